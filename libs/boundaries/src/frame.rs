//! What part of the land a picture shows where.

use domain::PrefectureCode;

/// A rectangle of longitudes and latitudes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Longitudes, west first.
    pub east: (f64, f64),
    /// Latitudes, south first.
    pub north: (f64, f64),
}

impl Part {
    const fn new(east: (f64, f64), north: (f64, f64)) -> Self {
        Self { east, north }
    }

    pub(crate) fn holds(&self, [east, north]: [f64; 2]) -> bool {
        (self.east.0..self.east.1).contains(&east) && (self.north.0..self.north.1).contains(&north)
    }
}

/// Land drawn apart from where it lies, in a box of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inset {
    /// The land: every ring whose middle lies in here.
    pub part: Part,
    /// Where the box's upper left corner lies, in thousandths of the width of the picture.
    pub at: (i32, i32),
    /// Its scale in percent of the picture's.
    pub percent: u32,
}

/// Size of a picture, and what it moves and leaves out.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Units from west to east; the height follows.
    pub width: u32,
    /// Land in boxes of its own.
    pub insets: Vec<Inset>,
    /// Land that is not drawn.
    pub left_out: Vec<Part>,
}

/// The width of every picture, unless asked otherwise.
pub const WIDTH: u32 = 1000;

/// 小笠原諸島 with its far islands, and the rocks of 伊豆諸島 south of 青ヶ島.
const OGASAWARA: Part = Part::new((135.0, 157.0), (18.0, 32.3));
/// 父島, 母島 and the islands beside them.
const CHICHIJIMA: Part = Part::new((141.8, 142.6), (26.4, 27.9));
/// From トカラ列島 to 八重山列島.
const NANSEI: Part = Part::new((120.0, 132.5), (18.0, 30.12));

impl Frame {
    /// All land where it lies.
    pub fn plain() -> Self {
        Self { width: WIDTH, insets: Vec::new(), left_out: Vec::new() }
    }

    /// The nation. Its islands south of 屋久島 (鹿児島県 from トカラ列島 on, and 沖縄県) stand in a box in the Sea of Japan, at
    /// the scale of the rest; 小笠原諸島 is not drawn, since it would halve the scale of everything else.
    pub fn nation() -> Self {
        Self {
            insets: vec![Inset { part: NANSEI, at: (0, 0), percent: 100 }],
            left_out: vec![OGASAWARA],
            ..Self::plain()
        }
    }

    /// A prefecture, with the far islands of three of them in boxes: 東京都 (伊豆諸島 at a third of the scale, and 父島 with
    /// 母島; the uninhabited rest of 小笠原諸島, 硫黄島 and 南鳥島 are not drawn), 鹿児島県 (from トカラ列島 on) and 沖縄県
    /// (宮古列島 with 八重山列島, and 大東諸島).
    pub fn prefecture(code: PrefectureCode) -> Self {
        let inset = |part, at, percent| Inset { part, at, percent };
        let (insets, left_out) = match code.get() {
            13 => (
                vec![inset(Part::new((138.5, 141.0), (32.3, 35.2)), (0, 420), 33), inset(CHICHIJIMA, (420, 420), 50)],
                vec![OGASAWARA],
            ),
            46 => (vec![inset(NANSEI, (0, 0), 60)], Vec::new()),
            47 => (
                vec![
                    inset(Part::new((120.0, 126.0), (23.0, 27.0)), (0, 0), 50),
                    inset(Part::new((130.0, 132.5), (23.0, 27.0)), (800, 600), 100),
                ],
                Vec::new(),
            ),
            _ => (Vec::new(), Vec::new()),
        };
        Self { insets, left_out, ..Self::plain() }
    }
}
