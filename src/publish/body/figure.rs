//! What is looked at or listened to, with its caption and credit, as HTML.

use super::markup::{Attribute, Markup};
use crate::model::{
    address::Address,
    block::{Embed, Figure, Inline},
    headline::Picture,
};

impl Markup {
    /// A picture.
    pub(super) fn figure(&mut self, marks: &[Attribute<'_>], figure: &Figure) {
        self.one(marks, figure, true);
    }

    fn one(&mut self, marks: &[Attribute<'_>], figure: &Figure, credited: bool) {
        let Figure {
            picture,
            caption,
            link,
        } = figure;
        let credit = picture.credit.as_deref().filter(|_| credited);
        self.captioned(
            marks,
            None,
            caption.as_deref(),
            credit,
            |markup| match link {
                Some(link) => markup.element("a", &[("href", Some(link.as_str()))], |markup| {
                    markup.picture(picture);
                }),
                None => markup.picture(picture),
            },
        );
    }

    /// Several pictures.
    pub(super) fn gallery(
        &mut self,
        marks: &[Attribute<'_>],
        figures: &[Figure],
        caption: Option<&[Inline]>,
    ) {
        // One credit for all is said once, which also guards a caption that ends like a credit.
        let first = figures.first().and_then(|it| it.picture.credit.as_deref());
        let bare = |it: &Figure| it.caption.is_none() && it.picture.credit.as_deref() == first;
        let shared = first.filter(|_| figures.iter().all(bare));
        self.captioned(marks, Some("wp-block-gallery"), caption, shared, |markup| {
            for figure in figures {
                markup.one(&[], figure, shared.is_none());
            }
        });
    }

    fn picture(&mut self, picture: &Picture) {
        let files = picture.widths.iter();
        let files: Vec<String> = files
            .map(|file| format!("{} {}w", file.address, file.width))
            .collect();
        let files = files.join(", ");
        let [width, height] = sides(picture.size);
        let attributes = [
            ("src", Some(picture.address.as_str())),
            ("srcset", Some(files.as_str()).filter(|it| !it.is_empty())),
            ("alt", Some(&picture.alt)),
            ("width", width.as_deref()),
            ("height", height.as_deref()),
        ];
        self.void("img", &attributes);
    }

    /// Sound.
    pub(super) fn audio(
        &mut self,
        marks: &[Attribute<'_>],
        address: &Address,
        caption: Option<&[Inline]>,
    ) {
        let attributes = [
            ("src", Some(address.as_str())),
            ("controls", Some("")),
            ("preload", Some("none")),
        ];
        self.captioned(marks, None, caption, None, |markup| {
            markup.element("audio", &attributes, |_| {});
        });
    }

    /// Film.
    pub(super) fn video(
        &mut self,
        marks: &[Attribute<'_>],
        address: &Address,
        poster: Option<&Address>,
        size: Option<(u32, u32)>,
        caption: Option<&[Inline]>,
    ) {
        let [width, height] = sides(size);
        let attributes = [
            ("src", Some(address.as_str())),
            ("controls", Some("")),
            ("preload", Some("none")),
            ("poster", poster.map(Address::as_str)),
            ("width", width.as_deref()),
            ("height", height.as_deref()),
        ];
        self.captioned(marks, None, caption, None, |markup| {
            markup.element("video", &attributes, |_| {});
        });
    }

    /// Something of another site.
    pub(super) fn embed(&mut self, marks: &[Attribute<'_>], embed: &Embed) {
        let caption = embed.caption.as_deref();
        self.captioned(marks, Some("wp-block-embed"), caption, None, |markup| {
            let page = embed.page.as_str();
            match &embed.frame {
                Some(frame) => {
                    let attributes = [
                        ("src", Some(frame.as_str())),
                        ("title", embed.title.as_deref()),
                        ("loading", Some("lazy")),
                        ("allowfullscreen", Some("")),
                    ];
                    markup.element("iframe", &attributes, |_| {});
                }
                None => markup.element("a", &[("href", Some(page))], |it| it.words(page)),
            }
        });
    }

    /// A figure, with its caption and credit where it has them.
    pub(super) fn captioned(
        &mut self,
        marks: &[Attribute<'_>],
        class: Option<&'static str>,
        caption: Option<&[Inline]>,
        credit: Option<&str>,
        content: impl FnOnce(&mut Self),
    ) {
        let attributes = [marks, &[("class", class)]].concat();
        self.element("figure", &attributes, |markup| {
            content(markup);
            if caption.is_none() && credit.is_none() {
                return;
            }
            markup.element("figcaption", &[], |markup| {
                markup.text(caption.unwrap_or_default());
                if caption.is_some() && credit.is_some() {
                    markup.words(" ");
                }
                if let Some(credit) = credit {
                    let class = [("class", Some("credit"))];
                    markup.element("small", &class, |it| it.credit(credit));
                }
            });
        });
    }

    /// Who made a picture. Guard: the walk drops a mark such as "Photo:" at the start and a full
    /// stop at the end, so that where the name itself has one, there must be two.
    fn credit(&mut self, credit: &str) {
        const MARKS: [&str; 5] = ["photo", "image", "picture", "credit", "|"];
        let starts = |mark: &str| {
            let start = credit.get(..mark.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(mark))
        };
        if MARKS.iter().any(|mark| starts(mark)) || credit.starts_with(['(', '[']) {
            self.words("Photo: ");
        }
        self.words(credit);
        if credit.ends_with('.') && !credit.contains(". ") {
            self.words(".");
        }
    }
}

/// Width and height as attributes say them.
fn sides(size: Option<(u32, u32)>) -> [Option<String>; 2] {
    let (width, height) = size.unzip();
    [width, height].map(|side| side.map(|side| side.to_string()))
}
