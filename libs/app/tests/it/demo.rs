//! The demo year: what is seeded is what the prefecture sees, counted by hand; once is twice, and a broken run is mended.

mod council;
mod privacy;
mod repeat;
mod table;

use app::council::{
    demo::{Seeded, seed as make},
    rollup::{Answered, Question, answer},
};
use chrono::NaiveDate;
use domain::{FiscalYear, Result, Scope, Time, checklist::ListKind};
use store::{Store, Tx};
use testkit::TestDb;

use crate::seed::{chance, desk, noon, open, space};

/// The year that the demo ends with, and the day on which it is made and looked at.
const YEAR: FiscalYear = FiscalYear(2026);
const BEFORE: FiscalYear = FiscalYear(2025);
const TODAY: &str = "2026-11-25";

fn now() -> Time {
    noon(TODAY)
}

fn today() -> NaiveDate {
    TODAY.parse().expect("day")
}

async fn seed(store: &Store) -> Result<Seeded> {
    make(&desk(store), YEAR, now(), chance(), &mut |_, _, _| {}).await
}

/// A database with the demo in it.
async fn seeded(db: &TestDb) -> Store {
    let store = open(db).await;
    let Seeded::Made(links) = seed(&store).await.expect("seed") else { panic!("it was there") };
    let into: Vec<_> = links.iter().map(|it| it.space.to_string()).collect();
    assert_eq!(into, ["26", "8:2601"], "the prefecture's administrator and one area's");
    store
}

/// As the space of a key.
async fn of(store: &Store, key: &str) -> Tx {
    let scope = Scope::system(space(store, key).await.id);
    store.begin(&scope).await.expect("begin")
}

/// Two years, all lists, as the prefecture sees them.
async fn rolled_up(store: &Store) -> Answered {
    let question = Question { years: vec![BEFORE, YEAR], lists: ListKind::ALL.to_vec(), stale_months: 6 };
    answer(&of(store, "26").await, &question, today()).await.expect("roll-up")
}

/// A space's name without the mark that it is made up.
fn short(it: &Answered, space: domain::SpaceId) -> String {
    let name = &it.space(space).expect("space").name;
    assert!(name.contains("（架空"), "{name}");
    name.split('（').next().unwrap_or_default().to_owned()
}
