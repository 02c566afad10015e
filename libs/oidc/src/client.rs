//! What is kept between sign-ins.

use std::time::Duration;

use moka::future::Cache;

use crate::{discovery::Known, http::Http};

/// How long a provider's document and keys are taken for true.
const KEEP: Duration = Duration::from_mins(10);
/// How many providers are kept: one for each prefecture and municipality.
const MOST: u64 = 2_000;

/// Signs people in at any number of providers; cheap to clone, all clones are one.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) http: Http,
    pub(crate) known: Cache<String, Known>,
}

impl Client {
    /// Trusts the authorities the machine trusts, and those in `roots` besides: certificates as PEM, any number, may be
    /// empty. Proxies are taken from the environment (`HTTPS_PROXY`, `NO_PROXY`). [`domain::Error::Invalid`] when
    /// `roots` cannot be read; nothing is asked yet.
    pub fn new(roots: &[u8]) -> domain::Result<Self> {
        let http = Http::new(roots).ok_or_else(|| {
            domain::Error::Invalid(
                "信頼する認証局の証明書（PEM）を読み取れません。ファイルを確認してください / the trusted certificates (PEM) \
                 cannot be read; check the file"
                    .to_owned(),
            )
        })?;
        Ok(Self { http, known: Cache::builder().max_capacity(MOST).time_to_live(KEEP).build() })
    }
}
