//! A space by its key.

use domain::{Result, SpaceKey};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::{Space, Tx, entity::space, fault::doing};

impl Tx {
    /// The space of a body, if the scope sees it.
    pub async fn space_of(&self, key: SpaceKey) -> Result<Option<Space>> {
        let found = self
            .select::<space::Entity>()
            .filter(space::Column::Kind.eq(key.kind().as_str()))
            .filter(space::Column::Code.eq(key.to_string()))
            .one(&self.db)
            .await;
        found.map_err(doing("select space"))?.map(TryInto::try_into).transpose()
    }
}
