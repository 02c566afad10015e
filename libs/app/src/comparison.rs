//! Areas beside each other, from result sets that never change: computed once, then kept in the process.

mod issues;
mod take;

use std::{collections::HashMap, sync::Arc, time::Duration};

use compare::Map;
use domain::{AreaCode, AreaProfile, Error, RatioRow, Reference, Result, ResultSetId, SexGroup};
use moka::future::Cache;
use store::{RatioFilter, Store};

pub use issues::issues;
pub use take::{Taken, take};

/// Rows read at once: a map has at most some hundred.
const ROWS: u32 = 1_000;
/// How long a map is kept: area profiles that are brought in show after this time.
const KEEP: Duration = Duration::from_mins(10);

/// Which map.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Which {
    /// Of which result set.
    pub result_set: ResultSetId,
    /// Code of the indicator.
    pub indicator: String,
    /// Men, women or both.
    pub sex: SexGroup,
    /// What 100 stands for.
    pub reference: Reference,
}

/// All maps of a result set against the nation, by indicator and sex.
pub type NationMaps = HashMap<(String, SexGroup), Map>;

/// The maps that were asked for lately; cheap to clone, all clones are one.
#[derive(Clone)]
pub struct Maps {
    single: Cache<Which, Option<Arc<Map>>>,
    nations: Cache<ResultSetId, Arc<NationMaps>>,
    profiles: Cache<(), Arc<Vec<AreaProfile>>>,
}

impl Default for Maps {
    /// Some hundred maps of some hundred kilobytes each, and all maps of the two years asked for last.
    fn default() -> Self {
        Self {
            single: Cache::builder().max_capacity(512).time_to_live(KEEP).build(),
            nations: Cache::builder().max_capacity(2).time_to_live(KEEP).build(),
            profiles: Cache::builder().max_capacity(1).time_to_live(KEEP).build(),
        }
    }
}

impl Maps {
    /// A map; none where the result set has no such ratios.
    pub async fn map(&self, store: &Store, which: Which) -> Result<Option<Arc<Map>>> {
        let read = async {
            let filter = RatioFilter {
                indicators: vec![which.indicator.clone()],
                sexes: vec![which.sex],
                reference: Some(which.reference),
                ..RatioFilter::all(which.result_set)
            };
            let rows = all(store, &filter).await?;
            if rows.is_empty() {
                return Ok(None);
            }
            let profiles = self.profiles(store).await?;
            let map = compare::map(&rows, neighbours(&profiles)).map_err(Error::internal)?;
            Ok::<_, Error>(Some(Arc::new(map)))
        };
        self.single.try_get_with(which.clone(), read).await.map_err(shared)
    }

    /// Every map of a result set against the nation, for men and for women.
    pub async fn nation(&self, store: &Store, result_set: ResultSetId) -> Result<Arc<NationMaps>> {
        let read = async {
            let filter = RatioFilter {
                sexes: vec![SexGroup::Male, SexGroup::Female],
                reference: Some(Reference::Nation),
                ..RatioFilter::all(result_set)
            };
            let mut rows: HashMap<(String, SexGroup), Vec<RatioRow>> = HashMap::new();
            for it in all(store, &filter).await? {
                rows.entry((it.indicator.clone(), it.sex)).or_default().push(it);
            }
            let profiles = self.profiles(store).await?;
            let work = move || -> Result<NationMaps> {
                rows.into_iter()
                    .map(|(key, rows)| Ok((key, compare::map(&rows, neighbours(&profiles)).map_err(Error::internal)?)))
                    .collect()
            };
            Ok::<_, Error>(Arc::new(tokio::task::spawn_blocking(work).await.map_err(Error::internal)??))
        };
        self.nations.try_get_with(result_set, read).await.map_err(shared)
    }

    /// Who lives where, and what borders on what.
    pub async fn profiles(&self, store: &Store) -> Result<Arc<Vec<AreaProfile>>> {
        let read = async { Ok::<_, Error>(Arc::new(store.area_profiles().await?)) };
        self.profiles.try_get_with((), read).await.map_err(shared)
    }

    /// An area with those that border on it, by code; none where nothing is known of it.
    pub async fn around(&self, store: &Store, area: AreaCode) -> Result<Option<Vec<AreaCode>>> {
        let profiles = self.profiles(store).await?;
        let found = profiles.iter().find(|it| it.area == area);
        Ok(found.map(|it| it.neighbours.iter().copied().chain([area]).collect()))
    }

    /// An area with those that are most like it, nearest first; none where nothing is known of it.
    pub async fn like(&self, store: &Store, area: AreaCode, most: usize) -> Result<Option<Vec<AreaCode>>> {
        let profiles = self.profiles(store).await?;
        let similar = compare::similar(area, &profiles, most);
        Ok(similar.map(|it| [area].into_iter().chain(it.into_iter().map(|it| it.0)).collect()))
    }
}

fn neighbours(profiles: &[AreaProfile]) -> Option<&[AreaProfile]> {
    (!profiles.is_empty()).then_some(profiles)
}

async fn all(store: &Store, filter: &RatioFilter) -> Result<Vec<RatioRow>> {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let piece = store.ratios_after(filter, after, ROWS).await?;
        let full = piece.len() == ROWS as usize;
        after = piece.last().map(|it| it.0);
        rows.extend(piece.into_iter().map(|it| it.1));
        if !full {
            return Ok(rows);
        }
    }
}

/// One failure may be told to several who waited for the same map.
fn shared(err: Arc<Error>) -> Error {
    Error::internal(err)
}
