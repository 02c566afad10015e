//! From a request to a scope: the only way in. Everything is read from the database each time, so that a right that was
//! taken away ends with the next request.

mod address;
mod cookie;
mod feed;
mod limit;
mod recheck;

use std::net::IpAddr;

use app::identity::{Known, held_token, known, touch, touch_token};
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use domain::{Actor, Error, Scope, SpaceId, Time};
use identity::{Opaque, ServiceToken};
use store::{HeldToken, Standing};
use uuid::Uuid;

use crate::{
    GatewayState,
    http::{browser, refuse},
};

pub(crate) use address::Peer;
pub(crate) use cookie::{Cookie, SESSION, STEP};
pub(crate) use feed::feed;
pub(crate) use limit::{address as limit_address, space as limit_space, too_many};
pub(crate) use recheck::Recheck;

/// In which of their spaces somebody asks.
const SPACE: &str = "renkei-space";

/// What a request shows of whoever sends it.
pub(crate) enum Shown {
    /// Nothing, or a session that has ended.
    Nothing,
    /// A browser's session.
    Session(Box<Known>, Option<Scope>),
    /// A service token.
    Token(HeldToken, Option<Scope>),
}

/// In which space somebody asks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// They do not say.
    Unsaid,
    /// In this one.
    Space(SpaceId),
    /// In one that cannot be.
    Nowhere,
}

/// Why a request is not answered at all.
pub(crate) enum Stop {
    /// A token that is not good. Never taken for nobody: the program is to know.
    Token,
    /// A cookie on a request that a page of another site may have made.
    Site,
    /// A fault.
    Fault(Error),
}

/// Who is asking, within their limits; none for nobody, for whom what is open remains. What is not answered at all comes
/// as the refusal to send.
pub(crate) async fn admit(state: &GatewayState, headers: &HeaderMap, peer: Peer) -> Result<Option<Scope>, Response> {
    let (now, address) = ((state.clock)(), peer.client(headers, &state.trusted_proxies));
    let shown = match show(state, headers, address, now).await {
        Ok(shown) => shown,
        Err(stop) => {
            limit_address(state, address, now).await?;
            return Err(stop.refuse());
        }
    };
    limit::requests(state, &shown, address, now).await?;
    let (scope, noted) = match shown {
        Shown::Nothing => (None, Ok(())),
        Shown::Session(known, scope) => (scope, touch(&state.desk, &known.session, now).await),
        Shown::Token(token, scope) => (scope, touch_token(&state.desk, &token, now).await),
    };
    noted.map_err(|err| Stop::Fault(err).refuse())?;
    Ok(scope)
}

/// What a request shows. A token goes before a cookie.
pub(crate) async fn show(state: &GatewayState, headers: &HeaderMap, address: IpAddr, now: Time) -> Result<Shown, Stop> {
    let wanted = Wanted::of(headers);
    if let Some(sent) = headers.get(header::AUTHORIZATION) {
        let bearer = sent.to_str().ok().and_then(|it| it.split_once(' '));
        let text = bearer.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).map(|(_, text)| text.trim());
        let (id, digest) = text.and_then(ServiceToken::parse).ok_or(Stop::Token)?;
        let held = held_token(&state.desk, id, &digest, address, now).await?;
        let (token, role) = held.ok_or(Stop::Token)?;
        let here = wanted == Wanted::Unsaid || wanted == Wanted::Space(token.space);
        #[expect(clippy::disallowed_methods, reason = "where a token is read")]
        let scope = Scope::new(Actor::Token(id, token.account), token.space, role, Vec::new()).at(address);
        return Ok(Shown::Token(token, here.then_some(scope)));
    }
    let cookie = Cookie::new(&state.desk).read(headers, SESSION).and_then(|it| Opaque::parse(&it));
    let Some(cookie) = cookie else { return Ok(Shown::Nothing) };
    if !browser::may_act(headers, &state.hosts) {
        return Err(Stop::Site);
    }
    let Some(known) = known(&state.desk, &cookie, now).await? else { return Ok(Shown::Nothing) };
    let scope = chosen(&known, wanted).map(|it| scope(&known, it).at(address));
    Ok(Shown::Session(Box::new(known), scope))
}

/// The standing in the wanted space; where none is named, the only one, else that in the platform's.
fn chosen(known: &Known, wanted: Wanted) -> Option<&Standing> {
    let all = &known.standing;
    let found = match wanted {
        Wanted::Space(space) => all.iter().find(|it| it.space == space),
        Wanted::Nowhere => None,
        Wanted::Unsaid if all.len() == 1 => all.first(),
        Wanted::Unsaid => all.iter().find(|it| it.space == SpaceId::PLATFORM),
    };
    found.filter(|it| known.may_act_as(it.role))
}

#[expect(clippy::disallowed_methods, reason = "where a session is read")]
fn scope(known: &Known, it: &Standing) -> Scope {
    let account = known.session.account.id;
    if it.emergency {
        return Scope::emergency(account, it.space);
    }
    Scope::new(Actor::Account(account), it.space, it.role, it.councils.clone())
}

impl Wanted {
    fn of(headers: &HeaderMap) -> Self {
        let Some(said) = headers.get(SPACE) else { return Self::Unsaid };
        let id = said.to_str().ok().and_then(|it| Uuid::try_parse(it).ok());
        id.map_or(Self::Nowhere, |it| Self::Space(SpaceId(it)))
    }
}

impl From<Error> for Stop {
    fn from(err: Error) -> Self {
        Self::Fault(err)
    }
}

impl Stop {
    pub(crate) fn refuse(self) -> Response {
        match self {
            Self::Token => {
                let message = "サービストークンが正しくないか、使えません。 / The service token is not valid here.";
                let mut response = refuse(StatusCode::UNAUTHORIZED, "UNAUTHENTICATED", message);
                let bearer = axum::http::HeaderValue::from_static("Bearer");
                response.headers_mut().insert(header::WWW_AUTHENTICATE, bearer);
                response
            }
            Self::Site => {
                let message = "このページからの要求は受け付けません。 / Requests from other sites are not taken.";
                refuse(StatusCode::FORBIDDEN, "FORBIDDEN", message)
            }
            Self::Fault(err) => {
                tracing::error!(error = ?err, "Cannot tell who is asking");
                let message = "内部エラーです。時間をおいて試してください。 / Internal error.";
                refuse(StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL", message)
            }
        }
    }
}
