//! What was compared, and how far apart it was at most.

use std::fmt;

use crate::say;

/// Compared figures of one kind.
#[derive(Default)]
pub struct Differences {
    values: usize,
    greatest: f64,
    at: String,
}

impl Differences {
    /// Compares one figure with the published one.
    pub fn add(&mut self, got: f64, published: f64, what: &dyn fmt::Display) {
        let difference = (got - published).abs();
        self.values += 1;
        assert!(difference.is_finite(), "{what}: {got} for {published}");
        if self.values == 1 || difference > self.greatest {
            self.greatest = difference;
            self.at = format!("{what}: {got} for {published}");
        }
    }

    /// Says what was compared, and fails where there was not so much or not so near.
    pub fn conclude(&self, what: &str, values: usize, within: f64) {
        let Self { values: compared, greatest, at } = self;
        say(&format!("published: {what}: {compared} values, greatest difference {greatest:.2e} ({at})"));
        assert_eq!(*compared, values, "{what}");
        assert!(*greatest <= within, "{what}: {greatest:e} is more than {within:e} at {at}");
    }
}
