//! What to bear in mind with a finding.

use domain::{FiscalYear, Text};

use super::{YearState, candidate::Candidate};

/// The year in which fewer and other people than usual took a checkup.
const COVID: FiscalYear = FiscalYear(2020);

/// A remark's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// FY2020 is among the years.
    Covid,
    /// The series breaks within the years looked at.
    Break,
    /// A year had no point.
    YearWithoutPoint,
    /// In a year the code meant another area.
    OtherArea,
    /// Only two years count.
    TwoYears,
    /// Some of the people examined stand in masked cells.
    Masked,
    /// The definition is not yet checked against a source (要確認).
    Unverified,
}

/// A remark in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is about.
    pub note: Note,
    /// The words.
    pub text: Text,
}

/// The remarks of a finding, in the order of their codes.
pub(super) fn all(it: &Candidate<'_>) -> Vec<Remark> {
    let any = |state| it.years.iter().any(|it| it.state == state);
    let counted = |it: &YearState| matches!(it, YearState::Harmful | YearState::NotHarmful);
    let covid = it.years.iter().any(|it| it.fiscal_year == COVID && counted(&it.state));
    let mut remarks = Vec::new();
    let mut remark = |note, text| remarks.push(Remark { note, text });
    if covid {
        remark(
            Note::Covid,
            Text::new(
                "令和2年度は新型コロナウイルス感染症の流行により受診者が例年と異なるおそれがあるため、注意して読んでください。",
                "In fiscal year 2020 other people than usual may have taken the checkup, because of COVID-19: read it with care.",
            ),
        );
    }
    if any(YearState::BeforeBreak) {
        remark(Note::Break, broken(it));
    }
    if any(YearState::NoPoint) {
        remark(
            Note::YearWithoutPoint,
            Text::new(
                "値が秘匿されているか受診者がいない年度は数えていません。",
                "Years that are masked, or in which nobody was examined, are not counted.",
            ),
        );
    }
    if any(YearState::OtherArea) {
        remark(
            Note::OtherArea,
            Text::new(
                "医療計画の改定により圏域が変わる前の年度は数えていません。",
                "Years before a medical plan changed the area are not counted.",
            ),
        );
    }
    if it.consistency.counted == 2 {
        remark(Note::TwoYears, Text::new("比べられる年度は2年だけです。", "Only two years can be compared."));
    }
    if it.row.masked_share > 0.0 {
        remark(Note::Masked, masked(it.row.masked_share));
    }
    if !it.indicator.verified {
        remark(
            Note::Unverified,
            Text::new("この指標の定義は要確認です。", "The definition of this indicator is not yet verified."),
        );
    }
    remarks
}

/// Why years before a break do not count, in the catalogue's words.
fn broken(it: &Candidate<'_>) -> Text {
    let series = it.indicator.series_of(it.row.fiscal_year).and_then(|at| it.indicator.series.get(at));
    match series.and_then(|it| it.because.as_ref()) {
        Some(because) => Text::new(
            format!("{}、それより前の年度は数えていません。", because.ja),
            format!("Years before a break are not counted: {}.", because.en),
        ),
        None => Text::new("比べられない年度は数えていません。", "Years that cannot be compared are not counted."),
    }
}

fn masked(share: f64) -> Text {
    let (ja, en) = if share < 0.001 {
        ("0.1％未満".to_owned(), "less than 0.1%".to_owned())
    } else {
        (format!("約{:.1}％", 100.0 * share), format!("about {:.1}%", 100.0 * share))
    };
    Text::new(
        format!("受診者の{ja}が秘匿された区分にいます。人数の幅はそのためです。"),
        format!("Of the people examined {en} stand in masked cells, which is why numbers of people have bounds."),
    )
}
