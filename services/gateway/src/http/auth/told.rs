//! What a browser is told.

use app::identity::{Entered, Refusal, SignedIn};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::Error;
use serde_json::json;

use crate::auth::{Cookie, SESSION, STEP, too_many};

/// A refusal, as it is sent.
pub(crate) struct Told(pub(crate) Response);

pub(crate) type Result<T = Response, E = Told> = std::result::Result<T, E>;

impl IntoResponse for Told {
    fn into_response(self) -> Response {
        self.0
    }
}

/// A refusal with a code for programs and a sentence for people.
pub(crate) fn tell(status: StatusCode, code: &str, ja: &str, en: &str) -> Told {
    Told((status, Json(json!({ "error": { "code": code, "message": { "ja": ja, "en": en } } }))).into_response())
}

impl From<Refusal> for Told {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Wrong => tell(
                StatusCode::UNAUTHORIZED,
                "SIGN_IN_FAILED",
                "いまのパスワードが違います。サインインに使っているパスワードを入力してください。忘れた場合は運営者に連絡してください。",
                "That is not your password. Enter the one you sign in with; if you forgot it, ask the operator.",
            ),
            Refusal::Wait { seconds } => {
                let Told(response) = tell(
                    StatusCode::TOO_MANY_REQUESTS,
                    "RATE_LIMITED",
                    &format!("試行が続いたため、しばらくお待ちください（あと{seconds}秒）。"),
                    &format!("Too many attempts: please wait for {seconds} s."),
                );
                Self(too_many(response, seconds))
            }
            Refusal::Stranger => tell(
                StatusCode::FORBIDDEN,
                "STRANGER",
                "この場にあなたの登録がありません。管理者に招待を依頼してください。",
                "You are not registered in this space: ask its administrator for an invitation.",
            ),
            Refusal::Other(err) => err.into(),
        }
    }
}

impl From<Error> for Told {
    fn from(err: Error) -> Self {
        match &err {
            Error::NotFound(_) => tell(
                StatusCode::NOT_FOUND,
                "NOT_FOUND",
                "見つからないか、期限が切れています。",
                "Not found, or expired.",
            ),
            Error::Unauthenticated => {
                tell(StatusCode::UNAUTHORIZED, "UNAUTHENTICATED", "サインインしてください。", "Please sign in.")
            }
            Error::Invalid(text) => both(StatusCode::UNPROCESSABLE_ENTITY, "INVALID", text),
            Error::Conflict(text) => both(StatusCode::CONFLICT, "CONFLICT", text),
            Error::Internal(cause) => {
                tracing::error!(error = ?cause, "The sign-in desk failed");
                tell(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "INTERNAL",
                    "内部エラーです。時間をおいて試してください。",
                    "Internal error.",
                )
            }
        }
    }
}

/// A refusal, where a mail address was asked for too.
pub(crate) fn of_sign_in(refusal: Refusal) -> Told {
    wrong(
        refusal,
        "メールアドレスかパスワードが違います。大文字・小文字を確かめて、もう一度入力してください。パスワードを忘れた場合は運営者に連絡してください。",
        "The mail address or the password is wrong. Please check both; if you forgot the password, ask the operator.",
    )
}

/// A refusal, where a code was asked for of somebody who is known by then.
pub(crate) fn of_code(refusal: Refusal) -> Told {
    wrong(
        refusal,
        "コードが違うか、すでに使われています。認証アプリに次のコードが出てから入力してください（端末の時刻が合っているかも確かめてください）。",
        "The code is wrong or was used. Enter the next one that your app shows, and check that the clock of your device is right.",
    )
}

fn wrong(refusal: Refusal, ja: &str, en: &str) -> Told {
    match refusal {
        Refusal::Wrong => tell(StatusCode::UNAUTHORIZED, "SIGN_IN_FAILED", ja, en),
        other => other.into(),
    }
}

/// A sentence in both languages: `日本語 / English`.
fn both(status: StatusCode, code: &str, text: &str) -> Told {
    let (ja, en) = text.split_once(" / ").unwrap_or((text, text));
    tell(status, code, ja, en)
}

/// What follows a right password: `done`, `second_factor`, or `enrol` where a second factor is still to be set up.
pub(crate) fn entered(entered: Entered, cookie: Cookie) -> Response {
    match entered {
        Entered::Session(it) => signed_in(&it, cookie),
        Entered::SecondFactor(pending) => {
            let mut response = Json(json!({ "next": "second_factor" })).into_response();
            add(&mut response, cookie.set(STEP, pending.as_str()));
            response
        }
    }
}

/// A session has begun.
pub(crate) fn signed_in(it: &SignedIn, cookie: Cookie) -> Response {
    let next = if it.must_enrol { "enrol" } else { "done" };
    let mut response = Json(json!({ "next": next })).into_response();
    keep(&mut response, it, cookie);
    response
}

/// Hands the session to the browser.
pub(crate) fn keep(response: &mut Response, it: &SignedIn, cookie: Cookie) {
    add(response, cookie.set(SESSION, it.session.as_str()));
    add(response, cookie.clear(STEP));
}

/// One more cookie.
pub(crate) fn add(response: &mut Response, cookie: HeaderValue) {
    response.headers_mut().append(header::SET_COOKIE, cookie);
}
