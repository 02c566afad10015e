//! Computes the ratios of one dataset into a result set.

use domain::{DatasetId, JobKind, RatioMethod};
use serde::{Deserialize, Serialize};

use crate::Payload;

/// Which dataset to compute, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standardise {
    /// Version of this payload.
    #[serde(default = "first")]
    pub v: u32,
    /// The dataset.
    pub dataset: DatasetId,
    /// How limits and test are made.
    #[serde(default)]
    pub method: RatioMethod,
}

impl Standardise {
    /// Computes a dataset by a method.
    pub fn new(dataset: DatasetId, method: RatioMethod) -> Self {
        Self { v: Self::VERSION, dataset, method }
    }
}

impl Payload for Standardise {
    const KIND: JobKind = JobKind::Standardise;
    const VERSION: u32 = 1;

    fn version(&self) -> u32 {
        self.v
    }

    fn unique_key(&self) -> Option<String> {
        Some(format!("{}:{}", self.dataset, self.method.as_str()))
    }
}

fn first() -> u32 {
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATASET: &str = "018f0000-0000-7000-8000-000000000001";

    #[test]
    fn the_payload_keeps_its_form() {
        let dataset = DatasetId(DATASET.parse().expect("uuid"));
        insta::assert_json_snapshot!(Standardise::new(dataset, RatioMethod::Poisson), @r#"
        {
          "v": 1,
          "dataset": "018f0000-0000-7000-8000-000000000001",
          "method": "poisson"
        }
        "#);
    }

    #[test]
    fn the_least_that_was_ever_written_is_still_read() {
        let read: Standardise = serde_json::from_str(&format!(r#"{{"dataset": "{DATASET}"}}"#)).expect("payload");
        assert_eq!((read.v, read.method), (1, RatioMethod::Score));
    }
}
