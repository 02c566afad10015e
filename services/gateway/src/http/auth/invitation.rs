//! Invitations, for whoever holds the link.

use ::identity::Opaque;
use app::identity;
use axum::{
    Json,
    response::{IntoResponse as _, Response},
};
use domain::Error;
use serde::Deserialize;
use serde_json::json;

use super::{
    told::{Result, entered},
    visit::{Sent, Visit, chance},
};

/// The secret of a link.
#[derive(Deserialize)]
pub(crate) struct Link {
    token: String,
}

/// `POST /auth/invitation/look`
pub(crate) async fn look(visit: Visit, Sent(body): Sent<Link>) -> Result<Response> {
    let looked = identity::look_at_invitation(&visit.desk, &secret(&body.token)?, visit.now).await?;
    let body = json!({
        "space": { "id": looked.space, "kind": looked.kind, "name": looked.name },
        "role": looked.role,
        "name": looked.name_of_person,
        "mail": looked.mail,
        "valid_to": looked.valid_to,
        "expires_at": looked.expires_at,
        "provider": looked.provider,
    });
    Ok(Json(body).into_response())
}

/// A link, and the password of the account.
#[derive(Deserialize)]
pub(crate) struct Acceptance {
    token: String,
    name: Option<String>,
    password: String,
}

/// `POST /auth/invitation/accept`
pub(crate) async fn accept(visit: Visit, Sent(body): Sent<Acceptance>) -> Result {
    let (secret, client, mut rng) = (secret(&body.token)?, visit.client(), chance());
    let name = body.name.as_deref().filter(|it| !it.trim().is_empty());
    let accepted =
        identity::accept_invitation(&visit.desk, &secret, name, &body.password, &client, visit.now, &mut rng).await?;
    Ok(entered(accepted, visit.cookie()))
}

pub(super) fn secret(token: &str) -> domain::Result<Opaque> {
    Opaque::parse(token.trim()).ok_or(Error::NotFound("invitation"))
}
