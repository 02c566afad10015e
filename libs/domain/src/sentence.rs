//! One sentence per ratio that can be read aloud, and that never claims more than the limits allow.

use crate::{Indicator, PrefectureCode, RatioClass, RatioRow, Reference, SexGroup, Text};

/// What one ratio says, in Japanese and in English.
///
/// "Significantly" appears only where the class says so; a ratio inside its limits is called uncertain; where the
/// masked cells leave no point, only their bounds are told.
pub fn sentence(row: &RatioRow, indicator: &Indicator) -> Text {
    let place = &row.area_name;
    let year = row.fiscal_year;
    let reference = reference_name(row.reference, row.prefecture);
    let (sex_ja, sex_en) = match row.sex {
        SexGroup::Male => ("男性", "men"),
        SexGroup::Female => ("女性", "women"),
        SexGroup::Both => ("男女計", "men and women"),
    };
    let name = &indicator.name;
    let head_ja = format!("{}（{}）の{place}の{sex_ja}では、「{}」の該当者は", year.japanese(), year, name.ja);
    let head_en = format!("In {place} in fiscal year {year}, the number of {sex_en} with \"{}\" was", name.en);
    let (Some(ratio), Some(lower), Some(upper)) = (row.ratio, row.lower95, row.upper95) else {
        return undetermined(row, &head_ja, &head_en, &reference);
    };
    let limits_ja = format!("（標準化該当比{ratio:.1}、95％信頼区間{lower:.1}～{upper:.1}）");
    let limits_en = format!("(standardised ratio {ratio:.1}, 95% limits {lower:.1} to {upper:.1})");
    let percent = (ratio - 100.0).abs().round();
    let (side_ja, side_en) = if ratio >= 100.0 { ("多く", "more") } else { ("少なく", "fewer") };
    let how_ja = if percent < 1.0 { "ほぼ同じで".to_owned() } else { format!("{percent:.0}％程度{side_ja}") };
    let how_en =
        if percent < 1.0 { "about the same as".to_owned() } else { format!("about {percent:.0}% {side_en} than") };
    let (tail_ja, tail_en) = match row.class {
        RatioClass::SignificantlyHigh | RatioClass::SignificantlyLow => {
            ("、統計的に有意な差です", "a statistically significant difference")
        }
        _ => ("、統計的に有意な差とはいえません", "not a statistically significant difference"),
    };
    Text::new(
        format!("{head_ja}{}から期待される人数より{how_ja}{limits_ja}{tail_ja}。", reference.ja)
            .replace("期待される人数よりほぼ同じで", "期待される人数とほぼ同じで"),
        format!("{head_en} {how_en} expected from {} {limits_en}, {tail_en}.", reference.en),
    )
}

fn undetermined(row: &RatioRow, head_ja: &str, head_en: &str, reference: &Text) -> Text {
    match (row.ratio_low, row.ratio_high) {
        (Some(low), Some(high)) => Text::new(
            format!(
                "{head_ja}、秘匿された値があるため1つの値に定まりません（{}に対する比は{low:.1}～{high:.1}の間、判定不能）。",
                reference.ja
            ),
            format!(
                "{head_en} not determinable, because cells are masked (ratio to {} between {low:.1} and {high:.1}).",
                reference.en
            ),
        ),
        _ => Text::new(
            format!("{head_ja}、対象者がいないか秘匿されているため示せません（判定不能）。"),
            format!("{head_en} not determinable: nobody was examined, or all is masked."),
        ),
    }
}

/// What 100 stands for, in words; says aloud that a prefecture includes the area itself.
pub fn reference_name(reference: Reference, prefecture: PrefectureCode) -> Text {
    match reference {
        Reference::Nation => Text::new("全国", "the nation"),
        Reference::Prefecture => {
            let name = &prefecture.prefecture().name;
            Text::new(
                format!("{}全体（この圏域を含む）", name.ja),
                format!("{} as a whole (this area included)", name.en),
            )
        }
    }
}
