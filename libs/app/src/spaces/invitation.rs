//! Links by which first administrators come in.

use std::{collections::HashMap, fmt};

use domain::{
    Result, SpaceKey, Time,
    calendar::{day_in_japan, fiscal_year_end},
};
use identity::{MailAddress, Opaque};
use rand::CryptoRng;
use store::FirstAdministrator;

use crate::identity::{Desk, INVITATION_LASTS};

/// A link that was made. Shown or sent once; the database holds its digest only.
#[derive(Clone, PartialEq, Eq)]
pub struct Invited {
    /// Into which space.
    pub space: SpaceKey,
    /// The space's name.
    pub space_name: String,
    /// Name of the person.
    pub name: String,
    /// Mail address of the person.
    pub mail: String,
    /// The link.
    pub link: String,
}

/// Without name, mail address and link: they belong in no log.
impl fmt::Debug for Invited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Invited").field("space", &self.space).finish_non_exhaustive()
    }
}

/// A link whose secret is still at hand.
pub(super) struct Drawn {
    pub(super) invited: Invited,
    pub(super) secret: Opaque,
    pub(super) expires_at: Time,
}

/// Draws a secret for each person of a plan: what is stored, and its link.
pub(super) fn draw(
    plan: &onboarding::Plan,
    desk: &Desk,
    now: Time,
    rng: &mut impl CryptoRng,
) -> Result<Vec<(FirstAdministrator, Drawn)>> {
    let expires_at = now + INVITATION_LASTS;
    // Somebody who comes in April must not find a right that ended in March.
    let valid_to = fiscal_year_end(day_in_japan(expires_at));
    let names: HashMap<_, _> = plan.spaces.iter().map(|it| (it.key, it.name.as_str())).collect();
    let mut all = Vec::new();
    for it in &plan.administrators {
        let (address, secret) = (MailAddress::parse(&it.mail)?, Opaque::new(rng));
        let person = FirstAdministrator {
            space: it.space,
            name: it.name.clone(),
            mail: address.as_str().to_owned(),
            mail_key: address.normalised(),
            digest: secret.digest(),
            valid_to,
            expires_at,
        };
        let invited = Invited {
            space: it.space,
            space_name: names.get(&it.space).copied().unwrap_or_default().to_owned(),
            name: it.name.clone(),
            mail: address.as_str().to_owned(),
            link: desk.link(&secret),
        };
        all.push((person, Drawn { invited, secret, expires_at }));
    }
    Ok(all)
}
