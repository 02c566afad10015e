//! From the tidy table back to checked tables.

use std::collections::HashMap;

use domain::{AgeBand, AreaCode, FiscalYear, Group, Level, PrefectureCode, Sex};
use ndb::{Cell, CheckupTable, Kind, Place, PlaceKind, SourceRef};
use polars::prelude::*;

use super::{ROW, WORDS, kind_str, place_str};

/// Rebuilds the tables that [`super::tidy`] was given, in their order; file names are not kept.
pub(crate) fn untidy(frame: &DataFrame) -> PolarsResult<Vec<CheckupTable>> {
    let read = Reader::new(frame)?;
    let mut tables: Vec<(u32, Builder)> = Vec::new();
    for at in 0..frame.height() {
        if read.word("kind", at) == kind_str(Kind::Means) {
            continue;
        }
        let table_no = read.number("table_no", at)?;
        if tables.last().is_none_or(|(no, _)| *no != table_no) {
            tables.push((table_no, Builder::start(&read, at)?));
        }
        if let Some((_, builder)) = tables.last_mut() {
            builder.add(&read, at)?;
        }
    }
    Ok(tables.into_iter().map(|(_, builder)| builder.finish()).collect())
}

/// Columns as slices, read once.
struct Reader<'a> {
    numbers: HashMap<&'static str, Vec<Option<u32>>>,
    words: HashMap<&'static str, Vec<&'a str>>,
    masked: Vec<bool>,
    synthetic: Vec<bool>,
}

impl<'a> Reader<'a> {
    fn new(frame: &'a DataFrame) -> PolarsResult<Self> {
        const NUMBERS: [&str; 8] =
            ["fiscal_year", "question", "prefecture_code", "area_code", "count", "table_no", "place_no", "class_no"];
        let numbers = NUMBERS
            .into_iter()
            .map(|name| Ok((name, frame.column(name)?.u32()?.iter().collect())))
            .collect::<PolarsResult<_>>()?;
        let words = WORDS
            .into_iter()
            .map(|name| Ok((name, frame.column(name)?.str()?.iter().map(Option::unwrap_or_default).collect())))
            .collect::<PolarsResult<_>>()?;
        let flags = |name: &str| -> PolarsResult<Vec<bool>> {
            Ok(frame.column(name)?.bool()?.iter().map(Option::unwrap_or_default).collect())
        };
        Ok(Self { numbers, words, masked: flags("masked")?, synthetic: flags("synthetic")? })
    }

    fn optional(&self, column: &str, at: usize) -> Option<u32> {
        self.numbers.get(column).and_then(|it| it.get(at)).copied().flatten()
    }

    fn number(&self, column: &str, at: usize) -> PolarsResult<u32> {
        self.optional(column, at).ok_or_else(|| polars_err!(ComputeError: "no {column} in row {at}"))
    }

    fn word(&self, column: &str, at: usize) -> &'a str {
        self.words.get(column).and_then(|it| it.get(at)).copied().unwrap_or_default()
    }
}

/// A table being put together from its rows.
struct Builder {
    table: ndb::TableParts,
    source: SourceRef,
    mask_rule: String,
    synthetic: bool,
    cells: Vec<((usize, usize, usize), Cell)>,
}

impl Builder {
    fn start(read: &Reader<'_>, at: usize) -> PolarsResult<Self> {
        let word = |column| read.word(column, at).to_owned();
        let unknown = |column: &str| polars_err!(ComputeError: "unknown {column} in row {at}");
        let kinds = [Kind::Distribution, Kind::Questionnaire, Kind::Means];
        let kind = kinds.into_iter().find(|it| kind_str(*it) == read.word("kind", at));
        let level = [Level::Prefecture, Level::Area].into_iter().find(|it| it.as_str() == read.word("level", at));
        let group = [Group::All, Group::Detailed].into_iter().find(|it| it.as_str() == read.word("group", at));
        let year = u16::try_from(read.number("fiscal_year", at)?).map_err(|_| unknown("year"))?;
        Ok(Self {
            table: ndb::TableParts {
                fiscal_year: FiscalYear(year),
                kind: kind.ok_or_else(|| unknown("kind"))?,
                item: Some(word("item")).filter(|it| !it.is_empty()),
                question: read.optional("question", at).and_then(|it| u8::try_from(it).ok()),
                wording: word("wording"),
                unit: word("unit"),
                level: level.ok_or_else(|| unknown("level"))?,
                group: group.ok_or_else(|| unknown("group"))?,
                classes: Vec::new(),
                places: Vec::new(),
                cells: Vec::new(),
            },
            source: SourceRef { file: String::new(), sha256: word("source"), sheet: word("sheet") },
            mask_rule: word("mask_rule"),
            synthetic: read.synthetic[at],
            cells: Vec::new(),
        })
    }

    fn add(&mut self, read: &Reader<'_>, at: usize) -> PolarsResult<()> {
        let (place_no, class_no) = (read.number("place_no", at)? as usize, read.number("class_no", at)? as usize);
        if self.table.places.len() == place_no {
            self.table.places.push(place(read, at));
        }
        if self.table.classes.len() <= class_no {
            self.table.classes.resize(class_no + 1, String::new());
        }
        if self.table.classes[class_no].is_empty() {
            read.word("class", at).clone_into(&mut self.table.classes[class_no]);
        }
        let sex = usize::from(read.word("sex", at) == Sex::Female.as_str());
        let age = match read.word("age_band", at) {
            "total" => ROW - 1,
            band => AgeBand::all().position(|it| it.as_str() == band).unwrap_or(ROW - 1),
        };
        let cell = match (read.optional("count", at), read.masked[at]) {
            (Some(people), _) => Cell::Count(people),
            (None, true) => Cell::Masked,
            (None, false) => Cell::Blank,
        };
        self.cells.push(((place_no, class_no, sex * ROW + age), cell));
        Ok(())
    }

    fn finish(mut self) -> CheckupTable {
        let classes = self.table.classes.len();
        self.table.cells = vec![Cell::Blank; self.table.places.len() * classes * 2 * ROW];
        for ((place, class, at), cell) in self.cells {
            self.table.cells[(place * classes + class) * 2 * ROW + at] = cell;
        }
        let mut table = CheckupTable::from(self.table);
        table.source = self.source;
        table.mask_rule = self.mask_rule;
        table.synthetic = self.synthetic;
        table
    }
}

fn place(read: &Reader<'_>, at: usize) -> Place {
    let kinds = [PlaceKind::Known, PlaceKind::Unknown, PlaceKind::Nation];
    Place {
        prefecture: read
            .optional("prefecture_code", at)
            .and_then(|it| u8::try_from(it).ok())
            .and_then(PrefectureCode::new),
        prefecture_name: read.word("prefecture", at).to_owned(),
        area: read.optional("area_code", at).and_then(|it| u16::try_from(it).ok()).and_then(AreaCode::new),
        area_name: read.word("area", at).to_owned(),
        kind: kinds.into_iter().find(|it| place_str(*it) == read.word("place", at)).unwrap_or(PlaceKind::Unknown),
    }
}
