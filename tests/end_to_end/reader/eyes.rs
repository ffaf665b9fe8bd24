//! What the reader sees on the page, and hears of it. What is inert is not there for readers.

use serde_json::json;

use super::Reader;

impl Reader {
    /// Words as they are seen, on one line each.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        self.eval_with(
            "__reader.present(arguments[0]).map((element) => element.innerText.trim().replace(/\\s+/g, ' '))",
            vec![json!(selector)],
        )
        .await
    }

    /// Words of the one element that a selector stands for.
    pub async fn text(&self, selector: &str) -> String {
        let mut texts = self.texts(selector).await;
        assert_eq!(texts.len(), 1, "elements that match {selector}: {texts:?}");
        texts.remove(0)
    }

    /// An attribute of every element that a selector stands for.
    pub async fn attributes(&self, selector: &str, name: &str) -> Vec<Option<String>> {
        let expression =
            "__reader.present(arguments[0]).map((element) => element.getAttribute(arguments[1]))";
        self.eval_with(expression, vec![json!(selector), json!(name)])
            .await
    }

    /// How many elements match.
    pub async fn count(&self, selector: &str) -> usize {
        self.eval_with(
            "__reader.present(arguments[0]).length",
            vec![json!(selector)],
        )
        .await
    }

    /// Whether an element can be seen: it has a box, and nothing hides it.
    pub async fn sees(&self, selector: &str) -> bool {
        let expression = "[...document.querySelectorAll(arguments[0])].some((element) => \
            element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && element.getBoundingClientRect().height > 0)";
        self.eval_with(expression, vec![json!(selector)]).await
    }

    /// The page's heading.
    pub async fn heading(&self) -> String {
        self.text("main h1").await
    }

    /// The title of the tab.
    pub async fn title(&self) -> String {
        self.driver.title().await.unwrap()
    }

    /// Path, query and hash of the address.
    pub async fn address(&self) -> String {
        self.eval("location.pathname + location.search + location.hash")
            .await
    }

    /// The paths of all links that a selector stands for.
    pub async fn links(&self, selector: &str) -> Vec<String> {
        self.eval_with(
            "[...document.querySelectorAll(arguments[0])].map((link) => link.pathname)",
            vec![json!(selector)],
        )
        .await
    }

    /// What has the focus.
    pub async fn focused(&self) -> String {
        self.eval("__reader.describe(document.activeElement)").await
    }

    /// How far the page is scrolled, in CSS pixels.
    pub async fn scrolled(&self) -> i32 {
        self.eval("Math.round(scrollY)").await
    }

    /// Tells one document from the next: client-side navigation keeps it.
    pub async fn document(&self) -> u64 {
        self.eval("Math.round(performance.timeOrigin * 1000)").await
    }

    /// What a screen reader has been told by the status line.
    pub async fn heard(&self) -> Vec<String> {
        self.eval("__reader.heard").await
    }
}
