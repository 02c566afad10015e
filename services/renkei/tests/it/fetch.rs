//! Downloads, from a server of the test's own.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use sha2::{Digest, Sha256};

use crate::run::{Ran, renkei};

/// Serves `/a.xlsx` and `/b.xlsx`; the first answer for `a` breaks off in the middle.
struct Server {
    port: u16,
    requests: Arc<AtomicUsize>,
    resumed: Arc<AtomicUsize>,
}

fn body(name: &str) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.extend(name.bytes().cycle().take(200_000));
    bytes
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("port");
        let port = listener.local_addr().expect("address").port();
        let (requests, resumed) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (seen, ranges) = (Arc::clone(&requests), Arc::clone(&resumed));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let first = seen.fetch_add(1, Ordering::SeqCst) == 0;
                answer(stream, first, &ranges);
            }
        });
        Self { port, requests, resumed }
    }
}

fn answer(mut stream: TcpStream, break_off: bool, resumed: &AtomicUsize) {
    let mut lines = BufReader::new(stream.try_clone().expect("clone")).lines();
    let path = lines.next().and_then(Result::ok).unwrap_or_default();
    let path = path.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut from = 0;
    for line in lines.map_while(Result::ok) {
        if line.is_empty() {
            break;
        }
        if let Some(range) = line.to_ascii_lowercase().strip_prefix("range: bytes=") {
            from = range.trim_end_matches('-').parse().unwrap_or(0);
        }
    }
    let all = body(&path);
    let rest = &all[from.min(all.len())..];
    if from > 0 {
        resumed.fetch_add(1, Ordering::SeqCst);
    }
    let status = if from > 0 { "206 Partial Content" } else { "200 OK" };
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", rest.len());
    let sent = if break_off { &rest[..rest.len() / 3] } else { rest };
    // The client may hang up first.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(sent));
}

fn catalogue(dir: &Path, digest_of_b: &str) -> String {
    let digest = |name: &str| domain::text::hex(&Sha256::digest(body(name)));
    let path = dir.join("addresses.csv");
    let lines = format!(
        "edition,url,sha256\n9,https://publisher.invalid/a.xlsx,{}\n9,https://publisher.invalid/b.xlsx,{}\n",
        digest("/a.xlsx"),
        if digest_of_b.is_empty() { digest("/b.xlsx") } else { digest_of_b.to_owned() },
    );
    fs::write(&path, lines).expect("write");
    path.display().to_string()
}

fn fetch(dir: &Path, server: &Server, catalogue: &str) -> Ran {
    let out = dir.join("09").display().to_string();
    let mirror = format!("http://127.0.0.1:{}", server.port);
    renkei(["ndb", "fetch", "--edition", "9", "--output", &out, "--mirror", &mirror, "--catalogue", catalogue])
}

#[test]
fn a_broken_download_goes_on_where_it_stopped_and_a_second_run_fetches_nothing() {
    let dir = tempfile::tempdir().expect("folder");
    let server = Server::start();
    let catalogue = catalogue(dir.path(), "");
    let ran = fetch(dir.path(), &server, &catalogue);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(fs::read(dir.path().join("09/a.xlsx")).expect("file"), body("/a.xlsx"));
    assert_eq!(fs::read(dir.path().join("09/b.xlsx")).expect("file"), body("/b.xlsx"));
    assert_eq!(server.resumed.load(Ordering::SeqCst), 1);
    let before = server.requests.load(Ordering::SeqCst);
    assert_eq!(fetch(dir.path(), &server, &catalogue).code, 0);
    assert_eq!(server.requests.load(Ordering::SeqCst), before);
}

#[test]
fn a_file_with_another_digest_is_not_kept() {
    let dir = tempfile::tempdir().expect("folder");
    let server = Server::start();
    let catalogue = catalogue(dir.path(), &"0".repeat(64));
    let ran = fetch(dir.path(), &server, &catalogue);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("b.xlsx") && ran.err.contains("SHA-256"), "{}", ran.err);
    assert!(dir.path().join("09/a.xlsx").exists() && !dir.path().join("09/b.xlsx").exists());
}

#[test]
fn an_edition_that_is_not_known_is_wrong_use() {
    let ran = renkei(["ndb", "fetch", "--edition", "42"]);
    assert_eq!((ran.code, ran.err.lines().count()), (2, 1));
}
