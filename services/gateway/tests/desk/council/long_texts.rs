//! Texts at their limits: kept and found, or refused with nothing stored.

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents,
    officer::{Place, YEAR, answer_item, merged, refusal},
    region::{Region, TANGO, TWO_TO_THREE},
};

testkit::on_both_backends! {
    minutes_of_a_hundred_thousand_characters_are_kept_and_found,
    a_text_that_is_too_long_is_refused_with_its_length,
    a_request_that_is_far_too_large_leaves_nothing,
    a_character_that_cannot_be_kept_is_told,
    what_was_written_comes_back_to_the_letter,
}

fn minutes(text: &str) -> Value {
    json!({ "title": "議事録", "day": "2026-06-01", "text": text, "outcome": "", "issues": "" })
}

async fn minutes_of_a_hundred_thousand_characters_are_kept_and_found(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let end = "最後に禁煙対策を決めた。";
    let text: String = ('一'..).filter(|it| it.is_alphabetic()).cycle().take(100_000 - end.chars().count()).collect();
    let text = text + end;
    assert_eq!(text.chars().count(), 100_000);
    let saved = officer.save("Minutes", minutes(&text)).await;
    let query = "query($id: ID!) { node(id: $id) { ... on Minutes { text } } }";
    assert!(officer.ask(query, json!({ "id": saved.id })).await["text"] == text, "every character");
    let find = "{ searchRecords(words: \"禁煙対策\") { nodes { recordId excerpt } } }";
    let hits = officer.nodes(find, Value::Null).await;
    assert_eq!(hits.len(), 1);
    assert!(hits[0]["excerpt"].as_str().is_some_and(|it| it.starts_with('…') && it.ends_with(end)), "{hits:?}");
}

async fn a_text_that_is_too_long_is_refused_with_its_length(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let refused = async |kind: &str, with: Value| {
        let payload = officer.write(kind, Place::New(YEAR, None), merged(contents::of(kind, "x"), with)).await;
        refusal(&payload)
    };
    let long = |length: usize| "あ".repeat(length);
    let told = |what: &str, most: usize, now: usize| {
        format!("{what}は{most}文字までです（いま{now}文字）。 / At most {most} characters in {what}; there are {now}.")
    };
    for (kind, field, what, most) in [
        ("Minutes", "text", "本文", 100_000),
        ("Minutes", "title", "題名", 200),
        ("Outline", "body", "本文", 100_000),
        ("Trouble", "text", "困りごと", 10_000),
        ("Handover", "letter", "伝えたいこと", 50_000),
        ("Theme", "title", "テーマ", 200),
        ("Activity", "link", "リンク", 1_000),
        ("Crisis", "reason", "理由", 500),
        ("Adaptation", "text", "文言", 1_000),
    ] {
        let sentence = refused(kind, json!({ field: long(most + 1) })).await;
        assert_eq!(sentence, told(what, most, most + 1), "{kind} {field}");
    }
    assert!(region.office.rows("record").await.is_empty() && region.office.rows("record_words").await.is_empty());
}

async fn a_request_that_is_far_too_large_leaves_nothing(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let (query, variables) = answer_item(&list, "area_l2_to_l3.7", 0, json!({ "note": "x".repeat(10 << 20) }));
    assert_eq!(officer.turned_away(&query, variables).await, (413, json!("TOO_LARGE")));
    assert!(region.office.rows("answer").await.is_empty());
    let (query, variables) = answer_item(&list, "area_l2_to_l3.7", 0, json!({ "note": "x" }));
    assert_eq!(officer.ask(&query, variables).await["__typename"], "AnswerSaved", "the next one is taken");
}

async fn a_character_that_cannot_be_kept_is_told(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    for (with, sentence) in [
        (json!({ "text": "a\u{0}b" }), "本文に使えない文字があります。 / A character in 本文 cannot be kept."),
        (json!({ "issues": "\u{1b}[0m" }), "課題に使えない文字があります。 / A character in 課題 cannot be kept."),
        (json!({ "title": "a\nb" }), "題名に改行などの制御文字は使えません。 / No line breaks in 題名."),
        (json!({ "title": " 　" }), "題名を入力してください。 / Please fill in 題名."),
    ] {
        let content = merged(minutes("x"), with);
        assert_eq!(refusal(&officer.write("Minutes", Place::New(YEAR, None), content).await), sentence);
    }
    assert!(region.office.rows("record").await.is_empty());
}

async fn what_was_written_comes_back_to_the_letter(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    for text in [
        "'; drop table record; --",
        "\\u0000 \\n \"引用\" {\"a\": 1}",
        "  はじめの空白\n\n\t段落",
        "が（か＋゛: か\u{3099}）・㍻・ﾊﾝｶｸ・①",
        "👨‍👩‍👧‍👦🇯🇵 𠮷野家",
        "\u{202e}逆さ\u{202c}\u{feff}",
        "<script>alert(1)</script> &amp; %00",
    ] {
        let saved = officer.save("Minutes", minutes(text)).await;
        let query = "query($id: ID!) { node(id: $id) { ... on Minutes { text } } }";
        assert_eq!(officer.ask(query, json!({ "id": saved.id })).await["text"], text);
    }
}
