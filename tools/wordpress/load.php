<?php
/*
 * Loads WordPress on the command line, and makes every mistake the end of it.
 */
error_reporting( E_ALL & ~E_DEPRECATED );
set_error_handler(
	function ( $level, $message, $file, $line ) {
		if ( error_reporting() & $level ) {
			throw new ErrorException( $message, 0, $level, $file, $line );
		}
		return false;
	}
);
set_exception_handler(
	function ( $thrown ) {
		echo "{$thrown->getFile()}:{$thrown->getLine()}: {$thrown->getMessage()}\n";
		exit( 1 );
	}
);

define( 'NEWSROOM_FOLDER', dirname( __DIR__, 2 ) );
define( 'NEWSROOM_CONTENT', NEWSROOM_FOLDER . '/conf/content' );
$address = parse_url( getenv( 'NEWSROOM_URL' ) );

$_SERVER['HTTP_HOST']       = "{$address['host']}:{$address['port']}";
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

// Errors end this with words of their own.
define( 'WP_SANDBOX_SCRAPING', true );
require NEWSROOM_FOLDER . '/wordpress/wp-load.php';
