use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::Duration;

use super::{BROKEN, put, site, tiepcan};

/// A running server; stopped when dropped.
struct Server {
    child: Child,
    address: String,
    said: BufReader<ChildStderr>,
}

impl Server {
    fn start(root: &Path, more: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tiepcan"))
            .args(["serve", "--port", "0"])
            .args(more)
            .arg(root)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        let address = loop {
            line.clear();
            assert_ne!(said.read_line(&mut line).unwrap(), 0, "the server ended");
            if let Some((_, rest)) = line.split_once("http://") {
                break rest.split('/').next().unwrap().to_owned();
            }
        };
        Self { child, address, said }
    }

    fn open(&self, path: &str, host: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        BufReader::new(stream)
    }

    fn get(&self, path: &str) -> String {
        let mut text = String::new();
        self.open(path, &self.address).read_to_string(&mut text).unwrap();
        text
    }

    /// The generation and the number of problems that are told next.
    fn news(events: &mut BufReader<TcpStream>) -> (u64, usize) {
        let mut line = String::new();
        loop {
            line.clear();
            assert_ne!(events.read_line(&mut line).unwrap(), 0, "no more news");
            if let Some((_, data)) = line.split_once("data:") {
                let news: serde_json::Value = serde_json::from_str(data.trim()).unwrap();
                return (news["generation"].as_u64().unwrap(), news["problems"].as_array().unwrap().len());
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn pages_come_from_memory_with_the_script_and_without_a_cache() {
    let root = site();
    let server = Server::start(root.path(), &[]);
    let home = server.get("/");
    assert!(home.starts_with("HTTP/1.1 200"), "{home}");
    assert!(home.contains("content-type: text/html; charset=utf-8") && home.contains("cache-control: no-store"));
    assert!(home.contains("<script src=\"/_tiepcan/live.js?generation="));
    assert!(server.get("/_tiepcan/live.js").contains("EventSource"));
    assert!(server.get("/huong-dan").contains("location: /huong-dan/"));
    assert!(server.get("/khong-co/").starts_with("HTTP/1.1 404"));
    assert!(!root.path().join("public").exists());
}

#[test]
fn other_names_of_this_machine_are_refused() {
    let root = site();
    let server = Server::start(root.path(), &[]);
    for path in ["/", "/_tiepcan/events"] {
        let mut text = String::new();
        server.open(path, "evil.example").read_to_string(&mut text).unwrap();
        assert!(text.starts_with("HTTP/1.1 421"), "{text}");
    }
}

fn follows(more: &[&str]) {
    let root = site();
    let server = Server::start(root.path(), more);
    let mut events = server.open("/_tiepcan/events", &server.address);
    let (first, problems) = Server::news(&mut events);
    assert_eq!(problems, 0);
    put(root.path(), "content/huong-dan.md", "---\ntitle: Hướng dẫn mới\n---\n\nTừng bước.\n");
    let (second, problems) = Server::news(&mut events);
    assert!(second > first && problems == 0);
    assert!(server.get("/huong-dan/").contains("Hướng dẫn mới"));
    put(root.path(), "content/huong-dan.md", BROKEN);
    let (third, problems) = Server::news(&mut events);
    assert_eq!((third, problems), (second, 1));
    assert!(server.get("/huong-dan/").contains("Hướng dẫn mới"), "the last good page stays");
    put(root.path(), "content/huong-dan.md", "---\ntitle: Hướng dẫn khác\n---\n\nTừng bước.\n");
    let (fourth, problems) = Server::news(&mut events);
    assert!(fourth > third && problems == 0);
}

#[test]
fn changes_and_mistakes_are_told_and_the_last_good_pages_stay() {
    follows(&[]);
}

#[test]
fn changes_are_found_by_looking_too() {
    follows(&["--poll"]);
}

#[test]
fn a_site_with_mistakes_is_served_as_its_mistakes() {
    let root = site();
    put(root.path(), "content/huong-dan.md", BROKEN);
    let server = Server::start(root.path(), &[]);
    let page = server.get("/");
    assert!(page.starts_with("HTTP/1.1 503") && page.contains("content/huong-dan.md:3:1"), "{page}");
    let mut events = server.open("/_tiepcan/events", &server.address);
    assert_eq!(Server::news(&mut events), (0, 1));
    put(root.path(), "content/huong-dan.md", "---\ntitle: Hướng dẫn\n---\n\nTừng bước.\n");
    assert_eq!(Server::news(&mut events).1, 0);
    assert!(server.get("/").starts_with("HTTP/1.1 200"));
}

#[test]
fn a_port_that_was_asked_for_is_not_exchanged_for_another() {
    let root = site();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let run = tiepcan(["serve", root.path().to_str().unwrap(), "--port", &port]);
    assert_eq!(run.code(), 2);
    assert!(run.stderr().contains(&format!("Cổng {port} đang có chương trình khác dùng")), "{}", run.stderr());
}

#[cfg(unix)]
#[test]
fn it_ends_cleanly_when_told_to_even_with_listeners() {
    let root = site();
    let mut server = Server::start(root.path(), &[]);
    let mut events = server.open("/_tiepcan/events", &server.address);
    Server::news(&mut events);
    let told = Command::new("kill").args(["-INT", &server.child.id().to_string()]).status().unwrap();
    assert!(told.success());
    assert!(server.child.wait().unwrap().success());
    let mut rest = String::new();
    server.said.read_to_string(&mut rest).unwrap();
    assert!(!rest.contains("lỗi"), "{rest}");
}
