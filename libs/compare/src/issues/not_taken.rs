//! What was looked at and not taken.

use domain::{SexGroup, Text};

/// One indicator and sex that does not stand out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Id in the indicator catalogue, or the unknown one.
    pub indicator: String,
    /// Men, women, or both where only that exists.
    pub sex: SexGroup,
    /// Why.
    pub reason: NotTaken,
}

/// The first rule that was not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotTaken {
    /// Neither direction is worse.
    NoDirection,
    /// There are figures for men and women together alone.
    OnlyBothSexes,
    /// There is no row in the year.
    NoRow,
    /// The catalogue has no series for the year: the question or the definition changed.
    NotComparable,
    /// Masked, or nobody examined: there is no point.
    Undetermined,
    /// Significantly better than the nation.
    Better,
    /// Significant at the point, but not at both ends of what the masked cells allow.
    MaskingUndecided,
    /// Not significantly worse than the nation.
    NotSignificant,
    /// The map of all areas was not given.
    NotMapped,
    /// Significant by itself, but not among all areas.
    Multiplicity,
    /// Drawn towards all areas, it is not worse with enough probability.
    Shrunken,
    /// Fewer than two comparable years.
    TooFewYears,
    /// The years do not agree.
    Inconsistent,
    /// Not in the catalogue.
    UnknownIndicator,
}

impl NotTaken {
    /// Every one, in the order in which the rules are asked.
    pub const ALL: [Self; 14] = [
        Self::NoDirection,
        Self::OnlyBothSexes,
        Self::NoRow,
        Self::NotComparable,
        Self::Undetermined,
        Self::Better,
        Self::MaskingUndecided,
        Self::NotSignificant,
        Self::NotMapped,
        Self::Multiplicity,
        Self::Shrunken,
        Self::TooFewYears,
        Self::Inconsistent,
        Self::UnknownIndicator,
    ];

    /// Whether there was a figure to judge.
    pub fn was_judged(self) -> bool {
        !matches!(
            self,
            Self::NoDirection | Self::OnlyBothSexes | Self::NoRow | Self::NotComparable | Self::UnknownIndicator
        )
    }

    /// As people read it.
    pub fn text(self) -> Text {
        let (ja, en) = match self {
            Self::NoDirection => {
                ("多い方と少ない方のどちらが悪いとはいえない指標です。", "Neither direction is the worse one.")
            }
            Self::OnlyBothSexes => (
                "男女別の値がなく、男女計だけのため対象にしていません。",
                "There are figures for men and women together alone.",
            ),
            Self::NoRow => ("この年度の値がありません。", "There is no figure for the year."),
            Self::NotComparable => (
                "この年度は質問や定義が変わり、比べられません。",
                "The question or the definition changed, so that the year cannot be compared.",
            ),
            Self::Undetermined => (
                "秘匿された値があるか受診者がいないため、判定できません（判定不能）。",
                "Undetermined: figures are masked, or nobody was examined.",
            ),
            Self::Better => ("全国と比べて有意に良い値です。", "Significantly better than the nation."),
            Self::MaskingUndecided => (
                "秘匿された値によっては有意といえなくなります。",
                "Whether it is significant depends on what the masked cells hold.",
            ),
            Self::NotSignificant => {
                ("全国と比べて有意に悪いとはいえません。", "Not significantly worse than the nation.")
            }
            Self::NotMapped => {
                ("全圏域の値がそろわず、比べていません。", "The figures of all areas were not at hand to compare.")
            }
            Self::Multiplicity => (
                "単独では有意ですが、全圏域を同時に比べると偶然の範囲かもしれません。",
                "Significant by itself, but it may be chance where all areas are looked at together.",
            ),
            Self::Shrunken => (
                "全圏域の分布に近づけた推定では、全国より悪いと十分にはいえません。",
                "Drawn towards all areas, it is not worse than the nation with enough probability.",
            ),
            Self::TooFewYears => ("比べられる年度が2年に満たません。", "Fewer than two years can be compared."),
            Self::Inconsistent => ("年度によって結果が異なり、一貫していません。", "The years do not agree."),
            Self::UnknownIndicator => ("一覧にない指標です。", "The indicator is not in the catalogue."),
        };
        Text::new(ja, en)
    }
}
