<?php
/*
 * Installs WordPress without anything in it: php install.php, with NEWSROOM_KIND and NEWSROOM_URL in the environment.
 *
 * Before this WordPress does not know its own address, so it is filled by another process.
 */
define( 'WP_INSTALLING', true );
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Harbour & Gazette "Live"', 'editor', 'editor@newsroom.example', true, '', wp_generate_password() );
foreach ( get_posts( 'post_type=any&post_status=any&numberposts=-1' ) as $sample ) {
	wp_delete_post( $sample->ID, true );
}
update_option( 'timezone_string', 'Europe/Berlin' );
update_option( 'stylesheet', 'newsroom' );
update_option( 'template', 'newsroom' );
