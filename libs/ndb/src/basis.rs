//! Age at the checkup (受診時年齢) or at the end of the fiscal year (年度末年齢).
//!
//! Edition 1 (FY2013) was published in both ways under the same titles; all later ones, and every comparison, use the
//! age at the end of the year. The other set is told by how it prints: full-width digits in the classes, rows that
//! count twice (再掲), and in the means the heading 都道府県名. The fundus tables have none of these; there the folder
//! decides, since fewer people are 40 to 74 on the day than at the end of the year. See [`crate::folder`].

use domain::FiscalYear;

/// The only year that was published in both ways.
pub(crate) const YEAR: FiscalYear = FiscalYear(2013);

/// Whether a table shows the marks of the set by age at the checkup.
pub(crate) fn at_checkup(year: FiscalYear, means: bool, place_word: &str, classes: &[String]) -> bool {
    let again = classes.iter().any(|it| it.contains("再掲"));
    let wide = |class: &String| {
        class.contains(|c| ('０'..='９').contains(&c)) && ["以上", "以下", "未満"].iter().any(|it| class.contains(it))
    };
    again || (year == YEAR && (classes.iter().any(wide) || (means && place_word == "都道府県名")))
}
