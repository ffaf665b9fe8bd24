//! Addresses that name nothing.

use crate::reader::reading;

#[tokio::test]
async fn an_address_that_names_nothing_says_so() {
    reading(async |reader| {
        for path in [
            "/page/99/",
            "/nonsense/",
            "/article/no-such-story/",
            "/section/none/",
            "/topic/none/",
            "/author/nobody/",
            "/page/1/",
            "/page/0/",
            "/article/",
        ] {
            reader.open(path).await;
            assert_eq!(reader.heading().await, "There is no page here", "{path}");
            assert_eq!(
                reader.title().await,
                "There is no page here – The Meridian Post",
                "{path}"
            );
            assert!(
                reader.text("main").await.contains(path),
                "the page names the address {path}"
            );
            assert!(
                reader.links("main a").await.contains(&"/".to_owned()),
                "{path}: a way home"
            );
            assert_eq!(
                reader.count("nav[aria-label='Sections']").await,
                1,
                "{path}: the sections"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn an_address_without_its_last_slash_names_the_same_page() {
    reading(async |reader| {
        for (path, heading) in [
            ("/section/world", "World"),
            ("/about", "About The Meridian Post"),
            ("/page/2", "Older stories"),
            ("/index.html", "The Meridian Post"),
        ] {
            reader.open(path).await;
            assert_eq!(reader.heading().await, heading, "{path}");
        }
    })
    .await;
}
