//! What a file of ratios is cited by.

use analytics::export::Format;
use domain::{Error, FiscalYear, Result, text::hex};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use store::{SourceStatus, Store};

use super::Request;

/// A citation: everything from which the same bytes come again, and the sources they were made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// `renkei-` and the first 16 digits of the SHA-256 of request, format and sources.
    pub id: String,
    /// What was asked for, with its result sets.
    pub request: Request,
    /// `csv`, `parquet` or `arrow`.
    pub format: String,
    /// The result sets and what they were computed from, in the order of the file.
    pub sets: Vec<CitedSet>,
    /// The command that makes the file again.
    pub rerun: String,
    /// To be printed beside figures, in Japanese.
    pub text_ja: String,
    /// And in English.
    pub text_en: String,
}

/// A result set, and what it was computed from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitedSet {
    /// Its identifier.
    pub result_set: String,
    /// Year of the checkups.
    pub fiscal_year: FiscalYear,
    /// Edition of NDB Open Data.
    pub edition: u16,
    /// How limits and test were made.
    pub method: String,
    /// Version of the method.
    pub method_version: String,
    /// SHA-256 of the set's canonical CSV.
    pub rows_sha256: String,
    /// Digest over the sources and the version of the parser.
    pub dataset_sha256: String,
    /// SHA-256 of every workbook that was read, sorted.
    pub workbooks_sha256: Vec<String>,
    /// Made of made-up workbooks: never to be cited as a finding.
    pub synthetic: bool,
}

/// The citation of a settled request.
pub async fn cite(store: &Store, request: &Request, format: Format) -> Result<Citation> {
    let mut sets = Vec::new();
    for id in &request.result_sets {
        let set = store.result_set(*id).await?.ok_or(Error::NotFound("result set"))?;
        let dataset = store.dataset(set.dataset).await?.ok_or(Error::NotFound("dataset"))?;
        let mut workbooks: Vec<String> = store
            .sources(dataset.id)
            .await?
            .into_iter()
            .filter(|it| it.status != SourceStatus::Refused)
            .map(|it| it.sha256)
            .collect();
        workbooks.sort_unstable();
        sets.push(CitedSet {
            result_set: id.to_string(),
            fiscal_year: set.fiscal_year,
            edition: set.fiscal_year.0.saturating_sub(2012),
            method: set.method.as_str().to_owned(),
            method_version: set.method_version,
            rows_sha256: set.rows_sha256,
            dataset_sha256: dataset.input_hash,
            workbooks_sha256: workbooks,
            synthetic: dataset.synthetic,
        });
    }
    let digest = serde_json::to_vec(&(request, format.ending(), &sets)).map_err(Error::internal)?;
    let id = format!("renkei-{}", &hex(&Sha256::digest(&digest))[..16]);
    let years: Vec<String> = sets.iter().map(|it| it.fiscal_year.to_string()).collect();
    let (years, made_up) = (years.join("・"), sets.iter().any(|it| it.synthetic));
    let warning = if made_up { ("【架空のデータを含む】", "[contains made-up data] ") } else { ("", "") };
    Ok(Citation {
        rerun: format!("renkei research export --citation citation.json -o ratios.{}", format.ending()),
        text_ja: format!(
            "{}厚生労働省「NDBオープンデータ」（{years}年度）を加工して作成した標準化該当比。Renkei {}、引用番号 {id}。",
            warning.0,
            env!("CARGO_PKG_VERSION")
        ),
        text_en: format!(
            "{}Standardised ratios computed from NDB Open Data (Ministry of Health, Labour and Welfare, Japan; fiscal years \
             {years}). Renkei {}, citation {id}.",
            warning.1,
            env!("CARGO_PKG_VERSION")
        ),
        id,
        request: request.clone(),
        format: format.ending().to_owned(),
        sets,
    })
}
