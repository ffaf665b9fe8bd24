<?php
/*
 * What themes do to the answers of the REST API.
 */
add_action(
	'after_setup_theme',
	function () {
		add_theme_support( 'post-thumbnails' );
		add_theme_support( 'title-tag' );
	}
);

// Classic themes end an excerpt with a link; block themes leave the dots in brackets that are WordPress's own.
if ( 'plain' !== NEWSROOM_KIND ) {
	add_filter(
		'excerpt_more',
		fn() => sprintf(
			'&hellip; <a class="more-link" href="%s">Continue reading <span class="screen-reader-text">%s</span></a>',
			esc_url( get_permalink() ),
			get_the_title()
		)
	);
}
