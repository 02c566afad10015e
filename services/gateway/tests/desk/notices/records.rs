//! Records as a space has them, written past the rights.

use chrono::NaiveDate;
use domain::{
    FiscalYear, RecordId, Scope, SpaceId,
    record::{Decision, Handover, Meeting, MeetingMode, MeetingState, Record, Task, TaskState},
};
use serde_json::{Value, json};
use store::{Put, Written};

use crate::{browser::Browser, office::Office};

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("day")
}

pub async fn put<T: Record>(office: &Office, space: SpaceId, year: u16, content: T) -> RecordId {
    let tx = office.store.begin_write(&Scope::system(space)).await.expect("begin");
    let put = Put::new(None, FiscalYear(year), content);
    let Written::Done(it) = tx.put_record(put, office.now()).await.expect("put") else { panic!("conflict") };
    tx.commit().await.expect("commit");
    it.id
}

pub fn meeting(name: &str, on: &str) -> Meeting {
    Meeting {
        name: name.to_owned(),
        working_group: None,
        mode: MeetingMode::InPerson,
        state: MeetingState::Planned,
        day: day(on),
        place: String::new(),
        deadline: None,
        agenda: "議題は載せない".to_owned(),
        papers: Vec::new(),
    }
}

pub fn written(name: &str, on: &str, deadline: &str) -> Meeting {
    Meeting { mode: MeetingMode::Written, deadline: Some(day(deadline)), ..meeting(name, on) }
}

pub fn task(title: &str, to: &str, owner: &str, state: TaskState) -> Task {
    Task {
        title: title.to_owned(),
        from: day(to),
        to: day(to),
        body: "機密の機関".to_owned(),
        owner: owner.to_owned(),
        state,
        note: "備考は載せない".to_owned(),
        item: None,
        handover: None,
        minimum: false,
    }
}

pub fn decision(meeting: RecordId, text: &str, due: &str, owner: &str, done: bool) -> Decision {
    Decision {
        meeting,
        text: text.to_owned(),
        theme: None,
        owner: owner.to_owned(),
        due: Some(day(due)),
        done_on: done.then(|| day(due)),
    }
}

pub fn handover() -> Handover {
    let text = || "機密の引継ぎ".to_owned();
    Handover { from_name: text(), to_name: text(), letter: text(), next_year: text(), questions: text() }
}

/// The first field of the data.
pub async fn ask(browser: &Browser, query: &str) -> Value {
    let reply = reply(browser, query).await;
    assert!(reply["errors"].is_null(), "{query}: {reply}");
    reply["data"].as_object().expect("data").values().next().expect("a field").clone()
}

/// The code of the first error.
pub async fn code(browser: &Browser, query: &str) -> String {
    let reply = reply(browser, query).await;
    reply["errors"][0]["extensions"]["code"].as_str().unwrap_or_else(|| panic!("no error: {reply}")).to_owned()
}

async fn reply(browser: &Browser, query: &str) -> Value {
    let answer = browser.clone().post("/graphql", &json!({ "query": query })).await;
    serde_json::from_slice(&answer.body).expect("JSON")
}
