<?php
/*
 * Sound, film, and parts that come from elsewhere.
 */
$sound = wp_get_attachment_url( upload( 'media/morse-73.wav', 'morse.wav' ) );
$film  = wp_get_attachment_url( upload( 'media/page-build.webm', 'film.webm' ) );

post(
	array(
		'slug'    => 'sound-and-film',
		'title'   => 'Sound and film',
		'content' => "<!-- wp:audio --><figure class=\"wp-block-audio\"><audio controls src=\"$sound\"></audio><figcaption>Best regards</figcaption></figure><!-- /wp:audio -->\n<!-- wp:video --><figure class=\"wp-block-video\"><video controls src=\"$film\"></video><figcaption>A page comes about</figcaption></figure><!-- /wp:video -->\n<p>Words after the film.</p>",
	)
);
post(
	array(
		'slug'    => 'sound-classic',
		'title'   => 'Sound and film by shortcode',
		'content' => "Listen first.\n\n[audio src=\"$sound\"]\n\n[video src=\"$film\" width=\"640\" height=\"360\"]\n\nThen read.",
	)
);
post(
	array(
		'slug'    => 'embeds',
		'title'   => 'Parts from elsewhere',
		'content' => "<p>Words before the parts.</p>\n"
			. "<!-- wp:embed {\"url\":\"https://www.youtube.com/watch?v=aqz-KE-bpKQ\",\"type\":\"video\",\"providerNameSlug\":\"youtube\"} -->\n<figure class=\"wp-block-embed is-type-video is-provider-youtube\"><div class=\"wp-block-embed__wrapper\">\n<iframe title=\"A film\" width=\"500\" height=\"281\" src=\"https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed\" allowfullscreen></iframe>\n</div></figure>\n<!-- /wp:embed -->\n"
			. "<blockquote class=\"twitter-tweet\"><p lang=\"en\" dir=\"ltr\">A short message.</p>&mdash; Harbour (@harbour) <a href=\"https://twitter.com/harbour/status/20\">January 1, 2024</a></blockquote>\n<script async src=\"https://platform.twitter.com/widgets.js\" charset=\"utf-8\"></script>\n"
			. "<iframe src=\"https://elsewhere.example/frame\" onload=\"window.hostile = 'frame'\"></iframe>\n<p>Words after the parts.</p>",
	)
);
