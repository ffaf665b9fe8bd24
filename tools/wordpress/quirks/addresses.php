<?php
/*
 * Slugs that other addresses look like, and links between posts.
 */
$slugs = array(
	'404'                     => 'A slug of digits',
	'about'                   => 'A slug that a page has too',
	"\u{433}\u{430}\u{432}\u{430}\u{43d}\u{44c}" => 'A slug in Cyrillic letters',
	"caf\u{e9}-m\u{fc}ller"   => 'A slug with accents',
	"\u{1f6a2}"               => 'A slug of one ship',
	'twice'                   => 'The same headline',
	'feed'                    => 'A slug that WordPress keeps for itself',
	'a-slug-of-' . str_repeat( 'very-', 30 ) . 'many-words' => 'A slug without end',
);
foreach ( $slugs as $slug => $title ) {
	post(
		array(
			'slug'    => (string) $slug,
			'title'   => $title,
			'content' => '<p>Only the address of this post is odd.</p>',
		)
	);
}
post(
	array(
		'slug'    => 'twice',
		'title'   => 'The same headline',
		'content' => '<p>The second post of this headline.</p>',
	)
);

$home   = home_url();
$target = get_page_by_path( 'sp-500-loses-value-at-opening', OBJECT, 'post' );
$path   = wp_parse_url( get_permalink( $target ), PHP_URL_PATH );
$author = get_author_posts_url( $target->post_author );
post(
	array(
		'slug'    => 'links',
		'title'   => 'Links of every kind',
		'content' => '<ul>'
			. '<li><a href="' . get_permalink( $target ) . '">own, whole</a></li>'
			. "<li><a href=\"$path\">own, path</a></li>"
			. "<li><a href=\"$home/?p={$target->ID}\">own, by number</a></li>"
			. '<li><a href="' . get_category_link( category( 'Science' ) ) . '">own category</a></li>'
			. '<li><a href="' . get_category_link( category( 'Europe' ) ) . '">own child category</a></li>'
			. '<li><a href="' . get_tag_link( get_term_by( 'name', 'Markets', 'post_tag' ) ) . '">own tag</a></li>'
			. "<li><a href=\"$author\">own author</a></li>"
			. "<li><a href=\"$home/\">own front</a></li>"
			. "<li><a href=\"$home/about/\">own page</a></li>"
			. '<li><a href="http://elsewhere.example/plain">elsewhere, http</a></li>'
			. '<li><a href="//elsewhere.example/either">elsewhere, no scheme</a></li>'
			. '<li><a href="mailto:desk@newsroom.example">mail</a></li>'
			. '<li><a href="javascript:window.hostile=1">script</a></li>'
			. '<li><a href="data:text/html,hostile">data</a></li>'
			. '</ul>',
	)
);
