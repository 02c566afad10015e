//! What is made up: labels as printed, and how people spread over them. The numbers are in `data/synthetic.json`.

use std::sync::LazyLock;

use domain::{FiscalYear, Group, Sex};
use serde::Deserialize;

use super::random::{exp, ln};
use crate::table::sex_index;

#[derive(Deserialize)]
pub(super) struct Model {
    /// People examined in the nation.
    pub people: f64,
    pub tests: Vec<Test>,
    pub questions: Vec<Question>,
}

#[derive(Deserialize)]
pub(super) struct Test {
    pub id: String,
    pub title: String,
    pub sheet: String,
    pub unit: String,
    pub from: FiscalYear,
    /// Share of the examined with a result.
    share: f64,
    /// The same within 詳細な健診, where the item is published twice.
    pub detailed: Option<f64>,
    classes: Vec<String>,
    #[serde(flatten)]
    spread: Spread,
    women: Option<Cuts>,
    earlier: Option<Cuts>,
}

/// Other classes: of women, or of the years to `to`.
#[derive(Deserialize)]
struct Cuts {
    to: Option<FiscalYear>,
    classes: Vec<String>,
    above: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Spread {
    /// A value that spreads around a mean.
    Values {
        above: Vec<f64>,
        mean: [f64; 2],
        sd: [f64; 2],
        per_decade: [f64; 2],
        log: bool,
    },
    Shares(Shares),
}

#[derive(Deserialize)]
pub(super) struct Shares {
    men: Vec<f64>,
    women: Vec<f64>,
    /// Change of the first class by decade of age, on the logarithmic scale.
    tilt: f64,
}

#[derive(Deserialize)]
pub(super) struct Question {
    pub number: u8,
    pub share: f64,
    pub forms: Vec<Form>,
}

#[derive(Deserialize)]
pub(super) struct Form {
    from: FiscalYear,
    to: Option<FiscalYear>,
    pub text: String,
    pub answers: Vec<String>,
    shares: Shares,
}

pub(super) static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let json = include_str!("../../data/synthetic.json");
    serde_json::from_str(json).unwrap_or_else(|err| panic!("shipped data: {err}"))
});

/// How the people of one sex and age spread over the classes; `shift` moves a place up or down, in spreads.
pub(super) trait Spreads: Sync {
    /// Labels of the classes of a sex.
    fn classes(&self, sex: Sex) -> &[String];
    /// Shares of the classes, adding up to 1. `decades` is the age over 57.5 in tens of years.
    fn shares(&self, sex: Sex, decades: f64, shift: f64) -> Vec<f64>;
}

/// A test item in a year.
pub(super) struct TestIn<'a> {
    pub test: &'a Test,
    year: FiscalYear,
}

impl Test {
    pub fn within(&self, year: FiscalYear) -> TestIn<'_> {
        TestIn { test: self, year }
    }

    pub fn share(&self, group: Group) -> f64 {
        match group {
            Group::All => self.share,
            Group::Detailed => self.detailed.unwrap_or(0.0),
        }
    }

    /// The mean at an age, where the item has one.
    pub fn mean(&self, sex: Sex, decades: f64, shift: f64) -> Option<f64> {
        let Spread::Values { mean, sd, per_decade, log, .. } = &self.spread else { return None };
        let at = sex_index(sex);
        let centre = mean[at] + per_decade[at] * decades;
        Some(if *log { centre * exp(shift * sd[at]) } else { centre + shift * sd[at] })
    }
}

impl TestIn<'_> {
    fn earlier(&self) -> Option<&Cuts> {
        self.test.earlier.as_ref().filter(|it| it.to.is_some_and(|to| self.year <= to))
    }
}

impl Spreads for TestIn<'_> {
    fn classes(&self, sex: Sex) -> &[String] {
        match (self.earlier(), &self.test.women) {
            (Some(earlier), _) => &earlier.classes,
            (None, Some(women)) if sex == Sex::Female => &women.classes,
            (None, _) => &self.test.classes,
        }
    }

    fn shares(&self, sex: Sex, decades: f64, shift: f64) -> Vec<f64> {
        match &self.test.spread {
            Spread::Shares(shares) => shares.at(sex, decades, shift),
            Spread::Values { above, mean, sd, per_decade, log } => {
                let cuts = match (self.earlier(), &self.test.women) {
                    (Some(earlier), _) => &earlier.above,
                    (None, Some(women)) if sex == Sex::Female => &women.above,
                    (None, _) => above,
                };
                let at = sex_index(sex);
                let scale = |value: f64| if *log { ln(value) } else { value };
                let centre = scale(mean[at] + per_decade[at] * decades) + shift * sd[at];
                // Logistic: near enough to what is measured, and no table of the normal is needed.
                let beyond = |cut: f64| {
                    if cut <= 0.0 { 1.0 } else { 1.0 / (1.0 + exp((scale(cut) - centre) / (sd[at] * 0.5513))) }
                };
                let next = |cut: f64| cuts.iter().copied().filter(|it| *it > cut).reduce(f64::min);
                cuts.iter().map(|cut| beyond(*cut) - next(*cut).map_or(0.0, beyond)).collect()
            }
        }
    }
}

impl Question {
    pub fn form(&self, year: FiscalYear) -> Option<&Form> {
        self.forms.iter().find(|it| it.from <= year && it.to.is_none_or(|to| year <= to))
    }
}

impl Spreads for Form {
    fn classes(&self, _: Sex) -> &[String] {
        &self.answers
    }

    fn shares(&self, sex: Sex, decades: f64, shift: f64) -> Vec<f64> {
        self.shares.at(sex, decades, shift)
    }
}

impl Shares {
    fn at(&self, sex: Sex, decades: f64, shift: f64) -> Vec<f64> {
        let base = match sex {
            Sex::Male => &self.men,
            Sex::Female => &self.women,
        };
        let tilted =
            |(at, share): (usize, &f64)| if at == 0 { share * exp(self.tilt * decades + shift) } else { *share };
        let weights: Vec<f64> = base.iter().enumerate().map(tilted).collect();
        let sum: f64 = weights.iter().sum();
        weights.into_iter().map(|it| it / sum).collect()
    }
}

/// CGA分類: the classes of eGFR, each split by urinary protein.
pub(super) struct Cga;

/// Lower bounds of G1, G2, G3a, G3b, G4 and G5.
const CGA_BOUNDS: [f64; 6] = [90.0, 60.0, 45.0, 30.0, 15.0, 0.0];
/// Sub-columns as printed.
pub(super) const CGA_SUB: [&str; 3] = ["－", "±", "＋～"];
static CGA_CLASSES: LazyLock<Vec<String>> =
    LazyLock::new(|| ["G1", "G2", "G3a", "G3b", "G4", "G5"].map(str::to_owned).to_vec());

impl Spreads for Cga {
    fn classes(&self, _: Sex) -> &[String] {
        &CGA_CLASSES
    }

    fn shares(&self, _: Sex, decades: f64, shift: f64) -> Vec<f64> {
        let beyond =
            |cut: f64| if cut <= 0.0 { 1.0 } else { 1.0 / (1.0 + exp((cut - 75.0 + 5.0 * decades - shift) / 6.5)) };
        let mut shares = Vec::with_capacity(18);
        let mut before = 0.0;
        for (at, cut) in CGA_BOUNDS.into_iter().enumerate() {
            let share = beyond(cut) - before;
            before = beyond(cut);
            // The worse the kidneys, the more protein.
            let protein = [0.03, 0.03, 0.06, 0.14, 0.35, 0.6][at];
            shares.extend([1.0 - 0.07 - protein, 0.07, protein].map(|it| it * share));
        }
        shares
    }
}
