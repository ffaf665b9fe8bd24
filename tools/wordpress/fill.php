<?php
/*
 * Fills an installed WordPress: php fill.php, with NEWSROOM_KIND and NEWSROOM_URL in the environment.
 *
 * The news are those of the demo edition; the oddities stand in quirks/, one file for each subject. Says which posts
 * there are in posts.json of the site's folder.
 */
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/file.php';
require_once ABSPATH . 'wp-admin/includes/media.php';

// With the rights of an editor nothing is taken out of a post.
wp_set_current_user( 1 );
wp_defer_term_counting( true );

require __DIR__ . '/fill/pictures.php';
require __DIR__ . '/fill/posts.php';
require __DIR__ . '/fill/edition.php';
fill_edition();
foreach ( glob( __DIR__ . '/quirks/*.php' ) as $file ) {
	require $file;
}

wp_defer_term_counting( false );
flush_rewrite_rules( false );
file_put_contents( NEWSROOM_FOLDER . '/posts.json', wp_json_encode( newsroom_posts() ) );
