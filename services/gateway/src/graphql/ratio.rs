//! One standardised ratio, with everything that must be read beside it.

use async_graphql::{Context, Object};
use domain::{Error, RatioRow, ResultSetId, sentence};

use super::{
    areas::{Area, Prefecture},
    error::{ApiError, Result},
    indicators::Indicator,
    loaders::Loads as _,
    notes,
    result_sets::ResultSet,
    words::{RatioClass, RatioMethod, Reference, Sex, Text},
};

/// A ratio, as clients see it.
pub struct Ratio {
    pub(super) row: RatioRow,
    pub(super) result_set: ResultSetId,
}

impl Ratio {
    fn catalogued(&self) -> Result<&'static domain::Indicator> {
        let missing = || ApiError(Error::internal(format!("no indicator {} in the catalogue", self.row.indicator)));
        domain::catalogue::indicator(&self.row.indicator).ok_or_else(missing)
    }
}

/// 標準化該当比。基準集団の性・年齢階級別の割合から期待される該当者数を100とした、実際の該当者数。Standardised ratio of one
/// area, indicator and sex: 100 is what the reference's rates let expect.
#[Object]
impl Ratio {
    /// 健診の年度。Fiscal year of the checkups.
    async fn fiscal_year(&self) -> u16 {
        self.row.fiscal_year.0
    }

    /// 指標。Indicator.
    async fn indicator(&self) -> Result<Indicator> {
        self.catalogued().map(Indicator)
    }

    /// 性別。Sex.
    async fn sex(&self) -> Sex {
        self.row.sex.into()
    }

    /// 基準。What 100 stands for.
    async fn reference(&self) -> Reference {
        self.row.reference.into()
    }

    /// 基準の名称（都道府県はこの圏域を含む）。Name of the reference; a prefecture includes the area itself.
    async fn reference_name(&self) -> Text {
        sentence::reference_name(self.row.reference, self.row.prefecture).into()
    }

    /// 都道府県。Prefecture.
    async fn prefecture(&self) -> Prefecture {
        self.row.prefecture.into()
    }

    /// 二次医療圏（その年度の医療計画、名称は公表されたとおり）。The area, under the plan in force in the year.
    async fn area(&self) -> Area {
        Area {
            plan: domain::area::plan_of(self.row.fiscal_year),
            code: self.row.area,
            name: self.row.area_name.clone(),
            year: Some(self.row.fiscal_year),
        }
    }

    /// 受診者数（人）。秘匿された小計があるときは推計で、整数とは限らない。People examined; estimated where a subtotal is masked.
    async fn examined(&self) -> Option<f64> {
        self.row.examined
    }

    /// 該当者数（人）。該当階級の小計が秘匿のときは null。People with the finding; null where a positive class is masked.
    async fn observed(&self) -> Option<u64> {
        self.row.observed
    }

    /// 該当者数の下限（秘匿値が取りうる範囲）。Least that the masked cells allow.
    async fn observed_low(&self) -> u64 {
        self.row.observed_low
    }

    /// 該当者数の上限（秘匿値が取りうる範囲）。Most that the masked cells allow.
    async fn observed_high(&self) -> Option<u64> {
        self.row.observed_high
    }

    /// 期待される該当者数（人）。People expected at the reference's rates.
    async fn expected(&self) -> Option<f64> {
        self.row.expected
    }

    /// 期待数の下限。Least that the masked cells allow.
    async fn expected_low(&self) -> Option<f64> {
        self.row.expected_low
    }

    /// 期待数の上限。Most that the masked cells allow.
    async fn expected_high(&self) -> Option<f64> {
        self.row.expected_high
    }

    /// 標準化該当比（基準＝100）。判定不能のときは null。The ratio ×100; null where it is undetermined.
    async fn ratio(&self) -> Option<f64> {
        self.row.ratio
    }

    /// 比から100を引いた値（図示用）。The ratio less 100, for charts around the reference.
    async fn minus_hundred(&self) -> Option<f64> {
        self.row.ratio.map(|it| it - 100.0)
    }

    /// 比の下限（秘匿値が取りうる範囲）。Least ratio that the masked cells allow.
    async fn ratio_low(&self) -> Option<f64> {
        self.row.ratio_low
    }

    /// 比の上限（秘匿値が取りうる範囲）。Most that the masked cells allow.
    async fn ratio_high(&self) -> Option<f64> {
        self.row.ratio_high
    }

    /// 95％信頼区間の下限（×100）。Lower 95% limit.
    async fn lower95(&self) -> Option<f64> {
        self.row.lower95
    }

    /// 95％信頼区間の上限（×100）。Upper 95% limit.
    async fn upper95(&self) -> Option<f64> {
        self.row.upper95
    }

    /// 判定。What may be said.
    async fn class(&self) -> RatioClass {
        self.row.class.into()
    }

    /// 判定の表記。The class in words.
    async fn class_label(&self) -> Text {
        notes::class_label(self.row.class)
    }

    /// 会議で読み上げられる1文。信頼区間が許す以上のことは述べない。One sentence that never claims more than the limits allow.
    async fn sentence(&self) -> Result<Text> {
        Ok(sentence::sentence(&self.row, self.catalogued()?).into())
    }

    /// 受診者のうち秘匿セルに属する割合（0～1）。Share of the examined who stand in masked cells, 0 to 1.
    async fn masked_share(&self) -> f64 {
        self.row.masked_share
    }

    /// 信頼区間と検定の方法。How limits and test were made.
    async fn method(&self) -> RatioMethod {
        self.row.method.into()
    }

    /// 方法と読み方の注意。What the ratio, its limits and its bounds mean; print it beside the figure.
    async fn method_note(&self) -> Text {
        notes::method_note(self.row.method)
    }

    /// 単位。Unit of ratios, limits and bounds.
    async fn unit(&self) -> Text {
        notes::unit()
    }

    /// この値を含む結果セット（出典・方法の版）。The result set it belongs to: provenance and version of the method.
    async fn result_set(&self, ctx: &Context<'_>) -> Result<ResultSet> {
        let found = ctx.loaders().result_set(self.result_set).await?;
        found.map(ResultSet).ok_or(Error::NotFound("result set").into())
    }
}
