//! Row-level security, table by table, without a line of our own code in between.

use testkit::{Backend, TestDb, raw};

use super::{
    oracle::{Dump, plain},
    tenancy::{ROOMS, Room, seed},
};

/// Tables of open data: everyone reads them.
const OPEN: [&str; 9] = [
    "area_profile",
    "boundary_sheet",
    "current_result_set",
    "dataset",
    "dataset_item",
    "prevalence",
    "ratio",
    "result_set",
    "source_file",
];
/// Tables that hold no rows of anyone.
const NOBODYS: [&str; 2] = ["renkei_policies", "seaql_migrations"];

pub async fn database() -> TestDb {
    let db = TestDb::new(Backend::Postgres).await;
    store::migrate(&db.url).await.expect("migrate");
    seed(&db).await;
    db
}

fn settings(room: Room) -> Vec<(&'static str, String)> {
    vec![("renkei.space", room.id().to_string())]
}

/// What is wrong with row-level security, as far as three rooms and a guest can tell: nothing, if nothing is said.
pub async fn faults(db: &TestDb, dump: &Dump) -> Vec<String> {
    let mut faults = Vec::new();
    let mut gateway = raw::Gateway::connect(db).await;
    for table in dump.keys().filter(|it| is_somebodys(it)) {
        faults.extend(faults_of(&mut gateway, table, dump).await);
    }
    faults
}

/// The same for one table.
pub async fn faults_of(gateway: &mut raw::Gateway, table: &str, dump: &Dump) -> Vec<String> {
    let (mut faults, rows) = (Vec::new(), &dump[table]);
    let all = format!("select from {table}");
    // Without a space nothing is seen, whatever the table.
    match gateway.run(&[], &all).await {
        Ok(0) => {}
        other => faults.push(format!("{table}: {other:?} rows without a space")),
    }
    for room in [Room::Kyoto, Room::Tango, Room::Osaka] {
        let expected = rows.iter().filter(|it| sees(room, table, it)).count() as u64;
        let got = gateway.run(&settings(room), &all).await;
        if got != Ok(expected) {
            faults.push(format!("{table}: {room:?} sees {got:?}, not {expected}"));
        }
        faults.extend(writes(gateway, table, room, dump).await);
    }
    // A guest sees the papers of their councils, and those councils.
    let mut guest = settings(Room::Kyoto);
    guest.push(("renkei.councils", format!("{{{}}}", Room::Kyoto.council())));
    let expected = match table {
        "council" | "space" => 1,
        "paper" => {
            rows.iter().filter(|it| it["council_id"] == Room::Kyoto.council().0.simple().to_string()).count() as u64
        }
        _ => 0,
    };
    let got = gateway.run(&guest, &all).await;
    if got != Ok(expected) {
        faults.push(format!("{table}: a guest sees {got:?}, not {expected}"));
    }
    faults
}

fn is_somebodys(table: &str) -> bool {
    !OPEN.contains(&table) && !NOBODYS.contains(&table)
}

/// Nobody writes what is another's.
async fn writes(gateway: &mut raw::Gateway, table: &str, room: Room, dump: &Dump) -> Vec<String> {
    let mut faults = Vec::new();
    let column = owner_column(table);
    let own = room.id().to_string();
    let foreign = format!("{column} <> '{own}'");
    for (verb, sql) in [
        ("changes", format!("update {table} set {column} = {column} where {foreign}")),
        ("takes", format!("update {table} set {column} = '{own}' where {foreign}")),
        ("gives away", format!("update {table} set {column} = '{}' where {column} = '{own}'", Room::Ikeda.id())),
        ("removes", format!("delete from {table} where {foreign}")),
        // Without a look at the row, which would need a right to see it.
        ("changes blindly", format!("update {table} set {column} = '{own}'")),
        ("removes blindly", format!("delete from {table}")),
    ] {
        // Refused by the policy or by the lack of a grant, or without effect; any other error is one step too far.
        let harmless = match gateway.run(&settings(room), &sql).await {
            Err(refused) => is_refusal(&refused),
            Ok(done) => done == 0 || (verb.ends_with("blindly") && done <= own_rows(table, room, dump)),
        };
        if !harmless {
            faults.push(format!("{table}: {room:?} {verb} rows"));
        }
    }
    // A row like one of another's, with a new key.
    let another = |it: &&std::collections::BTreeMap<String, String>| {
        it.get(column).is_some_and(|of| *of != plain(room) && !of.starts_with("000000"))
    };
    if let Some(it) = dump[table].iter().find(another) {
        let fields: Vec<_> = it.iter().map(|(name, value)| format!("\"{name}\":{}", json(name, value))).collect();
        let sql = format!(
            "insert into {table} select (jsonb_populate_record(null::public.{table}, '{{{}}}'::jsonb || {})).*",
            fields.join(","),
            fresh(table)
        );
        match gateway.run(&settings(room), &sql).await {
            Err(refused) if is_refusal(&refused) => {}
            other => faults.push(format!("{table}: {room:?} adds a row of another's: {other:?}")),
        }
    }
    faults
}

fn is_refusal(told: &str) -> bool {
    told.contains("row-level security") || told.contains("permission denied")
}

/// Rows that the room may write without a door.
fn own_rows(table: &str, room: Room, dump: &Dump) -> u64 {
    if matches!(owner_column(table), "account_id" | "parent_id") || table == "account" {
        return 0;
    }
    dump[table].iter().filter(|it| it.get(owner_column(table)) == Some(&plain(room))).count() as u64
}

/// What makes a copied row another one, as far as unique keys go.
fn fresh(table: &str) -> &'static str {
    match table {
        "audit_entry" => "jsonb_build_object('number', 99)",
        "recovery_code" | "sign_in" => "jsonb_build_object('digest', '\\x77')",
        "identity_link" => "jsonb_build_object('subject', 'another')",
        "space_link" => "jsonb_build_object('valid_from', '2017-04-01', 'valid_to', '2017-05-01')",
        "checklist" | "publication" => "jsonb_build_object('id', gen_random_uuid(), 'fiscal_year', 2030)",
        "answer" => "jsonb_build_object('id', gen_random_uuid(), 'item', 'x')",
        "correction" => "jsonb_build_object('id', gen_random_uuid(), 'name', 'x')",
        "record" => "jsonb_build_object('id', gen_random_uuid(), 'key', null)",
        "calendar_feed" => "jsonb_build_object('id', gen_random_uuid(), 'digest', '\\\\x77')",
        "digest_choice" => "jsonb_build_object('id', gen_random_uuid(), 'account_id', gen_random_uuid())",
        "invitation" | "service_token" | "session" => {
            "jsonb_build_object('id', gen_random_uuid(), 'digest', '\\x77', 'mail_key', 'x')"
        }
        "account" => "jsonb_build_object('id', gen_random_uuid(), 'mail_key', 'x')",
        "space" => "jsonb_build_object('id', gen_random_uuid(), 'code', '26999')",
        "council_space" | "identity_provider" => "'{}'::jsonb",
        _ => "jsonb_build_object('id', gen_random_uuid())",
    }
}

fn json(name: &str, value: &str) -> String {
    // Bytes came without their `\x`.
    if matches!(name, "digest" | "previous" | "client_secret" | "secret" | "memory" | "totp") && value != "null" {
        return format!("\"\\\\x{value}\"");
    }
    match serde_json::from_str::<serde_json::Value>(value) {
        Ok(it) if !it.is_string() => value.replace('\'', "''"),
        _ => serde_json::Value::String(value.replace('\'', "''")).to_string(),
    }
}

/// The column that says whose a row is.
fn owner_column(table: &str) -> &'static str {
    match table {
        "space" | "account" => "id",
        "space_link" => "parent_id",
        "council_space" => "owner_id",
        "recovery_code" | "session" | "sign_in" => "account_id",
        _ => "space_id",
    }
}

/// What a room sees of a table through the gateway's role, by itself: no guest, no door.
fn sees(room: Room, table: &str, it: &std::collections::BTreeMap<String, String>) -> bool {
    use super::tenancy::{JOINT, LINKS};
    let me = plain(room);
    let own = it.get("space_id") == Some(&me);
    let council = |id: &str| {
        let of = |owner: Room| owner != Room::Platform && owner.council().0.simple().to_string() == id;
        of(room) || JOINT.iter().any(|(owner, other)| *other == room && of(*owner))
    };
    match table {
        "recovery_code" | "session" | "sign_in" | "identity_link" => false,
        "space" => {
            it["id"] == me
                || ROOMS.into_iter().any(|other| {
                    plain(other) == it["id"]
                        && LINKS
                            .iter()
                            .any(|(up, down, ..)| (*up, *down) == (room, other) || (*up, *down) == (other, room))
                })
        }
        "space_link" => it["parent_id"] == me || it["child_id"] == me,
        "council_space" => own || it["owner_id"] == me,
        "account" => room.roles().iter().any(|role| room.account(role).0.simple().to_string() == it["id"]),
        "council" => council(&it["id"]),
        "paper" => council(&it["council_id"]),
        "publication" | "correction" => true,
        "example" => own || super::oracle::beside(room, it),
        "checklist" | "shared_record" => {
            own || LINKS.iter().any(|(up, down, from, to)| {
                *up == room && plain(*down) == it["space_id"] && (*from..=*to).contains(&it["as_of"].as_str())
            })
        }
        _ => own,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_table_keeps_every_room_apart() {
    let db = database().await;
    let dump = raw::dump(&db).await;
    let empty: Vec<_> = dump
        .iter()
        .filter(|(table, rows)| {
            rows.is_empty() && !OPEN.contains(&table.as_str()) && !NOBODYS.contains(&table.as_str())
        })
        .map(|(table, _)| table.as_str())
        .collect();
    assert!(empty.is_empty(), "no rows in {empty:?}: the exam has rows in every table of somebody's");
    let faults = faults(&db, &dump).await;
    assert!(faults.is_empty(), "{faults:#?}");
}
