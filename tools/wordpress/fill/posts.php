<?php
/*
 * Posts, and the terms and authors that they name.
 */

/** The id of an author's account, which is opened when it is first named. */
function author( string $name ): int {
	$login = sanitize_title( $name );
	$known = get_user_by( 'login', $login );
	if ( $known ) {
		return $known->ID;
	}
	return wp_insert_user(
		wp_slash(
			array(
				'user_login'   => $login,
				'user_pass'    => wp_generate_password(),
				'user_email'   => "$login@newsroom.example",
				'display_name' => $name,
				'role'         => 'author',
			)
		)
	);
}

/** The id of a category, which is founded when it is first named. */
function category( string $name, int $parent = 0 ): int {
	$known = term_exists( $name, 'category' );
	return (int) ( $known ?: wp_insert_term( wp_slash( $name ), 'category', array( 'parent' => $parent ) ) )['term_id'];
}

/**
 * Puts a post in; its id.
 *
 * Besides what WordPress calls so (slug, title, content, excerpt, status, type, password) there are `at` (UTC), `author`
 * and `category` (names or ids), `tags`, `sticky` and `picture` (an attachment's id).
 */
function post( array $post ): int {
	$at = $post['at'] ?? newsroom_next_moment();
	$id = wp_insert_post(
		wp_slash(
			array(
				'post_name'     => $post['slug'] ?? '',
				'post_title'    => $post['title'] ?? '',
				'post_content'  => $post['content'] ?? '',
				'post_excerpt'  => $post['excerpt'] ?? '',
				'post_status'   => $post['status'] ?? 'publish',
				'post_type'     => $post['type'] ?? 'post',
				'post_password' => $post['password'] ?? '',
				'post_date'     => get_date_from_gmt( $at ),
				'post_date_gmt' => $at,
				'post_author'   => is_int( $post['author'] ?? '' ) ? $post['author'] : author( $post['author'] ?? 'Culture Desk' ),
				'post_category' => array( is_int( $post['category'] ?? '' ) ? $post['category'] : category( $post['category'] ?? 'Oddities' ) ),
				'tags_input'    => $post['tags'] ?? array(),
			)
		),
		true
	);
	if ( is_wp_error( $id ) ) {
		throw new RuntimeException( ( $post['slug'] ?? '' ) . ': ' . $id->get_error_message() );
	}
	if ( $post['picture'] ?? 0 ) {
		update_post_meta( $id, '_thumbnail_id', $post['picture'] );
	}
	if ( $post['sticky'] ?? false ) {
		stick_post( $id );
	}
	return $id;
}

/** Oddities are dated a day apart and older than the news, so that an ordinary front page shows news. */
function newsroom_next_moment(): string {
	static $day = 0;
	return gmdate( 'Y-m-d H:i:s', gmmktime( 9, 30, 0, 12, 1, 2024 ) - 86400 * $day++ );
}

/** All posts that anybody may see, for whoever compares. */
function newsroom_posts(): array {
	$posts = get_posts(
		array(
			'numberposts' => -1,
			'post_status' => 'publish',
		)
	);
	return array_map(
		fn( $post ) => array(
			'id'    => $post->ID,
			'slug'  => $post->post_name,
			'title' => $post->post_title,
			'date'  => $post->post_date_gmt,
			'link'  => get_permalink( $post ),
		),
		$posts
	);
}
