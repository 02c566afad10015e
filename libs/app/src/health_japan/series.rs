//! The values of an indicator over the years, and where each is from.

use domain::{
    PrefectureCode, Prevalence,
    health_japan::{Fit, Measure, Target, TargetIndicator},
    record::{Kept, TargetFigure},
};

/// Where a value is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The plan or its evaluation: the nation's.
    Plan,
    /// Counted from NDB Open Data.
    Computed,
    /// Entered by the space.
    Entered,
}

/// A value of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Calendar or fiscal year, as the source counts.
    pub year: u16,
    /// In the indicator's unit; none where what it is counted from is masked.
    pub value: Option<f64>,
    /// People with the finding, where it is a share.
    pub numerator: Option<u64>,
    /// Of how many.
    pub denominator: Option<u64>,
    /// Where it is from.
    pub origin: Origin,
    /// Whether it was checked against a source, where it is the plan's.
    pub verified: bool,
    /// The source, or the id of the NDB indicator.
    pub source: String,
    measure: Option<Measure>,
}

impl Point {
    /// As it is graded.
    pub fn measure(&self) -> Option<Measure> {
        self.measure
    }
}

/// Every value of an indicator, oldest first, one a year: entered before computed before the plan's.
pub(super) fn points(
    target: &Target,
    indicator: &TargetIndicator,
    place: Option<PrefectureCode>,
    fit: Fit,
    counted: &[Prevalence],
    figures: &[Kept<TargetFigure>],
) -> Vec<Point> {
    let mut points: Vec<Point> = figures
        .iter()
        .filter(|it| it.content.target == target.id && it.content.subgroup == indicator.key)
        .filter(|it| it.content.sex == indicator.sex)
        .filter_map(|it| entered(it, place))
        .collect();
    for computed in target.computed_from.iter().filter(|it| it.fit == fit) {
        let of = |it: &&Prevalence| it.indicator == computed.indicator && it.sex == indicator.sex;
        // A target of all ages or of certain ages is not what checkups of 40 to 74 count.
        points.extend(counted.iter().filter(of).map(|it| from_counts(it, indicator, computed.complement)));
    }
    if place.is_none() && fit == Fit::Same {
        points.extend(of_plan(target, indicator));
    }
    points.sort_by_key(|it| (it.year, it.origin != Origin::Entered, it.origin == Origin::Plan));
    points.dedup_by_key(|it| it.year);
    points
}

fn entered(it: &Kept<TargetFigure>, place: Option<PrefectureCode>) -> Option<Point> {
    let value = it.content.of_year(it.fiscal_year, place).ok()?;
    Some(Point {
        year: it.fiscal_year.0,
        value: Some(value.value()),
        numerator: it.content.numerator,
        denominator: it.content.denominator,
        origin: Origin::Entered,
        verified: true,
        source: it.content.source.clone(),
        measure: value.measure().ok(),
    })
}

fn from_counts(it: &Prevalence, indicator: &TargetIndicator, complement: bool) -> Point {
    let numerator = match (it.observed, it.examined) {
        (Some(found), Some(of)) if complement => of.checked_sub(found),
        (found, _) => found,
    };
    let measure = match (numerator, it.examined, indicator.per) {
        (Some(numerator), Some(denominator), Some(per)) => {
            Measure::counted(numerator, denominator, per, Some(it.fiscal_year.0)).ok()
        }
        _ => None,
    };
    Point {
        year: it.fiscal_year.0,
        value: measure.map(|it| it.value()),
        numerator,
        denominator: it.examined,
        origin: Origin::Computed,
        verified: true,
        source: it.indicator.clone(),
        measure,
    }
}

fn of_plan(target: &Target, indicator: &TargetIndicator) -> impl Iterator<Item = Point> {
    let figures = [&indicator.baseline, &indicator.latest];
    let source = target.source.clone();
    figures.into_iter().flatten().filter_map(move |it| {
        Some(Point {
            year: it.year?,
            value: Some(it.value),
            numerator: None,
            denominator: None,
            origin: Origin::Plan,
            verified: it.verified,
            source: source.clone(),
            measure: it.measure(),
        })
    })
}
