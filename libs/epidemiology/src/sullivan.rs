//! Healthy life expectancy by the method of Sullivan (1971), with both parts of its variance.
//!
//! h = Σ(1 − π)·L/l, with π the unhealthy share of each age band and L, l of a [`crate::life_table`]. [`sullivan`] does
//! all of it; [`healthy_expectations`] and [`prevalence_variances`] serve tables of which only l and L are known.
//!
//! 健康寿命 and 平均自立期間 are the same function with other shares. What the number means is what π counts:
//!
//! | Name | π | Source of π |
//! |---|---|---|
//! | 日常生活に制限のない期間の平均 | limited in daily life | Comprehensive Survey of Living Conditions, a cluster sample |
//! | 自分が健康であると自覚している期間の平均 | feel unhealthy | the same survey |
//! | 日常生活動作が自立している期間の平均 (平均自立期間) | in need of care, level 2 or more | register of long-term care insurance |
//!
//! They do not compare with each other, nor do figures from different life tables.
//!
//! The variance has a part from the shares and one from mortality (Jagger et al. 2007); where shares come from a
//! survey the first is the greater by far. In a complete register it stands for chance in who falls ill, with the
//! insured persons as N, and not for an error of sampling. Two expectancies are compared with
//! [`crate::life_table::difference`].

mod expectancy;
mod share;
mod sum;

pub use expectancy::{HealthyExpectation, sullivan};
pub use share::HealthShare;
pub use sum::{healthy_expectations, prevalence_variances};
