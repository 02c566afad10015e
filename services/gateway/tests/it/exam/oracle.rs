//! What each asker may see, worked out from the raw rows: written apart from the filters and the policies, and from their
//! registry.

use std::collections::{BTreeMap, BTreeSet};

use domain::record::RecordKind;

use super::{
    actors::Asker,
    tenancy::{JOINT, LINKS, ROOMS, Room, TABLES, row},
};

/// Rows of the database, by table.
pub type Dump = BTreeMap<String, Vec<BTreeMap<String, String>>>;

/// The marks of rows, without hyphens, that may appear in what this asker is answered.
pub fn visible(asker: &Asker, dump: &Dump) -> BTreeSet<String> {
    let Some(room) = asker.room else { return BTreeSet::new() };
    // The platform's own space is all zeros, as many a figure is: it tells nothing.
    let mut seen = BTreeSet::new();
    for table in TABLES {
        for it in &dump[table] {
            if sees(asker, room, table, it) {
                seen.insert(marked(table, it));
            }
        }
    }
    seen.remove(&plain(Room::Platform));
    seen
}

/// The same, and the spaces that are named by what is seen: who laid a paper.
pub fn shown(asker: &Asker, dump: &Dump) -> BTreeSet<String> {
    let mut shown = visible(asker, dump);
    if let Some(room) = asker.room {
        shown.extend(dump["paper"].iter().filter(|it| sees(asker, room, "paper", it)).map(|it| it["space_id"].clone()));
    }
    shown
}

/// The mark of every row that has one.
pub fn all(dump: &Dump) -> BTreeSet<String> {
    let mut all: BTreeSet<_> =
        TABLES.iter().flat_map(|table| dump[*table].iter().map(|it| marked(table, it))).collect();
    all.remove(&plain(Room::Platform));
    all
}

fn marked(table: &str, row: &BTreeMap<String, String>) -> String {
    let column = match table {
        "audit_entry" => "subject",
        "identity_provider" => "label",
        "shared_record" => {
            let content: serde_json::Value = serde_json::from_str(&row["content"]).expect("JSON");
            return content["reason"].as_str().expect("reason").trim_start_matches("mark ").to_owned();
        }
        _ => "id",
    };
    row[column].trim_start_matches("mark ").to_owned()
}

fn sees(asker: &Asker, room: Room, table: &str, it: &BTreeMap<String, String>) -> bool {
    let platform = room == Room::Platform;
    let own = it.get("space_id").is_some_and(|space| *space == plain(room));
    let guest = asker.role == "guest";
    match table {
        // The directory; every role sees at least its own space.
        "space" => {
            let other = ROOMS.into_iter().find(|other| plain(*other) == it["id"]).expect("room");
            other == room
                || (asker.role == "operator")
                || (!guest && !platform && LINKS.iter().any(|(up, down, ..)| pair(*up, *down, room, other)))
        }
        "role_grant" | "break_glass" => own && !guest && asker.role != "researcher",
        "account" => {
            // Names of those who have a right in the room.
            !guest
                && asker.role != "researcher"
                && room.roles().iter().any(|role| room.account(role).0.simple().to_string() == it["id"])
        }
        "audit_entry" | "invitation" | "service_token" | "identity_provider" => {
            own && matches!(asker.role, "administrator" | "operator")
        }
        "webhook" => own && asker.role == "administrator",
        "council" => council(asker, room, &it["id"]),
        "paper" => council(asker, room, &it["council_id"]),
        // What was put away is asked for by name only.
        "record" if it["removed_at"] != "null" => false,
        "answer" | "job" | "record" => own && !guest,
        // Everybody's, and of its own words the platform's only.
        "publication" => !guest,
        "correction" => !guest && it["space_id"] == plain(Room::Platform),
        // One's own are no example to oneself.
        "example" => !guest && !own && beside(room, it),
        "checklist" | "shared_record" => {
            let above = || {
                LINKS.iter().any(|(up, down, from, to)| {
                    *up == room && plain(*down) == it["space_id"] && (*from..=*to).contains(&it["as_of"].as_str())
                })
            };
            !guest && !platform && (own || above())
        }
        // Nothing that is asked for shows these.
        "session" | "upload" => false,
        _ => panic!("say here who sees {table}"),
    }
}

/// Of a space below one's own, or below one that one lay below too on the day.
pub fn beside(room: Room, it: &BTreeMap<String, String>) -> bool {
    let parent = &it["parent_id"];
    *parent == plain(room)
        || LINKS.iter().any(|(up, down, from, to)| {
            *down == room && plain(*up) == *parent && (*from..=*to).contains(&it["as_of"].as_str())
        })
}

/// One's own council, and those in which one's space takes part; a guest's only.
fn council(asker: &Asker, room: Room, id: &str) -> bool {
    if room == Room::Platform {
        return false;
    }
    let of = |owner: Room| owner.council().0.simple().to_string() == id;
    let own = of(room);
    let joint = JOINT.iter().any(|(owner, other)| *other == room && of(*owner));
    own || (joint && asker.role != "guest")
}

fn pair(up: Room, down: Room, one: Room, other: Room) -> bool {
    (up, down) == (one, other) || (down, up) == (one, other)
}

pub fn plain(room: Room) -> String {
    room.id().0.simple().to_string()
}

/// Rows of a room that can be named in an argument: the kind clients write in front, and the identifier. Among records it is
/// the one of the kind that the place speaks of.
pub fn named(room: Room, field: &str, place: &str) -> Vec<(&'static str, String)> {
    let of = |table: &str, number: usize| row(room, table, number).to_string();
    let mut all = vec![
        ("Space", room.id().to_string()),
        ("Member", of("role_grant", 0)),
        ("Invitation", of("invitation", 0)),
        ("Token", of("service_token", 0)),
        ("Job", of("job", 0)),
        ("Upload", of("upload", 0)),
        ("Webhook", of("webhook", 0)),
    ];
    if room != Room::Platform {
        let record = super::records::id(room, kind_of(field, place)).to_string();
        all.extend([("Council", of("council", 0)), ("Paper", of("paper", 0)), ("Checklist", of("checklist", 1))]);
        all.push(("Record", record));
    }
    all
}

/// Which of the kinds of [`named`] a place speaks of: by its own name, or by that of its field; what is neither is a record.
pub fn spoken_of(field: &str, place: &str) -> Option<&'static str> {
    const KINDS: [&str; 11] = [
        "Space",
        "Member",
        "Invitation",
        "Token",
        "Job",
        "Upload",
        "Webhook",
        "Council",
        "Paper",
        "Checklist",
        "Record",
    ];
    let last = place.rsplit('.').next().unwrap_or(place).to_lowercase();
    let of = |text: &str| KINDS.into_iter().find(|it| text.contains(&it.to_lowercase()));
    match last.as_str() {
        "id" => of(&field.to_lowercase()),
        other => of(other).or(Some("Record")),
    }
}

/// The kind of record that a place speaks of, or else its field.
fn kind_of(field: &str, place: &str) -> RecordKind {
    let last = place.rsplit('.').next().unwrap_or(place).to_lowercase();
    let of = |text: &str| {
        let named = |it: &&RecordKind| text.contains(&it.as_str().replace('_', ""));
        RecordKind::ALL.iter().filter(named).max_by_key(|it| it.as_str().len()).copied()
    };
    match last.as_str() {
        "members" => RecordKind::Person,
        other => of(other).or_else(|| of(&field.to_lowercase())).unwrap_or(RecordKind::Theme),
    }
}

/// Whether a row is of the asker's own room; an operator's entry and its traces are of the room that was entered.
pub fn is_the_askers(asker: &Asker, table: &str, it: &BTreeMap<String, String>) -> bool {
    let Some(room) = asker.room else { return false };
    let mut whose = ["space_id", "owner_id", "parent_id"].iter().filter_map(|it_| it.get(*it_));
    if asker.role == "operator" && matches!(table, "break_glass" | "audit_entry") {
        return true;
    }
    match table {
        "space" => it["id"] == plain(room),
        "council_space" => it["owner_id"] == plain(room),
        _ => whose.next() == Some(&plain(room)),
    }
}
