//! The weekly letter.

use std::sync::Arc;

use app::council::digest::{Reminded, remind};
use domain::{Role, SpaceKey, record::TaskState};
use serde_json::json;
use testkit::{Received, SmtpServer, TestDb};

use super::records::{ask, code, decision, handover, meeting, put, task, written};
use crate::{
    browser::Browser,
    office::{A, B, Office, PASSWORD, rng},
};

testkit::on_both_backends! {
    a_letter_has_numbers_and_dates_and_nothing_that_somebody_wrote,
    nobody_gets_two_letters_in_a_week_and_whoever_wants_none_gets_none,
    an_address_that_fails_does_not_stop_the_others,
}

const DIGEST: &str = "{ viewer { digest } }";
const NO: &str = "mutation { chooseDigest(wanted: false) { ... on DigestChosen { digest } } }";
const YES: &str = "mutation { chooseDigest(wanted: true) { ... on DigestChosen { digest } } }";

/// An office with a mail server.
async fn open(db: TestDb) -> (Office, Arc<SmtpServer>) {
    let server = tokio::task::spawn_blocking(SmtpServer::start).await.expect("server");
    let url = format!("smtp://127.0.0.1:{}?from=no-reply@renkei.example.jp", server.port());
    let office = Office::with(db, |it| it.desk.mailer = mail::Mailer::from_url(&url, None, &[]).ok()).await;
    (office, Arc::new(server))
}

async fn person(office: &Office, space: domain::SpaceId, role: Role, name: &str, mail: &str) -> Browser {
    let token = office.invite(space, role, name, mail).await;
    let mut browser = office.browser();
    browser.post("/auth/invitation/accept", &json!({ "token": token, "password": PASSWORD })).await.ok();
    browser
}

/// Letters and failures of 京都府; nobody else has any.
async fn run(office: &Office, dry_run: bool) -> (u32, u32) {
    let done = remind(&office.state.desk, dry_run, office.now(), &mut rng()).await.expect("letters");
    match done[..] {
        [] => (0, 0),
        [Reminded { space: SpaceKey::Prefecture(code), letters, failed }] if code.get() == 26 => (letters, failed),
        _ => panic!("{done:?}"),
    }
}

async fn mails(server: &Arc<SmtpServer>, count: usize) -> Vec<Received> {
    let server = Arc::clone(server);
    tokio::task::spawn_blocking(move || server.wait_for(count)).await.expect("mails")
}

fn text(mail: &Received) -> String {
    let parsed = mail_parser::MessageParser::default().parse(&mail.raw).expect("mail");
    assert_eq!(parsed.subject(), Some("【Renkei】今週のお知らせ"));
    parsed.body_text(0).expect("text").into_owned().replace("\r\n", "\n")
}

/// What a space has, some of it due; every text has the word 機密 in it.
async fn seed(office: &Office) {
    let held = put(office, A, 2026, meeting("機密の会議", "2026-05-01")).await;
    for (to, owner, state) in [
        ("2026-09-20", "機密　花子", TaskState::Open),
        ("2026-10-05", "機密次郎", TaskState::Doing),
        ("2026-10-06", "機密花子", TaskState::Open),
        ("2026-09-01", "機密花子", TaskState::Done),
        ("2026-09-01", "機密花子", TaskState::Dropped),
    ] {
        put(office, A, 2026, task("機密の作業", to, owner, state)).await;
    }
    put(office, A, 2026, decision(held, "機密の決定", "2026-09-21", "機密花子", false)).await;
    put(office, A, 2026, decision(held, "機密の決定", "2026-09-20", "機密花子", true)).await;
    for deadline in ["2026-09-20", "2026-09-21", "2026-09-28", "2026-09-29"] {
        put(office, A, 2026, written("機密の書面", "2026-09-01", deadline)).await;
    }
    put(office, A, 2026, handover()).await;
    let list = uuid::Uuid::from_u128(1);
    office
        .sql(&format!(
            "insert into checklist (id, space_id, list, fiscal_year, as_of, created_at) values ({}, {}, 'prefecture', 2026, \
             '2026-04-01', '2026-04-01T00:00:00+00:00')",
            office.id(list),
            office.id(A.0)
        ))
        .await;
    for (number, status, day) in [(2, "started", "2026-03-20"), (3, "started", "2026-03-22"), (4, "done", "2026-03-20")]
    {
        office
            .sql(&format!(
                "insert into answer (id, space_id, checklist_id, item, status, owner, reason, note, narrative, links, \
                 stance_reason, version, answered_at, updated_at) values ({}, {}, {}, 'item {number}', '{status}', '機密', '', \
                 '機密', '', '[]', '', 1, '{day}T00:00:00+00:00', '{day}T00:00:00+00:00')",
                office.id(uuid::Uuid::from_u128(number)),
                office.id(A.0),
                office.id(list)
            ))
            .await;
    }
    // Of another space, and none of ours.
    put(office, B, 2026, task("機密の作業", "2027-01-20", "機密花子", TaskState::Open)).await;
}

async fn a_letter_has_numbers_and_dates_and_nothing_that_somebody_wrote(db: TestDb) {
    let (office, server) = open(db).await;
    person(&office, A, Role::Administrator, "機密 花子", "kanri@pref.example.jp").await;
    person(&office, A, Role::Editor, "機密 三郎", "henshu@pref.example.jp").await;
    person(&office, A, Role::Viewer, "機密 四郎", "etsuran@pref.example.jp").await;
    person(&office, B, Role::Administrator, "機密 五郎", "hyogo@pref.example.jp").await;
    assert_eq!(run(&office, true).await, (0, 0), "nothing to say");
    seed(&office).await;
    office.sql("update space set name = '機密府' where code = '26'").await;
    assert_eq!((run(&office, true).await, run(&office, true).await), ((2, 0), (2, 0)), "a dry run sends nothing");
    assert_eq!(run(&office, false).await, (2, 0));
    let mut mails = mails(&server, 2).await;
    mails.sort_by(|one, other| one.to.cmp(&other.to));
    assert_eq!(
        (&mails[0].to[..], &mails[1].to[..]),
        (&["henshu@pref.example.jp".into()][..], &["kanri@pref.example.jp".into()][..])
    );
    insta::assert_snapshot!(text(&mails[1]), @r"
    Renkei（地域・職域連携の基盤）から、2026年9月21日現在のお知らせです（場: 26）。

    ・期限が過ぎた作業・決定事項: 1件（うちご自身の担当 1件）
    ・2026年10月5日までに期限が来る作業・決定事項: 2件（うちご自身の担当 1件）
    ・6か月以上動きのないチェックリストの項目: 1件
    ・2026年9月28日までに回答期限が来る書面開催: 2件
    ・署名が済んでいない引継ぎ: 1件

    内容はサインインしてご覧ください。
    http://localhost:8080/

    このお知らせは週に1通までです。止めるには、サインインして「お知らせメール」を「受け取らない」にしてください（GraphQL では chooseDigest(wanted: false)）。

    --
    Renkei, as of 2026-09-21 (space 26):
    - Tasks and decisions overdue: 1 (yours: 1)
    - Due by 2026-10-05: 2 (yours: 1)
    - Checklist items untouched for 6 months: 1
    - Meetings in writing to be answered by 2026-09-28: 2
    - Handovers not signed by both: 1
    Sign in to see more: http://localhost:8080/
    At most one letter a week. To stop them, sign in and choose not to have them (chooseDigest(wanted: false)).
    ");
    let editors = text(&mails[0]);
    assert!(editors.contains("期限が過ぎた作業・決定事項: 1件\n") && !editors.contains("引継ぎ"), "{editors}");
    for mail in &mails {
        let raw = String::from_utf8_lossy(&mail.raw).into_owned();
        assert!(!text(mail).contains("機密") && !raw.contains("機密"), "{raw}");
    }
}

async fn nobody_gets_two_letters_in_a_week_and_whoever_wants_none_gets_none(db: TestDb) {
    let (office, server) = open(db).await;
    let editor = person(&office, A, Role::Editor, "三郎", "henshu@pref.example.jp").await;
    let viewer = person(&office, A, Role::Viewer, "四郎", "etsuran@pref.example.jp").await;
    put(&office, A, 2026, task("作業", "2026-09-20", "", TaskState::Open)).await;
    assert_eq!(
        (ask(&editor, DIGEST).await["digest"].clone(), ask(&viewer, DIGEST).await["digest"].clone()),
        (json!(true), json!(false))
    );
    let (one, two) = tokio::join!(run(&office, false), run(&office, false));
    assert_eq!(one.0 + two.0, 1, "two runs at once");
    office.pass(6 * 86_400);
    assert_eq!(run(&office, false).await, (0, 0), "six days later");
    // Sessions do not last so long.
    let mut viewer = office.browser();
    viewer.sign_in("etsuran@pref.example.jp", PASSWORD).await.ok();
    assert_eq!(ask(&viewer, YES).await["digest"], true);
    assert_eq!(ask(&viewer, DIGEST).await["digest"], true);
    assert_eq!(run(&office, false).await, (1, 0), "the viewer asks for them");
    office.pass(86_400);
    assert_eq!(run(&office, false).await, (1, 0), "a week after the first");
    office.pass(7 * 86_400);
    let mut editor = office.browser();
    editor.sign_in("henshu@pref.example.jp", PASSWORD).await.ok();
    assert_eq!(ask(&editor, NO).await["digest"], false);
    assert_eq!(ask(&editor, DIGEST).await["digest"], false);
    assert_eq!(run(&office, false).await, (1, 0), "the viewer alone");
    office.sql("update account set disabled_at = created_at").await;
    office.pass(7 * 86_400);
    assert_eq!(run(&office, false).await, (0, 0), "closed accounts");
    let to: Vec<_> = mails(&server, 4).await.into_iter().map(|it| it.to[0].clone()).collect();
    assert_eq!(
        to,
        ["henshu@pref.example.jp", "etsuran@pref.example.jp", "henshu@pref.example.jp", "etsuran@pref.example.jp"]
    );
    assert_eq!(code(&office.browser(), YES).await, "UNAUTHENTICATED");
}

async fn an_address_that_fails_does_not_stop_the_others(db: TestDb) {
    let (office, server) = open(db).await;
    person(&office, A, Role::Editor, "一", "nobody@pref.example.jp").await;
    person(&office, A, Role::Editor, "二", "niban@pref.example.jp").await;
    put(&office, A, 2026, task("作業", "2026-09-20", "", TaskState::Open)).await;
    assert_eq!(run(&office, false).await, (1, 1));
    assert_eq!(run(&office, false).await, (0, 1), "tried again, and only that one");
    assert_eq!(mails(&server, 1).await.len(), 1);
    let mut desk = office.state.desk.clone();
    desk.mailer = None;
    let refused = remind(&desk, false, office.now(), &mut rng()).await.expect_err("no mail server").to_string();
    assert!(refused.contains("RENKEI_SMTP_URL"), "{refused}");
}
