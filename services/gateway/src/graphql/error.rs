//! What a client is told when something is refused or fails.

use async_graphql::{ErrorExtensions as _, Response, ServerError};
use domain::Error;

/// The largest complexity of an operation: fields, those of a list times its length.
pub const COMPLEXITY: usize = 60_000;

/// The error of a resolver. Not `Display`, on purpose: the library would send its text to the client; as it is, only
/// what is written below leaves the house.
#[derive(Debug)]
pub struct ApiError(pub Error);

/// What a resolver gives.
pub type Result<T, E = ApiError> = std::result::Result<T, E>;

impl From<Error> for ApiError {
    fn from(err: Error) -> Self {
        Self(err)
    }
}

/// The one answer to whoever has not signed in, whatever they ask for.
pub(super) fn unauthenticated() -> ApiError {
    ApiError(Error::Unauthenticated)
}

/// An input that cannot be taken, in both languages.
pub(super) fn invalid(ja: &str, en: &str) -> ApiError {
    ApiError(Error::Invalid(format!("{ja} / {en}")))
}

impl From<ApiError> for async_graphql::Error {
    fn from(ApiError(err): ApiError) -> Self {
        let (code, message) = match &err {
            // The same whether it is not there or not to be seen, and whatever it is.
            Error::NotFound(_) => ("NOT_FOUND", "見つかりません。 / Not found.".to_owned()),
            Error::Unauthenticated => {
                ("UNAUTHENTICATED", "サインインしてください。 / Please sign in, or send a service token.".to_owned())
            }
            Error::Invalid(text) => ("INVALID", text.clone()),
            Error::Conflict(text) => ("CONFLICT", text.clone()),
            Error::Internal(cause) => {
                tracing::error!(error = ?cause, "Resolver failed");
                ("INTERNAL", "内部エラーです。時間をおいて試してください。 / Internal error.".to_owned())
            }
        };
        Self::new(message).extend_with(|_, extensions| extensions.set("code", code))
    }
}

/// Gives every error of the library's own a code, and its limits a message that says what to do.
pub(super) fn finish(mut response: Response) -> Response {
    response.errors.iter_mut().for_each(finish_error);
    response
}

fn finish_error(error: &mut ServerError) {
    let extensions = error.extensions.get_or_insert_default();
    // What resolvers and the guard refuse has its code and its words already.
    if extensions.get("code").is_some() {
        return;
    }
    // Without a path it is about the document, with one about the arguments of a field.
    let (code, ja) = match error.path.as_slice() {
        [] => ("QUERY_REJECTED", "問い合わせ文に誤りがあります。"),
        _ => ("INVALID", "引数に誤りがあります。"),
    };
    extensions.set("code", code);
    error.message = match error.message.as_str() {
        "Query is too complex." => format!(
            "問い合わせが重すぎます（上限{COMPLEXITY}）。first を小さくするか、項目を減らしてください。 / \
             The query is too complex (at most {COMPLEXITY}): ask for a smaller page or for fewer fields."
        ),
        theirs => format!("{ja} / {}", theirs.trim()),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_of_a_fault_never_leaves_the_house() {
        let told = async_graphql::Error::from(ApiError(Error::internal("password=hunter2 on host db1")));
        assert_eq!(told.message, "内部エラーです。時間をおいて試してください。 / Internal error.");
        assert!(!format!("{told:?}").contains("hunter2"), "{told:?}");
    }
}
