//! Addresses: only the web's, letters' and the site's own, as a browser understands them. Every line
//! is a text of its own.

use dateline::model::address::Address;
use url::Url;

pub fn check(text: &str) {
    for line in text.lines() {
        for base in [
            "/news/feed.json",
            "https://a.example:8443/b/c?d#e",
            "http://a.example/",
        ] {
            let base = Address::parse(base).expect(base);
            for address in [Address::parse(line), base.resolve(line)]
                .into_iter()
                .flatten()
            {
                is_safe(&address, line);
            }
        }
    }
}

fn is_safe(address: &Address, line: &str) {
    let text = address.as_str();
    assert_eq!(Address::parse(text).as_ref(), Some(address), "{line:?}");
    assert!(text.len() <= 8_192);
    let is_odd =
        |letter: char| letter.is_control() || letter.is_whitespace() || "<>\"`\\".contains(letter);
    assert!(!text.contains(is_odd), "{line:?}: {text:?}");
    let is_rooted = text.starts_with('/') && !text.starts_with("//");
    let site = Url::parse("https://site.example/").expect("an address");
    // What a browser cannot read at all leads nowhere.
    let Ok(seen) = site.join(text) else {
        return;
    };
    assert!(
        ["http", "https", "mailto"].contains(&seen.scheme()),
        "{line:?}: {text:?}"
    );
    assert!(
        seen.username().is_empty() && seen.password().is_none(),
        "{line:?}: {text:?}"
    );
    assert_eq!(
        is_rooted,
        seen.host_str() == Some("site.example") && address.host().is_none(),
        "{line:?}: {text:?}"
    );
    if let (Some(host), Some(told)) = (address.host(), seen.host_str()) {
        // A browser spells hosts in its own way, but never takes another one.
        let other = Url::parse(&format!("https://{host}/")).ok();
        assert_eq!(
            other.as_ref().and_then(Url::host_str),
            Some(told),
            "{line:?}: {text:?}"
        );
    }
}
