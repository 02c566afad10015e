//! The places of a table: each once, where it belongs, and all of them.

use std::collections::HashSet;

use domain::{Area, AreaCode, Level, PrefectureCode, area, text::fold};

use crate::{CheckupTable, Finding, Place, PlaceKind, table::ROW};

pub(crate) fn check(table: &CheckupTable) -> Vec<Finding> {
    let mut findings = Vec::new();
    let plan = match table.level {
        Level::Prefecture => None,
        Level::Area => area::plan_of(table.fiscal_year),
    };
    if table.level == Level::Area && plan.is_none() {
        findings.push(Finding::warn(
            String::new(),
            format!("{}の二次医療圏の一覧がないため、圏域を確かめられません。", table.fiscal_year.japanese()),
            format!(
                "No list of secondary medical areas for fiscal year {}; the areas were not checked.",
                table.fiscal_year
            ),
        ));
    }
    let mut seen = HashSet::new();
    for (at, place) in table.places.iter().enumerate() {
        let key = (place.kind == PlaceKind::Known, place.prefecture, place.area, place.prefecture_name.as_str());
        if !seen.insert(key) {
            findings.push(finding(table, at, "が2回あります", "stands twice"));
        }
        if let Some(code) = place.area {
            findings.extend(misplaced(table, at, place, code, plan));
        }
    }
    findings.extend(missing(table, plan));
    findings
}

fn misplaced(table: &CheckupTable, at: usize, place: &Place, code: AreaCode, plan: Option<u8>) -> Option<Finding> {
    if place.prefecture != Some(code.prefecture()) {
        return Some(finding(table, at, "の番号が都道府県と合いません", "has a number of another prefecture"));
    }
    let plan = plan?;
    match area::area(plan, code) {
        None => {
            Some(finding(table, at, "はこの年度の二次医療圏の一覧にありません", "is not among the areas of that year"))
        }
        Some(known) if fold(&known.name) != fold(&place.area_name) => Some(Finding::warn(
            String::new(),
            format!("二次医療圏 {code} の名前「{}」が一覧の「{}」と違います。", place.area_name, known.name),
            format!("Area {code} is called \"{}\" here and \"{}\" in the list of areas.", place.area_name, known.name),
        )),
        Some(_) => None,
    }
}

/// A prefecture or an area that is not there; one line with the number and the first of them.
fn missing(table: &CheckupTable, plan: Option<u8>) -> Option<Finding> {
    let known = || table.places.iter().filter(|it| it.kind == PlaceKind::Known);
    let names: Vec<String> = match (table.level, plan) {
        (Level::Prefecture, _) => {
            let there: HashSet<PrefectureCode> = known().filter_map(|it| it.prefecture).collect();
            let all = area::prefectures().iter();
            all.filter(|it| !there.contains(&it.code)).map(|it| it.name.ja.clone()).collect()
        }
        (Level::Area, Some(plan)) => {
            let there: HashSet<AreaCode> = known().filter_map(|it| it.area).collect();
            let name = |it: &Area| format!("{} {}", it.code, it.name);
            area::areas(plan).filter(|it| !there.contains(&it.code)).map(name).collect()
        }
        (Level::Area, None) => Vec::new(),
    };
    let first = names.first()?;
    Some(Finding::warn(
        String::new(),
        format!("{}か所の行がありません（{first} など）。一部だけの表として取り込みます。", names.len()),
        format!("{} places have no rows ({first} for one); imported as a partial table.", names.len()),
    ))
}

fn finding(table: &CheckupTable, at: usize, ja: &str, en: &str) -> Finding {
    let place = &table.places[at];
    let cell = table.layout.address(table.classes.len(), at * table.classes.len() * 2 * ROW);
    let name = format!("{}{}", place.prefecture_name, place.area_name);
    Finding::refuse(
        cell.clone(),
        format!("{cell}セルの行：「{name}」{ja}。もとのファイルを取り直してください。"),
        format!("Row of cell {cell}: \"{name}\" {en}. Download the original again."),
    )
}
