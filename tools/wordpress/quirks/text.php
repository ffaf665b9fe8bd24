<?php
/*
 * Bodies of text: classic and of blocks, with what plugins, themes and time leave in them.
 */
$bodies = array(
	'more-and-nextpage' => array(
		'One text on two pages',
		"The first paragraph stands before the fold.\n\n<!--more-->\n\nThe second stands below it.\n\n<!--nextpage-->\n\nThe third stands on another page.",
	),
	'more-block'        => array(
		'The fold of the block editor',
		"<!-- wp:paragraph -->\n<p>Before the fold.</p>\n<!-- /wp:paragraph -->\n<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->\n<!-- wp:paragraph -->\n<p>Below the fold.</p>\n<!-- /wp:paragraph -->\n<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->\n<!-- wp:paragraph -->\n<p>Overleaf.</p>\n<!-- /wp:paragraph -->",
	),
	'shortcodes'        => array(
		'What plugins left behind',
		"[vc_row][vc_column width=\"1/2\"]The words between are the post's own.[/vc_column][/vc_row]\n\n[contact-form-7 id=\"12\" title=\"Contact\"]\n\nAn editor's [sic] remark and a range [1, 2] stay.",
	),
	'classic-editor'    => array(
		'Written without paragraphs',
		"The first line\nand the second of one paragraph.\n\nA paragraph of <b>bold</b> and <i>italic</i> words.\n<blockquote>A word of others.</blockquote>\n<ul>\n<li>one\n<ul>\n<li>and a half</li>\n</ul>\n</li>\n<li>two</li>\n</ul>\nThe last words.",
	),
	'heading-in-body'   => array(
		'A text with a heading of the first order',
		'<h1>This heading is one too many</h1><p>Words under it.</p><h2></h2><h3>A small one</h3><p>The end.</p>',
	),
	'table'             => array(
		'Tides in a table',
		"<!-- wp:table -->\n<figure class=\"wp-block-table is-style-stripes\"><table><thead><tr><th>Port</th><th>High water</th></tr></thead><tbody><tr><td>Dover</td><td>09:12</td></tr><tr><td colspan=\"2\" style=\"text-align:center\">No tide elsewhere</td></tr></tbody></table><figcaption>Tides of the day</figcaption></figure>\n<!-- /wp:table -->\n<p>Words after the table.</p>",
	),
	'inline-style'      => array(
		'A text dressed by hand',
		'<p style="position:fixed;inset:0;background:url(https://elsewhere.example/style.png);z-index:99999">This paragraph would like to cover the page.</p><p><span style="font-size:400px">Enormous</span> and <font color="red">red</font>.</p><center>In the middle.</center>',
	),
	'anchors'           => array(
		'Marks inside the text',
		'<p id="top">Go to <a href="#tides">the tides</a>.</p><h2 id="tides">The tides</h2><p>A note<sup><a href="#fn1" id="ref1">1</a></sup> below.</p><ol><li id="fn1">The note. <a href="#ref1">back</a></li></ol><p id="document">An id that shadows.</p>',
	),
	'preformatted'      => array(
		'Signals in a fixed width',
		"<pre class=\"wp-block-code\"><code>if (tide &lt; 3 &amp;&amp; fog) {\n    wait();\n}</code></pre><p>And <kbd>Ctrl</kbd>, <abbr title=\"Greenwich Mean Time\">GMT</abbr>, H<sub>2</sub>O.</p><hr><dl><dt>Ebb</dt><dd>Water that goes</dd></dl>",
	),
	'nothing-to-show'   => array(
		'A text of empty parts',
		'<p>&nbsp;</p><p><br></p><div></div><ul><li></li></ul><p>One line remains.</p><p> </p>',
	),
);
foreach ( $bodies as $slug => list( $title, $content ) ) {
	post( compact( 'slug', 'title', 'content' ) );
}

post(
	array(
		'slug'    => 'widgets',
		'title'   => 'Widgets in the middle of a text',
		'content' => "<p>Words before the widgets.</p>\n<!-- wp:search {\"label\":\"Search\",\"buttonText\":\"Search\"} /-->\n<!-- wp:archives {\"displayAsDropdown\":true} /-->\n<!-- wp:latest-posts {\"postsToShow\":3} /-->\n<!-- wp:categories {\"displayAsDropdown\":true} /-->\n<!-- wp:social-links --><ul class=\"wp-block-social-links\"><!-- wp:social-link {\"url\":\"https://elsewhere.example/\",\"service\":\"mastodon\"} /--></ul><!-- /wp:social-links -->\n<!-- wp:buttons --><div class=\"wp-block-buttons\"><!-- wp:button --><div class=\"wp-block-button\"><a class=\"wp-block-button__link\" href=\"https://elsewhere.example/buy\">Subscribe</a></div><!-- /wp:button --></div><!-- /wp:buttons -->\n<p>Words after the widgets.</p>",
	)
);
