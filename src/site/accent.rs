//! The accent colour, and the shades of it that can be read.
//!
//! Owns contrast (WCAG 2.2, success criterion 1.4.3, at level AA). Knows no style sheet.

/// A colour of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

/// The paper of the light theme.
const LIGHT: Accent = Accent {
    red: 0xff,
    green: 0xff,
    blue: 0xff,
};
/// The paper of the dark theme.
const DARK: Accent = Accent {
    red: 0x12,
    green: 0x12,
    blue: 0x12,
};
/// The least contrast of text with its paper.
const ENOUGH: f64 = 4.5;

impl Accent {
    /// The colour of `#rgb` or `#rrggbb`; no other form is taken, since it ends in a style sheet.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digit = |place: usize| {
            u8::try_from(char::from(*digits.as_bytes().get(place)?).to_digit(16)?).ok()
        };
        let channel = |place: usize| match digits.len() {
            3 => Some(digit(place)? * 17),
            6 => Some(digit(2 * place)? * 16 + digit(2 * place + 1)?),
            _ => None,
        };
        Some(Self {
            red: channel(0)?,
            green: channel(1)?,
            blue: channel(2)?,
        })
    }

    /// The colour for text on white, as `#rrggbb`: itself, or darkened just enough to be read.
    #[must_use]
    pub fn on_light(self) -> String {
        self.readable_on(LIGHT, |channel| channel - channel.div_ceil(16))
    }

    /// The colour for text on near-black (`#121212`), as `#rrggbb`: itself, or lightened just
    /// enough to be read.
    #[must_use]
    pub fn on_dark(self) -> String {
        self.readable_on(DARK, |channel| channel + (255 - channel).div_ceil(16))
    }

    /// Steps towards black or white until the contrast is enough, as it is at the latest there.
    fn readable_on(self, paper: Self, step: impl Fn(u8) -> u8) -> String {
        let mut colour = self;
        while contrast(colour, paper) < ENOUGH {
            let next = Self {
                red: step(colour.red),
                green: step(colour.green),
                blue: step(colour.blue),
            };
            if next == colour {
                break;
            }
            colour = next;
        }
        colour.hex()
    }

    fn hex(self) -> String {
        let mut text = String::from("#");
        for channel in [self.red, self.green, self.blue] {
            for digit in [channel >> 4, channel & 15] {
                text.extend(char::from_digit(u32::from(digit), 16));
            }
        }
        text
    }
}

/// WCAG 2.2, "contrast ratio".
fn contrast(one: Accent, other: Accent) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    if one > other {
        one / other
    } else {
        other / one
    }
}

/// WCAG 2.2, "relative luminance".
fn luminance(colour: Accent) -> f64 {
    0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
}

fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.040_45 {
        return value / 12.92;
    }
    // x^2.4 is x² times the fifth root of x², which Newton's method finds in less code than the
    // general power function takes.
    let base = (value + 0.055) / 1.055;
    let square = base * base;
    let mut root = 1.0_f64;
    for _ in 0..16 {
        let fourth = root * root * root * root;
        root = (4.0 * root + square / fourth) / 5.0;
    }
    square * root
}
