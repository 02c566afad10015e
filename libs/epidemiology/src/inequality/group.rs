//! Groups in an order.

use crate::valid::positive;

/// One group of people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// Place in the order, from the most deprived up; groups of the same place stand together.
    pub order: u32,
    /// People, > 0.
    pub population: f64,
    /// The indicator.
    pub value: f64,
    /// Its standard error, ≥ 0: on the scale of the value for [`super::slope_limits`], on the one drawn from for
    /// [`super::simulate`], without effect elsewhere.
    pub standard_error: f64,
}

/// A scale on which values are drawn or a line is fitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// The values themselves.
    Identity,
    /// The logarithm, for positive rates.
    Log,
    /// ln(p/(1 − p)), for proportions strictly between 0 and 1.
    Logit,
}

impl Scale {
    /// The value on this scale; none where it has none.
    pub(super) fn scaled(self, value: f64) -> Option<f64> {
        let on_scale = match self {
            Self::Identity => value,
            Self::Log => positive(value)?.ln(),
            Self::Logit => (value / positive(1.0 - positive(value)?)?).ln(),
        };
        on_scale.is_finite().then_some(on_scale)
    }

    /// Back from this scale.
    pub(super) fn to_value(self, scaled: f64) -> f64 {
        match self {
            Self::Identity => scaled,
            Self::Log => scaled.exp(),
            Self::Logit => 1.0 / (1.0 + (-scaled).exp()),
        }
    }
}

/// Share of the people and middle b of each group, from order and population. None for fewer than two places in the
/// order, or people that are not positive and finite.
pub(super) fn positions(groups: &[(u32, f64)]) -> Option<Vec<Position>> {
    let valid = groups.iter().all(|(_, people)| positive(*people).is_some());
    let total = positive(groups.iter().map(|(_, people)| people).sum()).filter(|_| valid)?;
    let share = |counts: &dyn Fn(u32) -> bool| {
        groups.iter().filter(|(order, _)| counts(*order)).map(|(_, people)| people / total).sum::<f64>()
    };
    let position = |&(order, people): &(u32, f64)| Position {
        share: people / total,
        middle: share(&|other| other < order) + share(&|other| other == order) / 2.0,
    };
    let first = groups.first()?.0;
    groups.iter().any(|(order, _)| *order != first).then(|| groups.iter().map(position).collect())
}

/// Where a group stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Position {
    /// Share a of the people.
    pub share: f64,
    /// Middle b of its people in the order, 0 to 1.
    pub middle: f64,
}

pub(super) fn positions_of(groups: &[Group]) -> Option<Vec<Position>> {
    positions(&groups.iter().map(|group| (group.order, group.population)).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn middles_follow_the_order_not_the_list() {
        let got = positions(&[(2, 1.0), (1, 2.0), (2, 1.0)]).expect("valid");
        assert_eq!(got.iter().map(|it| it.middle).collect::<Vec<_>>(), [0.75, 0.25, 0.75]);
        assert_eq!(got.iter().map(|it| it.share).collect::<Vec<_>>(), [0.25, 0.5, 0.25]);
    }

    #[test]
    fn one_place_is_no_order() {
        assert_eq!(positions(&[(2, 1.0), (2, 2.0)]), None);
        assert_eq!(positions(&[(1, 1.0), (2, 0.0)]), None);
        assert_eq!(positions(&[]), None);
    }

    #[test]
    fn scales_turn_back() {
        for scale in [Scale::Identity, Scale::Log, Scale::Logit] {
            let back = scale.scaled(0.3).map(|it| scale.to_value(it)).expect("valid");
            assert!((back - 0.3).abs() < 1e-15);
        }
        assert_eq!(Scale::Log.scaled(0.0), None);
        assert_eq!(Scale::Logit.scaled(1.0), None);
    }
}
