<?php
/*
 * Featured pictures that are gone, hidden, huge or no pictures; galleries and captions.
 */
global $wpdb;

$about = array(
	'alt'     => 'A map of the harbour',
	'caption' => 'The harbour, <a href="https://elsewhere.example/map">drawn</a> &amp; coloured',
);

$deleted = upload_drawn( 'images/schengen-480.webp', 'deleted.jpg', $about );
post(
	array(
		'slug'    => 'picture-deleted',
		'title'   => 'The picture was deleted',
		'content' => '<p>The post still names it.</p>',
		'picture' => $deleted,
	)
);
$wpdb->delete( $wpdb->posts, array( 'ID' => $deleted ) );

$draft = post(
	array(
		'slug'    => 'a-draft',
		'title'   => 'A draft that nobody may see',
		'content' => '<p>Not yet.</p>',
		'status'  => 'draft',
	)
);
post(
	array(
		'slug'    => 'picture-of-a-draft',
		'title'   => 'The picture belongs to a draft',
		'content' => '<p>So nobody may ask about it.</p>',
		'picture' => upload_drawn( 'images/schengen-480.webp', 'of-a-draft.jpg', $about + array( 'parent' => $draft ) ),
	)
);
post(
	array(
		'slug'    => 'picture-huge',
		'title'   => 'The picture is larger than WordPress likes',
		'content' => '<p>It is 2,600 pixels wide.</p>',
		'picture' => upload_drawn( 'images/equinox-480.webp', 'huge.png', $about, 2600 ),
	)
);
post(
	array(
		'slug'    => 'picture-small',
		'title'   => 'The picture is smaller than every size',
		'content' => '<p>It is 120 pixels wide.</p>',
		'picture' => upload_drawn( 'images/equinox-480.webp', 'small.jpg', $about, 120 ),
	)
);
post(
	array(
		'slug'    => 'picture-is-sound',
		'title'   => 'The picture is a recording',
		'content' => '<p>An editor took the wrong file.</p>',
		'picture' => upload( 'media/morse-73.wav', 'no-picture.wav', $about ),
	)
);

// WordPress would tidy this name up; files that come by FTP keep it.
add_filter( 'sanitize_file_name', $keep = fn( $tidy, $name ) => $name, 10, 2 );
$dashed = upload_drawn( 'images/gaza-480.webp', "harbour \u{2013} n\u{f6}rd.jpg", $about );
remove_filter( 'sanitize_file_name', $keep );
post(
	array(
		'slug'    => 'picture-name',
		'title'   => 'The file has a name of its own',
		'content' => '<p>With a dash, a space and an umlaut.</p>',
		'picture' => $dashed,
	)
);

$first = upload_drawn( 'images/suez-canal-480.webp', 'first.jpg', $about );
post(
	array(
		'slug'    => 'picture-twice',
		'title'   => 'The picture also begins the text',
		'content' => sprintf(
			"<!-- wp:image {\"id\":%d} -->\n<figure class=\"wp-block-image size-full\"><img src=\"%s\" alt=\"\" class=\"wp-image-%d\"/><figcaption>Once is enough</figcaption></figure>\n<!-- /wp:image -->\n<p>The picture above is the one that stands over the text.</p>",
			$first,
			esc_url( wp_get_attachment_url( $first ) ),
			$first
		),
		'picture' => $first,
	)
);

$gallery = array(
	$first,
	upload_drawn( 'images/lithuania-480.webp', 'second.jpg', array( 'caption' => 'The second of three' ) ),
	upload_drawn( 'images/bokkos-480.webp', 'third.jpg', array( 'caption' => 'The third' ) ),
);
post(
	array(
		'slug'    => 'gallery-classic',
		'title'   => 'A gallery by shortcode',
		'content' => 'Three pictures in a row.' . "\n\n" . '[gallery ids="' . implode( ',', $gallery ) . '" link="file"]' . "\n\nAnd some words after them.",
	)
);
$figures = array_map(
	fn( $id ) => sprintf(
		"<!-- wp:image {\"id\":%d} -->\n<figure class=\"wp-block-image size-large\"><img src=\"%s\" alt=\"\" class=\"wp-image-%d\"/></figure>\n<!-- /wp:image -->",
		$id,
		esc_url( wp_get_attachment_url( $id ) ),
		$id
	),
	$gallery
);
post(
	array(
		'slug'    => 'gallery-block',
		'title'   => 'A gallery of blocks',
		'content' => "<!-- wp:gallery {\"linkTo\":\"none\"} -->\n<figure class=\"wp-block-gallery has-nested-images columns-default is-cropped\">" . implode( "\n", $figures ) . "<figcaption class=\"blocks-gallery-caption\">Three harbours</figcaption></figure>\n<!-- /wp:gallery -->",
	)
);
post(
	array(
		'slug'    => 'caption-classic',
		'title'   => 'A caption by shortcode',
		'content' => sprintf(
			'[caption id="attachment_%d" align="alignright" width="480"]%s The quay at <em>noon</em>[/caption]' . "\n\nThe words beside the picture.",
			$first,
			wp_get_attachment_image( $first, 'medium' )
		),
	)
);
post(
	array(
		'slug'    => 'picture-lazy',
		'title'   => 'A picture that a plugin loads late',
		'content' => sprintf(
			'<p>Before.</p><p><img class="lazyload" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-src="%1$s" alt="Late"><noscript><img src="%1$s" alt="Late"></noscript></p><p>After.</p>',
			esc_url( wp_get_attachment_url( $first ) )
		),
	)
);
