//! Asking a foreign server, carefully.

use std::{pin::Pin, time::Duration};

use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::{Certificate, redirect::Policy};
use url::Url;

use crate::provider::{Loopback, may_ask};

/// The longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// The longest wait for an answer, all of it.
const ANSWER: Duration = Duration::from_secs(10);
/// The largest answer, in bytes. Large key sets have some tens of thousands.
const LARGEST: usize = 1024 * 1024;

/// Why there is no answer. Says nothing of what the server wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Fault {
    #[error("cannot be reached")]
    Unreachable,
    #[error("no answer in time")]
    TooSlow,
    #[error("leads elsewhere")]
    Astray,
    #[error("answer too large")]
    TooLarge,
}

/// The one client for all providers. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Http(reqwest::Client);

impl Http {
    /// Trusts what the machine trusts, and these certificates (PEM, any number) besides.
    pub(crate) fn new(roots: &[u8]) -> Option<Self> {
        let certificates = Certificate::from_pem_bundle(roots).ok()?;
        if certificates.is_empty() && !roots.trim_ascii().is_empty() {
            return None;
        }
        let client = reqwest::Client::builder()
            .redirect(Policy::none())
            .referer(false)
            .connect_timeout(CONNECT)
            .timeout(ANSWER)
            .tls_certs_merge(certificates)
            .user_agent("renkei")
            .build();
        client.ok().map(Self)
    }

    /// The same, for a provider that may be where this says.
    pub(crate) fn within(&self, loopback: Loopback) -> Asking<'_> {
        Asking { client: &self.0, loopback }
    }
}

/// What `openidconnect` asks through.
pub(crate) struct Asking<'a> {
    client: &'a reqwest::Client,
    loopback: Loopback,
}

impl<'c> AsyncHttpClient<'c> for Asking<'_> {
    type Error = Fault;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Fault>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(ask(self.client, request, self.loopback))
    }
}

async fn ask(client: &reqwest::Client, request: HttpRequest, loopback: Loopback) -> Result<HttpResponse, Fault> {
    // Checked for each request: the provider's own document names the addresses.
    let url = Url::parse(&request.uri().to_string()).map_err(|_| Fault::Astray)?;
    if !may_ask(&url, loopback) {
        return Err(Fault::Astray);
    }
    let request = reqwest::Request::try_from(request).map_err(|_| Fault::Astray)?;
    let mut answer = client.execute(request).await.map_err(|err| fault(&err))?;
    if answer.status().is_redirection() {
        return Err(Fault::Astray);
    }
    let mut body = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(|err| fault(&err))? {
        if body.len() + part.len() > LARGEST {
            return Err(Fault::TooLarge);
        }
        body.extend_from_slice(&part);
    }
    let mut response = HttpResponse::new(body);
    *response.status_mut() = answer.status();
    *response.headers_mut() = std::mem::take(answer.headers_mut());
    Ok(response)
}

fn fault(err: &reqwest::Error) -> Fault {
    if err.is_timeout() { Fault::TooSlow } else { Fault::Unreachable }
}
