//! Errors as replies outside GraphQL, in the same shape.

use axum::{http::StatusCode, response::Response};
use domain::Error;

use super::refuse;

/// The reply to an error; what is denied is not found.
pub(super) fn told(err: Error) -> Response {
    match err {
        Error::Unauthenticated => {
            let message = "サインインしてください。 / Please sign in.";
            refuse(StatusCode::UNAUTHORIZED, "UNAUTHENTICATED", message)
        }
        Error::NotFound(_) => refuse(StatusCode::NOT_FOUND, "NOT_FOUND", "見つかりません。 / Not found."),
        Error::Invalid(text) => refuse(StatusCode::BAD_REQUEST, "BAD_REQUEST", &text),
        Error::Conflict(text) => refuse(StatusCode::CONFLICT, "CONFLICT", &text),
        Error::Internal(cause) => {
            tracing::error!(error = ?cause, "A request failed");
            let message = "内部エラーです。時間をおいて試してください。 / Internal error.";
            refuse(StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL", message)
        }
    }
}
