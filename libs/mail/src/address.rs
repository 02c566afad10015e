//! The URL of the configuration.

use std::net::IpAddr;

use domain::Error;
use lettre::message::Mailbox;
use percent_encoding::percent_decode_str;
use url::Url;

use crate::message::{address, breaks_the_line};

/// What a URL says.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Server {
    pub(crate) encryption: Encryption,
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) login: Option<(String, String)>,
    pub(crate) from: Mailbox,
}

/// When a connection is encrypted. There is no "if offered": who stands in between would take the offer away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encryption {
    /// From the first byte.
    Implicit,
    /// After STARTTLS, or nothing is sent.
    StartTls,
    /// Never: the server is this machine.
    Loopback,
}

/// Reads `smtp://user:password@host:port?from=address`; a `from` of its own goes before that of the URL.
pub(crate) fn parse(url: &str, from: Option<&str>) -> domain::Result<Server> {
    // Not a word of the URL: it has a password.
    let url = Url::parse(url.trim()).map_err(|_| not_a_url())?;
    let host = url.host_str().map(|it| it.trim_matches(['[', ']']).to_ascii_lowercase()).ok_or_else(not_a_url)?;
    let encryption = match url.scheme() {
        "smtps" => Encryption::Implicit,
        "smtp" if is_loopback(&host) => Encryption::Loopback,
        "smtp" => Encryption::StartTls,
        _ => return Err(not_a_url()),
    };
    let rest_is_empty = matches!(url.path(), "" | "/") && url.fragment().is_none();
    let is_known = url.query_pairs().all(|(name, _)| name == "from");
    if host.is_empty() || !rest_is_empty || !is_known {
        return Err(not_a_url());
    }
    let written = url.query_pairs().find(|(name, _)| name == "from").map(|(_, value)| value.into_owned());
    let from = from.map(str::to_owned).or(written).and_then(|it| sender(&it)).ok_or_else(not_a_sender)?;
    let decode = |it: &str| percent_decode_str(it).decode_utf8().map(String::from).map_err(|_| not_a_url());
    let login = match (url.username(), url.password()) {
        ("", None) => None,
        (user, Some(password)) if !user.is_empty() => Some((decode(user)?, decode(password)?)),
        _ => return Err(not_a_url()),
    };
    let port = url.port().unwrap_or(if encryption == Encryption::Implicit { 465 } else { 587 });
    Ok(Server { encryption, host, port, login, from })
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|it| it.is_loopback())
}

/// `no-reply@example.jp`, or `連携 <no-reply@example.jp>`.
fn sender(text: &str) -> Option<Mailbox> {
    if text.contains(breaks_the_line) {
        return None;
    }
    let mailbox: Mailbox = text.trim().parse().ok()?;
    address(mailbox.email.as_ref()).ok()?;
    Some(mailbox)
}

fn not_a_url() -> Error {
    Error::Invalid(
        "メールサーバーは smtps://ユーザー名:パスワード@ホスト名:ポート?from=差出人 の形で指定してください（記号は%で符号化） / \
         write the mail server as smtps://user:password@host:port?from=address (signs percent-encoded)"
            .to_owned(),
    )
}

fn not_a_sender() -> Error {
    Error::Invalid(
        "メールの差出人（from）に正しいメールアドレスを指定してください / give a valid mail address as sender (from)"
            .to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Server {
        parse(url, None).unwrap_or_else(|err| panic!("{url}: {err}"))
    }

    #[test]
    fn smtps_is_encrypted_at_once_and_smtp_before_anything_is_sent() {
        let from = "?from=no-reply@example.jp";
        let cases = [
            ("smtps://mail.example.jp", Encryption::Implicit, "mail.example.jp", 465),
            ("smtps://127.0.0.1:2465", Encryption::Implicit, "127.0.0.1", 2465),
            ("smtp://mail.example.jp", Encryption::StartTls, "mail.example.jp", 587),
            ("smtp://mail.example.jp:25/", Encryption::StartTls, "mail.example.jp", 25),
            ("smtp://10.0.0.1", Encryption::StartTls, "10.0.0.1", 587),
            ("smtp://localhost.example.jp", Encryption::StartTls, "localhost.example.jp", 587),
            ("smtp://127.0.0.1.example.jp", Encryption::StartTls, "127.0.0.1.example.jp", 587),
            ("smtp://localhost:25", Encryption::Loopback, "localhost", 25),
            ("smtp://LOCALHOST:25", Encryption::Loopback, "localhost", 25),
            ("smtp://127.0.0.1:2525", Encryption::Loopback, "127.0.0.1", 2525),
            ("smtp://[::1]:2525", Encryption::Loopback, "::1", 2525),
        ];
        for (url, encryption, host, port) in cases {
            let it = read(&format!("{url}{from}"));
            assert_eq!((it.encryption, &*it.host, it.port), (encryption, host, port), "{url}");
        }
    }

    #[test]
    fn signs_are_decoded_and_the_sender_may_have_a_name() {
        let it =
            read("smtps://user%40example.jp:p%2Fa%3As%40s@mail.example.jp?from=%E9%80%A3%E6%90%BA%20%3Ca%40b.jp%3E");
        assert_eq!(it.login, Some(("user@example.jp".to_owned(), "p/a:s@s".to_owned())));
        assert_eq!((it.from.name.as_deref(), it.from.email.to_string().as_str()), (Some("連携"), "a@b.jp"));
        let other = parse("smtp://localhost?from=a@b.jp", Some("c@d.jp")).unwrap_or_else(|err| panic!("{err}"));
        assert_eq!(other.from.email.to_string(), "c@d.jp");
    }

    #[test]
    fn anything_else_is_refused_without_repeating_it() {
        let refused = [
            "",
            "mail.example.jp",
            "http://u:hush@mail.example.jp?from=a@b.jp",
            "smtp://?from=a@b.jp",
            "smtp://u:hush@mail.example.jp",
            "smtp://u:hush@mail.example.jp?from=nobody",
            "smtp://u:hush@mail.example.jp?from=a@b.jp%0D%0ABcc:c@d.jp",
            "smtp://u:hush@mail.example.jp?from=a@b.jp,c@d.jp",
            "smtp://u:hush@mail.example.jp?from=a@b.jp&tls=none",
            "smtp://u:hush@mail.example.jp/x?from=a@b.jp",
            "smtp://u@mail.example.jp?from=a@b.jp",
            "smtp://:hush@mail.example.jp?from=a@b.jp",
            "smtp://u:hush@mail.example.jp:99999?from=a@b.jp",
            "smtp://u:%ff@mail.example.jp?from=a@b.jp",
        ];
        for url in refused {
            let Err(Error::Invalid(text)) = parse(url, None) else { panic!("{url} was taken") };
            assert!(!text.contains("hush") && !text.contains("b.jp"), "{text}");
        }
    }
}
