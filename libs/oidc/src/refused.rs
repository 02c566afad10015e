//! Why nobody was signed in, one sentence each.

use crate::http::Fault;

/// Why a sign-in did not come about. Carries nothing of what the provider wrote; shows as one sentence, Japanese first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The provider is away: closed port, name unknown, certificate not trusted.
    #[error(
        "ログイン先（OpenIDプロバイダー）に接続できません。しばらくしてからもう一度お試しください / \
         the sign-in provider cannot be reached; please try again later"
    )]
    Unreachable,
    /// The provider took too long.
    #[error(
        "ログイン先（OpenIDプロバイダー）から時間内に応答がありません。しばらくしてからもう一度お試しください / \
         the sign-in provider did not answer in time; please try again later"
    )]
    TooSlow,
    /// The provider's address, or one it names, leads elsewhere or is not https.
    #[error(
        "ログイン先（OpenIDプロバイダー）が別の場所や安全でない場所へ転送しようとしました。管理者は発行者（issuer）の設定を確認してください / \
         the sign-in provider points to another or an unsafe address; the administrator should check the issuer"
    )]
    Astray,
    /// What is at this address does not speak `OpenID` Connect, or not as we understand it.
    #[error(
        "ログイン先（OpenIDプロバイダー）の応答を読み取れません。管理者は発行者（issuer）の設定を確認してください / \
         the sign-in provider's answer cannot be read; the administrator should check the issuer"
    )]
    NotAProvider,
    /// The provider does not know us, or not by this secret.
    #[error(
        "ログイン先（OpenIDプロバイダー）が当システムを認めません。管理者はクライアントIDとシークレットの設定を確認してください / \
         the sign-in provider does not accept this system; the administrator should check the client id and secret"
    )]
    Client,
    /// The code was used before, is too old, or is not of this sign-in.
    #[error(
        "このログインは期限切れか、すでに使われています。もう一度ログインしてください / \
         this sign-in has expired or was used already; please sign in again"
    )]
    Code,
    /// The answer came from another provider than the one that was asked.
    #[error(
        "別のログイン先からの応答のため受け付けられません。もう一度ログインしてください / \
         the answer came from another sign-in provider; please sign in again"
    )]
    Issuer,
    /// The ID token is for somebody else's system.
    #[error(
        "ログイン情報が当システムあてではないため受け付けられません / \
         the sign-in information is not meant for this system"
    )]
    Audience,
    /// The ID token is past its time.
    #[error(
        "ログイン情報の有効期限が切れています。もう一度ログインしてください / \
         the sign-in information has expired; please sign in again"
    )]
    Expired,
    /// The ID token is of another sign-in.
    #[error(
        "別のログイン操作の情報のため受け付けられません。もう一度ログインしてください / \
         the sign-in information belongs to another sign-in; please sign in again"
    )]
    Nonce,
    /// The ID token's signature is missing, of a kind that is not taken, or wrong.
    #[error(
        "ログイン情報の電子署名を確認できません。管理者はログイン先（OpenIDプロバイダー）の署名方式を確認してください / \
         the signature of the sign-in information cannot be verified; the administrator should check the provider's \
         signing algorithm"
    )]
    Signature,
}

impl Refused {
    /// A word for logs and metrics.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::TooSlow => "too_slow",
            Self::Astray => "astray",
            Self::NotAProvider => "not_a_provider",
            Self::Client => "client",
            Self::Code => "code",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Expired => "expired",
            Self::Nonce => "nonce",
            Self::Signature => "signature",
        }
    }
}

impl From<Refused> for domain::Error {
    fn from(refused: Refused) -> Self {
        Self::Invalid(refused.to_string())
    }
}

impl From<&Fault> for Refused {
    fn from(fault: &Fault) -> Self {
        match fault {
            Fault::Unreachable => Self::Unreachable,
            Fault::TooSlow => Self::TooSlow,
            Fault::Astray => Self::Astray,
            Fault::TooLarge => Self::NotAProvider,
        }
    }
}
