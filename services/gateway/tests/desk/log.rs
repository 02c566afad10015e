//! What the log does not say.

use std::{
    io,
    sync::{Arc, Mutex},
};

use domain::Role;
use serde_json::json;
use testkit::{Backend, OidcServer, OidcSetup, SmtpServer, TestDb};
use tracing_subscriber::fmt::MakeWriter;

use crate::{
    browser::Browser,
    office::{A, App, Office, PASSWORD, rng},
};

/// Everything that was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("lock").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

const MAIL: &str = "kimitsu@only-in-this-test.example.jp";
const WRONG: &str = "a wrong password of this test alone";
const OURS: [&str; 8] = ["app", "domain", "gateway", "identity", "limits", "oidc", "onboarding", "store"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_secret_and_no_address_of_a_person_is_logged() {
    let log = Log::default();
    let ours: Vec<_> = OURS.iter().map(|it| format!("{it}=trace")).collect();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(format!("debug,mail=trace,{}", ours.join(",")))
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_writer(log.clone())
        .with_ansi(false)
        .finish();
    tracing::subscriber::set_global_default(subscriber).expect("the only one of this binary");
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let secrets = everything(TestDb::new(backend).await).await;
        assert!(secrets.len() > 20);
        let text = String::from_utf8_lossy(&log.0.lock().expect("lock")).into_owned();
        assert!(text.contains("http.request") && text.contains("/auth/second-factor"), "the log is read");
        for (what, secret) in secrets {
            // Short codes could turn up in a number by chance; those have 43 symbols or are words of this test.
            assert!(secret.len() >= 6 && !text.contains(&secret), "{backend:?}: {what} is in the log");
        }
    }
}

/// Every flow; what it must not leave behind.
async fn everything(db: TestDb) -> Vec<(&'static str, String)> {
    let callback = format!("http://localhost:8080/auth/oidc/{A}/callback");
    let setup = OidcSetup { redirect_uris: vec![callback], ..OidcSetup::default() };
    let (provider, smtp) =
        tokio::task::spawn_blocking(move || (OidcServer::with(&setup), SmtpServer::start())).await.expect("servers");
    let url = format!("smtp://127.0.0.1:{}?from=no-reply@renkei.example.jp", smtp.port());
    let office = Office::with(db, |it| {
        it.desk.mailer = mail::Mailer::from_url(&url, None, &[]).ok();
        it.webhooks = gateway::Webhooks::new(&["127.0.0.1".to_owned()], &[]).expect("hosts");
    })
    .await;
    let mut secrets = vec![("a password", PASSWORD.to_owned()), ("a password", WRONG.to_owned())];
    secrets.push(("a mail address", MAIL.to_owned()));

    let token = office.invite(A, Role::Administrator, "機密 花子", MAIL).await;
    secrets.push(("an invitation", token.clone()));
    let mut browser = office.browser();
    browser.post("/auth/invitation/look", &json!({ "token": token })).await.ok();
    browser.post("/auth/invitation/accept", &json!({ "token": token, "password": PASSWORD })).await.ok();
    secrets.extend(browser.cookies.values().map(|it| ("a cookie", it.clone())));
    let started = browser.post("/auth/totp/start", &json!({})).await.ok();
    secrets.push(("a secret", started["secret"].as_str().expect("secret").to_owned()));
    let (app, codes) = App::enrol(&office, &mut browser).await;
    secrets.extend(browser.cookies.values().map(|it| ("a cookie", it.clone())));
    secrets.extend(codes.iter().map(|it| ("a recovery code", it.clone())));
    secrets.extend(codes.iter().map(|it| ("a recovery code", it.replace('-', ""))));
    browser.sign_in(MAIL, WRONG).await.refused();
    browser.sign_in(MAIL, PASSWORD).await.ok();
    secrets.extend(browser.cookies.values().map(|it| ("a cookie", it.clone())));
    browser.post("/auth/second-factor", &json!({ "recovery_code": codes[0] })).await.ok();
    secrets.extend(browser.cookies.values().map(|it| ("a cookie", it.clone())));
    office.pass(30);
    let code = json!({ "code": app.code(&office) });
    browser.post("/auth/recovery-codes", &code).await.ok();
    assert_eq!(browser.viewer().await, "ADMINISTRATOR 京都府");
    secrets.extend(notices(&office, &mut browser).await);
    let made = identity::ServiceToken::new(&mut rng());
    let bearer = made.text().to_string();
    secrets.push(("a token", made.secret.as_str().to_owned()));
    browser.sending("authorization", &format!("Bearer {bearer}")).viewer().await;
    browser.post("/auth/password", &json!({ "old": PASSWORD, "new": "another password of this test" })).await.ok();
    secrets.push(("a password", "another password of this test".to_owned()));

    let sealed = app::identity::seal_client_secret(
        &office.state.desk,
        A,
        provider.issuer(),
        OidcServer::CLIENT,
        Some(OidcServer::SECRET),
        &mut rng(),
    );
    let new = store::NewProvider {
        label: "職員".to_owned(),
        issuer: provider.issuer().to_owned(),
        client_id: OidcServer::CLIENT.to_owned(),
        client_secret: sealed.expect("sealed"),
    };
    let tx = office.store.begin_write(&domain::Scope::system(A)).await.expect("begin");
    tx.set_identity_provider(&new, office.now()).await.expect("provider");
    tx.commit().await.expect("commit");
    secrets.push(("a client secret", OidcServer::SECRET.to_owned()));
    let mut vouched = office.browser();
    let token = office.invite(A, Role::Viewer, "機密 二郎", "hanako@pref.example.jp").await;
    secrets.push(("an invitation", token.clone()));
    let started = vouched.post(&format!("/auth/oidc/{A}/start"), &json!({ "invitation": token })).await.ok();
    secrets.extend(vouched.cookies.values().map(|it| ("a state", it.clone())));
    let address = provider.sign_in(started["location"].as_str().expect("location"), "hanako").await;
    let code = address.split("code=").nth(1).and_then(|it| it.split('&').next()).expect("code").to_owned();
    secrets.push(("a code", code));
    let path = address.strip_prefix("http://localhost:8080").expect("ours");
    assert_eq!(vouched.get(path).await.location(), "/sign-in#done");
    secrets.extend(vouched.cookies.values().map(|it| ("a cookie", it.clone())));

    let to = identity::MailAddress::parse(MAIL).expect("mail");
    let made = app::identity::invite_operator(&office.store, "機密 三郎", &to, office.now(), &mut rng()).await;
    let (secret, expires_at) = made.expect("invitation");
    let letter = app::identity::Letter { to: MAIL, space: "Renkei", role: Role::Operator, expires_at };
    app::identity::send_invitation(&office.state.desk, &letter, &secret, office.now(), &mut rng()).await.expect("mail");
    secrets.push(("an invitation", secret.as_str().to_owned()));
    secrets.push(("a name", "機密".to_owned()));
    // A file that is taken, and one that is not.
    let good = format!("種別,コード,名称,管理者氏名,管理者メール\n都道府県,13,機密都,機密 四郎,{MAIL}\n");
    for (file, done) in [(good.clone(), true), (format!("{good}二次医療圏,9999,機密圏,機密 五郎,機密でない\n"), false)]
    {
        let platform = domain::Scope::system(domain::SpaceId::PLATFORM);
        let report = app::spaces::import(&office.state.desk, &platform, file.into(), false, office.now(), rng()).await;
        assert_eq!(report.expect("report").done, done);
    }
    secrets.push(("a cell", "機密圏".to_owned()));
    secrets
}

/// A calendar that is read, a hook that is delivered to in vain, and a letter.
async fn notices(office: &Office, browser: &mut Browser) -> [(&'static str, String); 3] {
    let feed = json!({ "query": "mutation { createCalendarFeed { ... on CalendarFeedCreated { url } } }" });
    let made = browser.post("/graphql", &feed).await.ok();
    let url = made["data"]["createCalendarFeed"]["url"].as_str().expect("url");
    let path = url.strip_prefix("http://localhost:8080").expect("ours");
    assert_eq!(office.browser().get(path).await.status.as_u16(), 200);
    let feed = path.split(['/', '.']).nth(2).expect("secret").to_owned();
    let hook = "mutation { createWebhook(input: { url: \"http://127.0.0.1:9/kimitsu-path\", events: [\"record.\"] }) \
        { ... on WebhookCreated { secret } } }";
    let made = browser.post("/graphql", &json!({ "query": hook })).await.ok();
    let secret = made["data"]["createWebhook"]["secret"].as_str().expect("secret").to_owned();
    let tx = office.store.begin_write(&domain::Scope::system(A)).await.expect("begin");
    tx.record(&domain::audit::Event::new("record.write", domain::RecordId::new()), office.now()).await.expect("record");
    tx.commit().await.expect("commit");
    assert_eq!(gateway::deliver_webhooks(&office.state).await.expect("deliver"), 0);
    app::council::digest::remind(&office.state.desk, false, office.now(), &mut rng()).await.expect("letters");
    [("a calendar's address", feed), ("a webhook's secret", secret), ("a webhook's path", "kimitsu-path".to_owned())]
}
