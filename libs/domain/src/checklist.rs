//! Progress checklists (進捗チェックリスト): what is asked, how answers stand to each other, and how far a list is done.
//!
//! The questions are our own compilation from the handbook of the collaboration (地域・職域連携推進事業の手引き); the file
//! `data/checklists.json` is the content, in the handbook's order. Identifiers never change their meaning.

mod coverage;
mod settle;
mod shared;
mod states;
mod status;

use std::{collections::HashMap, sync::LazyLock};

use serde::{Deserialize, Serialize};

pub use coverage::{Coverage, coverage, coverage_by_section};
pub use settle::settle;
pub use shared::{Additions, SharedItem, SharedList};
pub use states::states;
pub use status::{AnswerStatus, ItemState};

use crate::{SpaceKind, Text, area::shipped, evidence::Module};

/// Which edition of the questions a list was answered by; kept with every list.
pub const CONTENT: &str = "tebiki-2021";

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// 都道府県版
    #[serde(rename = "prefecture")]
    Prefecture,
    /// 二次医療圏版 レベル1→2
    #[serde(rename = "area_l1_to_l2")]
    AreaOneToTwo,
    /// 二次医療圏版 レベル2→3
    #[serde(rename = "area_l2_to_l3")]
    AreaTwoToThree,
}

impl ListKind {
    /// Every list.
    pub const ALL: [Self; 3] = [Self::Prefecture, Self::AreaOneToTwo, Self::AreaTwoToThree];

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prefecture => "prefecture",
            Self::AreaOneToTwo => "area_l1_to_l2",
            Self::AreaTwoToThree => "area_l2_to_l3",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }

    /// The name as people say it.
    pub fn name(self) -> Text {
        match self {
            Self::Prefecture => Text::new("都道府県版", "Prefecture"),
            Self::AreaOneToTwo => Text::new("二次医療圏版 レベル1→2", "Area, level 1 to 2"),
            Self::AreaTwoToThree => Text::new("二次医療圏版 レベル2→3", "Area, level 2 to 3"),
        }
    }

    /// Whether a space answers it: a prefecture its own; an area, and a health-centre city which runs a council like one, the
    /// other two.
    pub fn is_for(self, kind: SpaceKind, health_centre_city: bool) -> bool {
        match kind {
            SpaceKind::Prefecture => self == Self::Prefecture,
            SpaceKind::Area => self != Self::Prefecture,
            SpaceKind::Municipality => health_centre_city && self != Self::Prefecture,
            SpaceKind::Platform => false,
        }
    }
}

/// How an item is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// □: by a status.
    Check,
    /// One of several in its section: chosen or not.
    Choice,
    /// By a status, and a number when done.
    Metric,
    /// By a status, and a text when done.
    Narrative,
}

/// An item (項目) of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// `<list>.<number>`; never changes its meaning.
    pub id: String,
    /// Of which list.
    pub list: ListKind,
    /// Number of its section within the list.
    pub section: String,
    /// Name of the section.
    pub section_name: Text,
    /// Number as printed.
    pub number: String,
    /// What is asked.
    pub text: Text,
    /// The advice beside it (対応策例).
    #[serde(default)]
    pub hint: Option<Text>,
    /// The item it is a part of.
    #[serde(default)]
    pub parent: Option<String>,
    /// How it is answered.
    pub kind: ItemKind,
    /// Choosing it goes on with this section; what lies between is not asked.
    #[serde(default)]
    pub skip_to: Option<String>,
    /// Choosing it demands a reason.
    #[serde(default)]
    pub reason_required: bool,
    /// From which records an answer can be proposed.
    #[serde(default)]
    pub evidence: Option<Module>,
    /// Items it points at.
    #[serde(default)]
    pub refers: Vec<String>,
    /// Whether the text was checked against the original; otherwise shown as 要確認.
    #[serde(default = "yes")]
    pub verified: bool,
    /// What there is to know about the source.
    #[serde(default)]
    pub note: Option<String>,
}

fn yes() -> bool {
    true
}

/// A section of a list with the places of its items among those of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its number.
    pub number: &'static str,
    /// Its name.
    pub name: &'static Text,
    /// From which place to before which.
    pub items: std::ops::Range<usize>,
}

/// The items of a list in the handbook's order.
pub fn items(list: ListKind) -> &'static [Item] {
    let of = |list| ITEMS.iter().position(|it| it.list == list).unwrap_or(0);
    let from = of(list);
    let length = ITEMS[from..].iter().take_while(|it| it.list == list).count();
    &ITEMS[from..from + length]
}

/// An item by its id.
pub fn item(id: &str) -> Option<&'static Item> {
    BY_ID.get(id).map(|&at| &ITEMS[at])
}

/// The sections of a list in order.
pub fn sections(list: ListKind) -> Vec<Section> {
    let mut found: Vec<Section> = Vec::new();
    for (at, item) in items(list).iter().enumerate() {
        match found.last_mut() {
            Some(open) if open.number == item.section => open.items.end = at + 1,
            _ => found.push(Section { number: &item.section, name: &item.section_name, items: at..at + 1 }),
        }
    }
    found
}

/// The items that are parts of this one.
pub fn children(item: &Item) -> impl Iterator<Item = &'static Item> {
    let id = item.id.clone();
    items(item.list).iter().filter(move |it| it.parent.as_deref() == Some(id.as_str()))
}

static ITEMS: LazyLock<Vec<Item>> = LazyLock::new(|| shipped(include_str!("../data/checklists.json")));
static BY_ID: LazyLock<HashMap<&'static str, usize>> =
    LazyLock::new(|| ITEMS.iter().enumerate().map(|(at, it)| (it.id.as_str(), at)).collect());

#[cfg(test)]
mod tests {
    use super::*;

    /// Counted in the handbook itself: rows by section, parts of other items, advice.
    #[test]
    fn every_list_has_the_handbooks_rows() {
        let counts = |list| sections(list).iter().map(|it| it.items.len()).collect::<Vec<_>>();
        assert_eq!(counts(ListKind::Prefecture), [9, 5, 9, 3, 6, 3]);
        assert_eq!(counts(ListKind::AreaOneToTwo), [4, 3, 6, 3]);
        assert_eq!(counts(ListKind::AreaTwoToThree), [6, 10, 4, 7, 6, 4, 1, 8, 5]);
        let of = |list, which: fn(&Item) -> bool| items(list).iter().filter(|it| which(it)).count();
        let all =
            ListKind::ALL.map(|it| (items(it).len(), of(it, |it| it.parent.is_some()), of(it, |it| it.hint.is_some())));
        assert_eq!(all, [(35, 4, 27), (16, 0, 16), (51, 7, 45)]);
        assert_eq!(ITEMS.len(), 102);
    }

    #[test]
    fn every_item_stands_by_its_id_and_points_at_items_of_its_list() {
        for (at, it) in ITEMS.iter().enumerate() {
            assert_eq!(BY_ID[it.id.as_str()], at);
            assert!(it.id.starts_with(it.list.as_str()), "{}", it.id);
            for other in it.parent.iter().chain(&it.refers) {
                assert_eq!(item(other).map(|it| it.list), Some(it.list), "{} points at {other}", it.id);
            }
            if let Some(section) = &it.skip_to {
                assert!(items(it.list).iter().any(|it| it.section == *section), "{}", it.id);
            }
        }
    }

    #[test]
    fn the_handbooks_slips_are_mended_by_links() {
        assert_eq!(item("area_l2_to_l3.2.6").expect("item").refers, ["area_l2_to_l3.8.1"], "printed as 7");
        assert_eq!(item("prefecture.5.2").expect("item").refers, ["prefecture.1.3"], "printed as section 2");
        assert!(item("prefecture.5.4").is_some_and(|it| !it.verified), "its box is missing in the text we have");
        assert_eq!(item("prefecture.9.9"), None);
    }
}
