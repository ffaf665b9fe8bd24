//! What a newsroom and its readers are told when something is wrong.

use dateline::{
    fetch::FetchError,
    page::{Page, PageContent, problem::Problem},
    session::Cause,
    source::wordpress::Fault,
    words::{Word, english},
};
use serde_json::json;

use crate::{lists::home_of, newsroom::Newsroom};

const HTML: &str = "<!DOCTYPE html><html><body><script>var a = {\"b\": 1}</script></body></html>";

fn cause(page: &Page) -> &Cause {
    match &page.content {
        PageContent::Problem(Problem::Failed(error)) => &error.cause,
        other => panic!("no failure: {other:?}"),
    }
}

fn fault(newsroom: Newsroom) -> Fault {
    let page = newsroom.open(&json!({})).page("/");
    match cause(&page) {
        Cause::WordPress(fault) => fault.clone(),
        other => panic!("no fault of WordPress: {other:?}"),
    }
}

fn refusal(status: u16, code: &str) -> String {
    let body = json!({"code": code, "message": "Sorry", "data": {"status": status}});
    json!({"body": body, "status": status, "headers": []}).to_string()
}

#[test]
fn a_site_without_permalinks_is_found_by_the_query() {
    let mut newsroom = Newsroom::with(3);
    newsroom.has_permalinks = false;
    let visit = newsroom.open(&json!({}));
    assert_eq!(home_of(&visit.page("/")).stories().len(), 3);
    visit.asked();
    visit.page("/article/s-2/");
    let asked = visit.asked();
    assert_eq!(
        asked,
        ["/blog/?rest_route=/wp/v2/posts&slug=s-2"],
        "once is enough"
    );
}

#[test]
fn an_address_refused_may_be_open_by_the_other_way() {
    for status in [403, 404] {
        let newsroom = Newsroom::with(3).answering("/wp-json/", status, "");
        let page = newsroom.open(&json!({})).page("/");
        assert_eq!(home_of(&page).stories().len(), 3, "{status}");
    }
}

#[test]
fn every_fault_has_its_name() {
    let all = |status, body: &str| fault(Newsroom::with(3).answering("/", status, body));
    assert_eq!(all(404, ""), Fault::Missing);
    assert_eq!(all(200, HTML), Fault::WebPage);
    assert_eq!(all(200, "{\"a\": 1}"), Fault::Foreign);
    assert_eq!(all(401, ""), Fault::Refused(401));
    assert_eq!(all(503, HTML), Fault::Failing(503));
    let closed = Fault::Closed("rest_not_logged_in".to_owned());
    assert_eq!(all(200, &refusal(401, "rest_not_logged_in")), closed);
    let off = Fault::Off("rest_disabled".to_owned());
    assert_eq!(all(200, &refusal(403, "rest_disabled")), off);
    let off = Fault::Off("rest_no_route".to_owned());
    assert_eq!(all(200, &refusal(404, "rest_no_route")), off);
    let reported = Fault::Reported("rest_invalid_param".to_owned());
    assert_eq!(all(200, &refusal(400, "rest_invalid_param")), reported);
    assert_eq!(all(200, &refusal(500, "db_error")), Fault::Failing(500));
    let nameless = Fault::Closed("401".to_owned());
    assert_eq!(all(200, &refusal(401, "")), nameless);
}

#[test]
fn nobody_there_may_be_a_missing_header() {
    let settings = json!({"source": {"kind": "wordpress", "url": "http://127.0.0.1:9"}});
    let page = Newsroom::with(0).open(&settings).page("/");
    assert_eq!(cause(&page), &Cause::WordPress(Fault::Unread));
}

#[test]
fn a_fault_is_not_kept() {
    let newsroom = Newsroom::with(3).answering("page=1", 200, &refusal(503, "maintenance"));
    let visit = newsroom.open(&json!({}));
    cause(&visit.page("/"));
    visit.asked();
    cause(&visit.page("/"));
    assert!(!visit.asked().is_empty(), "it is asked for again");
}

#[test]
fn words_around_the_json_cost_nothing() {
    let warning =
        "\u{feff}<br />\n<b>Warning</b>:  Undefined key in <b>/a.php</b> on line <b>3</b>\n";
    let posts = json!({"body": [crate::value("plain")], "status": 200, "headers": {}});
    for text in [
        format!("{warning}{posts}"),
        format!("{posts}\n<br /><b>Notice</b>: so"),
        format!("\u{feff}  {posts}"),
    ] {
        let newsroom = Newsroom::with(0).answering("page=1", 200, &text);
        let page = newsroom.open(&json!({})).page("/");
        assert_eq!(home_of(&page).stories().len(), 1, "{text}");
    }
    let cut = &posts.to_string()[..400];
    let page = Newsroom::with(0)
        .answering("page=1", 200, cut)
        .open(&json!({}))
        .page("/");
    assert_eq!(cause(&page), &Cause::WordPress(Fault::WebPage));
}

#[test]
fn what_a_page_can_do_without_may_fail() {
    let newsroom = Newsroom::with(3)
        .answering("sticky=true", 403, "")
        .answering("/categories", 200, &refusal(401, "rest_cannot_view"))
        .answering("/users", 200, &refusal(401, "rest_user_cannot_view"));
    let visit = newsroom.open(&json!({}));
    assert_eq!(home_of(&visit.page("/")).stories().len(), 3);
    // A site that tells nobody its authors has no pages of authors.
    let page = visit.page("/author/jane/");
    assert_eq!(page.content, PageContent::Problem(Problem::NotFound));
}

#[test]
fn the_words_say_where_and_what() {
    let newsroom = Newsroom::with(3).answering("/", 200, &refusal(401, "rest_not_logged_in"));
    let page = newsroom.open(&json!({})).page("/");
    let text = format!("{:?}", dateline::page::view(&page));
    assert!(text.contains("rest_not_logged_in"), "{text}");
    assert!(
        text.contains("/blog/wp-json/wp/v2/posts tells its stories"),
        "{text}"
    );
    assert!(!text.contains("_fields"), "{text}");
    assert_eq!(page.heading(), english(Word::Unreachable, &[]));
    let newsroom = Newsroom::with(3).answering("/", 200, HTML);
    let page = newsroom.open(&json!({})).page("/");
    assert_eq!(page.heading(), english(Word::Unreadable, &[]));
    assert_ne!(cause(&page), &Cause::Fetch(FetchError::NotJson));
}
