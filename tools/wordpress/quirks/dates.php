<?php
/*
 * Moments long ago, to come, between two hours, and none; what nobody may see yet.
 */
global $wpdb;

$moments = array(
	'long-ago'       => array( 'Before computers counted', '1969-07-20 20:17:40' ),
	'hour-twice'     => array( 'In the hour that came twice', '2024-10-27 01:30:00' ),
	'hour-never'     => array( 'After the hour that never came', '2024-03-31 01:30:00' ),
);
foreach ( $moments as $slug => list( $title, $at ) ) {
	post(
		array(
			'slug'    => $slug,
			'title'   => $title,
			'content' => '<p>What matters here is the date.</p>',
			'at'      => $at,
		)
	);
}

$zero = post(
	array(
		'slug'    => 'zero-date',
		'title'   => 'An import without a date in UTC',
		'content' => '<p>The database holds zeros.</p>',
		'at'      => '2024-06-01 10:00:00',
	)
);
$wpdb->update( $wpdb->posts, array( 'post_date_gmt' => '0000-00-00 00:00:00' ), array( 'ID' => $zero ) );

foreach ( array( 'future' => '2099-01-01 00:00:00', 'private' => '2024-06-02 10:00:00', 'trash' => '2024-06-03 10:00:00' ) as $status => $at ) {
	post(
		array(
			'slug'    => "status-$status",
			'title'   => "Nobody may see a post of status $status",
			'content' => '<p>The secret word is herring.</p>',
			'status'  => $status,
			'at'      => $at,
		)
	);
}
