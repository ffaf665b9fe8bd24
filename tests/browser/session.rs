//! Documents over the browser's `fetch`: what it says of each kind of failure, and that nothing is
//! asked for twice.

use dateline::{
    fetch::{FetchError, Origin, Priority},
    json::Json,
    model::address::Address,
    page::{Page, PageContent, problem::Problem},
    session::{Cause, LoadError, Session},
};
use futures_util::{FutureExt, future::join};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::edition::{Edition, request};

fn at(address: &str) -> Address {
    Address::parse(address).expect(address)
}

fn session() -> Session {
    Session::new(Origin, at("/site.json"))
}

/// The addresses in a list that `fetch.js` keeps.
fn kept(list: &str) -> Vec<String> {
    Function::new_no_args(include_str!("fetch.js"))
        .call0(&JsValue::NULL)
        .expect("fetch.js runs");
    let list = Reflect::get(&js_sys::global(), &list.into()).expect("a list");
    let addresses = Array::from(&list);
    addresses.iter().filter_map(|it| it.as_string()).collect()
}

/// How often addresses that end like this were asked for since this was first called.
pub fn requests(ending: &str) -> usize {
    let asked = kept("asked").into_iter();
    asked.filter(|address| address.ends_with(ending)).count()
}

fn aborted(ending: &str) -> usize {
    let aborted = kept("aborted").into_iter();
    aborted.filter(|address| address.ends_with(ending)).count()
}

async fn cause(address: &str) -> Cause {
    match session().get(&at(address), Priority::Primary).await {
        Ok(_) => panic!("{address} is there"),
        Err(LoadError {
            address: named,
            cause,
        }) => {
            assert_eq!(named.as_str(), address);
            cause
        }
    }
}

#[wasm_bindgen_test]
async fn what_is_not_there_has_a_status() {
    let missing = Cause::Fetch(FetchError::Status(404));
    assert_eq!(cause("/nothing-here.json").await, missing);
}

#[wasm_bindgen_test]
async fn a_page_in_place_of_a_document_is_not_json() {
    // The document that the tests themselves run in.
    assert_eq!(cause("/").await, Cause::Fetch(FetchError::NotJson));
}

#[wasm_bindgen_test]
async fn every_failure_has_its_name() {
    requests("");
    for (address, error) in [
        ("/refused.json", FetchError::Unreachable),
        ("/fails.json", FetchError::Status(500)),
        ("/moved.json", FetchError::Status(410)),
        ("/empty.json", FetchError::NotJson),
        ("/page.json", FetchError::NotJson),
        ("/truncated.json", FetchError::NotJson),
        ("/broken.json", FetchError::Unreachable),
        ("/long.json", FetchError::TooLarge),
        ("/longer.json", FetchError::TooLarge),
        ("/grows.json", FetchError::TooLarge),
    ] {
        assert_eq!(cause(address).await, Cause::Fetch(error), "{address}");
    }
    for address in ["/whole.json", "/fits.json", "/marked.json", "/warned.json"] {
        let document = session().get(&at(address), Priority::Primary).await;
        assert_eq!(document.expect(address).whole("a"), Some(1), "{address}");
    }
}

#[wasm_bindgen_test]
async fn without_a_connection_the_device_is_offline() {
    requests("");
    let online = |says: &str| {
        Function::new_with_args(
            "says",
            "Object.defineProperty(navigator, 'onLine', {value: says === 'yes', configurable: true})",
        )
        .call1(&JsValue::NULL, &says.into())
        .expect("a navigator");
    };
    online("no");
    let found = cause("/refused.json").await;
    online("yes");
    assert_eq!(found, Cause::Fetch(FetchError::Offline));
}

#[wasm_bindgen_test]
async fn what_was_put_there_needs_no_request() {
    let edition = Edition::of(&[("/kept-document.json", "{\"a\": 1}")]);
    let document = edition
        .session
        .get(&at("/kept-document.json"), Priority::Primary)
        .await
        .expect("the document");
    assert_eq!(document.whole("a"), Some(1));
    assert_eq!(requests("/kept-document.json"), 0);
}

#[wasm_bindgen_test]
async fn two_who_ask_at_once_share_one_request() {
    let session = session();
    let address = at("/asked-for-at-once.json");
    assert_eq!(requests("/asked-for-at-once.json"), 0);
    let (one, other) = join(
        session.get(&address, Priority::Primary),
        session.get(&address, Priority::Secondary),
    )
    .await;
    assert_eq!(one.err(), other.err());
    assert_eq!(requests("/asked-for-at-once.json"), 1);
    // What failed is not kept: the next one asks again.
    assert!(session.get(&address, Priority::Primary).await.is_err());
    assert_eq!(requests("/asked-for-at-once.json"), 2);
}

#[wasm_bindgen_test]
async fn a_request_that_nobody_waits_for_is_aborted() {
    requests("");
    let session = session();
    let address = at("/stalls-twice.json");
    let mut one = Box::pin(session.get(&address, Priority::Primary));
    let mut other = Box::pin(session.get(&address, Priority::Primary));
    assert!((&mut one).now_or_never().is_none());
    assert!((&mut other).now_or_never().is_none());
    assert_eq!(
        (
            requests("/stalls-twice.json"),
            aborted("/stalls-twice.json")
        ),
        (1, 0)
    );
    drop(one);
    assert_eq!(aborted("/stalls-twice.json"), 0);
    drop(other);
    assert_eq!(aborted("/stalls-twice.json"), 1);
    // The next one who asks is not given the aborted one's end.
    let mut again = Box::pin(session.get(&address, Priority::Primary));
    assert!((&mut again).now_or_never().is_none());
    assert_eq!(requests("/stalls-twice.json"), 2);
}

#[wasm_bindgen_test]
async fn a_request_that_stalls_is_given_up_at_its_deadline() {
    requests("");
    let began = js_sys::Date::now();
    let error = session()
        .get(&at("/stalls.json"), Priority::Secondary)
        .await;
    let waited = js_sys::Date::now() - began;
    let cause = error.err().map(|error| error.cause);
    assert_eq!(cause, Some(Cause::Fetch(FetchError::Slow)));
    assert!((1_900.0..4_400.0).contains(&waited), "{waited}");
}

#[wasm_bindgen_test]
async fn what_a_page_needs_is_asked_for_once_more() {
    requests("");
    let session = session();
    let address = at("/stumbles.json");
    let document = session.get(&address, Priority::Primary).await;
    assert_eq!(document.expect("the second").whole("a"), Some(1));
    assert_eq!(requests("/stumbles.json"), 2);
    // What it can do without is not worth a second request.
    let fresh = self::session();
    let missing = Cause::Fetch(FetchError::Status(503));
    let error = fresh.get(&address, Priority::Secondary).await.err();
    assert_eq!(error.map(|error| error.cause), Some(missing.clone()));
    assert_eq!(requests("/stumbles.json"), 3);
    // A server that wants to be left alone for longer than readers wait is left alone.
    let began = js_sys::Date::now();
    assert_eq!(cause("/busy.json").await, missing);
    assert_eq!(requests("/busy.json"), 1);
    assert!(js_sys::Date::now() - began < 250.0);
}

#[wasm_bindgen_test]
async fn only_the_latest_documents_are_kept() {
    let session = session();
    let empty = || dateline::json::Document::parse("{}").expect("a document");
    for number in 0..70 {
        session.put(at(&format!("/many-{number}.json")), empty());
    }
    let asked = |number: u32| {
        let address = at(&format!("/many-{number}.json"));
        session.get(&address, Priority::Primary).now_or_never()
    };
    for kept in [6, 7, 40, 69] {
        assert!(asked(kept).is_some_and(|found| found.is_ok()), "{kept}");
    }
    for gone in [0, 5] {
        assert!(asked(gone).is_none(), "{gone}");
    }
    // What was asked for lately stays longer than what was not.
    session.put(at("/many-70.json"), empty());
    assert!(asked(6).is_some());
    assert!(asked(8).is_none());
}

#[wasm_bindgen_test]
async fn a_page_whose_settings_are_missing_says_so() {
    let page = Page::load(&request("/"), &session()).await;
    let expected = LoadError {
        address: at("/site.json"),
        cause: Cause::Fetch(FetchError::Status(404)),
    };
    assert_eq!(
        page.content,
        PageContent::Problem(Problem::Failed(expected))
    );
}
