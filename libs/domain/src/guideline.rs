//! Kinds of bodies that a council should have as members (構成機関), after the guideline.
//!
//! Which kinds are mandatory is not known to us from the source: `Need::Core` is our own default, shown as 要確認.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::{SpaceKind, Text, area::shipped};

/// How much a kind of body is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// In every council.
    Core,
    /// Where it can be had.
    Recommended,
    /// As the theme asks for it.
    Optional,
}

/// A kind of member body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberKind {
    /// Its key; never changes.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Bodies of the kind.
    pub organisations: Vec<String>,
    /// In a prefecture's council.
    pub prefecture: Option<Need>,
    /// In an area's council.
    pub area: Option<Need>,
    /// Whether it was checked against the guideline.
    pub verified: bool,
    /// Where it is from.
    pub source: String,
}

impl MemberKind {
    /// How much it is wanted in the council of a kind of body.
    pub fn need(&self, of: SpaceKind) -> Option<Need> {
        if of == SpaceKind::Prefecture { self.prefecture } else { self.area }
    }
}

/// Every kind, in the guideline's order.
pub fn member_kinds() -> &'static [MemberKind] {
    &KINDS
}

/// A kind by its key.
pub fn member_kind(key: &str) -> Option<&'static MemberKind> {
    KINDS.iter().find(|it| it.key == key)
}

static KINDS: LazyLock<Vec<MemberKind>> = LazyLock::new(|| shipped(include_str!("../data/council_members.json")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bridge_from_areas_is_for_prefectures() {
        let bridge = member_kind("bridge").expect("kind");
        assert_eq!((bridge.need(SpaceKind::Prefecture), bridge.need(SpaceKind::Area)), (Some(Need::Recommended), None));
        assert_eq!(member_kinds().len(), 12);
        let core = member_kinds().iter().filter(|it| it.need(SpaceKind::Area) == Some(Need::Core)).count();
        assert_eq!(core, 5);
    }
}
