//! Something of another site: said what it is, loaded after a click.

use leptos::prelude::*;

use super::{inline::text, site};
use crate::{
    model::block::Embed,
    words::{Word, fill},
};

/// What a frame of another site may do. It keeps its own origin, since players need their storage;
/// it can neither reach this page nor lead the reader away from it.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-presentation";

/// The placeholder, and after the click the frame.
#[component]
pub fn EmbedView(
    /// What would be loaded.
    embed: Embed,
) -> impl IntoView {
    let site = site();
    let say = |word| fill(&site, word, &[("provider", embed.provider)]);
    let (about, load, open) = (
        say(Word::EmbedFrom),
        say(Word::EmbedLoad),
        say(Word::EmbedOpen),
    );
    let (wanted, want) = signal(false);
    let title = embed
        .title
        .clone()
        .unwrap_or_else(|| embed.provider.to_owned());
    let page = embed.page.as_str().to_owned();
    let can_load = embed.frame.is_some();
    let frame = embed.frame.map(|frame| frame.as_str().to_owned());
    let content = move || match frame.clone().filter(|_| wanted.get()) {
        Some(frame) => view! {
            <iframe
                src=frame
                title=title.clone()
                sandbox=SANDBOX
                referrerpolicy="strict-origin-when-cross-origin"
                allow="fullscreen; picture-in-picture"
            ></iframe>
        }
        .into_any(),
        None => view! {
            <p><strong>{title.clone()}</strong></p>
            <p>{about.clone()}</p>
            {can_load.then(|| view! {
                <button class="button" on:click=move |_| want.set(true)>{load.clone()}</button>
            })}
        }
        .into_any(),
    };
    view! {
        <figure class="embed">
            <div class="embed-frame">{content}</div>
            <figcaption>
                {embed.caption.map(text)}" "
                <a rel="external noopener" href=page>{open}</a>
            </figcaption>
        </figure>
    }
}
