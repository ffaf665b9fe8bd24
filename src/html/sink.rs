//! The tree that html5ever builds natively, and what building it costs.
//!
//! Entries lie in one list and name each other by place, so that a tree of any depth is dropped
//! without recursion.

use std::{
    borrow::Cow,
    cell::{Cell, Ref, RefCell},
};

use html5ever::{
    Attribute, LocalName, QualName, ns,
    tendril::StrTendril,
    tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink},
};

/// The document itself is the first entry.
pub(super) const DOCUMENT: usize = 0;

/// A node: element, text, comment or the document.
pub(super) struct Entry {
    pub(super) name: QualName,
    pub(super) attributes: Vec<Attribute>,
    /// The characters of a text; nothing for elements, comments and the document.
    pub(super) text: Option<StrTendril>,
    parent: Option<usize>,
    depth: usize,
    pub(super) children: Vec<usize>,
    /// Whether HTML may stand inside this element, an `annotation-xml`.
    holds_html: bool,
}

impl Entry {
    fn new(name: QualName, attributes: Vec<Attribute>) -> Self {
        let (text, parent) = (None, None);
        Self {
            name,
            attributes,
            text,
            parent,
            depth: 0,
            children: Vec::new(),
            holds_html: false,
        }
    }

    /// Comments, processing instructions and the document have no name.
    pub(super) fn is_comment(&self) -> bool {
        self.text.is_none() && self.name.local.is_empty()
    }
}

fn nameless() -> QualName {
    QualName::new(None, ns!(), LocalName::from(""))
}

/// What the parser builds the tree with.
pub(super) struct Sink {
    entries: RefCell<Vec<Entry>>,
    /// Steps that the document has cost so far.
    pub(super) work: Cell<usize>,
}

impl Sink {
    pub(super) fn new() -> Self {
        let entries = RefCell::new(Vec::new());
        let sink = Self {
            entries,
            work: Cell::new(0),
        };
        sink.add(Entry::new(nameless(), Vec::new()));
        sink
    }

    fn spend(&self, steps: usize) {
        self.work.set(self.work.get().saturating_add(steps));
    }

    fn add(&self, entry: Entry) -> usize {
        let mut entries = self.entries.borrow_mut();
        entries.push(entry);
        entries.len() - 1
    }

    /// Puts a node or text among the children of `parent`, at `place` counted from the start.
    fn insert(&self, parent: usize, place: usize, child: NodeOrText<usize>) {
        let child = match child {
            NodeOrText::AppendNode(child) => child,
            NodeOrText::AppendText(text) => {
                if self.joined(parent, place, &text) {
                    return;
                }
                let mut entry = Entry::new(nameless(), Vec::new());
                entry.text = Some(text);
                self.add(entry)
            }
        };
        let mut entries = self.entries.borrow_mut();
        let depth = entries[parent].depth + 1;
        entries[child].parent = Some(parent);
        entries[child].depth = depth;
        // Formatting elements with attributes are compared with all that are open.
        let heavy = if entries[child].attributes.is_empty() {
            1
        } else {
            8
        };
        let children = &mut entries[parent].children;
        let place = place.min(children.len());
        children.insert(place, child);
        self.spend(depth * heavy);
    }

    /// Whether a text could be added to the text that stands before it.
    fn joined(&self, parent: usize, place: usize, text: &StrTendril) -> bool {
        let mut entries = self.entries.borrow_mut();
        let before = place
            .checked_sub(1)
            .map(|place| entries[parent].children[place]);
        match before.and_then(|before| entries[before].text.as_mut()) {
            Some(words) => {
                words.push_tendril(text);
                true
            }
            None => false,
        }
    }

    fn length(&self, parent: usize) -> usize {
        self.entries.borrow()[parent].children.len()
    }

    /// The parent of a node and its place there; what is looked for is nearly always at the end.
    fn place(&self, node: usize) -> Option<(usize, usize)> {
        let entries = self.entries.borrow();
        let parent = entries[node].parent?;
        let children = &entries[parent].children;
        let place = children.iter().rposition(|&child| child == node)?;
        self.spend(children.len() - place);
        Some((parent, place))
    }
}

impl TreeSink for Sink {
    type Handle = usize;
    type Output = Vec<Entry>;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Vec<Entry> {
        self.entries.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a usize) -> Ref<'a, QualName> {
        self.spend(1);
        Ref::map(self.entries.borrow(), |entries| &entries[*target].name)
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> usize {
        self.spend(8);
        let mut entry = Entry::new(name, attributes);
        entry.holds_html = flags.mathml_annotation_xml_integration_point;
        self.add(entry)
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &usize) -> bool {
        self.entries.borrow()[*target].holds_html
    }

    /// Fragments are parsed by `DOMParser`'s rules, which make no shadow trees.
    fn allow_declarative_shadow_roots(&self, _: &usize) -> bool {
        false
    }

    fn create_comment(&self, _: StrTendril) -> usize {
        self.add(Entry::new(nameless(), Vec::new()))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.add(Entry::new(nameless(), Vec::new()))
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.insert(*parent, self.length(*parent), child);
    }

    fn append_based_on_parent_node(&self, node: &usize, before: &usize, child: NodeOrText<usize>) {
        if self.place(*node).is_some() {
            self.append_before_sibling(node, child);
        } else {
            self.append(before, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// A template's content goes to an entry outside the tree: nobody reads it.
    fn get_template_contents(&self, _: &usize) -> usize {
        self.add(Entry::new(nameless(), Vec::new()))
    }

    fn same_node(&self, one: &usize, other: &usize) -> bool {
        self.spend(1);
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, child: NodeOrText<usize>) {
        if let NodeOrText::AppendNode(child) = child {
            self.remove_from_parent(&child);
        }
        if let Some((parent, place)) = self.place(*sibling) {
            self.insert(parent, place, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &usize, attributes: Vec<Attribute>) {
        let mut entries = self.entries.borrow_mut();
        let known = &mut entries[*target].attributes;
        for attribute in attributes {
            if known.iter().all(|other| other.name != attribute.name) {
                known.push(attribute);
            }
        }
    }

    fn remove_from_parent(&self, target: &usize) {
        if let Some((parent, place)) = self.place(*target) {
            let mut entries = self.entries.borrow_mut();
            entries[parent].children.remove(place);
            entries[*target].parent = None;
        }
    }

    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        let children = std::mem::take(&mut self.entries.borrow_mut()[*node].children);
        for child in children {
            self.entries.borrow_mut()[child].parent = None;
            self.append(new_parent, NodeOrText::AppendNode(child));
        }
    }
}
