//! Invitations by link.

use domain::{Role, Scope, SpaceId};
use serde_json::json;
use testkit::{SmtpServer, TestDb};

use crate::office::{A, B, Office, PASSWORD, rng};

testkit::on_both_backends! {
    a_link_tells_what_it_is_for_and_no_more,
    used_revoked_and_expired_links_look_alike,
    somebody_with_an_account_shows_their_password,
    a_link_is_used_once_by_two_at_once,
    an_invitation_arrives_by_mail,
}

const MAIL: &str = "sato@city.example.jp";

async fn a_link_tells_what_it_is_for_and_no_more(db: TestDb) {
    let office = Office::open(db).await;
    let token = office.invite(A, Role::Editor, "佐藤 次郎", MAIL).await;
    let mut browser = office.browser();
    let looked = browser.post("/auth/invitation/look", &json!({ "token": token })).await;
    assert_eq!(
        looked.ok(),
        json!({
            "space": { "id": A, "kind": "prefecture", "name": "京都府" },
            "role": "editor",
            "name": "佐藤 次郎",
            "mail": MAIL,
            "valid_to": "2027-03-31",
            "expires_at": "2026-10-05T14:13:20Z",
            "provider": null,
        })
    );
    for (password, name) in [("short", "佐藤"), ("sato-sato-sato-2026", "佐藤"), (PASSWORD, "佐\n藤")] {
        let body = json!({ "token": token, "password": password, "name": name });
        assert_eq!(browser.post("/auth/invitation/accept", &body).await.refused(), (422, "INVALID".to_owned()));
    }
    assert!(office.rows("account").await.is_empty(), "nothing is half done");
    let body = json!({ "token": token, "password": PASSWORD, "name": "佐藤 二郎" });
    assert_eq!(browser.post("/auth/invitation/accept", &body).await.ok(), json!({ "next": "done" }));
    let me = browser.get("/auth/me").await.ok();
    assert_eq!(me["account"]["name"], "佐藤 二郎");
    // Somebody with an account sees the same.
    let other = office.invite(B, Role::Editor, "佐藤 次郎", MAIL).await;
    let again = office.browser().post("/auth/invitation/look", &json!({ "token": other })).await;
    let text = String::from_utf8(again.body).expect("text").replace("兵庫県", "京都府").replace("00b", "00a");
    assert_eq!(text, String::from_utf8(looked.body).expect("text"));
    let grants = office.rows("role_grant").await;
    assert_eq!((grants[0]["valid_from"].as_str(), grants[0]["valid_to"].as_str()), ("2026-09-21", "2027-03-31"));
    let trail = office.rows("audit_entry").await;
    assert!(trail.iter().any(|it| it["action"] == "member.join" && it["space_id"] == A.0.simple().to_string()));
}

async fn used_revoked_and_expired_links_look_alike(db: TestDb) {
    let office = Office::open(db).await;
    let used = office.invite(A, Role::Viewer, "一", "one@city.example.jp").await;
    let accepted = json!({ "token": used, "password": PASSWORD });
    office.browser().post("/auth/invitation/accept", &accepted).await.ok();
    let revoked = office.invite(A, Role::Viewer, "二", "two@city.example.jp").await;
    let tx = office.store.begin_write(&Scope::system(A)).await.expect("begin");
    let open = tx.invitations(None, 1).await.expect("list").rows.remove(0);
    tx.revoke_invitation(open.id, office.now()).await.expect("revoke");
    tx.commit().await.expect("commit");
    let expired = office.invite(A, Role::Viewer, "三", "three@city.example.jp").await;
    office.pass(14 * 86_400);
    let ended = office.invite(A, Role::Viewer, "四", "four@city.example.jp").await;
    office.sql("update invitation set valid_to = '2026-10-04' where name = '四'").await;
    let mut answers = Vec::new();
    for token in [used, revoked, expired, ended, "x".repeat(43), "nonsense".to_owned(), String::new()] {
        for path in ["/auth/invitation/look", "/auth/invitation/accept"] {
            let answer = office.browser().post(path, &json!({ "token": token, "password": PASSWORD })).await;
            assert_eq!(answer.refused(), (404, "NOT_FOUND".to_owned()), "{path}");
            answers.push(answer.body);
        }
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
    assert_eq!(office.rows("account").await.len(), 1);
}

async fn somebody_with_an_account_shows_their_password(db: TestDb) {
    let office = Office::open(db).await;
    office.member(A, Role::Viewer, MAIL).await;
    let token = office.invite(B, Role::Editor, "他人", MAIL).await;
    let mut browser = office.browser();
    let guessed = json!({ "token": token, "password": "a password that nobody has chosen yet" });
    assert_eq!(browser.post("/auth/invitation/accept", &guessed).await.refused().1, "SIGN_IN_FAILED");
    assert_eq!(office.rows("role_grant").await.len(), 1, "and the link is still good");
    browser.post("/auth/invitation/accept", &json!({ "token": token, "password": PASSWORD })).await.ok();
    assert_eq!(office.rows("account").await.len(), 1);
    assert_eq!(browser.viewer().await, "UNAUTHENTICATED", "of two spaces, one is to be named");
    let mut there = browser.sending("renkei-space", &B.to_string());
    assert_eq!(there.viewer().await, "EDITOR 兵庫県");
    // Somebody who signs in elsewhere only is not given a password by whoever holds a link.
    office.sql("update account set password = null").await;
    let more = office.invite(B, Role::Viewer, "他人", MAIL).await;
    let answer =
        office.browser().post("/auth/invitation/accept", &json!({ "token": more, "password": PASSWORD })).await;
    assert_eq!(answer.refused(), (409, "CONFLICT".to_owned()));
}

async fn a_link_is_used_once_by_two_at_once(db: TestDb) {
    let office = Office::open(db).await;
    let token = office.invite(A, Role::Viewer, "一", MAIL).await;
    let body = json!({ "token": token, "password": PASSWORD });
    let (mut one, mut two) = (office.browser(), office.browser());
    let (first, second) =
        tokio::join!(one.post("/auth/invitation/accept", &body), two.post("/auth/invitation/accept", &body));
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert!(statuses[0] == 200 && matches!(statuses[1], 404 | 409), "{statuses:?}");
    assert_eq!((office.rows("account").await.len(), office.rows("role_grant").await.len()), (1, 1));

    // Both have found the link good before either uses it.
    let account = office.account(MAIL).await;
    let token = office.invite(B, Role::Viewer, "一", MAIL).await;
    let digest = identity::Opaque::parse(&token).expect("token").digest();
    let look = office.store.look_at_identity().await.expect("begin");
    let invited = look.open_invitation(&digest, office.now()).await.expect("select").expect("open");
    drop(look);
    for accepted in [true, false] {
        let tx = office.store.begin_identity().await.expect("begin");
        let outcome = tx.accept_invitation(&invited, account, None, office.now()).await;
        assert_eq!(outcome.is_ok(), accepted, "{outcome:?}");
        tx.commit().await.expect("commit");
    }
}

async fn an_invitation_arrives_by_mail(db: TestDb) {
    let server = tokio::task::spawn_blocking(SmtpServer::start).await.expect("server");
    let url = format!("smtp://127.0.0.1:{}?from=no-reply@renkei.example.jp", server.port());
    let office = Office::with(db, |it| {
        it.desk.mailer = Some(mail::Mailer::from_url(&url, None, &[]).expect("mailer"));
    })
    .await;
    let to = identity::MailAddress::parse(MAIL).expect("mail");
    let made = app::identity::invite_operator(&office.store, "運営 花子", &to, office.now(), &mut rng()).await;
    let (secret, expires_at) = made.expect("invitation");
    let letter = app::identity::Letter { to: MAIL, space: "Renkei", role: Role::Operator, expires_at };
    let sent = app::identity::send_invitation(&office.state.desk, &letter, &secret, office.now(), &mut rng()).await;
    assert!(matches!(sent, Ok(app::identity::Delivery::Mailed)));
    let mails = tokio::task::spawn_blocking(move || server.wait_for(1)).await.expect("mail");
    assert_eq!(mails[0].to, [MAIL]);
    let raw = mail_parser::MessageParser::default().parse(&mails[0].raw).expect("mail");
    assert_eq!(raw.subject(), Some("【Renkei】招待のお知らせ"));
    let text = raw.body_text(0).expect("text");
    assert!(
        text.contains("有効期限: 2026-10-05 23:13（日本時間）") && text.contains("運営者") && text.contains("operator")
    );
    let token = text.split("http://localhost:8080/sign-in#invitation=").nth(1).expect("link")[..43].to_owned();
    let mut browser = office.browser();
    browser.post("/auth/invitation/accept", &json!({ "token": token, "password": PASSWORD })).await.ok();
    assert_eq!(browser.get("/auth/me").await.ok()["spaces"][0]["id"], json!(SpaceId::PLATFORM));
}
