//! An officer at work: what they ask, and what they are told.

use serde_json::{Value, json};

use crate::browser::Browser;

/// The year of the tests' day.
pub const YEAR: i32 = 2026;

pub const ANSWER: &str =
    "key status start owner reason note narrative number links previous stance stanceReason version";
const CONFLICT: &str = "... on Conflict { message { ja en } currentId version by at fields { field mine theirs } } ... on Refused { message { ja en } }";

pub struct Officer(Browser);

/// What a record is known by.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub id: String,
    pub version: u64,
}

impl Officer {
    pub fn new(browser: Browser) -> Self {
        Self(browser)
    }

    /// What it asks with.
    pub fn browser(&self) -> Browser {
        self.0.clone()
    }

    /// The whole reply.
    pub async fn reply(&self, query: &str, variables: Value) -> Value {
        let body = json!({ "query": query, "variables": variables });
        let answer = self.0.clone().post("/graphql", &body).await;
        serde_json::from_slice(&answer.body).unwrap_or_else(|err| panic!("{}: {err}", answer.status))
    }

    /// The status and the code of what is refused before GraphQL.
    pub async fn turned_away(&self, query: &str, variables: Value) -> (u16, Value) {
        let body = json!({ "query": query, "variables": variables });
        let answer = self.0.clone().post("/graphql", &body).await;
        let reply: Value = serde_json::from_slice(&answer.body).expect("JSON");
        (answer.status.as_u16(), reply["errors"][0]["extensions"]["code"].clone())
    }

    /// The first field of the data; there is no error.
    pub async fn ask(&self, query: &str, variables: Value) -> Value {
        let reply = self.reply(query, variables).await;
        assert!(reply["errors"].is_null(), "{query}: {reply}");
        let Value::Object(data) = &reply["data"] else { panic!("{reply}") };
        data.values().next().expect("a field").clone()
    }

    /// The code of the first error.
    pub async fn code(&self, query: &str, variables: Value) -> String {
        let reply = self.reply(query, variables).await;
        reply["errors"][0]["extensions"]["code"].as_str().unwrap_or_else(|| panic!("no error: {reply}")).to_owned()
    }

    /// The nodes of a list, or of what is no list the thing itself.
    pub async fn nodes(&self, query: &str, variables: Value) -> Vec<Value> {
        self.ask(query, variables).await["nodes"].as_array().expect("nodes").clone()
    }
}

/// Checklists.
impl Officer {
    pub async fn start_payload(&self, list: &str, year: i32) -> Value {
        let query = "mutation($list: ChecklistKind!, $year: Int!) { startChecklist(list: $list, fiscalYear: $year) { \
                     __typename ... on ChecklistStarted { checklist { id } } ... on Refused { message { ja en } } } }";
        self.ask(query, json!({ "list": list, "year": year })).await
    }

    /// The identifier of a list that is begun.
    pub async fn start(&self, list: &str, year: i32) -> String {
        let payload = self.start_payload(list, year).await;
        payload["checklist"]["id"].as_str().unwrap_or_else(|| panic!("{payload}")).to_owned()
    }

    /// What becomes of an answer; `with` is what is said.
    pub async fn answer(&self, list: &str, key: &str, version: u64, with: Value) -> Value {
        let (query, variables) = answer_item(list, key, version, with);
        self.ask(&query, variables).await
    }

    /// The same where it is saved: the answer.
    pub async fn answered(&self, list: &str, key: &str, version: u64, with: Value) -> Value {
        let payload = self.answer(list, key, version, with).await;
        assert_eq!(payload["__typename"], "AnswerSaved", "{key}: {payload}");
        payload["answer"].clone()
    }

    /// What becomes of a judgement.
    pub async fn judge(&self, list: &str, key: &str, version: u64, stance: &str, reason: &str) -> Value {
        let query = format!(
            "mutation($input: JudgeProposalInput!) {{ judgeProposal(input: $input) {{ __typename \
             ... on AnswerSaved {{ answer {{ {ANSWER} }} alsoChanged {{ key status version }} }} {CONFLICT} }} }}"
        );
        let input = json!({ "checklist": list, "key": key, "version": version, "stance": stance, "reason": reason });
        self.ask(&query, json!({ "input": input })).await
    }

    /// The rows of one's own list.
    pub async fn rows(&self, list: &str) -> Vec<Value> {
        let query = format!(
            "query($id: ID!) {{ checklist(id: $id) {{ rows {{ key item {{ item }} ownText hidden state answer {{ {ANSWER} }} \
             proposal {{ status sentence {{ ja en }} recordIds }} flag examples {{ name fiscalYear previous }} }} }} }}"
        );
        let list = self.ask(&query, json!({ "id": list })).await;
        list["rows"].as_array().unwrap_or_else(|| panic!("{list}")).clone()
    }

    /// One of them.
    pub async fn row(&self, list: &str, key: &str) -> Value {
        let rows = self.rows(list).await;
        rows.into_iter().find(|it| it["key"] == key).unwrap_or_else(|| panic!("no row {key}"))
    }
}

/// Records.
impl Officer {
    /// What becomes of a record of a kind: a new one of a year, or a change.
    pub async fn write(&self, kind: &str, place: Place<'_>, content: Value) -> Value {
        let (query, variables) = save(kind, place, content);
        self.ask(&query, variables).await
    }

    /// A new record of the year and the space as a whole, which is saved.
    pub async fn save(&self, kind: &str, content: Value) -> Kept {
        kept(&self.write(kind, Place::New(YEAR, None), content).await)
    }

    /// What becomes of a change.
    pub async fn change(&self, kind: &str, of: &Kept, content: Value) -> Value {
        self.write(kind, Place::Change(of), content).await
    }

    /// The whole reply to a change, where it may have been put away.
    pub async fn change_reply(&self, kind: &str, of: &Kept, content: Value) -> Value {
        let (query, variables) = save(kind, Place::Change(of), content);
        self.reply(&query, variables).await
    }

    /// What becomes of putting it away, or of taking it back where no version is given.
    #[expect(clippy::single_match_else, reason = "two ways, side by side")]
    pub async fn remove(&self, id: &str, version: Option<u64>) -> Value {
        let done = format!("__typename ... on RecordChanged {{ id version }} {CONFLICT}");
        match version {
            Some(version) => {
                let query =
                    format!("mutation($id: ID!, $v: Int!) {{ removeRecord(record: $id, version: $v) {{ {done} }} }}");
                self.ask(&query, json!({ "id": id, "v": version })).await
            }
            None => {
                let query = format!("mutation($id: ID!) {{ restoreRecord(record: $id) {{ {done} }} }}");
                self.ask(&query, json!({ "id": id })).await
            }
        }
    }

    /// A council of the space.
    pub async fn council(&self, name: &str) -> String {
        let query =
            "mutation($name: String!) { createCouncil(name: $name) { ... on CouncilChanged { council { id } } } }";
        self.ask(query, json!({ "name": name })).await["council"]["id"].as_str().expect("id").to_owned()
    }
}

/// Where a record is written.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// Of a year, and of a council.
    New(i32, Option<&'a str>),
    Change(&'a Kept),
}

/// The document that answers an item, and its variables.
pub fn answer_item(list: &str, key: &str, version: u64, with: Value) -> (String, Value) {
    let query = format!(
        "mutation($input: AnswerItemInput!) {{ answerItem(input: $input) {{ __typename \
         ... on AnswerSaved {{ answer {{ {ANSWER} }} alsoChanged {{ key status version }} }} {CONFLICT} }} }}"
    );
    let input = merged(json!({ "checklist": list, "key": key, "version": version }), with);
    (query, json!({ "input": input }))
}

#[expect(clippy::needless_pass_by_value, reason = "whoever writes a record has no more use for it")]
fn save(kind: &str, place: Place<'_>, content: Value) -> (String, Value) {
    // Named after what it is, but for one whose own field is called so already.
    let field = if kind == "Activity" { "activityRecord".to_owned() } else { kind[..1].to_lowercase() + &kind[1..] };
    let query = format!(
        "mutation($change: ChangeInput, $council: ID, $year: Int!, $input: {kind}Input!) {{ \
         save{kind}(change: $change, council: $council, fiscalYear: $year, input: $input) {{ __typename \
         ... on {kind}Saved {{ saved: {field} {{ id version }} }} {CONFLICT} }} }}"
    );
    let variables = match place {
        Place::New(year, council) => json!({ "year": year, "council": council, "input": content }),
        Place::Change(of) => {
            let change = json!({ "record": of.id, "version": of.version });
            json!({ "change": change, "year": YEAR, "input": content })
        }
    };
    (query, variables)
}

/// What was saved.
pub fn kept(payload: &Value) -> Kept {
    let saved = &payload["saved"];
    let id = saved["id"].as_str().unwrap_or_else(|| panic!("{payload}")).to_owned();
    Kept { id, version: saved["version"].as_u64().expect("version") }
}

/// The Japanese half of a refusal.
pub fn refusal(payload: &Value) -> String {
    assert_eq!(payload["__typename"], "Refused", "{payload}");
    let said = |language: &str| payload["message"][language].as_str().expect("sentence").to_owned();
    format!("{} / {}", said("ja"), said("en"))
}

/// What differs in a conflict: field, mine, theirs.
pub fn differences(payload: &Value) -> Vec<[&str; 3]> {
    assert_eq!(payload["__typename"], "Conflict", "{payload}");
    let fields = payload["fields"].as_array().expect("fields").iter();
    fields.map(|it| ["field", "mine", "theirs"].map(|name| it[name].as_str().expect("text"))).collect()
}

/// The first with the fields of the second.
pub fn merged(mut one: Value, other: Value) -> Value {
    if let (Value::Object(fields), Value::Object(more)) = (&mut one, other) {
        fields.extend(more);
    }
    one
}
