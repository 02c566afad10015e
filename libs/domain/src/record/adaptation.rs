//! A space's own way with a checklist: items hidden, reworded or added, over the ids of the handbook.

use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, check};
use crate::{
    CouncilId, Error, FiscalYear, Result,
    checklist::{self, ListKind},
};

/// A change to one item, or an item of one's own. The roll-up goes by the ids of the handbook: an item that is hidden counts
/// there as not applicable, one that is reworded as itself, and additions are counted apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Adaptation {
    /// In which list.
    pub list: ListKind,
    /// Which item; none for one of one's own.
    pub item: Option<String>,
    /// In which section an added item stands; of an item of the handbook, its own.
    pub section: String,
    /// The new wording; empty for an item that is only hidden.
    pub text: String,
    /// Not shown here, with a reason.
    pub hidden: bool,
    /// Why.
    pub reason: String,
}

impl Record for Adaptation {
    const KIND: RecordKind = RecordKind::Adaptation;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        let mut it = Self {
            text: check::prose("文言", &self.text, 1_000)?,
            reason: check::prose("理由", &self.reason, 2_000)?,
            section: check::short("区分", &self.section, 10)?,
            ..self
        };
        match it.item.as_deref().map(checklist::item) {
            Some(Some(item)) if item.list == it.list => it.section.clone_from(&item.section),
            Some(_) => return Err(Error::NotFound("item")),
            None if checklist::sections(it.list).iter().any(|section| section.number == it.section) => {}
            None => {
                return Err(Error::Invalid(
                    "追加する項目の区分（セクション番号）を選んでください。 / Choose the section of the new item."
                        .into(),
                ));
            }
        }
        if it.hidden && it.reason.is_empty() {
            return Err(Error::Invalid("表示しない理由を書いてください。 / Say why the item is hidden.".into()));
        }
        if it.text.is_empty() && !(it.hidden && it.item.is_some()) {
            return Err(Error::Invalid("項目の文言を書いてください。 / Please word the item.".into()));
        }
        Ok(it)
    }

    fn key(&self, year: FiscalYear, _: Option<CouncilId>) -> Option<String> {
        self.item.as_ref().map(|item| format!("{year}:{item}"))
    }
}
