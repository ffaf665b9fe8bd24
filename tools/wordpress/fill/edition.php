<?php
/*
 * The demo edition's stories as ordinary posts of ordinary authors in ordinary categories.
 */

/** Everything of content/feed*.json. */
function fill_edition(): void {
	category( 'Europe', category( 'World' ) );
	foreach ( array( 'feed', 'feed-2', 'feed-3' ) as $feed ) {
		foreach ( newsroom_document( "$feed.json" )['items'] as $item ) {
			fill_story( $item );
		}
	}
	post(
		array(
			'type'    => 'page',
			'slug'    => 'about',
			'title'   => 'About the Gazette',
			'content' => '<p>A page, not a post.</p>',
		)
	);
}

function newsroom_document( string $name ): array {
	return json_decode( file_get_contents( NEWSROOM_CONTENT . "/$name" ), true, 512, JSON_THROW_ON_ERROR );
}

function fill_story( array $item ): void {
	$own = $item['_dateline'];
	if ( isset( $own['content_url'] ) ) {
		$item = array_merge( $item, newsroom_document( $own['content_url'] )['items'][0] );
	}
	// Stories of a child category are in no other.
	$category = 'World' === $own['section'] && in_array( 'Europe', $item['tags'], true ) ? 'Europe' : $own['section'];
	post(
		array(
			'slug'     => $own['slug'],
			'title'    => $item['title'],
			'content'  => newsroom_blocks( newsroom_links( $item['content_html'] ) ),
			// Half of the newsroom writes an excerpt.
			'excerpt'  => (int) substr( $item['id'], 3 ) % 2 ? ( $own['dek'] ?? '' ) : '',
			'at'       => gmdate( 'Y-m-d H:i:s', strtotime( $item['date_published'] ) ),
			'author'   => $item['authors'][0]['name'],
			'category' => $category,
			'tags'     => $item['tags'],
			'sticky'   => 'md-0032' === $item['id'],
			'picture'  => isset( $item['image'] ) ? fill_picture( $item['image'], $own['image'] ?? array() ) : 0,
		)
	);
}

/** The picture of a story; one is the large original, one a JPEG, one a PNG, the others WebP. */
function fill_picture( string $file, array $about ): int {
	static $number = 0;
	$name    = str_replace( '-1600.webp', '', basename( $file ) );
	$caption = $about['caption'] ?? '';
	$caption = isset( $about['credit'] ) ? "$caption <em>{$about['credit']}</em>" : $caption;
	$about   = array(
		'alt'     => $about['alt'] ?? '',
		'caption' => $caption,
	);
	return match ( $number++ ) {
		0       => upload( "images/$name-1600.webp", "$name.webp", $about ),
		1       => upload_drawn( "images/$name-960.webp", "$name.jpg", $about ),
		2       => upload_drawn( "images/$name-960.webp", "$name.png", $about ),
		default => upload( "images/$name-960.webp", "$name.webp", $about ),
	};
}

/** Links between the demo's stories, as an editor writes them here. */
function newsroom_links( string $html ): string {
	return preg_replace_callback(
		'~href="/article/([a-z0-9-]+)/"~',
		fn( $found ) => 'href="' . home_url( "/article/{$found[1]}/" ) . '"',
		$html
	);
}

/** Paragraphs and headings as the block editor saves them. */
function newsroom_blocks( string $html ): string {
	$html = preg_replace( '~^<p>.*</p>$~m', "<!-- wp:paragraph -->\n$0\n<!-- /wp:paragraph -->", $html );
	return preg_replace( '~^<h2>.*</h2>$~m', "<!-- wp:heading -->\n$0\n<!-- /wp:heading -->", $html );
}
