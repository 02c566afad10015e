//! The properties of 国土数値情報 N03 (行政区域).

use domain::{MunicipalityCode, area::prefecture_named};
use serde::Deserialize;

use crate::{Excess, Limits, Properties, Refusal};

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(crate) struct N03 {
    #[serde(rename = "N03_001")]
    prefecture: Option<String>,
    #[serde(rename = "N03_003")]
    county: Option<String>,
    #[serde(rename = "N03_004")]
    name: Option<String>,
    #[serde(rename = "N03_007")]
    code: Option<String>,
}

impl N03 {
    pub fn properties(self, at: usize, limits: &Limits) -> Result<Properties, Refusal> {
        let long = |it: &Option<String>| it.as_ref().is_some_and(|it| it.chars().count() > limits.characters);
        if [&self.prefecture, &self.county, &self.name].into_iter().any(long) {
            return Err(Refusal::TooLarge(Excess::Characters(limits.characters)));
        }
        let municipality = match self.code.filter(|it| !it.is_empty()) {
            Some(code) if code.len() == 5 => Some(MunicipalityCode::parse(&code).ok_or(Refusal::Code(at))?),
            Some(_) => return Err(Refusal::Code(at)),
            None => None,
        };
        let named = match self.prefecture.filter(|it| !it.is_empty()) {
            Some(name) => Some(prefecture_named(&name).ok_or(Refusal::Prefecture(at))?),
            None => None,
        };
        let of_code = municipality.map(MunicipalityCode::prefecture);
        if named.is_some() && of_code.is_some() && named != of_code {
            return Err(Refusal::Prefecture(at));
        }
        let filled = |it: Option<String>| it.filter(|it| !it.is_empty());
        Ok(Properties {
            municipality,
            prefecture: of_code.or(named),
            county: filled(self.county),
            name: filled(self.name),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(json: &str) -> Result<Properties, Refusal> {
        let n03: N03 = serde_json::from_str(json).expect("json");
        n03.properties(1, &Limits::default())
    }

    #[test]
    fn land_without_a_code_belongs_to_its_prefecture_alone() {
        let nobody = of(r#"{"N03_001":"千葉県","N03_004":"所属未定地","N03_007":null}"#).expect("properties");
        assert_eq!((nobody.municipality, nobody.prefecture.map(domain::PrefectureCode::get)), (None, Some(12)));
        let ward = of(r#"{"N03_003":"京都市","N03_004":"北区","N03_007":"26101"}"#).expect("properties");
        assert_eq!(ward.prefecture.map(domain::PrefectureCode::get), Some(26));
    }

    #[test]
    fn codes_and_names_must_be_real_and_agree() {
        assert_eq!(of(r#"{"N03_007":"2610"}"#), Err(Refusal::Code(1)));
        // With its check digit: right elsewhere, but not what N03 writes.
        assert_eq!(of(r#"{"N03_007":"262129"}"#), Err(Refusal::Code(1)));
        assert_eq!(of(r#"{"N03_007":"48101"}"#), Err(Refusal::Code(1)));
        assert_eq!(of(r#"{"N03_001":"京都"}"#), Err(Refusal::Prefecture(1)));
        assert_eq!(of(r#"{"N03_001":"大阪府","N03_007":"26101"}"#), Err(Refusal::Prefecture(1)));
    }
}
