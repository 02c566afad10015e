//! Changes to all facts at once, whatever their kind.

use domain::{
    FiscalYear, RecordId,
    evidence::Facts,
    record::{Kept, Record, RecordKind},
};
use uuid::Uuid;

use crate::make::TEXT;

/// A change to the records of one kind.
pub trait Change {
    fn change<T: Record>(&mut self, records: &mut Vec<Kept<T>>);
}

/// Changes the records of every kind.
pub fn every(facts: &Facts, mut by: impl Change) -> Facts {
    let mut it = facts.clone();
    by.change(&mut it.council_years);
    by.change(&mut it.outlines);
    by.change(&mut it.bodies);
    by.change(&mut it.people);
    by.change(&mut it.working_groups);
    by.change(&mut it.tasks);
    by.change(&mut it.agreements);
    by.change(&mut it.meetings);
    by.change(&mut it.minutes);
    by.change(&mut it.decisions);
    by.change(&mut it.themes);
    by.change(&mut it.goals);
    by.change(&mut it.projects);
    by.change(&mut it.activities);
    by.change(&mut it.handovers);
    by.change(&mut it.signatures);
    by.change(&mut it.crises);
    it
}

/// Puts records in another order, by a small generator.
pub struct Shuffle(pub u64);

impl Change for Shuffle {
    fn change<T: Record>(&mut self, records: &mut Vec<Kept<T>>) {
        for at in (1..records.len()).rev() {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let with = usize::try_from(self.0 >> 33).expect("31 bits") % (at + 1);
            records.swap(at, with);
        }
    }
}

/// Writes other words wherever somebody wrote something.
pub struct Retext;

impl Change for Retext {
    fn change<T: Record>(&mut self, records: &mut Vec<Kept<T>>) {
        for it in records {
            let words = serde_json::to_string(&it.content).expect("json").replace(TEXT, "別の言葉");
            it.content = serde_json::from_str(&words).expect("record");
        }
    }
}

/// Adds a copy of every record of the year, of another year; kinds that stay in force over the years can be left out.
pub struct Copy {
    pub year: u16,
    pub without: &'static [RecordKind],
}

impl Change for Copy {
    fn change<T: Record>(&mut self, records: &mut Vec<Kept<T>>) {
        if self.without.contains(&T::KIND) {
            return;
        }
        let copies: Vec<_> = records.iter().cloned().map(|it| self.of(it)).collect();
        records.extend(copies);
    }
}

impl Copy {
    fn of<T>(&self, it: Kept<T>) -> Kept<T> {
        let id = RecordId(Uuid::from_u128(it.id.0.as_u128() + 1_000_000));
        Kept { id, fiscal_year: FiscalYear(self.year), ..it }
    }
}

/// Takes these records away.
pub struct Remove(pub Vec<(RecordKind, RecordId)>);

impl Change for Remove {
    fn change<T: Record>(&mut self, records: &mut Vec<Kept<T>>) {
        records.retain(|it| !self.0.contains(&(T::KIND, it.id)));
    }
}
