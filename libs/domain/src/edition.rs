//! Years and the editions of NDB Open Data.

use serde::{Deserialize, Serialize};

/// 年度: April of the year to March of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FiscalYear(pub u16);

impl FiscalYear {
    /// The edition whose checkups are of this year, if one can exist.
    pub fn edition(self) -> Option<Edition> {
        let number = self.0.checked_sub(2012)?;
        u8::try_from(number).ok().filter(|n| (1..=60).contains(n)).map(Edition)
    }

    /// The year in the Japanese era, e.g. `平成30年度`, `令和3年度`.
    pub fn japanese(self) -> String {
        match self.0 {
            year @ 2019.. => format!("令和{}年度", if year == 2019 { "元".into() } else { (year - 2018).to_string() }),
            year @ 1989.. => format!("平成{}年度", if year == 1989 { "元".into() } else { (year - 1988).to_string() }),
            year => format!("{year}年度"),
        }
    }
}

impl std::fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// One release of NDB Open Data (第n回); its checkups are of fiscal year 2012 + n.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Edition(pub u8);

impl Edition {
    /// The fiscal year of the checkups.
    pub fn fiscal_year(self) -> FiscalYear {
        FiscalYear(2012 + u16::from(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_and_its_year_name_each_other() {
        assert_eq!(Edition(9).fiscal_year(), FiscalYear(2021));
        assert_eq!(FiscalYear(2018).edition(), Some(Edition(6)));
        assert_eq!(FiscalYear(2012).edition(), None);
    }

    #[test]
    fn years_read_as_officers_write_them() {
        let read = |year| FiscalYear(year).japanese();
        assert_eq!([read(2018), read(2019), read(2021)], ["平成30年度", "令和元年度", "令和3年度"]);
    }
}
