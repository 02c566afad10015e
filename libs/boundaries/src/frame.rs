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

/// From トカラ列島 to 八重山列島.
const NANSEI: Part = Part::new((120.0, 132.5), (18.0, 30.12));
/// From 大島 to 青ヶ島.
const IZU: Part = Part::new((138.5, 141.0), (32.3, 35.2));
/// 小笠原諸島 with its far islands, and the rocks of 伊豆諸島 south of 青ヶ島.
const OGASAWARA: Part = Part::new((135.0, 157.0), (18.0, 32.3));
/// 父島, 母島 and the islands beside them.
const CHICHIJIMA: Part = Part::new((141.8, 142.6), (26.4, 27.9));
/// 男女群島.
const DANJO: Part = Part::new((127.5, 128.6), (31.5, 32.3));
/// 宇治群島 and 草垣群島.
const UJI: Part = Part::new((129.0, 129.6), (30.5, 31.4));
/// 宮古列島, 八重山列島 and 尖閣諸島.
const SAKISHIMA: Part = Part::new((120.0, 126.0), (23.0, 27.0));
/// 北大東島 and 南大東島.
const DAITO: Part = Part::new((130.0, 132.5), (25.0, 27.0));
/// 沖大東島.
const OKI_DAITO: Part = Part::new((130.0, 132.5), (23.0, 25.0));
/// 硫黄鳥島.
const IOTORI: Part = Part::new((128.0, 128.5), (27.6, 28.0));

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

    /// A prefecture. Three have boxes for far islands: 東京都 (伊豆諸島; 父島 with 母島), 鹿児島県 (from トカラ列島 on) and 沖縄県
    /// (宮古列島 with 八重山列島; 大東諸島). Far rocks and islands on which nobody lives would make everything else smaller and
    /// are not drawn: the rest of 小笠原諸島 with 硫黄島 and 南鳥島, 男女群島 (長崎県), 宇治群島 with 草垣群島 (鹿児島県), and
    /// 硫黄鳥島 and 沖大東島 (沖縄県).
    pub fn prefecture(code: PrefectureCode) -> Self {
        let inset = |part, at, percent| Inset { part, at, percent };
        let (insets, left_out) = match code.get() {
            13 => (vec![inset(IZU, (0, 420), 25), inset(CHICHIJIMA, (300, 420), 40)], vec![OGASAWARA]),
            42 => (Vec::new(), vec![DANJO]),
            46 => (vec![inset(NANSEI, (0, 520), 24)], vec![UJI]),
            47 => (vec![inset(SAKISHIMA, (0, 0), 25), inset(DAITO, (850, 560), 60)], vec![IOTORI, OKI_DAITO]),
            _ => (Vec::new(), Vec::new()),
        };
        Self { insets, left_out, ..Self::plain() }
    }
}
