//! Outlines of prefectures, areas and municipalities, ready to be drawn.

use serde::{Deserialize, Serialize};

use crate::PrefectureCode;

/// What is outlined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoundaryLevel {
    /// 都道府県.
    Prefecture,
    /// 二次医療圏.
    Area,
    /// 市区町村.
    Municipality,
}

impl BoundaryLevel {
    /// Name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prefecture => "prefecture",
            Self::Area => "area",
            Self::Municipality => "municipality",
        }
    }
}

/// Outlines on one sheet: of the nation, or of one prefecture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundarySheet {
    /// What is outlined.
    pub level: BoundaryLevel,
    /// Whose; absent for the nation.
    pub prefecture: Option<PrefectureCode>,
    /// `viewBox` of an SVG: left, top, width, height.
    pub view_box: [i32; 4],
    /// Boxes around far islands: left, top, width, height. Each is drawn as a line.
    pub boxes: Vec<[i32; 4]>,
    /// Outlines, by code.
    pub shapes: Vec<BoundaryShape>,
    /// Land that belongs to none of them, as one path.
    pub ground: Option<String>,
    /// Source, shown with every map.
    pub source: String,
}

/// An outline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoundaryShape {
    /// Code of two, four or five digits.
    pub code: String,
    /// Name.
    pub name: String,
    /// `d` of an SVG path, rings one after the other (`fill-rule: evenodd`).
    pub path: String,
    /// A point inside, for a label.
    pub label: (i32, i32),
    /// How far that point is from the nearest border.
    pub room: i32,
}
