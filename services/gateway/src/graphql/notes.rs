//! What must be read beside a ratio.

use domain::{RatioClass, RatioMethod};

use super::words::{Text, text};

/// What the ratio, its limits and its bounds mean.
pub(super) fn method_note(method: RatioMethod) -> Text {
    let (limits_ja, limits_en) = match method {
        RatioMethod::Score => (
            "95％信頼区間と検定は、性・年齢階級別の割合のオッズが基準集団と一定の比をなすと仮定した二項モデルのスコア法による。",
            "The 95% limits and the test are score limits of a binomial model in which the odds of every sex and age \
             band stand in one ratio to those of the reference.",
        ),
        RatioMethod::Poisson => (
            "95％信頼区間は該当者数のポアソン分布による正確法（Garwood 1936）による。割合の高い項目では区間が広めになる。",
            "The 95% limits are the exact Poisson limits of the observed count (Garwood 1936); where the finding is \
             common they are wider than needed.",
        ),
    };
    text(
        format!(
            "標準化該当比は、基準集団の性・5歳階級別の割合から期待される該当者数を100としたときの実際の該当者数（間接法）。\
             {limits_ja}対象は40～74歳の特定健診受診者だけであり、住民全体ではない。\
             NDBオープンデータの秘匿値（「-」）は0でも欠測でもないため、秘匿値が取りうる範囲から求めた下限・上限を併記する。\
             圏域どうしの比は年齢構成が異なるため直接は比べられず、基準集団とだけ比べられる。"
        ),
        format!(
            "The standardised ratio is the observed number with the finding, the number expected at the reference's \
             rates by sex and five-year age band being 100 (indirect method). {limits_en} It speaks of people aged 40 \
             to 74 who took the specific health checkup, not of all residents. Cells masked in NDB Open Data (\"-\") are \
             neither zero nor missing: the bounds say what they allow. Two areas differ in age structure, so each may \
             be compared with the reference only, not with the other."
        ),
    )
}

/// The unit of ratios, limits and bounds.
pub(super) fn unit() -> Text {
    text("標準化該当比（基準集団＝100）", "standardised ratio (reference population = 100)")
}

/// The word of a class.
pub(super) fn class_label(class: RatioClass) -> Text {
    text(class.as_str(), class.english())
}
