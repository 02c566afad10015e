//! What the columns of exported ratios mean.

use domain::Text;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// Its type in Parquet and Arrow.
    pub kind: &'static str,
    /// Its unit; empty where it has none.
    pub unit: &'static str,
    ja: &'static str,
    en: &'static str,
}

impl Column {
    /// What it means.
    pub fn text(&self) -> Text {
        Text::new(self.ja, self.en)
    }
}

const fn column(
    name: &'static str,
    kind: &'static str,
    unit: &'static str,
    ja: &'static str,
    en: &'static str,
) -> Column {
    Column { name, kind, unit, ja, en }
}

/// Every column of the ratios, in the order of the files. An empty field is a figure that is absent: masked, or not defined;
/// it is never zero.
pub const RATIOS: [Column; 22] = [
    column(
        "fiscal_year",
        "uint32",
        "年度",
        "健診の年度（4月～翌年3月）",
        "fiscal year of the checkups, April to March",
    ),
    column("indicator", "string", "", "指標のコード", "code of the indicator"),
    column("sex", "string", "", "male / female / both", "male, female or both"),
    column("reference", "string", "", "比較の基準：prefecture（その都道府県）/ nation（全国）", "what 100 stands for"),
    column("prefecture", "string", "", "都道府県名", "name of the prefecture"),
    column(
        "area_code",
        "string",
        "",
        "二次医療圏コード（4桁。先頭の0を保つ）",
        "code of the secondary medical area, four digits",
    ),
    column("area", "string", "", "二次医療圏名（ワークブックの表記）", "name of the area as printed"),
    column(
        "observed",
        "uint64",
        "人",
        "該当者数（中計の合計）。該当階級が秘匿なら空",
        "people with the finding; empty where masked",
    ),
    column("observed_low", "uint64", "人", "秘匿セルが許す最小の該当者数", "least that the masked cells allow"),
    column("observed_high", "uint64", "人", "秘匿セルが許す最大の該当者数", "most that the masked cells allow"),
    column("expected", "float64", "人", "期待値 Σ n·p", "expected number, sum of n times p"),
    column("expected_low", "float64", "人", "秘匿セルが許す最小の期待値", "least expected number"),
    column("expected_high", "float64", "人", "秘匿セルが許す最大の期待値", "greatest expected number"),
    column("ratio", "float64", "×100", "標準化該当比 100·O/E", "standardised ratio, 100 O/E"),
    column("ratio_low", "float64", "×100", "秘匿セルが許す最小の比", "least ratio"),
    column(
        "ratio_high",
        "float64",
        "×100",
        "秘匿セルが許す最大の比。空は上限なし",
        "greatest ratio; empty where there is no bound",
    ),
    column("lower95", "float64", "×100", "95％信頼区間の下限", "lower 95% limit"),
    column("upper95", "float64", "×100", "95％信頼区間の上限", "upper 95% limit"),
    column(
        "class",
        "string",
        "",
        "判定（秘匿の両端で有意なときだけ「有意に」）",
        "class; significant only at both ends of the masking",
    ),
    column(
        "masked_share",
        "float64",
        "0～1",
        "受診者のうち秘匿セルに属する割合",
        "share of the examined in masked cells",
    ),
    column("method", "string", "", "信頼区間と検定の方法：score / poisson", "how limits and test were made"),
    column(
        "variance",
        "float64",
        "人²",
        "基準の割合のもとでの該当者数の分散 Σ n·p·(1－p)",
        "variance of the observed number at the reference rates",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{csv, ratio_frame::ratio_frame};

    #[test]
    fn every_column_is_explained_in_order() {
        let names = RATIOS.map(|it| it.name);
        assert_eq!(names, csv::RATIOS);
        let frame = ratio_frame(&[]).expect("frame");
        let kinds: Vec<String> = frame.schema().iter_values().map(|it| format!("{it:?}").to_lowercase()).collect();
        let said = RATIOS.map(|it| it.kind);
        assert_eq!(kinds, said);
    }
}
