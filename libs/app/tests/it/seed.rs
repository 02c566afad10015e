//! Small true things to begin with.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicU64, Ordering},
};

use app::{
    identity::Desk,
    spaces::{ImportReport, import},
};
use domain::{Actor, Result, Role, Scope, SpaceId, SpaceKey, Time};
use rand::{SeedableRng as _, rngs::StdRng};
use store::{Service, Space, Store};
use testkit::{Backend, TestDb, raw};
use uuid::Uuid;

pub const HEADER: &str = "種別,コード,名称,医療計画,上位コード,開始日,終了日,保健所設置市,管理者氏名,管理者メール\n";

/// 秋田県 under plan 7 with two areas, a health-centre city and a town; three administrators.
pub const AKITA: &str = "都道府県,05,秋田県,,,,,,秋田 花子,hanako@pref.example.jp\n\
    二次医療圏,0501,大館・鹿角,7,05,,,,,\n\
    二次医療圏,0504,秋田周辺,7,05,,,,,\n\
    市区町村,05801,架空市,7,0504,,,○,架空 太郎,Taro@city.example.jp\n\
    市区町村,05802,架空町,7,0501,,,,架空 次郎,jiro@town.example.jp\n";

/// 京都府 and one area.
pub const KYOTO: &str = "都道府県,26,京都府,,,,,,京都 花子,hanako@kyoto.example.jp\n二次医療圏,2601,丹後,8,26,,,,,\n";

pub type Dump = BTreeMap<String, Vec<BTreeMap<String, String>>>;

pub async fn open(db: &TestDb) -> Store {
    store::migrate(&db.url).await.expect("migrate");
    Store::connect(&db.url, Service::Gateway).await.expect("connect")
}

pub async fn owner(db: &TestDb) -> Store {
    Store::connect(&db.url, Service::Owner).await.expect("connect")
}

pub fn operator() -> Scope {
    Scope::system(SpaceId::PLATFORM)
}

/// Noon in Japan of a day.
pub fn noon(day: &str) -> Time {
    format!("{day}T03:00:00Z").parse().expect("day")
}

/// Without a mail server: links are shown.
pub fn desk(store: &Store) -> Desk {
    Desk::new(store.clone(), None, "https://renkei.example.jp")
}

/// Another one each time: two links of one secret would be one.
pub fn chance() -> StdRng {
    static DRAWN: AtomicU64 = AtomicU64::new(0);
    StdRng::seed_from_u64(DRAWN.fetch_add(1, Ordering::Relaxed))
}

pub async fn bring(store: &Store, scope: &Scope, rows: &str, now: Time) -> Result<ImportReport> {
    let bytes = format!("{HEADER}{rows}").into_bytes();
    import(&desk(store), scope, bytes, false, now, chance()).await
}

/// Somebody in a role.
#[expect(clippy::disallowed_methods, reason = "a scope of the tests' own")]
pub fn scope(space: SpaceId, role: Role) -> Scope {
    Scope::new(Actor::System, space, role, Vec::new())
}

pub async fn brought(store: &Store, rows: &str, now: Time) -> ImportReport {
    let report = bring(store, &operator(), rows, now).await.expect("import");
    assert!(report.done, "{:?}", report.findings);
    report
}

pub async fn space(store: &Store, key: &str) -> Space {
    let tx = store.begin(&operator()).await.expect("begin");
    tx.space_of(SpaceKey::parse(key).expect(key)).await.expect("select").unwrap_or_else(|| panic!("no space {key}"))
}

/// Everything but what only counts the program's own steps.
pub async fn dump(db: &TestDb) -> Dump {
    let mut all = raw::dump(db).await;
    all.retain(|table, rows| !rows.is_empty() && table != "renkei_policies" && table != "seaql_migrations");
    all
}

/// An id as a literal of the database.
pub fn id(db: &TestDb, id: Uuid) -> String {
    match db.backend {
        Backend::Postgres => format!("'{id}'"),
        Backend::Sqlite => format!("x'{}'", id.simple()),
    }
}

/// Bytes as a literal.
pub fn bytes(db: &TestDb, hexadecimal: &str) -> String {
    match db.backend {
        Backend::Postgres => format!("'\\x{hexadecimal}'"),
        Backend::Sqlite => format!("x'{hexadecimal}'"),
    }
}

/// Somebody with a right in a space, and every secret that an account has.
pub async fn member(db: &TestDb, account: Uuid, spaces: &[SpaceId]) {
    let (mail, me) = (format!("{}@example.jp", account.simple()), id(db, account));
    let mut sql = vec![format!(
        "insert into account (id, name, mail, mail_key, password, totp, created_at) values \
         ({me}, '=架空 花子', '{mail}', '{mail}', 'secret-password', {}, '2026-04-01T00:00:00+00:00');",
        bytes(db, "736563726574")
    )];
    for space in spaces {
        sql.push(format!(
            "insert into role_grant (id, space_id, account_id, role, valid_from, valid_to, created_at) values \
             ({}, {}, {me}, 'administrator', '2026-04-01', '2027-03-31', '2026-04-01T00:00:00+00:00');",
            id(db, Uuid::now_v7()),
            id(db, space.0)
        ));
    }
    sql.push(format!(
        "insert into session (id, digest, account_id, second_factor, created_at, seen_at, expires_at, address) values \
         ({}, {}, {me}, true, '2026-04-01T00:00:00+00:00', '2026-04-01T00:00:00+00:00', '2026-05-01T00:00:00+00:00', '');",
        id(db, Uuid::now_v7()),
        bytes(db, &format!("{}{}", account.simple(), account.simple()))
    ));
    raw::execute(db, &sql.concat()).await;
}

/// A council of a space with a paper that another space, or the same, laid before it.
pub async fn council_with_paper(db: &TestDb, owner: SpaceId, by: SpaceId) {
    let (council, paper) = (id(db, Uuid::now_v7()), id(db, Uuid::now_v7()));
    let (owner, by) = (id(db, owner.0), id(db, by.0));
    let now = "'2026-04-01T00:00:00+00:00'";
    let mut sql = vec![format!(
        "insert into council (id, space_id, name, created_at) values ({council}, {owner}, '協議会', {now});"
    )];
    if owner != by {
        sql.push(format!(
            "insert into council_space (council_id, space_id, owner_id) values ({council}, {by}, {owner});"
        ));
    }
    sql.push(format!(
        "insert into paper (id, council_id, space_id, title, body, created_at) values \
         ({paper}, {council}, {by}, '=HYPERLINK(1)', 'a\"b', {now});"
    ));
    raw::execute(db, &sql.concat()).await;
}
