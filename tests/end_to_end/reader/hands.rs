//! Mouse, keyboard and fingers.

use serde_json::{Value, json};
use thirtyfour::{By, Key, WebElement};

use super::Reader;

impl Reader {
    /// The first element that matches and can be seen.
    pub async fn find(&self, selector: &str) -> WebElement {
        let script = "return [...document.querySelectorAll(arguments[0])].find((element) => element.checkVisibility()) ?? null;";
        let found = self
            .driver
            .execute(script, vec![json!(selector)])
            .await
            .unwrap();
        found
            .element()
            .unwrap_or_else(|_| panic!("nothing to see matches {selector}"))
    }

    /// The first link of the page's main part that leads there.
    pub async fn link(&self, path: &str) -> WebElement {
        self.find(&format!("main a[href='{path}']")).await
    }

    /// A link in view, so that using it does not scroll: the nth headline from the top of the window.
    pub async fn headline_in_view(&self, place: usize) -> WebElement {
        let script = "return [...document.querySelectorAll('main h3 > a')].filter((link) => {
            const {top, bottom} = link.getBoundingClientRect();
            return top > 0 && bottom < innerHeight;
        })[arguments[0]] ?? null;";
        let found = self
            .driver
            .execute(script, vec![json!(place)])
            .await
            .unwrap();
        found.element().expect("a headline in view")
    }

    /// Clicks what a selector stands for first.
    pub async fn click(&self, selector: &str) {
        self.find(selector).await.click().await.unwrap();
    }

    /// Clicks the first link to a page, and waits until the page is there.
    pub async fn follow(&self, path: &str, heading: &str) {
        self.link(path).await.click().await.unwrap();
        self.until_heading(heading).await;
    }

    /// Clicks while a key is held.
    pub async fn click_with(&self, key: Key, element: &WebElement) {
        let actions = self.driver.action_chain();
        actions
            .key_down(key.clone())
            .click_element(element)
            .key_up(key)
            .perform()
            .await
            .unwrap();
    }

    /// Clicks with the mouse's middle button.
    pub async fn middle_click(&self, element: &WebElement) {
        element.scroll_into_view().await.unwrap();
        for kind in ["mousePressed", "mouseReleased"] {
            let mut event = self.middle_of(element).await;
            event["type"] = json!(kind);
            event["button"] = json!("middle");
            event["clickCount"] = json!(1);
            self.cdp("Input.dispatchMouseEvent", event).await;
        }
    }

    /// Points at something.
    pub async fn hover(&self, element: &WebElement) {
        self.driver
            .action_chain()
            .move_to_element_center(element)
            .perform()
            .await
            .unwrap();
    }

    /// Puts a finger on something.
    pub async fn touch(&self, element: &WebElement) {
        self.cdp(
            "Emulation.setTouchEmulationEnabled",
            json!({"enabled": true}),
        )
        .await;
        element.scroll_into_view().await.unwrap();
        let point = self.middle_of(element).await;
        self.cdp(
            "Input.dispatchTouchEvent",
            json!({"type": "touchStart", "touchPoints": [point]}),
        )
        .await;
    }

    /// Lifts the finger again.
    pub async fn lift(&self) {
        self.cdp(
            "Input.dispatchTouchEvent",
            json!({"type": "touchEnd", "touchPoints": []}),
        )
        .await;
    }

    async fn middle_of(&self, element: &WebElement) -> Value {
        let expression = "(({left, top, width, height}) => ({x: left + width / 2, y: top + height / 2}))(arguments[0].getBoundingClientRect())";
        self.eval_with(expression, vec![element.to_json().unwrap()])
            .await
    }

    /// Presses a key.
    pub async fn press(&self, key: Key) {
        self.driver
            .action_chain()
            .send_keys(key)
            .perform()
            .await
            .unwrap();
    }

    /// Goes on by the Tab key until what has the focus matches.
    pub async fn tab_to(&self, selector: &str) {
        for _ in 0..200 {
            self.press(Key::Tab).await;
            if self
                .eval_with(
                    "document.activeElement.matches(arguments[0])",
                    vec![json!(selector)],
                )
                .await
            {
                return;
            }
        }
        panic!("the Tab key never reaches {selector}");
    }

    /// Scrolls, and waits until the page is there.
    pub async fn scroll_to(&self, y: i32) {
        self.eval_with::<Value>(
            "scrollTo({top: arguments[0], behavior: 'instant'})",
            vec![json!(y)],
        )
        .await;
        self.until_scrolled(y).await;
    }

    /// Waits until the page stands there, to the pixel.
    pub async fn until_scrolled(&self, y: i32) {
        self.until(
            &format!("scroll position {y}"),
            &format!("Math.abs(scrollY - {y}) <= 1"),
        )
        .await;
    }

    /// Goes back in history.
    pub async fn back(&self) {
        self.driver.back().await.unwrap();
    }

    /// Goes forward in history.
    pub async fn forward(&self) {
        self.driver.forward().await.unwrap();
    }

    /// How many windows and tabs are open.
    pub async fn windows(&self) -> usize {
        self.driver.windows().await.unwrap().len()
    }

    /// An element by its selector, seen or not.
    pub async fn any(&self, selector: &str) -> WebElement {
        self.driver.find(By::Css(selector)).await.unwrap()
    }
}
