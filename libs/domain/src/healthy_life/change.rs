//! Whether healthy life expectancy grew.

use super::healthy_life;
use crate::{PrefectureCode, Sex, words::words};

words! {
    /// Class of the map of prefectures (図12): whether the value is above that of 2013.
    Since2013 {
        Increased = "increased", "2013年より増加", "Above 2013";
        NotIncreased = "not_increased", "2013年から増加していない", "Not above 2013";
        NotAssessable = "not_assessable", "判定できない（値がない）", "Not assessable (a value is missing)";
    }
}

impl Since2013 {
    /// The class of two values, in years of life to two decimals: increased if the later is larger. A missing one makes it
    /// not assessable.
    pub fn of(in_2013: Option<f64>, later: Option<f64>) -> Self {
        match (in_2013, later) {
            (Some(before), Some(later)) if later > before => Self::Increased,
            (Some(_), Some(_)) => Self::NotIncreased,
            _ => Self::NotAssessable,
        }
    }
}

/// The class of a prefecture, or of the nation (none), in a year after 2013. The values of the prefectures in 2013 are not in
/// our data, so theirs is not assessable until they are.
pub fn since_2013(place: Option<PrefectureCode>, sex: Sex, year: u16) -> Since2013 {
    let of = |year| healthy_life(place, sex, year).map(|it| it.value);
    Since2013::of(of(2013), of(year).filter(|_| year > 2013))
}

/// Whether healthy life expectancy of the nation grew by more than life expectancy between two years, which is the target
/// 1-1 of both terms; none where a value is missing. That is so if the years with limitation became fewer.
pub fn exceeds_life_expectancy(sex: Sex, from: u16, to: u16) -> Option<bool> {
    let limited = |year| healthy_life(None, sex, year).and_then(|it| it.limited_years);
    Some(limited(to)? < limited(from)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::area::prefectures;

    #[test]
    fn the_nation_grew_and_prefectures_cannot_be_told() {
        for sex in Sex::ALL {
            assert_eq!(since_2013(None, sex, 2022), Since2013::Increased);
            assert_eq!(since_2013(None, sex, 2010), Since2013::NotAssessable, "before 2013");
            for it in prefectures() {
                assert_eq!(since_2013(Some(it.code), sex, 2022), Since2013::NotAssessable);
            }
        }
    }

    #[test]
    fn an_equal_value_is_no_increase() {
        assert_eq!(Since2013::of(Some(71.0), Some(71.01)), Since2013::Increased);
        assert_eq!(Since2013::of(Some(71.0), Some(71.0)), Since2013::NotIncreased);
        assert_eq!(Since2013::of(None, Some(71.0)), Since2013::NotAssessable);
    }

    #[test]
    fn the_target_of_the_second_term_was_reached() {
        // Limited years: men 9.22 → 8.73, women 12.77 → 12.06; the ministry's grade is A.
        assert_eq!(Sex::ALL.map(|sex| exceeds_life_expectancy(sex, 2010, 2019)), [Some(true); 2]);
        assert_eq!(exceeds_life_expectancy(Sex::Male, 2010, 2020), None);
    }
}
