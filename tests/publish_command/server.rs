//! A tiny web server for one test.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
};

use serde_json::Value;

/// Status, further header lines, and body.
#[derive(Clone)]
pub struct Answer(pub u16, pub String, pub Vec<u8>);

impl Answer {
    pub fn json(document: &Value) -> Self {
        Self(200, String::new(), document.to_string().into_bytes())
    }

    pub fn status(status: u16) -> Self {
        Self(status, String::new(), Vec::new())
    }

    pub fn redirect(place: &str) -> Self {
        Self(302, format!("Location: {place}\r\n"), Vec::new())
    }
}

#[derive(Default)]
struct State {
    /// The answers of a path, one after the other; the last one stays.
    answers: HashMap<String, Vec<Answer>>,
    asked: Vec<String>,
}

pub struct Server {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    is_over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State::default()));
        let is_over = Arc::new(AtomicBool::new(false));
        let (known, over) = (Arc::clone(&state), Arc::clone(&is_over));
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                // A client that goes away is its own affair.
                let _ = answer(&stream.unwrap(), &known);
            }
        });
        Self {
            address,
            state,
            is_over,
            thread: Some(thread),
        }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn put(&self, path: &str, answers: &[Answer]) {
        let mut state = self.state.lock().unwrap();
        state.answers.insert(path.to_owned(), answers.to_vec());
    }

    /// The paths that were asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        self.state.lock().unwrap().asked.clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(mut stream: &TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines.by_ref() {
        if line?.is_empty() {
            break;
        }
    }
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let Answer(status, headers, body) = {
        let mut state = state.lock().unwrap();
        let answers = state.answers.get_mut(&path);
        let answer = answers.and_then(|all| match all.len() {
            0 | 1 => all.first().cloned(),
            _ => Some(all.remove(0)),
        });
        state.asked.push(path);
        answer.unwrap_or(Answer::status(404))
    };
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status} Such\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n"
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}
