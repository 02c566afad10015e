//! Against the real server `smtp-server`.

use std::{
    net::{Ipv4Addr, TcpListener},
    time::Duration,
};

use chrono::DateTime;
use domain::{Error, Time};
use mail::{Mail, Mailer, Unsent};
use mail_parser::{MessageParser, MimeHeaders as _};
use rand::{SeedableRng as _, rngs::StdRng};
use testkit::{Encryption, SmtpServer, SmtpSetup};

const FROM: &str = "連携 <no-reply@renkei.example.jp>";
const TO: &str = "hanako@pref.example.jp";

fn mailer(url: &str, root: Option<&str>) -> Mailer {
    Mailer::from_url(url, Some(FROM), root.unwrap_or_default().as_bytes()).expect("mailer")
}

fn now() -> Time {
    DateTime::from_timestamp(1_774_969_200, 0).expect("time")
}

async fn send(mailer: &Mailer, mail: Mail<'_>) -> Result<(), Unsent> {
    mailer.send(&mail, now(), &mut StdRng::seed_from_u64(7)).await
}

fn greeting() -> Mail<'static> {
    Mail { to: TO, subject: "招待", text: "こんにちは。" }
}

#[tokio::test]
async fn a_japanese_mail_arrives_as_it_was_written() {
    let server = SmtpServer::start();
    let mailer = mailer(&format!("smtp://127.0.0.1:{}", server.port()), None);
    let subject = "【連携】二次医療圏「大館・鹿角」の地域・職域連携推進協議会への招待（有効期限：令和8年3月31日）🏥";
    let long = "とても長い行です。".repeat(200);
    let text = format!(
        "山田 花子 様\n\n.\n..点で始まる行\nFrom の行\n{long}\nhttps://renkei.example.jp/i/abc=20?x=1\n\tおわり"
    );
    let cases = [(subject, &*text), ("Plain subject", "Plain text.\n.\nFrom here on\n"), ("件", "")];
    for (sent, (subject, text)) in cases.iter().enumerate() {
        send(&mailer, Mail { to: TO, subject, text }).await.unwrap();
        let received = server.wait_for(sent + 1).remove(sent);
        assert_eq!((&*received.from, &*received.to), ("no-reply@renkei.example.jp", &[TO.to_owned()][..]));
        let longest = received.raw.split(|it| *it == b'\n').map(<[u8]>::len).max();
        assert!(received.raw.is_ascii() && longest <= Some(998), "RFC 5322 lines: {longest:?}");
        let read = MessageParser::default().parse(&received.raw).unwrap();
        assert_eq!(read.subject(), Some(*subject));
        assert_eq!(read.body_text(0).unwrap_or_default().replace("\r\n", "\n").trim_end(), text.trim_end());
        assert_eq!((read.text_body_count(), read.attachment_count()), (1, 0));
        let kind = read.content_type().unwrap();
        assert_eq!((kind.ctype(), kind.subtype(), kind.attribute("charset")), ("text", Some("plain"), Some("utf-8")));
        let from = read.from().unwrap().first().unwrap();
        assert_eq!((from.name(), from.address()), (Some("連携"), Some("no-reply@renkei.example.jp")));
        assert_eq!(read.to().unwrap().first().unwrap().address(), Some(TO));
        // 1774969200 is 2026-03-31 15:00:00 UTC (`date -u -d @1774969200`).
        assert_eq!(read.date().unwrap().to_rfc3339(), "2026-03-31T15:00:00Z");
        assert_eq!(read.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
        let (id, domain) = read.message_id().unwrap().split_once('@').unwrap();
        assert!(id.len() == 32 && domain == "renkei.example.jp", "{id}@{domain}");
    }
    let ids: Vec<_> = server
        .mails()
        .iter()
        .map(|it| MessageParser::default().parse(&it.raw).unwrap().message_id().map(str::to_owned))
        .collect();
    assert_eq!(ids[0], ids[1], "the id is drawn from the chance that is given");
}

#[tokio::test]
async fn nothing_can_be_slipped_into_the_header() {
    let server = SmtpServer::start();
    let mailer = mailer(&format!("smtp://127.0.0.1:{}", server.port()), None);
    let addresses = [
        "",
        "hanako",
        "hanako@pref.example.jp\r\nBcc: taro@example.com",
        "hanako@pref.example.jp\nRCPT TO:<taro@example.com>",
        "hanako@pref.example.jp\r",
        "hanako@pref.example.jp, taro@example.com",
        "hanako@pref.example.jp> <taro@example.com",
        "花子 <hanako@pref.example.jp>",
        "<hanako@pref.example.jp>",
        "花子@pref.example.jp",
        "hanako@県.example.jp",
        " hanako@pref.example.jp",
        "hanako@pref.example.jp\0",
        &*format!("{}@pref.example.jp", "h".repeat(250)),
    ];
    for to in addresses {
        assert_eq!(send(&mailer, Mail { to, ..greeting() }).await, Err(Unsent::Address), "{to:?}");
    }
    let subjects = [
        "",
        "招待\r\nBcc: taro@example.com",
        "招待\nX: y",
        "招待\r\n\r\n本文",
        "招待\r",
        "招待\0",
        "招待\u{85}X: y",
        "招待\u{2028}X: y",
        "=?utf-8?b?DQpYOiB5?=",
        &*"招".repeat(201),
    ];
    for subject in subjects {
        assert_eq!(send(&mailer, Mail { subject, ..greeting() }).await, Err(Unsent::Subject), "{subject:?}");
    }
    assert_eq!(send(&mailer, Mail { text: &"x".repeat(100_001), ..greeting() }).await, Err(Unsent::Text));
    // The text is not the header, whatever it says.
    let text = "Bcc: taro@example.com\r\n\r\n.\r\nMAIL FROM:<taro@example.com>\r\n";
    send(&mailer, Mail { text, ..greeting() }).await.unwrap();
    let mails = server.wait_for(1);
    assert_eq!((mails.len(), &*mails[0].to), (1, &[TO.to_owned()][..]));
}

/// On Linux this is the machine itself, but it does not look so: no exception is made for it.
const ELSEWHERE: &str = "0.0.0.0";

#[tokio::test]
async fn encryption_and_login_are_as_the_url_says() {
    let login = Some(("user@example.jp".to_owned(), "p/a:s@s".to_owned()));
    let cases = [
        ("smtps", "127.0.0.1", Encryption::Implicit, true),
        ("smtp", ELSEWHERE, Encryption::StartTls, true),
        ("smtp", "127.0.0.1", Encryption::None, false),
    ];
    for (scheme, host, encryption, encrypted) in cases {
        let server = SmtpServer::with(&SmtpSetup { encryption, login: login.clone() });
        let url = |password| format!("{scheme}://user%40example.jp:{password}@{host}:{}", server.port());
        let wrong = mailer(&url("wrong"), server.root());
        assert_eq!(send(&wrong, greeting()).await, Err(Unsent::Login), "{scheme}://{host}");
        let right = mailer(&url("p%2Fa%3As%40s"), server.root());
        assert_eq!(send(&right, greeting()).await, Ok(()), "{scheme}://{host}");
        let mails = server.wait_for(1);
        let came = (mails[0].encrypted, mails[0].user.as_deref(), mails.len());
        assert_eq!(came, (encrypted, Some("user@example.jp"), 1), "{scheme}://{host}");
    }
}

#[tokio::test]
async fn an_untrusted_or_unencrypted_server_gets_nothing() {
    let cases = [
        // Not trusted.
        ("smtps", Encryption::Implicit),
        ("smtp", Encryption::StartTls),
        // Not encrypted.
        ("smtps", Encryption::None),
        ("smtp", Encryption::None),
    ];
    for (scheme, encryption) in cases {
        let server = SmtpServer::with(&SmtpSetup { encryption, login: None });
        let mailer = mailer(&format!("{scheme}://{ELSEWHERE}:{}", server.port()), None);
        assert_eq!(send(&mailer, greeting()).await, Err(Unsent::Unsafe), "{scheme} {encryption:?}");
        assert!(server.mails().is_empty(), "{scheme} {encryption:?}");
    }
}

#[tokio::test]
async fn a_server_that_is_away_or_refuses_says_why_without_the_address() {
    let server = SmtpServer::start();
    let there = mailer(&format!("smtp://127.0.0.1:{}", server.port()), None);
    // Nobody listens to port 1 (tcpmux, RFC 1078; historic since RFC 7805).
    let away = mailer("smtp://127.0.0.1:1", None);
    let failures = [
        (send(&away, greeting()).await.unwrap_err(), Unsent::Unreachable),
        (send(&there, Mail { to: "nobody@pref.example.jp", ..greeting() }).await.unwrap_err(), Unsent::Refused(550)),
        (send(&there, Mail { to: "nobody@", ..greeting() }).await.unwrap_err(), Unsent::Address),
    ];
    for (failure, wanted) in failures {
        assert_eq!(failure, wanted);
        let texts = [failure.to_string(), format!("{failure:?}"), Error::from(failure).to_string()];
        for text in texts {
            assert!(!text.contains('@') && !text.contains("nobody") && !text.contains("招待"), "{text}");
        }
        let (ja, en) = failure.to_string().split_once(" / ").map(|(ja, en)| (ja.to_owned(), en.to_owned())).unwrap();
        assert!(!ja.is_ascii() && en.is_ascii() && !en.contains("  "), "{ja} / {en}");
    }
}

#[tokio::test(start_paused = true)]
async fn silence_is_not_waited_out() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let mailer = mailer(&format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port()), None);
    let began = tokio::time::Instant::now();
    assert_eq!(send(&mailer, greeting()).await, Err(Unsent::TooSlow));
    assert!(began.elapsed() <= Duration::from_secs(11), "{:?}", began.elapsed());
}

#[test]
fn neither_password_nor_mail_shows() {
    let shown = format!("{:?} {:?}", mailer("smtps://user:hush@mail.example.jp", None), greeting());
    assert_eq!(shown, "Mailer { server: \"mail.example.jp:465\", .. } Mail { .. }");
}

#[test]
fn certificates_that_cannot_be_read_are_refused() {
    for roots in ["nonsense", "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----"] {
        let mailer = Mailer::from_url("smtps://mail.example.jp", Some(FROM), roots.as_bytes());
        assert!(matches!(mailer, Err(Error::Invalid(_))), "{roots}");
    }
}
