//! The way out: an address for the browser.

use std::fmt;

use openidconnect::{
    AuthenticationFlow, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet, LanguageTag,
    Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
    core::{CoreClient, CoreResponseType},
};
use rand::CryptoRng;
use url::Url;

use crate::{Client, Provider, Refused, discovery::Metadata, provider::may_ask};

/// A sign-in that has begun. Debug shows none of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Begun {
    /// Where to send the browser.
    pub url: String,
    /// Comes back with the browser: 43 characters of `A–Z a–z 0–9 - _`. Keep it where only this browser's session finds
    /// it, for as long as a sign-in may take, and use it once.
    pub state: String,
    /// For [`Client::finish`]; kept with the state.
    pub nonce: String,
    /// For [`Client::finish`]; kept with the state, and never sent to the browser.
    pub verifier: String,
}

impl fmt::Debug for Begun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Begun").finish_non_exhaustive()
    }
}

impl Client {
    /// Begins a sign-in that ends at `redirect_uri`, which must be registered at the provider. Give each provider a
    /// redirect address of its own: then no provider can pass off another's code as its own (mix-up).
    pub async fn begin(
        &self,
        provider: &Provider,
        redirect_uri: &str,
        rng: &mut impl CryptoRng,
    ) -> Result<Begun, Refused> {
        let (state, nonce, verifier) = (draw(rng), draw(rng), draw(rng));
        let known = self.known(provider).await?;
        // The browser is sent there: to a page on the web, and not into the machine or to a script.
        let page: &Url = known.authorization_endpoint().url();
        if !may_ask(page, provider.reach()) {
            return Err(Refused::Astray);
        }
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
        let speaker = speaker(&known, provider, redirect_uri)?;
        let (sent_state, sent_nonce) = (CsrfToken::new(state.clone()), Nonce::new(nonce.clone()));
        let (url, _, _) = speaker
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                move || sent_state,
                move || sent_nonce,
            )
            .add_scope(Scope::new("email".to_owned()))
            .add_scope(Scope::new("profile".to_owned()))
            .add_ui_locale(LanguageTag::new("ja".to_owned()))
            .set_pkce_challenge(challenge)
            .url();
        Ok(Begun { url: url.into(), state, nonce, verifier })
    }
}

pub(crate) type Speaker =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// Speaks the protocol as the client that this provider knows.
pub(crate) fn speaker(known: &Metadata, provider: &Provider, redirect_uri: &str) -> Result<Speaker, Refused> {
    let secret = provider.client_secret().map(|it| ClientSecret::new(it.expose().to_owned()));
    let redirect = RedirectUrl::new(redirect_uri.to_owned()).map_err(|_| Refused::Client)?;
    let id = ClientId::new(provider.client_id().to_owned());
    Ok(CoreClient::from_provider_metadata(known.clone(), id, secret).set_redirect_uri(redirect))
}

/// 32 random bytes, as RFC 7636 recommends for a verifier, in 43 characters.
fn draw(rng: &mut impl CryptoRng) -> String {
    let mut bytes = [0; 32];
    rng.fill_bytes(&mut bytes);
    data_encoding::BASE64URL_NOPAD.encode(&bytes)
}
