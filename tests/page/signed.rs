//! Who signs a story where list, file and text disagree, and where a name leads.

use dateline::page::Page;
use serde_json::{Value, json};

use super::{
    edition::{Folder, feed, story},
    paper::print,
};

/// A story that its list signs as `listed`, whose own file names `shared` for all its items and
/// holds this text.
fn opened(listed: &Value, shared: &Value, html: &str) -> Page {
    let mut item = story(1);
    item["authors"] = listed.clone();
    item["_dateline"]["content_url"] = json!("body.json");
    let mut own = story(1);
    own.as_object_mut().expect("an object").remove("authors");
    own["content_html"] = json!(html);
    let mut file = feed(&[own], None);
    file["authors"] = shared.clone();
    let folder = Folder::with_site()
        .json("feed.json", &feed(&[item], None))
        .json("body.json", &file);
    folder.edition().page("/article/s-001/")
}

const PLAIN: &str = "<p>It began. It went on.</p>";
const SIGNED: &str = "<p>By Ann Poe, Chief Correspondent</p><p>It began. It went on.</p>";

#[test]
fn the_list_knows_better_than_the_whole_file_who_wrote_a_story() {
    let page = opened(
        &json!([{"name": "Jane Roe"}]),
        &json!([{"name": "The Courier"}]),
        PLAIN,
    );
    let paper = print(&page);
    assert_eq!(paper.words(".byline"), ["By Jane Roe"]);
    assert_eq!(paper.attributes(".byline a", "href"), ["/author/jane-roe/"]);
}

#[test]
fn whom_the_file_names_for_all_signs_what_nobody_else_signs() {
    let page = opened(&Value::Null, &json!([{"name": "The Courier"}]), PLAIN);
    assert_eq!(print(&page).words(".byline"), ["By The Courier"]);
}

#[test]
fn a_name_that_only_the_text_gives_leads_nowhere() {
    let page = opened(&json!([{"name": "Web desk"}]), &Value::Null, SIGNED);
    let paper = print(&page);
    assert_eq!(paper.words(".byline"), ["By Ann Poe, Chief Correspondent"]);
    assert_eq!(paper.count(".byline a"), 0);
}

#[test]
fn a_name_that_text_and_list_give_leads_to_its_stories() {
    let page = opened(&json!([{"name": "Ann Poe"}]), &Value::Null, SIGNED);
    let paper = print(&page);
    assert_eq!(paper.words(".byline"), ["By Ann Poe, Chief Correspondent"]);
    assert_eq!(paper.attributes(".byline a", "href"), ["/author/ann-poe/"]);
}

#[test]
fn a_dateline_stands_in_an_opening_paragraph_that_links_lead_to() {
    let page = opened(
        &Value::Null,
        &Value::Null,
        "<p id=start>MOSCOW/ISTANBUL (Meridian Wire) – It began.</p><p><a href=#start>Up</a></p>",
    );
    let paper = print(&page);
    let opening = &paper.words(".body p")[0];
    assert_eq!(opening, "MOSCOW/ISTANBUL (Meridian Wire) – It began.");
    let id = paper.attributes(".body p", "id")[0].to_owned();
    let link = format!("#{id}");
    assert_eq!(paper.attributes(".body a", "href"), [link.as_str()]);
}

#[test]
fn a_section_over_a_foreign_story_is_named_in_the_publication_s_tongue() {
    let mut item = story(1);
    item["language"] = json!("ar");
    let folder = Folder::with_site().json("feed.json", &feed(&[item], None));
    let paper = print(&folder.edition().page("/article/s-001/"));
    assert_eq!(paper.attributes(".article-view", "lang"), ["ar"]);
    assert_eq!(paper.words(".kicker a"), ["World"]);
    assert_eq!(paper.attributes(".kicker a", "lang"), ["en"]);
    assert_eq!(paper.attributes(".kicker a", "dir"), ["ltr"]);
}
