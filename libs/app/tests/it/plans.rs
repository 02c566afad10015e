//! 秋田 went from eight areas to three with the 8th plan.

use domain::{FiscalYear, Scope};
use testkit::{TestDb, raw};
use uuid::Uuid;

use crate::seed::{AKITA, brought, id, noon, open, space};

const PLAN_8: &str = "二次医療圏,0501,県北,8,05,,,,,\n市区町村,05802,架空町,8,0501,,,,,\n";

async fn old_areas_are_seen_for_the_years_in_which_they_were_below(db: TestDb) {
    let store = open(&db).await;
    brought(&store, AKITA, noon("2023-06-01")).await;
    brought(&store, &format!("{AKITA}{PLAN_8}"), noon("2024-06-01")).await;
    let (prefecture, old, new) =
        (space(&store, "05").await.id, space(&store, "7:0501").await.id, space(&store, "8:0501").await.id);
    // Whatever the old area writes after its plan is its own.
    let late = format!(
        "insert into checklist (id, space_id, list, fiscal_year, as_of, created_at) values \
         ({}, {}, 'area_l1_to_l2', 2024, '2024-04-01', '2024-04-01T00:00:00+00:00')",
        id(&db, Uuid::now_v7()),
        id(&db, old.0)
    );
    raw::execute(&db, &late).await;
    let tx = store.begin(&Scope::system(prefecture)).await.expect("begin");
    let seen = async |of, year| {
        let page = tx.checklists(Some(of), Some(FiscalYear(year)), None, 100).await.expect("checklists");
        page.rows.len()
    };
    assert_eq!((seen(old, 2023).await, seen(old, 2024).await), (2, 0));
    assert_eq!((seen(new, 2023).await, seen(new, 2024).await), (0, 2));
    assert_eq!((seen(prefecture, 2023).await, seen(prefecture, 2024).await), (1, 1));
    let own = store.begin(&Scope::system(old)).await.expect("begin");
    assert_eq!(own.checklists(None, Some(FiscalYear(2024)), None, 100).await.expect("own").rows.len(), 1);
}

testkit::on_both_backends! { old_areas_are_seen_for_the_years_in_which_they_were_below }
