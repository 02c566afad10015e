//! Secondary medical areas (二次医療圏) beside each other, and what stands out in one of them: pure functions, no I/O.
//!
//! - [`map()`]: all areas on one indicator, year, sex and reference, each with its test, its smoothed value and its place in the
//!   funnel
//! - [`similar()`]: the areas most like one in size and age
//! - [`issues()`]: which findings of one area stand out, by which evidence, and which were looked at and not taken; the rules
//!   are in the module's page
//!
//! Ratios and what is made of them are ×100, as in [`domain::RatioRow`]. A masked value is never zero: such an area appears
//! with its bounds and the reason why it has no point, is counted apart, and changes nothing for the others. Results depend
//! on what was given, not on its order.

mod excess;
pub mod issues;
mod map;
mod similar;

pub use excess::Excess;
pub use issues::{
    Because, Consistency, Direction, Family, Finding, Input, InputError, Issues, LEAST_PROBABILITY, LEAST_YEARS,
    Looked, MOST_Q, MOST_THEMES, NotTaken, Note, Reason, Remark, Theme, WINDOW, YearEvidence, YearState, issues,
};
pub use map::{
    AreaFigure, FunnelLimits, FunnelPoint, LINE_POINTS, Map, MapError, NoPoint, NullVariance, Overdispersion, Point,
    Prior, Quarter, Smoothed, Summary, map,
};
pub use similar::similar;
