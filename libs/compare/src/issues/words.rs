//! Findings in sentences that claim no more than the limits allow.

use domain::{FiscalYear, RatioRow, Reference, SexGroup, Text, sentence::reference_name};

use super::{
    Direction, Looked, NotTaken,
    candidate::Candidate,
    number::whole,
    reason::{more, years},
};

/// A finding in one sentence.
pub(super) fn sentence(it: &Candidate<'_>) -> Text {
    let row = it.row;
    let year = row.fiscal_year;
    let (sex_ja, sex_en) = sex(row.sex);
    let name = &it.indicator.name;
    let (more_ja, _) = more(it.direction);
    let higher = if it.direction == Direction::More { "higher" } else { "lower" };
    let (percent_ja, percent_en) = percent(row.ratio);
    let (limits_ja, limits_en) = limits(row);
    let (too_ja, too_en) = if it.prefecture_too {
        let place = reference_name(Reference::Prefecture, row.prefecture);
        (
            format!("{}と比べても有意に{more_ja}、", place.ja),
            format!(", significantly {higher} than in {} too", place.en),
        )
    } else {
        (String::new(), String::new())
    };
    let (years_ja, years_en) = years(it.direction, it.consistency);
    let (people_ja, people_en) = people(it);
    Text::new(
        format!(
            "{}の「{}」の該当者（{sex_ja}）は、全国と比べて{percent_ja}{more_ja}（{limits_ja}）、{too_ja}{years_ja}、{people_ja}。",
            year.japanese(),
            name.ja
        ),
        format!(
            "In fiscal year {year} the number of {sex_en} with \"{}\" was {percent_en} {higher} than expected from the nation ({limits_en}){too_en}, the ratio was {years_en}, and there were {people_en}.",
            name.en
        ),
    )
}

fn sex(sex: SexGroup) -> (&'static str, &'static str) {
    match sex {
        SexGroup::Male => ("男性", "men"),
        SexGroup::Female => ("女性", "women"),
        SexGroup::Both => ("男女計", "men and women"),
    }
}

fn percent(ratio: Option<f64>) -> (String, String) {
    let percent = (ratio.unwrap_or(100.0) - 100.0).abs();
    if percent < 0.5 {
        return ("1％未満の差で".into(), "less than 1%".into());
    }
    (format!("{percent:.0}％程度"), format!("about {percent:.0}%"))
}

/// The ratio with its limits, and the bounds of masking where they differ from it in print.
fn limits(row: &RatioRow) -> (String, String) {
    let Some(((ratio, lower), upper)) = row.ratio.zip(row.lower95).zip(row.upper95) else {
        return ("統計的に有意".into(), "statistically significant".into());
    };
    let printed = |it: Option<f64>| it.map(|it| format!("{it:.1}"));
    let (bounds_ja, bounds_en) = match (printed(row.ratio_low), printed(row.ratio_high)) {
        (Some(low), Some(high)) if low == high => (String::new(), String::new()),
        (low, high) => {
            let (low, high) = (low.unwrap_or_default(), high.unwrap_or_default());
            (format!("、秘匿された値による幅{low}～{high}"), format!(", bounds under masking {low} to {high}"))
        }
    };
    (
        format!("標準化該当比{ratio:.1}、95％信頼区間{lower:.1}～{upper:.1}{bounds_ja}、統計的に有意"),
        format!(
            "standardised ratio {ratio:.1}, 95% limits {lower:.1} to {upper:.1}{bounds_en}, statistically significant"
        ),
    )
}

/// `期待される人数より約504人多い`, with what the masked cells allow where that makes a difference of a person.
fn people(it: &Candidate<'_>) -> (String, String) {
    let (ja, en) = if it.direction == Direction::More { ("多い", "more") } else { ("少ない", "fewer") };
    let Some(people) = it.excess.people else {
        return (format!("期待される人数より{ja}"), format!("{en} people than expected"));
    };
    let about = if people < 0.5 {
        ("1人未満".to_owned(), "less than one person".to_owned())
    } else {
        (format!("約{}人", whole(people)), format!("about {} people", whole(people)))
    };
    let bounds = match (it.excess.low.map(whole), it.excess.high.map(whole)) {
        (Some(low), Some(high)) if low == high => (String::new(), String::new()),
        (Some(low), Some(high)) => (
            format!("（秘匿された値により{low}～{high}人）"),
            format!(" ({low} to {high}, by what the masked cells hold)"),
        ),
        (Some(low), None) => (
            format!("（秘匿された値により少なくとも{low}人）"),
            format!(" (at least {low}, by what the masked cells hold)"),
        ),
        (None, _) => (
            "（秘匿された値により幅があり、下限は示せません）".to_owned(),
            " (the masked cells leave no lower bound)".to_owned(),
        ),
    };
    (format!("期待される人数より{}{}{ja}", about.0, bounds.0), format!("{} {en} than expected{}", about.1, bounds.1))
}

/// How many stand out of how many.
pub(super) fn summary(year: FiscalYear, found: usize, looked: &[Looked]) -> Text {
    let masked = looked.iter().filter(|it| it.reason == NotTaken::Undetermined).count();
    let all = found + looked.iter().filter(|it| it.reason.was_judged()).count();
    let year_ja = year.japanese();
    if all == 0 {
        return Text::new(
            format!("{year_ja}の値がないため、調べられませんでした。"),
            format!("There are no figures for fiscal year {year}, so that nothing could be looked at."),
        );
    }
    let (masked_ja, masked_en) = if masked > 0 {
        (
            format!("うち{masked}件は秘匿などのため判定できません。"),
            format!(" Undetermined, as figures are masked or nobody was examined: {masked}."),
        )
    } else {
        (String::new(), String::new())
    };
    if found == 0 {
        return Text::new(
            format!(
                "{year_ja}の{all}件（指標×性別）を調べ、条件をすべて満たすものはありませんでした。{masked_ja}健康課題がないことを示すものではありません。"
            ),
            format!(
                "Of {all} figures (indicators by sex) of fiscal year {year} none meets every condition.{masked_en} That does not say that there is no health issue."
            ),
        );
    }
    Text::new(
        format!("{year_ja}の{all}件（指標×性別）を調べ、{found}件が条件をすべて満たしました。{masked_ja}"),
        format!("Of {all} figures (indicators by sex) of fiscal year {year}, {found} meet every condition.{masked_en}"),
    )
}

/// Whom the figures speak of.
pub(super) fn caveat() -> Text {
    Text::new(
        "特定健診を受けた40～74歳の人の値で、質問票は自己申告です。住民全体を表すとは限らず、原因を示すものでもありません。",
        "Of people aged 40 to 74 who took the specific health checkup, and of what they answered themselves; they need not stand for all residents, and the figures show no cause.",
    )
}
