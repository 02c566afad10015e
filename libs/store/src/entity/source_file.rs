use domain::{Error, Group, Level};
use sea_orm::entity::prelude::*;

use crate::{SourceFile, SourceStatus, fault::unreadable, rows};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "source_file")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub dataset_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i32,
    pub name: String,
    pub sha256: String,
    pub status: String,
    pub sheet: Option<String>,
    pub item: Option<String>,
    pub question: Option<i32>,
    pub level: Option<String>,
    pub item_group: Option<String>,
    pub messages: Json,
}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for SourceFile {
    type Error = Error;

    fn try_from(it: Model) -> Result<Self, Error> {
        Ok(Self {
            name: it.name,
            sha256: it.sha256,
            status: SourceStatus::parse(&it.status).ok_or_else(|| unreadable("source_file.status", &it.status))?,
            sheet: it.sheet,
            item: it.item,
            question: it.question.and_then(|n| u8::try_from(n).ok()),
            level: it.level.as_deref().and_then(Level::parse),
            group: it.item_group.as_deref().and_then(Group::parse),
            messages: rows::list("source_file.messages", it.messages)?,
        })
    }
}
