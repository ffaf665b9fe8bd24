//! The web server of one test: serves the built site as a static host does, goes wrong where the
//! test says so, and remembers what it was asked for.

mod files;
mod rule;

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

pub use self::rule::Rule;
use self::{
    files::Answer,
    rule::{End, Wait},
};

/// How often a held request looks whether it may go on, and whether anybody still waits for it.
const BEAT: Duration = Duration::from_millis(10);

/// A request and what became of it.
#[derive(Clone, Debug, Default)]
struct Seen {
    path: String,
    /// The browser closed the connection before it was answered.
    given_up: bool,
}

#[derive(Default)]
struct State {
    folder: PathBuf,
    rules: Mutex<Vec<(String, Rule)>>,
    seen: Mutex<Vec<Seen>>,
    is_over: AtomicBool,
}

/// Serves until it is dropped.
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
}

impl Server {
    /// Serves a folder on a free port of this machine.
    pub fn start(folder: PathBuf) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(State {
            folder,
            ..State::default()
        });
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for connection in listener.incoming().map_while(Result::ok) {
                if shared.is_over.load(Ordering::Relaxed) {
                    break;
                }
                let state = Arc::clone(&shared);
                // A browser that goes away in the middle is no fault of the site.
                thread::spawn(move || state.serve(connection).unwrap_or_default());
            }
        });
        Self { address, state }
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on this path is answered so.
    pub fn set(&self, path: &str, rule: Rule) {
        self.mend(path);
        locked(&self.state.rules).push((path.to_owned(), rule));
    }

    /// From now on this path is answered as it should be, and so is what was held back.
    pub fn mend(&self, path: &str) {
        locked(&self.state.rules).retain(|(known, rule)| {
            let goes = known == path;
            if goes {
                rule.release();
            }
            !goes
        });
    }

    /// How often a path was asked for.
    pub fn count(&self, path: &str) -> usize {
        self.asked().iter().filter(|asked| *asked == path).count()
    }

    /// How many JSON documents were asked for.
    pub fn documents(&self) -> usize {
        self.asked()
            .iter()
            .filter(|asked| is_document(asked))
            .count()
    }

    /// Everything that was asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        locked(&self.state.seen)
            .iter()
            .map(|seen| seen.path.clone())
            .collect()
    }

    /// Whether the browser has given up a request for this path.
    pub fn was_given_up(&self, path: &str) -> bool {
        locked(&self.state.seen)
            .iter()
            .any(|seen| seen.path == path && seen.given_up)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.state.is_over.store(true, Ordering::Relaxed);
        // Wakes the listener.
        drop(TcpStream::connect(self.address));
    }
}

impl State {
    fn serve(&self, mut connection: TcpStream) -> std::io::Result<()> {
        let Some(path) = asked_path(&mut connection)? else {
            return Ok(());
        };
        let number = {
            let mut seen = locked(&self.seen);
            seen.push(Seen {
                path: path.clone(),
                given_up: false,
            });
            seen.len() - 1
        };
        let rule = locked(&self.rules)
            .iter()
            .find(|(known, _)| *known == path)
            .map(|(_, rule)| rule.clone());
        let rule = rule.unwrap_or_default();
        if !self.waits(&connection, &rule.wait)? {
            locked(&self.seen)[number].given_up = true;
            return Ok(());
        }
        let answer = rule
            .answer
            .unwrap_or_else(|| files::find(&self.folder, &path));
        respond(&mut connection, &answer, rule.end)
    }

    /// Waits as long as the rule says; returns whether the browser does, too.
    fn waits(&self, connection: &TcpStream, wait: &Wait) -> std::io::Result<bool> {
        let start = Instant::now();
        connection.set_read_timeout(Some(BEAT))?;
        while !wait.is_over(start.elapsed()) && !self.is_over.load(Ordering::Relaxed) {
            match connection.peek(&mut [0]) {
                Ok(0) => return Ok(false),
                Ok(_) => thread::sleep(BEAT),
                Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => {
                    return Ok(false);
                }
                // Nothing to read: the browser is waiting.
                Err(_) => {}
            }
        }
        Ok(true)
    }
}

/// The path of a request, without its query; nothing for a connection that was never used.
fn asked_path(connection: &mut TcpStream) -> std::io::Result<Option<String>> {
    let mut head = Vec::new();
    let mut piece = [0; 4096];
    while !head.windows(4).any(|bytes| bytes == b"\r\n\r\n") {
        let count = connection.read(&mut piece)?;
        if count == 0 {
            return Ok(None);
        }
        head.extend_from_slice(&piece[..count]);
    }
    let head = String::from_utf8_lossy(&head);
    Ok(head.split(' ').nth(1).map(|target| {
        target
            .split(['?', '#'])
            .next()
            .unwrap_or_default()
            .to_owned()
    }))
}

fn respond(connection: &mut TcpStream, answer: &Answer, end: End) -> std::io::Result<()> {
    let half = &answer.body[..answer.body.len() / 2];
    let (length, sent) = match end {
        End::Whole => (answer.body.len(), answer.body.as_slice()),
        End::Half => (half.len(), half),
        End::Cut => (answer.body.len(), half),
        End::Nothing => return connection.shutdown(Shutdown::Both),
    };
    let head = format!(
        "HTTP/1.1 {} -\r\nContent-Type: {}\r\nContent-Length: {length}\r\nCache-Control: {}\r\nConnection: close\r\n\r\n",
        answer.status, answer.kind, answer.caching
    );
    connection.write_all(head.as_bytes())?;
    connection.write_all(sent)?;
    connection.shutdown(Shutdown::Both)
}

/// Whether a path is that of a JSON document.
pub fn is_document(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, extension)| extension == "json")
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
