//! The first operator, and the key that seals.

use std::{
    io::{BufRead as _, BufReader},
    os::unix::fs::PermissionsExt as _,
    process::Stdio,
};

use crate::run::{command, renkei};

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
