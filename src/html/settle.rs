//! What can be decided only when a whole body has been read: which anchors there are, and which
//! links inside it lead to one of them, or to a note.

use super::run;
use crate::model::block::{Block, BlockKind, Inline, Text, each_block, each_text};

/// How many anchors a body may have.
const MAX_ANCHORS: usize = 1_000;

/// The places in a body that links lead to.
struct Targets<'a> {
    anchors: Vec<String>,
    /// Each note, and the anchor of the first reference to it.
    notes: Vec<(String, Option<String>)>,
    /// Anchors of references.
    references: Vec<String>,
    aliases: &'a [(String, String)],
}

/// Makes anchors unique, and of each link inside the body a reference to a note, a jump or mere
/// words. [`super::inline`] leaves all of them as references.
pub(super) fn settle(blocks: &mut [Block], aliases: &[(String, String)]) {
    let mut targets = Targets {
        anchors: Vec::new(),
        notes: Vec::new(),
        references: Vec::new(),
        aliases,
    };
    each_block(blocks, &mut |block| targets.collect(block));
    each_block(blocks, &mut |block| {
        let in_note = matches!(block.kind, BlockKind::Footnotes(_));
        each_text(&mut block.kind, &mut |text| {
            targets.resolve(text, in_note);
            if in_note {
                run::trim_start(text);
            }
        });
    });
    each_block(blocks, &mut |block| {
        if let BlockKind::Footnotes(notes) = &mut block.kind {
            for note in notes {
                let known = targets
                    .notes
                    .iter()
                    .find(|(anchor, _)| *anchor == note.anchor);
                note.back = known.and_then(|(_, back)| back.clone());
            }
        }
    });
}

impl Targets<'_> {
    fn collect(&mut self, block: &mut Block) {
        block.anchor = block.anchor.take().filter(|anchor| self.is_new(anchor));
        if let BlockKind::Footnotes(notes) = &mut block.kind {
            notes.retain(|note| {
                let new = self.is_new(&note.anchor);
                if new {
                    self.notes.push((note.anchor.clone(), None));
                }
                new
            });
        }
    }

    /// Whether an id is the first of its name; then it is an anchor.
    fn is_new(&mut self, id: &str) -> bool {
        let new =
            self.anchors.len() < MAX_ANCHORS && !self.anchors.iter().any(|anchor| anchor == id);
        if new {
            self.anchors.push(id.to_owned());
        }
        new
    }

    fn resolve(&mut self, text: &mut Text, in_note: bool) {
        for mut inline in std::mem::take(text) {
            if let Some(inside) = inline.inside_mut() {
                self.resolve(inside, in_note);
            }
            match inline {
                Inline::NoteReference(target, own, inside) => {
                    self.link(text, target, own, inside, in_note);
                }
                // A reference is raised as it is.
                Inline::Superscript(inside)
                    if inside
                        .iter()
                        .any(|inline| matches!(inline, Inline::NoteReference(..))) =>
                {
                    text.extend(inside);
                }
                other => text.push(other),
            }
        }
    }

    fn link(
        &mut self,
        out: &mut Text,
        target: String,
        own: Option<String>,
        inside: Text,
        in_note: bool,
    ) {
        // The way back is the view's to make.
        if in_note && (self.references.contains(&target) || !has_letters(&inside)) {
            run::trim_end(out);
            return;
        }
        let alias = self.aliases.iter().find(|(id, _)| *id == target);
        let target = alias.map_or(target, |(_, anchor)| anchor.clone());
        if let Some(place) = self.notes.iter().position(|(anchor, _)| *anchor == target) {
            let own = own.filter(|own| self.is_new(own));
            let own = own.or_else(|| self.made(&target, place));
            self.references.extend(own.clone());
            if let Some((_, back)) = self.notes.get_mut(place) {
                *back = back.take().or_else(|| own.clone());
            }
            out.push(Inline::NoteReference(target, own, inside));
        } else if self.anchors.contains(&target) {
            out.push(Inline::Jump(target, inside));
        } else {
            for inline in inside {
                run::push(out, inline);
            }
        }
    }

    /// An anchor for the first reference to a note that has none of its own.
    fn made(&mut self, target: &str, place: usize) -> Option<String> {
        let made = [target, "-ref"].concat();
        let is_first = self
            .notes
            .get(place)
            .is_some_and(|(_, back)| back.is_none());
        (is_first && self.is_new(&made)).then_some(made)
    }
}

fn has_letters(text: &[Inline]) -> bool {
    crate::model::block::plain(text)
        .bytes()
        .any(|byte| byte.is_ascii_alphanumeric())
}
