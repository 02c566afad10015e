//! The rules, one after the other.

use domain::{Indicator, RatioClass, RatioRow, Reference, SexGroup};
use epidemiology::funnel::FunnelVerdict;

use super::{
    Direction, Finding, LEAST_PROBABILITY, MOST_Q, NotTaken, candidate::Candidate, family, input::Index, reason,
    remark, words, years,
};
use crate::{Excess, NullVariance, Point};

/// A finding, or the first rule that it does not meet.
pub(super) fn judge(index: &Index<'_>, indicator: &Indicator, sex: SexGroup) -> Result<Finding, NotTaken> {
    let direction = Direction::of(indicator.harm).ok_or(NotTaken::NoDirection)?;
    if sex == SexGroup::Both {
        return Err(NotTaken::OnlyBothSexes);
    }
    let row = index.row(&indicator.id, sex, Reference::Nation, index.year).ok_or(NotTaken::NoRow)?;
    let series = indicator.series_of(index.year).ok_or(NotTaken::NotComparable)?;
    let figure = index.figure(&indicator.id, sex);
    significant(row, direction, figure.and_then(|it| it.point.as_ref().ok()))?;
    let point = figure.ok_or(NotTaken::NotMapped)?.point.map_err(|_| NotTaken::Undetermined)?;
    if point.q > MOST_Q {
        return Err(NotTaken::Multiplicity);
    }
    let probability = point.smoothed.as_ref().map_or(0.0, |it| direction.probability(it));
    if probability < LEAST_PROBABILITY {
        return Err(NotTaken::Shrunken);
    }
    let years = years::evidence(index, indicator, series, row, direction);
    let consistency = years::consistency(&years, direction);
    consistency.check()?;
    let prefecture = index.row(&indicator.id, sex, Reference::Prefecture, index.year);
    let prefecture_too = prefecture.is_some_and(|it| it.class == direction.significant());
    let excess = Excess::of(row);
    let candidate = Candidate {
        indicator,
        direction,
        row,
        point: &point,
        probability,
        excess: if direction == Direction::Fewer { excess.as_shortage() } else { excess },
        years: &years,
        consistency,
        prefecture_too,
    };
    Ok(Finding {
        indicator: indicator.id.clone(),
        name: indicator.name.clone(),
        family: family::of(&indicator.id),
        sex,
        fiscal_year: index.year,
        direction,
        nation: row.clone(),
        prefecture: prefecture.cloned(),
        prefecture_too,
        point,
        probability,
        excess: candidate.excess,
        consistency,
        reasons: reason::all(&candidate),
        remarks: remark::all(&candidate),
        sentence: words::sentence(&candidate),
        years,
    })
}

fn significant(row: &RatioRow, direction: Direction, point: Option<&Point>) -> Result<(), NotTaken> {
    let outside = point.filter(|it| it.null == NullVariance::Binomial).is_some_and(|it| match direction {
        Direction::More => it.verdict >= FunnelVerdict::High,
        Direction::Fewer => it.verdict <= FunnelVerdict::Low,
    });
    match row.class {
        it if it == direction.significant() => Ok(()),
        RatioClass::Undetermined => Err(NotTaken::Undetermined),
        it if it == direction.significantly_good() => Err(NotTaken::Better),
        // Significant at the point, and not whatever the masked cells hold.
        _ if outside && row.masked_share > 0.0 => Err(NotTaken::MaskingUndecided),
        _ => Err(NotTaken::NotSignificant),
    }
}

#[cfg(test)]
mod tests {
    use domain::Harm;

    use super::*;

    #[test]
    fn both_directions_have_their_classes() {
        for harm in [Harm::High, Harm::Low] {
            let it = Direction::of(harm).expect("a direction");
            assert_ne!(it.significant(), it.significantly_good());
            assert!(!it.is_harmful(100.0));
        }
        assert_eq!(Direction::of(Harm::Neither), None);
    }
}
