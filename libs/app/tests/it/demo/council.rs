//! Councils, levels, and what the records say by themselves.

use std::collections::BTreeSet;

use app::council::{handover, look_back::look_back, rollup::Answered, view::view};
use domain::{
    checklist::{AnswerStatus, ListKind},
    evidence::Module,
    record::Handover,
};
use store::{RecordFilter, Tx};
use testkit::TestDb;

use super::{BEFORE, YEAR, of, rolled_up, seeded, short, today};

/// Standing of the council, level, and the level before; as declared in `yamashiro.rs`, `otokuni.rs` and the `tables.rs`.
const COUNCILS: &str = "\
2025 京都府: 開催 2-① -
2025 丹後: 開催 2-② 2-②
2025 中丹: 開催 2-② 2-①
2025 南丹: 開催 2-② 2-①
2025 京都・乙訓: 開催 1-② 1-①
2025 山城北: 設置済み・未開催 1-① -
2025 山城南: 不明 - -
2026 京都府: 開催 2-② 2-①
2026 丹後: 開催 2-③ 2-②
2026 中丹: 開催 2-② 2-②
2026 南丹: 開催 2-① 2-②
2026 京都・乙訓: 開催 1-② 1-①
2026 山城北: 開催予定 1-① 1-①
2026 山城南: 未設置 未設置 -
";

async fn councils_stand_as_declared_and_records_propose_answers(db: TestDb) {
    let store = seeded(&db).await;
    councils(&rolled_up(&store).await);
    proposals_of_the_prefecture(&of(&store, "26").await).await;
    let tango = of(&store, "8:2601").await;
    proposals_of_tango(&tango).await;
    looking_back(&tango).await;
    let nantan = of(&store, "8:2603").await;
    assert_eq!(handover::unsigned(&nantan, BEFORE).await.expect("unsigned").len(), 1);
    // Two areas agreed to be shown.
    let shown = nantan.examples(ListKind::AreaTwoToThree, YEAR).await.expect("examples");
    let names: BTreeSet<_> = shown.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, BTreeSet::from(["中丹（架空）", "丹後（架空）"]));
}

fn councils(it: &Answered) {
    let told: Vec<_> = it
        .places
        .iter()
        .map(|place| {
            let level = it.level(place.space, place.fiscal_year);
            let label = |it: Option<domain::growth::GrowthLevel>| it.map_or("-", |it| &it.described().label);
            let standing = it.standing(place.space, place.fiscal_year).label().ja;
            let (now, before) = (label(level.map(|it| it.level)), label(level.and_then(|it| it.before)));
            format!("{} {}: {standing} {now} {before}", place.fiscal_year, short(it, place.space))
        })
        .collect();
    assert_eq!(told, COUNCILS.lines().collect::<Vec<_>>());
    // 2025: 京都府, 丹後, 中丹, and one that 南丹 and 京都・乙訓 held together. 2026: each of the five its own.
    assert_eq!((it.bodies_held(BEFORE), it.bodies_held(YEAR)), (4, 5));
}

/// Status and sentence that the records propose for some items of a list.
async fn proposed(tx: &Tx, list: ListKind, ids: &[&str]) -> Vec<(Option<AnswerStatus>, String)> {
    let id = tx.checklist_of(list, YEAR).await.expect("list").expect("begun").id;
    let view = view(tx, id, today()).await.expect("view");
    let row = |id: &&str| {
        let row = view.rows.iter().find(|it| it.item.is_some_and(|it| it.id == **id)).expect("row");
        row.proposal.as_ref().map(|it| (it.status, it.sentence.ja.clone())).unzip()
    };
    ids.iter().map(row).map(|(status, sentence)| (status, sentence.unwrap_or_default())).collect()
}

/// How many areas met, and worked together.
async fn proposals_of_the_prefecture(tx: &Tx) {
    let told = proposed(tx, ListKind::Prefecture, &["prefecture.5.4", "prefecture.5.5", "prefecture.1.3"]).await;
    // 丹後, 中丹, 南丹 and 京都・乙訓 met; the first three have projects that run or are done.
    assert_eq!(told[0].0, Some(AnswerStatus::Started));
    assert!(told[0].1.contains("6圏域中4圏域"), "{}", told[0].1);
    assert_eq!(told[1].0, Some(AnswerStatus::Started));
    assert!(told[1].1.contains("6圏域中3圏域"), "{}", told[1].1);
    assert_eq!(told[2].0, Some(AnswerStatus::Done), "{}", told[2].1);
}

async fn proposals_of_tango(tx: &Tx) {
    let expected = [
        ("area_l2_to_l3.1.1", Module::Roster),
        ("area_l2_to_l3.1.3", Module::Cases),
        ("area_l2_to_l3.1.6", Module::Wg),
        ("area_l2_to_l3.2.1.2", Module::Roster),
        ("area_l2_to_l3.2.1.3", Module::Handover),
        ("area_l2_to_l3.2.3", Module::Schedule),
        ("area_l2_to_l3.2.5", Module::Council),
        ("area_l2_to_l3.3.1", Module::Minutes),
        ("area_l2_to_l3.3.3", Module::Plans),
        ("area_l2_to_l3.4.1", Module::Indicators),
        ("area_l2_to_l3.4.3", Module::DataRequest),
        ("area_l2_to_l3.5.1", Module::Themes),
        ("area_l2_to_l3.5.4", Module::Decisions),
        ("area_l2_to_l3.6.1", Module::Resources),
        ("area_l2_to_l3.7", Module::Projects),
        ("area_l2_to_l3.8.2", Module::Schedule),
        ("area_l2_to_l3.8.4.2", Module::Projects),
        ("area_l2_to_l3.8.5", Module::Evaluation),
        ("area_l2_to_l3.9.1", Module::Publicity),
    ];
    let told = proposed(tx, ListKind::AreaTwoToThree, &expected.map(|it| it.0)).await;
    for ((id, module), (status, sentence)) in expected.into_iter().zip(told) {
        assert_eq!(domain::checklist::item(id).and_then(|it| it.evidence), Some(module), "{id}");
        assert_eq!(status, Some(AnswerStatus::Done), "{id} {sentence}");
    }
    // What was answered last year came along.
    let list = tx.checklist_of(ListKind::AreaTwoToThree, YEAR).await.expect("list").expect("begun").id;
    let answers = tx.answers(list).await.expect("answers");
    assert_eq!(answers["area_l2_to_l3.2.1.3"].previous, Some(AnswerStatus::Started));
}

/// The look-back finds what was never acted on; the handover is signed and used.
async fn looking_back(tx: &Tx) {
    let back = look_back(tx, None, YEAR).await.expect("look-back");
    let idle: Vec<_> = back.never_acted_on.iter().map(|it| it.content.title.as_str()).collect();
    assert_eq!(idle, ["冬の運動不足"]);
    let of_year = |at: usize| (back.years[at].meetings.len(), back.years[at].open_decisions.len());
    assert_eq!([of_year(0), of_year(1), of_year(2)], [(2, 0), (1, 1), (0, 0)]);
    let letter = tx.all_records::<Handover>(RecordFilter::of(BEFORE)).await.expect("handovers").remove(0);
    let pack = handover::pack(tx, letter.id).await.expect("pack");
    assert!(handover::is_signed(&pack.handover, &pack.signatures));
    assert_eq!((pack.signatures.len(), pack.used), (2, 1));
}

testkit::on_both_backends! { councils_stand_as_declared_and_records_propose_answers }
