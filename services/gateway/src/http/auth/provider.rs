//! Signing in at the provider of a space.

use ::identity::token::same;
use app::identity::{self, Entered, Refusal, Returned};
use axum::{
    Json,
    extract::{Path, Query, rejection::QueryRejection},
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use domain::{Error, SpaceId};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    invitation::secret,
    told::{Result, add, keep},
    visit::{Sent, Visit, chance},
};
use crate::{auth::STEP, http::browser};

/// `GET /auth/oidc/{space}/start`: sends the browser away. From a page of another site it goes no further than our own
/// page: else that site could sign somebody in as somebody else, in place of who they are, without a click.
pub(crate) async fn redirect(visit: Visit, Path(space): Path<String>, headers: HeaderMap) -> Response {
    let begun = match parse(&space) {
        Ok(space) if browser::is_led_here(&headers) => return to(&format!("/sign-in?space={space}")),
        Ok(space) => identity::begin_at_provider(&visit.desk, space, None, visit.now, &mut chance()).await,
        Err(err) => Err(err),
    };
    match begun {
        Ok(away) => {
            let mut response = to(&away.url);
            add(&mut response, visit.cookie().set(STEP, &away.state));
            response
        }
        Err(Error::NotFound(_)) => to("/sign-in#error=no-provider"),
        Err(err) => {
            tracing::warn!(error = %err, "A sign-in at a provider did not begin");
            to("/sign-in#error=provider")
        }
    }
}

/// An invitation to be accepted.
#[derive(Deserialize)]
pub(crate) struct Accepting {
    invitation: Option<String>,
}

/// `POST /auth/oidc/{space}/start`: the same, for a page that then goes there; an invitation must not stand in an address.
pub(crate) async fn start(visit: Visit, Path(space): Path<String>, Sent(body): Sent<Accepting>) -> Result<Response> {
    let invitation = body.invitation.as_deref().map(secret).transpose()?;
    let space = parse(&space)?;
    let away = identity::begin_at_provider(&visit.desk, space, invitation.as_ref(), visit.now, &mut chance()).await?;
    let mut response = Json(json!({ "location": away.url })).into_response();
    add(&mut response, visit.cookie().set(STEP, &away.state));
    Ok(response)
}

/// What the provider sends back with the browser.
#[derive(Deserialize)]
pub(crate) struct Answer {
    state: Option<String>,
    code: Option<String>,
    iss: Option<String>,
}

/// `GET /auth/oidc/{space}/callback`: goes on at the page, which says how it ended.
pub(crate) async fn callback(
    visit: Visit,
    Path(space): Path<String>,
    answer: std::result::Result<Query<Answer>, QueryRejection>,
) -> Response {
    let finished = match answer {
        Ok(Query(answer)) => finish(&visit, &space, &answer).await,
        Err(_) => Err(Error::Unauthenticated.into()),
    };
    let cookie = visit.cookie();
    match finished {
        Ok(Entered::Session(it)) => {
            let mut response = to(if it.must_enrol { "/sign-in#enrol" } else { "/sign-in#done" });
            keep(&mut response, &it, cookie);
            response
        }
        Ok(Entered::SecondFactor(pending)) => {
            let mut response = to("/sign-in#second-factor");
            add(&mut response, cookie.set(STEP, pending.as_str()));
            response
        }
        Err(refusal) => {
            let why = match refusal {
                Refusal::Stranger => "stranger",
                Refusal::Wrong => "password",
                Refusal::Other(Error::NotFound(_)) => "invitation",
                Refusal::Other(Error::Internal(cause)) => {
                    tracing::error!(error = ?cause, "The sign-in desk failed");
                    "internal"
                }
                _ => "provider",
            };
            let mut response = to(&format!("/sign-in#error={why}"));
            add(&mut response, cookie.clear(STEP));
            response
        }
    }
}

async fn finish(visit: &Visit, space: &str, answer: &Answer) -> Result<Entered, Refusal> {
    let state = answer.state.as_deref().unwrap_or_default();
    // Begun in this very browser.
    if !visit.step.as_deref().is_some_and(|it| same(it.as_bytes(), state.as_bytes())) {
        return Err(Error::Unauthenticated.into());
    }
    let returned = Returned { state, code: answer.code.as_deref(), issuer: answer.iss.as_deref() };
    let client = visit.client();
    identity::finish_at_provider(&visit.desk, parse(space)?, &returned, &client, visit.now, &mut chance()).await
}

fn parse(space: &str) -> domain::Result<SpaceId> {
    Uuid::try_parse(space).map(SpaceId).map_err(|_| Error::NotFound("space"))
}

fn to(address: &str) -> Response {
    let headers: [(HeaderName, &str); 1] = [(header::LOCATION, address)];
    (StatusCode::SEE_OTHER, headers).into_response()
}
