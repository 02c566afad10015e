//! What the files of a folder say about each other: wrong years, duplicates, groups, and pairs.
//!
//! The candidates come sorted by name, and nothing here depends on the order in which they were read.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use domain::{FiscalYear, Level, Text};

use crate::{
    CheckupTable, FileOutcome, FileStatus, Finding, FolderReading, Kind, ReadError, Severity, TableMeta, check_pair,
    claims, folder::Candidate,
};

/// Lines shown for one file; the rest is counted.
const LINES: usize = 5;

/// What a table claims to be. Two tables of one key are a pair of groups, copies, or in conflict.
type Key = (FiscalYear, Kind, String, Option<u8>, Level);

/// A file and what is known of it so far.
pub(crate) struct Entry {
    pub name: String,
    pub sha256: String,
    pub table: Option<CheckupTable>,
    findings: Vec<Finding>,
    pub refused: Option<ReadError>,
}

impl Entry {
    fn standing(&self) -> Option<&CheckupTable> {
        self.table
            .as_ref()
            .filter(|_| self.refused.is_none() && !self.findings.iter().any(|it| it.severity == Severity::Refuse))
    }
}

pub(crate) fn resolve(candidates: Vec<Candidate>) -> FolderReading {
    let mut entries: Vec<Entry> = candidates.into_iter().map(entry).collect();
    refuse_strays(&mut entries);
    refuse_made_up(&mut entries);
    let mut keys: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if let Some(table) = entry.standing() {
            keys.entry(key(table)).or_default().push(at);
        }
    }
    for claimants in keys.values() {
        let different = claims::refuse_copies(&mut entries, claimants);
        claims::tell_groups(&mut entries, &different);
        claims::refuse_conflicts(&mut entries, &different);
    }
    compare_pairs(&mut entries);
    finish(entries)
}

fn entry(candidate: Candidate) -> Entry {
    let (table, refused) = match candidate.table {
        Ok(table) => (Some(table), None),
        Err(error) => (None, Some(error)),
    };
    Entry { name: candidate.name, sha256: candidate.sha256, table, findings: candidate.findings, refused }
}

fn key(table: &CheckupTable) -> Key {
    let item = table.item.clone().unwrap_or_else(|| match table.kind {
        Kind::Questionnaire => String::new(),
        Kind::Distribution | Kind::Means => domain::text::fold(&table.wording),
    });
    (table.fiscal_year, table.kind, item, table.question, table.level)
}

/// In one folder, a year with less than a tenth of the files of its main year came there by mistake.
fn refuse_strays(entries: &mut [Entry]) {
    let folder = |name: &str| name.rsplit_once('/').map_or(String::new(), |it| it.0.to_owned());
    let mut years: BTreeMap<String, BTreeMap<FiscalYear, usize>> = BTreeMap::new();
    for entry in entries.iter() {
        if let Some(table) = &entry.table {
            *years.entry(folder(&entry.name)).or_default().entry(table.fiscal_year).or_default() += 1;
        }
    }
    for entry in entries.iter_mut() {
        let (Some(table), Some(years)) = (&entry.table, years.get(&folder(&entry.name))) else { continue };
        let found = table.fiscal_year;
        let Some((main, most)) = years.iter().max_by_key(|it| (*it.1, *it.0)) else { continue };
        if years.get(&found).is_some_and(|files| files * 10 < *most) {
            entry.refused = Some(ReadError::StrayYear { found, main: *main });
        }
    }
}

/// Made-up tables are for trying things out, and must never be counted with published ones.
fn refuse_made_up(entries: &mut [Entry]) {
    let published: BTreeSet<FiscalYear> =
        entries.iter().filter_map(Entry::standing).filter(|it| !it.synthetic).map(|it| it.fiscal_year).collect();
    for entry in entries.iter_mut() {
        if entry.standing().is_some_and(|it| it.synthetic && published.contains(&it.fiscal_year)) {
            entry.refused = Some(ReadError::MadeUp);
        }
    }
}

/// Areas must add up to their prefectures; where they do not, either file may be the wrong one.
fn compare_pairs(entries: &mut [Entry]) {
    let mut pairs: BTreeMap<_, [Option<usize>; 2]> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if let Some(table) = entry.standing() {
            let (year, kind, item, question, level) = key(table);
            let pair = pairs.entry((year, kind, item, question, table.group.as_str())).or_default();
            pair[usize::from(level == Level::Area)] = Some(at);
        }
    }
    for pair in pairs.values() {
        let found = match *pair {
            [Some(prefecture), Some(area)] => match (&entries[prefecture].table, &entries[area].table) {
                (Some(whole), Some(parts)) => check_pair(whole, parts),
                _ => Vec::new(),
            },
            [None, Some(_)] => vec![Finding::warn(
                String::new(),
                "対になる都道府県別の表がないため、合計を確かめていません。".to_owned(),
                "There is no table by prefecture to go with it; its sums were not compared.".to_owned(),
            )],
            [_, None] => Vec::new(),
        };
        for at in pair.iter().flatten() {
            entries[*at].findings.extend(found.iter().cloned());
        }
    }
}

fn finish(entries: Vec<Entry>) -> FolderReading {
    let mut reading = FolderReading::default();
    let mut tables = Vec::new();
    for entry in entries {
        let standing = entry.standing().is_some();
        let status = match (standing, entry.findings.is_empty()) {
            (false, _) => FileStatus::Refused,
            (true, true) => FileStatus::Imported,
            (true, false) => FileStatus::Warned,
        };
        let messages = match &entry.refused {
            Some(error) => vec![error.text()],
            None => lines(entry.findings),
        };
        reading.files.push(FileOutcome {
            name: entry.name.clone(),
            sha256: entry.sha256,
            status,
            messages,
            table: entry.table.as_ref().map(meta),
        });
        if let Some(table) = entry.table.filter(|_| standing) {
            tables.push((entry.name, table));
        }
    }
    tables.sort_by(|(a, x), (b, y)| order(x).cmp(&order(y)).then_with(|| a.cmp(b)));
    reading.tables = tables.into_iter().map(|it| it.1).collect();
    reading
}

fn order(table: &CheckupTable) -> impl Ord + use<> {
    let (year, kind, item, question, level) = key(table);
    (year, kind, item, question, table.group.as_str(), level == Level::Area)
}

/// The gravest lines first, and how many more there are.
fn lines(mut findings: Vec<Finding>) -> Vec<Text> {
    findings.sort_by_key(|it| Reverse(it.severity));
    let more = findings.len().saturating_sub(LINES);
    let mut lines: Vec<Text> = findings.into_iter().take(LINES).map(|it| it.message).collect();
    if more > 0 {
        lines.push(Text::new(format!("ほかに{more}件あります。"), format!("And {more} more.")));
    }
    lines
}

fn meta(table: &CheckupTable) -> TableMeta {
    TableMeta {
        sheet: table.source.sheet.clone(),
        fiscal_year: table.fiscal_year,
        kind: table.kind,
        item: table.item.clone(),
        question: table.question,
        wording: table.wording.clone(),
        level: table.level,
        group: table.group,
        synthetic: table.synthetic,
    }
}
