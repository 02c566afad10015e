//! What the prefecture sees of its areas has none of their private words, and everything says that it is made up.

use testkit::TestDb;

use super::{BEFORE, YEAR, rolled_up, seeded};
use crate::seed::dump;

/// Of notes, minutes, rosters and owners, addresses, handovers, troubles, themes, projects, purposes, papers.
const PRIVATE: [&str; 11] = [
    "内部メモ",
    "発言要旨",
    "架空 ",
    "@example.jp",
    "共有フォルダー",
    "どこから始めれば",
    "冬の運動不足",
    "早朝健診",
    "健診受診を",
    "説明会",
    "減塩",
];

async fn nothing_private_is_in_the_prefectures_roll_up_and_all_is_said_to_be_made_up(db: TestDb) {
    let store = seeded(&db).await;
    let it = rolled_up(&store).await;
    let mut text = format!("{:?} {:?} {:?}", it.spaces, it.places, it.roll_up);
    for space in &it.spaces {
        for fact in [BEFORE, YEAR].into_iter().flat_map(|year| it.facts(space.id, year)) {
            text += &serde_json::to_string(fact).expect("JSON");
        }
    }
    let shared = ["2-1", "健康づくり部会（架空）", "担当者の異動（架空）で"];
    assert!(shared.iter().all(|it| text.contains(it)), "what is written for the prefecture is there");
    let all = dump(&db).await;
    let everything = format!("{all:?}");
    for word in PRIVATE {
        assert!(everything.contains(word), "{word} is seeded");
        assert!(!text.contains(word), "{word} is private");
    }
    // Without words of their own, or (tasks of the template, years without a text) with the program's.
    let wordless = ["agreement", "attendance", "consent", "council_year", "signature", "task"];
    for row in &all["record"] {
        let said = wordless.contains(&row["kind"].as_str()) || row["content"].contains("架空");
        assert!(said, "{} {}", row["kind"], row["content"]);
    }
}

testkit::on_both_backends! { nothing_private_is_in_the_prefectures_roll_up_and_all_is_said_to_be_made_up }
