//! One tidy table of counts: a row for every printed cell, masked or not, and back (means excepted).
//!
//! Columns: `fiscal_year, kind, item, question, wording, unit, group, level, mask_rule, synthetic` of the table;
//! `prefecture_code, prefecture, area_code, area, place` of the block; `class, sex, age_band` of the cell; `subtotal`
//! (the cell is a 中計, which is also told by the age band `total`); `count` (absent where masked) and `masked`; `mean`
//! in tables of means; `source, sheet` (SHA-256 and name); `table_no, place_no, class_no`, the order within the source.

mod untidy;
mod words;

use domain::{AgeBand, Sex};
use ndb::{Cell, CheckupTable, Kind, PlaceKind};
use polars::prelude::*;

pub(crate) use untidy::untidy;
use words::Words;

/// Number of cells of a row: seven ages and the subtotal.
const ROW: usize = AgeBand::COUNT + 1;

/// Builds the table. Cells that do not exist (a class of the other sex) have no row.
pub(crate) fn tidy(tables: &[CheckupTable]) -> PolarsResult<DataFrame> {
    let mut numbers: [Vec<u32>; 4] = Default::default();
    let mut area_codes = Vec::new();
    let mut prefecture_codes = Vec::new();
    let mut questions = Vec::new();
    let (mut counts, mut masked, mut means, mut subtotal, mut synthetic) = (vec![], vec![], vec![], vec![], vec![]);
    let mut words: Vec<Words> = WORDS.iter().map(|_| Words::default()).collect();
    for (table_no, table) in tables.iter().enumerate() {
        let fixed = [
            kind_str(table.kind),
            table.item.as_deref().unwrap_or_default(),
            &table.wording,
            &table.unit,
            table.group.as_str(),
            table.level.as_str(),
            &table.mask_rule,
            &table.source.sha256,
            &table.source.sheet,
        ]
        .map(str::to_owned);
        let fixed: Vec<u32> = words.iter_mut().zip(fixed).map(|(it, word)| it.add(word)).collect();
        for (place_no, place) in table.places.iter().enumerate() {
            let place_words = [&place.prefecture_name, &place.area_name, place_str(place.kind)].map(str::to_owned);
            let place_words: Vec<u32> = words[9..].iter_mut().zip(place_words).map(|(it, word)| it.add(word)).collect();
            for (class_no, class) in table.classes.iter().enumerate() {
                let class_word = words[12].add(class.clone());
                for sex in Sex::ALL {
                    let sex_word = words[13].add(sex.as_str().to_owned());
                    for age in AgeBand::all().map(Some).chain([None]) {
                        let cell = table.cell(place_no, class_no, sex, age);
                        let mean = table.mean(place_no, class_no, sex, age);
                        if cell == Cell::Blank && mean.is_none() {
                            continue;
                        }
                        let age_word = words[14].add(age.map_or("total", AgeBand::as_str).to_owned());
                        for (list, value) in words
                            .iter_mut()
                            .zip(fixed.iter().chain(&place_words).copied().chain([class_word, sex_word, age_word]))
                        {
                            list.at.push(value);
                        }
                        let ordinals = [usize::from(table.fiscal_year.0), table_no, place_no, class_no];
                        for (list, value) in numbers.iter_mut().zip(ordinals) {
                            list.push(u32::try_from(value).unwrap_or(u32::MAX));
                        }
                        area_codes.push(place.area.map(|it| u32::from(it.get())));
                        prefecture_codes.push(place.prefecture.map(|it| u32::from(it.get())));
                        questions.push(table.question.map(u32::from));
                        counts.push(cell.count());
                        masked.push(cell == Cell::Masked);
                        means.push(mean);
                        subtotal.push(age.is_none());
                        synthetic.push(table.synthetic);
                    }
                }
            }
        }
    }
    let [years, table_nos, place_nos, class_nos] = numbers;
    let mut columns = vec![
        Column::new("fiscal_year".into(), years),
        Column::new("question".into(), questions),
        Column::new("prefecture_code".into(), prefecture_codes),
        Column::new("area_code".into(), area_codes),
        Column::new("subtotal".into(), subtotal),
        Column::new("count".into(), counts),
        Column::new("masked".into(), masked),
        Column::new("mean".into(), means),
        Column::new("synthetic".into(), synthetic),
        Column::new("table_no".into(), table_nos),
        Column::new("place_no".into(), place_nos),
        Column::new("class_no".into(), class_nos),
    ];
    for (name, list) in WORDS.iter().zip(words) {
        columns.push(list.column(name)?);
    }
    DataFrame::new_infer_height(columns)?.select(COLUMNS)
}

/// Columns in the order of the file.
const COLUMNS: [&str; 27] = [
    "fiscal_year",
    "kind",
    "item",
    "question",
    "wording",
    "unit",
    "group",
    "level",
    "prefecture_code",
    "prefecture",
    "area_code",
    "area",
    "place",
    "class",
    "sex",
    "age_band",
    "subtotal",
    "count",
    "masked",
    "mean",
    "mask_rule",
    "synthetic",
    "source",
    "sheet",
    "table_no",
    "place_no",
    "class_no",
];

/// Columns of words.
const WORDS: [&str; 15] = [
    "kind",
    "item",
    "wording",
    "unit",
    "group",
    "level",
    "mask_rule",
    "source",
    "sheet",
    "prefecture",
    "area",
    "place",
    "class",
    "sex",
    "age_band",
];

fn kind_str(kind: Kind) -> &'static str {
    match kind {
        Kind::Distribution => "distribution",
        Kind::Questionnaire => "questionnaire",
        Kind::Means => "means",
    }
}

fn place_str(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Known => "known",
        PlaceKind::Unknown => "unknown",
        PlaceKind::Nation => "nation",
    }
}
