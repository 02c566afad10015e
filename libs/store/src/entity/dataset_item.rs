use domain::{Error, Group};
use sea_orm::entity::prelude::*;

use crate::{DatasetItem, fault::unreadable, rows};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dataset_item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub dataset_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i32,
    pub item: Option<String>,
    pub question: Option<i32>,
    pub wording: String,
    pub unit: String,
    pub item_group: String,
    pub mask_rule: String,
    pub classes: Json,
    pub levels: Json,
}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for DatasetItem {
    type Error = Error;

    fn try_from(it: Model) -> Result<Self, Error> {
        Ok(Self {
            item: it.item,
            question: it.question.and_then(|n| u8::try_from(n).ok()),
            wording: it.wording,
            unit: it.unit,
            group: Group::parse(&it.item_group).ok_or_else(|| unreadable("dataset_item.item_group", &it.item_group))?,
            mask_rule: it.mask_rule,
            classes: rows::list("dataset_item.classes", it.classes)?,
            levels: rows::list("dataset_item.levels", it.levels)?,
        })
    }
}
