//! Outlines for maps.

use domain::{BoundaryLevel, BoundarySheet, PrefectureCode, Result};
use sea_orm::{ActiveValue::Set, EntityTrait, TransactionTrait};

use crate::{
    Store,
    entity::boundary_sheet,
    fault::{doing, unreadable},
    rows,
};

impl Store {
    /// The outlines of one level, of the nation or of a prefecture; none before the operator has brought them in.
    pub async fn boundaries(
        &self,
        level: BoundaryLevel,
        prefecture: Option<PrefectureCode>,
    ) -> Result<Option<BoundarySheet>> {
        let key = (level.as_str().to_owned(), number(prefecture));
        let found = boundary_sheet::Entity::find_by_id(key).one(&self.db).await.map_err(doing("select boundaries"))?;
        found
            .map(|it| {
                let corners: Vec<i32> = rows::list("boundary_sheet.view_box", it.view_box)?;
                let view_box =
                    corners.try_into().map_err(|them| unreadable("boundary_sheet.view_box", format!("{them:?}")))?;
                let boxes = rows::list("boundary_sheet.boxes", it.boxes)?;
                let shapes = rows::list("boundary_sheet.shapes", it.shapes)?;
                Ok(BoundarySheet { level, prefecture, view_box, boxes, shapes, ground: it.ground, source: it.source })
            })
            .transpose()
    }

    /// Puts these in the place of all that were there.
    pub async fn replace_boundaries(&self, all: &[BoundarySheet]) -> Result<()> {
        let tx = self.db.begin().await.map_err(doing("begin"))?;
        boundary_sheet::Entity::delete_many().exec(&tx).await.map_err(doing("delete boundaries"))?;
        for it in all {
            let row = boundary_sheet::ActiveModel {
                level: Set(it.level.as_str().to_owned()),
                prefecture: Set(number(it.prefecture)),
                view_box: Set(rows::json(&it.view_box)?),
                boxes: Set(rows::json(&it.boxes)?),
                shapes: Set(rows::json(&it.shapes)?),
                ground: Set(it.ground.clone()),
                source: Set(it.source.clone()),
            };
            let done = boundary_sheet::Entity::insert(row).exec_without_returning(&tx).await;
            done.map_err(doing("insert boundaries"))?;
        }
        tx.commit().await.map_err(doing("commit"))
    }
}

fn number(prefecture: Option<PrefectureCode>) -> i32 {
    prefecture.map_or(0, |it| i32::from(it.get()))
}
