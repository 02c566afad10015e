//! Servers written for Node.js, as child processes.

mod certificate;
mod oidc;
mod pages;
mod smtp;

use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::Duration,
};

use serde_json::Value;
use sha2::{Digest as _, Sha256};

pub use oidc::{OidcServer, OidcSetup, User};
pub use smtp::{Encryption, Received, SmtpServer, SmtpSetup};

/// The longest wait for an event: the first start after a reboot reads a thousand small files.
const PATIENCE: Duration = Duration::from_secs(30);

/// A script that tells what happens, a line of JSON an event. It chooses its port itself, and ends when we do.
#[derive(Debug)]
struct Node {
    child: Child,
    setup: Mutex<ChildStdin>,
    told: Arc<Told>,
}

#[derive(Debug, Default)]
struct Told {
    events: Mutex<(Vec<Value>, bool)>,
    more: Condvar,
}

impl Node {
    /// Starts the script. Its text is handed over, so that it finds the packages of the working folder.
    fn start(script: &str, setup: &Value) -> Self {
        let mut child = Command::new("node")
            .args(["--input-type=module", "--eval", script])
            .current_dir(packages())
            .env_remove("NODE_OPTIONS")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node on the search path: `make test` installs it");
        let setup_line = child.stdin.take().expect("standard input");
        let output = child.stdout.take().expect("standard output");
        let told = Arc::<Told>::default();
        let teller = Arc::clone(&told);
        std::thread::spawn(move || teller.listen(output));
        let it = Self { child, setup: Mutex::new(setup_line), told };
        it.tell(setup);
        it
    }

    /// The port it listens on at the loopback address.
    fn port(&self) -> u16 {
        let port = self.wait("listening", 1)[0]["port"].as_u64();
        port.and_then(|it| u16::try_from(it).ok()).expect("port")
    }

    /// One more line for the script.
    fn tell(&self, line: &Value) {
        let mut input = self.setup.lock().expect("lock");
        writeln!(input, "{line}").and_then(|()| input.flush()).expect("write to node");
    }

    /// Every event of this kind so far.
    fn events(&self, kind: &str) -> Vec<Value> {
        let events = self.told.events.lock().expect("lock");
        events.0.iter().filter(|it| it["event"] == kind).cloned().collect()
    }

    /// The same, once there are so many.
    fn wait(&self, kind: &str, count: usize) -> Vec<Value> {
        let events = self.told.events.lock().expect("lock");
        let few = |it: &mut (Vec<Value>, bool)| it.0.iter().filter(|it| it["event"] == kind).count() < count && !it.1;
        let (events, _) = self.told.more.wait_timeout_while(events, PATIENCE, few).expect("lock");
        let found: Vec<_> = events.0.iter().filter(|it| it["event"] == kind).cloned().collect();
        assert!(found.len() >= count, "node told of {} `{kind}` instead of {count}; ended: {}", found.len(), events.1);
        found
    }
}

impl Told {
    fn listen(&self, output: ChildStdout) {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let event = serde_json::from_str(&line).unwrap_or(Value::String(line));
            self.note(|it| it.0.push(event));
        }
        self.note(|it| it.1 = true);
    }

    fn note(&self, change: impl FnOnce(&mut (Vec<Value>, bool))) {
        change(&mut self.events.lock().unwrap_or_else(PoisonError::into_inner));
        self.more.notify_all();
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where `infra/dev/node.sh` put the packages of our lock file: beside the build that this test belongs to.
fn packages() -> PathBuf {
    let lock = Sha256::digest(include_bytes!("../node/package-lock.json"));
    let hash = lock.iter().take(8).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let wanted = Path::new("testkit-node").join(hash);
    let test = std::env::current_exe().expect("path of the test");
    let found = test.ancestors().map(|it| it.join(&wanted)).find(|it| it.join("node_modules").is_dir());
    found.unwrap_or_else(|| panic!("{} is not installed: run the tests with `make test`", wanted.display()))
}
