//! One ratio of one area.

use domain::{AreaCode, FiscalYear, Indicator, PrefectureCode, RatioClass, RatioMethod, RatioRow, Reference, SexGroup};
use epidemiology::{ClassRow, MaskedRows, StandardisedRatio, standardised_ratio};

use super::side::{AGES, Side};

const CONFIDENCE: f64 = 0.95;

/// One ratio to be.
pub(super) struct Row<'a> {
    pub(super) year: FiscalYear,
    pub(super) indicator: &'a Indicator,
    pub(super) reference: Reference,
    pub(super) group: SexGroup,
    pub(super) place: usize,
    pub(super) prefecture: PrefectureCode,
    pub(super) area: AreaCode,
    pub(super) method: RatioMethod,
}

impl Row<'_> {
    pub(super) fn compute(&self, sides: &[Side<'_>]) -> RatioRow {
        let sides: Vec<&Side<'_>> = sides.iter().filter(|it| self.group.sexes().contains(&it.sex)).collect();
        let rates: Vec<Option<[f64; AGES]>> =
            sides.iter().map(|it| it.reference(self.prefecture, self.reference)).collect();
        // Without rates nothing can be expected, but what was observed is still known.
        let known = rates.iter().all(Option::is_some);
        let parts: Vec<MaskedRows<AGES>> = sides
            .iter()
            .zip(rates)
            .map(|(it, rates)| MaskedRows { rows: it.rows(self.place), rates: rates.unwrap_or_default() })
            .collect();
        let name = sides.first().map(|it| it.areas.places[self.place].area_name.clone()).unwrap_or_default();
        let figures = standardised_ratio(&parts, method(self.method), CONFIDENCE).ok();
        self.row(name, figures.as_ref(), known, visible(&parts))
    }

    fn row(&self, area_name: String, figures: Option<&StandardisedRatio>, known: bool, visible: u64) -> RatioRow {
        let expected = figures.filter(|_| known);
        let finite = |number: f64| number.is_finite().then_some(number);
        RatioRow {
            fiscal_year: self.year,
            indicator: self.indicator.id.clone(),
            sex: self.group,
            reference: self.reference,
            prefecture: self.prefecture,
            area: self.area,
            area_name,
            examined: figures.and_then(|it| it.n),
            observed: figures.and_then(|it| it.observed),
            observed_low: figures.map_or(visible, |it| it.observed_low),
            observed_high: figures.map(|it| it.observed_high),
            expected: expected.and_then(|it| it.expected),
            expected_low: expected.map(|it| it.expected_low),
            expected_high: expected.map(|it| it.expected_high),
            ratio: expected.and_then(|it| it.ratio),
            ratio_low: expected.and_then(|it| finite(it.ratio_low)),
            ratio_high: expected.and_then(|it| finite(it.ratio_high)),
            lower95: expected.and_then(|it| it.limits.as_ref()).map(|it| it.lower),
            upper95: expected.and_then(|it| it.limits.as_ref()).map(|it| it.upper),
            class: expected.map_or(RatioClass::Undetermined, |it| class(it.class)),
            masked_share: figures.map_or(0.0, |it| it.masked_share),
            method: self.method,
            variance: expected.and_then(|it| it.variance),
        }
    }
}

/// People with the finding that are printed at all: the least there can be, whatever is masked.
fn visible(parts: &[MaskedRows<AGES>]) -> u64 {
    let printed = |row: &ClassRow<AGES>| row.subtotal.unwrap_or_else(|| row.cells.iter().flatten().sum());
    parts.iter().flat_map(|it| &it.rows).filter(|it| it.positive).map(|it| u64::from(printed(it))).sum()
}

fn method(method: RatioMethod) -> epidemiology::Method {
    match method {
        RatioMethod::Score => epidemiology::Method::Score,
        RatioMethod::Poisson => epidemiology::Method::Poisson,
    }
}

fn class(it: epidemiology::RatioClass) -> RatioClass {
    match it {
        epidemiology::RatioClass::SignificantlyHigh => RatioClass::SignificantlyHigh,
        epidemiology::RatioClass::High => RatioClass::High,
        epidemiology::RatioClass::Low => RatioClass::Low,
        epidemiology::RatioClass::SignificantlyLow => RatioClass::SignificantlyLow,
        epidemiology::RatioClass::Undetermined => RatioClass::Undetermined,
    }
}
