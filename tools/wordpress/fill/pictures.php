<?php
/*
 * Pictures and other files in the media library.
 */

/** A file of the demo edition, uploaded under another name; the id of the attachment. */
function upload( string $file, string $name, array $about = array() ): int {
	$copy = wp_tempnam( $name );
	copy( NEWSROOM_CONTENT . "/$file", $copy );
	return upload_as( $copy, $name, $about );
}

/** A picture of the demo edition in another format or size. */
function upload_drawn( string $file, string $name, array $about = array(), int $width = 0 ): int {
	$copy    = wp_tempnam( $name );
	$picture = imagecreatefromwebp( NEWSROOM_CONTENT . "/$file" );
	if ( $width > 0 ) {
		$picture = imagescale( $picture, $width, -1, IMG_NEAREST_NEIGHBOUR );
	}
	str_ends_with( $name, '.png' ) ? imagepng( $picture, $copy, 1 ) : imagejpeg( $picture, $copy, 80 );
	return upload_as( $copy, $name, $about );
}

/** What there is to know: title, alt, caption (HTML), parent. */
function upload_as( string $copy, string $name, array $about ): int {
	$id = media_handle_sideload(
		array(
			'name'     => $name,
			'tmp_name' => $copy,
		),
		$about['parent'] ?? 0,
		null,
		wp_slash(
			array(
				'post_title'   => $about['title'] ?? pathinfo( $name, PATHINFO_FILENAME ),
				'post_excerpt' => $about['caption'] ?? '',
			)
		)
	);
	if ( is_wp_error( $id ) ) {
		throw new RuntimeException( "$name: " . $id->get_error_message() );
	}
	update_post_meta( $id, '_wp_attachment_image_alt', wp_slash( $about['alt'] ?? '' ) );
	return $id;
}
