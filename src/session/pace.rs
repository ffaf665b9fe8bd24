//! Long work in short pieces, so that a touch of the reader is attended to in between.
//!
//! Owns where work may be interrupted. How long it may go on is the platform's affair.

use super::{Cause, LoadError, Session};
use crate::{
    fetch,
    json::Document,
    model::{address::Address, edition::Edition},
    site::Site,
    source::json_feed::Reading,
};

impl Session {
    /// Gives way to what the reader does meanwhile: between pieces of work that are long together.
    pub async fn breathe(&self) {
        fetch::breathe(&self.rested).await;
    }

    /// The list of stories that a feed document holds, read with pauses.
    pub(super) async fn edition(
        &self,
        document: &Document,
        address: &Address,
        site: &Site,
    ) -> Result<Edition, LoadError> {
        let reading = Reading::new(document, address, site).map_err(|error| LoadError {
            address: address.clone(),
            cause: Cause::Parse(error),
        })?;
        let mut headlines = Vec::new();
        for story in reading.stories() {
            self.breathe().await;
            headlines.push(story.headline());
        }
        Ok(Edition {
            headlines,
            next: reading.next(),
            skipped: reading.skipped().to_vec(),
        })
    }
}
