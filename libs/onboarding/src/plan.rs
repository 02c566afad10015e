//! What a file without a fault asks for.

use std::{collections::BTreeSet, fmt};

use chrono::NaiveDate;
use domain::SpaceKey;

/// Everything a file asks for. The same rows in another order make the same plan, but for [`NewSpace::row`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Each once, in the order of the keys: prefectures, areas, municipalities.
    pub spaces: Vec<NewSpace>,
    /// In the order of parent, child and first day.
    pub links: Vec<NewLink>,
    /// In the order of space and mail address, each pair once.
    pub administrators: Vec<FirstAdministrator>,
}

impl Plan {
    /// Parents that the file names but does not create: they must be there already.
    pub fn expected(&self) -> BTreeSet<SpaceKey> {
        let created: BTreeSet<SpaceKey> = self.spaces.iter().map(|it| it.key).collect();
        self.links.iter().map(|it| it.parent).filter(|it| !created.contains(it)).collect()
    }
}

/// A space to be created, or given this name if it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSpace {
    /// The first row that names it, from 1.
    pub row: u32,
    /// Which body.
    pub key: SpaceKey,
    /// Its name, in compatibility form (NFKC).
    pub name: String,
    /// 保健所設置市; of municipalities only.
    pub health_centre_city: bool,
}

/// A membership with its days: prefecture → area, prefecture → municipality, or area → municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NewLink {
    /// The larger body.
    pub parent: SpaceKey,
    /// The smaller one.
    pub child: SpaceKey,
    /// First day. Of prefecture → municipality, the first day that any row of the municipality names.
    pub valid_from: NaiveDate,
    /// Last day; none for prefecture → municipality.
    pub valid_to: Option<NaiveDate>,
}

/// Who is to be invited as administrator of a space.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FirstAdministrator {
    /// The space.
    pub space: SpaceKey,
    /// Mail address, checked for its form only.
    pub mail: String,
    /// Name of the person.
    pub name: String,
}

impl fmt::Debug for FirstAdministrator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FirstAdministrator").field("space", &self.space).finish_non_exhaustive()
    }
}
