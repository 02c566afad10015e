use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub space_id: Uuid,
    pub url: String,
    pub secret: Vec<u8>,
    pub events: Json,
    pub created_at: DateTimeUtc,
    pub cursor: i64,
    pub claimed_until: Option<DateTimeUtc>,
    pub failures: i32,
    pub retry_at: Option<DateTimeUtc>,
    pub delivered_at: Option<DateTimeUtc>,
    pub failure: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
