//! What is too large or too slow natively: files, devices, and answers that drip.

use std::{
    fs::{self, File},
    io::{Read, Write},
    net::TcpListener,
    path::{Path, PathBuf},
    sync::mpsc,
};

use dateline::fetch::Web;

use super::*;

const LIMIT: Duration = Duration::from_secs(60);
const BYTES: u64 = 64 << 20;

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("bounds")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn a_file_is_read_up_to_its_bound() {
    let folder = folder("file");
    // Holes take no place on the disk.
    let file = File::create(folder.join("feed.json")).unwrap();
    let origin = Origin::folder(&folder);
    let read = || bounded(LIMIT, || origin.read(&at("/feed.json"))).unwrap_err();
    file.set_len(BYTES + 1).unwrap();
    let failure = read();
    assert_eq!(failure.cause, FetchError::TooLarge);
    assert!(
        failure.to_string().contains("feed.json: more than"),
        "{failure}"
    );
    // Nulls, so no JSON.
    file.set_len(BYTES).unwrap();
    assert_eq!(read().cause, FetchError::NotJson);
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_without_end_is_read_up_to_the_bound() {
    let folder = folder("device");
    std::os::unix::fs::symlink("/dev/zero", folder.join("feed.json")).unwrap();
    let origin = Origin::folder(&folder);
    let failure = bounded(LIMIT, || origin.read(&at("/feed.json"))).unwrap_err();
    assert_eq!(failure.cause, FetchError::TooLarge);
}

/// A server that sends its answer, and then a blank every few milliseconds, until nobody listens
/// any more: then it says so.
fn dripping(answer: &'static str) -> (String, mpsc::Receiver<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/feed.json", listener.local_addr().unwrap());
    let (gone, heard) = mpsc::channel();
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let _ = stream.read(&mut [0; 4_096]);
            let mut sent = stream.write_all(answer.as_bytes());
            while sent.is_ok() {
                thread::sleep(Duration::from_millis(5));
                sent = stream.write_all(b" ");
            }
            let _ = gone.send(());
        }
    });
    (address, heard)
}

#[test]
fn an_answer_that_drips_is_given_up_at_the_deadline() {
    const DEADLINE: Duration = Duration::from_millis(300);
    for start in [
        "HTTP/1.1 200 OK",
        "HTTP/1.1 200 OK\r\nX-Long:",
        "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n{",
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{",
    ] {
        let (address, gone) = dripping(start);
        let began = Instant::now();
        let failure = Web::within(DEADLINE).get(&at(&address)).unwrap_err();
        let waited = began.elapsed();
        assert_eq!(failure.cause, FetchError::Slow, "{start:?}: {failure}");
        // Two attempts and the pause between them; the machine may be busy.
        assert!(
            (DEADLINE * 2..DEADLINE * 8).contains(&waited),
            "{start:?}: {waited:?}"
        );
        for _ in 0..2 {
            gone.recv_timeout(LIMIT).expect("the connection is closed");
        }
    }
}
