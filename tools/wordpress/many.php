<?php
/*
 * Fills an installed WordPress with a thousand ordinary posts: php many.php, with NEWSROOM_KIND and NEWSROOM_URL in the
 * environment.
 *
 * Words, names, tags and pictures are the demo edition's, shuffled, the same at each run.
 */
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/file.php';
require_once ABSPATH . 'wp-admin/includes/media.php';

wp_set_current_user( 1 );
wp_defer_term_counting( true );

require __DIR__ . '/fill/pictures.php';
require __DIR__ . '/fill/posts.php';
require __DIR__ . '/fill/edition.php';
mt_srand( 1000 );

$items = array_merge( newsroom_document( 'feed.json' )['items'], newsroom_document( 'feed-2.json' )['items'] );
$items = array_filter( $items, fn( $item ) => isset( $item['content_html'] ) );
preg_match_all( '~^<p>.*</p>$~m', implode( "\n", array_column( $items, 'content_html' ) ), $found );
$paragraphs = array_values( $found[0] );
$drawn      = array_filter( $items, fn( $item ) => isset( $item['image'] ) );
$pictures   = array_map( fn( $item ) => fill_picture( $item['image'], $item['_dateline']['image'] ?? array() ), array_slice( $drawn, 0, 6 ) );

for ( $number = 1; $number <= 1000; $number++ ) {
	$item = $items[ array_rand( $items ) ];
	post(
		array(
			'slug'     => "story-$number",
			'title'    => "{$item['title']}, part $number",
			'content'  => newsroom_blocks( implode( "\n", array_map( fn( $place ) => $paragraphs[ $place ], (array) array_rand( $paragraphs, 12 ) ) ) ),
			// Half of the newsroom writes an excerpt.
			'excerpt'  => $number % 2 ? ( $item['_dateline']['dek'] ?? '' ) : '',
			'at'       => gmdate( 'Y-m-d H:i:s', gmmktime( 6, 0, 0, 6, 1, 2025 ) - 10800 * $number ),
			'author'   => $item['authors'][0]['name'],
			'category' => $item['_dateline']['section'],
			'tags'     => $item['tags'],
			'picture'  => $pictures[ array_rand( $pictures ) ],
		)
	);
}
wp_defer_term_counting( false );
flush_rewrite_rules( false );
