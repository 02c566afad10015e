//! A gateway over a database with two prefectures, and a clock that stands still unless told to move.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use axum::Router;
use cache::Cache;
use chrono::{NaiveDate, TimeDelta};
use domain::{AccountId, InvitationId, Role, Scope, SpaceId, Time};
use gateway::GatewayState;
use identity::{Key, MailAddress, Opaque};
use jobs::{Producer, Queue};
use rand::{SeedableRng as _, rngs::StdRng};
use serde_json::Value;
use store::{NewInvitation, Service, Store};
use testkit::{Backend, TestDb, raw};
use uuid::Uuid;

use crate::browser::Browser;

/// 2026-09-21 14:13:20 UTC, 23:13:20 in Japan.
const START: i64 = 1_790_000_000;

/// 京都府, as it were.
pub const A: SpaceId = SpaceId(Uuid::from_u128(0xa));
/// 兵庫県, as it were.
pub const B: SpaceId = SpaceId(Uuid::from_u128(0xb));

pub const PASSWORD: &str = "雨の日は猫と縁側で茶を飲みたい";

pub struct Office {
    pub db: TestDb,
    pub store: Store,
    pub state: GatewayState,
    router: Router,
    clock: Arc<AtomicI64>,
}

impl Office {
    pub async fn open(db: TestDb) -> Self {
        Self::with(db, |_| ()).await
    }

    /// With other settings.
    pub async fn with(db: TestDb, change: impl FnOnce(&mut GatewayState)) -> Self {
        store::migrate(&db.url).await.expect("migrate");
        let store = Store::connect(&db.url, Service::Gateway).await.expect("connect");
        let queue = Queue::connect(&db.queue_url).await.expect("queue");
        let clock = Arc::new(AtomicI64::new(START));
        let mut state = GatewayState::new(store.clone(), Producer::new(&queue), Cache::in_process(1 << 20));
        state.desk.key = Some(Key::generate(&mut StdRng::seed_from_u64(1)));
        state.clock = {
            let clock = Arc::clone(&clock);
            Arc::new(move || time(clock.load(Ordering::SeqCst)))
        };
        change(&mut state);
        let it = Self { router: gateway::router(state.clone()), db, store, state, clock };
        for (id, code, name) in [(A, "26", "京都府"), (B, "28", "兵庫県")] {
            it.sql(&format!(
                "insert into space (id, kind, code, prefecture, name, health_centre_city, created_at) \
                 values ({}, 'prefecture', '{code}', {code}, '{name}', false, '2026-04-01T00:00:00+00:00')",
                it.id(id.0)
            ))
            .await;
        }
        it
    }

    pub fn now(&self) -> Time {
        time(self.clock.load(Ordering::SeqCst))
    }

    pub fn pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn router(&self) -> Router {
        self.router.clone()
    }

    pub fn browser(&self) -> Browser {
        Browser::new(self.router())
    }

    /// Past every lock, as the owner.
    pub async fn sql(&self, sql: &str) {
        raw::execute(&self.db, sql).await;
    }

    /// An identifier as the database writes it.
    pub fn id(&self, id: Uuid) -> String {
        match self.db.backend {
            Backend::Sqlite => format!("x'{}'", id.simple()),
            Backend::Postgres => format!("'{id}'"),
        }
    }

    /// The rows of a table, every column as text.
    pub async fn rows(&self, table: &str) -> Vec<std::collections::BTreeMap<String, String>> {
        raw::dump(&self.db).await.remove(table).expect("table")
    }

    /// The secret of a new invitation.
    pub async fn invite(&self, space: SpaceId, role: Role, name: &str, mail: &str) -> String {
        let secret = Opaque::new(&mut rng());
        let mail = MailAddress::parse(mail).expect("mail");
        let new = NewInvitation {
            id: InvitationId::new(),
            name: name.to_owned(),
            mail: mail.as_str().to_owned(),
            mail_key: mail.normalised(),
            role,
            council: None,
            valid_to: (space != SpaceId::PLATFORM).then(|| NaiveDate::from_ymd_opt(2027, 3, 31).expect("day")),
            digest: secret.digest(),
            expires_at: self.now() + TimeDelta::days(14),
        };
        let tx = self.store.begin_write(&Scope::system(space)).await.expect("begin");
        tx.invite(&new, self.now()).await.expect("invite");
        tx.commit().await.expect("commit");
        secret.as_str().to_owned()
    }

    /// Somebody who has accepted an invitation with [`PASSWORD`], signed in.
    pub async fn member(&self, space: SpaceId, role: Role, mail: &str) -> Browser {
        let token = self.invite(space, role, "山田 花子", mail).await;
        let mut browser = self.browser();
        let body = serde_json::json!({ "token": token, "password": PASSWORD });
        browser.post("/auth/invitation/accept", &body).await.ok();
        browser
    }

    /// The same with a second factor.
    pub async fn strong_member(&self, space: SpaceId, role: Role, mail: &str) -> (Browser, App) {
        let mut browser = self.member(space, role, mail).await;
        let (app, _) = App::enrol(self, &mut browser).await;
        (browser, app)
    }

    pub async fn account(&self, mail: &str) -> AccountId {
        let tx = self.store.look_at_identity().await.expect("begin");
        tx.account_of_mail(mail).await.expect("select").expect("account").id
    }
}

/// Somebody's authenticator app: RFC 6238, written once more.
pub struct App {
    secret: Vec<u8>,
}

impl App {
    /// Sets it up; with it, the recovery codes.
    pub async fn enrol(office: &Office, browser: &mut Browser) -> (Self, Vec<String>) {
        let begun = browser.post("/auth/totp/start", &serde_json::json!({})).await.ok();
        let secret = begun["secret"].as_str().expect("secret");
        let it = Self { secret: data_encoding::BASE32_NOPAD.decode(secret.as_bytes()).expect("base32") };
        let confirmed = browser.post("/auth/totp/confirm", &serde_json::json!({ "code": it.code(office) })).await.ok();
        let codes = confirmed["recovery_codes"].as_array().expect("codes");
        (it, codes.iter().map(|it| it.as_str().expect("code").to_owned()).collect())
    }

    /// What it shows now.
    pub fn code(&self, office: &Office) -> String {
        use hmac::{Hmac, KeyInit as _, Mac as _};
        let mut mac = Hmac::<sha1::Sha1>::new_from_slice(&self.secret).expect("key");
        mac.update(&(office.now().timestamp() / 30).to_be_bytes());
        let tag = mac.finalize().into_bytes();
        let at = usize::from(tag[19] & 15);
        let number = u32::from_be_bytes(tag[at..at + 4].try_into().expect("four bytes")) & 0x7fff_ffff;
        format!("{:06}", number % 1_000_000)
    }
}

/// What `{ viewer … }` answers in these words: role and space, or the code of the error.
pub fn stands(reply: &Value) -> String {
    match &reply["data"]["viewer"] {
        Value::Null => reply["errors"][0]["extensions"]["code"].as_str().expect("code").to_owned(),
        it => format!("{} {}", it["role"].as_str().expect("role"), it["space"]["name"].as_str().expect("name")),
    }
}

pub fn rng() -> StdRng {
    rand::make_rng()
}

fn time(seconds: i64) -> Time {
    Time::from_timestamp(seconds, 0).expect("time")
}
