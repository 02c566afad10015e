//! What is answered, by everyone, to everything.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use gateway::Schema;
use store::{Locks, Service, Store};
use testkit::{TestDb, raw};
use uuid::Uuid;

use super::{
    actors::{self, Asker},
    oracle::{self, Dump},
    tenancy::{ROOMS, Room, seed},
    walk::{self, Field, Types},
};
use crate::world::World;

testkit::on_both_backends! {
    everyone_sees_what_the_oracle_says_and_no_more,
    whoever_is_denied_is_told_what_they_are_told_of_nothing,
}

/// A seeded database behind the schema.
pub struct Exam {
    pub db: TestDb,
    pub schema: Schema,
    pub types: Types,
    pub fields: Vec<Field>,
    pub before: Dump,
}

impl Exam {
    pub async fn new(db: TestDb, locks: Locks) -> Self {
        store::migrate(&db.url).await.expect("migrate");
        seed(&db).await;
        Self::again(db, locks).await
    }

    /// Over a database that is seeded already.
    pub async fn again(db: TestDb, locks: Locks) -> Self {
        let store = Store::connect(&db.url, Service::Gateway).await.expect("connect").with_locks(locks);
        let schema = gateway::schema(World::state(&db, store).await);
        let (types, fields) = walk::fields(&schema).await;
        let before = raw::dump(&db).await;
        Self { db, schema, types, fields, before }
    }

    /// Every query by one asker, with identifiers of every room in every place: what came back.
    pub async fn walk(&self, asker: &Asker) -> Seen {
        let mut seen = Seen::default();
        for field in self.fields.iter().filter(|it| !it.mutation) {
            let (marks, codes) = self.replies(asker, field).await;
            seen.marks.insert(field.name.clone(), marks);
            seen.codes.insert(field.name.clone(), codes);
        }
        seen
    }

    /// The first row that somebody sees and should not.
    pub async fn leak(&self) -> Option<String> {
        for asker in actors::telling() {
            let allowed = oracle::visible(&asker, &self.before);
            for field in self.fields.iter().filter(|it| !it.mutation) {
                let (marks, _) = self.replies(&asker, field).await;
                if let Some(leaked) = marks.difference(&allowed).next() {
                    return Some(format!("{} sees {leaked} in {}", asker.name, field.name));
                }
            }
        }
        None
    }

    async fn replies(&self, asker: &Asker, field: &Field) -> (BTreeSet<String>, BTreeSet<String>) {
        let known = oracle::all(&self.before);
        let mut replies = vec![walk::ask(&self.schema, asker, field.request(&self.types, &|_| None)).await];
        if !field.places(&self.types).is_empty() {
            for room in ROOMS {
                for (kind, id) in oracle::named(room) {
                    let request = field.request(&self.types, &|_| Some(format!("{kind}:{id}")));
                    replies.push(walk::ask(&self.schema, asker, request).await);
                }
            }
        }
        let marks = replies.iter().flat_map(|it| marks_in(it, &known)).collect();
        (marks, replies.iter().flat_map(|it| codes_in(it)).collect())
    }
}

/// What came back: marks and codes of errors, by field.
#[derive(Default)]
pub struct Seen {
    pub marks: BTreeMap<String, BTreeSet<String>>,
    codes: BTreeMap<String, BTreeSet<String>>,
}

impl Seen {
    pub fn all(&self) -> BTreeSet<String> {
        self.marks.values().flatten().cloned().collect()
    }
}

/// The marks of rows that stand in a reply, with or without hyphens.
fn marks_in(reply: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    let plain: String = reply.chars().filter(|it| *it != '-').collect();
    known.iter().filter(|it| plain.contains(it.as_str())).cloned().collect()
}

fn codes_in(reply: &str) -> BTreeSet<String> {
    let reply: serde_json::Value = serde_json::from_str(reply).expect("JSON");
    let errors = reply["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().filter_map(|it| it["extensions"]["code"].as_str().map(ToOwned::to_owned)).collect()
}

async fn everyone_sees_what_the_oracle_says_and_no_more(db: TestDb) {
    let exam = Exam::new(db, Locks::Closed).await;
    let mut matrix = String::new();
    for asker in actors::all() {
        let seen = exam.walk(&asker).await;
        let allowed = oracle::visible(&asker, &exam.before);
        let got = seen.all();
        let leaked: Vec<_> = got.difference(&allowed).collect();
        assert!(leaked.is_empty(), "{} sees {leaked:?}", asker.name);
        let missed: Vec<_> = allowed.difference(&got).collect();
        assert!(missed.is_empty(), "{} does not see {missed:?}", asker.name);
        // One room of each kind is enough for the reader.
        if asker.room.is_none_or(|it| matches!(it, Room::Platform | Room::Kyoto | Room::Tango | Room::Kyotango)) {
            line(&mut matrix, &asker, &seen, &exam.fields);
        }
    }
    insta::assert_snapshot!("matrix", matrix);
}

/// What a role gets from each field: how many rows of the exam's, or why none.
fn line(matrix: &mut String, asker: &Asker, seen: &Seen, fields: &[Field]) {
    writeln!(matrix, "{}", asker.name).expect("text");
    for field in fields.iter().filter(|it| !it.mutation) {
        let rows = seen.marks[&field.name].len();
        let codes = seen.codes.get(&field.name).cloned().unwrap_or_default();
        let codes: Vec<_> = codes.into_iter().filter(|it| it != "INVALID").collect();
        let codes = if codes.is_empty() { "-".to_owned() } else { codes.join(" ") };
        writeln!(matrix, "    {:<18} {rows:>3} rows  {codes}", field.name).expect("text");
    }
}

async fn whoever_is_denied_is_told_what_they_are_told_of_nothing(db: TestDb) {
    let exam = Exam::new(db, Locks::Closed).await;
    let nothing = Uuid::from_u128(0x0190_dead_0000_7000_8000_0000_0000_0001).to_string();
    for asker in actors::telling() {
        let allowed = oracle::visible(&asker, &exam.before);
        for field in &exam.fields {
            for place in field.places(&exam.types) {
                let mut told = BTreeMap::new();
                // Above, below, beside and far away from one another.
                for room in [Room::Platform, Room::Kyoto, Room::Tango, Room::Kyotango, Room::Osaka] {
                    for (kind, id) in oracle::named(room) {
                        if allowed.contains(&id.replace('-', "")) || is_the_operators(&asker, field) {
                            continue;
                        }
                        if !told.contains_key(kind) {
                            let absent = exam.ask_with(&asker, field, &place, &format!("{kind}:{nothing}")).await;
                            told.insert(kind, absent);
                        }
                        let denied = exam.ask_with(&asker, field, &place, &format!("{kind}:{id}")).await;
                        assert_eq!(denied, told[kind], "{} {} {place} {kind} of {room:?}", asker.name, field.name);
                    }
                }
            }
        }
    }
    let after = raw::dump(&exam.db).await;
    for (table, rows) in &exam.before {
        let rest: Vec<_> = after[table].iter().filter(|it| !rows.contains(it)).collect();
        assert!(rest.is_empty(), "{table} was changed: {rest:?}");
        assert_eq!(rows.len(), after[table].len(), "{table}");
    }
}

/// Breaking the glass of a space is what operators may do to any of them.
fn is_the_operators(asker: &Asker, field: &Field) -> bool {
    asker.role == "operator" && field.name == "breakGlass"
}

impl Exam {
    /// With this identifier at one place; at the others the asker's own, so that only the one decides.
    async fn ask_with(&self, asker: &Asker, field: &Field, place: &str, id: &str) -> String {
        let put = |path: &str| if path == place { Some(id.to_owned()) } else { own(asker, path) };
        walk::ask(&self.schema, asker, field.request(&self.types, &put)).await
    }
}

fn own(asker: &Asker, path: &str) -> Option<String> {
    let wanted = path.rsplit('.').next().unwrap_or(path);
    let kinds = oracle::named(asker.room?);
    kinds.iter().find(|(kind, _)| kind.to_lowercase() == wanted).map(|(kind, id)| format!("{kind}:{id}"))
}
