//! The window, and what the reader has chosen for it.

use serde_json::{Value, json};

use super::Reader;

/// Light letters or dark ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Reader {
    /// A window of this size in CSS pixels, each of so many pixels of the screen.
    pub async fn resize(&self, width: u32, height: u32, scale: f64) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": scale, "mobile": false});
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// A reader whose system is light or dark.
    pub async fn prefer(&self, scheme: Scheme) {
        self.media("screen", &[("prefers-color-scheme", scheme.name())])
            .await;
    }

    /// A medium, and what the reader prefers.
    pub async fn media(&self, medium: &str, features: &[(&str, &str)]) {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({"name": name, "value": value}))
            .collect();
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({"media": medium, "features": features}),
        )
        .await;
    }

    /// What juts out of the page sideways, so that the whole page scrolls.
    pub async fn overflow(&self) -> Vec<String> {
        self.eval(
            "(() => {
                const root = document.scrollingElement;
                if (root.scrollWidth <= root.clientWidth) return [];
                const jutting = [...document.querySelectorAll('body *')].filter((element) => {
                    const {left, right} = element.getBoundingClientRect();
                    return right > root.clientWidth + 0.5 || left < -0.5;
                });
                return [`${root.scrollWidth} > ${root.clientWidth}`, ...jutting.slice(0, 5).map(__reader.describe)];
            })()",
        )
        .await
    }
}
