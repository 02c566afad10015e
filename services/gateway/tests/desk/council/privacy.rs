//! Private notes, rosters and minutes never reach a parent.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use testkit::TestDb;

use super::{
    contents::{self, KINDS},
    officer::{Kept, Officer, YEAR, merged},
    region::{CHUTAN, Region, TANGO, TWO_TO_THREE},
    selection::Types,
};
use crate::office::{A, B};

testkit::on_both_backends! {
    nothing_that_was_written_reaches_a_parent,
    what_is_written_for_a_parent_reaches_it,
}

/// A word that stands nowhere else.
const MARK: &str = "xqzw7731";

/// A record of every kind, with the mark in every text.
async fn records(officer: &Officer, other: &Officer) -> BTreeMap<&'static str, Kept> {
    let mut all: BTreeMap<&str, Kept> = BTreeMap::new();
    // What is named comes first.
    let first = ["Body", "Meeting", "Person"];
    let rest = KINDS.iter().map(|it| it.0).filter(|it| !first.contains(it));
    for kind in first.into_iter().chain(rest) {
        let named = match kind {
            "Person" => json!({ "body": all["Body"].id }),
            "Decision" => json!({ "meeting": all["Meeting"].id }),
            "Attendance" => json!({ "meeting": all["Meeting"].id, "person": all["Person"].id }),
            _ => json!({}),
        };
        let saved = officer.save(kind, merged(contents::of(kind, MARK), named)).await;
        all.insert(kind, saved);
    }
    let sign = "mutation($input: SignHandoverInput!) { signHandover(input: $input) { __typename } }";
    for (officer, part) in [(officer, "GIVER"), (other, "TAKER")] {
        let input = json!({ "handover": all["Handover"].id, "part": part, "version": 1 });
        assert_eq!(officer.ask(sign, json!({ "input": input })).await["__typename"], "HandoverSigned");
    }
    all
}

async fn nothing_that_was_written_reaches_a_parent(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let other = region.editor(TANGO, "jiro@tango.example.jp").await;
    let list = officer.start(TWO_TO_THREE, YEAR).await;
    let said = json!({ "status": "STARTED", "owner": MARK, "reason": MARK, "note": MARK, "narrative": MARK, "number": 7731,
        "links": [MARK] });
    officer.answered(&list, "area_l2_to_l3.7", 0, said).await;
    let records = records(&officer, &other).await;
    let judged = officer.judge(&list, "area_l2_to_l3.8.6", 0, "CONTRADICTED", MARK).await;
    assert_eq!(judged["__typename"], "AnswerSaved");
    let next = officer.start(TWO_TO_THREE, YEAR + 1).await;

    // The space itself reads it in every list: so it would be seen, were it shown.
    let types: Vec<_> = KINDS.iter().map(|it| it.0).chain(["Signature"]).collect();
    let types = Types::below(
        &officer,
        &[&types[..], &["RollUp", "ChecklistConnection", "Nation", "LookBack", "CouncilGaps"]].concat(),
    )
    .await;
    let lists: Vec<_> = KINDS.iter().chain(&[("Signature", "signatures")]).collect();
    let ask = |kind: &str, list: &str| format!("{{ {list} {{ nodes {} }} }}", types.of(kind, 1));
    for (kind, list) in &lists {
        let told = officer.reply(&ask(kind, list), Value::Null).await.to_string();
        assert_eq!(
            told.contains(MARK),
            !matches!(*kind, "Consent" | "LevelAssessment" | "Signature"),
            "{kind}: {told}"
        );
        assert!(told.contains("Record:"), "{kind}: {told}");
    }
    let all_of_lists = format!("{{ checklists(first: 3) {} }}", types.of("ChecklistConnection", 5));
    assert!(officer.reply(&all_of_lists, Value::Null).await.to_string().contains(MARK));

    let mut questions = vec![
        format!("{{ rollUp(fiscalYears: [2026, 2027]) {} }}", types.of("RollUp", 4)),
        all_of_lists,
        format!("{{ nation(fiscalYear: 2026) {} }}", types.of("Nation", 4)),
        format!("{{ lookBack(fiscalYear: 2027) {} }}", types.of("LookBack", 3)),
        format!("{{ councilGaps(fiscalYear: 2026) {} }}", types.of("CouncilGaps", 2)),
        format!("{{ searchRecords(words: \"{MARK}\") {{ totalCount nodes {{ recordId excerpt }} }} }}"),
        "{ unsignedHandovers(fiscalYear: 2026) { letter } }".to_owned(),
        "{ agreements { totalCount nodes { id } } }".to_owned(),
        "{ auditTrail(first: 100) { nodes { actor action subject detail } } }".to_owned(),
        "{ spaces { nodes { name code } } }".to_owned(),
        "{ councils { nodes { name papers { nodes { title body } } } } }".to_owned(),
    ];
    questions.extend(lists.iter().map(|it| ask(it.0, it.1)));
    questions.extend([&list, &next].map(|id| {
        format!("{{ checklist(id: \"{id}\") {{ states rows {{ key answer {{ note }} }} answers {{ note }} }} }}")
    }));
    let above = region.administrator(A).await;
    let others = [above, region.administrator(B).await, region.administrator(CHUTAN).await];
    for other in &others {
        for question in &questions {
            let reply = other.reply(question, Value::Null).await;
            assert!(reply["errors"].is_null(), "{question}: {reply}");
            assert!(!reply.to_string().contains(MARK) && !reply.to_string().contains("7731"), "{question}: {reply}");
        }
        for (kind, record) in &records {
            let node =
                other.ask("query($id: ID!) { node(id: $id) { __typename id } }", json!({ "id": record.id })).await;
            assert_eq!(node, Value::Null, "{kind}");
            let own = officer.ask("query($id: ID!) { node(id: $id) { __typename } }", json!({ "id": record.id })).await;
            assert_eq!(own["__typename"], *kind);
        }
        let pack = "query($id: ID!) { handoverPack(handover: $id) { used } }";
        assert_eq!(other.code(pack, json!({ "id": records["Handover"].id })).await, "NOT_FOUND");
    }
    // What may be counted is counted: the roll-up is no empty page.
    let seen = others[0].reply(&questions[0], Value::Null).await.to_string();
    assert!(seen.contains("TOBACCO") && seen.contains("PARTNERS") && seen.contains("STARTED"), "{seen}");
}

async fn what_is_written_for_a_parent_reaches_it(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let content = json!({ "state": "NOT_HELD", "form": "PART_OF_OTHER", "name": MARK, "reason": MARK });
    officer.save("CouncilYear", merged(contents::of("CouncilYear", "内々の話"), content)).await;
    let query = "{ rollUp(fiscalYears: [2026]) { years { places { councils { state name reason } } } } }";
    let above = region.administrator(A).await;
    let told = above.reply(query, Value::Null).await.to_string();
    assert_eq!(told.matches(MARK).count(), 2, "{told}");
    assert!(!told.contains("内々の話"), "{told}");
    let beside = region.administrator(CHUTAN).await;
    assert!(!beside.reply(query, Value::Null).await.to_string().contains(MARK));
}
