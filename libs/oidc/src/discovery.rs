//! What a provider says of itself: its document and its keys.

use std::sync::Arc;

use openidconnect::{
    AdditionalProviderMetadata, DiscoveryError, IssuerUrl, ProviderMetadata,
    core::{
        CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode, CoreResponseType,
        CoreSubjectIdentifierType,
    },
};
use serde::{Deserialize, Serialize};

use crate::{Client, Provider, Refused, http::Fault};

/// A provider's document with its keys.
pub(crate) type Known = Arc<Metadata>;

pub(crate) type Metadata = ProviderMetadata<
    AnswersWithIssuer,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// Whether its answers name it (RFC 9207).
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct AnswersWithIssuer {
    #[serde(default)]
    pub(crate) authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for AnswersWithIssuer {}

impl Client {
    /// The provider's document and keys, at most ten minutes old; asked once for all who wait.
    pub(crate) async fn known(&self, provider: &Provider) -> Result<Known, Refused> {
        // Boxed: the lookup holds it many times over.
        let asked = Box::pin(self.discover(provider));
        self.known.try_get_with_by_ref(provider.issuer(), asked).await.map_err(|err| *err)
    }

    /// The same, asked again now: the provider may have new keys.
    pub(crate) async fn known_anew(&self, provider: &Provider) -> Result<Known, Refused> {
        let known = self.discover(provider).await?;
        self.known.insert(provider.issuer().to_owned(), Arc::clone(&known)).await;
        Ok(known)
    }

    async fn discover(&self, provider: &Provider) -> Result<Known, Refused> {
        let issuer = IssuerUrl::new(provider.issuer().to_owned()).map_err(|_| Refused::NotAProvider)?;
        let http = self.http.within(provider.reach());
        let metadata = Metadata::discover_async(issuer, &http).await.map_err(|err| refused(&err))?;
        if metadata.token_endpoint().is_none() {
            return Err(Refused::NotAProvider);
        }
        Ok(Arc::new(metadata))
    }
}

fn refused(err: &DiscoveryError<Fault>) -> Refused {
    match err {
        DiscoveryError::Request(fault) => fault.into(),
        _ => Refused::NotAProvider,
    }
}
