//! One page of each type, as it was when somebody last looked at it. `UPDATE=1` writes
//! the pages anew; then it is the writer who has looked.

use std::{env, fs};

use super::{
    folder::Folder,
    publishing::{published, root},
};

const PAGES: [(&str, &str); 11] = [
    ("home", "index.html"),
    ("section", "section/world/index.html"),
    ("empty-section", "section/sport/index.html"),
    ("topic", "topic/rivers/index.html"),
    ("author", "author/the-courier/index.html"),
    ("article", "article/talks-begin/index.html"),
    ("plain-article", "article/four/index.html"),
    ("about", "about/index.html"),
    ("search", "search/index.html"),
    ("not-found", "404.html"),
    ("shell", "shell.html"),
];

/// A page without the name of the program's state, one element or tag's end to a line so that a
/// difference can be read.
fn readable(page: &str) -> String {
    let page = page.replace(env!("DATELINE_BUILD"), "state-of-the-program");
    page.replace("><", ">\n<")
}

#[test]
fn pages_are_what_they_were() {
    let out = Folder::new();
    published(&root("tests/fixtures/edition-small"), &out.at("site"));
    let is_writing = env::var_os("UPDATE").is_some();
    let folder = root("tests/fixtures/published");
    let mut differing = Vec::new();
    for (name, file) in PAGES {
        let page = fs::read_to_string(out.at("site").join(file));
        let page = readable(&page.unwrap_or_else(|error| panic!("{file}: {error}")));
        let golden = folder.join(name).with_extension("html");
        if is_writing {
            fs::create_dir_all(&folder).unwrap();
            fs::write(golden, page).unwrap();
            continue;
        }
        let known = fs::read_to_string(golden).unwrap_or_default();
        if let Some((line, (now, then))) = first_difference(&page, &known) {
            differing.push(format!("{name}, line {line}:\n  was {then}\n  is  {now}"));
        }
    }
    assert!(
        differing.is_empty(),
        "{}\n(UPDATE=1 cargo test --test publish_site golden, then read the difference)",
        differing.join("\n")
    );
}

/// The first line in which two texts differ, counted from one.
fn first_difference<'a>(now: &'a str, then: &'a str) -> Option<(usize, (&'a str, &'a str))> {
    let end = std::iter::repeat("(the end)");
    let pairs = now.lines().chain(end.clone()).zip(then.lines().chain(end));
    let count = now.lines().count().max(then.lines().count());
    let mut numbered = (1..).zip(pairs).take(count);
    numbered.find(|(_, (now, then))| now != then)
}
