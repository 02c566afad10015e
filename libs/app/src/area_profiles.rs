//! Who lives in the secondary medical areas and what they border on, from two tables: people by area, sex and age; pairs of
//! neighbours.

use std::collections::{BTreeMap, BTreeSet};

use domain::{AreaCode, AreaProfile, Error, Result, Text};

/// First columns of ages below 15, and of 65 and older; all columns of ages begin alike.
const AGE: &str = "pop_";
const YOUNG: [&str; 3] = ["pop_0_4", "pop_5_9", "pop_10_14"];
const OLD: [&str; 8] =
    ["pop_65_69", "pop_70_74", "pop_75_79", "pop_80_84", "pop_85_89", "pop_90_94", "pop_95_99", "pop_100plus"];
/// Columns that repeat others.
const SUMS: [&str; 3] = ["pop_65plus", "pop_age_unknown", "pop_total_census"];

#[derive(Default)]
struct People {
    all: u64,
    young: u64,
    old: u64,
    sexes: BTreeSet<String>,
}

/// Reads both tables (CSV or xlsx). Columns of the first: `area_code`, `sex`, and one `pop_…` an age; of the second: `area_code`,
/// `neighbor_code`, each pair in either direction. Whatever is wrong is told in one line with its row ([`Error::Invalid`]).
pub fn read(people: &[u8], neighbours: Option<&[u8]>, source: &str) -> Result<Vec<AreaProfile>> {
    let mut found: BTreeMap<AreaCode, People> = BTreeMap::new();
    let table = Table::of(people, "人口")?;
    let (code, sex) = (table.column("area_code")?, table.column("sex")?);
    let ages: Vec<(usize, &String)> =
        table.header.iter().enumerate().filter(|(_, it)| it.starts_with(AGE) && !SUMS.contains(&it.as_str())).collect();
    for name in YOUNG.iter().chain(&OLD) {
        table.column(name)?;
    }
    for (number, row) in table.rows() {
        let of = found.entry(table.area(number, row, code)?).or_default();
        if !of.sexes.insert(cell(row, sex).to_owned()) {
            return Err(wrong("人口", number, "同じ圏域と性別の行が2つあります", "this area and sex stand twice"));
        }
        for (at, name) in &ages {
            let count: u64 = cell(row, *at).parse().ok().filter(|it| *it < 100_000_000).ok_or_else(|| {
                wrong("人口", number, "人数が0以上の整数ではありません", "a count is no whole number")
            })?;
            of.all += count;
            of.young += if YOUNG.contains(&name.as_str()) { count } else { 0 };
            of.old += if OLD.contains(&name.as_str()) { count } else { 0 };
        }
    }
    let mut borders: BTreeMap<AreaCode, BTreeSet<AreaCode>> = BTreeMap::new();
    if let Some(neighbours) = neighbours {
        let table = Table::of(neighbours, "隣接")?;
        let columns = (table.column("area_code")?, table.column("neighbor_code")?);
        for (number, row) in table.rows() {
            let (one, other) = (table.area(number, row, columns.0)?, table.area(number, row, columns.1)?);
            if one == other {
                return Err(wrong("隣接", number, "圏域が自分自身と隣り合っています", "an area borders on itself"));
            }
            borders.entry(one).or_default().insert(other);
            borders.entry(other).or_default().insert(one);
        }
    }
    if found.is_empty() {
        return Err(Error::Invalid("人口の表に行がありません。 / The table of people has no rows.".into()));
    }
    let profile = |(area, it): (AreaCode, People)| AreaProfile {
        area,
        population: it.all,
        under_15: it.young,
        over_64: it.old,
        neighbours: borders.remove(&area).unwrap_or_default().into_iter().collect(),
        source: source.to_owned(),
    };
    Ok(found.into_iter().map(profile).collect())
}

struct Table {
    what: &'static str,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn of(bytes: &[u8], what: &'static str) -> Result<Self> {
        let said = |it: Text| Error::Invalid(format!("{what}：{} / {}", it.ja, it.en));
        let mut rows = onboarding::read(bytes).map_err(|it| said(it.text()))?.texts().map_err(|cell| {
            said(Text::new(
                format!("{cell}セルが数式かエラー値です。"),
                format!("Cell {cell} is a formula or an error."),
            ))
        })?;
        let header = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        Ok(Self { what, header, rows })
    }

    fn column(&self, name: &str) -> Result<usize> {
        self.header
            .iter()
            .position(|it| it == name)
            .ok_or_else(|| Error::Invalid(format!("{}の表に {name} の列がありません。 / No column {name}.", self.what)))
    }

    /// With their numbers as a spreadsheet counts; blank ones are passed over.
    fn rows(&self) -> impl Iterator<Item = (usize, &[String])> {
        let filled = |(_, row): &(usize, &Vec<String>)| row.iter().any(|it| !it.is_empty());
        self.rows.iter().enumerate().filter(filled).map(|(at, row)| (at + 2, row.as_slice()))
    }

    fn area(&self, number: usize, row: &[String], column: usize) -> Result<AreaCode> {
        // Spreadsheets drop the zero in front.
        AreaCode::parse(&format!("{:0>4}", cell(row, column))).ok_or_else(|| {
            wrong(self.what, number, "圏域コードが4桁の数字ではありません", "the area code is not four digits")
        })
    }
}

fn cell(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", String::as_str)
}

fn wrong(what: &str, row: usize, ja: &str, en: &str) -> Error {
    Error::Invalid(format!("{what}の{row}行目：{ja}。 / Row {row}: {en}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(rows: &str) -> String {
        let ages = [&YOUNG[..], &["pop_15_19"], &OLD[..], &SUMS[..]].concat().join(",");
        format!("area_code,area_name,sex,{ages}\n{rows}")
    }

    fn counts(first: u32) -> String {
        (0..12).map(|it| (first + it).to_string()).collect::<Vec<_>>().join(",") + ",9,9,9"
    }

    #[test]
    fn sexes_are_added_and_sums_are_not() {
        let table = people(&format!("101,南渡島,male,{}\n101,南渡島,female,{}\n", counts(0), counts(100)));
        let found = read(table.as_bytes(), Some(b"area_code,neighbor_code\n0101,0102\n"), "国勢調査").expect("read");
        let it = &found[0];
        // 0 to 11 and 100 to 111; young: 0 to 2, old: 4 to 11.
        assert_eq!((it.area.get(), it.population, it.under_15, it.over_64), (101, 66 + 1_266, 3 + 303, 60 + 860));
        assert_eq!((it.neighbours.iter().map(|it| it.get()).collect::<Vec<_>>(), found.len()), (vec![102], 1));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_row() {
        let told = |table: &str| read(table.as_bytes(), None, "x").expect_err("wrong").to_string();
        assert!(told(&people(&format!("x,南渡島,male,{}\n", counts(0)))).contains("2行目"));
        assert!(told(&people(&format!("101,南渡島,male,-1,{}\n", counts(0)))).contains("整数ではありません"));
        let twice = format!("101,a,male,{}\n\n101,a,male,{}\n", counts(0), counts(0));
        assert!(told(&people(&twice)).contains("4行目"));
        assert!(told("area_code\n").contains("sex") && told(&people("")).contains("行がありません"));
    }
}
