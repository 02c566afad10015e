//! When a calendar ends, and what a wrong address is told.

use std::time::Duration;

use domain::{Role, SpaceId};
use testkit::TestDb;

use super::{
    calendar::path,
    records::{ask, code},
};
use crate::office::{A, Office};

testkit::on_both_backends! {
    a_right_that_is_taken_away_ends_the_calendar,
    a_new_address_ends_the_one_before,
    only_those_who_read_records_have_one,
    guesses_and_greed_are_slowed,
}

const MAIL: &str = "hanako@pref.example.jp";
const GUEST: &str = "update role_grant set role = 'guest', council_id = (select id from council)";
const CREATE: &str = "mutation { createCalendarFeed { __typename } }";
const REVOKE: &str = "mutation { revokeCalendarFeed { ... on CalendarFeedRevoked { revoked } } }";

async fn council(office: &Office) {
    let (id, space) = (office.id(uuid::Uuid::from_u128(7)), office.id(A.0));
    let columns = "insert into council (id, space_id, name, created_at) values";
    office.sql(&format!("{columns} ({id}, {space}, '協議会', '2026-04-01T00:00:00+00:00')")).await;
}

async fn absent(office: &Office) -> (u16, Vec<u8>) {
    let answer = office.browser().get("/no/such/page").await;
    (answer.status.as_u16(), answer.body)
}

async fn told(office: &Office, path: &str) -> (u16, Vec<u8>) {
    let answer = office.browser().get(path).await;
    (answer.status.as_u16(), answer.body)
}

async fn a_right_that_is_taken_away_ends_the_calendar(db: TestDb) {
    let office = Office::open(db).await;
    let member = office.member(A, Role::Editor, MAIL).await;
    let path = path(&member).await;
    council(&office).await;
    let nothing = absent(&office).await;
    assert_eq!(nothing.0, 404);
    assert_eq!(told(&office, &path).await.0, 200);
    for (taken, given) in [
        ("update role_grant set revoked_at = created_at", "update role_grant set revoked_at = null"),
        (GUEST, "update role_grant set role = 'viewer', council_id = null"),
        ("update role_grant set role = 'operator'", "update role_grant set role = 'administrator'"),
        (
            "update role_grant set valid_from = '2026-09-01', valid_to = '2026-09-20'",
            "update role_grant set valid_to = '2027-03-31'",
        ),
        ("update account set disabled_at = created_at", "update account set disabled_at = null"),
    ] {
        office.sql(taken).await;
        assert_eq!(told(&office, &path).await, nothing, "{taken}");
        office.sql(given).await;
        assert_eq!(told(&office, &path).await.0, 200, "{given}");
    }
    // The right ends on its last day in Japan.
    office.pass(200 * 86_400);
    assert_eq!(told(&office, &path).await, nothing);
}

async fn a_new_address_ends_the_one_before(db: TestDb) {
    let office = Office::open(db).await;
    let member = office.member(A, Role::Viewer, MAIL).await;
    let (first, second) = (path(&member).await, path(&member).await);
    let nothing = absent(&office).await;
    assert_eq!(told(&office, &first).await, nothing);
    assert_eq!(told(&office, &second).await.0, 200);
    let row = office.rows("calendar_feed").await;
    let secret = &second["/calendar/".len()..second.len() - ".ics".len()];
    assert!(row.len() == 1 && secret.len() == 43 && !format!("{row:?}").contains(secret), "only its digest is kept");
    for wrong in [
        "/calendar/x.ics".to_owned(),
        "/calendar/.ics".to_owned(),
        "/calendar/%ff%fe.ics".to_owned(),
        format!("/calendar/{}.ics", "x".repeat(43)),
        format!("/calendar/{secret}"),
        format!("/calendar/{secret}.ICS"),
        format!("/calendar/{secret}x.ics"),
        format!("/calendar/{}.ics", secret.to_lowercase()),
    ] {
        assert_eq!(told(&office, &wrong).await, nothing, "{wrong}");
    }
    assert_eq!(ask(&member, REVOKE).await["revoked"], true);
    assert_eq!(told(&office, &second).await, nothing);
    assert_eq!(code(&member, REVOKE).await, "NOT_FOUND");
}

async fn only_those_who_read_records_have_one(db: TestDb) {
    let office = Office::open(db).await;
    let guest = office.member(A, Role::Viewer, MAIL).await;
    council(&office).await;
    office.sql(GUEST).await;
    let (operator, _) = office.strong_member(SpaceId::PLATFORM, Role::Operator, "unei@renkei.example.jp").await;
    for browser in [guest, operator] {
        assert_eq!(code(&browser, CREATE).await, "NOT_FOUND");
    }
    assert_eq!(code(&office.browser(), CREATE).await, "UNAUTHENTICATED");
    assert!(office.rows("calendar_feed").await.is_empty());
}

async fn guesses_and_greed_are_slowed(db: TestDb) {
    let office = Office::with(db, |it| {
        let rules = &mut it.desk.rules;
        rules.space_calendars = rules.space_calendars.at(2, Duration::from_hours(1)).expect("rule");
        rules.address_requests = rules.address_requests.at(9, Duration::from_hours(1)).expect("rule");
    })
    .await;
    let path = path(&office.member(A, Role::Viewer, MAIL).await).await;
    let mut program = office.browser();
    program.peer = Some("192.0.2.7:1".parse().expect("address"));
    let mut statuses = Vec::new();
    for _ in 0..3 {
        statuses.push(program.get(&path).await.status.as_u16());
    }
    assert_eq!(statuses, [200, 200, 429]);
    let wrong = format!("/calendar/{}.ics", "x".repeat(43));
    for _ in 0..6 {
        assert_eq!(program.get(&wrong).await.status.as_u16(), 404);
    }
    let slowed = program.get(&wrong).await;
    assert!(slowed.status.as_u16() == 429 && slowed.header("retry-after").is_some());
}
