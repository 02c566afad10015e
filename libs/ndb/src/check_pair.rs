//! Two tables of the same counts: areas must add up to their prefecture.

use domain::{AgeBand, PrefectureCode, Sex, area::prefectures, text::fold};

use crate::{Cell, CheckupTable, Finding, PlaceKind, check, table::ROW};

/// Compares the table of areas with the table of prefectures of the same year, item and group.
///
/// Where no area of a prefecture is masked, the areas sum to the prefecture's cell exactly; where some are, their visible
/// counts cannot exceed it. Addresses are of the table of prefectures. Tables of means have nothing to add up.
pub fn check_pair(prefecture: &CheckupTable, area: &CheckupTable) -> Vec<Finding> {
    let mut findings = Vec::new();
    let classes: Vec<Option<usize>> = prefecture.classes.iter().map(|it| class_named(area, it)).collect();
    if classes.iter().any(Option::is_none) || prefecture.classes.len() != area.classes.len() {
        findings.push(Finding::warn(
            String::new(),
            "都道府県の表と二次医療圏の表で階層が違うため、合計を確かめられません。".to_owned(),
            "The tables of prefectures and of areas have different classes; their sums were not compared.".to_owned(),
        ));
    }
    for known in prefectures() {
        let (Some(whole), parts) = (place_of(prefecture, known.code), places_of(area, known.code)) else { continue };
        if parts.is_empty() {
            continue;
        }
        for (class, other) in classes.iter().enumerate() {
            let Some(other) = other else { continue };
            for (sex, key) in Sex::ALL.into_iter().enumerate() {
                for age in AgeBand::all().map(Some).chain([None]) {
                    let cell = prefecture.cell(whole, class, key, age);
                    let others = parts.iter().map(|at| area.cell(*at, *other, key, age));
                    if !agree(cell, others) {
                        let row = (whole * prefecture.classes.len() + class) * 2 + sex;
                        let at = row * ROW + age.map_or(ROW - 1, AgeBand::index);
                        findings.push(disagreement(check::address(prefecture, at)));
                    }
                }
            }
        }
    }
    findings
}

fn agree(whole: Cell, parts: impl Iterator<Item = Cell>) -> bool {
    let Cell::Count(whole) = whole else { return true };
    let (mut visible, mut masked) = (0_u64, false);
    for part in parts {
        match part {
            Cell::Count(people) => visible += u64::from(people),
            Cell::Masked => masked = true,
            Cell::Blank => {}
        }
    }
    if masked { visible <= u64::from(whole) } else { visible == u64::from(whole) }
}

fn disagreement(cell: String) -> Finding {
    let ja =
        format!("都道府県の表の{cell}セルが、二次医療圏の表の合計と合いません。両方のファイルを取り直してください。");
    let en = format!("Cell {cell} of the table of prefectures is not the sum of its areas. Download both files again.");
    Finding::refuse(cell, ja, en)
}

fn class_named(table: &CheckupTable, class: &str) -> Option<usize> {
    table
        .classes
        .iter()
        .position(|it| it == class)
        .or_else(|| table.classes.iter().position(|it| fold(it) == fold(class)))
}

fn place_of(table: &CheckupTable, code: PrefectureCode) -> Option<usize> {
    table.places.iter().position(|it| it.kind == PlaceKind::Known && it.prefecture == Some(code))
}

/// The areas of a prefecture, with those of its people whose area could not be told.
fn places_of(table: &CheckupTable, code: PrefectureCode) -> Vec<usize> {
    (0..table.places.len()).filter(|at| table.places[*at].prefecture == Some(code)).collect()
}
