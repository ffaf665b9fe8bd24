//! One segment of this site's addresses.
//!
//! Owns which characters may stand in one and how titles, names, ids and addresses become one.
//! Does not know which slugs are taken.

use super::address::{Address, is_harmless, push_escape};
use crate::{marks, part, percent::decoded};

/// Longest slug in bytes of UTF-8; a file may be named after it, with room for an ending.
const LIMIT: usize = 120;

/// A safe, stable address segment.
///
/// Lower-case ASCII letters, digits, `-`, `_`, `.` and visible non-ASCII characters; never empty,
/// at most 120 bytes, no `.` at either end, no `..`, no `-` at the end.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(String);

impl Slug {
    /// The slug that a segment of an URL's path spells: percent-decoded once, ASCII lower-cased.
    ///
    /// Nothing when an escape is broken, the bytes are not UTF-8, or the text is not a slug.
    #[must_use]
    pub fn parse(segment: &str) -> Option<Self> {
        let mut text = decoded(segment)?;
        text.make_ascii_lowercase();
        is_slug(&text).then_some(Self(text))
    }

    /// Makes a slug from a title, a name or an id: European Latin letters lose their diacritics,
    /// other letters stay, apostrophes within words vanish and everything else becomes single
    /// hyphens. Nothing when nothing is left.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut out = String::new();
        let mut gap = false;
        for letter in text.chars() {
            let mut buffer = [0; 4];
            let piece = match folded(letter) {
                Folded::Text(piece) => piece,
                Folded::Letter(letter) => &*letter.encode_utf8(&mut buffer),
                Folded::Gap => {
                    gap = true;
                    continue;
                }
                Folded::Nothing => continue,
            };
            let hyphen = usize::from(gap && !out.is_empty());
            if out.len() + hyphen + piece.len() > LIMIT {
                break;
            }
            if hyphen == 1 {
                out.push('-');
            }
            gap = false;
            out.push_str(piece);
        }
        is_slug(&out).then_some(Self(out))
    }

    /// Makes a slug from where a story is at its source: the last segment of the path that says
    /// something, without the ending of a file; failing that `p-12` from a query with `p=12`.
    #[must_use]
    pub fn from_address(address: &Address) -> Option<Self> {
        if address.is_mailto() {
            return None;
        }
        let segments = address.path().rsplit('/');
        let names = segments.map(|it| decoded(it).unwrap_or_else(|| it.to_owned()));
        let name = names.map(without_ending).find(|name| !name.is_empty());
        name.and_then(|name| Self::from_text(&name)).or_else(|| {
            let mut pairs = address.query()?.split('&');
            let id = pairs.find_map(|pair| pair.strip_prefix("p="))?;
            Self::from_text(&["p-", id].concat()).filter(|_| !id.is_empty())
        })
    }

    /// A variation for when another story has this slug: `-` and six base-36 digits of the 64-bit
    /// FNV-1a hash of the story's id, so that it stays the same whatever else is published.
    #[must_use]
    pub fn distinguished(&self, id: &str) -> Self {
        const TAIL: usize = 7;
        let mut out = self.0.clone();
        while out.len() > LIMIT - TAIL || out.ends_with('-') {
            out.pop();
        }
        let mut hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        out.push('-');
        for _ in 1..TAIL {
            let digit = u8::try_from(hash % 36).unwrap_or_default();
            hash /= 36;
            out.push(char::from(match digit {
                0..=9 => b'0' + digit,
                _ => b'a' + (digit - 10),
            }));
        }
        Self(out)
    }

    /// The slug as readers may see it, not encoded.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The slug percent-encoded for an URL's path; [`Slug::parse`] is its inverse.
    #[must_use]
    pub fn segment(&self) -> String {
        let mut out = String::new();
        for byte in self.0.bytes() {
            if byte.is_ascii() {
                out.push(char::from(byte));
            } else {
                push_escape(&mut out, byte);
            }
        }
        out
    }
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LIMIT
        && !text.starts_with('.')
        && !marks::end(text, ".-")
        && !part::holds(text, "..")
        && text.chars().all(|letter| match letter {
            'a'..='z' | '0'..='9' | '-' | '_' | '.' => true,
            _ => is_harmless(letter),
        })
}

/// The name of a file without what says how it was made; nothing for a folder's index.
fn without_ending(mut name: String) -> String {
    const ENDINGS: &str = "html htm shtml xhtml php asp aspx jsp";
    if let Some((stem, ending)) = name.rsplit_once('.')
        && part::listed(ENDINGS, ending)
    {
        let index = stem.eq_ignore_ascii_case("index");
        name.truncate(if index { 0 } else { stem.len() });
    }
    name
}

/// What becomes of a character of a text.
pub(super) enum Folded {
    Text(&'static str),
    Letter(char),
    /// It parts words.
    Gap,
    /// It belongs to the letter beside it.
    Nothing,
}

/// Letters that become other ones: the first and the last of a row, and what each of it becomes.
const FOLDED: &str = "¹¹1 ²²2 ³³3 ÀÅa àåa Āąa ªªa ÆÆae ææae ÇÇc ççc Ćčc ÐÐd ððd Ďđd ÈËe èëe Ēěe Ĝģg Ĥħh \
    ÌÏi ìïi Ĩıi Ĳĳij Ĵĵj Ķĸk Ĺłl ÑÑn ññn Ńŋn ÒÖo ØØo òöo øøo Ōőo ººo Œœoe Ŕřr Śšs ſſs Șșs ßßss ẞẞss \
    Ţŧt Țțt ÞÞth þþth ÙÜu ùüu Ũųu Ŵŵw ÝÝy ýýy ÿÿy ŶŸy Źžz";

/// Letters are told from punctuation by block, since tables of Unicode cost more than the module.
pub(super) fn folded(letter: char) -> Folded {
    match letter {
        'a'..='z' | '0'..='9' | '_' => return Folded::Letter(letter),
        'A'..='Z' => return Folded::Letter(letter.to_ascii_lowercase()),
        // Greek and Cyrillic capitals, and the digits of formulas such as CO₂, by distance.
        'Α'..='Ω' | 'А'..='Я' => return shifted(letter, 0x20),
        'Ѐ'..='Џ' => return shifted(letter, 0x50),
        '₀'..='₉' => return shifted(letter, -0x2050),
        '\''
        | '’'
        | 'ʼ'
        | '\u{ad}'
        | '\u{300}'..='\u{36f}'
        | '\u{61c}'
        | '\u{200b}'
        | '\u{200d}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => return Folded::Nothing,
        // Mostly spaces: no need to look through the rows for them.
        '\0'..='\u{7f}' => return Folded::Gap,
        _ => {}
    }
    let becomes = |row: &'static str| {
        let mut letters = row.chars();
        let (first, last) = (letters.next()?, letters.next()?);
        (first..=last).contains(&letter).then_some(letters.as_str())
    };
    match FOLDED.split(' ').find_map(becomes) {
        Some(text) => Folded::Text(text),
        None if is_punctuation(letter) || !is_harmless(letter) => Folded::Gap,
        None => Folded::Letter(letter),
    }
}

fn shifted(letter: char, distance: i32) -> Folded {
    let shifted = u32::from(letter).wrapping_add_signed(distance);
    char::from_u32(shifted).map_or(Folded::Gap, Folded::Letter)
}

/// Outside of ASCII.
fn is_punctuation(letter: char) -> bool {
    matches!(letter,
        '\u{80}'..='¿' | '×' | '÷' | '\u{2c2}'..='\u{2df}' | '\u{37e}' | '\u{387}'
        | '\u{55a}'..='\u{55f}' | '\u{589}' | '\u{58a}' | '\u{5be}' | '\u{5c0}' | '\u{5c3}'
        | '\u{5f3}' | '\u{5f4}' | '\u{60c}' | '\u{61b}'..='\u{61f}' | '\u{66a}'..='\u{66d}'
        | '\u{6d4}' | '\u{964}' | '\u{965}' | '\u{e2f}' | '\u{e4f}' | '\u{e5a}' | '\u{e5b}'
        | '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}'
        | '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{30a0}'
        | '\u{30fb}' | '\u{fd3e}' | '\u{fd3f}' | '\u{fe10}'..='\u{fe1f}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '\u{ffe0}'..='\u{ffff}'
        | '\u{1f000}'..='\u{1faff}')
}
