//! Why a value cannot be taken.

use crate::{Error, words::words};

words! {
    /// What is wrong with a value or a row. The sentences say what to do, and never what was written.
    Problem {
        UnknownTarget = "unknown_target", "目標の番号が一覧にありません。third.2-2-3-3 のように書いてください。", "No such target; write it like third.2-2-3-3.";
        UnknownSubgroup = "unknown_subgroup", "この目標にはその区分がありません。区分の記号か名称を書いてください。", "The target has no such subgroup; write its key or its name.";
        UnknownSex = "unknown_sex", "性別は、男性・女性・総数のいずれかにしてください。", "Sex is male, female or both.";
        WrongSex = "wrong_sex", "この区分の性別と合いません。", "The subgroup is of the other sex.";
        UnknownPlace = "unknown_place", "都道府県は、01～47のコード、名称、または「全国」で書いてください。", "A place is a code 01 to 47, the name of a prefecture, or 00 for the nation.";
        OtherPlace = "other_place", "取り込む都道府県とは別の都道府県（または全国）の行です。", "The row is of another place than the one that imports it.";
        NotAYear = "not_a_year", "年は、2022、令和4年度、R4 のように書いてください。", "A year is written like 2022 or R4.";
        YearOutsideTerm = "year_outside_term", "計画の期間（最も古いベースラインの年から最終年度まで）の外の年です。", "The year lies outside the term (from its oldest baseline to its last year).";
        NotANumber = "not_a_number", "数値として読めません。", "Not a number.";
        NegativeCount = "negative_count", "人数は0以上にしてください。", "A count is 0 or more.";
        HalfCounted = "half_counted", "分子と分母は、両方書くか、どちらも書かないでください。", "Give both numerator and denominator, or neither.";
        ZeroDenominator = "zero_denominator", "分母が0です。", "The denominator is 0.";
        NumeratorAboveDenominator = "numerator_above_denominator", "分子が分母より大きくなっています。", "The numerator is larger than the denominator.";
        CountTooLarge = "count_too_large", "人数が大きすぎます（100億人まで）。", "A count is too large (10,000,000,000 at most).";
        CountsDoNotApply = "counts_do_not_apply", "この指標は割合でも率でもないため、分子と分母は使えません。", "The indicator is no share and no rate: it takes no counts.";
        NoValue = "no_value", "値か、分子と分母を書いてください。", "Give a value, or numerator and denominator.";
        ValueOutOfRange = "value_out_of_range", "値がその指標のとりうる範囲の外です（割合は0～100％）。", "The value lies outside the indicator's range (0 to 100% for a share).";
        ValueAgainstCounts = "value_against_counts", "値が、分子÷分母と合いません。", "The value is not numerator ÷ denominator.";
        StandardErrorNotPositive = "standard_error_not_positive", "標準誤差は0より大きくしてください。", "A standard error is above 0.";
        NoSource = "no_source", "出典を書いてください。", "Give the source.";
        SourceTooLong = "source_too_long", "出典は200文字まで、1行で書いてください。", "A source is one line of at most 200 characters.";
        TooManyCells = "too_many_cells", "見出しのない列に値があります。", "There is something in a column without a heading.";
        Duplicate = "duplicate", "同じ目標・区分・年・性別の行が前にあります。", "A row above is of the same target, subgroup, year and sex.";
    }
}

impl From<Problem> for Error {
    fn from(it: Problem) -> Self {
        let text = it.label();
        Self::Invalid(format!("{}({})", text.ja, text.en))
    }
}
