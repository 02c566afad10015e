//! Why a file of boundaries is not read, in one line that says what to do.

use domain::Text;

/// A refusal of the whole file. Arcs are numbered from 0 as their indices are, geometries from 1 in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Beyond one of the [`crate::Limits`].
    TooLarge(Excess),
    /// Not UTF-8.
    Encoding,
    /// No JSON; line and column.
    NotJson(usize, usize),
    /// JSON, and no topology; line and column where that shows, 0 where it shows nowhere.
    NotTopology(usize, usize),
    /// So many objects (layers) instead of one.
    Objects(usize),
    /// A scale or an origin that gives no places.
    Transform,
    /// An arc of fewer than two points, or a quantised one with fractions.
    Arc(usize),
    /// An arc outside of Japan.
    Elsewhere(usize),
    /// A geometry that is no polygon, multipolygon or collection.
    Kind(usize),
    /// A geometry whose arcs are missing or nested otherwise than its type says.
    Form(usize),
    /// A geometry that names an arc the file does not have.
    Index(usize),
    /// A geometry with a ring whose arcs do not meet end to end.
    Open(usize),
    /// An arc with more than two polygons, or two on one side.
    Overlap(usize),
    /// A municipality's code that is none.
    Code(usize),
    /// A prefecture's name that is none, or another than the code's.
    Prefecture(usize),
    /// No polygon at all.
    Empty,
}

/// What there is too much of, with the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// Bytes.
    Bytes(usize),
    /// Arcs.
    Arcs(usize),
    /// Points.
    Points(usize),
    /// Geometries.
    Geometries(usize),
    /// Collections within collections.
    Nesting(usize),
    /// Characters of a name.
    Characters(usize),
}

impl Refusal {
    /// The line for people: what it is, and what to do.
    pub fn text(&self) -> Text {
        let (ja, en) = match self {
            Self::TooLarge(excess) => return excess.text(),
            Self::Encoding => (
                "文字コードがUTF-8ではありません。TopoJSONをUTF-8で書き出し直してください。".to_owned(),
                "The file is not UTF-8. Export the TopoJSON again as UTF-8.".to_owned(),
            ),
            Self::NotJson(line, column) => (
                format!(
                    "{line}行{column}文字目がJSONとして読めません。途中で切れていないか確かめ、取り直してください。"
                ),
                format!(
                    "Line {line}, character {column} is no JSON. See whether the file is cut off, and fetch it again."
                ),
            ),
            Self::NotTopology(0, _) => (
                "TopoJSONではありません。GeoJSONやシェープファイルはTopoJSONに変換してください。".to_owned(),
                "The file is no TopoJSON. Convert GeoJSON or a shapefile to TopoJSON.".to_owned(),
            ),
            Self::NotTopology(line, column) => (
                format!("{line}行{column}文字目がTopoJSONの形ではありません。TopoJSONに変換し直してください。"),
                format!("Line {line}, character {column} is not formed as TopoJSON. Convert the file again."),
            ),
            Self::Objects(found) => (
                format!("レイヤーが{found}個あります。市区町村のレイヤー1つだけを書き出してください。"),
                format!("The file has {found} layers. Export the layer of municipalities alone."),
            ),
            Self::Transform => (
                "座標の縮尺（transform）が正しくありません。TopoJSONに変換し直してください。".to_owned(),
                "The scale of the coordinates (transform) is unusable. Convert the file to TopoJSON again.".to_owned(),
            ),
            Self::Arc(at) => (
                format!("境界線{at}番の座標が正しくありません。TopoJSONに変換し直してください。"),
                format!("The coordinates of arc {at} are unusable. Convert the file to TopoJSON again."),
            ),
            Self::Elsewhere(at) => (
                format!("境界線{at}番が日本の外にあります。経度・緯度（度）の順の座標で書き出してください。"),
                format!("Arc {at} lies outside of Japan. Export coordinates in degrees, longitude first."),
            ),
            Self::Kind(at) => (
                format!("{at}番目の図形が面ではありません。面（Polygon、MultiPolygon）だけを書き出してください。"),
                format!("Geometry {at} is no area. Export Polygon and MultiPolygon alone."),
            ),
            Self::Form(at) => (
                format!("{at}番目の図形の書き方がTopoJSONの形ではありません。変換し直してください。"),
                format!("Geometry {at} is not formed as TopoJSON. Convert the file again."),
            ),
            Self::Index(at) => (
                format!("{at}番目の図形が、ファイルにない境界線を指しています。変換し直してください。"),
                format!("Geometry {at} names an arc that the file does not have. Convert the file again."),
            ),
            Self::Open(at) => (
                format!("{at}番目の図形の境界線が閉じていません。変換し直してください。"),
                format!("The border of geometry {at} is not closed. Convert the file again."),
            ),
            Self::Overlap(at) => (
                format!("境界線{at}番の同じ側に図形が重なっています。重複した図形を除いてください。"),
                format!("Geometries lie over each other along arc {at}. Remove the one that is there twice."),
            ),
            Self::Code(at) => (
                format!(
                    "{at}番目の図形の市区町村コード（N03_007）が5桁のコードではありません。文字列5桁に直してください。"
                ),
                format!("The municipality code (N03_007) of geometry {at} is no code. Write it as a text of 5 digits."),
            ),
            Self::Prefecture(at) => (
                format!(
                    "{at}番目の図形の都道府県名（N03_001）が47都道府県にないか、コードと合いません。確かめてください。"
                ),
                format!(
                    "The prefecture (N03_001) of geometry {at} is unknown or not that of its code. Correct one of them."
                ),
            ),
            Self::Empty => (
                "図形がありません。市区町村のレイヤーを書き出してください。".to_owned(),
                "There is no geometry. Export the layer of municipalities.".to_owned(),
            ),
        };
        Text::new(ja, en)
    }
}

impl Excess {
    fn text(self) -> Text {
        let (ja, en) = match self {
            Self::Bytes(most) => (format!("{most}バイト"), format!("{most} bytes")),
            Self::Arcs(most) => (format!("境界線{most}本"), format!("{most} arcs")),
            Self::Points(most) => (format!("{most}点"), format!("{most} points")),
            Self::Geometries(most) => (format!("図形{most}個"), format!("{most} geometries")),
            Self::Nesting(most) => (format!("入れ子{most}段"), format!("{most} levels of collections")),
            Self::Characters(most) => (format!("名称{most}文字"), format!("{most} characters of a name")),
        };
        Text::new(
            format!("{ja}の上限を超えています。点を間引いた、市区町村だけのTopoJSONにしてください。"),
            format!("The file exceeds the limit of {en}. Make a simplified TopoJSON of municipalities alone."),
        )
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = self.text();
        write!(f, "{} / {}", text.ja, text.en)
    }
}

impl std::error::Error for Refusal {}
