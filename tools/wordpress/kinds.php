<?php
/*
 * What tells one kind of site from the next, as plugins and hosts do it. The kinds are named in tools/wordpress.sh.
 */

/** Newsrooms of this test send no mail. */
function wp_mail() {
	return true;
}

/** Whether this request is one to the REST API, in either style of permalinks. */
function newsroom_is_api() {
	return isset( $_GET['rest_route'] ) || str_contains( $_SERVER['REQUEST_URI'] ?? '', '/wp-json' );
}

add_filter(
	'pre_option_permalink_structure',
	fn() => 'plain' === NEWSROOM_KIND ? '' : '/%year%/%monthnum%/%postname%/'
);
if ( 'plain' === NEWSROOM_KIND ) {
	add_filter( 'pre_option_rewrite_rules', '__return_empty_array' );
}

switch ( NEWSROOM_KIND ) {
	case 'guests':
		// As security plugins do against the listing of user names.
		add_filter(
			'rest_endpoints',
			fn( $endpoints ) => array_filter( $endpoints, fn( $route ) => ! str_starts_with( $route, '/wp/v2/users' ), ARRAY_FILTER_USE_KEY )
		);
		break;
	case 'locked':
		add_filter(
			'rest_authentication_errors',
			fn( $result ) => $result ?: new WP_Error( 'rest_not_logged_in', 'You are not currently logged in.', array( 'status' => 401 ) )
		);
		break;
	case 'off':
		// The host refuses /wp-json by itself; this is the same for plain addresses.
		add_filter(
			'rest_authentication_errors',
			fn( $result ) => $result ?: new WP_Error( 'rest_disabled', 'The REST API on this site has been disabled.', array( 'status' => 403 ) )
		);
		break;
	case 'warning':
		if ( newsroom_is_api() ) {
			ini_set( 'display_errors', '1' );
			trigger_error( 'A plugin of this site expects another version of PHP', E_USER_WARNING );
		}
		break;
	case 'mark':
		if ( newsroom_is_api() ) {
			// As a settings file does that was saved with one.
			echo "\u{feff}";
		}
		break;
	case 'maintenance':
		add_filter( 'enable_maintenance_mode', '__return_true' );
		add_action(
			'plugins_loaded',
			fn() => wp_die( 'Briefly unavailable for scheduled maintenance. Check back in a minute.', 'Maintenance', 503 )
		);
		break;
	case 'fatal':
		add_action( 'init', fn() => a_function_of_a_plugin_that_was_removed() );
		break;
}
