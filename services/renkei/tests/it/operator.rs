//! The first operator, and the key that seals.

use std::{
    io::{BufRead as _, BufReader},
    os::unix::fs::PermissionsExt as _,
    process::Stdio,
};

use domain::SessionId;
use store::{NewSession, Service, Store};
use testkit::TestDb;

use crate::run::{command, renkei};

testkit::on_both_backends! {
    a_colleague_is_helped_and_shut_out,
}

#[test]
fn an_invitation_is_printed_once_more_and_the_last_one_counts() {
    let dir = tempfile::tempdir().expect("folder");
    let database = format!("sqlite://{}?mode=rwc", dir.path().join("renkei.db").display());
    let migrated = renkei(["migrate", "--database", &database]);
    assert_eq!(migrated.code, 0, "{}", migrated.err);
    let invite = |mail: &str, url: &str| {
        let who = ["operator", "invite", "--name", "運営 花子", "--mail", mail];
        renkei(who.into_iter().chain(["--database", &database, "--public-url", url]))
    };
    let url = "https://renkei.pref.example.jp";
    let links: Vec<_> = (0..2)
        .map(|_| {
            let ran = invite("unei@pref.example.jp", url);
            assert_eq!(ran.code, 0, "{}", ran.err);
            let link = ran.out.trim().to_owned();
            let token = link.strip_prefix("https://renkei.pref.example.jp/sign-in#invitation=").expect("link");
            assert_eq!(token.len(), 43);
            assert!(!ran.err.contains(token), "standard error may be a log");
            link
        })
        .collect();
    assert_ne!(links[0], links[1]);
    for (mail, url) in [("no address", url), ("unei@pref.example.jp", "http://renkei.pref.example.jp")] {
        let ran = invite(mail, url);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{mail} {url}");
    }
}

#[test]
fn a_gateway_that_others_reach_needs_a_key() {
    let refused = renkei(["gateway", "--database", "sqlite::memory:", "--address", "0.0.0.0", "--port", "0"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("RENKEI_SECRET_KEY"), "{}", refused.err);
    let example = ["gateway", "--database", "sqlite::memory:", "--secret-key"];
    let refused = renkei(example.into_iter().chain([&*"00".repeat(32)]));
    assert_eq!(refused.code, 2, "an example that was forgotten");
    assert!(!refused.err.contains("0000"), "{}", refused.err);
}

#[test]
fn up_makes_a_key_for_its_owner_alone_and_a_link_for_the_first_operator() {
    let dir = tempfile::tempdir().expect("folder");
    let data = dir.path().join("data");
    let mut keys = Vec::new();
    for _ in 0..2 {
        let port = testkit::free_port().to_string();
        let args = ["up", "--data", &data.display().to_string(), "--port", &port];
        let mut process = command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("renkei up");
        let out = BufReader::new(process.stdout.take().expect("output"));
        let link = format!("http://127.0.0.1:{port}/sign-in#invitation=");
        let found = out.lines().map_while(Result::ok).find(|it| it.trim().starts_with(&link));
        process.kill().expect("kill");
        let logged = process.wait_with_output().expect("output").stderr;
        let token = found.expect("link").trim()[link.len()..].to_owned();
        assert!(token.len() == 43 && !String::from_utf8_lossy(&logged).contains(&token), "the log has no link");
        let key = data.join("secret.key");
        assert_eq!(key.metadata().expect("key").permissions().mode() & 0o777, 0o600);
        keys.push(std::fs::read_to_string(key).expect("key"));
    }
    assert_eq!(keys[0], keys[1], "made once");
}

const MAIL: &str = "tantou@pref.example.jp";

async fn a_colleague_is_helped_and_shut_out(db: TestDb) {
    store::migrate(&db.url).await.expect("migrate");
    let store = Store::connect(&db.url, Service::Owner).await.expect("store");
    let now = "2026-04-01T00:00:00Z".parse().expect("time");
    let id = {
        let tx = store.begin_identity().await.expect("begin");
        let id = tx.create_account("担当", MAIL, MAIL, Some("an old hash".into()), now).await.expect("account");
        tx.begin_totp(id, b"sealed").await.expect("begin");
        assert!(tx.confirm_totp(id, b"sealed", 1, now).await.expect("confirm"));
        tx.replace_recovery_codes(id, &[[1; 32], [2; 32]]).await.expect("codes");
        tx.commit().await.expect("commit");
        id
    };
    let signed_in = async || {
        let new = NewSession {
            id: SessionId::new(),
            digest: [7; 32],
            account: id,
            space: None,
            second_factor: true,
            expires_at: now + chrono::TimeDelta::hours(12),
            address: "192.0.2.1".into(),
        };
        let tx = store.begin_identity().await.expect("begin");
        tx.create_session(&new, now).await.expect("session");
        tx.commit().await.expect("commit");
    };
    let run = |word: &str, mail: &str| {
        let ran = renkei(["operator", word, "--mail", mail, "--database", &db.url]);
        assert!(!ran.out.contains("tantou") && !ran.err.contains("tantou"), "{word}: {} {}", ran.out, ran.err);
        ran
    };
    // Typed in another case, it is the same address.
    for (word, again) in [("reset-second-factor", 1), ("reset-password", 0), ("disable", 1), ("enable", 1)] {
        signed_in().await;
        let done = run(word, "Tantou@PREF.example.jp");
        assert_eq!(done.code, 0, "{word}: {}", done.err);
        assert!(testkit::raw::dump(&db).await["session"].is_empty(), "{word}");
        let printed = done.out.trim();
        if word == "reset-password" {
            let account = store.look_at_identity().await.expect("look").account(id).await.expect("account");
            let phc = account.and_then(|it| it.password).expect("password");
            assert!(printed.len() == 43 && !done.err.contains(printed), "standard error may be a log");
            assert!(identity::password::verify(printed, &phc));
        } else {
            assert_eq!(printed, id.to_string());
        }
        assert_eq!(run(word, MAIL).code, again, "{word} once more");
        let look = store.look_at_identity().await.expect("look");
        let account = look.account(id).await.expect("account").expect("account");
        assert!(!account.has_second_factor() && look.recovery_codes_left(id).await.expect("codes") == 0);
        assert_eq!(account.disabled_at.is_some(), word == "disable");
    }
    let nobody = run("disable", "dare@pref.example.jp");
    assert!(nobody.code == 1 && !nobody.err.contains("dare"), "{}", nobody.err);
    assert_eq!(run("disable", "no address").code, 2);
    let mut trail = testkit::raw::dump(&db).await.remove("audit_entry").expect("trail");
    trail.sort_by_key(|it| it["number"].parse::<u64>().expect("number"));
    let trail: Vec<_> = trail
        .iter()
        .map(|it| [&it["actor"], &it["action"], &it["subject"], &it["detail"]].map(String::as_str))
        .collect();
    let id = id.0.simple().to_string();
    let expected = ["second_factor.reset", "password.reset", "password.reset", "account.disable", "account.enable"];
    assert_eq!(trail, expected.map(|it| ["system", it, &id, ""]));
    assert_eq!(renkei(["audit", "verify", "--database", &db.url]).code, 0);
}
