//! Words in what was written.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Kept, Officer, Place, merged},
    region::{CHUTAN, Region, TANGO},
};
use crate::office::A;

testkit::on_both_backends! {
    a_word_inside_a_sentence_is_found,
    all_of_the_words_are_in_it,
    width_and_case_make_no_difference,
    what_was_put_away_is_not_found,
    what_another_space_wrote_is_not_found,
    newer_ones_come_first_page_by_page,
    what_is_no_word_is_told,
    signs_of_a_query_language_are_signs,
}

const FIND: &str = "query($words: String!, $kinds: [RecordKind!], $first: Int, $after: String) { \
                    searchRecords(words: $words, kinds: $kinds, first: $first, after: $after) { totalCount \
                    pageInfo { hasNextPage endCursor } nodes { recordId kind kindName { ja } fiscalYear excerpt } } }";

/// What is found: kinds.
async fn found(officer: &Officer, words: &str) -> Vec<String> {
    let nodes = officer.nodes(FIND, json!({ "words": words })).await;
    let mut kinds: Vec<_> = nodes.iter().map(|it| it["kind"].as_str().expect("kind").to_owned()).collect();
    kinds.sort();
    kinds
}

const TEXT: &str = "第2回協議会では、職場の禁煙対策と特定健診の受診率向上について話し合った。HbA1cの高い人が多い。";

/// Minutes, a decision and a theme.
async fn written(officer: &Officer) -> String {
    let minutes = json!({ "title": "議事録", "day": "2026-06-01", "text": TEXT, "outcome": "", "issues": "" });
    let id = officer.save("Minutes", minutes).await.id;
    let meeting = officer.save("Meeting", contents::of("Meeting", "第3回")).await;
    let decision = json!({ "meeting": meeting.id, "text": "健診の夜間開催を\n商工会に頼む", "owner": "" });
    officer.save("Decision", decision).await;
    let theme = json!({ "title": "歩数", "source": "DATA", "reason": "座って働く人の健診結果", "stage": "PROPOSED",
        "feasibility": "", "interest": "", "longTerm": false, "askedOfAreas": false });
    officer.save("Theme", theme).await;
    id
}

async fn a_word_inside_a_sentence_is_found(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let minutes = written(&officer).await;
    for (word, kinds) in [
        ("禁煙対策", &["MINUTES"][..]),
        ("受診率", &["MINUTES"]),
        ("煙", &["MINUTES"]),
        ("健診", &["DECISION", "MINUTES", "THEME"]),
        ("夜間開催を商工会", &["DECISION"]),
        ("座って働く", &["THEME"]),
        ("第2回協議会では、職場", &["MINUTES"]),
        ("禁酒", &[]),
        ("対策禁煙", &[]),
    ] {
        assert_eq!(found(&officer, word).await, kinds, "{word}");
    }
    let hit = officer.nodes(FIND, json!({ "words": "禁煙対策" })).await.remove(0);
    let excerpt = hit["excerpt"].as_str().expect("excerpt");
    assert!(excerpt.contains("禁煙対策"), "{excerpt}");
    let told = (&hit["recordId"], &hit["kindName"]["ja"], &hit["fiscalYear"]);
    assert_eq!(told, (&json!(minutes), &json!("議事録・打合せメモ"), &json!(2026)));
    let themes = officer.nodes(FIND, json!({ "words": "健診", "kinds": ["THEME"] })).await;
    assert_eq!((themes.len(), &themes[0]["kind"]), (1, &json!("THEME")));
}

async fn all_of_the_words_are_in_it(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    written(&officer).await;
    assert_eq!(found(&officer, "健診 受診率").await, ["MINUTES"]);
    assert_eq!(found(&officer, "健診　夜間").await, ["DECISION"], "whatever the blank");
    assert_eq!(found(&officer, "夜間 受診率").await, Vec::<String>::new(), "each has one of them");
}

async fn width_and_case_make_no_difference(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    written(&officer).await;
    for word in ["HbA1c", "ＨｂＡ１ｃ", "hba1c", "第２回", "第2回"] {
        assert_eq!(found(&officer, word).await, ["MINUTES"], "{word}");
    }
}

async fn what_was_put_away_is_not_found(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let minutes = written(&officer).await;
    officer.remove(&minutes, Some(1)).await;
    assert_eq!(found(&officer, "禁煙対策").await, Vec::<String>::new());
    officer.remove(&minutes, None).await;
    assert_eq!(found(&officer, "禁煙対策").await, ["MINUTES"]);
    let changed = json!({ "title": "議事録", "day": "2026-06-01", "text": "減塩", "outcome": "", "issues": "" });
    let of = Kept { id: minutes, version: 3 };
    officer.change("Minutes", &of, changed).await;
    assert_eq!(found(&officer, "禁煙対策").await, Vec::<String>::new(), "what was struck out");
    assert_eq!(found(&officer, "減塩").await, ["MINUTES"]);
}

async fn what_another_space_wrote_is_not_found(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    written(&officer).await;
    for other in [region.editor(A, "a@pref.example.jp").await, region.editor(CHUTAN, "b@chutan.example.jp").await] {
        assert_eq!(found(&other, "禁煙対策").await, Vec::<String>::new());
        let theme = contents::of("Theme", "禁煙対策");
        other.save("Theme", theme).await;
        assert_eq!(found(&other, "禁煙対策").await, ["THEME"], "their own");
    }
    assert_eq!(found(&officer, "禁煙対策").await, ["MINUTES"]);
}

async fn newer_ones_come_first_page_by_page(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    for year in [2024, 2026, 2025, 2023, 2022] {
        let theme = merged(contents::of("Theme", "減塩"), json!({ "title": format!("減塩{year}") }));
        officer.write("Theme", Place::New(year, None), theme).await;
    }
    let mut after = Value::Null;
    let mut years = Vec::new();
    for more in [true, true, false] {
        let page = officer.ask(FIND, json!({ "words": "減塩", "first": 2, "after": after })).await;
        assert_eq!((&page["totalCount"], &page["pageInfo"]["hasNextPage"]), (&json!(5), &json!(more)));
        years
            .extend(page["nodes"].as_array().expect("nodes").iter().map(|it| it["fiscalYear"].as_u64().expect("year")));
        after = page["pageInfo"]["endCursor"].clone();
    }
    assert_eq!(years, [2026, 2025, 2024, 2023, 2022]);
}

async fn what_is_no_word_is_told(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    for words in ["、。 …", "「」", "(*)", "", "　"] {
        let reply = officer.reply(FIND, json!({ "words": words })).await;
        let error = &reply["errors"][0];
        assert_eq!(error["extensions"]["code"], "INVALID", "{words}: {reply}");
        assert!(error["message"].as_str().is_some_and(|it| it.contains("入力してください")), "{words}: {reply}");
    }
    assert_eq!(officer.code(FIND, json!({ "words": "減".repeat(101) })).await, "INVALID");
    assert_eq!(officer.code(FIND, json!({ "words": "減塩\u{0}" })).await, "INVALID");
}

async fn signs_of_a_query_language_are_signs(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let theme = merged(contents::of("Theme", "減塩"), json!({ "reason": "\"減塩\" NOT 禁煙 OR near(1) 100%_'" }));
    officer.save("Theme", theme).await;
    for (words, hits) in [
        ("\"減塩\"", 1),
        ("NOT", 1),
        ("OR", 1),
        ("near(1)", 1),
        ("100%", 1),
        ("減塩 AND 不明", 0),
        ("減*", 0),
        ("%", 0),
        ("' or 1=1 --", 0),
        ("{a b}", 0),
        ("^減塩", 0),
    ] {
        let reply = officer.reply(FIND, json!({ "words": words })).await;
        let count = &reply["data"]["searchRecords"]["totalCount"];
        // What is left without letters is no word.
        let told = if words == "%" { reply["errors"][0]["extensions"]["code"] == "INVALID" } else { *count == hits };
        assert!(told, "{words}: {reply}");
    }
}
