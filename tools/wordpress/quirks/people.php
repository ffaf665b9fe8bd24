<?php
/*
 * Authors who are gone, odd names, and what agencies write into the text.
 */
global $wpdb;

$leaver = author( 'Night Desk' );
post(
	array(
		'slug'    => 'author-deleted',
		'title'   => 'Written by nobody who is still here',
		'content' => '<p>The account behind this post was deleted.</p>',
		'author'  => $leaver,
	)
);
$wpdb->delete( $wpdb->users, array( 'ID' => $leaver ) );

$nameless = author( 'Tide Desk' );
post(
	array(
		'slug'    => 'author-without-slug',
		'title'   => 'Written by somebody without an address',
		'content' => '<p>The name is there, its slug is not.</p>',
		'author'  => $nameless,
	)
);
$wpdb->update( $wpdb->users, array( 'user_nicename' => '' ), array( 'ID' => $nameless ) );

$odd = author( 'Wharf Desk' );
$wpdb->update( $wpdb->users, array( 'display_name' => 'Wharf &amp; "Quay" Desk' ), array( 'ID' => $odd ) );
post(
	array(
		'slug'     => 'odd-names',
		'title'    => 'Odd names',
		'content'  => '<p>Author, category and tag have names that need care.</p>',
		'author'   => $odd,
		'category' => 'Arts & "Letters"',
		'tags'     => array( 'Q&A', '5 < 6', "Ships' logs" ),
	)
);
clean_user_cache( $odd );

post(
	array(
		'slug'    => 'furniture-in-prose',
		'title'   => 'Byline, dateline and notice stand in the text',
		'tags'    => array( 'Furniture' ),
		'content' => "<p>By Foreign Desk, Chief Correspondent Gazette Wire</p>\n"
			. "<p><strong>VALLETTA/TUNIS (Gazette Wire)</strong> &#8211; The ferry between the two ports sails again after a winter in dock.</p>\n"
			. "<p>It carries post, cars and oranges.</p>\n"
			. '<p>Copyright 2020-2024 Gazette Wire. This article was originally published on Gazette Wire and was reproduced with permission.</p>',
	)
);
