//! In, and out.

use ::identity::Opaque;
use app::identity::{self, Proof};
use axum::{
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use domain::Error;
use serde::Deserialize;

use super::{
    told::{Result, add, entered, of_code, of_sign_in, signed_in},
    visit::{Sent, Visit, chance},
};
use crate::auth::{SESSION, STEP};

/// Mail address and password.
#[derive(Deserialize)]
pub(crate) struct SignIn {
    mail: String,
    password: String,
}

/// `POST /auth/sign-in`
pub(crate) async fn sign_in(visit: Visit, Sent(body): Sent<SignIn>) -> Result {
    let client = visit.client();
    let done = identity::sign_in(&visit.desk, &body.mail, &body.password, &client, visit.now, &mut chance())
        .await
        .map_err(of_sign_in)?;
    Ok(entered(done, visit.cookie()))
}

/// A second factor: one of the two.
#[derive(Deserialize)]
pub(crate) struct Second {
    code: Option<String>,
    recovery_code: Option<String>,
}

impl Second {
    /// What was typed; nothing at all is a wrong code.
    pub(crate) fn proof(&self) -> Proof<'_> {
        match &self.recovery_code {
            Some(code) => Proof::Recovery(code),
            None => Proof::Code(self.code.as_deref().unwrap_or_default()),
        }
    }
}

/// `POST /auth/second-factor`
pub(crate) async fn second_factor(visit: Visit, Sent(body): Sent<Second>) -> Result {
    let pending = visit.step.as_deref().and_then(Opaque::parse).ok_or(Error::Unauthenticated)?;
    let client = visit.client();
    let done = identity::second_factor(&visit.desk, &pending, body.proof(), &client, visit.now, &mut chance())
        .await
        .map_err(of_code)?;
    Ok(signed_in(&done, visit.cookie()))
}

/// Whether to leave on all machines, or on all others.
#[derive(Deserialize)]
pub(crate) struct SignOut {
    #[serde(default)]
    everywhere: bool,
    #[serde(default)]
    others: bool,
}

/// `POST /auth/sign-out`: also takes what there is of a session that has ended.
pub(crate) async fn sign_out(visit: Visit, Sent(body): Sent<SignOut>) -> Result<Response> {
    if body.others {
        identity::end_other_sessions(&visit.desk, &visit.known().await?).await?;
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    if body.everywhere {
        identity::end_sessions(&visit.desk, &visit.known().await?).await?;
    } else if let Some(secret) = &visit.session {
        identity::sign_out(&visit.desk, secret, visit.now).await?;
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    for name in [SESSION, STEP] {
        add(&mut response, visit.cookie().clear(name));
    }
    Ok(response)
}
