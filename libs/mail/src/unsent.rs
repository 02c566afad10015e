//! Why a mail was not sent, one sentence each.

use std::{error::Error as _, io, iter};

use domain::Error;
use lettre::transport::smtp;

use crate::message::LONGEST_SUBJECT;

/// Why a mail was not taken. Carries no address and no text; shows as one sentence, Japanese first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsent {
    /// The receiver is not one mail address, or has letters that not every server takes.
    #[error(
        "メールアドレスが正しくありません。半角英数字で1件だけ入力してください / \
         the mail address is not valid; enter one address in plain letters"
    )]
    Address,
    /// The subject is empty, too long, of more than one line, or looks encoded already.
    #[error("件名は「=?」を含まない1行、1～{longest}文字にしてください / the subject must be one line of 1 to {longest} characters without \"=?\"", longest = LONGEST_SUBJECT)]
    Subject,
    /// The text is too long.
    #[error("本文が長すぎます。短くしてください / the text is too long; shorten it")]
    Text,
    /// The server is away: closed port, name unknown.
    #[error(
        "メールサーバーに接続できません。管理者はサーバーの名前とポートを確認してください / \
         the mail server cannot be reached; the administrator should check its name and port"
    )]
    Unreachable,
    /// The server took too long.
    #[error(
        "メールサーバーから時間内に応答がありません。しばらくしてからもう一度お試しください / \
         the mail server did not answer in time; please try again later"
    )]
    TooSlow,
    /// The connection cannot be encrypted: the certificate is not trusted, or encryption not offered.
    #[error(
        "メールサーバーと安全に通信できません。管理者はサーバーの証明書と暗号化（STARTTLS）の設定を確認してください / \
         no safe connection to the mail server; the administrator should check its certificate and encryption (STARTTLS)"
    )]
    Unsafe,
    /// The server does not take our user and password.
    #[error(
        "メールサーバーにログインできません。管理者はユーザー名とパスワードを確認してください / \
         the mail server refuses the login; the administrator should check user and password"
    )]
    Login,
    /// The server refuses this mail for good, with this code of its (500 to 599).
    #[error(
        "メールサーバーが送信を断りました（コード{0}）。メールアドレスを確認してください / \
         the mail server refused the mail (code {0}); check the mail address"
    )]
    Refused(u16),
    /// The server cannot take this mail now.
    #[error(
        "メールサーバーが今は受け付けられません。しばらくしてからもう一度お試しください / \
         the mail server cannot take the mail now; please try again later"
    )]
    Later,
}

impl Unsent {
    /// A word for logs and metrics.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Subject => "subject",
            Self::Text => "text",
            Self::Unreachable => "unreachable",
            Self::TooSlow => "too_slow",
            Self::Unsafe => "unsafe",
            Self::Login => "login",
            Self::Refused(_) => "refused",
            Self::Later => "later",
        }
    }

    /// Whether the same mail may well be taken later, without anybody doing anything.
    pub fn may_pass(self) -> bool {
        matches!(self, Self::Unreachable | Self::TooSlow | Self::Later)
    }
}

impl From<Unsent> for Error {
    fn from(unsent: Unsent) -> Self {
        match unsent {
            Unsent::Address | Unsent::Subject | Unsent::Text => Self::Invalid(unsent.to_string()),
            _ => Self::Conflict(unsent.to_string()),
        }
    }
}

impl From<&smtp::Error> for Unsent {
    fn from(err: &smtp::Error) -> Self {
        let code = err.status().map(u16::from);
        match code {
            Some(530 | 534 | 535 | 538) => Self::Login,
            Some(code) if err.is_permanent() => Self::Refused(code),
            Some(_) => Self::Later,
            None if err.is_timeout() => Self::TooSlow,
            // "Client" errors are ours before anything is sent: STARTTLS or a way to log in is not offered.
            None if err.is_tls() || err.is_client() || is_handshake(err) => Self::Unsafe,
            None => Self::Unreachable,
        }
    }
}

/// Whether the handshake went wrong, not the connection: `rustls` says so by this kind of an I/O error, below others.
fn is_handshake(err: &smtp::Error) -> bool {
    let causes = iter::successors(err.source(), |&it| it.source());
    let mut kinds = causes.filter_map(|it| it.downcast_ref::<io::Error>()).map(io::Error::kind);
    kinds.any(|it| it == io::ErrorKind::InvalidData)
}
