//! The manifest and the icon.

use dateline::{
    publish::manifest::{icon_svg, manifest},
    site::Accent,
};
use serde_json::{Value, json};

use crate::{read, site};

#[test]
fn the_manifest_knows_where_the_site_is() {
    let found: Value =
        serde_json::from_str(&manifest(&site(&json!({ "language": "he" })))).unwrap();
    for name in ["id", "scope", "start_url"] {
        assert_eq!(found[name], "/news/", "{name}");
    }
    assert_eq!(
        json!([
            found["name"],
            found["description"],
            found["lang"],
            found["dir"]
        ]),
        json!(["The Post", "News & views", "he", "rtl"])
    );
    assert_eq!(found["icons"][0]["src"], "/news/icon.svg");
    // The colours of the browser's frame are those of the page.
    let tokens =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/style/tokens.css")).unwrap();
    assert!(tokens.contains(&format!(
        "--paper: {};",
        found["theme_color"].as_str().unwrap()
    )));
    assert!(tokens.contains("--paper: #121212;") && tokens.contains("--accent-on-light, #8a1c1c)"));
}

#[test]
fn the_icon_shows_the_initial() {
    let mut site = site(&json!({}));
    for (title, expected) in [
        ("The Meridian Post", "M"),
        ("«écho»", "É"),
        ("e\u{301}cho", "E\u{301}"),
        ("24 Stunden", "2"),
        ("Правда", "П"),
        ("…", ""),
    ] {
        site.title = title.to_owned();
        assert_eq!(read(&icon_svg(&site))["svg/text"], [expected]);
    }
    assert!(icon_svg(&site).contains("fill=\"#9b1c1f\""));
    // White must be readable on it.
    site.accent = Accent::parse("#ff0");
    assert!(!icon_svg(&site).contains("#ffff00"));
    site.accent = None;
    assert!(icon_svg(&site).contains("fill=\"#8a1c1c\""));
}
