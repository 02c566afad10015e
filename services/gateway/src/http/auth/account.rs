//! Changes of one's own account.

use app::identity;
use axum::response::Response;
use serde::Deserialize;

use super::{
    enrol::codes,
    sign_in::Second,
    told::{Result, of_code, signed_in},
    visit::{Sent, Visit, chance},
};

/// `POST /auth/recovery-codes`: a new set, shown once.
pub(crate) async fn recovery_codes(visit: Visit, Sent(body): Sent<Second>) -> Result<Response> {
    let (known, client) = (visit.known().await?, visit.client());
    let renewed = identity::renew_recovery_codes(&visit.desk, &known, body.proof(), &client, visit.now, &mut chance())
        .await
        .map_err(of_code)?;
    Ok(codes(&renewed))
}

/// The password there is, and the one to be.
#[derive(Deserialize)]
pub(crate) struct Passwords {
    old: String,
    new: String,
}

/// `POST /auth/password`: ends all other sessions.
pub(crate) async fn password(visit: Visit, Sent(body): Sent<Passwords>) -> Result<Response> {
    let (known, client, mut rng) = (visit.known().await?, visit.client(), chance());
    let done =
        identity::change_password(&visit.desk, &known, &body.old, &body.new, &client, visit.now, &mut rng).await?;
    Ok(signed_in(&done, visit.cookie()))
}
