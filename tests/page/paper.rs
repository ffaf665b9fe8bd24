//! A page as HTML, parsed again the way a browser would.

use std::sync::Arc;

use dateline::{
    app::{App, Status, Visit},
    page::Page,
};
use leptos::prelude::*;
use scraper::{ElementRef, Html, Node, Selector};

/// Elements that have no end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// The HTML of a page and the tree that it spells.
pub struct Paper {
    /// What was rendered.
    pub source: String,
    tree: Html,
}

/// The whole application over a page, rendered and put into a document.
pub fn print(page: &Page) -> Paper {
    let page = Arc::new(page.clone());
    let app = Owner::new_root(None).with(|| {
        let (visit, _) = arc_signal(Visit { number: 0, page });
        let (status, _) = arc_signal(Status::default());
        view! { <App visit=visit status=status/> }.to_html()
    });
    Paper::of(app)
}

impl Paper {
    /// The paper that a body spells.
    pub fn of(body: String) -> Self {
        let document = [
            "<!DOCTYPE html><html><head><title>x</title></head><body>",
            // The mark between two texts, in the spelling that no parser complains about.
            &body.replace("<!>", "<!---->"),
            "</body></html>",
        ]
        .concat();
        Self {
            tree: Html::parse_document(&document),
            source: body,
        }
    }

    /// The elements that a selector finds, in document order.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.tree
            .select(&Selector::parse(selector).expect(selector))
            .collect()
    }

    /// The only element that a selector finds.
    pub fn only(&self, selector: &str) -> ElementRef<'_> {
        let found = self.all(selector);
        assert_eq!(
            found.len(),
            1,
            "{selector} in {}",
            self.tree.root_element().html()
        );
        found[0]
    }

    /// How many elements a selector finds.
    pub fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// The words of each element that a selector finds.
    pub fn words(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(words).collect()
    }

    /// The values of an attribute of the elements that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<&str> {
        let found = self.all(selector).into_iter();
        found
            .filter_map(|element| element.value().attr(name))
            .collect()
    }

    /// Every element with its attributes.
    pub fn elements(&self) -> impl Iterator<Item = ElementRef<'_>> {
        self.tree.tree.nodes().filter_map(ElementRef::wrap)
    }

    /// Every run of text.
    pub fn texts(&self) -> Vec<&str> {
        let nodes = self.tree.tree.nodes();
        let text = |node: &'_ Node| matches!(node, Node::Text(_));
        nodes
            .map(|node| node.value())
            .filter(|node| text(node))
            .filter_map(Node::as_text)
            .map(|text| &**text)
            .collect()
    }

    /// What a browser would have to mend, and where its tree is not the one that was written.
    /// Hydration walks the browser's tree by the written one, so there must be no difference.
    pub fn repairs(&self) -> Vec<String> {
        let mut repairs: Vec<String> = self.tree.errors.iter().map(ToString::to_string).collect();
        let body = self
            .tree
            .select(&Selector::parse("body").expect("body"))
            .next();
        let mut parsed = Vec::new();
        outline(body.expect("a body"), 0, &mut parsed);
        let parsed = parsed.split_first().map_or(&[][..], |(_, inside)| inside);
        let written = written(&self.source);
        if let Some(place) = (0..written.len().max(parsed.len()))
            .find(|&place| written.get(place) != parsed.get(place))
        {
            repairs.push(format!(
                "element {place} is written {:?} and read {:?}",
                written.get(place),
                parsed.get(place)
            ));
        }
        repairs
    }
}

/// The words of an element with single spaces.
pub fn words(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// Elements with their depth, as the parser understood them.
fn outline(element: ElementRef<'_>, depth: usize, out: &mut Vec<(usize, String)>) {
    out.push((depth, element.value().name().to_owned()));
    for child in element.children().filter_map(ElementRef::wrap) {
        outline(child, depth + 1, out);
    }
}

/// Elements with their depth, as the tags alone say, without any of the parser's mending.
fn written(source: &str) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = source;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, behind) = tag(after);
        rest = behind;
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
            .collect();
        if tag.starts_with('!') {
            continue;
        }
        if tag.starts_with('/') {
            assert_eq!(
                open.pop(),
                Some(name),
                "a wrong end tag before {behind:.80}"
            );
        } else {
            out.push((open.len() + 1, name.clone()));
            if !VOID.contains(&name.as_str()) {
                open.push(name);
            }
        }
    }
    assert!(open.is_empty(), "{open:?} are not closed");
    out
}

/// A tag's inside, and what follows it; a quoted value may hold any character but its quote.
fn tag(after: &str) -> (&str, &str) {
    if after.starts_with('!') {
        return after.split_once('>').unwrap_or((after, ""));
    }
    let mut quoted = false;
    for (place, letter) in after.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return (&after[..place], &after[place + 1..]),
            _ => {}
        }
    }
    (after, "")
}

#[test]
fn repairs_are_noticed() {
    let faults = |body: &str| Paper::of(body.to_owned()).repairs().len();
    assert_eq!(faults("<p>a<b>b</b><!>c</p><img alt=\"<p>\"><hr>"), 0);
    assert!(faults("<p><div>a</div></p>") > 0);
    assert!(faults("<a href=\"/\"><sup><a href=\"/x\">1</a></sup></a>") > 0);
    assert!(faults("<table><tr><td>a</td></tr></table>") > 0);
    assert!(faults("<p><ul><li>a</li></ul></p>") > 0);
    assert!(faults("<select><p>a</p></select>") > 0 || faults("<h2><h3>a</h3></h2>") > 0);
}
