//! A story as its own page shows it: the headline with its body and what belongs to it.

use super::{address::Address, block::Block, headline::Headline, timestamp::Timestamp};

/// A story with its body. Lists hold [`Headline`]s, so that no list can carry bodies by mistake.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// What lists show of it.
    pub headline: Headline,
    /// Where it was reported from.
    pub dateline: Option<Dateline>,
    /// The body in reading order.
    pub body: Vec<Block>,
    /// The closing words on rights, as the agency wrote them.
    pub notice: Option<String>,
    /// Where a reprint first appeared.
    pub reprint: Option<Reprint>,
    /// What was changed since publication, oldest first.
    pub corrections: Vec<Correction>,
    /// Whether the source holds the body back behind a password.
    pub protected: bool,
}

/// Places and agency before the first sentence: `MOSCOW/ISTANBUL (Agency) –`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// Place names in the writer's order and case.
    pub places: Vec<String>,
    /// The agency in brackets.
    pub agency: Option<String>,
}

/// The receiving side of a reprint (schema.org `isBasedOn`).
#[derive(Clone, Debug, PartialEq)]
pub struct Reprint {
    /// The first publisher's name.
    pub name: String,
    /// The story there.
    pub address: Option<Address>,
    /// When it appeared there.
    pub published: Option<Timestamp>,
}

/// A correction (schema.org `CorrectionComment`).
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// When it was made.
    pub date: Option<Timestamp>,
    /// What was wrong and what is right.
    pub text: String,
}
