//! Outlines for maps.

use async_graphql::{Context, Object, SimpleObject};

use super::super::{Reach as _, areas::read_prefecture, error::Result, page, words::BoundaryLevel};

/// Queries of outlines.
#[derive(Default)]
pub struct BoundaryQuery;

#[Object]
impl BoundaryQuery {
    /// 地図の境界線。取り込まれていなければ null。Outlines for a map; null where the operator has brought in none.
    #[graphql(complexity = "page::QUERIES + page::list(400, child_complexity)")]
    async fn boundaries(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "何の境界か。What is outlined.")] level: BoundaryLevel,
        #[graphql(
            desc = "都道府県コード（1～47）。指定しなければ全国。市区町村は都道府県ごとにだけある。Prefecture; the nation if absent. Municipalities come by prefecture only."
        )]
        prefecture: Option<i32>,
    ) -> Result<Option<Boundaries>> {
        let place = prefecture.map(read_prefecture).transpose()?;
        let found = ctx.state().store.boundaries(level.into(), place).await?;
        Ok(found.map(Into::into))
    }
}

/// 1枚の地図の境界線。Outlines of one map.
#[derive(SimpleObject)]
pub struct Boundaries {
    /// SVGのviewBox（左、上、幅、高さ）。`viewBox` of an SVG.
    view_box: Vec<i32>,
    /// 離島を別に示す枠。Boxes around far islands.
    boxes: Vec<BoundaryBox>,
    /// どれにも属さない陸地（SVGパス）。Land that belongs to none of them.
    ground: Option<String>,
    /// 境界線（コードの順）。Outlines, by code.
    shapes: Vec<BoundaryShape>,
    /// 出典。地図とともに示す。Source; show it with the map.
    source: String,
}

/// 離島を別に示す枠。A box around islands that are drawn away from where they lie.
#[derive(SimpleObject)]
pub struct BoundaryBox {
    /// 左端。Left.
    x: i32,
    /// 上端。Top.
    y: i32,
    /// 幅。Width.
    width: i32,
    /// 高さ。Height.
    height: i32,
}

impl From<[i32; 4]> for BoundaryBox {
    fn from([x, y, width, height]: [i32; 4]) -> Self {
        Self { x, y, width, height }
    }
}

/// 1つの境界線。An outline.
#[derive(SimpleObject)]
pub struct BoundaryShape {
    /// コード（都道府県2桁、二次医療圏4桁、市区町村5桁）。Code of two, four or five digits.
    code: String,
    /// 名称。Name.
    name: String,
    /// SVGパス（fill-rule は evenodd）。`d` of a path, to be filled by evenodd.
    path: String,
    /// ラベルの位置（横）。A point inside, for a label.
    label_x: i32,
    /// ラベルの位置（縦）。The same.
    label_y: i32,
    /// ラベルの位置から最も近い境界まで。How far the label is from the nearest border.
    room: i32,
}

impl From<domain::BoundarySheet> for Boundaries {
    fn from(it: domain::BoundarySheet) -> Self {
        let shape = |it: domain::BoundaryShape| BoundaryShape {
            code: it.code,
            name: it.name,
            path: it.path,
            label_x: it.label.0,
            label_y: it.label.1,
            room: it.room,
        };
        Self {
            view_box: it.view_box.to_vec(),
            boxes: it.boxes.into_iter().map(Into::into).collect(),
            ground: it.ground,
            shapes: it.shapes.into_iter().map(shape).collect(),
            source: it.source,
        }
    }
}
