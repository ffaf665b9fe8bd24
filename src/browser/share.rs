//! Sharing by the browser's own means.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Node};

use super::{document, window};

/// How a page can be passed on here.
enum Means {
    Share(Function),
    Copy(JsValue, Function),
}

fn means() -> Option<Means> {
    let navigator = JsValue::from(window().navigator());
    let method = |object: &JsValue, name: &str| {
        Reflect::get(object, &name.into())
            .ok()?
            .dyn_into::<Function>()
            .ok()
    };
    if let Some(share) = method(&navigator, "share") {
        return Some(Means::Share(share));
    }
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write = method(&clipboard, "writeText")?;
    Some(Means::Copy(clipboard, write))
}

/// Passes the page's address on; the link then says `copied` where it was copied. Returns whether
/// the browser has any means to do so.
pub(crate) fn share(link: &Element, copied: String) -> bool {
    let Some(means) = means() else { return false };
    let address = window().location().href().unwrap_or_default();
    let (promise, says) = match means {
        Means::Share(share) => {
            let data = Object::new();
            let _ = Reflect::set(&data, &"title".into(), &document().title().into());
            let _ = Reflect::set(&data, &"url".into(), &address.into());
            (share.call1(&window().navigator(), &data), None)
        }
        Means::Copy(clipboard, write) => (write.call1(&clipboard, &address.into()), Some(copied)),
    };
    let Ok(promise) = promise.and_then(JsCast::dyn_into::<Promise>) else {
        return false;
    };
    let text = link.unchecked_ref::<Node>().first_child();
    wasm_bindgen_futures::spawn_local(async move {
        if let (Ok(_), Some(words), Some(text)) = (JsFuture::from(promise).await, says, text) {
            text.set_node_value(Some(&words));
        }
    });
    true
}
