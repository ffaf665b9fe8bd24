//! The hosts whose frames may be shown, and how their addresses are written.
//!
//! No address of the content is ever framed: what identifies the thing is taken out of it, checked,
//! and written into an address of our own, in the host's most private form.

use crate::model::address::Address;

/// Longest identifier of a thing at its host, in bytes.
const LIMIT: usize = 128;

/// Where a thing is shown in a frame and on a page of its own.
pub(super) struct Addresses {
    /// What the frame loads.
    pub(super) frame: String,
    /// The page.
    pub(super) page: String,
}

/// Who would be asked for what an address shows, and how.
pub(super) fn find(address: &Address) -> Option<(&'static str, Addresses)> {
    let host = address.host()?;
    let prefixes = ["www.", "m."].iter();
    let host = prefixes
        .into_iter()
        .find_map(|prefix| host.strip_prefix(prefix))
        .unwrap_or(host);
    let path: Vec<&str> = address
        .path()
        .split('/')
        .filter(|part| !part.is_empty())
        .collect();
    let path = path.as_slice();
    Some(match host {
        "youtube.com" | "youtube-nocookie.com" | "youtu.be" => {
            ("YouTube", youtube(address, host, path)?)
        }
        "vimeo.com" | "player.vimeo.com" => ("Vimeo", vimeo(address, path)?),
        "dailymotion.com" | "dai.ly" => ("Dailymotion", dailymotion(path)?),
        "soundcloud.com" => ("SoundCloud", soundcloud(path)?),
        "w.soundcloud.com" => ("SoundCloud", soundcloud_player(address)?),
        "open.spotify.com" => ("Spotify", spotify(path)?),
        "ted.com" | "embed.ted.com" => ("TED", ted(path)?),
        "archive.org" => ("Internet Archive", archive(path)?),
        "openstreetmap.org" => ("OpenStreetMap", openstreetmap(address, path)?),
        "datawrapper.dwcdn.net" => ("Datawrapper", datawrapper(path)?),
        "flo.uri.sh" | "public.flourish.studio" => ("Flourish", flourish(path)?),
        "videopress.com" | "video.wordpress.com" => ("VideoPress", videopress(path)?),
        _ => return None,
    })
}

/// An identifier that cannot change the meaning of an address that it is written into.
fn id(text: &str) -> Option<&str> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    let formed = !text.is_empty() && text.len() <= LIMIT && text.bytes().all(allowed);
    (formed && !text.starts_with('.')).then_some(text)
}

fn digits(text: &str) -> Option<&str> {
    id(text).filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Coordinates.
fn place(text: &str) -> Option<String> {
    let text = text.replace("%2C", ",").replace("%2c", ",");
    let allowed = |byte: u8| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b'-');
    (!text.is_empty() && text.len() <= LIMIT && text.bytes().all(allowed)).then_some(text)
}

fn parameter<'a>(address: &'a Address, name: &str) -> Option<&'a str> {
    address.query()?.split('&').find_map(|pair| {
        // Encoded twice by many a plugin.
        let (found, value) = pair.strip_prefix("amp;").unwrap_or(pair).split_once('=')?;
        (found == name).then_some(value)
    })
}

/// The addresses where frame and page differ only before the identifier.
fn both(frame: &str, thing: Option<&str>, page: &str) -> Option<Addresses> {
    let thing = thing?;
    Some(Addresses {
        frame: [frame, thing].concat(),
        page: [page, thing].concat(),
    })
}

fn youtube(address: &Address, host: &str, path: &[&str]) -> Option<Addresses> {
    const FRAME: &str = "https://www.youtube-nocookie.com/embed/";
    let video = match *path {
        ["embed", "videoseries"] | ["playlist"] => {
            let list = parameter(address, "list").and_then(id)?;
            let frame = [FRAME, "videoseries?list=", list].concat();
            let page = ["https://www.youtube.com/playlist?list=", list].concat();
            return Some(Addresses { frame, page });
        }
        [video] if host == "youtu.be" => Some(video),
        ["embed" | "v" | "shorts" | "live", video, ..] => Some(video),
        ["watch"] => parameter(address, "v"),
        _ => None,
    };
    let mut both = both(
        FRAME,
        video.and_then(id),
        "https://www.youtube.com/watch?v=",
    )?;
    let start = ["start", "t"]
        .iter()
        .find_map(|name| parameter(address, name));
    if let Some(seconds) = start.and_then(|start| digits(start.trim_end_matches('s'))) {
        both.frame.extend(["?start=", seconds]);
    }
    Some(both)
}

fn vimeo(address: &Address, path: &[&str]) -> Option<Addresses> {
    let (video, key) = match *path {
        ["video", video] | [video] => (video, parameter(address, "h")),
        [video, key] => (video, Some(key)),
        _ => return None,
    };
    let mut both = both(
        "https://player.vimeo.com/video/",
        digits(video),
        "https://vimeo.com/",
    )?;
    both.frame.push_str("?dnt=1");
    // Films that are not listed need their key.
    if let Some(key) = key.and_then(id) {
        both.frame.extend(["&h=", key]);
        both.page.extend(["/", key]);
    }
    Some(both)
}

fn dailymotion(path: &[&str]) -> Option<Addresses> {
    let (["embed", "video", video] | ["video", video] | [video]) = *path else {
        return None;
    };
    both(
        "https://www.dailymotion.com/embed/video/",
        id(video),
        "https://www.dailymotion.com/video/",
    )
}

const SOUNDCLOUD: &str = "https://w.soundcloud.com/player/?url=";

fn soundcloud(path: &[&str]) -> Option<Addresses> {
    let [user, track, ..] = *path else {
        return None;
    };
    let page = ["https://soundcloud.com/", id(user)?, "/", id(track)?].concat();
    both(SOUNDCLOUD, Some(&page), "")
}

fn soundcloud_player(address: &Address) -> Option<Addresses> {
    let page = parameter(address, "url")?
        .replace("%3A", ":")
        .replace("%3a", ":");
    let page = page.replace("%2F", "/").replace("%2f", "/");
    let path = page.split_once("soundcloud.com/")?.1;
    let path: Option<Vec<&str>> = path.split('?').next()?.split('/').map(id).collect();
    let path = path?.join("/");
    // What the share dialogue writes is the address of the interface for programs.
    if page.contains("//api.soundcloud.com/") {
        return both(
            SOUNDCLOUD,
            Some(&["https://api.soundcloud.com/", &path].concat()),
            SOUNDCLOUD,
        );
    }
    both(
        SOUNDCLOUD,
        Some(&["https://soundcloud.com/", &path].concat()),
        "",
    )
}

fn spotify(path: &[&str]) -> Option<Addresses> {
    let path = path.strip_prefix(&["embed"]).unwrap_or(path);
    let path = if path.first()?.starts_with("intl-") {
        path.get(1..)?
    } else {
        path
    };
    let [
        kind @ ("track" | "album" | "playlist" | "episode" | "show" | "artist"),
        thing,
        ..,
    ] = *path
    else {
        return None;
    };
    let thing = [kind, "/", id(thing)?].concat();
    both(
        "https://open.spotify.com/embed/",
        Some(&thing),
        "https://open.spotify.com/",
    )
}

fn ted(path: &[&str]) -> Option<Addresses> {
    let (["talks", talk] | ["talks", "lang", _, talk]) = *path else {
        return None;
    };
    let talk = id(talk.trim_end_matches(".html"));
    both(
        "https://embed.ted.com/talks/",
        talk,
        "https://www.ted.com/talks/",
    )
}

fn archive(path: &[&str]) -> Option<Addresses> {
    let ["embed" | "details", item, ..] = *path else {
        return None;
    };
    both(
        "https://archive.org/embed/",
        id(item),
        "https://archive.org/details/",
    )
}

fn openstreetmap(address: &Address, path: &[&str]) -> Option<Addresses> {
    let ["export", "embed.html"] = *path else {
        return None;
    };
    let bounds = parameter(address, "bbox").and_then(place)?;
    let frame = "https://www.openstreetmap.org/export/embed.html?bbox=";
    let mut both = both(frame, Some(&bounds), "https://www.openstreetmap.org/?bbox=")?;
    if let Some(layer) = parameter(address, "layer").and_then(id) {
        both.frame.extend(["&layer=", layer]);
    }
    let marker = parameter(address, "marker").and_then(place);
    if let Some((latitude, longitude)) = marker.as_deref().and_then(|marker| marker.split_once(','))
    {
        both.frame.extend(["&marker=", latitude, ",", longitude]);
        both.page.extend(["&mlat=", latitude, "&mlon=", longitude]);
    }
    Some(both)
}

fn datawrapper(path: &[&str]) -> Option<Addresses> {
    const PAGE: &str = "https://datawrapper.dwcdn.net/";
    let version = path
        .get(1)
        .and_then(|version| digits(version))
        .unwrap_or("1");
    let chart = [id(path.first()?)?, "/", version, "/"].concat();
    both(PAGE, Some(&chart), PAGE)
}

fn flourish(path: &[&str]) -> Option<Addresses> {
    let [kind @ ("visualisation" | "story"), thing, ..] = *path else {
        return None;
    };
    let thing = [kind, "/", digits(thing)?].concat();
    let mut both = both(
        "https://flo.uri.sh/",
        Some(&thing),
        "https://public.flourish.studio/",
    )?;
    both.frame.push_str("/embed");
    both.page.push('/');
    Some(both)
}

fn videopress(path: &[&str]) -> Option<Addresses> {
    let ["embed" | "v", video] = *path else {
        return None;
    };
    both(
        "https://videopress.com/embed/",
        id(video),
        "https://videopress.com/v/",
    )
}
