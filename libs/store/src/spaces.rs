//! Spaces as each of them sees itself and those above and below.

use domain::{Error, Result, SpaceId, SpaceKey, SpaceKind, Time};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use crate::{
    Page, Tx,
    entity::{space, space_link},
    fault::{doing, unreadable},
};

/// A space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    /// Its identifier.
    pub id: SpaceId,
    /// The kind of body.
    pub kind: SpaceKind,
    /// Which body; none for the platform's own space.
    pub key: Option<SpaceKey>,
    /// Its name.
    pub name: String,
    /// Whether the municipality is a health-centre city (保健所設置市).
    pub health_centre_city: bool,
    /// When it was made.
    pub created_at: Time,
    /// When its first administrator came.
    pub settled_at: Option<Time>,
}

/// A space above or below another one, for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The other space.
    pub space: Space,
    /// First day.
    pub valid_from: chrono::NaiveDate,
    /// Last day; none while it lasts.
    pub valid_to: Option<chrono::NaiveDate>,
}

/// Where to look from a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To the spaces it lies in.
    Above,
    /// To the spaces that lie in it.
    Below,
}

impl Tx {
    /// One space.
    pub async fn space(&self, id: SpaceId) -> Result<Option<Space>> {
        let found = self.select::<space::Entity>().filter(space::Column::Id.eq(id.0)).one(&self.db).await;
        found.map_err(doing("select space"))?.map(TryInto::try_into).transpose()
    }

    /// Spaces by code; `after` is the code of the last one of the page before.
    pub async fn spaces(&self, kind: Option<SpaceKind>, after: Option<&str>, first: u32) -> Result<Page<Space>> {
        let mut query = self.select::<space::Entity>();
        if let Some(kind) = kind {
            query = query.filter(space::Column::Kind.eq(kind.as_str()));
        }
        let total = query.clone().count(&self.db).await.map_err(doing("count spaces"))?;
        if let Some(after) = after {
            query = query.filter(space::Column::Code.gt(after));
        }
        let query = query.order_by_asc(space::Column::Code).limit(u64::from(first) + 1);
        let found = query.all(&self.db).await.map_err(doing("select spaces"))?;
        Ok(Page::of(found.into_iter().map(TryInto::try_into).collect::<Result<_>>()?, total, first))
    }

    /// The spaces on one side of a space, as far as the scope sees them, newest link first.
    pub async fn linked(&self, of: SpaceId, side: Side) -> Result<Vec<Linked>> {
        let (mine, theirs) = match side {
            Side::Above => (space_link::Column::ChildId, space_link::Column::ParentId),
            Side::Below => (space_link::Column::ParentId, space_link::Column::ChildId),
        };
        // A link has no filter of its own: it shows where both its ends are seen.
        if self.space(of).await?.is_none() {
            return Ok(Vec::new());
        }
        let links = space_link::Entity::find()
            .filter(mine.eq(of.0))
            .order_by_desc(space_link::Column::ValidFrom)
            .order_by_asc(theirs)
            .all(&self.db)
            .await
            .map_err(doing("select links"))?;
        let other = |it: &space_link::Model| if side == Side::Above { it.parent_id } else { it.child_id };
        let found = self
            .select::<space::Entity>()
            .filter(space::Column::Id.is_in(links.iter().map(other)))
            .all(&self.db)
            .await
            .map_err(doing("select linked spaces"))?;
        let mut all = Vec::new();
        for link in links {
            if let Some(it) = found.iter().find(|it| it.id == other(&link)) {
                all.push(Linked {
                    space: it.clone().try_into()?,
                    valid_from: link.valid_from,
                    valid_to: link.valid_to,
                });
            }
        }
        Ok(all)
    }

    /// Gives the scope's own space another name, 1 to 100 characters.
    pub async fn rename_space(&self, name: &str) -> Result<Space> {
        let found = self.own::<space::Entity>().filter(space::Column::Id.eq(self.scope.space().0)).one(&self.db).await;
        let mut row = found.map_err(doing("select space"))?.ok_or(Error::NotFound("space"))?.into_active_model();
        row.name = Set(name.to_owned());
        row.update(&self.db).await.map_err(doing("rename space"))?.try_into()
    }
}

impl TryFrom<space::Model> for Space {
    type Error = Error;

    fn try_from(it: space::Model) -> Result<Self> {
        let kind = SpaceKind::parse(&it.kind).ok_or_else(|| unreadable("space.kind", &it.kind))?;
        let key = match kind {
            SpaceKind::Platform => None,
            _ => Some(SpaceKey::parse(&it.code).ok_or_else(|| unreadable("space.code", &it.code))?),
        };
        Ok(Self {
            id: SpaceId(it.id),
            kind,
            key,
            name: it.name,
            health_centre_city: it.health_centre_city,
            created_at: it.created_at,
            settled_at: it.settled_at,
        })
    }
}
