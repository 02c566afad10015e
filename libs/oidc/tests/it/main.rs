//! Against the certified provider `oidc-provider`, and against one that lies.

mod flow;
mod liar;
mod lies;
mod reach;
mod refusals;

use domain::Time;
use oidc::{Begun, Client, Loopback, Person, Provider, Refused, Returned, Secret};
use rand::{SeedableRng as _, rngs::StdRng};
use testkit::OidcServer;

/// Where the providers of the tests send people back to.
const CALLBACK: &str = "http://127.0.0.1/callback";

fn client() -> Client {
    Client::new(&[]).expect("client")
}

fn chance() -> StdRng {
    StdRng::seed_from_u64(1)
}

#[expect(clippy::disallowed_methods, reason = "the providers of the tests date their tokens by the machine's clock")]
fn now() -> Time {
    chrono::Utc::now()
}

fn provider(issuer: &str, client_id: &str) -> Provider {
    let secret = Some(Secret::new(OidcServer::SECRET));
    Provider::new(issuer, client_id, secret, Loopback::Allowed).expect("provider")
}

/// What a browser came back with.
#[derive(Clone, Debug, Default)]
struct Back {
    code: String,
    state: String,
    issuer: Option<String>,
}

impl Back {
    fn from(url: &str) -> Self {
        let mut it = Self::default();
        for (name, value) in url::Url::parse(url).expect("address").query_pairs() {
            match &*name {
                "code" => it.code = value.into_owned(),
                "state" => it.state = value.into_owned(),
                "iss" => it.issuer = Some(value.into_owned()),
                other => panic!("{other} in the callback"),
            }
        }
        it
    }

    fn with<'a>(&'a self, begun: &'a Begun) -> Returned<'a> {
        Returned {
            code: &self.code,
            issuer: self.issuer.as_deref(),
            redirect_uri: CALLBACK,
            nonce: &begun.nonce,
            verifier: &begun.verifier,
        }
    }
}

/// Begins, signs in as this user, and comes back.
async fn there_and_back(client: &Client, server: &OidcServer, provider: &Provider, user: &str) -> (Begun, Back) {
    let begun = client.begin(provider, CALLBACK, &mut chance()).await.expect("provider");
    let back = Back::from(&server.sign_in(&begun.url, user).await);
    assert_eq!(back.state, begun.state);
    (begun, back)
}

/// The whole way.
async fn sign_in(server: &OidcServer, client_id: &str, user: &str) -> Result<Person, Refused> {
    let (client, provider) = (client(), provider(server.issuer(), client_id));
    let (begun, back) = there_and_back(&client, server, &provider, user).await;
    client.finish(&provider, &back.with(&begun), now()).await
}
