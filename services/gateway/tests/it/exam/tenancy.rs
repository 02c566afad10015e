//! Two prefectures with rows in every table, written past the store.

use domain::{AccountId, CouncilId, SpaceId};
use testkit::{Backend, TestDb, raw};
use uuid::Uuid;

/// A space of the exam.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    Platform,
    Kyoto,
    Tango,
    Chutan,
    /// 丹後 under the plan before: below 京都府 until March 2024.
    OldTango,
    Kyotango,
    Osaka,
    Toyono,
    Ikeda,
}

pub const ROOMS: [Room; 9] = [
    Room::Platform,
    Room::Kyoto,
    Room::Tango,
    Room::Chutan,
    Room::OldTango,
    Room::Kyotango,
    Room::Osaka,
    Room::Toyono,
    Room::Ikeda,
];

/// Parent, child, first and last day.
pub const LINKS: [(Room, Room, &str, &str); 9] = [
    (Room::Kyoto, Room::Tango, "2024-04-01", "2030-03-31"),
    (Room::Kyoto, Room::Chutan, "2024-04-01", "2030-03-31"),
    (Room::Kyoto, Room::OldTango, "2018-04-01", "2024-03-31"),
    (Room::Kyoto, Room::Kyotango, "2018-04-01", "2030-03-31"),
    (Room::Tango, Room::Kyotango, "2024-04-01", "2030-03-31"),
    (Room::OldTango, Room::Kyotango, "2018-04-01", "2024-03-31"),
    (Room::Osaka, Room::Toyono, "2024-04-01", "2030-03-31"),
    (Room::Osaka, Room::Ikeda, "2018-04-01", "2030-03-31"),
    (Room::Toyono, Room::Ikeda, "2024-04-01", "2030-03-31"),
];

/// Owner of a joint council, and who takes part.
pub const JOINT: [(Room, Room); 3] =
    [(Room::Kyoto, Room::Tango), (Room::Kyoto, Room::Chutan), (Room::Osaka, Room::Toyono)];

/// Tables whose rows carry an identifier of their own, or a mark made like one.
pub const TABLES: [&str; 21] = [
    "account",
    "answer",
    "audit_entry",
    "break_glass",
    "checklist",
    "correction",
    "council",
    "example",
    "identity_provider",
    "invitation",
    "job",
    "paper",
    "publication",
    "record",
    "role_grant",
    "service_token",
    "session",
    "shared_record",
    "space",
    "upload",
    "webhook",
];

pub const ROLES: [&str; 4] = ["administrator", "editor", "viewer", "guest"];

impl Room {
    fn facts(self) -> (&'static str, &'static str, Option<u8>) {
        match self {
            Self::Platform => ("platform", "", None),
            Self::Kyoto => ("prefecture", "26", Some(26)),
            Self::Tango => ("area", "8:2601", Some(26)),
            Self::Chutan => ("area", "8:2602", Some(26)),
            Self::OldTango => ("area", "7:2601", Some(26)),
            Self::Kyotango => ("municipality", "26212", Some(26)),
            Self::Osaka => ("prefecture", "27", Some(27)),
            Self::Toyono => ("area", "8:2701", Some(27)),
            Self::Ikeda => ("municipality", "27204", Some(27)),
        }
    }

    pub fn id(self) -> SpaceId {
        if self == Self::Platform { SpaceId::PLATFORM } else { SpaceId(row(self, "space", 0)) }
    }

    pub fn council(self) -> CouncilId {
        CouncilId(row(self, "council", 0))
    }

    /// The account of a role there.
    pub fn account(self, role: &str) -> AccountId {
        AccountId(row(self, "account", self.roles().iter().position(|it| *it == role).expect("role")))
    }

    pub fn roles(self) -> &'static [&'static str] {
        if self == Self::Platform { &["operator", "researcher"] } else { &ROLES }
    }
}

/// The identifier of a row, told by its room, its table and its number.
pub fn row(room: Room, table: &str, number: usize) -> Uuid {
    let table = TABLES.iter().position(|it| *it == table).expect("table") as u128;
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | ((room as u128) << 40) | (table << 16) | number as u128)
}

/// Writes everything.
pub async fn seed(db: &TestDb) {
    let mut sql = Script { backend: db.backend, text: String::new() };
    for room in ROOMS {
        sql.room(room);
    }
    for room in ROOMS {
        sql.people(room);
        sql.things(room);
        sql.correction(room);
    }
    for (parent, child, from, to) in LINKS {
        sql.add("space_link", &[Id(parent.id().0), Id(child.id().0), Text(from), Text(to)]);
    }
    for (number, (parent, child, from, _)) in LINKS.into_iter().enumerate() {
        sql.example(number, parent, child, from);
    }
    for (owner, other) in JOINT {
        sql.add("council_space", &[Id(owner.council().0), Id(other.id().0), Id(owner.id().0)]);
    }
    raw::execute(db, &sql.text).await;
}

/// A value of a column.
enum Value<'a> {
    Id(Uuid),
    Text(&'a str),
    Owned(String),
    Number(i64),
    Flag(bool),
    Bytes(u128),
    Null,
}
use Value::{Bytes, Flag, Id, Null, Number, Owned, Text};

struct Script {
    backend: Backend,
    text: String,
}

const THEN: &str = "2026-05-01T00:00:00+00:00";
/// Counts of ten places, as a prefecture publishes them.
const COUNTS: &str =
    r#"{"places":10,"levels":[0,0,0,0,0,0,0],"standings":[0,0,0,0,0],"one_to_two":[0,0],"two_to_three":[0,0]}"#;
const LATER: &str = "2099-05-01T00:00:00+00:00";

impl Script {
    /// Appends a row: the values in the order of the columns.
    fn add(&mut self, table: &str, values: &[Value<'_>]) {
        let postgres = self.backend == Backend::Postgres;
        let texts: Vec<_> = values
            .iter()
            .map(|it| match it {
                Id(id) if postgres => format!("'{id}'"),
                Id(id) => format!("x'{}'", id.simple()),
                Text(text) => format!("'{text}'"),
                Owned(text) => format!("'{text}'"),
                Number(number) => number.to_string(),
                Flag(flag) => flag.to_string(),
                Bytes(bytes) if postgres => format!("'\\x{bytes:064x}'"),
                Bytes(bytes) => format!("x'{bytes:064x}'"),
                Null => "null".to_owned(),
            })
            .collect();
        self.line(&format!("insert into {table} values ({});", texts.join(", ")));
    }

    fn room(&mut self, room: Room) {
        let (kind, code, prefecture) = room.facts();
        if room == Room::Platform {
            return;
        }
        self.add(
            "space",
            &[
                Id(room.id().0),
                Text(kind),
                Text(code),
                prefecture.map_or(Null, |it| Number(it.into())),
                Owned(mark(room, "space", 0)),
                Flag(kind == "municipality"),
                Text(THEN),
                Text(THEN),
            ],
        );
        let council = row(room, "council", 0);
        self.add("council", &[Id(council), Id(room.id().0), Owned(mark(room, "council", 0)), Text(THEN)]);
    }

    fn people(&mut self, room: Room) {
        let council = if room == Room::Platform { None } else { Some(room.council().0) };
        for (number, role) in room.roles().iter().enumerate() {
            let (account, mark) = (row(room, "account", number), mark(room, "account", number));
            let mail = format!("{}@example.jp", account.simple());
            self.add(
                "account",
                &[Id(account), Owned(mark), Owned(mail.clone()), Owned(mail), Null, Null, Null, Null, Text(THEN), Null],
            );
            self.add(
                "role_grant",
                &[
                    Id(row(room, "role_grant", number)),
                    Id(room.id().0),
                    Id(account),
                    Text(role),
                    if *role == "guest" { council.map_or(Null, Id) } else { Null },
                    Text("2026-04-01"),
                    Text("2099-03-31"),
                    Text(THEN),
                    Null,
                ],
            );
            let session = row(room, "session", number);
            self.add(
                "session",
                &[
                    Id(session),
                    Bytes(session.as_u128()),
                    Id(account),
                    Null,
                    Flag(true),
                    Text(THEN),
                    Text(THEN),
                    Text(LATER),
                    Text("203.0.113.9"),
                ],
            );
            self.add(
                "sign_in",
                &[Bytes(account.as_u128()), Text("second_factor"), Id(account), Null, Null, Text(LATER)],
            );
            self.add("recovery_code", &[Id(account), Bytes(account.as_u128()), Null]);
        }
    }

    fn things(&mut self, room: Room) {
        let space = || Id(room.id().0);
        let first = room.account(room.roles()[0]);
        let mark = |table| Owned(mark(room, table, 0));
        let id = |table| Id(row(room, table, 0));
        let role = if room == Room::Platform { "researcher" } else { "viewer" };
        let digest = |table| Bytes(row(room, table, 0).as_u128() ^ 1);
        self.add(
            "identity_provider",
            &[
                space(),
                mark("identity_provider"),
                Text("https://idp.example.jp"),
                mark("identity_provider"),
                digest("identity_provider"),
                Text(THEN),
            ],
        );
        self.add("identity_link", &[space(), Text("https://idp.example.jp"), Text("sub"), Id(first.0), Text(THEN)]);
        self.add(
            "invitation",
            &[
                id("invitation"),
                space(),
                mark("invitation"),
                Owned(format!("{}@example.jp", row(room, "invitation", 0).simple())),
                Owned(format!("{}@example.jp", row(room, "invitation", 0).simple())),
                Text(role),
                Null,
                Text("2099-03-31"),
                digest("invitation"),
                Text(THEN),
                Text(LATER),
                Null,
                Null,
            ],
        );
        self.add(
            "service_token",
            &[
                id("service_token"),
                space(),
                Id(first.0),
                mark("service_token"),
                Text(role),
                digest("service_token"),
                Text("[]"),
                Text(THEN),
                Text(LATER),
                Null,
                Null,
            ],
        );
        self.add(
            "break_glass",
            &[
                id("break_glass"),
                space(),
                Id(Room::Platform.account("operator").0),
                mark("break_glass"),
                mark("break_glass"),
                Text(THEN),
                Text("2026-05-01T01:00:00+00:00"),
            ],
        );
        self.add("upload", &[id("upload"), space(), Text("00"), digest("upload"), Text(THEN), Text(LATER)]);
        self.add(
            "audit_entry",
            &[
                space(),
                Number(1),
                Text(THEN),
                Text("system"),
                Text("exam.seed"),
                mark("audit_entry"),
                Null,
                Text(""),
                Bytes(0),
                Bytes(1),
            ],
        );
        self.notices(room, first.0);
        self.job(room);
        if room != Room::Platform {
            self.work(room);
        }
    }

    /// How its people and programs hear of what is done.
    fn notices(&mut self, room: Room, account: Uuid) {
        let space = || Id(room.id().0);
        let digest = Bytes(room.id().0.as_u128() ^ 3);
        self.add("calendar_feed", &[Id(room.id().0), space(), Id(account), digest, Text(THEN)]);
        self.add("digest_choice", &[Id(room.id().0), space(), Id(account), Flag(true), Null]);
        let hook = Owned(format!("https://hook.example.jp/{}", row(room, "webhook", 0)));
        self.add(
            "webhook",
            &[
                Id(row(room, "webhook", 0)),
                space(),
                hook,
                Bytes(1),
                Text("[]"),
                Text(THEN),
                Number(0),
                Null,
                Number(0),
                Null,
                Null,
                Text(""),
            ],
        );
    }

    /// What the councils' work leaves behind.
    fn work(&mut self, room: Room) {
        let space = || Id(room.id().0);
        let mark = |table| Owned(mark(room, table, 0));
        let id = |table| Id(row(room, table, 0));
        self.add("paper", &[id("paper"), Id(room.council().0), space(), mark("paper"), mark("paper"), Text(THEN)]);
        // Before the council of another, where it takes part. 中丹 takes part and lays nothing, so nothing names it.
        if let Some((owner, _)) = JOINT.iter().find(|(_, other)| *other == room && room != Room::Chutan) {
            let (laid, mark) = (row(room, "paper", 1), self::mark(room, "paper", 1));
            self.add(
                "paper",
                &[Id(laid), Id(owner.council().0), space(), Owned(mark.clone()), Owned(mark), Text(THEN)],
            );
        }
        for (number, year) in [2023, 2026].into_iter().enumerate() {
            let checklist = row(room, "checklist", number);
            self.add(
                "checklist",
                &[
                    Id(checklist),
                    space(),
                    Text("area_l1_to_l2"),
                    Number(year),
                    Owned(format!("{year}-04-01")),
                    Text(THEN),
                    Null,
                ],
            );
            let [record, shared] = [row(room, "record", 100 + number), row(room, "shared_record", number)];
            // A record behind it, which has been put away; what is shared of it is what the exam looks for.
            let content = format!(
                r#"{{"kind":"council_year","state":"planned","form":"own","name":"","reason":"{}","council":null}}"#,
                self::mark(room, "shared_record", number)
            );
            self.record(room, record, "council_year", year, &format!("gone {}", shared.simple()), "{}", Text(THEN));
            let as_of = Owned(format!("{year}-04-01"));
            let values = [Id(record), space(), Text("council_year"), Number(year), as_of, Owned(content), Text(THEN)];
            self.add("shared_record", &values);
        }
        self.answers(room);
        for (kind, key, content) in super::records::all(room, &self::mark(room, "record", 0)) {
            let id = super::records::id(room, kind);
            let year = super::records::YEAR.0.into();
            let key = key.unwrap_or_else(|| format!("{id}"));
            self.record(room, id.0, kind.as_str(), year, &key, &content, Null);
        }
        let values = [id("publication"), space(), Number(2021), mark("publication"), Text(COUNTS), Text(THEN)];
        self.add("publication", &values);
    }

    fn answers(&mut self, room: Room) {
        let mark = mark(room, "answer", 0);
        self.add(
            "answer",
            &[
                Id(row(room, "answer", 0)),
                Id(room.id().0),
                Id(row(room, "checklist", 1)),
                Text("area_l1_to_l2.3.1"),
                Text("started"),
                Null,
                Text(""),
                Text(""),
                Owned(mark),
                Text(""),
                Null,
                Text("[]"),
                Null,
                Null,
                Text(""),
                Number(1),
                Text(THEN),
                Text(THEN),
                Null,
            ],
        );
    }

    #[expect(clippy::too_many_arguments, reason = "the columns of a table")]
    fn record(&mut self, room: Room, id: Uuid, kind: &str, year: i64, key: &str, content: &str, removed: Value<'_>) {
        let council = Id(room.council().0);
        let values = [
            Id(id),
            Id(room.id().0),
            council,
            Text(kind),
            Number(year),
            Text(key),
            Text(content),
            Number(1),
            Text(THEN),
            Text(THEN),
            Null,
            removed,
        ];
        self.add("record", &values);
        self.add("record_words", &[Id(id), Id(room.id().0), Text("x")]);
    }

    /// Words of the catalogues: only the platform's are ever shown.
    fn correction(&mut self, room: Room) {
        self.add(
            "correction",
            &[
                Id(row(room, "correction", 0)),
                Id(room.id().0),
                Text("growth_level"),
                Text("3"),
                Owned(mark(room, "correction", 0)),
                Text("en"),
                Flag(true),
                Text("exam"),
                Text(THEN),
            ],
        );
    }

    /// What those below a space have agreed to show to one another, of the first year of the link.
    fn example(&mut self, number: usize, parent: Room, child: Room, from: &str) {
        let year: i64 = if from < "2024" { 2023 } else { 2026 };
        let values = [
            Id(row(child, "example", number)),
            Id(child.id().0),
            Id(parent.id().0),
            Owned(mark(child, "example", number)),
            Text("area_l1_to_l2.3.1"),
            Number(year),
            Owned(format!("{year}-04-01")),
            Null,
        ];
        self.add("example", &values);
    }

    fn job(&mut self, room: Room) {
        let (id, space) = (self.id(row(room, "job", 0)), self.id(room.id().0));
        let mark = mark(room, "job", 0);
        self.line(&format!(
            "insert into job (id, space_id, kind, payload, state, max_attempts, run_after, push_after, progress_now, \
             created_at, finished_at) values ({id}, {space}, 'import_edition', '{{\"v\":1,\"folder\":\"{mark}\"}}', \
             'cancelled', 3, '{THEN}', '{THEN}', '{mark}', '{THEN}', '{THEN}');",
        ));
    }

    fn line(&mut self, statement: &str) {
        self.text.push_str(statement);
        self.text.push('\n');
    }

    fn id(&self, id: Uuid) -> String {
        if self.backend == Backend::Postgres { format!("'{id}'") } else { format!("x'{}'", id.simple()) }
    }
}

/// A text that gives its row away wherever it appears.
fn mark(room: Room, table: &str, number: usize) -> String {
    format!("mark {}", row(room, table, number).simple())
}
