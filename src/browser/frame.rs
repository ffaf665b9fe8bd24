//! Embeds of other sites, loaded when the reader asks for them.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::{document, focus_on};

/// What a frame of another site may do. It keeps its own origin, since players need their storage;
/// it can neither reach this page nor lead the reader away from it.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-presentation";

/// Puts the frame of an embed in the place of the button that was clicked, if one was.
pub(crate) fn load_frame(event: &Event) -> bool {
    let button = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(button) = button.and_then(|target| target.closest("button[data-frame]").ok()?) else {
        return false;
    };
    let (Some(place), Ok(frame)) = (button.parent_element(), document().create_element("iframe"))
    else {
        return false;
    };
    let value = |name| button.get_attribute(name).unwrap_or_default();
    for (name, value) in [
        ("sandbox", SANDBOX),
        ("referrerpolicy", "strict-origin-when-cross-origin"),
        ("allow", "fullscreen; picture-in-picture"),
        ("title", &value("data-title")),
        ("src", &value("data-frame")),
    ] {
        let _ = frame.set_attribute(name, value);
    }
    place.replace_children_with_node_1(&frame);
    // The button had the focus, and is gone.
    focus_on(frame.dyn_ref());
    true
}
