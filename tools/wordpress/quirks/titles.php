<?php
/*
 * Headlines that are HTML, or nothing at all.
 */
$titles = array(
	'typeset'         => "It's \"typeset\" -- R&D, 5' 10\" and so on...",
	'tags-in-title'   => 'A <em>ship</em> passes in the <strong>night</strong>',
	'script-in-title' => 'Before <script>window.hostile = "title"</script>and after',
	'image-in-title'  => 'A picture <img src="https://elsewhere.example/title.png" onerror="window.hostile = \'title image\'"> in the headline',
	'less-than'       => 'Why 5 < 6 and 7 > 6',
	'entity-twice'    => 'How to write &amp;amp; in HTML',
	'untitled'        => '',
	'turned-round'    => "A headline \u{202e}that runs\u{202c} the wrong way",
	'emoji'           => "\u{1f6a2}\u{200d}\u{1f30a} ahoy: \u{1f469}\u{1f3fd}\u{200d}\u{1f680} \u{1f1fa}\u{1f1f3}",
	'one-long-word'   => str_repeat( 'Donaudampfschifffahrts', 20 ) . 'gesellschaft',
);
foreach ( $titles as $slug => $title ) {
	post(
		array(
			'slug'    => $slug,
			'title'   => $title,
			'content' => "<p>This is the text of the post {$slug}.</p>",
		)
	);
}
