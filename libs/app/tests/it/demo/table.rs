//! The roll-up against a table that was counted by hand from the letters in `libs/app/src/council/demo/*/lists.rs` (and
//! `tables.rs`), a letter an item. For example 丹後's list for level 2 to 3 of 2026,
//!
//! `DDDDSD DDDDDDDDDD DDDD DDDADSD DDDDDD DDTM D DSDDDDSN DDSNs`:
//!
//! done (D) 5+10+4+5+6+2+1+5+2 = 40; started (S, s, T, t) 1+0+0+1+0+1+0+2+2 = 6+1 = 7; not yet (N, M) 6.4, 8.6, 9.4 = 3; not
//! applicable (A) 4.4 = 1; unanswered (-) none; together 51. Untouched since April are T and M: 6.3, 6.4. Nobody is
//! responsible for the one small letter: 9.5. In the list for level 1 to 2 a question counts once, and the one that a branch
//! leaves out is not applicable. Of the year before everything that is started or not yet done is stale by November.

use app::council::rollup::Answered;
use domain::{
    checklist::{Coverage, items},
    rollup::Row,
};
use testkit::TestDb;

use super::{BEFORE, YEAR, rolled_up, seeded, short};

/// Year, place: done, started, not yet, unanswered, not applicable; stale (by number, or how many of last year); nobody
/// responsible; own items, done of all.
const TABLE: &str = "\
prefecture 2025 京都府: 9 16 9 0 1; 25; -; 0/0
prefecture 2026 京都府: 19 11 4 1 0; 6.2; 6.3; 0/0
area_l1_to_l2 2025 丹後: 0 0 0 11 0; -; -; 0/0
area_l1_to_l2 2025 中丹: 8 2 0 0 1; 4.2 4.3; -; 0/0
area_l1_to_l2 2025 南丹: 0 0 0 11 0; -; -; 0/0
area_l1_to_l2 2025 京都・乙訓: 2 1 4 4 0; 5; -; 0/0
area_l1_to_l2 2025 山城北: 0 0 0 11 0; -; -; 0/0
area_l1_to_l2 2025 山城南: 0 0 0 11 0; -; -; 0/0
area_l1_to_l2 2026 丹後: 0 0 0 11 0; -; -; 0/0
area_l1_to_l2 2026 中丹: 10 0 0 0 1; -; -; 0/0
area_l1_to_l2 2026 南丹: 0 0 0 11 0; -; -; 0/0
area_l1_to_l2 2026 京都・乙訓: 3 4 2 0 2; -; 4.2; 0/0
area_l1_to_l2 2026 山城北: 1 1 0 9 0; -; 3.1; 0/0
area_l1_to_l2 2026 山城南: 0 0 0 11 0; -; -; 0/0
area_l2_to_l3 2025 丹後: 27 17 6 0 1; 23; 9.5; 0/0
area_l2_to_l3 2025 中丹: 7 16 14 14 0; 30; -; 0/0
area_l2_to_l3 2025 南丹: 18 20 13 0 0; 33; -; 0/0
area_l2_to_l3 2025 京都・乙訓: 0 0 0 51 0; -; -; 0/0
area_l2_to_l3 2025 山城北: 0 0 0 51 0; -; -; 0/0
area_l2_to_l3 2025 山城南: 0 0 0 51 0; -; -; 0/0
area_l2_to_l3 2026 丹後: 40 7 3 0 1; 6.3 6.4; 9.5; 1/1
area_l2_to_l3 2026 中丹: 20 15 10 5 1; 2.5.1 6.3; 4.6 6.3; 0/0
area_l2_to_l3 2026 南丹: 2 7 12 30 0; 2.1.2 3.3; 2.1.2 7; 0/0
area_l2_to_l3 2026 京都・乙訓: 0 0 1 50 0; -; -; 0/0
area_l2_to_l3 2026 山城北: 0 0 0 51 0; -; -; 0/0
area_l2_to_l3 2026 山城南: 0 0 0 51 0; -; -; 0/0
";

async fn the_prefecture_sees_what_was_counted_by_hand(db: TestDb) {
    let store = seeded(&db).await;
    let it = rolled_up(&store).await;
    lists(&it);
    sections(&it);
    items_of_areas(&it);
}

fn lists(it: &Answered) {
    let told: Vec<_> = it.roll_up.rows.iter().map(|row| line(row, &short(it, row.space))).collect();
    assert_eq!(told, TABLE.lines().collect::<Vec<_>>());
    // Who never answered has not begun; who has, has.
    let begun = |place: &str, year| {
        let rows = it.roll_up.rows.iter().filter(|row| row.fiscal_year == year && short(it, row.space) == place);
        rows.map(|row| row.begun).collect::<Vec<_>>()
    };
    assert_eq!((begun("山城南", BEFORE), begun("山城南", YEAR)), (vec![false; 2], vec![false; 2]));
    assert_eq!((begun("京都・乙訓", BEFORE), begun("京都・乙訓", YEAR)), (vec![true, false], vec![true; 2]));
}

/// What is done, section by section.
fn sections(it: &Answered) {
    let done = |list: &str, place: &str| {
        let of = |row: &&Row| row.list.as_str() == list && row.fiscal_year == YEAR && short(it, row.space) == place;
        let row = it.roll_up.rows.iter().find(of).expect("row");
        row.sections.iter().map(|it| it.done).collect::<Vec<_>>()
    };
    assert_eq!(done("area_l2_to_l3", "丹後"), [5, 10, 4, 5, 6, 2, 1, 5, 2]);
    assert_eq!(done("area_l2_to_l3", "中丹"), [3, 4, 3, 3, 4, 1, 1, 1, 0]);
    assert_eq!(done("prefecture", "京都府"), [6, 3, 7, 2, 0, 1]);
}

/// How many of the six areas (of the one prefecture) are where with an item: done, started, not yet, unanswered, not
/// applicable. Read down the column of the letters: of 2.2.3 in 2026 丹後 D, 中丹 D, 南丹 N, and three that say nothing.
fn items_of_areas(it: &Answered) {
    let of = |id: &str, year| {
        let list = domain::checklist::item(id).expect("item").list;
        let all = it.roll_up.by_item(list, &[year]);
        counts(all.into_iter().find(|it| it.item.id == id).expect("count").counts)
    };
    // The schedule: 中丹 had begun it in 2025 and has it now; 南丹 had it and has not.
    assert_eq!(of("area_l2_to_l3.2.3", BEFORE), [2, 1, 0, 3, 0]);
    assert_eq!(of("area_l2_to_l3.2.3", YEAR), [2, 0, 1, 3, 0]);
    assert_eq!(of("area_l2_to_l3.1.1", YEAR), [3, 0, 1, 2, 0]);
    assert_eq!(of("area_l2_to_l3.4.4", YEAR), [0, 0, 1, 4, 1], "丹後 says that it does not apply");
    assert_eq!(of("area_l2_to_l3.7", YEAR), [2, 1, 0, 3, 0]);
    assert_eq!(of("area_l2_to_l3.8.3", YEAR), [2, 0, 1, 3, 0]);
    assert_eq!(of("area_l2_to_l3.9.4", YEAR), [0, 0, 1, 4, 1], "中丹 does not show it");
    // Chosen by 京都・乙訓; 中丹 and 山城北 chose another option.
    assert_eq!(of("area_l1_to_l2.1-2", YEAR), [1, 0, 0, 3, 2]);
    assert_eq!(of("area_l1_to_l2.3.1", YEAR), [2, 1, 0, 3, 0]);
    assert_eq!(of("prefecture.5.4", YEAR), [0, 1, 0, 0, 0]);
}

fn line(row: &Row, place: &str) -> String {
    let Coverage { done, started, not_yet, unanswered, not_applicable } = row.coverage();
    let number = |at: &usize| {
        let id = items(row.list)[*at].id.as_str();
        id.trim_start_matches(row.list.as_str()).trim_start_matches('.').to_owned()
    };
    let names = |all: &[usize]| match all.len() {
        0 => "-".to_owned(),
        1 | 2 => all.iter().map(number).collect::<Vec<_>>().join(" "),
        many => many.to_string(),
    };
    format!(
        "{} {} {place}: {done} {started} {not_yet} {unanswered} {not_applicable}; {}; {}; {}/{}",
        row.list.as_str(),
        row.fiscal_year,
        names(&row.stale),
        names(&row.ownerless),
        row.additions.done,
        row.additions.total,
    )
}

fn counts(it: Coverage) -> [u32; 5] {
    [it.done, it.started, it.not_yet, it.unanswered, it.not_applicable]
}

testkit::on_both_backends! { the_prefecture_sees_what_was_counted_by_hand }
