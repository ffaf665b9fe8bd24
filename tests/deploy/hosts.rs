//! `_headers` and `_redirects`, which Netlify and Cloudflare Pages read. Their limits: 100 rules,
//! 2,000 characters a line, one star an address.

use std::{collections::BTreeMap, fs};

use super::{demo, publishing::BASES};

/// The rules of `_headers` by address; comments and empty lines say nothing.
fn rules(text: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let mut rules: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let mut address = String::new();
    for line in text
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
    {
        assert!(line.len() <= 2_000, "{line}");
        if let Some(header) = line.strip_prefix("  ") {
            let (name, value) = header.split_once(": ").expect(line);
            rules
                .get_mut(&address)
                .expect(line)
                .push((name.to_owned(), value.to_owned()));
        } else {
            line.clone_into(&mut address);
            assert!(
                rules.insert(address.clone(), Vec::new()).is_none(),
                "{line}"
            );
        }
    }
    rules
}

#[test]
fn headers_are_those_of_nginx() {
    for base in BASES {
        let folder = demo(base);
        let text = fs::read_to_string(folder.join("_headers")).unwrap();
        assert!(!text.contains("{{"), "{text}");
        let rules = rules(&text);
        assert!(rules.len() < 100);
        assert!(
            rules
                .keys()
                .all(|address| address.starts_with(base) && address.matches('*').count() <= 1)
        );
        let nginx = fs::read_to_string(folder.with_file_name("site.nginx.conf")).unwrap();
        assert!(!nginx.contains("{{"), "{nginx}");
        let everywhere = &rules[&format!("{base}*")];
        assert!(
            everywhere
                .iter()
                .any(|(name, _)| name == "Content-Security-Policy")
        );
        assert!(everywhere.iter().all(|(name, _)| name != "Cache-Control"));
        for (name, value) in everywhere {
            assert!(
                nginx.contains(&format!("add_header {name} \"{value}\" always;")),
                "{name}"
            );
        }
        let for_ever: Vec<&String> = rules
            .iter()
            .filter(|(_, headers)| {
                headers
                    .iter()
                    .any(|(_, value)| value.ends_with("immutable"))
            })
            .map(|(address, _)| address)
            .collect();
        let hashed = [
            "dateline-123456789abcdef.js",
            "dateline-123456789abcdef_bg.wasm",
        ];
        assert_eq!(
            for_ever,
            hashed.map(|name| format!("{base}{name}")).each_ref()
        );
    }
}

#[test]
fn redirects_only_lead_below_the_base_path() {
    let rules = |base: &str| {
        let text = fs::read_to_string(demo(base).join("_redirects")).unwrap();
        assert!(
            !text.contains("{{") && !text.contains("shell.html"),
            "{text}"
        );
        let lines = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(rules("/").is_empty());
    // Rules without a star come first, as Cloudflare wants them.
    assert_eq!(
        rules("/news/"),
        ["/news /news/ 301", "/ /news/ 302", "/news/* /:splat 200"]
    );
}
