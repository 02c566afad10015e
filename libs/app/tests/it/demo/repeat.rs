//! Once is twice; a broken run is finished; another prefecture's data are left alone.

use app::council::demo::{Seeded, seed as make};
use domain::{
    Error, FiscalYear,
    record::{Meeting, MeetingState, Task, TaskState},
};
use store::RecordFilter;
use testkit::{Backend, TestDb};

use super::{YEAR, now, of, seed, seeded};
use crate::seed::{Dump, KYOTO, brought, chance, desk, dump, noon, open, owner};

async fn a_second_run_changes_nothing(db: TestDb) {
    let store = seeded(&db).await;
    let before = dump(&db).await;
    assert!(matches!(seed(&store).await, Ok(Seeded::There)));
    let later = make(&desk(&store), FiscalYear(2027), noon("2027-12-01"), chance(), &mut |_, _, _| {}).await;
    assert!(matches!(later, Ok(Seeded::There)), "nor does another year");
    assert_eq!(dump(&db).await, before);
    let verified = owner(&db).await.verify_audit(None, &[]).await.expect("verify");
    assert!(verified.len() == 8 && verified.iter().all(|it| it.broken_at.is_none()), "{verified:?}");
}

async fn a_prefecture_of_somebodys_own_is_left_alone(db: TestDb) {
    let store = open(&db).await;
    brought(&store, KYOTO, noon("2026-06-01")).await;
    let before = dump(&db).await;
    let refused = seed(&store).await;
    assert!(matches!(&refused, Err(Error::Conflict(line)) if line.contains("京都府") && !line.contains('\n')));
    assert_eq!(dump(&db).await, before);
}

async fn a_year_that_has_not_begun_is_refused(db: TestDb) {
    let store = open(&db).await;
    let before = dump(&db).await;
    for year in [2025, 2027] {
        let refused = make(&desk(&store), FiscalYear(year), now(), chance(), &mut |_, _, _| {}).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{year}");
    }
    assert_eq!(dump(&db).await, before);
}

async fn a_run_that_was_broken_off_is_finished(db: TestDb) {
    let whole = TestDb::new(Backend::Sqlite).await;
    seeded(&whole).await;
    let store = open(&db).await;
    let broken = tokio::spawn({
        let store = store.clone();
        async move {
            let mut tell = |done: u32, _: u32, _: &str| assert!(done < 4, "somebody pulls the plug");
            make(&desk(&store), YEAR, now(), chance(), &mut tell).await.map(|_| ())
        }
    });
    assert!(broken.await.is_err_and(|it| it.is_panic()));
    let Seeded::Made(links) = seed(&store).await.expect("seed") else { panic!("it was not whole") };
    assert_eq!(links.len(), 2, "links that nobody saw are drawn anew");
    if db.backend == whole.backend {
        assert_eq!(content(dump(&db).await), content(dump(&whole).await), "the same year, ids aside");
    }
}

/// Whoever makes the demo on the first day of a fiscal year, or on the last one of the plan.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_happened_lies_before_the_day_it_is_told() {
    for (year, today) in [(2026, "2026-04-01"), (2029, "2030-03-31")] {
        let db = TestDb::new(Backend::Sqlite).await;
        let (store, now) = (open(&db).await, noon(today));
        let made = make(&desk(&store), FiscalYear(year), now, chance(), &mut |_, _, _| {}).await;
        assert!(matches!(made, Ok(Seeded::Made(_))), "{today}");
        let tx = of(&store, "8:2601").await;
        let all = RecordFilter::of(FiscalYear(year));
        let meetings = tx.all_records::<Meeting>(all).await.expect("meetings");
        let held = meetings.iter().filter(|it| it.content.state == MeetingState::Held);
        let days: Vec<_> = held.map(|it| it.content.day.to_string()).collect();
        assert!(days.len() == 3 && days.iter().all(|it| it.as_str() <= today), "{days:?}");
        let tasks = tx.all_records::<Task>(all).await.expect("tasks");
        assert!(
            tasks.iter().all(|it| it.content.state != TaskState::Done || it.content.to.to_string().as_str() <= today)
        );
        assert!(meetings.iter().all(|it| it.updated_at <= now) && tasks.iter().all(|it| it.updated_at <= now));
    }
}

/// Rows without their ids, in an order that does not come from them. Trails and links have times and chance of their own.
fn content(all: Dump) -> Vec<String> {
    let kept = all.into_iter().filter(|(table, _)| {
        !matches!(table.as_str(), "audit_entry" | "invitation") && !table.starts_with("record_words")
    });
    let rows = kept.flat_map(|(table, rows)| rows.into_iter().map(move |row| without_ids(&format!("{table} {row:?}"))));
    let mut rows: Vec<_> = rows.collect();
    rows.sort_unstable();
    rows
}

fn without_ids(text: &str) -> String {
    let (mut out, mut run) = (String::new(), String::new());
    for it in text.chars().chain(['\n']) {
        if it.is_ascii_hexdigit() || it == '-' {
            run.push(it);
            continue;
        }
        let id = run.chars().filter(char::is_ascii_hexdigit).count() >= 32;
        out.push_str(if id { "#" } else { &run });
        run.clear();
        out.push(it);
    }
    out
}

testkit::on_both_backends! {
    a_second_run_changes_nothing,
    a_prefecture_of_somebodys_own_is_left_alone,
    a_year_that_has_not_begun_is_refused,
    a_run_that_was_broken_off_is_finished,
}
