//! The hosts whose frames may be shown, and how their addresses are written.
//!
//! No address of the content is ever framed: what identifies the thing is taken out of it, checked,
//! and written into an address of our own, in the host's most private form.

use super::element::among;
use crate::{marks, model::address::Address, percent::decoded};

/// Longest identifier of a thing at its host, in bytes.
const LIMIT: usize = 128;

/// Where a thing is shown in a frame and on a page of its own.
pub(super) struct Addresses {
    /// What the frame loads.
    pub(super) frame: String,
    /// The page.
    pub(super) page: String,
}

const YOUTUBE: &str = "YouTube";
const VIMEO: &str = "Vimeo";
const OPENSTREETMAP: &str = "OpenStreetMap";
/// What kinds of things there are where an address says so.
const KINDS: &str = "track album playlist episode show artist visualisation story sets";

/// Name, hosts without `www.` and `m.`, forms of their paths (see [`thing`]), and the addresses of
/// frame and page without scheme, `*` for what identifies the thing. What the share dialogue of
/// `SoundCloud` writes is the address of its interface for programs.
const HOSTS: &str = "\
YouTube|youtube.com youtube-nocookie.com|embed/videoseries?list playlist?list|www.youtube-nocookie.com/embed/videoseries?list=*|www.youtube.com/playlist?list=*
YouTube|youtube.com youtube-nocookie.com|embed/* v/* shorts/* live/* watch?v|www.youtube-nocookie.com/embed/*|www.youtube.com/watch?v=*
YouTube|youtu.be|*|www.youtube-nocookie.com/embed/*|www.youtube.com/watch?v=*
Vimeo|vimeo.com player.vimeo.com|video/# #|player.vimeo.com/video/*?dnt=1|vimeo.com/*
Dailymotion|dailymotion.com|embed/video/* video/*|www.dailymotion.com/embed/video/*|www.dailymotion.com/video/*
Dailymotion|dai.ly|*|www.dailymotion.com/embed/video/*|www.dailymotion.com/video/*
SoundCloud|soundcloud.com|*/@/* */*|w.soundcloud.com/player/?url=https://soundcloud.com/*|soundcloud.com/*
SoundCloud|api.soundcloud.com|*/*|w.soundcloud.com/player/?url=https://api.soundcloud.com/*|w.soundcloud.com/player/?url=https://api.soundcloud.com/*
Spotify|open.spotify.com|@/* _/@/*|open.spotify.com/embed/*|open.spotify.com/*
TED|ted.com embed.ted.com|talks/lang/_/* talks/*|embed.ted.com/talks/*|www.ted.com/talks/*
Internet Archive|archive.org|embed/* details/*|archive.org/embed/*|archive.org/details/*
OpenStreetMap|openstreetmap.org|export/embed.html?bbox|www.openstreetmap.org/export/embed.html?bbox=*|www.openstreetmap.org/?bbox=*
Datawrapper|datawrapper.dwcdn.net|*/# *|datawrapper.dwcdn.net/*/|datawrapper.dwcdn.net/*/
Flourish|flo.uri.sh public.flourish.studio|@/#|flo.uri.sh/*/embed|public.flourish.studio/*/
VideoPress|videopress.com video.wordpress.com|embed/* v/*|videopress.com/embed/*|videopress.com/v/*";

/// Who would be asked for what an address shows, and how.
pub(super) fn find(address: &Address) -> Option<(&'static str, Addresses)> {
    let name = address.host()?;
    let name = name
        .strip_prefix("www.")
        .or_else(|| name.strip_prefix("m."))
        .unwrap_or(name);
    if name == "w.soundcloud.com" {
        let inner = Address::parse(&decoded(parameter(address, "url")?)?)?;
        let known = among(inner.host()?, "soundcloud.com api.soundcloud.com");
        return if known { find(&inner) } else { None };
    }
    for line in HOSTS.split('\n') {
        let mut columns = line.split('|');
        let mut next = || columns.next().unwrap_or_default();
        let (provider, hosts, paths, frame, page) = (next(), next(), next(), next(), next());
        if !among(name, hosts) {
            continue;
        }
        if let Some(thing) = paths.split(' ').find_map(|path| thing(path, address)) {
            let written = |form: &str| {
                let (before, after) = form.split_once('*').unwrap_or_default();
                ["https://", before, &thing, after].concat()
            };
            let (frame, page) = (written(frame), written(page));
            let mut both = Addresses { frame, page };
            add_details(provider, address, &mut both);
            return Some((provider, both));
        }
    }
    None
}

/// What identifies a thing, when the address has a path of this form: `*` an identifier, `#` a
/// number, `@` one of [`KINDS`], `_` anything, `?name` a parameter; all else stands for itself.
fn thing(form: &str, address: &Address) -> Option<String> {
    let (form, name) = form.split_once('?').unwrap_or((form, ""));
    let mut path = address.path().split('/').filter(|part| !part.is_empty());
    let mut thing = String::new();
    for wanted in form.split('/') {
        let part = path.next()?;
        let part = part
            .strip_suffix(".html")
            .filter(|_| wanted == "*")
            .unwrap_or(part);
        let fits = match wanted {
            "_" => continue,
            "*" => is_id(part),
            "#" => is_id(part) && part.bytes().all(|byte| byte.is_ascii_digit()),
            "@" => among(part, KINDS),
            _ if part == wanted => continue,
            _ => false,
        };
        if !fits {
            return None;
        }
        if !thing.is_empty() {
            thing.push('/');
        }
        thing.push_str(part);
    }
    if name.is_empty() {
        Some(thing)
    } else {
        value(address, name)
    }
}

/// Adds what is not needed to find the thing.
fn add_details(name: &str, address: &Address, both: &mut Addresses) {
    let mut add = |before: &str, value: Option<String>| {
        if let Some(value) = value {
            both.frame.push_str(before);
            both.frame.push_str(&value);
        }
    };
    match name {
        YOUTUBE => {
            let start = value(address, "start").or_else(|| value(address, "t"));
            add(
                "?start=",
                start
                    .map(|start| marks::trim_end(&start, "s").to_owned())
                    .filter(|start| is_number(start)),
            );
        }
        // Films that are not listed need their key.
        VIMEO => {
            let in_path = || {
                thing("#/*", address)?
                    .split_once('/')
                    .map(|(_, key)| key.to_owned())
            };
            let key = value(address, "h").or_else(in_path);
            add("&h=", key.clone());
            if let Some(key) = key {
                both.page.extend(["/", &key]);
            }
        }
        OPENSTREETMAP => {
            add("&layer=", value(address, "layer"));
            let marker = value(address, "marker");
            add("&marker=", marker.clone());
            if let Some((latitude, longitude)) =
                marker.as_deref().and_then(|marker| marker.split_once(','))
            {
                both.page.extend(["&mlat=", latitude, "&mlon=", longitude]);
            }
        }
        _ => {}
    }
}

/// The value of a parameter, when it is an identifier, a number or coordinates.
fn value(address: &Address, name: &str) -> Option<String> {
    let value = decoded(parameter(address, name)?)?;
    value.split(',').all(is_id).then_some(value)
}

fn parameter<'a>(address: &'a Address, name: &str) -> Option<&'a str> {
    address.query()?.split('&').find_map(|pair| {
        // Encoded twice by many a plugin.
        let (found, value) = pair.strip_prefix("amp;").unwrap_or(pair).split_once('=')?;
        (found == name).then_some(value)
    })
}

/// Whether a text cannot change the meaning of an address that it is written into.
fn is_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    !text.is_empty() && text.len() <= LIMIT && text.bytes().all(allowed) && !text.starts_with('.')
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
