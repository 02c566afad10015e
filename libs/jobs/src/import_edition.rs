//! Reads the workbooks of one edition into a dataset.

use domain::{FiscalYear, JobKind};
use serde::{Deserialize, Serialize};

use crate::Payload;

/// Which workbooks to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportEdition {
    /// Version of this payload.
    #[serde(default = "first")]
    pub v: u32,
    /// Folder below the configured source root, `""` for the root itself.
    #[serde(default)]
    pub folder: String,
    /// The year the checkups must be of; found in the workbooks where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_year: Option<FiscalYear>,
}

impl ImportEdition {
    /// Reads a folder below the source root.
    pub fn new(folder: impl Into<String>, fiscal_year: Option<FiscalYear>) -> Self {
        Self { v: Self::VERSION, folder: folder.into(), fiscal_year }
    }
}

impl Payload for ImportEdition {
    const KIND: JobKind = JobKind::ImportEdition;
    const VERSION: u32 = 1;

    fn version(&self) -> u32 {
        self.v
    }

    fn unique_key(&self) -> Option<String> {
        let year = self.fiscal_year.map(|it| it.to_string()).unwrap_or_default();
        Some(format!("{year}:{}", self.folder))
    }
}

fn first() -> u32 {
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_payload_keeps_its_form() {
        insta::assert_json_snapshot!(ImportEdition::new("第9回", Some(FiscalYear(2021))), @r#"
        {
          "v": 1,
          "folder": "第9回",
          "fiscal_year": 2021
        }
        "#);
    }

    #[test]
    fn the_least_that_was_ever_written_is_still_read() {
        let read: ImportEdition = serde_json::from_str("{}").expect("payload");
        assert_eq!(read, ImportEdition::new("", None));
    }
}
