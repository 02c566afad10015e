//! Rows as the platform makes them: counts of two ages through the platform's own ratio.

use domain::{AreaCode, FiscalYear, RatioClass, RatioMethod, RatioRow, Reference, SexGroup};
use epidemiology::{ClassRow, MaskedRows, Method, StandardisedRatio, standardised_ratio};

/// Which cells are masked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mask {
    /// None.
    Nothing,
    /// Both ages of those without the finding: a point with bounds of what is expected.
    Ages,
    /// The subtotal of those with the finding: bounds alone.
    Found,
}

/// People of two ages.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Code.
    pub code: u16,
    /// People with the finding.
    pub found: [u32; 2],
    /// People without.
    pub rest: [u32; 2],
    /// What is masked.
    pub mask: Mask,
}

/// What the row is of.
#[derive(Clone, Debug)]
pub struct Of {
    pub indicator: String,
    pub sex: SexGroup,
    pub year: u16,
    pub reference: Reference,
    pub rates: [f64; 2],
}

pub fn smoking() -> Of {
    Of {
        indicator: "smoking".into(),
        sex: SexGroup::Male,
        year: 2021,
        reference: Reference::Nation,
        rates: [0.35, 0.2],
    }
}

pub fn area(code: u16) -> AreaCode {
    AreaCode::new(code).expect("code")
}

/// The ratio of an area.
pub fn row(of: &Of, area: Area) -> RatioRow {
    let [found, rest] = [area.found, area.rest].map(|it| it.map(Some));
    let sum = |it: [u32; 2]| Some(it[0] + it[1]);
    let (found, subtotal) = if area.mask == Mask::Found { ([found[0], None], None) } else { (found, sum(area.found)) };
    let rest = if area.mask == Mask::Ages { [None, None] } else { rest };
    let class = |positive, cells, subtotal| ClassRow {
        positive,
        cells,
        subtotal,
        prefecture: [Some(3), Some(2)],
        subtotal_upper: sum(area.found).map(|it| it + 9),
        subtotal_estimate: None,
    };
    let rows = vec![class(true, found, subtotal), class(false, rest, sum(area.rest))];
    let got = standardised_ratio(&[MaskedRows { rows, rates: of.rates }], Method::Score, 0.95).expect("valid");
    from(of, area.code, &got)
}

fn from(of: &Of, code: u16, got: &StandardisedRatio) -> RatioRow {
    RatioRow {
        fiscal_year: FiscalYear(of.year),
        indicator: of.indicator.clone(),
        sex: of.sex,
        reference: of.reference,
        prefecture: area(code).prefecture(),
        area: area(code),
        area_name: format!("圏域{code}"),
        examined: got.n,
        observed: got.observed,
        observed_low: got.observed_low,
        observed_high: Some(got.observed_high),
        expected: got.expected,
        expected_low: Some(got.expected_low),
        expected_high: Some(got.expected_high),
        ratio: got.ratio,
        ratio_low: Some(got.ratio_low),
        ratio_high: Some(got.ratio_high).filter(|it| it.is_finite()),
        lower95: got.limits.map(|it| it.lower),
        upper95: got.limits.map(|it| it.upper),
        class: class(got.class),
        masked_share: got.masked_share,
        method: RatioMethod::Score,
        variance: got.variance,
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

/// A row of given O, E and V, without limits that anyone asks for.
pub fn plain(code: u16, observed: u64, expected: f64, variance: Option<f64>) -> RatioRow {
    let ratio = 100.0 * observed as f64 / expected;
    let whole = Area { code, found: [1, 1], rest: [1, 1], mask: Mask::Nothing };
    RatioRow {
        observed: Some(observed),
        observed_low: observed,
        observed_high: Some(observed),
        expected: Some(expected),
        expected_low: Some(expected),
        expected_high: Some(expected),
        ratio: Some(ratio),
        ratio_low: Some(ratio),
        ratio_high: Some(ratio),
        variance,
        ..row(&smoking(), whole)
    }
}

/// What is known of the area 101 and of nineteen others that are as expected.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// Rows of the area.
    pub rows: Vec<RatioRow>,
    /// Maps of 2021 against the nation.
    pub maps: Vec<compare::Map>,
}

impl Scene {
    /// The same with an indicator: people found among a thousand of each age in each year, 350 and 200 being expected of the
    /// nation; and, in the last, against a prefecture of these rates.
    pub fn with(self, indicator: &str, sex: SexGroup, years: &[(u16, [u32; 2], Mask)], prefecture: [f64; 2]) -> Self {
        self.of_size(indicator, sex, 1_000, years, prefecture)
    }

    /// The same among `people` of each age.
    pub fn of_size(
        mut self,
        indicator: &str,
        sex: SexGroup,
        people: u32,
        years: &[(u16, [u32; 2], Mask)],
        prefecture: [f64; 2],
    ) -> Self {
        let of = Of { indicator: indicator.into(), sex, ..smoking() };
        for &(year, found, mask) in years {
            let here = Area { code: 101, found, rest: found.map(|it| people - it), mask };
            let nation = row(&Of { year, ..of.clone() }, here);
            if year == 2021 {
                let others = (102..121_u16).map(|code| {
                    let found = [340 + u32::from(code % 5) * 5, 195 + u32::from(code % 3) * 5];
                    row(&of, Area { code, found, rest: found.map(|it| 1_000 - it), mask: Mask::Nothing })
                });
                let all: Vec<RatioRow> = others.chain([nation.clone()]).collect();
                self.maps.push(compare::map(&all, None).expect("a map"));
            }
            self.rows.push(nation);
            let reference = Reference::Prefecture;
            self.rows.push(row(&Of { year, reference, rates: prefecture, ..of.clone() }, here));
        }
        self
    }

    /// What stands out in 2021.
    pub fn issues(&self) -> compare::Issues {
        let figures: Vec<_> = self.maps.iter().filter_map(|it| it.of(area(101))).collect();
        let input = compare::Input { area: area(101), year: FiscalYear(2021), rows: &self.rows, figures: &figures };
        compare::issues(&input).expect("consistent input")
    }

    /// Why this one is not taken.
    pub fn why_not(&self, indicator: &str, sex: SexGroup) -> compare::NotTaken {
        let issues = self.issues();
        assert_eq!(issues.findings, [], "nothing stands out");
        let mut found = issues.looked.iter().filter(|it| it.indicator == indicator && it.sex == sex);
        let reason = found.next().map(|it| it.reason).expect("looked at");
        assert!(found.next().is_none(), "once");
        reason
    }
}

/// Five years of the same.
pub fn five(found: [u32; 2]) -> [(u16, [u32; 2], Mask); 5] {
    [2017, 2018, 2019, 2020, 2021].map(|it| (it, found, Mask::Nothing))
}
