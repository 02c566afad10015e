//! The authenticator app.

use ::identity::RecoveryCode;
use app::identity;
use axum::{
    Json,
    response::{IntoResponse as _, Response},
};
use domain::Error;
use qrcode::{QrCode, render::svg};
use serde::Deserialize;
use serde_json::json;

use super::{
    sign_in::Second,
    told::{Result, keep, of_code, signed_in},
    visit::{Sent, Visit, chance},
};

/// Nothing.
#[derive(Deserialize)]
pub(crate) struct Empty {}

/// `POST /auth/totp/start`: the secret as text, as a link and as a picture.
pub(crate) async fn start(visit: Visit, Sent(Empty {}): Sent<Empty>) -> Result<Response> {
    let enrolment = identity::start_totp(&visit.desk, &visit.known().await?, &mut chance()).await?;
    let code = QrCode::new(&enrolment.uri).map_err(|_| Error::internal("the address of the app is too long"))?;
    let picture = code.render::<svg::Color<'_>>().min_dimensions(220, 220).build();
    Ok(Json(json!({ "secret": enrolment.secret, "uri": enrolment.uri, "svg": picture })).into_response())
}

/// The first code.
#[derive(Deserialize)]
pub(crate) struct First {
    code: String,
}

/// `POST /auth/totp/confirm`: recovery codes, shown once.
pub(crate) async fn confirm(visit: Visit, Sent(body): Sent<First>) -> Result<Response> {
    let (known, client) = (visit.known().await?, visit.client());
    let done = identity::confirm_totp(&visit.desk, &known, &body.code, &client, visit.now, &mut chance())
        .await
        .map_err(of_code)?;
    let mut response = codes(&done.codes);
    keep(&mut response, &done.signed_in, visit.cookie());
    Ok(response)
}

/// `POST /auth/totp/disable`
pub(crate) async fn disable(visit: Visit, Sent(body): Sent<Second>) -> Result<Response> {
    let (known, client) = (visit.known().await?, visit.client());
    let done = identity::disable_totp(&visit.desk, &known, body.proof(), &client, visit.now, &mut chance())
        .await
        .map_err(of_code)?;
    Ok(signed_in(&done, visit.cookie()))
}

pub(super) fn codes(codes: &[RecoveryCode]) -> Response {
    let texts: Vec<_> = codes.iter().map(RecoveryCode::text).collect();
    Json(json!({ "recovery_codes": texts })).into_response()
}
