//! The weekly letters on the command line, through a real mail server.

use testkit::{Backend, SmtpServer, TestDb, raw};

use crate::run::{command, renkei};

/// Somebody with a right in the made-up 丹後, whose year has tasks that nobody has finished.
async fn late(db: &TestDb) {
    store::migrate(&db.url).await.expect("migrate");
    let seeded = renkei(["seed", "demo", "--fiscal-year", "2026", "--database", &db.url]);
    assert_eq!(seeded.code, 0, "{}", seeded.err);
    let id = |it: u128| match db.backend {
        Backend::Sqlite => format!("x'{it:032x}'"),
        Backend::Postgres => format!("'{}'", uuid::Uuid::from_u128(it)),
    };
    let now = "'2026-04-01T00:00:00+00:00'";
    let person = format!(
        "insert into account (id, name, mail, mail_key, created_at) values \
         ({}, '山田花子', 'hanako@tango.example.jp', 'hanako@tango.example.jp', {now})",
        id(1)
    );
    raw::execute(db, &person).await;
    let right = format!(
        "insert into role_grant (id, space_id, account_id, role, valid_from, created_at) \
         select {}, id, {}, 'editor', '2026-04-01', {now} from space where code = '8:2601'",
        id(2),
        id(1)
    );
    raw::execute(db, &right).await;
}

async fn letters_go_once_a_week_and_name_nobody_on_the_screen(db: TestDb) {
    late(&db).await;
    let server = tokio::task::spawn_blocking(SmtpServer::start).await.expect("mail server");
    let smtp = format!("smtp://127.0.0.1:{}", server.port());
    let remind = |more: &[&str]| {
        let words = ["council", "remind", "--database", &db.url, "--public-url", "http://127.0.0.1:18080"];
        let mut run = command(words.iter().chain(more));
        let run = run.env("RENKEI_SMTP_URL", &smtp).env("RENKEI_MAIL_FROM", "no-reply@renkei.example.jp");
        let ran = run.output().expect("run renkei");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        (ran.status.code(), text(ran.stdout), text(ran.stderr))
    };
    let (code, out, err) = remind(&["--dry-run"]);
    assert_eq!((code, out.lines().count()), (Some(0), 1), "{out} {err}");
    assert!(out.ends_with("\t1通\n") && err.contains("まだ送っていません"), "{out} {err}");
    let (code, out, err) = remind(&[]);
    assert_eq!((code, err.trim_end()), (Some(0), "1通を送りました"), "{out}");
    assert!(!format!("{out}{err}").contains("hanako"), "no address");
    let mails = server.wait_for(1);
    assert_eq!(mails[0].to, ["hanako@tango.example.jp"]);
    let (code, out, err) = remind(&[]);
    assert_eq!((code, out.as_str(), err.trim_end()), (Some(0), "", "0通を送りました"));
}

testkit::on_both_backends! { letters_go_once_a_week_and_name_nobody_on_the_screen }

#[test]
fn without_a_mail_server_one_line_says_what_to_set() {
    let dir = tempfile::tempdir().expect("folder");
    let data = dir.path().display().to_string();
    assert_eq!(renkei(["seed", "demo", "--data", &data]).code, 0);
    let refused = renkei(["council", "remind", "--data", &data]);
    assert_eq!((refused.code, refused.err.lines().count()), (1, 1), "{}", refused.err);
    assert!(refused.err.contains("RENKEI_SMTP_URL"), "{}", refused.err);
    let help = renkei(["council", "remind", "--help"]);
    assert!(help.code == 0 && help.out.contains("Example"), "{}", help.out);
}
