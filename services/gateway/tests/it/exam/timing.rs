//! How long "denied" takes beside "there is none": printed by `make exam`, and not judged, since machines differ.

use std::time::{Duration, Instant};

use store::Locks;
use testkit::TestDb;
use uuid::Uuid;

use super::{actors, answers::Exam, oracle, tenancy::Room, walk};

testkit::on_both_backends! { denied_and_absent_are_answered_alike }

const ROUNDS: usize = 150;

async fn denied_and_absent_are_answered_alike(db: TestDb) {
    let exam = Exam::new(db, Locks::Closed).await;
    let asker = actors::all().into_iter().find(|it| it.name == "Osaka administrator").expect("asker");
    let absent = Uuid::from_u128(0x0190_dead_0000_7000_8000_0000_0000_0001).to_string();
    for (field, kind) in [
        ("space", "Space"),
        ("council", "Council"),
        ("job", "Job"),
        ("paper", "Paper"),
        ("revokeToken", "Token"),
        ("checklist", "Checklist"),
        ("handoverPack", "Record"),
    ] {
        let of = exam.fields.iter().find(|it| it.name == field).expect("field");
        let foreign = oracle::named(Room::Tango, field, "").into_iter().find(|it| it.0 == kind).expect("row").1;
        let mut took = [Vec::new(), Vec::new()];
        let mut told = [String::new(), String::new()];
        for round in 0..ROUNDS {
            // In turns, so that whatever else the machine does is felt by both.
            for which in [round % 2, 1 - round % 2] {
                let id = format!("{kind}:{}", [&foreign, &absent][which]);
                let request = of.request(&exam.types, &|_| Some(id.clone()));
                let began = Instant::now();
                told[which] = walk::ask(&exam.schema, &asker, request).await;
                took[which].push(began.elapsed());
            }
        }
        assert_eq!(told[0], told[1], "{field}");
        let [denied, absent] = took.map(quartiles);
        println!("{field:<12} denied {denied}   absent {absent}");
    }
}

/// Median, and the quarter and three quarters beside it, in microseconds.
fn quartiles(mut took: Vec<Duration>) -> String {
    took.sort_unstable();
    let [low, middle, high] = [1, 2, 3].map(|it| took[it * took.len() / 4].as_micros());
    format!("{middle:>6} µs ({low}–{high})")
}
