use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "answer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub space_id: Uuid,
    pub checklist_id: Uuid,
    pub item: String,
    pub status: String,
    pub start: Option<Date>,
    pub owner: String,
    pub reason: String,
    pub note: String,
    pub narrative: String,
    pub number: Option<i64>,
    pub links: Json,
    pub previous: Option<String>,
    pub stance: Option<String>,
    pub stance_reason: String,
    pub version: i32,
    pub answered_at: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
    pub updated_by: Option<Uuid>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
