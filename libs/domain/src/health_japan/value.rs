//! Values that are entered for a target: of the nation or a prefecture, a year and a sex.

use serde::{Deserialize, Serialize};

use super::{Measure, Problem, Target, TargetIndicator, measure::MOST_PEOPLE, plan, target};
use crate::{PrefectureCode, Result, SexGroup};

/// A value as it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Id of the target.
    pub target: String,
    /// Key of its indicator.
    pub subgroup: String,
    /// Of which prefecture; none of the nation.
    pub place: Option<PrefectureCode>,
    /// Of which year, calendar or fiscal as the source counts.
    pub year: u16,
    /// Of men, women or both.
    pub sex: SexGroup,
    /// The value, in the indicator's unit; may be left out where counts say it.
    pub value: Option<f64>,
    /// People with the finding.
    pub numerator: Option<u64>,
    /// People asked or examined.
    pub denominator: Option<u64>,
    /// Standard error of the value, in its unit.
    pub standard_error: Option<f64>,
    /// Where the value is from.
    pub source: String,
}

/// A value that was checked: its target exists, its year lies within the term, its counts fit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Entry", into = "Entry")]
pub struct TargetValue {
    entry: Entry,
    value: f64,
    per: Option<u32>,
    age_adjusted: bool,
}

/// Fewest people of a cell that may be published; 0 may be (NDB guideline on publication).
const FEWEST_SHOWN: u64 = 10;

impl TargetValue {
    /// Takes an entry, or refuses it with the first of its problems ([`crate::Error::Invalid`]).
    pub fn new(entry: Entry) -> Result<Self> {
        Ok(Self::check(entry)?)
    }

    pub(super) fn check(mut entry: Entry) -> Result<Self, Problem> {
        let target = target(&entry.target).ok_or(Problem::UnknownTarget)?;
        let indicator = target.indicator(&entry.subgroup).ok_or(Problem::UnknownSubgroup)?;
        if indicator.sex != SexGroup::Both && entry.sex != indicator.sex {
            return Err(Problem::WrongSex);
        }
        let plan = plan(target.term);
        if !(plan.earliest_baseline..=plan.to).contains(&entry.year) {
            return Err(Problem::YearOutsideTerm);
        }
        let counted = counts(&entry, indicator)?;
        if entry.standard_error.is_some_and(|it| !it.is_finite() || it <= 0.0) {
            return Err(Problem::StandardErrorNotPositive);
        }
        let value = entry.value.or(counted).ok_or(Problem::NoValue)?;
        if !(0.0..=indicator.per.map_or(1e9, f64::from)).contains(&value) {
            return Err(Problem::ValueOutOfRange);
        }
        if !target.age_adjusted && counted.is_some_and(|it| !is_rounding(value, it)) {
            return Err(Problem::ValueAgainstCounts);
        }
        entry.source = entry.source.trim().to_owned();
        if entry.source.is_empty() {
            return Err(Problem::NoSource);
        }
        if entry.source.chars().count() > 200 || entry.source.chars().any(char::is_control) {
            return Err(Problem::SourceTooLong);
        }
        let (per, age_adjusted) = (indicator.per, target.age_adjusted);
        Ok(Self { entry, value, per, age_adjusted })
    }

    /// What was written.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The value, in the indicator's unit: as written, or from the counts.
    pub fn value(&self) -> f64 {
        self.value
    }

    /// Its target.
    pub fn target(&self) -> Option<&'static Target> {
        target(&self.entry.target)
    }

    /// Its indicator.
    pub fn indicator(&self) -> Option<&'static TargetIndicator> {
        self.target()?.indicator(&self.entry.subgroup)
    }

    /// The value as it is graded. The standard error goes before counts; counts of an age-adjusted target are crude, and say
    /// nothing of the chance error of its value.
    pub fn measure(&self) -> Result<Measure> {
        let plain = Measure::of(self.value, Some(self.entry.year))?;
        match (self.entry.standard_error, self.entry.numerator, self.entry.denominator, self.per) {
            (Some(error), ..) => plain.with_standard_error(error),
            (None, Some(numerator), Some(denominator), Some(per)) if !self.age_adjusted => {
                Measure::counted(numerator, denominator, per, Some(self.entry.year))
            }
            _ => Ok(plain),
        }
    }

    /// Whether its counts are too small to be published: 1 to 9 people with the finding, or without it.
    pub fn is_small(&self) -> bool {
        let (Some(numerator), Some(denominator)) = (self.entry.numerator, self.entry.denominator) else { return false };
        [numerator, denominator - numerator].iter().any(|it| (1..FEWEST_SHOWN).contains(it))
    }
}

/// The value that the counts say, if there are counts.
fn counts(entry: &Entry, indicator: &TargetIndicator) -> Result<Option<f64>, Problem> {
    let (numerator, denominator) = match (entry.numerator, entry.denominator) {
        (None, None) => return Ok(None),
        (Some(numerator), Some(denominator)) => (numerator, denominator),
        _ => return Err(Problem::HalfCounted),
    };
    let per = indicator.per.ok_or(Problem::CountsDoNotApply)?;
    if denominator == 0 {
        return Err(Problem::ZeroDenominator);
    }
    if numerator > denominator {
        return Err(Problem::NumeratorAboveDenominator);
    }
    if denominator > MOST_PEOPLE {
        return Err(Problem::CountTooLarge);
    }
    Ok(Measure::counted(numerator, denominator, per, None).ok().map(|it| it.value()))
}

/// Whether a written value may be the counted one after rounding: to whole numbers, or to one decimal and more.
fn is_rounding(written: f64, counted: f64) -> bool {
    let most = if written.fract() == 0.0 { 0.51 } else { 0.06 };
    (written - counted).abs() <= most
}

impl TryFrom<Entry> for TargetValue {
    type Error = crate::Error;

    fn try_from(it: Entry) -> Result<Self> {
        Self::new(it)
    }
}

impl From<TargetValue> for Entry {
    fn from(it: TargetValue) -> Self {
        it.entry
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::health_japan::Spread;

    fn entry() -> Entry {
        Entry {
            target: "third.2-2-3-3".into(),
            subgroup: "all".into(),
            place: PrefectureCode::new(26),
            year: 2022,
            sex: SexGroup::Both,
            value: None,
            numerator: Some(1_340),
            denominator: Some(100_000),
            standard_error: None,
            source: "特定健診".into(),
        }
    }

    #[test]
    fn counts_give_the_value_and_its_chance_error() {
        let it = TargetValue::new(entry()).expect("value");
        assert!((it.value() - 1.34).abs() < 1e-12);
        assert!(matches!(it.measure().expect("measure").spread(), Spread::Counts { numerator: 1_340, .. }));
        assert!(!it.is_small());
        let few = TargetValue::new(Entry { numerator: Some(9), ..entry() }).expect("value");
        assert!(few.is_small());
    }

    #[test]
    fn what_does_not_fit_is_refused_with_its_reason() {
        let problem = |change: fn(&mut Entry)| {
            let mut it = entry();
            change(&mut it);
            TargetValue::check(it).err()
        };
        assert_eq!(problem(|it| it.target = "third.9-9".into()), Some(Problem::UnknownTarget));
        assert_eq!(problem(|it| it.subgroup = "male".into()), Some(Problem::UnknownSubgroup));
        assert_eq!(problem(|it| it.year = 2015), Some(Problem::YearOutsideTerm));
        assert_eq!(problem(|it| it.year = 2036), Some(Problem::YearOutsideTerm));
        assert_eq!(problem(|it| it.denominator = None), Some(Problem::HalfCounted));
        assert_eq!(problem(|it| it.denominator = Some(0)), Some(Problem::ZeroDenominator));
        assert_eq!(problem(|it| it.denominator = Some(1_000)), Some(Problem::NumeratorAboveDenominator));
        assert_eq!(problem(|it| it.denominator = Some(u64::MAX)), Some(Problem::CountTooLarge));
        assert_eq!(problem(|it| it.value = Some(f64::NAN)), Some(Problem::ValueOutOfRange));
        assert_eq!(problem(|it| it.value = Some(101.0)), Some(Problem::ValueOutOfRange));
        assert_eq!(problem(|it| it.value = Some(1.5)), Some(Problem::ValueAgainstCounts));
        assert_eq!(problem(|it| it.value = Some(1.3)), None, "rounded");
        assert_eq!(problem(|it| it.standard_error = Some(0.0)), Some(Problem::StandardErrorNotPositive));
        assert_eq!(problem(|it| it.source = " ".into()), Some(Problem::NoSource));
        let steps: fn(&mut Entry) = |it| it.target = "third.2-1-2-1".into();
        assert_eq!(problem(steps), Some(Problem::CountsDoNotApply));
        let men: fn(&mut Entry) = |it| (it.target, it.subgroup) = ("third.1-1".into(), "male".into());
        assert_eq!(problem(men), Some(Problem::WrongSex));
    }

    #[test]
    fn crude_counts_do_not_test_an_age_adjusted_value() {
        let adjusted = Entry { target: "third.2-1-3-1".into(), value: Some(78.3), ..entry() };
        let it = TargetValue::new(adjusted).expect("value");
        assert_eq!(it.measure().expect("measure").spread(), Spread::Unknown);
    }

    #[test]
    fn a_value_is_read_again_only_as_it_was_checked() {
        let it = TargetValue::new(entry()).expect("value");
        let written = serde_json::to_string(&it).expect("json");
        assert_eq!(serde_json::from_str::<TargetValue>(&written).expect("read"), it);
        assert!(serde_json::from_str::<TargetValue>(&written.replace("1340", "100001")).is_err());
    }
}
