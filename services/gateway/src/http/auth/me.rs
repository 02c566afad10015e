//! Who somebody is, for their own browser.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use serde_json::json;

use super::{told::Result, visit::Visit};
use crate::GatewayState;

/// `GET /auth/me`
pub(crate) async fn me(State(state): State<GatewayState>, visit: Visit) -> Result<Response> {
    let known = visit.known().await?;
    let account = &known.session.account;
    let spaces: Vec<_> = known
        .standing
        .iter()
        .map(|it| {
            json!({
                "id": it.space, "kind": it.kind, "name": it.name, "role": it.role, "emergency": it.emergency,
                "valid_to": it.valid_to,
                "usable": known.may_act_as(it.role),
            })
        })
        .collect();
    let left = app::identity::recovery_codes_left(&visit.desk, account.id).await?;
    let body = json!({
        "account": { "id": account.id, "name": account.name, "mail": account.mail },
        "has_password": account.password.is_some(),
        "has_second_factor": account.has_second_factor(),
        "must_enrol": known.must_enrol(),
        "recovery_codes_left": left,
        "vouched_for": known.session.space,
        "expires_at": known.session.expires_at,
        "query_page": state.graphiql,
        "spaces": spaces,
    });
    Ok(Json(body).into_response())
}
