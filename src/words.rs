//! Every word that the interface itself says, in one place.
//!
//! `site.json` can replace any of them under `words`, by the key given here; that is also how the
//! interface speaks another language. Words in braces are filled in.

use crate::site::Site;

macro_rules! words {
    ($($(#[doc = $about:literal])+ $name:ident = $key:literal, $english:literal;)+) => {
        /// Something that the interface says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word { $($(#[doc = $about])+ $name,)+ }

        impl Word {
            /// All of them, for documentation and tests.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The key that replaces it in `site.json`, and the English words.
            #[must_use]
            pub fn entry(self) -> (&'static str, &'static str) {
                match self { $(Self::$name => ($key, $english),)+ }
            }
        }
    };
}

words! {
    /// The first link of every page.
    SkipToContent = "skip_to_content", "Skip to the content";
    /// Name of the section navigation.
    Sections = "sections", "Sections";
    /// Link to the home page in problem pages and navigation.
    Home = "home", "Front page";
    /// Heading over lead and secondaries, for those who hear the page.
    TopStories = "top_stories", "Top stories";
    /// Heading over the stories that belong to no block.
    Latest = "latest", "Latest";
    /// The offer of one story that is newer than the page.
    NewStory = "new_story", "1 new story";
    /// The offer of several.
    NewStories = "new_stories", "{count} new stories";
    /// Link to the next, older page of a list.
    Older = "older", "Older stories";
    /// Link to the previous, newer page of a list.
    Newer = "newer", "Newer stories";
    /// Which page of a list this is.
    PageNumber = "page_number", "Page {number}";
    /// Before the authors' names.
    By = "by", "By {names}";
    /// Between the last two of several names.
    And = "and", "and";
    /// Before the time of first publication.
    Published = "published", "Published";
    /// Before the time of the last change.
    Updated = "updated", "Updated";
    /// Heading over corrections.
    Corrections = "corrections", "Corrections";
    /// Before the first publisher of a reprint.
    FirstPublished = "first_published", "First published by {name}";
    /// Name of the list of tags.
    Topics = "topics", "Topics";
    /// The share link.
    Share = "share", "Share this story";
    /// What the share link says after it has copied the address.
    Copied = "copied", "Address copied";
    /// Heading of the related list.
    MoreNews = "more_news", "More {publication} news";
    /// Heading of an author's page.
    StoriesBy = "stories_by", "Stories by {name}";
    /// Link to and heading of the page about the publication.
    About = "about", "About {publication}";
    /// Name of the footer's links.
    Footer = "footer", "About this site";
    /// What an embed is, before the click.
    EmbedFrom = "embed_from", "This part of the story comes from {provider}. It loads only when you ask for it, since {provider} then learns that you are reading this.";
    /// The button that loads an embed.
    EmbedLoad = "embed_load", "Load from {provider}";
    /// The link to an embed's page.
    EmbedOpen = "embed_open", "Open at {provider}";
    /// The link to a picture that is not shown, since its host would have to be asked.
    PictureAt = "picture_at", "See the picture at {host}";
    /// Heading of the notes at the end of a body.
    Footnotes = "footnotes", "Notes";
    /// The link from a note back to the text.
    BackToText = "back_to_text", "Back to the text";
    /// The field for words to look for, its button, and the page that holds it.
    Search = "search", "Search";
    /// Heading over what was found.
    SearchFor = "search_for", "Search: {words}";
    /// How much was found: one story.
    StoryFound = "story_found", "1 story found";
    /// How much was found.
    StoriesFound = "stories_found", "{count} stories found";
    /// What to do when nothing was found.
    NothingFound = "nothing_found", "Nothing found for “{words}”. Try fewer words, or other ones.";
    /// Where there are only so many stories to look through.
    LookedThrough = "looked_through", "newest stories looked through: {count}";
    /// In place of what is found, for those without JavaScript.
    SearchNeedsScript = "search_needs_script", "Search needs JavaScript. The sections lead to the stories without it.";
    /// Heading of a page that does not exist.
    NotFound = "not_found", "There is no page here";
    /// What happened.
    NotFoundText = "not_found_text", "The address {path} leads to nothing. The story may have moved, or the address may have been cut short on its way to you.";
    /// Heading while the device is offline.
    Offline = "offline", "You are offline";
    /// What happened.
    OfflineText = "offline_text", "This page is not on your device yet, and there is no connection to fetch it. Pages that you have read in this visit still open.";
    /// Heading when the source does not answer.
    Unreachable = "unreachable", "The news cannot be fetched";
    /// What happened when the connection failed.
    UnreachableText = "unreachable_text", "The newsroom's server at {place} cannot be reached. It may be down, or something between you and it may be blocking the way.";
    /// What happened when the deadline passed.
    SlowText = "slow_text", "The newsroom's server at {place} took too long to answer.";
    /// What happened when the server reported an error.
    StatusText = "status_text", "The newsroom's server at {place} answered with error {status}.";
    /// Heading when the answer makes no sense.
    Unreadable = "unreadable", "The news cannot be read";
    /// What happened to a list or a story.
    UnreadableText = "unreadable_text", "What came from {place} is not a list of stories: {reason}. This is for the newsroom to mend.";
    /// What happened to the publication's settings.
    SettingsText = "settings_text", "The publication’s settings at {place} cannot be used: {reason}. This is for the newsroom to mend.";
    /// Reason: no JSON at all.
    NotJson = "not_json", "it is not JSON";
    /// Reason: longer than is read.
    TooLarge = "too_large", "it is too large";
    /// Reason: a host that pages may not ask.
    UnlistedHost = "unlisted_host", "its host is not among the “hosts” of site.json, so it was not asked";
    /// Reason: JSON of another kind.
    NotAnObject = "not_an_object", "it is JSON, but not an object";
    /// Reason: some other object.
    NotAFeed = "not_a_feed", "it is a JSON object, but not a feed";
    /// Reason: a feed without a list.
    NoItems = "no_items", "it is a feed, but its “items” are not an array";
    /// Reason: settings without a title.
    NoTitle = "no_title", "they have no “title”";
    /// Reason: settings without a source.
    NoSource = "no_source", "they have no “source” with “kind” and “url”";
    /// Reason: settings with a source of another kind.
    UnknownSource = "unknown_source", "“source.kind” is “{kind}”, but only “json-feed”, “snapshot” and “wordpress” are known";
    /// Reason: settings with a source that has no address.
    BadSourceUrl = "bad_source_url", "“source.url” is not an address";
    /// What happened: nothing where `WordPress`'s API should be.
    WordPressMissing = "wordpress_missing", "There is no WordPress API at {place}. This is for the newsroom to mend: “source.url” must be the address of its WordPress site, and the REST API must not be switched off.";
    /// What happened: a web page in place of data.
    WordPressWebPage = "wordpress_web_page", "A web page came from {place} in place of stories. The newsroom’s WordPress may be under maintenance, a security plugin may be asking who is there, or “source.url” may not be the address of a WordPress site.";
    /// What happened: data of something else.
    WordPressForeign = "wordpress_foreign", "What came from {place} is not of WordPress’s REST API. This is for the newsroom to mend: “source.url” must be the address of its WordPress site.";
    /// What happened: no answer, or one that the browser may not show.
    WordPressUnread = "wordpress_unread", "No answer came from the newsroom’s WordPress at {place} that this page may read. It may be down; or the answer lacks the header “Access-Control-Allow-Origin”, as after a redirect, from a cache or from a security plugin.";
    /// What happened: something before `WordPress` refuses.
    WordPressRefused = "wordpress_refused", "The web server at {place} refuses to answer (error {status}). This is for the newsroom to mend: a password or a firewall stands before its WordPress.";
    /// What happened: the server fails.
    WordPressFailing = "wordpress_failing", "The newsroom’s WordPress at {place} has a fault or too much to do (error {status}). It may be better in a minute.";
    /// What happened: a log-in is asked for.
    WordPressClosed = "wordpress_closed", "The newsroom’s WordPress at {place} tells its stories only to those who log in ({code}). This is for the newsroom to mend: a plugin or a setting keeps the REST API from readers.";
    /// What happened: the API is off.
    WordPressOff = "wordpress_off", "The REST API of the newsroom’s WordPress at {place} is switched off ({code}). This is for the newsroom to mend: a plugin or a setting has done it.";
    /// What happened: some other refusal.
    WordPressReported = "wordpress_reported", "The newsroom’s WordPress at {place} does not answer what was asked ({code}).";
    /// Heading of a list without stories.
    Empty = "empty", "No stories yet";
    /// What that means.
    EmptyText = "empty_text", "Nothing has been published here so far. Come back later.";
    /// The retry link.
    Retry = "retry", "Try again";
    /// In place of a body behind a password.
    Protected = "protected", "The newsroom keeps the text of this story behind a password.";
    /// In place of a missing headline.
    Untitled = "untitled", "Untitled story";
    /// How a date is put together.
    DateFormat = "date_format", "{day} {month} {year}";
    /// How a date with its time is put together.
    MomentFormat = "moment_format", "{day} {month} {year}, {time}";
    /// The months, separated by commas.
    Months = "months", "January,February,March,April,May,June,July,August,September,October,November,December";
    /// The weekdays from Monday, separated by commas.
    Weekdays = "weekdays", "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday";
    /// How the edition's date is put together.
    EditionFormat = "edition_format", "{weekday}, {day} {month} {year}";
}

/// What the interface says for a word on this site.
#[must_use]
pub fn say(site: &Site, word: Word) -> &str {
    let (key, english) = word.entry();
    site.words
        .iter()
        .find(|(name, _)| name == key)
        .map_or(english, |(_, words)| words)
}

/// The same, with `{name}` replaced by each value. A value is never searched for names itself.
#[must_use]
pub fn fill(site: &Site, word: Word, values: &[(&str, &str)]) -> String {
    filled(say(site, word), values)
}

/// English words with their names replaced, where there is no site to say them.
#[must_use]
pub fn english(word: Word, values: &[(&str, &str)]) -> String {
    filled(word.entry().1, values)
}

fn filled(mut rest: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let known = after.split_once('}').and_then(|(name, behind)| {
            Some((values.iter().find(|(key, _)| *key == name)?.1, behind))
        });
        if let Some((value, behind)) = known {
            out.push_str(value);
            rest = behind;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}
