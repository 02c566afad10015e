//! The checked table: one published workbook as counts by place, class, sex and age.

use domain::{AgeBand, AreaCode, FiscalYear, Group, Level, PrefectureCode, Sex};
use serde::{Deserialize, Serialize};

use crate::sheet;

/// Cells of one sex in one row: seven age bands, then the subtotal (中計).
pub const ROW: usize = AgeBand::COUNT + 1;

/// [`ROW`] as columns of a sheet.
pub(crate) const COLUMNS: u16 = 8;

/// What a workbook prints where a number of people may stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Cell {
    /// A printed number of people.
    Count(u32),
    /// `-`: suppressed. Fewer than ten people, none at all, or a larger number hidden to protect a smaller one.
    Masked,
    /// The class does not exist for this sex (ヘモグロビン), or there is no such row; never a number.
    #[default]
    Blank,
}

impl Cell {
    /// The printed number, if one is printed.
    pub fn count(self) -> Option<u32> {
        match self {
            Self::Count(people) => Some(people),
            Self::Masked | Self::Blank => None,
        }
    }
}

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Numbers of people by class of a test value; CGA分類 too, with classes such as `G1 ±`.
    Distribution,
    /// Numbers of people by answer to one question (質問票).
    Questionnaire,
    /// Means of test values (各項目の平均値); the classes are the items.
    Means,
}

/// Whether a block of rows stands for a known place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A prefecture or a secondary medical area.
    Known,
    /// 判別不可: people whose place could not be told.
    Unknown,
    /// 全国; in tables of means only.
    Nation,
}

/// One block of rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The prefecture, where the place is known.
    pub prefecture: Option<PrefectureCode>,
    /// As printed, e.g. 京都府 or 二次医療圏判別不可.
    pub prefecture_name: String,
    /// The secondary medical area, in tables of areas.
    pub area: Option<AreaCode>,
    /// As printed; empty in tables of prefectures.
    pub area_name: String,
    /// Known, unknown or the nation.
    pub kind: PlaceKind,
}

/// Where a table was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRef {
    /// Name of the file, without its folders.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// Name of the sheet.
    pub sheet: String,
}

/// One published table, read and shaped but not yet compared with others.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckupTable {
    /// Where it was read.
    pub source: SourceRef,
    /// Made by [`crate::synthetic`], and marked so in the file.
    pub synthetic: bool,
    /// Year of the checkups, as printed in the title cell.
    pub fiscal_year: FiscalYear,
    /// What the rows are.
    pub kind: Kind,
    /// Id of an item of `domain::catalogue`; absent for questionnaires and for items the catalogue lacks.
    pub item: Option<String>,
    /// Number of the question, 1 to 22.
    pub question: Option<u8>,
    /// Name of the item, or text of the question, as printed.
    pub wording: String,
    /// Unit of the classes as printed, without brackets; empty where none is printed.
    pub unit: String,
    /// Prefectures or secondary medical areas.
    pub level: Level,
    /// Whose results are counted; never printed, so inferred from the number of people.
    pub group: Group,
    /// The rule of suppression as printed; empty where none is.
    pub mask_rule: String,
    /// Classes or answers as printed; numbers as text. The same for every place and both sexes.
    pub classes: Vec<String>,
    /// Blocks of rows, in the order of the sheet.
    pub places: Vec<Place>,
    pub(crate) cells: Vec<Cell>,
    pub(crate) means: Vec<Option<f64>>,
    pub(crate) layout: Layout,
}

/// Where the cells stood, so that a finding can name an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Layout {
    /// Sheet row (from 1) of each \[place]\[class]\[sex]; 0 where there is none.
    pub rows: Vec<u32>,
    /// First value column (from 0) of each sex.
    pub first: [u16; 2],
    /// Columns from one age to the next: 1, or 3 in CGA分類 (sub-columns are classes).
    pub step: u16,
}

impl Layout {
    /// Column (from 0) of a sex, sub-column and age.
    pub fn column(&self, sex: usize, sub: usize, age: usize) -> u16 {
        let offset = u16::try_from(age * usize::from(self.step) + sub).unwrap_or(0);
        self.first[sex.min(1)] + offset
    }

    /// Address of a cell by its position in the dense list; empty where it stood nowhere.
    pub fn address(&self, classes: usize, at: usize) -> String {
        let (row, age) = (at / ROW, at % ROW);
        let sub = row / 2 % classes.max(1) % usize::from(self.step.max(1));
        match self.rows.get(row) {
            Some(number) if *number > 0 => sheet::name(self.column(row % 2, sub, age), *number),
            _ => String::new(),
        }
    }
}

impl CheckupTable {
    /// The cell of a place, class and sex; `None` for the age is the subtotal (中計). Out of range is [`Cell::Blank`].
    pub fn cell(&self, place: usize, class: usize, sex: Sex, age: Option<AgeBand>) -> Cell {
        self.row(place, class, sex).get(age.map_or(ROW - 1, AgeBand::index)).copied().unwrap_or_default()
    }

    /// The eight cells of a place, class and sex: seven ages and the subtotal. Empty for a table of means.
    pub fn row(&self, place: usize, class: usize, sex: Sex) -> &[Cell] {
        self.at(place, class, sex).and_then(|at| self.cells.get(at..at + ROW)).unwrap_or_default()
    }

    /// The printed mean; absent where nobody was measured (printed as 0), and in every other kind of table.
    pub fn mean(&self, place: usize, class: usize, sex: Sex, age: Option<AgeBand>) -> Option<f64> {
        let at = self.at(place, class, sex)? + age.map_or(ROW - 1, AgeBand::index);
        self.means.get(at).copied().flatten()
    }

    /// Number of cells that hold a count or a mask; for a table of means, the number of printed means.
    pub fn cell_count(&self) -> u64 {
        let counted = self.cells.iter().filter(|it| !matches!(it, Cell::Blank)).count();
        (counted + self.means.iter().flatten().count()) as u64
    }

    /// Number of masked cells.
    pub fn masked_count(&self) -> u64 {
        self.cells.iter().filter(|it| matches!(it, Cell::Masked)).count() as u64
    }

    /// Sum of all printed subtotals: the least number of results behind the table.
    pub fn printed_total(&self) -> u64 {
        self.cells.chunks_exact(ROW).filter_map(|row| row[ROW - 1].count()).map(u64::from).sum()
    }

    fn at(&self, place: usize, class: usize, sex: Sex) -> Option<usize> {
        (place < self.places.len() && class < self.classes.len())
            .then(|| ((place * self.classes.len() + class) * 2 + sex_index(sex)) * ROW)
    }
}

/// Position of a sex in the tables: 男 first.
pub(crate) fn sex_index(sex: Sex) -> usize {
    match sex {
        Sex::Male => 0,
        Sex::Female => 1,
    }
}
