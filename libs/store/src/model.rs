//! What is stored, as callers see it.

use domain::{
    AreaCode, DatasetId, FiscalYear, Group, Level, Measure, PrefectureCode, RatioClass, RatioMethod, RatioRow,
    Reference, ResultSetId, SexGroup, Time,
};

/// A dataset to be stored: the outcome of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct NewDataset {
    /// Its identifier, unless the same input is stored already.
    pub id: DatasetId,
    /// Year of the checkups.
    pub fiscal_year: FiscalYear,
    /// Hex digest over the sorted digests of the sources and the version of the parser; stands once.
    pub input_hash: String,
    /// Name of the Parquet file below the files folder.
    pub file: String,
    /// Hex digest of that file.
    pub file_sha256: String,
    /// Number of cells.
    pub cells: u64,
    /// How many of them are masked.
    pub masked_cells: u64,
    /// Made of made-up workbooks; everything computed from it says so.
    pub synthetic: bool,
    /// Every file that was looked at.
    pub sources: Vec<SourceFile>,
    /// Every item and question that is in it.
    pub items: Vec<DatasetItem>,
}

/// A stored dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dataset {
    /// Its identifier.
    pub id: DatasetId,
    /// Year of the checkups.
    pub fiscal_year: FiscalYear,
    /// Hex digest over the sorted digests of the sources and the version of the parser.
    pub input_hash: String,
    /// Name of the Parquet file below the files folder.
    pub file: String,
    /// Hex digest of that file.
    pub file_sha256: String,
    /// Number of cells.
    pub cells: u64,
    /// How many of them are masked.
    pub masked_cells: u64,
    /// Made of made-up workbooks; everything computed from it says so.
    pub synthetic: bool,
    /// When it was first imported.
    pub created_at: Time,
}

/// What became of a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceStatus {
    /// Read without remark.
    Imported,
    /// Read, with remarks.
    Warned,
    /// Not read; the messages say why.
    Refused,
}

impl SourceStatus {
    /// Every status.
    pub const ALL: [Self; 3] = [Self::Imported, Self::Warned, Self::Refused];

    /// `imported`, `warned` or `refused`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Imported => "imported",
            Self::Warned => "warned",
            Self::Refused => "refused",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// A file an import looked at, and what it took it for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Name below the source folder.
    pub name: String,
    /// Hex digest.
    pub sha256: String,
    /// What became of it.
    pub status: SourceStatus,
    /// Sheet that was read.
    pub sheet: Option<String>,
    /// Test item, by its id in the catalogue.
    pub item: Option<String>,
    /// Number of the question.
    pub question: Option<u8>,
    /// Prefectures or areas.
    pub level: Option<Level>,
    /// Which of the two publications.
    pub group: Option<Group>,
    /// Remarks, one sentence each.
    pub messages: Vec<String>,
}

/// An item or question of a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetItem {
    /// Test item, by its id in the catalogue.
    pub item: Option<String>,
    /// Number of the question.
    pub question: Option<u8>,
    /// Its name or the question, as printed.
    pub wording: String,
    /// Unit of the classes, empty where there is none.
    pub unit: String,
    /// Which of the two publications.
    pub group: Group,
    /// The masking rule, as printed.
    pub mask_rule: String,
    /// Classes, as printed.
    pub classes: Vec<String>,
    /// Levels for which it is there.
    pub levels: Vec<Level>,
}

/// A result set to be stored: the outcome of a computation.
#[derive(Clone, Debug, PartialEq)]
pub struct NewResultSet {
    /// Its identifier, unless the same input was computed already.
    pub id: ResultSetId,
    /// Year of the checkups.
    pub fiscal_year: FiscalYear,
    /// What it was computed from.
    pub dataset: DatasetId,
    /// Hex digest over dataset, method, version and parameters; stands once.
    pub input_hash: String,
    /// How limits and test were made.
    pub method: RatioMethod,
    /// Version of the method.
    pub method_version: String,
    /// Hex digest of the rows' canonical CSV.
    pub rows_sha256: String,
    /// The ratios, in the order of output files.
    pub rows: Vec<RatioRow>,
    /// Counts by prefecture, in the order of the catalogue.
    pub measures: Vec<Measure>,
}

/// A stored result set, without its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultSet {
    /// Its identifier.
    pub id: ResultSetId,
    /// Year of the checkups.
    pub fiscal_year: FiscalYear,
    /// What it was computed from.
    pub dataset: DatasetId,
    /// Hex digest over dataset, method, version and parameters.
    pub input_hash: String,
    /// How limits and test were made.
    pub method: RatioMethod,
    /// Version of the method.
    pub method_version: String,
    /// Hex digest of the rows' canonical CSV.
    pub rows_sha256: String,
    /// Number of ratios.
    pub row_count: u64,
    /// When it was stored.
    pub created_at: Time,
    /// Whether it is the one shown for its year.
    pub current: bool,
}

/// Which ratios of one result set; an empty list takes all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatioFilter {
    /// The result set.
    pub result_set: ResultSetId,
    /// Ids in the indicator catalogue.
    pub indicators: Vec<String>,
    /// Men, women, both.
    pub sexes: Vec<SexGroup>,
    /// What 100 stands for.
    pub reference: Option<Reference>,
    /// Prefecture of the areas.
    pub prefecture: Option<PrefectureCode>,
    /// Secondary medical areas.
    pub areas: Vec<AreaCode>,
    /// What may be said.
    pub classes: Vec<RatioClass>,
}

impl RatioFilter {
    /// All ratios of a result set.
    pub fn all(result_set: ResultSetId) -> Self {
        Self {
            result_set,
            indicators: Vec::new(),
            sexes: Vec::new(),
            reference: None,
            prefecture: None,
            areas: Vec::new(),
            classes: Vec::new(),
        }
    }
}

/// A page of something longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// What is on the page.
    pub rows: Vec<T>,
    /// How many there are on all pages.
    pub total: u64,
    /// Whether more follow.
    pub has_next: bool,
}

impl<T> Page<T> {
    /// Makes a page of `first` from rows fetched with one to spare.
    pub(crate) fn of(mut rows: Vec<T>, total: u64, first: u32) -> Self {
        let first = usize::try_from(first).unwrap_or(usize::MAX);
        let has_next = rows.len() > first;
        rows.truncate(first);
        Self { rows, total, has_next }
    }
}
