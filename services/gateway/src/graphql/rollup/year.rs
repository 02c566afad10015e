//! The spaces of a year, and how their councils stand.

use app::council::rollup::Answered;
use async_graphql::SimpleObject;
use domain::{FiscalYear, checklist::ListKind, rollup::Place};

use super::{
    counts::{LevelCount, StandingCount, level_counts, standing_counts},
    place::RollUpPlace,
};

/// 1つの年度。One year.
#[derive(SimpleObject)]
pub struct RollUpYear {
    /// 年度。Fiscal year.
    fiscal_year: u16,
    /// 和暦。In the Japanese era.
    name: String,
    /// 場。The spaces below, and the space itself.
    places: Vec<RollUpPlace>,
    /// 協議会の状況ごとの場の数（下の場のみ）。Spaces below by how their councils stand.
    standings: Vec<StandingCount>,
    /// 開催された協議会の数（合同開催は1つと数える）。Councils that were held; a joint one counts once.
    bodies_held: usize,
    /// 成長イメージのレベルごとの場の数（下の場のみ、最新の自己評価）。Spaces below by level, as last assessed.
    levels: Vec<LevelCount>,
    /// 自己評価のある場の数（分布のn）。Spaces below that have assessed themselves.
    assessed: u32,
}

impl RollUpYear {
    pub(super) fn of(it: &Answered, year: FiscalYear) -> Self {
        let places: Vec<&Place> = it.places.iter().filter(|place| place.fiscal_year == year).collect();
        let below = || places.iter().filter(|place| place.answers(ListKind::AreaTwoToThree));
        let mut standings = [0; domain::rollup::Standing::ALL.len()];
        for place in below() {
            standings[it.standing(place.space, year) as usize] += 1;
        }
        let levels = below().filter_map(|place| it.level(place.space, year)).map(|it| it.level);
        let levels = domain::rollup::distribution(levels);
        Self {
            fiscal_year: year.0,
            name: year.japanese(),
            standings: standing_counts(&standings),
            bodies_held: it.bodies_held(year),
            assessed: levels.iter().sum(),
            levels: level_counts(&levels),
            places: places.iter().map(|place| RollUpPlace::of(it, place.space, year)).collect(),
        }
    }
}
