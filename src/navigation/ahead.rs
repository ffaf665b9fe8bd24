//! Loads ahead of a click that may come.

use std::rc::Rc;

use futures_util::future::{AbortHandle, abortable};
use web_sys::Event;

use super::{Navigation, links};
use crate::page::{Page, Request};

impl Navigation {
    /// A reader who points at a link may follow it: its documents are fetched ahead.
    pub(super) fn on_interest(self: &Rc<Self>, event: &Event) {
        let Some(link) = links::anchor_of(event).and_then(|anchor| self.link(&anchor)) else {
            return;
        };
        let address = link.address;
        let is_ahead = self
            .ahead
            .borrow()
            .as_ref()
            .is_some_and(|(ahead, _)| *ahead == address);
        if is_ahead || address == *self.shown.borrow() || links::is_connection_precious() {
            return;
        }
        // A reader who points elsewhere has lost interest.
        self.abort_ahead(&address);
        let session = Rc::clone(&self.session);
        let (load, handle) = abortable(async move {
            Page::load(&Request::new(link.route), &session).await;
        });
        *self.ahead.borrow_mut() = Some((address, handle));
        let navigation = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            // One that has ended by itself may be tried again.
            if load.await.is_ok() {
                navigation.ahead.take();
            }
        });
    }

    /// Ends the load ahead of a click, unless it is of this address.
    pub(super) fn abort_ahead(&self, address: &str) {
        let is_other = |(ahead, _): &(String, AbortHandle)| ahead != address;
        let other = self.ahead.borrow_mut().take_if(|ahead| is_other(ahead));
        if let Some((_, load)) = other {
            load.abort();
        }
    }
}
