//! Who somebody is, as the provider has it.

use std::fmt;

use openidconnect::{EndUserEmail, EndUserName, LocalizedClaim};

/// The longest mail address (RFC 5321), in bytes.
const LONGEST_MAIL: usize = 254;
/// The longest name, in characters; longer ones are cut.
const LONGEST_NAME: usize = 100;

/// Somebody a provider vouches for, known by issuer and subject together. Debug shows the issuer only.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// The provider.
    pub issuer: String,
    /// Their name there, which never changes: at most 255 characters.
    pub subject: String,
    /// Mail address. Not to be matched with an account unless [`Self::mail_verified`].
    pub mail: Option<String>,
    /// Whether the provider has checked the address.
    pub mail_verified: bool,
    /// Name for people, in one line.
    pub name: Option<String>,
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

/// An address in one line and of a sound length; else none.
pub(crate) fn mail(claim: Option<&EndUserEmail>) -> Option<String> {
    let text = claim?.trim();
    let sound = text.len() <= LONGEST_MAIL && text.contains('@') && !text.contains(char::is_control);
    sound.then(|| text.to_owned())
}

/// The Japanese name where there is one, else that without a language.
pub(crate) fn name(claim: Option<&LocalizedClaim<EndUserName>>) -> Option<String> {
    let claim = claim?;
    let japanese = claim.iter().find(|(tag, _)| tag.is_some_and(|it| it.starts_with("ja"))).map(|(_, it)| it);
    let text = japanese.or_else(|| claim.get(None))?;
    let line: String = text.trim().chars().filter(|it| !it.is_control()).take(LONGEST_NAME).collect();
    (!line.is_empty()).then_some(line)
}
