//! Reads the one file with which a prefecture, or the platform's operator, sets up all its spaces: prefecture, secondary
//! medical areas, municipalities and their first administrators. Bytes in, checked rows and a row-by-row report out.
//!
//! [`read`] turns CSV (UTF-8 or `Shift_JIS`) or xlsx into a [`Grid`] of texts, under limits. [`check`] finds the columns by
//! their headers, reads each row, holds the rows against each other and against the reference data, and makes a [`Plan`]
//! only if nothing is wrong. Every problem is a line that names the row and the column and says what is expected; no
//! problem repeats what a cell holds, save codes, which are no personal data. Nothing here logs.
//!
//! Columns, in any order (Japanese or English header):
//!
//! | header | for | holds |
//! | --- | --- | --- |
//! | 種別 `kind` | all | 都道府県, 二次医療圏, 市区町村 (`prefecture`, `area`, `municipality`) |
//! | コード `code` | all | 2, 4 or 5 digits; a municipality's also with its check digit |
//! | 名称 `name` | all | 1 to 100 characters |
//! | 医療計画 `plan` | areas, municipalities | 7 or 8 (the default): the plan of the area, or of the area it lies in |
//! | 上位コード `parent` | municipalities | the area's code; an area may name its prefecture |
//! | 開始日 `valid_from`, 終了日 `valid_to` | areas, municipalities | first and last day, by default the plan's |
//! | 保健所設置市 `health_centre_city` | municipalities | ○ or nothing |
//! | 管理者氏名 `admin_name`, 管理者メール `admin_mail` | all | both or neither |
//!
//! A municipality stands once for every area and time it belongs to; all its rows are one space, which is a health-centre
//! city if any of them says so. An administrator may be named in any row, and several in several.

mod check;
mod column;
mod comma;
mod decode;
mod entry;
mod fields;
mod grid;
mod header;
mod make;
mod plan;
mod problem;
mod read;
mod report;
mod rules;
pub mod synthetic;
mod template;
mod unreadable;
mod values;

pub use check::{Onboarder, check};
pub use column::Column;
pub use grid::Grid;
pub use plan::{FirstAdministrator, NewLink, NewSpace, Plan};
pub use read::read;
pub use report::{Finding, Report, Severity};
pub use template::template;
pub use unreadable::Unreadable;

/// Largest file, in bytes.
pub const FILE: usize = 5 << 20;
/// Highest row number; the header is row 1.
pub const ROWS: u32 = 20_000;
/// Number of columns.
pub const COLUMNS: u16 = 64;
/// Characters in one cell.
pub const CHARACTERS: usize = 1_000;
/// The plan of a row that names none: the newest.
pub const PLAN: u8 = 8;
