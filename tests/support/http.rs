//! A request over the wire, as it was sent and answered: nothing is followed, unpacked or kept.

use std::{
    io::{Read, Write},
    net::TcpStream,
};

/// What a server has answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// The one header of this name, which must not be there twice.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut found = self
            .headers
            .iter()
            .filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let header = found.next();
        assert!(found.next().is_none(), "{name} twice: {:?}", self.headers);
        header.map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

/// Asks for a target exactly as it is written, with further header lines.
pub fn ask(address: &str, method: &str, target: &str, headers: &[&str]) -> Answer {
    let host = address.trim_start_matches("http://");
    let mut connection = TcpStream::connect(host).unwrap();
    let mut request =
        format!("{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    for header in headers {
        request.push_str(header);
        request.push_str("\r\n");
    }
    connection.write_all(request.as_bytes()).unwrap();
    connection.write_all(b"\r\n").unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).unwrap();
    let end = answer
        .windows(4)
        .position(|bytes| bytes == b"\r\n\r\n")
        .unwrap_or_else(|| panic!("{target}: no head in {answer:?}"));
    let head = String::from_utf8(answer[..end].to_vec()).unwrap();
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap();
    Answer {
        status: status.parse().unwrap(),
        headers: lines
            .map(|line| line.split_once(": ").unwrap())
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        body: answer[end + 4..].to_vec(),
    }
}

/// Asks for a page or file.
pub fn get(address: &str, target: &str) -> Answer {
    ask(address, "GET", target, &[])
}
