//! The way back: from a code to a person.

use std::fmt;

use domain::Time;
use openidconnect::{
    OAuth2TokenResponse as _, UserInfoError,
    core::{CoreIdTokenClaims, CoreTokenResponse, CoreUserInfoClaims},
};

use crate::{Client, Person, Provider, Refused, begin::speaker, discovery::Metadata, person};

/// The longest subject (`OpenID` Connect Core 1.0, 2), in bytes.
const LONGEST_SUBJECT: usize = 255;

/// What the browser brought back, and what was kept for it. Debug shows none of it.
#[derive(Clone, Copy)]
pub struct Returned<'a> {
    /// `code` of the query.
    pub code: &'a str,
    /// `iss` of the query (RFC 9207), if there was one.
    pub issuer: Option<&'a str>,
    /// The same as given to [`Client::begin`].
    pub redirect_uri: &'a str,
    /// From [`crate::Begun`].
    pub nonce: &'a str,
    /// From [`crate::Begun`].
    pub verifier: &'a str,
}

impl fmt::Debug for Returned<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Returned").finish_non_exhaustive()
    }
}

impl Client {
    /// Exchanges the code and says who it is. The caller has found what was kept by the `state` that came back, within
    /// this browser's session, and has thrown it away. `now` is what the token's end is compared with.
    pub async fn finish(&self, provider: &Provider, returned: &Returned<'_>, now: Time) -> Result<Person, Refused> {
        let known = self.known(provider).await?;
        let names_itself = known.additional_metadata().authorization_response_iss_parameter_supported;
        if returned.issuer.map_or(names_itself, |it| it != provider.issuer()) {
            return Err(Refused::Issuer);
        }
        let tokens = self.exchange(&known, provider, returned).await?;
        let (known, claims) = self.believe(known, provider, &tokens, returned.nonce, now).await?;
        let subject = claims.subject().to_string();
        if subject.is_empty() || subject.len() > LONGEST_SUBJECT || subject.contains(char::is_control) {
            return Err(Refused::NotAProvider);
        }
        let mut found = Person {
            issuer: provider.issuer().to_owned(),
            subject,
            mail: person::mail(claims.email()),
            mail_verified: claims.email_verified().unwrap_or(false),
            name: person::name(claims.name()),
        };
        if (found.mail.is_none() || found.name.is_none()) && known.userinfo_endpoint().is_some() {
            let more = self.more(&known, provider, &tokens, &claims, returned.redirect_uri).await?;
            if found.mail.is_none() {
                found.mail = person::mail(more.email());
                found.mail_verified = more.email_verified().unwrap_or(false);
            }
            found.name = found.name.or_else(|| person::name(more.name()));
        }
        found.mail_verified &= found.mail.is_some();
        Ok(found)
    }

    /// What the provider tells only on asking; refused unless it is of the same person.
    async fn more(
        &self,
        known: &Metadata,
        provider: &Provider,
        tokens: &CoreTokenResponse,
        claims: &CoreIdTokenClaims,
        redirect_uri: &str,
    ) -> Result<CoreUserInfoClaims, Refused> {
        let speaker = speaker(known, provider, redirect_uri)?;
        let request = speaker.user_info(tokens.access_token().clone(), Some(claims.subject().clone()));
        let http = self.http.within(provider.reach());
        let asked = request.map_err(|_| Refused::NotAProvider)?.request_async(&http).await;
        asked.map_err(|err| match err {
            UserInfoError::Request(fault) => Refused::from(&fault),
            _ => Refused::NotAProvider,
        })
    }
}
