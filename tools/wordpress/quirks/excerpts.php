<?php
/*
 * Summaries by hand, cut out of the text, and none; posts behind a password and without text.
 */
post(
	array(
		'slug'    => 'excerpt-by-hand',
		'title'   => 'An excerpt by hand',
		'excerpt' => 'Written <a href="https://elsewhere.example/" onclick="window.hostile = \'excerpt\'">by hand</a> &amp; with care.<script>window.hostile = "excerpt script"</script>',
		'content' => '<p>The text itself says something else.</p>',
	)
);
post(
	array(
		'slug'    => 'excerpt-cut',
		'title'   => 'An excerpt cut off',
		'content' => '<p>' . str_repeat( 'The harbour master counts the ships that come in before the fog. ', 20 ) . '</p>',
	)
);
post(
	array(
		'slug'    => 'excerpt-with-shortcode',
		'title'   => 'An excerpt that begins with a shortcode',
		'content' => "[harbour_map zoom=\"4\"]\n\nThe map was drawn by a plugin that is no longer there. [tide]High water[/tide] is at nine.",
	)
);
post(
	array(
		'slug'    => 'no-text',
		'title'   => 'A headline and nothing else',
		'content' => '',
	)
);
post(
	array(
		'slug'     => 'protected',
		'title'    => 'Minutes of the harbour board',
		'content'  => '<p>The secret number is forty-one.</p>',
		'excerpt'  => 'The secret number, shortened.',
		'password' => 'open sesame',
	)
);
