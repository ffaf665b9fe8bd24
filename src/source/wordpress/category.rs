//! The table of categories: names for ids, and which category lies in which.

use super::post;
use crate::{
    json::{Document, Json},
    model::{headline::Term, slug::Slug},
    site::Site,
};

/// How deep categories are looked for in each other.
const DEPTH: usize = 16;
/// What `WordPress` files stories under that nobody has filed.
const NOWHERE: &str = "uncategorized";

/// The categories of a site.
#[derive(Clone, Debug, Default)]
pub struct Categories(Vec<Category>);

#[derive(Clone, Debug)]
struct Category {
    id: u32,
    /// 0 at the top.
    parent: u32,
    term: Term,
}

impl Categories {
    /// Adds the entries of one page of the table that make sense.
    pub fn add(&mut self, entries: &[Document]) {
        self.0.extend(entries.iter().filter_map(|entry| {
            let (id, term) = post::term(entry)?;
            let parent = entry.whole("parent").unwrap_or_default();
            Some(Category { id, parent, term })
        }));
    }

    /// The category that is a section of the site, and its id with those of all below it: asked for
    /// a category, `WordPress` itself leaves out what lies in it.
    ///
    /// A section may be called by the category's slug, or by its name.
    #[must_use]
    pub fn section(&self, slug: &Slug, site: &Site) -> Option<(&Term, Vec<u32>)> {
        let by_slug = self.0.iter().find(|category| category.term.slug == *slug);
        let top = by_slug.or_else(|| {
            let mut sections = site.sections.iter().map(|section| &section.term);
            let named = sections.find(|term| term.slug == *slug)?;
            let mut all = self.0.iter();
            all.find(|category| category.term.name.eq_ignore_ascii_case(&named.name))
        })?;
        let mut ids = vec![top.id];
        let mut place = 0;
        while let Some(parent) = ids.get(place).copied() {
            let below = self.0.iter().filter(|category| category.parent == parent);
            let below: Vec<u32> = below.map(|category| category.id).collect();
            // A category that lies in itself is there already.
            for id in below {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            place += 1;
        }
        Some((&top.term, ids))
    }

    /// The section of a story with these categories: the first of them that lies in a section of
    /// the site, else the first of them.
    #[must_use]
    pub fn section_of(&self, ids: &[u32], site: &Site) -> Option<Term> {
        let mut known = ids.iter().filter_map(|id| self.of(*id));
        let mut own = None;
        let section = known.find_map(|category| {
            if own.is_none() && category.term.slug.as_str() != NOWHERE {
                own = Some(category.term.clone());
            }
            self.above(category, site)
        });
        section.or(own)
    }

    fn of(&self, id: u32) -> Option<&Category> {
        self.0.iter().find(|category| category.id == id)
    }

    fn above(&self, category: &Category, site: &Site) -> Option<Term> {
        let mut category = Some(category);
        for _ in 0..DEPTH {
            let Category { parent, term, .. } = category?;
            let mut sections = site.sections.iter().map(|section| &section.term);
            let is_meant = |section: &&Term| {
                section.slug == term.slug || section.name.eq_ignore_ascii_case(&term.name)
            };
            if let Some(section) = sections.find(is_meant) {
                return Some(section.clone());
            }
            category = self.of(*parent);
        }
        None
    }
}
