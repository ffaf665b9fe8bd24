//! A story as lists show it: everything but its body.

use super::{address::Address, language::Tongue, slug::Slug, timestamp::Timestamp};

/// A story without its body: what grids, lists and related news need.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// The story's identity in its source, unique for ever.
    pub id: String,
    /// The story's name in this site's addresses.
    pub slug: Slug,
    /// Where its page is, below the base path. What lists say of a story decides that; its own
    /// document may know more, and must not lead elsewhere.
    pub path: String,
    /// Plain text; may be empty when the source sent none.
    pub title: String,
    /// One sentence that says why to read on.
    pub dek: Option<String>,
    /// A word or two above the headline.
    pub kicker: Option<String>,
    /// The part of the paper that the story belongs to.
    pub section: Option<Term>,
    /// Tags, in the source's order.
    pub topics: Vec<Term>,
    /// Who wrote it.
    pub byline: Byline,
    /// First publication.
    pub published: Option<Timestamp>,
    /// Last change worth telling.
    pub updated: Option<Timestamp>,
    /// The picture beside the headline.
    pub picture: Option<Picture>,
    /// Place in the grid: 1 is the lead, absent is "by recency".
    pub rank: Option<u32>,
    /// The language of the story where it differs from the publication's.
    pub tongue: Tongue,
    /// Ids of stories that the newsroom itself calls related.
    pub related: Vec<String>,
    /// The story's address at its source, when it has one.
    pub origin: Option<Address>,
    /// A feed of one item that holds the body, when the list's item does not.
    pub content: Option<Address>,
}

/// A name with a place in the site's addresses: a section, a topic, an author.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// The address segment.
    pub slug: Slug,
    /// The name as readers see it.
    pub name: String,
}

impl Term {
    /// An author; a name in a script that makes no slug has a place as well.
    #[must_use]
    pub fn author(name: String) -> Option<Self> {
        let slug = Slug::from_text(&name);
        let slug = slug.or_else(|| Some(Slug::parse("author")?.distinguished(&name)))?;
        Some(Self { slug, name })
    }
}

/// The credit line of a story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Byline {
    /// Names in order.
    pub authors: Vec<Term>,
    /// What the (first) author is, such as "Chief International Correspondent".
    pub role: Option<String>,
    /// The agency that the story comes from.
    pub agency: Option<String>,
    /// Whether only the story's own text names the authors: then no list knows them, and a link to
    /// an author's page would lead nowhere.
    pub is_unlisted: bool,
}

impl Byline {
    /// Whether there is nothing to print.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.authors.is_empty() && self.role.is_none() && self.agency.is_none()
    }

    /// The credit line of the story's own document, under what a list says.
    fn under(mut self, listed: Self) -> Self {
        if self.is_empty() {
            return listed;
        }
        let is_known = |author| listed.authors.contains(author);
        self.is_unlisted &= !self.authors.iter().all(is_known);
        self
    }
}

/// A still picture with what is needed to reserve its space and to describe it.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The largest or only file.
    pub address: Address,
    /// What the picture shows, for those who do not see it; empty when it is decoration.
    pub alt: String,
    /// Plain text below the picture.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Width and height in CSS pixels, when both are known.
    pub size: Option<(u32, u32)>,
    /// The same picture at several widths, narrowest first.
    pub widths: Vec<PictureWidth>,
}

/// One file of a [`Picture`].
#[derive(Clone, Debug, PartialEq)]
pub struct PictureWidth {
    /// The file.
    pub address: Address,
    /// Its width in pixels.
    pub width: u32,
}

impl PictureWidth {
    /// Adds one more file of a picture: narrowest first, one for each width.
    pub fn insert(files: &mut Vec<Self>, address: Address, width: u32) {
        // A handful of entries: finding each one's place costs less code than a sort.
        let place = files.iter().position(|other| other.width >= width);
        let place = place.unwrap_or(files.len());
        if files.get(place).is_none_or(|other| other.width != width) {
            files.insert(place, Self { address, width });
        }
    }
}

impl Headline {
    /// Whether both are the same story: the same id, the same address at the source, or the same
    /// words in the headline.
    #[must_use]
    pub fn same_story(&self, other: &Self) -> bool {
        self.id == other.id
            || self.slug == other.slug
            || self.origin.is_some() && self.origin == other.origin
            || !self.title.is_empty() && self.title.eq_ignore_ascii_case(&other.title)
    }

    /// The headline from the story's own document, under what a list says of it: the list alone
    /// knows under which slug and where the story stands, and stands in for what the document leaves
    /// out.
    #[must_use]
    pub fn under(self, listed: &Self) -> Self {
        let listed = listed.clone();
        Self {
            slug: listed.slug,
            path: listed.path,
            dek: listed.dek.or(self.dek),
            kicker: self.kicker.or(listed.kicker),
            section: self.section.or(listed.section),
            topics: if self.topics.is_empty() {
                listed.topics
            } else {
                self.topics
            },
            byline: self.byline.under(listed.byline),
            published: self.published.or(listed.published),
            updated: self.updated.or(listed.updated),
            picture: self.picture.or(listed.picture),
            related: if self.related.is_empty() {
                listed.related
            } else {
                self.related
            },
            ..self
        }
    }
}
