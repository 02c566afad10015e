//! An `OpenID` provider: the certified package `oidc-provider`.

use serde::Serialize;
use serde_json::{Value, json};

use super::{Node, certificate::Certificate, pages};

/// Somebody who can sign in, with any password. The provider's subject is the name they sign in with.
#[derive(Clone, Debug, Serialize)]
pub struct User {
    /// Name to sign in with, and subject.
    pub sub: String,
    /// Mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether the provider has checked the address.
    pub email_verified: bool,
    /// Name for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What a provider is to know.
#[derive(Clone, Debug)]
pub struct OidcSetup {
    /// Where it may send people back to, with every client.
    pub redirect_uris: Vec<String>,
    /// Who can sign in.
    pub users: Vec<User>,
    /// Whether mail and name come with the ID token; else they must be fetched.
    pub claims_in_token: bool,
    /// Whether it is reached over TLS, with a certificate of [`OidcServer::root`].
    pub tls: bool,
}

impl Default for OidcSetup {
    /// `hanako` with a checked mail address, `taro` with an unchecked one, `nanashi` with nothing.
    fn default() -> Self {
        let user = |sub: &str, email: Option<&str>, email_verified, name: Option<&str>| User {
            sub: sub.to_owned(),
            email: email.map(str::to_owned),
            email_verified,
            name: name.map(str::to_owned),
        };
        Self {
            redirect_uris: vec!["http://127.0.0.1/callback".to_owned()],
            users: vec![
                user("hanako", Some("hanako@pref.example.jp"), true, Some("山田 花子")),
                user("taro", Some("taro@example.com"), false, Some("佐藤 太郎")),
                user("nanashi", None, false, None),
            ],
            claims_in_token: false,
            tls: false,
        }
    }
}

/// A provider on a port of its own; killed when dropped. All but [`Self::sign_in`] and [`Self::decline`] block.
#[derive(Debug)]
pub struct OidcServer {
    node: Node,
    issuer: String,
    root: Option<String>,
}

impl OidcServer {
    /// A confidential client whose tokens are signed with RS256.
    pub const CLIENT: &str = "renkei";
    /// The same, known to send its secret in the body instead of the header.
    pub const CLIENT_POSTING: &str = "renkei-posting";
    /// The same with ES256.
    pub const CLIENT_ELLIPTIC: &str = "renkei-elliptic";
    /// The same with HS256, by the client's secret: not to be trusted.
    pub const CLIENT_SYMMETRIC: &str = "renkei-symmetric";
    /// A client without a secret.
    pub const CLIENT_PUBLIC: &str = "renkei-public";
    /// The secret of all that have one.
    pub const SECRET: &str = "a-secret-that-only-tests-know-0123456789";

    /// Starts a provider in about a second.
    pub fn start() -> Self {
        Self::with(&OidcSetup::default())
    }

    /// The same with other users or addresses.
    pub fn with(setup: &OidcSetup) -> Self {
        let client = |id: &str, method: &str, alg: &str| {
            json!({
                "client_id": id,
                "client_secret": Self::SECRET,
                "redirect_uris": setup.redirect_uris,
                "token_endpoint_auth_method": method,
                "id_token_signed_response_alg": alg,
            })
        };
        let certificate = setup.tls.then(Certificate::new);
        let node = Node::start(
            include_str!("../../node/oidc.mjs"),
            &json!({
                "clients": [
                    client(Self::CLIENT, "client_secret_basic", "RS256"),
                    client(Self::CLIENT_POSTING, "client_secret_post", "RS256"),
                    client(Self::CLIENT_ELLIPTIC, "client_secret_basic", "ES256"),
                    client(Self::CLIENT_SYMMETRIC, "client_secret_basic", "HS256"),
                    client(Self::CLIENT_PUBLIC, "none", "RS256"),
                ],
                "users": setup.users,
                "claims_in_token": setup.claims_in_token,
                "tls": certificate.as_ref().map_or(Value::Null, |it| it.shown.clone()),
            }),
        );
        let scheme = if setup.tls { "https" } else { "http" };
        let issuer = format!("{scheme}://127.0.0.1:{}", node.port());
        Self { node, issuer, root: certificate.map(|it| it.root) }
    }

    /// What its tokens name as issuer.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The authority of its certificate as PEM, when it was started with TLS.
    pub fn root(&self) -> Option<&str> {
        self.root.as_deref()
    }

    /// Replaces its keys by new ones, and forgets all sessions in the browser; codes stay good.
    pub fn rotate_keys(&self) {
        let before = self.node.events("rotated").len();
        self.node.tell(&json!({ "rotate": true }));
        self.node.wait("rotated", before + 1);
    }

    /// Does what a person does in a browser, from the authorisation URL on: signs in, consents. Answers with the address
    /// the provider sends them back to, which carries `code`, `state` and `iss`.
    pub async fn sign_in(&self, authorisation_url: &str, user: &str) -> String {
        pages::Browser::new(self.root()).walk(&self.issuer, authorisation_url, Some(user)).await
    }

    /// The same for a person who cancels at the first page: the address carries `error=access_denied`.
    pub async fn decline(&self, authorisation_url: &str) -> String {
        pages::Browser::new(self.root()).walk(&self.issuer, authorisation_url, None).await
    }
}
