//! Certificates that nobody trusts unless told to.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use serde_json::{Value, json};

/// A certificate for the loopback address, and the authority that signed it.
#[derive(Debug)]
pub(super) struct Certificate {
    /// What a client must trust, as PEM.
    pub(super) root: String,
    /// What the server shows: `key` and `cert`, as Node.js has them.
    pub(super) shown: Value,
}

impl Certificate {
    /// A new one, whose keys are forgotten with it.
    pub(super) fn new() -> Self {
        let mut authority = CertificateParams::default();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.distinguished_name.push(DnType::CommonName, "Authority of a test");
        let authority = CertifiedIssuer::self_signed(authority, key()).expect("certificate");
        // Linux takes 0.0.0.0 for this machine, and programs do not: a loopback address that looks like another.
        let names = vec!["127.0.0.1".to_owned(), "0.0.0.0".to_owned(), "localhost".to_owned()];
        let server_key = key();
        let server = CertificateParams::new(names).expect("names").signed_by(&server_key, &authority);
        Self {
            root: authority.pem(),
            shown: json!({ "key": server_key.serialize_pem(), "cert": server.expect("certificate").pem() }),
        }
    }
}

fn key() -> KeyPair {
    KeyPair::generate().expect("key")
}
