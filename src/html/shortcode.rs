//! Leftover shortcodes: what a plugin that is gone would have replaced.
//!
//! `[gallery ids="1,2"]` goes, and so do both of `[tide]` and `[/tide]`; `[sic]`, `[1]`, `[…]` and
//! other words in brackets stay.

use std::borrow::Cow;

use crate::marks;

/// Shortcodes that occur without attributes.
const NAMES: &str = "gallery caption wp_caption embed playlist contact-form contact-form-7 gravityform \
    ninja_form ninja_forms mc4wp_form wpforms wp_sitemap_page recent-posts jetpack_subscription_form";
/// How the shortcodes of page builders begin.
const PREFIXES: &str = "vc_ et_pb_ fusion_ fl_builder_ av_ su_";
/// Longest shortcode in bytes; what is longer is prose.
const LIMIT: usize = 2_000;

/// A text without its shortcodes; what stands between an opening and a closing one stays.
pub(super) fn removed(text: &str) -> Cow<'_, str> {
    let Some((before, mut rest)) = text.split_once('[') else {
        return Cow::Borrowed(text);
    };
    let mut out = before.to_owned();
    loop {
        match after_shortcode(rest) {
            Some(after) => rest = after,
            None => out.push('['),
        }
        let Some((words, next)) = rest.split_once('[') else {
            out.push_str(rest);
            return Cow::Owned(out);
        };
        out.push_str(words);
        rest = next;
    }
}

/// What follows the shortcode whose `[` has just been read.
fn after_shortcode(text: &str) -> Option<&str> {
    let end = text
        .bytes()
        .take(LIMIT)
        .position(|byte| matches!(byte, b']' | b'['))?;
    let (inside, after) = text.split_at(end);
    let after = after.strip_prefix(']')?;
    let (closing, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    let (name, attributes) = inside.split_at(
        inside
            .find(|letter| !is_name(letter))
            .unwrap_or(inside.len()),
    );
    let named = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let whole = attributes.is_empty() || marks::begin(attributes, " \n\t/\u{a0}");
    let mut prefixes = PREFIXES.split(' ');
    let known = NAMES.split(' ').any(|known| known == name)
        || prefixes.any(|prefix| name.starts_with(prefix));
    let told = closing || known || has_attribute(attributes) || is_closed(name, after);
    (named && whole && told).then_some(after)
}

/// Whether `[/name]` follows. Guard: not so far away that many brackets would cost much time.
fn is_closed(name: &str, after: &str) -> bool {
    let near = after.as_bytes();
    let near = near.get(..LIMIT).unwrap_or(near);
    let mut places = near.windows(2).enumerate();
    places.any(|(place, pair)| {
        let closing = after.get(place + 2..).filter(|_| pair == b"[/");
        closing
            .and_then(|closing| closing.strip_prefix(name))
            .is_some_and(|rest| rest.starts_with(']'))
    })
}

fn is_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')
}

/// Whether a `name=value` is among the words. The quotes have been curled, so none is looked for.
fn has_attribute(words: &str) -> bool {
    marks::split(words, " \n\t\u{a0}").any(|word| {
        word.split_once('=').is_some_and(|(name, value)| {
            !name.is_empty() && !value.is_empty() && name.chars().all(is_name)
        })
    })
}
