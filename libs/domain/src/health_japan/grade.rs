//! The official grading of an indicator.

use super::{
    Case, Change, Compared, Decided, Direction, Grade, Measure, Progress, Reason,
    compare::{ROUNDING, compare},
    progress::{is_reached, on_line, progress},
};
use crate::Text;

/// A grade with what led to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Graded {
    /// Why; the grade follows from it.
    pub reason: Reason,
    /// The comparison with the baseline; none where the grade needs none (A, a restrained increase) or there is none (E).
    pub compared: Option<Compared>,
    /// How far it is from the target.
    pub progress: Progress,
}

impl Graded {
    /// The grade.
    pub fn grade(&self) -> Grade {
        self.reason.grade()
    }

    /// Whether a test or the guide decided; none for A, for E and for a restrained increase.
    pub fn decided(&self) -> Option<Decided> {
        self.compared.map(|it| it.decided)
    }

    /// The grade and its reason in one sentence or two.
    pub fn text(&self) -> Text {
        let (grade, reason) = (self.grade(), self.reason.label());
        let mut ja = format!("評価{}：{}", grade.as_str(), reason.ja);
        let mut en = format!("Grade {}: {}", grade.as_str(), reason.en);
        if let Some(decided) = self.decided() {
            let by = decided.label();
            ja = format!("{ja}判定の方法：{}。", by.ja);
            en = format!("{en} Decided by: {}.", by.en);
        }
        Text::new(ja, en)
    }
}

/// Grades an indicator A, B, B*, C, D or E.
///
/// In this order: E where the target is words, or the latest value or its year is missing, or not after the baseline's; A
/// where the latest value has reached the target (no test); E where the baseline or its year is missing, or the two cannot
/// be compared; then the latest value against the baseline, see [`compare`]: C where it is unchanged, D where it is worse;
/// where it is better, B, or B* if it lies on the bad side of the straight line from the baseline to the target at its
/// year. After the target year the line stays at the target. Better without a target year is E: it may be B or B*.
/// Source: 健康日本21（第二次）最終評価報告書 第2章.
///
/// A restrained increase (増加の抑制) has its own rule, read from the two the report grades: A on or below the straight line
/// from the baseline to the target (3-3-4); above it, B* below the line to the projected value of the target year (3-3-1),
/// D otherwise (要確認), E where no projection is given.
pub fn grade(case: &Case) -> Graded {
    let (reason, compared) = match judge(case) {
        Ok((reason, compared)) => (reason, Some(compared)),
        Err(reason) => (reason, None),
    };
    Graded { reason, compared, progress: progress(case, reason) }
}

/// The reason with its comparison, or the reason for which none was made.
fn judge(case: &Case) -> Result<(Reason, Compared), Reason> {
    let target = case.target.filter(|it| it.is_finite()).ok_or(Reason::TextualTarget)?;
    let latest = case.latest.ok_or(Reason::NoLatest)?;
    let now = latest.year().ok_or(Reason::NoLatestYear)?;
    if case.baseline.and_then(|it| it.year()).is_some_and(|then| now <= then) {
        return Err(Reason::YearsOutOfOrder);
    }
    if case.direction == Direction::LimitIncrease {
        return Err(restrained(case, target, (now, latest.value())));
    }
    if is_reached(latest.value(), target, case.direction) {
        return Err(Reason::Reached);
    }
    let baseline = case.baseline.ok_or(Reason::NoBaseline)?;
    let then = baseline.year().ok_or(Reason::NoBaselineYear)?;
    if !case.comparable {
        return Err(Reason::NotComparable);
    }
    let compared = compare(&baseline, &latest, case.direction, case.enumeration);
    match compared.change {
        Change::Same => return Ok((Reason::Unchanged, compared)),
        Change::Worse => return Ok((Reason::Worse, compared)),
        Change::Better => {}
    }
    let end = case.target_year.ok_or(Reason::NoTargetYear)?;
    if end <= then {
        return Err(Reason::TargetYearOutOfOrder);
    }
    let reason = if is_behind(case, &baseline, &latest, on_line((then, baseline.value()), (end, target), now)) {
        Reason::OffCourse
    } else {
        Reason::OnCourse
    };
    Ok((reason, compared))
}

/// The reason of a restrained increase.
fn restrained(case: &Case, target: f64, (now, value): (u16, f64)) -> Reason {
    let Some(baseline) = case.baseline else { return Reason::NoBaseline };
    let Some(then) = baseline.year() else { return Reason::NoBaselineYear };
    let Some(end) = case.target_year else { return Reason::NoTargetYear };
    if end <= then {
        return Reason::TargetYearOutOfOrder;
    }
    if !case.comparable {
        return Reason::NotComparable;
    }
    let is_below = |limit: f64| is_reached(value, on_line((then, baseline.value()), (end, limit), now), case.direction);
    match case.projection.filter(|it| it.is_finite()) {
        _ if is_below(target) => Reason::Restrained,
        None => Reason::NoProjection,
        Some(projection) if is_below(projection) => Reason::LessThanProjected,
        Some(_) => Reason::NotRestrained,
    }
}

/// Whether the latest value lies on the bad side of the line; one on the line does not.
fn is_behind(case: &Case, baseline: &Measure, latest: &Measure, line: f64) -> bool {
    let size = baseline.value().abs().max(latest.value().abs());
    (line - latest.value()) * case.direction.sign() > size * ROUNDING
}
