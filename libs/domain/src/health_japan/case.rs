//! What is graded, and why it gets its grade.

use super::{Direction, Grade, Measure};
use crate::words::words;

/// An indicator as it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Case {
    /// Where it began.
    pub baseline: Option<Measure>,
    /// Its latest value.
    pub latest: Option<Measure>,
    /// The value to reach, in the same unit; none where the target is words.
    pub target: Option<f64>,
    /// By which year.
    pub target_year: Option<u16>,
    /// Of a restrained increase: the value expected in the target year if nothing is done.
    pub projection: Option<f64>,
    /// Which way is better.
    pub direction: Direction,
    /// Whether everybody was counted (全数調査), so that nothing is tested.
    pub enumeration: bool,
    /// Whether both values were measured in one way; false where the question or the survey changed between them.
    pub comparable: bool,
}

words! {
    /// Why a grade is what it is.
    Reason {
        Reached = "reached", "直近の値が目標値に達しています。", "The latest value has reached the target.";
        Restrained = "restrained", "増加は、ベースラインと目標を結ぶ直線以下に抑えられています。", "The increase is held on or below the straight line from the baseline to the target.";
        OnCourse = "on_course", "改善しており、直近の値はベースラインと目標を結ぶ直線より良い側（または線上）にあります。", "Better, and on or on the good side of the straight line from the baseline to the target.";
        OffCourse = "off_course", "改善していますが、直近の値はベースラインと目標を結ぶ直線より悪い側にあります。", "Better, but on the bad side of the straight line from the baseline to the target.";
        LessThanProjected = "less_than_projected", "増加は見込みより抑えられていますが、ベースラインと目標を結ぶ直線より上にあります。", "The increase is less than projected, but above the straight line from the baseline to the target.";
        Unchanged = "unchanged", "ベースラインから変化したとはいえません。", "No change from the baseline can be told.";
        Worse = "worse", "ベースラインより悪化しています。", "Worse than the baseline.";
        NotRestrained = "not_restrained", "増加は見込みより抑えられていません。", "The increase is not less than projected.";
        TextualTarget = "textual_target", "目標が数値でないため、自動では評価しません。", "The target is not a number, so it is not graded by rule.";
        NoLatest = "no_latest", "直近の値がありません。", "There is no latest value.";
        NoLatestYear = "no_latest_year", "直近の値の年がありません。", "The year of the latest value is missing.";
        NoBaseline = "no_baseline", "ベースラインの値がありません。", "There is no baseline.";
        NoBaselineYear = "no_baseline_year", "ベースラインの年がありません。", "The year of the baseline is missing.";
        YearsOutOfOrder = "years_out_of_order", "直近の値の年がベースラインの年より後ではありません。", "The latest value is not of a year after the baseline.";
        NotComparable = "not_comparable", "調査や質問の方法が変わったため、比較できません。", "The survey or its question changed, so the values cannot be compared.";
        NoTargetYear = "no_target_year", "改善していますが、目標年度がないため、BとB*を区別できません。", "Better, but without a target year B and B* cannot be told apart.";
        NoProjection = "no_projection", "増加の見込みの値がないため、抑制されたかどうかを判定できません。", "Without a projected value it cannot be told whether the increase was restrained.";
        TargetYearOutOfOrder = "target_year_out_of_order", "目標年度がベースラインの年より後ではありません。", "The target year is not after the year of the baseline.";
    }
}

impl Reason {
    /// The grade that follows.
    pub fn grade(self) -> Grade {
        match self {
            Self::Reached | Self::Restrained => Grade::A,
            Self::OnCourse => Grade::B,
            Self::OffCourse | Self::LessThanProjected => Grade::BStar,
            Self::Unchanged => Grade::C,
            Self::Worse | Self::NotRestrained => Grade::D,
            _ => Grade::E,
        }
    }
}
