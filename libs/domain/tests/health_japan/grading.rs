//! What holds of every grade.

use domain::health_japan::{Case, Decided, Direction, Grade, Measure, Reason, grade, item, mean};
use proptest::{prelude::*, sample::select};

/// Values as they are published: tenths, so that sums and scales stay clear of the limits of binary numbers.
fn tenths() -> impl Strategy<Value = f64> {
    (1_u32..2_000).prop_map(|it| f64::from(it) / 10.0)
}

fn measure() -> impl Strategy<Value = (f64, Option<f64>)> {
    (tenths(), prop::option::of((1_u32..200).prop_map(|it| f64::from(it) / 10.0)))
}

fn of((value, error): (f64, Option<f64>), year: u16) -> Measure {
    let plain = Measure::of(value, Some(year)).expect("finite");
    error.map_or(plain, |it| plain.with_standard_error(it).expect("above 0"))
}

/// Made of plain numbers, so that a test can change them.
type Numbers = ((f64, Option<f64>), (f64, Option<f64>), f64, u16, u16, bool, bool);

fn numbers() -> impl Strategy<Value = Numbers> {
    (measure(), measure(), tenths(), 1_u16..15, 1_u16..15, any::<bool>(), any::<bool>())
}

fn case((baseline, latest, target, after, end, up, enumeration): Numbers) -> Case {
    Case {
        baseline: Some(of(baseline, 2010)),
        latest: Some(of(latest, 2010 + after)),
        target: Some(target),
        target_year: Some(2010 + end),
        projection: None,
        direction: if up { Direction::Up } else { Direction::Down },
        enumeration,
        comparable: true,
    }
}

fn grades() -> impl Strategy<Value = Vec<Grade>> {
    prop::collection::vec(select(Grade::ALL.to_vec()), 0..9)
}

proptest! {
    #[test]
    fn another_unit_changes_no_grade(it in numbers(), scale in select(vec![0.01, 0.5, 2.0, 10.0, 1_000.0])) {
        let scaled = |(value, error): (f64, Option<f64>)| (value * scale, error.map(|it| it * scale));
        let (one, other) = (grade(&case(it)), grade(&case((scaled(it.0), scaled(it.1), it.2 * scale, it.3, it.4, it.5, it.6))));
        prop_assert_eq!(one.reason, other.reason);
        prop_assert_eq!(one.decided(), other.decided());
        prop_assert_eq!(one.progress.arrival, other.progress.arrival);
    }

    #[test]
    fn a_mirror_turns_nothing_but_the_direction(it in numbers()) {
        let turned = |(value, error): (f64, Option<f64>)| (-value, error);
        let mirrored = (turned(it.0), turned(it.1), -it.2, it.3, it.4, !it.5, it.6);
        let (one, other) = (grade(&case(it)), grade(&case(mirrored)));
        prop_assert_eq!(one.reason, other.reason);
        prop_assert_eq!(one.progress, other.progress);
    }

    #[test]
    fn what_has_reached_its_target_is_a_and_nothing_else_is(it in numbers()) {
        let graded = grade(&case(it));
        let reached = if it.5 { it.1.0 >= it.2 } else { it.1.0 <= it.2 };
        prop_assert_eq!(graded.grade() == Grade::A, reached);
        prop_assert_eq!(graded.progress.gap.expect("target") <= 0.0, reached);
        prop_assert!(!reached || graded.decided().is_none(), "no test");
    }

    #[test]
    fn what_is_in_danger_is_approaching_and_behind_the_line(it in numbers()) {
        let graded = grade(&case(it));
        if graded.grade() == Grade::BStar {
            prop_assert!((it.1.0 - it.2).abs() < (it.0.0 - it.2).abs(), "nearer to the target than it was");
            prop_assert!(graded.progress.arrival.is_none_or(|year| year > 2010 + it.4), "not by the target year");
        }
        if graded.grade() == Grade::B {
            prop_assert!(graded.progress.arrival.is_some_and(|year| year <= 2010 + it.4), "by the target year");
        }
    }

    #[test]
    fn a_test_needs_chance_errors_and_no_enumeration(it in numbers()) {
        let tested = it.0.1.is_some() && it.1.1.is_some() && !it.6;
        if let Some(decided) = grade(&case(it)).decided() {
            prop_assert_eq!(decided == Decided::Test, tested);
        }
    }

    #[test]
    fn a_half_goes_down_and_the_rest_to_the_nearest(it in grades()) {
        let points = |it: &Grade| match it { Grade::A => 5, Grade::B | Grade::BStar => 4, Grade::C => 3, Grade::D => 2, Grade::E => 0 };
        let assessed: Vec<_> = it.iter().filter(|it| **it != Grade::E).map(points).collect();
        let rounded = points(&mean(&it));
        let (sum, count) = (assessed.iter().sum::<i32>(), i32::try_from(assessed.len()).expect("few"));
        // −½ ≤ rounded − mean < ½, in whole numbers: a half goes down.
        let off = 2 * (rounded * count - sum);
        prop_assert!(if count == 0 { rounded == 0 } else { -count <= off && off < count }, "{it:?} is {rounded}");
    }

    #[test]
    fn a_mean_lies_between_its_parts(it in grades()) {
        let assessed = || it.iter().filter(|it| **it != Grade::E);
        let mean = mean(&it);
        prop_assert!(assessed().count() == 0 || (mean <= *assessed().max().expect("one") && mean != Grade::E));
        let alone: Vec<_> = it.iter().map(|it| vec![*it]).collect();
        prop_assert_eq!(item(&alone), mean, "parts of one indicator are the indicators");
    }
}

fn plain(value: f64, year: Option<u16>) -> Option<Measure> {
    Measure::of(value, year).ok()
}

fn simple() -> Case {
    Case {
        baseline: plain(19.5, Some(2010)),
        latest: plain(16.7, Some(2019)),
        target: Some(12.0),
        target_year: Some(2022),
        projection: None,
        direction: Direction::Down,
        enumeration: false,
        comparable: true,
    }
}

#[test]
fn progress_is_told_in_the_unit_as_a_share_and_as_a_year() {
    let it = grade(&simple());
    assert_eq!(it.reason, Reason::OffCourse, "the line is at 13.9 in 2019");
    assert!((it.progress.gap.expect("gap") - 4.7).abs() < 1e-9);
    assert!((it.progress.achieved.expect("share") - 2.8 / 7.5).abs() < 1e-9);
    // 7.5 ÷ 2.8 × 9 years = 24.1 after 2010.
    assert_eq!(it.progress.arrival, Some(2035));
    let slow = grade(&Case { latest: plain(18.4, Some(2019)), ..simple() });
    assert_eq!((slow.grade(), slow.progress.arrival), (Grade::BStar, None), "beyond the horizon");
}

#[test]
fn on_the_line_is_on_course() {
    assert_eq!(grade(&Case { latest: plain(15.75, Some(2016)), ..simple() }).grade(), Grade::B);
    assert_eq!(grade(&Case { latest: plain(15.76, Some(2016)), ..simple() }).grade(), Grade::BStar);
}

#[test]
fn what_cannot_be_assessed_says_why() {
    let reason = |it: Case| (grade(&it).grade(), grade(&it).reason);
    let of = |reason| (Grade::E, reason);
    assert_eq!(reason(Case { target: None, ..simple() }), of(Reason::TextualTarget));
    assert_eq!(reason(Case { latest: None, ..simple() }), of(Reason::NoLatest));
    assert_eq!(reason(Case { latest: plain(16.7, None), ..simple() }), of(Reason::NoLatestYear));
    assert_eq!(reason(Case { baseline: None, ..simple() }), of(Reason::NoBaseline));
    assert_eq!(reason(Case { baseline: plain(19.5, None), ..simple() }), of(Reason::NoBaselineYear));
    assert_eq!(reason(Case { latest: plain(16.7, Some(2010)), ..simple() }), of(Reason::YearsOutOfOrder));
    assert_eq!(reason(Case { comparable: false, ..simple() }), of(Reason::NotComparable));
    assert_eq!(reason(Case { target_year: None, ..simple() }), of(Reason::NoTargetYear));
    assert_eq!(reason(Case { target_year: Some(2010), ..simple() }), of(Reason::TargetYearOutOfOrder));
    let reached = Case { latest: plain(12.0, Some(2019)), baseline: None, target_year: None, ..simple() };
    assert_eq!(reason(reached), (Grade::A, Reason::Reached), "A needs neither");
}

#[test]
fn a_sentence_says_how_it_was_decided() {
    let text = grade(&simple()).text();
    assert!(text.ja.starts_with("評価B*：") && text.ja.contains("5％以上を目安"), "{}", text.ja);
    let counted = |count, year| Some(Measure::counted(count, 10_000, 100, Some(year)).expect("counts"));
    let tested = grade(&Case { baseline: counted(1_950, 2010), latest: counted(1_670, 2019), ..simple() }).text();
    assert!(tested.ja.contains("検定（片側") && tested.ja.contains("要確認"), "{}", tested.ja);
    assert!(!grade(&Case { target: None, ..simple() }).text().ja.contains("判定の方法"));
}

/// Users of long-term care, in 10,000: 452 in 2012, 567 in 2019, a limit of 657 in 2025. The projected value is made up.
#[test]
fn a_restrained_increase_is_seen_beside_its_lines() {
    let users = Case {
        baseline: plain(452.0, Some(2012)),
        latest: plain(567.0, Some(2019)),
        target: Some(657.0),
        target_year: Some(2025),
        direction: Direction::LimitIncrease,
        ..simple()
    };
    let reason = |it: Case| (grade(&it).grade(), grade(&it).reason);
    assert_eq!(reason(users), (Grade::E, Reason::NoProjection), "the line is at 562 in 2019");
    let projected = Case { projection: Some(700.0), ..users };
    assert_eq!(reason(projected), (Grade::BStar, Reason::LessThanProjected));
    assert_eq!(reason(Case { projection: Some(660.0), ..users }), (Grade::D, Reason::NotRestrained));
    assert_eq!(reason(Case { latest: plain(562.0, Some(2019)), ..users }), (Grade::A, Reason::Restrained));
    assert_eq!(reason(Case { latest: plain(657.0, Some(2030)), ..users }), (Grade::A, Reason::Restrained));
    assert_eq!(reason(Case { target_year: None, ..users }), (Grade::E, Reason::NoTargetYear));
}
