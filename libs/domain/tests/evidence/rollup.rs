//! The roll-up of the areas, which a prefecture knows only in numbers.

use domain::{
    SpaceId,
    evidence::{AreaFacts, Facts},
    record::{CouncilState, ThemeSource, ThemeStage},
};
use uuid::Uuid;

use crate::{make::*, rich::area};

fn over(areas: &[AreaFacts]) -> Facts {
    let of = |(n, it): (u128, &AreaFacts)| (SpaceId(Uuid::from_u128(n)), it.clone());
    Facts { areas: (1..).zip(areas).map(of).collect(), ..facts() }
}

#[test]
fn every_area_some_none_or_nobody_knows() {
    let quiet = AreaFacts { state: Some(CouncilState::NotHeld), ..AreaFacts::default() };
    for item in ["prefecture.5.4", "prefecture.5.5"] {
        assert_eq!(status(item, &over(&[area(), area()])), Some(Done), "{item}");
        assert_eq!(status(item, &over(&[area(), quiet.clone()])), Some(Started), "{item}");
        assert_eq!(status(item, &over(&[quiet.clone(), AreaFacts::default()])), Some(NotYet), "{item}");
        assert_eq!(status(item, &over(&[])), None, "{item}: it has no areas");
    }
    assert_eq!(
        sentence("prefecture.5.4", &over(&[area(), quiet, AreaFacts::default()])),
        "令和8年度に協議会を開催した記録のある二次医療圏は3圏域中1圏域です（残り2圏域、うち状況の記入がない圏域1）。"
    );
}

#[test]
fn a_council_was_held_if_it_met_or_says_so() {
    let met = AreaFacts { meetings_held: 1, ..AreaFacts::default() };
    let says = AreaFacts { state: Some(CouncilState::Held), ..AreaFacts::default() };
    assert_eq!(status("prefecture.5.4", &over(&[met.clone(), says.clone()])), Some(Done));
    assert_eq!(status("prefecture.5.5", &over(&[met, says])), Some(NotYet));
}

#[test]
fn a_theme_beside_what_the_areas_did_is_a_beginning() {
    let item = "prefecture.3.4";
    let mut facts = over(&[area()]);
    assert_eq!(status(item, &facts), None);
    facts.themes = vec![kept(1, theme(ThemeSource::Data, ThemeStage::Priority))];
    assert_eq!(status(item, &facts), Some(Started));
    facts.themes[0].content.source = ThemeSource::Policy;
    assert_eq!(status(item, &facts), None);
    facts.themes[0].content.source = ThemeSource::LookBack;
    facts.areas.clear();
    assert_eq!(status(item, &facts), None);
}
