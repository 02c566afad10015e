//! A value with its year, and with what is known of its chance error.

use serde::{Deserialize, Serialize};

use crate::{Error, Result};

/// What is known of the chance error of a value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Spread {
    /// Nothing.
    Unknown,
    /// Its standard error, in the unit of the value; above 0.
    StandardError(f64),
    /// It is the share `numerator ÷ denominator`, times `per`.
    Counts {
        /// People with the finding; at most the denominator.
        numerator: u64,
        /// People asked or examined; above 0.
        denominator: u64,
        /// Per how many the value is: 100, 1,000, 100,000.
        per: u32,
    },
}

/// A value of an indicator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    value: f64,
    year: Option<u16>,
    spread: Spread,
}

/// Most people that are counted: more than there are, and far below what the test's products can hold.
pub(super) const MOST_PEOPLE: u64 = 10_000_000_000;

impl Measure {
    /// A value of which no chance error is known; refused unless it is finite.
    pub fn of(value: f64, year: Option<u16>) -> Result<Self> {
        if !value.is_finite() {
            return Err(Error::Invalid("値は有限の数にしてください。 / A value is a finite number.".into()));
        }
        Ok(Self { value, year, spread: Spread::Unknown })
    }

    /// The same with its standard error (of the age-adjusted value where the value is one); refused unless above 0.
    pub fn with_standard_error(self, standard_error: f64) -> Result<Self> {
        if !standard_error.is_finite() || standard_error <= 0.0 {
            return Err(Error::Invalid("標準誤差は0より大きくしてください。 / A standard error is above 0.".into()));
        }
        Ok(Self { spread: Spread::StandardError(standard_error), ..self })
    }

    /// A share of counted people, `per × numerator ÷ denominator`; refused unless `numerator ≤ denominator` and
    /// `0 < denominator ≤ 10,000,000,000`.
    pub fn counted(numerator: u64, denominator: u64, per: u32, year: Option<u16>) -> Result<Self> {
        if denominator == 0 || numerator > denominator || denominator > MOST_PEOPLE {
            return Err(Error::Invalid(
                "分母は1以上、分子は分母以下にしてください。 / A denominator is at least 1, a numerator at most the denominator."
                    .into(),
            ));
        }
        let value = (u128::from(per) * u128::from(numerator)) as f64 / denominator as f64;
        Ok(Self { value, year, spread: Spread::Counts { numerator, denominator, per } })
    }

    /// The value, in the indicator's unit.
    pub fn value(&self) -> f64 {
        self.value
    }

    /// Its year, calendar or fiscal as the source counts.
    pub fn year(&self) -> Option<u16> {
        self.year
    }

    /// What is known of its chance error.
    pub fn spread(&self) -> Spread {
        self.spread
    }

    /// The variance of the value, in the square of its unit; of counts `per² p(1 − p) ÷ n`.
    pub fn variance(&self) -> Option<f64> {
        match self.spread {
            Spread::Unknown => None,
            Spread::StandardError(it) => Some(it * it),
            Spread::Counts { numerator, denominator, per } => {
                let n = denominator as f64;
                let both = (u128::from(numerator) * u128::from(denominator - numerator)) as f64;
                Some(f64::from(per).powi(2) * (both / (n * n)) / n)
            }
        }
    }
}
