//! What stands in a calendar.

use domain::{
    Role,
    record::{Meeting, MeetingState, TaskState},
};
use icalendar::{Calendar, Component as _, DatePerhapsTime, Event, EventLike as _};
use testkit::TestDb;

use super::records::{ask, decision, meeting, put, task, written};
use crate::{
    browser::Browser,
    office::{A, B, Office},
};

testkit::on_both_backends! {
    a_calendar_shows_the_dates_of_three_years,
    names_of_any_kind_come_back_as_they_were,
    a_calendar_shows_its_own_space_alone,
}

/// The path of a new feed.
pub async fn path(browser: &Browser) -> String {
    let made = ask(browser, "mutation { createCalendarFeed { ... on CalendarFeedCreated { url } } }").await;
    let url = made["url"].as_str().expect("url").to_owned();
    url.strip_prefix("http://localhost:8080").expect("ours").to_owned()
}

async fn read(browser: &Browser, path: &str) -> (String, Calendar) {
    let answer = browser.clone().get(path).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, Some("text/calendar; charset=utf-8")));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let text = String::from_utf8(answer.body).expect("text");
    let calendar = text.parse().expect("a calendar");
    (text, calendar)
}

fn events(calendar: &Calendar) -> Vec<&Event> {
    calendar.events().collect()
}

fn line(it: &Event) -> String {
    let Some(DatePerhapsTime::Date(on)) = it.get_start() else { panic!("a day") };
    format!("{on} {} {:?}", it.get_summary().expect("summary"), it.get_status().map(|it| format!("{it:?}")))
}

async fn a_calendar_shows_the_dates_of_three_years(db: TestDb) {
    let office = Office::open(db).await;
    let member = office.member(A, Role::Viewer, "hanako@pref.example.jp").await;
    let state = |state, it| Meeting { state, ..it };
    let first = put(&office, A, 2026, meeting("第1回協議会", "2026-10-01")).await;
    put(&office, A, 2025, state(MeetingState::Held, meeting("昨年度の会議", "2025-04-01"))).await;
    put(&office, A, 2027, meeting("来年度の会議", "2028-03-31")).await;
    put(&office, A, 2024, meeting("一昨年度の会議", "2025-03-31")).await;
    put(&office, A, 2028, meeting("再来年度の会議", "2028-04-01")).await;
    put(&office, A, 2026, state(MeetingState::Cancelled, meeting("流れた会議", "2026-11-01"))).await;
    let in_writing = put(&office, A, 2026, written("書面の会議", "2026-09-01", "2026-09-30")).await;
    put(&office, A, 2026, task("要綱の改正", "2026-12-01", "", TaskState::Doing)).await;
    put(&office, A, 2026, task("済んだ作業", "2026-12-01", "", TaskState::Done)).await;
    put(&office, A, 2026, task("やめた作業", "2026-12-01", "", TaskState::Dropped)).await;
    put(&office, A, 2026, decision(first, "共同で進める", "2026-12-02", "", false)).await;
    put(&office, A, 2026, decision(first, "済んだ決定", "2026-12-02", "", true)).await;
    let path = path(&member).await;
    // Programs have no cookie.
    let (text, calendar) = read(&office.browser(), &path).await;
    let lines: Vec<_> = events(&calendar).into_iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "2025-04-01 【会議】昨年度の会議 Some(\"Confirmed\")",
            "2026-09-01 【会議】書面の会議 Some(\"Confirmed\")",
            "2026-09-30 【回答期限】書面の会議 Some(\"Confirmed\")",
            "2026-10-01 【会議】第1回協議会 Some(\"Confirmed\")",
            "2026-11-01 【会議】（中止）流れた会議 Some(\"Cancelled\")",
            "2026-12-01 【期限】要綱の改正 None",
            "2026-12-02 【決定事項の期限】共同で進める None",
            "2028-03-31 【会議】来年度の会議 Some(\"Confirmed\")",
        ]
    );
    let it = events(&calendar)[3];
    assert_eq!(it.get_uid(), Some(format!("{first}@renkei").as_str()));
    assert_eq!(it.get_end(), Some(DatePerhapsTime::Date("2026-10-02".parse().expect("day"))));
    assert_eq!((it.get_timestamp(), it.get_last_modified()), (Some(office.now()), Some(office.now())));
    assert_eq!(it.get_description(), Some("令和8年度\nhttp://localhost:8080/"));
    assert_eq!(events(&calendar)[2].get_uid(), Some(format!("{in_writing}-deadline@renkei").as_str()));
    for line in [
        "X-WR-CALNAME:Renkei 京都府",
        "REFRESH-INTERVAL;VALUE=DURATION:PT14400S",
        "DTSTART;VALUE=DATE:20261001",
        "DTEND;VALUE=DATE:20261002",
        "DTSTAMP:20260921T141320Z",
        "TRANSP:TRANSPARENT",
    ] {
        assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}: {text}");
    }
    assert!(!text.contains("載せない") && !text.contains("機密"), "neither notes nor bodies nor what is talked about");
    let again = office.browser().get(&path).await;
    assert_eq!(String::from_utf8(again.body).expect("text"), text, "the same bytes");
}

async fn names_of_any_kind_come_back_as_they_were(db: TestDb) {
    let office = Office::open(db).await;
    let member = office.member(A, Role::Viewer, "hanako@pref.example.jp").await;
    let odd = "第1回;協議会,\"春\" C:\\new 🏥👩‍⚕️ 昭和・平成・令和 ＜健診＞: BEGIN:VEVENT";
    let long = "健".repeat(200);
    let first = put(&office, A, 2026, Meeting { place: odd.to_owned(), ..meeting(odd, "2026-10-01") }).await;
    put(&office, A, 2026, meeting(&long, "2026-10-02")).await;
    put(&office, A, 2026, decision(first, "一行目;\nEND:VCALENDAR\n三行目, 終わり", "2026-12-02", "", false)).await;
    office.sql("update space set name = '京都府;本庁,\\第一' where code = '26'").await;
    let path = path(&member).await;
    let (text, calendar) = read(&member, &path).await;
    let all = events(&calendar);
    assert_eq!(all.len(), 3);
    assert_eq!(all[0].get_summary(), Some(format!("【会議】{odd}").as_str()));
    assert_eq!(all[0].get_location(), Some(odd));
    let cut = all[1].get_summary().expect("summary");
    assert!(cut.chars().count() == 200 && cut.ends_with("健…"), "{cut}");
    assert_eq!(all[2].get_summary(), Some("【決定事項の期限】一行目;\nEND:VCALENDAR\n三行目, 終わり"));
    let name = calendar.property_value("X-WR-CALNAME");
    assert_eq!(name, Some("Renkei 京都府;本庁,\\第一"));
    // Folded as RFC 5545 asks: no bare line feed, and no line of more than 75 bytes but for the blank in front.
    assert!(text.split("\r\n").all(|it| !it.contains(['\n', '\r']) && it.trim_start().len() <= 75), "{text}");
}

async fn a_calendar_shows_its_own_space_alone(db: TestDb) {
    let office = Office::open(db).await;
    let (one, two) = (
        office.member(A, Role::Editor, "hanako@pref.example.jp").await,
        office.member(B, Role::Viewer, "taro@pref.example.jp").await,
    );
    put(&office, A, 2026, meeting("京都の会議", "2026-10-01")).await;
    put(&office, B, 2026, meeting("兵庫の会議", "2026-10-01")).await;
    let (ours, theirs) = (path(&one).await, path(&two).await);
    // Whoever asks, with whatever cookie: the address alone decides.
    for browser in [&one, &two, &office.browser()] {
        let (text, calendar) = read(browser, &ours).await;
        assert!(events(&calendar).len() == 1 && text.contains("京都") && !text.contains("兵庫"), "{text}");
        let (text, calendar) = read(browser, &theirs).await;
        assert!(events(&calendar).len() == 1 && text.contains("兵庫") && !text.contains("京都"), "{text}");
    }
}
