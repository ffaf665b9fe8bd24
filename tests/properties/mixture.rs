//! Texts made of others by cutting, joining and a little damage, always the same for one number.

/// What breaks readers of any format more often than a letter.
const ODD: [&str; 32] = [
    "\0",
    "\u{1}",
    "\t",
    "\n",
    "\r",
    " ",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffd}",
    "\u{1f600}",
    "<",
    ">",
    "\"",
    "'",
    "&",
    ";",
    ":",
    "/",
    "\\",
    "%",
    "#",
    "?",
    "@",
    "-",
    ".",
    ",",
    "{",
    "}",
    "0",
    "9",
];

/// A source of numbers that looks like chance (xorshift).
pub struct Mixture(u64);

impl Mixture {
    /// The mixture of a number.
    pub fn new(number: u64) -> Self {
        Self((number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % sides.max(1)
    }

    /// A text of pieces of these.
    pub fn of(&mut self, seeds: &[String]) -> String {
        let mut text = String::new();
        for _ in 0..=self.roll(4) {
            let seed = &seeds[self.roll(seeds.len())];
            let start = boundary(seed, self.roll(seed.len()));
            let end = boundary(seed, start + 1 + self.roll(600)).max(start);
            let place = boundary(&text, self.roll(text.len() + 1));
            text.insert_str(place, &seed[start..end]);
        }
        for _ in 0..self.roll(6) {
            let place = boundary(&text, self.roll(text.len() + 1));
            let end = boundary(&text, place + self.roll(4)).max(place);
            text.replace_range(place..end, ODD[self.roll(ODD.len())]);
        }
        text
    }
}

/// The nearest place before that is between two characters.
fn boundary(text: &str, place: usize) -> usize {
    (0..=place.min(text.len()))
        .rev()
        .find(|place| text.is_char_boundary(*place))
        .unwrap_or_default()
}
