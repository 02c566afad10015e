//! An SMTP server: the package `smtp-server`.

use serde_json::{Value, json};

use super::{Node, certificate::Certificate};

/// How a connection is encrypted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encryption {
    /// Not at all.
    #[default]
    None,
    /// After `STARTTLS`.
    StartTls,
    /// From the first byte.
    Implicit,
}

/// What a server is to demand.
#[derive(Clone, Debug, Default)]
pub struct SmtpSetup {
    /// How it is reached.
    pub encryption: Encryption,
    /// User and password without which it takes nothing.
    pub login: Option<(String, String)>,
}

/// A mail that arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Sender of the envelope.
    pub from: String,
    /// Receivers of the envelope.
    pub to: Vec<String>,
    /// Whether it came over TLS.
    pub encrypted: bool,
    /// Who was logged in.
    pub user: Option<String>,
    /// Header and body, as they came over the line, without the dots of the protocol.
    pub raw: Vec<u8>,
}

/// A server on a port of its own, which takes every mail except those to `nobody@…`; killed when dropped. Its methods
/// block.
#[derive(Debug)]
pub struct SmtpServer {
    node: Node,
    port: u16,
    root: Option<String>,
}

impl SmtpServer {
    /// Starts a server without encryption or login, in about half a second.
    pub fn start() -> Self {
        Self::with(&SmtpSetup::default())
    }

    /// The same with demands.
    pub fn with(setup: &SmtpSetup) -> Self {
        let certificate = (setup.encryption != Encryption::None).then(Certificate::new);
        let encryption = match setup.encryption {
            Encryption::None => "none",
            Encryption::StartTls => "starttls",
            Encryption::Implicit => "implicit",
        };
        let login = setup.login.as_ref().map(|(user, password)| json!({ "user": user, "password": password }));
        let node = Node::start(
            include_str!("../../node/smtp.mjs"),
            &json!({
                "encryption": encryption,
                "tls": certificate.as_ref().map_or(Value::Null, |it| it.shown.clone()),
                "login": login,
            }),
        );
        let port = node.port();
        Self { node, port, root: certificate.map(|it| it.root) }
    }

    /// Its port at the loopback address.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The authority of its certificate as PEM, when it was started with encryption.
    pub fn root(&self) -> Option<&str> {
        self.root.as_deref()
    }

    /// Every mail so far. A mail may be told of a moment after it was sent: see [`Self::wait_for`].
    pub fn mails(&self) -> Vec<Received> {
        self.node.events("mail").iter().map(received).collect()
    }

    /// Every mail so far, once there are so many.
    pub fn wait_for(&self, count: usize) -> Vec<Received> {
        self.node.wait("mail", count).iter().map(received).collect()
    }
}

fn received(event: &Value) -> Received {
    let text = |it: &Value| it.as_str().expect("text").to_owned();
    Received {
        from: text(&event["from"]),
        to: event["to"].as_array().expect("list").iter().map(text).collect(),
        encrypted: event["encrypted"].as_bool().expect("yes or no"),
        user: event["user"].as_str().map(str::to_owned),
        // One character a byte.
        raw: text(&event["raw"]).chars().map(|it| u8::try_from(u32::from(it)).expect("byte")).collect(),
    }
}
