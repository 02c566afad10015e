//! What the provider hands over for a code, and whether to believe it.

use domain::Time;
use openidconnect::{
    AccessTokenHash, AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, Nonce, OAuth2TokenResponse as _,
    PkceCodeVerifier, RequestTokenError, SignatureVerificationError, TokenResponse as _,
    core::{
        CoreClientAuthMethod, CoreErrorResponseType, CoreIdTokenClaims, CoreIdTokenVerifier, CoreJwsSigningAlgorithm,
        CoreTokenResponse,
    },
};

use crate::{
    Client, Provider, Refused, Returned,
    begin::speaker,
    discovery::{Known, Metadata},
};

/// Signatures that only the provider can make. Those by a shared secret, and none at all, are not among them.
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

impl Client {
    /// Exchanges the code. A code is good for one exchange.
    ///
    /// The secret goes into the header, and where that is not taken into the body: a provider tells which it can take,
    /// not which it wants from us. A code is not used up by a client that was not recognised.
    pub(crate) async fn exchange(
        &self,
        known: &Metadata,
        provider: &Provider,
        returned: &Returned<'_>,
    ) -> Result<CoreTokenResponse, Refused> {
        match self.exchange_with(AuthType::BasicAuth, known, provider, returned).await {
            Err(Refused::Client) if provider.client_secret().is_some() && takes_it_in_the_body(known) => {
                self.exchange_with(AuthType::RequestBody, known, provider, returned).await
            }
            other => other,
        }
    }

    async fn exchange_with(
        &self,
        way: AuthType,
        known: &Metadata,
        provider: &Provider,
        returned: &Returned<'_>,
    ) -> Result<CoreTokenResponse, Refused> {
        let speaker = speaker(known, provider, returned.redirect_uri)?.set_auth_type(way);
        let request = speaker
            .exchange_code(AuthorizationCode::new(returned.code.to_owned()))
            .map_err(|_| Refused::NotAProvider)?
            .set_pkce_verifier(PkceCodeVerifier::new(returned.verifier.to_owned()));
        let http = self.http.within(provider.reach());
        request.request_async(&http).await.map_err(|err| match err {
            RequestTokenError::Request(fault) => Refused::from(&fault),
            RequestTokenError::ServerResponse(answer) => match answer.error() {
                CoreErrorResponseType::InvalidClient | CoreErrorResponseType::UnauthorizedClient => Refused::Client,
                _ => Refused::Code,
            },
            _ => Refused::NotAProvider,
        })
    }

    /// The claims of the ID token, once its signature, issuer, audience, time and nonce are right. A key that is not
    /// known yet is looked for once.
    pub(crate) async fn believe(
        &self,
        known: Known,
        provider: &Provider,
        tokens: &CoreTokenResponse,
        nonce: &str,
        now: Time,
    ) -> Result<(Known, CoreIdTokenClaims), Refused> {
        match claims(&known, provider, tokens, nonce, now) {
            Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
                let known = self.known_anew(provider).await?;
                let claims = claims(&known, provider, tokens, nonce, now).map_err(|err| refused(&err))?;
                Ok((known, claims))
            }
            Err(err) => Err(refused(&err)),
            Ok(claims) => Ok((known, claims)),
        }
    }
}

fn takes_it_in_the_body(known: &Metadata) -> bool {
    let ways = known.token_endpoint_auth_methods_supported();
    ways.is_some_and(|it| it.contains(&CoreClientAuthMethod::ClientSecretPost))
}

fn claims(
    known: &Metadata,
    provider: &Provider,
    tokens: &CoreTokenResponse,
    nonce: &str,
    now: Time,
) -> Result<CoreIdTokenClaims, ClaimsVerificationError> {
    let token = tokens.id_token().ok_or_else(|| ClaimsVerificationError::Unsupported(String::new()))?;
    // As for a client without a secret: the secret is not a key.
    let id = ClientId::new(provider.client_id().to_owned());
    let verifier = CoreIdTokenVerifier::new_public_client(id, known.issuer().clone(), known.jwks().clone())
        .set_allowed_algs(SIGNATURES)
        .set_time_fn(move || now);
    let claims = token.claims(&verifier, &Nonce::new(nonce.to_owned()))?;
    if let Some(expected) = claims.access_token_hash() {
        let wrong = |_| ClaimsVerificationError::Unsupported(String::new());
        let key = token.signing_key(&verifier).map_err(ClaimsVerificationError::SignatureVerification)?;
        let alg = token.signing_alg().map_err(ClaimsVerificationError::SignatureVerification)?;
        let actual = AccessTokenHash::from_token(tokens.access_token(), alg, key).map_err(wrong)?;
        if actual != *expected {
            return Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::CryptoError(
                String::new(),
            )));
        }
    }
    Ok(claims.clone())
}

fn refused(err: &ClaimsVerificationError) -> Refused {
    match err {
        ClaimsVerificationError::Expired(_) => Refused::Expired,
        ClaimsVerificationError::InvalidAudience(_) => Refused::Audience,
        ClaimsVerificationError::InvalidIssuer(_) => Refused::Issuer,
        ClaimsVerificationError::InvalidNonce(_) => Refused::Nonce,
        ClaimsVerificationError::SignatureVerification(_) => Refused::Signature,
        _ => Refused::NotAProvider,
    }
}
