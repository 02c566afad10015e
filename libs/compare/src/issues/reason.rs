//! Why a finding stands out.

use domain::{Text, sentence::reference_name};

use super::{
    Consistency, Direction, WINDOW,
    candidate::Candidate,
    number::{percent_at_least, q},
};

/// A rule that is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Significant against the nation at both ends of what the masked cells allow.
    Significant,
    /// q is small enough among all areas.
    AmongAllAreas,
    /// It stays when drawn towards all areas.
    AfterShrinkage,
    /// The years agree.
    Consistent,
    /// Only two years count, and they agree.
    BothOfTwoYears,
    /// Significant against the own prefecture too: a candidate for priority.
    PrefectureToo,
}

/// A reason in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// The rule.
    pub reason: Reason,
    /// What it rests on.
    pub text: Text,
}

/// The reasons of a finding, in the order of the rules.
pub(super) fn all(it: &Candidate<'_>) -> Vec<Because> {
    let because = |reason, text| Because { reason, text };
    let years = if it.consistency.counted == 2 { Reason::BothOfTwoYears } else { Reason::Consistent };
    let mut reasons = vec![
        because(Reason::Significant, significant(it)),
        because(Reason::AmongAllAreas, among(it)),
        because(Reason::AfterShrinkage, shrunken(it)),
        because(years, consistent(it)),
    ];
    if it.prefecture_too {
        let place = reference_name(domain::Reference::Prefecture, it.row.prefecture);
        let (ja, en) = more(it.direction);
        let text = Text::new(
            format!("{}と比べても有意に{ja}、優先して取り組む候補です。", place.ja),
            format!("Significantly {en} than in {} too: a candidate for priority.", place.en),
        );
        reasons.push(because(Reason::PrefectureToo, text));
    }
    reasons
}

/// `多く` and `more`.
pub(super) fn more(direction: Direction) -> (&'static str, &'static str) {
    match direction {
        Direction::More => ("多く", "more"),
        Direction::Fewer => ("少なく", "fewer"),
    }
}

/// `高く` and `high`, of a ratio.
pub(super) fn high(direction: Direction) -> (&'static str, &'static str) {
    match direction {
        Direction::More => ("高く", "high"),
        Direction::Fewer => ("低く", "low"),
    }
}

fn significant(it: &Candidate<'_>) -> Text {
    let ((ja, en), year) = (more(it.direction), it.row.fiscal_year);
    let (whatever_ja, whatever_en) = if it.row.masked_share > 0.0 {
        ("秘匿された値がどうであっても、", ", whatever the masked cells hold")
    } else {
        ("", "")
    };
    Text::new(
        format!("{}は{whatever_ja}全国と比べて統計的に有意に{ja}なっています（95％信頼区間）。", year.japanese()),
        format!("In fiscal year {year} significantly {en} than in the nation{whatever_en} (95% limits)."),
    )
}

fn among(it: &Candidate<'_>) -> Text {
    let (among, (q_ja, q_en)) = (it.point.among, q(it.point.q));
    Text::new(
        format!("値のある{among}圏域を同時に比べても有意です（偽発見率を抑える調整後のp値{q_ja}）。"),
        format!("Significant among {among} areas looked at together too (p adjusted for false discovery {q_en})."),
    )
}

fn shrunken(it: &Candidate<'_>) -> Text {
    let ((_, en), percent) = (more(it.direction), percent_at_least(it.probability));
    let ja = if it.direction == Direction::More { "多い" } else { "少ない" };
    let smoothed = it.point.smoothed.map(|it| it.ratio).unwrap_or_default();
    Text::new(
        format!(
            "全圏域の分布に近づけた推定（経験ベイズ推定値{smoothed:.1}）でも、全国より{ja}確率が{percent}％以上です。"
        ),
        format!(
            "Drawn towards all areas (empirical Bayes, {smoothed:.1}) it is {en} than in the nation with a probability of at least {percent}%."
        ),
    )
}

fn consistent(it: &Candidate<'_>) -> Text {
    let (ja, en) = years(it.direction, it.consistency);
    Text::new(
        format!("{ja}なっており、逆の側に有意な年はありません。"),
        format!("The ratio was {en}, and significant on the other side in none."),
    )
}

/// `直近5年のうち4年で高く（うち3年は有意に高く）` and the same in English.
pub(super) fn years(direction: Direction, it: Consistency) -> (String, String) {
    let ((ja, en), Consistency { counted, harmful, significant, .. }) = (high(direction), it);
    if counted == usize::from(WINDOW) {
        (
            format!("直近{WINDOW}年のうち{harmful}年で{ja}（うち{significant}年は有意）"),
            format!("{en} in {harmful} of the last {WINDOW} years (significantly in {significant})"),
        )
    } else {
        (
            format!("直近{WINDOW}年のうち比べられる{counted}年中{harmful}年で{ja}（うち{significant}年は有意）"),
            format!(
                "{en} in {harmful} of the {counted} comparable among the last {WINDOW} years (significantly in {significant})"
            ),
        )
    }
}
