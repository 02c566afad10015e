//! Comma-separated files. Figures carry six places; an absent figure is an empty field.

use std::{
    fmt::{self, Write as _},
    io::Write,
};

use domain::{AgeBand, RatioRow, Sex};
use ndb::{Cell, CheckupTable, Kind};
use rayon::prelude::*;

/// Columns of the counts.
pub const COUNTS: [&str; 12] = [
    "fiscal_year",
    "item",
    "question",
    "group",
    "level",
    "prefecture",
    "area_code",
    "area",
    "class",
    "sex",
    "age_band",
    "count",
];

/// Columns of the ratios.
pub const RATIOS: [&str; 22] = [
    "fiscal_year",
    "indicator",
    "sex",
    "reference",
    "prefecture",
    "area_code",
    "area",
    "observed",
    "observed_low",
    "observed_high",
    "expected",
    "expected_low",
    "expected_high",
    "ratio",
    "ratio_low",
    "ratio_high",
    "lower95",
    "upper95",
    "class",
    "masked_share",
    "method",
    "variance",
];

/// Writes every printed cell: `count` is empty where the cell is masked, and a mean stands in it in tables of means.
pub fn write_counts(tables: &[CheckupTable], out: impl Write) -> csv::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(COUNTS)?;
    for table in tables {
        let year = table.fiscal_year.to_string();
        let question = table.question.map(|it| it.to_string()).unwrap_or_default();
        let item = table.item.as_deref().unwrap_or(if table.kind == Kind::Questionnaire { "" } else { &table.wording });
        for (place_no, place) in table.places.iter().enumerate() {
            let code = place.area.map(|it| it.to_string()).unwrap_or_default();
            for (class_no, class) in table.classes.iter().enumerate() {
                for sex in Sex::ALL {
                    for age in AgeBand::all().map(Some).chain([None]) {
                        let count = match table.cell(place_no, class_no, sex, age) {
                            Cell::Count(people) => people.to_string(),
                            Cell::Masked => String::new(),
                            Cell::Blank => match table.mean(place_no, class_no, sex, age) {
                                Some(mean) => mean.to_string(),
                                None => continue,
                            },
                        };
                        let age = age.map_or("total", AgeBand::as_str);
                        csv.write_record([
                            year.as_str(),
                            item,
                            &question,
                            table.group.as_str(),
                            table.level.as_str(),
                            &place.prefecture_name,
                            &code,
                            &place.area_name,
                            class,
                            sex.as_str(),
                            age,
                            &count,
                        ])?;
                    }
                }
            }
        }
    }
    csv.flush()?;
    Ok(())
}

/// Writes ratios in their order. Rows are put into words on all threads, some thousand at a time.
pub fn write_ratios(rows: &[RatioRow], mut out: impl Write) -> csv::Result<()> {
    let mut header = csv::Writer::from_writer(&mut out);
    header.write_record(RATIOS)?;
    header.flush()?;
    drop(header);
    append_ratios(rows, &mut out)
}

/// The same without the header.
pub fn append_ratios(rows: &[RatioRow], mut out: impl Write) -> csv::Result<()> {
    let chunks: Vec<Vec<u8>> = rows.par_chunks(4096).map(lines).collect::<Result<_, _>>()?;
    for chunk in chunks {
        out.write_all(&chunk)?;
    }
    Ok(out.flush()?)
}

fn lines(rows: &[RatioRow]) -> csv::Result<Vec<u8>> {
    let mut csv = csv::Writer::from_writer(Vec::with_capacity(rows.len() * 260));
    let mut text = String::new();
    for it in rows {
        csv.write_field(word(&mut text, Some(it.fiscal_year)))?;
        csv.write_field(&it.indicator)?;
        csv.write_field(it.sex.as_str())?;
        csv.write_field(it.reference.as_str())?;
        csv.write_field(&it.prefecture.prefecture().name.ja)?;
        csv.write_field(word(&mut text, Some(it.area)))?;
        csv.write_field(&it.area_name)?;
        for people in [it.observed, Some(it.observed_low), it.observed_high] {
            csv.write_field(word(&mut text, people))?;
        }
        let expected = [it.expected, it.expected_low, it.expected_high];
        for figure in expected.into_iter().chain([it.ratio, it.ratio_low, it.ratio_high, it.lower95, it.upper95]) {
            csv.write_field(word(&mut text, figure.map(Figure)))?;
        }
        csv.write_field(it.class.as_str())?;
        csv.write_field(word(&mut text, Some(Figure(it.masked_share))))?;
        csv.write_field(it.method.as_str())?;
        csv.write_field(word(&mut text, it.variance.map(Figure)))?;
        csv.write_record(None::<&[u8]>)?;
    }
    csv.into_inner().map_err(|err| err.into_error().into())
}

/// Six places.
struct Figure(f64);

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.6}", self.0)
    }
}

/// The value in words, empty where there is none; one buffer serves a whole file.
fn word(text: &mut String, value: Option<impl fmt::Display>) -> &str {
    text.clear();
    if let Some(value) = value {
        // A string takes everything.
        let _ = write!(text, "{value}");
    }
    text
}
