<?php
/*
 * Settings of a WordPress that serves several sites: which one is asked for, and its address, come with each request.
 */
$newsroom_kind = $_SERVER['NEWSROOM_KIND'] ?? getenv( 'NEWSROOM_KIND' );
$newsroom_url  = $_SERVER['NEWSROOM_URL'] ?? getenv( 'NEWSROOM_URL' );

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . dirname( __DIR__ ) . '/run/database.sock' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = in_array( $newsroom_kind, array( 'empty', 'many' ), true ) ? "{$newsroom_kind}_" : 'news_';

define( 'WP_HOME', $newsroom_url );
define( 'WP_SITEURL', $newsroom_url );
define( 'NEWSROOM_KIND', $newsroom_kind );

// It stays on this machine, and does what it is asked and nothing else.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISALLOW_FILE_MODS', true );

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
