<?php
/*
 * Changes ten posts of those that many.php has made, as an editor does: php change.php, with NEWSROOM_KIND and
 * NEWSROOM_URL in the environment.
 */
require __DIR__ . '/load.php';

wp_set_current_user( 1 );
for ( $number = 50; $number <= 1000; $number += 100 ) {
	$post = get_page_by_path( "story-$number", OBJECT, 'post' );
	wp_update_post(
		wp_slash(
			array(
				'ID'           => $post->ID,
				'post_title'   => "{$post->post_title}, corrected",
				'post_content' => $post->post_content,
			)
		)
	);
}
