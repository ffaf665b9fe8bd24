//! What a page may load and run: the content security policy, and the headers around it.

use std::collections::BTreeSet;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// Hosts whose frames a reader may load by a click; those that [`crate::html`] makes frames for.
const FRAMES: [&str; 14] = [
    "https://www.youtube-nocookie.com",
    "https://player.vimeo.com",
    "https://www.dailymotion.com",
    "https://geo.dailymotion.com",
    "https://w.soundcloud.com",
    "https://open.spotify.com",
    "https://embed.ted.com",
    "https://archive.org",
    "https://www.openstreetmap.org",
    "https://datawrapper.dwcdn.net",
    "https://flo.uri.sh",
    "https://public.flourish.studio",
    "https://videopress.com",
    "https://video.wordpress.com",
];

/// The policy of every page (CSP level 3), without `unsafe-inline` and `unsafe-eval`: of what stands
/// in the page, this very style and this very script. `hosts` are those that may be asked unbidden,
/// besides the site's own; `players` are the origins of sound and film, which a reader sets going.
#[must_use]
pub fn content_security_policy(
    style: &str,
    script: &str,
    hosts: &[String],
    players: &BTreeSet<String>,
) -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
    // With the names below each, as `Site::may_ask` has it. Other letters than ASCII cannot be said.
    let content: String = hosts
        .iter()
        .filter(|host| host.is_ascii())
        .map(|host| [" ", host, " *.", host].concat())
        .collect();
    let players = players.iter().filter(|origin| origin.is_ascii());
    let players: String = players.map(|origin| [" ", origin].concat()).collect();
    [
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-",
        &hash(script),
        "'; style-src 'sha256-",
        &hash(style),
        "'; img-src 'self'",
        &content,
        "; media-src 'self'",
        &content,
        &players,
        "; connect-src 'self'",
        &content,
        "; frame-src ",
        &FRAMES.join(" "),
        "; manifest-src 'self'; base-uri 'none'; form-action 'self'",
    ]
    .concat()
}

/// Headers that do not differ from page to page, as name and value.
#[must_use]
pub fn headers(policy: &str) -> Vec<(&'static str, String)> {
    vec![
        // A page cannot forbid by itself that it is framed; only the header can.
        (
            "Content-Security-Policy",
            [policy, "; frame-ancestors 'self'"].concat(),
        ),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        (
            "Referrer-Policy",
            "strict-origin-when-cross-origin".to_owned(),
        ),
        (
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()".to_owned(),
        ),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}
