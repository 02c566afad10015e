//! The header of an aggregate: which columns there are, and whether it speaks of persons.

use super::{Problem, persons};
use crate::{Error, Result, text::fold, words::words};

words! {
    /// A column.
    Column {
        Target = "target", "目標", "Target";
        Subgroup = "subgroup", "区分", "Subgroup";
        Place = "prefecture", "都道府県", "Prefecture";
        Year = "year", "年", "Year";
        Sex = "sex", "性別", "Sex";
        Value = "value", "値", "Value";
        Numerator = "numerator", "分子", "Numerator";
        Denominator = "denominator", "分母", "Denominator";
        StandardError = "standard_error", "標準誤差", "Standard error";
        Source = "source", "出典", "Source";
    }
}

impl Column {
    /// Other headings that mean it, folded.
    fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Target => &["目標番号", "目標id", "targetid"],
            Self::Subgroup => &["指標", "indicator"],
            Self::Place => &["都道府県コード", "都道府県名", "prefecturecode", "prefecturename", "place"],
            Self::Year => &["年度", "年次", "調査年"],
            Self::Sex => &["性"],
            Self::Value => &["数値", "実績値"],
            Self::Numerator => &["該当者数"],
            Self::Denominator => &["対象者数", "総数"],
            Self::StandardError => &["se"],
            Self::Source => &["資料", "資料名", "出所"],
        }
    }

    /// The column that a problem is of.
    pub(super) fn of(problem: Problem) -> Option<Self> {
        match problem {
            Problem::UnknownTarget => Some(Self::Target),
            Problem::UnknownSubgroup => Some(Self::Subgroup),
            Problem::UnknownSex | Problem::WrongSex => Some(Self::Sex),
            Problem::UnknownPlace | Problem::OtherPlace => Some(Self::Place),
            Problem::NotAYear | Problem::YearOutsideTerm => Some(Self::Year),
            Problem::NoValue | Problem::ValueOutOfRange | Problem::ValueAgainstCounts => Some(Self::Value),
            Problem::NumeratorAboveDenominator => Some(Self::Numerator),
            Problem::ZeroDenominator | Problem::CountTooLarge => Some(Self::Denominator),
            Problem::StandardErrorNotPositive => Some(Self::StandardError),
            Problem::NoSource | Problem::SourceTooLong => Some(Self::Source),
            _ => None,
        }
    }
}

/// The columns in their order; trailing blanks of the header are passed over.
pub(super) fn read(header: &[String]) -> Result<Vec<Column>> {
    let used = header.iter().rposition(|it| !it.trim().is_empty()).map_or(0, |at| at + 1);
    let known: Vec<_> = header[..used].iter().map(|it| column(it)).collect();
    let unknown = || known.iter().zip(header).enumerate().filter(|(_, (known, _))| known.is_none());
    if unknown().any(|(_, (_, heading))| speaks_of_persons(heading)) {
        return Err(persons());
    }
    if let Some((at, _)) = unknown().next() {
        return Err(Error::Invalid(format!(
            "{}列目の見出しは使えません。見出しは、目標・区分・都道府県・年・性別・値・分子・分母・標準誤差・出典です。 / The heading of \
             column {} is not known.",
            at + 1,
            at + 1
        )));
    }
    let columns: Vec<_> = known.into_iter().flatten().collect();
    for it in Column::ALL {
        let label = it.label();
        match columns.iter().filter(|other| *other == it).count() {
            0 if matches!(it, Column::Target | Column::Year | Column::Source) => {
                return Err(Error::Invalid(format!(
                    "「{}」の列がありません。 / No column \"{}\".",
                    label.ja, label.en
                )));
            }
            0 | 1 => {}
            _ => {
                return Err(Error::Invalid(format!(
                    "「{}」の列が2つ以上あります。 / More than one column \"{}\".",
                    label.ja, label.en
                )));
            }
        }
    }
    Ok(columns)
}

fn plain(heading: &str) -> String {
    fold(heading).replace(['_', '-'], "")
}

fn column(heading: &str) -> Option<Column> {
    let heading = plain(heading);
    let is = |it: &&Column| {
        let label = it.label();
        [it.as_str(), &label.ja, &label.en].iter().any(|name| plain(name) == heading)
            || it.aliases().contains(&heading.as_str())
    };
    Column::ALL.iter().find(is).copied()
}

/// Whether a heading is one of a list of persons. Headings that we know are not asked.
fn speaks_of_persons(heading: &str) -> bool {
    let folded = plain(heading);
    let mut words = heading.split(|it: char| !it.is_alphanumeric()).map(fold);
    PARTS.iter().any(|it| folded.contains(it)) || words.any(|it| WORDS.contains(&it.as_str()))
}

/// Wherever they stand in a heading.
const PARTS: [&str; 31] = [
    "氏名",
    "姓",
    "名前",
    "フリガナ",
    "ふりがな",
    "カナ",
    "生年",
    "誕生",
    "被保険者",
    "記号",
    "個人",
    "マイナンバー",
    "住所",
    "郵便番号",
    "電話",
    "メール",
    "枝番",
    "受診者",
    "患者",
    "整理番号",
    "本人",
    "birth",
    "surname",
    "firstname",
    "lastname",
    "fullname",
    "address",
    "phone",
    "insured",
    "patient",
    "mynumber",
];

/// As words of their own: `percentage` is no age.
const WORDS: [&str; 11] =
    ["name", "dob", "mail", "email", "person", "individual", "insurance", "postal", "zip", "age", "年齢"];

#[cfg(test)]
mod tests {
    use super::Column::{Denominator, Numerator, Sex, Source, StandardError, Target, Year};
    use super::*;

    fn columns(headings: &[&str]) -> Result<Vec<Column>> {
        read(&headings.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn headings_are_read_in_both_languages_and_widths() {
        let it =
            columns(&["目標", "年度", "ｓｅｘ", "standard error", "Numerator", "分母", "出典", ""]).expect("columns");
        assert_eq!(it, [Target, Year, Sex, StandardError, Numerator, Denominator, Source]);
    }

    #[test]
    fn headings_of_persons_refuse_the_file_and_are_not_repeated() {
        for heading in [
            "氏名",
            "生年月日",
            "被保険者番号",
            "記号番号",
            "住所",
            "Name",
            "birth date",
            "Date_of_Birth",
            "フリガナ",
            "年齢",
        ] {
            let refused = columns(&["目標", "年", "値", "出典", heading]).expect_err(heading).to_string();
            assert!(refused.contains("個人") && !refused.contains(heading), "{refused}");
        }
    }

    #[test]
    fn a_heading_that_we_do_not_know_is_refused_by_its_place() {
        let refused = columns(&["目標", "年", "値", "出典", "ひみつ"]).expect_err("unknown").to_string();
        assert!(refused.contains("5列目") && !refused.contains("ひみつ"), "{refused}");
        assert!(columns(&["目標", "値", "出典"]).is_err(), "no year");
        assert!(columns(&["目標", "年", "年度", "値", "出典"]).is_err(), "two years");
        assert!(columns(&[]).is_err());
    }
}
