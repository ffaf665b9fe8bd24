//! The tests' own watchfulness: what must fail a test does.

use crate::reader::reading;

#[tokio::test]
#[should_panic(expected = "the console says: SEVERE")]
async fn an_error_on_the_console_fails_a_test() {
    reading(async |reader| {
        reader.open("/").await;
        reader.eval::<()>("console.error('broken')").await;
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "the console says: WARNING")]
async fn a_warning_on_the_console_fails_a_test() {
    reading(async |reader| {
        reader.open("/").await;
        reader.eval::<()>("console.warn('brittle')").await;
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "Uncaught")]
async fn an_uncaught_error_fails_a_test() {
    reading(async |reader| {
        reader.open("/").await;
        reader.promised::<()>("new Promise((done) => { setTimeout(() => { setTimeout(done); throw new Error('broken'); }); })").await;
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "another site was asked: http://other.example/pixel.gif")]
async fn a_request_to_another_site_fails_a_test() {
    reading(async |reader| {
        reader.open("/").await;
        reader.promised::<()>("new Promise((done) => { const image = new Image(); image.onerror = () => done(null); image.src = 'http://other.example/pixel.gif'; })").await;
    })
    .await;
}

#[tokio::test]
async fn a_failure_that_the_test_has_announced_fails_no_test() {
    reading(async |reader| {
        reader.open("/").await;
        reader.expect_failure_of("/missing.json");
        reader
            .promised::<()>("fetch('/missing.json').then(() => null)")
            .await;
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "/missing.jsonl - Failed to load resource")]
async fn a_failure_of_another_file_fails_a_test() {
    reading(async |reader| {
        reader.open("/").await;
        reader.expect_failure_of("/missing.json");
        reader
            .promised::<()>("fetch('/missing.jsonl').then(() => null)")
            .await;
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "console says: SEVERE console-api")]
async fn words_that_the_test_expects_excuse_no_others() {
    reading(async |reader| {
        reader.open("/").await;
        reader.expect_words("it is broken");
        reader
            .eval::<()>("(console.error('it is broken'), console.error('so is this'))")
            .await;
    })
    .await;
}
