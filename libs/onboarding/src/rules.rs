//! Rows held against each other. What is found depends on the rows, never on their order: only the numbers do.

use std::collections::{BTreeMap, BTreeSet};

use domain::{MunicipalityCode, SpaceKey};

use crate::{entry::Entry, problem::Problem, report::Problems};

/// Reports every pair of rows that cannot both be right, once, in the later of the two.
pub(crate) fn check(entries: &[Entry], problems: &mut Problems) {
    twice(entries, problems);
    let mut municipalities: BTreeMap<MunicipalityCode, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        if let SpaceKey::Municipality(code) = entry.key {
            municipalities.entry(code).or_default().push(entry);
        }
    }
    for (code, rows) in municipalities {
        let names = rows.iter().filter_map(|it| Some((it.name.clone()?, it.row)));
        disagree(names, |first| Problem::OtherName(code, first), problems);
        overlaps(code, &rows, problems);
    }
    persons(entries, problems);
    beyond_area(entries, problems);
}

/// A prefecture or an area of a plan stands in one row.
fn twice(entries: &[Entry], problems: &mut Problems) {
    let mut first: BTreeMap<SpaceKey, u32> = BTreeMap::new();
    for entry in entries.iter().filter(|it| !matches!(it.key, SpaceKey::Municipality(_))) {
        let row = *first.entry(entry.key).or_insert(entry.row);
        if row != entry.row {
            problems.push(entry.row, Problem::Twice(entry.key, row));
        }
    }
}

/// A municipality lies in one area of a plan at a time.
fn overlaps(code: MunicipalityCode, rows: &[&Entry], problems: &mut Problems) {
    let mut links: Vec<_> = rows
        .iter()
        .filter_map(|it| match (it.area?, it.days?) {
            (SpaceKey::Area { plan, code }, (from, to)) => Some((plan, from, to, code, it.row)),
            _ => None,
        })
        .collect();
    links.sort_unstable();
    // Of all that began before, the one that ends last overlaps the next if any does.
    let mut last: Option<(u8, _, _, _, u32)> = None;
    for link in links {
        let (plan, from, to, area, row) = link;
        if let Some(other) = last.filter(|it| it.0 == plan && it.2 >= from) {
            let (earlier, later) = (row.min(other.4), row.max(other.4));
            let same = (other.1, other.2, other.3) == (from, to, area);
            let problem = if same { Problem::LinkTwice(code, earlier) } else { Problem::Overlap(code, plan, earlier) };
            problems.push(later, problem);
        }
        if last.is_none_or(|it| it.0 != plan || it.2 < to) {
            last = Some(link);
        }
    }
}

/// One mail address is one person, within a space.
fn persons(entries: &[Entry], problems: &mut Problems) {
    let mut known: BTreeMap<(SpaceKey, String), Vec<(String, u32)>> = BTreeMap::new();
    for entry in entries {
        if let Some((name, mail)) = &entry.administrator {
            known.entry((entry.key, mail.to_lowercase())).or_default().push((name.clone(), entry.row));
        }
    }
    for ((space, _), names) in known {
        disagree(names.into_iter(), |first| Problem::OtherPerson(space, first), problems);
    }
}

/// Reports each further name in the first row that has it.
fn disagree(names: impl Iterator<Item = (String, u32)>, problem: impl Fn(u32) -> Problem, problems: &mut Problems) {
    let mut first: BTreeMap<String, u32> = BTreeMap::new();
    for (name, row) in names {
        first.entry(name).and_modify(|it| *it = row.min(*it)).or_insert(row);
    }
    let rows: BTreeSet<u32> = first.into_values().collect();
    if let Some(earliest) = rows.first() {
        rows.iter().skip(1).for_each(|row| problems.push(*row, problem(*earliest)));
    }
}

/// A municipality's days lie within those that the file gives its area.
fn beyond_area(entries: &[Entry], problems: &mut Problems) {
    let mut areas: BTreeMap<SpaceKey, &Entry> = BTreeMap::new();
    for entry in entries.iter().filter(|it| matches!(it.key, SpaceKey::Area { .. })) {
        let known = areas.entry(entry.key).or_insert(entry);
        // Of two rows, which are a fault of their own, the order must not choose.
        if entry.days < known.days {
            *known = entry;
        }
    }
    for entry in entries {
        let area = entry.area.and_then(|it| areas.get(&it));
        if let (Some(area), Some((from, to))) = (area, entry.days)
            && area.days.is_some_and(|it| from < it.0 || to > it.1)
        {
            problems.push(entry.row, Problem::OutsideArea(area.key, area.row));
        }
    }
}
