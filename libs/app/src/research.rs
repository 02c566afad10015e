//! What researchers take away: ratios of chosen result sets as one file, with a citation from which the same bytes are made
//! again.

mod citation;
mod write;

use std::collections::BTreeSet;

use domain::{Error, PrefectureCode, Reference, Result, ResultSetId, SexGroup, catalogue::indicator};
use serde::{Deserialize, Serialize};
use store::{RatioFilter, Store};

pub use analytics::{dictionary::RATIOS as COLUMNS, export::Format};
pub use citation::{Citation, CitedSet, cite};
pub use write::write;

/// Which ratios. Result sets never change, so the same request gives the same rows for ever.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Result sets, in the order of the file; none named means those shown now.
    #[serde(default)]
    pub result_sets: Vec<ResultSetId>,
    /// Codes of indicators; all if empty.
    #[serde(default)]
    pub indicators: BTreeSet<String>,
    /// Sexes; all if empty.
    #[serde(default)]
    pub sexes: Vec<SexGroup>,
    /// What 100 stands for; both if absent.
    #[serde(default)]
    pub reference: Option<Reference>,
    /// A prefecture; all if absent.
    #[serde(default)]
    pub prefecture: Option<PrefectureCode>,
}

impl Request {
    /// The same request with its result sets named, oldest year first; [`Error::Invalid`] for an indicator or a result set that
    /// does not exist, and where nothing has been computed yet.
    pub async fn settled(mut self, store: &Store) -> Result<Self> {
        if let Some(unknown) = self.indicators.iter().find(|it| indicator(it).is_none()) {
            // A code of the catalogue is a short word; whatever else stands there is not repeated.
            let shown: String =
                unknown.chars().filter(|it| it.is_ascii_alphanumeric() || "-.".contains(*it)).take(40).collect();
            return Err(Error::Invalid(format!(
                "指標 {shown} はありません。指標の一覧のコードを指定してください。 / No such indicator: see the catalogue."
            )));
        }
        let all = store.result_sets(None).await?;
        if self.result_sets.is_empty() {
            let mut shown: Vec<_> = all.iter().filter(|it| it.current).collect();
            shown.sort_by_key(|it| it.fiscal_year);
            self.result_sets = shown.into_iter().map(|it| it.id).collect();
        }
        if self.result_sets.is_empty() {
            return Err(Error::Invalid(
                "計算した結果がまだありません。取り込みと計算のあとで試してください。 / Nothing is computed yet."
                    .into(),
            ));
        }
        if self.result_sets.iter().any(|id| all.iter().all(|it| it.id != *id)) {
            return Err(Error::Invalid(
                "指定した結果セットがありません。結果セットのIDを確かめてください。 / No such result set.".into(),
            ));
        }
        self.sexes.sort_unstable();
        self.sexes.dedup();
        Ok(self)
    }

    fn filter(&self, id: ResultSetId) -> RatioFilter {
        RatioFilter {
            indicators: self.indicators.iter().cloned().collect(),
            sexes: self.sexes.clone(),
            reference: self.reference,
            prefecture: self.prefecture,
            ..RatioFilter::all(id)
        }
    }
}
