//! What is answered, by everyone, to everything.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    time::Duration,
};

use domain::record::RecordKind;
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
    whatever_is_changed_is_the_askers_own,
}

/// A seeded database behind the schema.
pub struct Exam {
    pub db: TestDb,
    pub schema: Schema,
    pub types: Types,
    pub fields: Vec<Field>,
    pub before: Dump,
    known: BTreeSet<String>,
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
        let mut state = World::state(&db, store).await;
        // The exam asks more in a second than anybody in an hour.
        let rules = &mut state.desk.rules;
        for rule in [&mut rules.account_cost, &mut rules.address_cost, &mut rules.space_cost] {
            *rule = rule.at(10_000_000, Duration::from_secs(1)).expect("rule");
        }
        let schema = gateway::schema(state);
        let (types, fields) = walk::fields(&schema).await;
        let before = raw::dump(&db).await;
        let known = oracle::all(&before);
        Self { db, schema, types, fields, before, known }
    }

    /// Every query by one asker, with identifiers of every room in every place: what came back.
    pub async fn walk(&self, asker: &Asker) -> Seen {
        let mut seen = Seen::default();
        for field in self.fields.iter().filter(|it| !it.mutation) {
            let (marks, codes) = self.replies(asker, field).await;
            seen.marks.entry(field.name.clone()).or_default().extend(marks);
            seen.codes.entry(field.name.clone()).or_default().extend(codes);
        }
        seen
    }

    /// The first row that somebody sees and should not.
    pub async fn leak(&self) -> Option<String> {
        for asker in actors::telling() {
            let allowed = oracle::shown(&asker, &self.before);
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
        let mut replies = vec![walk::ask(&self.schema, asker, field.request(&self.types, &|_| None)).await];
        let places = field.places(&self.types);
        if !places.is_empty() {
            for room in ROOMS {
                for (kind, id) in oracle::named(room, field.kind.as_deref().unwrap_or(&field.name), "") {
                    // What is a space's cannot be found by a field of councils; that it cannot is another test.
                    let named = places.iter().any(|place| oracle::spoken_of(&field.name, place) == Some(kind));
                    if field.kind.as_ref().map_or(named, |it| of_kind(it, kind)) {
                        let request = field.request(&self.types, &|_| Some(format!("{kind}:{id}")));
                        replies.push(walk::ask(&self.schema, asker, request).await);
                    }
                }
            }
        }
        let marks = replies.iter().flat_map(|it| marks_in(it, &self.known)).collect();
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
        let allowed = oracle::shown(&asker, &exam.before);
        let got = seen.all();
        let leaked: Vec<_> = got.difference(&allowed).collect();
        assert!(leaked.is_empty(), "{} sees {leaked:?}", asker.name);
        let missed: Vec<_> = allowed.difference(&got).collect();
        assert!(missed.is_empty(), "{} does not see {missed:?}", asker.name);
        // One room of each kind is enough for the reader.
        if asker.room.is_none_or(|it| matches!(it, Room::Platform | Room::Kyoto | Room::Tango | Room::Kyotango)) {
            line(&mut matrix, &asker, &seen);
        }
    }
    insta::assert_snapshot!("matrix", matrix);
}

/// What a role gets from each field: how many rows of the exam's, or why none.
fn line(matrix: &mut String, asker: &Asker, seen: &Seen) {
    writeln!(matrix, "{}", asker.name).expect("text");
    for (field, marks) in &seen.marks {
        let codes = seen.codes[field].iter().filter(|it| *it != "INVALID").map(String::as_str).collect::<Vec<_>>();
        let codes = if codes.is_empty() { "-".to_owned() } else { codes.join(" ") };
        writeln!(matrix, "    {field:<18} {:>3} rows  {codes}", marks.len()).expect("text");
    }
}

async fn whoever_is_denied_is_told_what_they_are_told_of_nothing(db: TestDb) {
    let exam = Exam::new(db, Locks::Closed).await;
    for asker in actors::telling() {
        let told = exam.denied(&asker).await;
        assert!(told.is_none(), "{told:?}");
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
    /// The first answer that tells a row that is another's from none, whatever field it is asked of.
    pub async fn denied(&self, asker: &Asker) -> Option<String> {
        let nothing = Uuid::from_u128(0x0190_dead_0000_7000_8000_0000_0000_0001).to_string();
        let allowed = oracle::visible(asker, &self.before);
        for field in &self.fields {
            for place in field.places(&self.types) {
                let mut told = BTreeMap::new();
                // Above, below, beside and far away from one another.
                for room in [Room::Platform, Room::Kyoto, Room::Tango, Room::Kyotango, Room::Osaka] {
                    for (kind, id) in oracle::named(room, field.kind.as_deref().unwrap_or(&field.name), &place) {
                        // A file that waits may be used by those who sent it, and is shown to nobody; the platform's space
                        // has no mark.
                        let own = matches!(kind, "Upload" | "Space") && asker.room == Some(room);
                        // Records are of many kinds, and named in many places: each is tried with its own.
                        let spoken_of = oracle::spoken_of(&field.name, &place);
                        let apart = spoken_of != Some(kind) && (kind == "Record" || spoken_of == Some("Record"));
                        let other = field.kind.as_ref().map_or(apart, |it| !of_kind(it, kind));
                        if own || other || allowed.contains(&id.replace('-', "")) || is_the_operators(asker, field) {
                            continue;
                        }
                        if !told.contains_key(kind) {
                            let absent = self.ask_with(asker, field, &place, &format!("{kind}:{nothing}")).await;
                            told.insert(kind, absent);
                        }
                        let denied = self.ask_with(asker, field, &place, &format!("{kind}:{id}")).await;
                        if denied != told[kind] {
                            return Some(format!("{} {} {place} {kind} of {room:?}: {denied}", asker.name, field.name));
                        }
                    }
                }
            }
        }
        None
    }

    /// With this identifier at one place; at the others the asker's own, so that only the one decides.
    async fn ask_with(&self, asker: &Asker, field: &Field, place: &str, id: &str) -> String {
        let put = |path: &str| if path == place { Some(id.to_owned()) } else { own(asker, &field.name, path) };
        walk::ask(&self.schema, asker, field.request(&self.types, &put)).await
    }
}

fn own(asker: &Asker, field: &str, path: &str) -> Option<String> {
    let wanted = path.rsplit('.').next().unwrap_or(path).to_lowercase();
    let kinds = oracle::named(asker.room?, field, path);
    let found = kinds.iter().find(|(kind, _)| kind.to_lowercase() == wanted);
    found.or_else(|| record(&kinds)).map(|(kind, id)| format!("{kind}:{id}"))
}

/// A place that names nothing else names a record.
fn record<'a>(kinds: &'a [(&'static str, String)]) -> Option<&'a (&'static str, String)> {
    kinds.iter().find(|it| it.0 == "Record")
}

/// Whether an identifier of a kind may be of a type of the schema: records are of many types.
fn of_kind(of: &str, kind: &str) -> bool {
    let is_record = || RecordKind::ALL.iter().any(|it| it.type_name() == of);
    of == kind || (kind == "Record" && is_record())
}

async fn whatever_is_changed_is_the_askers_own(db: TestDb) {
    let exam = Exam::new(db, Locks::Closed).await;
    let mut matrix = String::new();
    let mut before = exam.before.clone();
    for asker in actors::telling() {
        writeln!(matrix, "{}", asker.name).expect("text");
        for field in exam.fields.iter().filter(|it| it.mutation) {
            let name = field.name.to_lowercase();
            let put = |path: &str| {
                let kinds = oracle::named(asker.room?, &field.name, path);
                let last = path.rsplit('.').next().unwrap_or(path);
                if field.name == "breakGlass" {
                    return Some(format!("Space:{}", Room::Kyoto.id()));
                }
                let wanted = if last == "id" { name.as_str() } else { last };
                let kind = kinds.iter().find(|(kind, _)| wanted.contains(&kind.to_lowercase()));
                kind.or_else(|| record(&kinds)).map(|(kind, id)| format!("{kind}:{id}"))
            };
            let reply = walk::ask(&exam.schema, &asker, field.request(&exam.types, &put)).await;
            let codes = codes_in(&reply).into_iter().collect::<Vec<_>>().join(" ");
            let reply: serde_json::Value = serde_json::from_str(&reply).expect("JSON");
            let kind = reply["data"][&field.name]["__typename"].as_str().unwrap_or_default();
            writeln!(matrix, "    {:<22} {kind}{codes}", field.name).expect("text");
        }
        let after = raw::dump(&exam.db).await;
        for (table, rows) in &before {
            let changed = rows
                .iter()
                .filter(|it| !after[table].contains(it))
                .chain(after[table].iter().filter(|it| !rows.contains(it)));
            for it in changed {
                assert!(oracle::is_the_askers(&asker, table, it), "{} changed {table}: {it:?}", asker.name);
            }
        }
        before = after;
    }
    insta::assert_snapshot!("changes", matrix);
}
