//! What may be wrong with a file of members, and its words.

use domain::{AreaCode, MunicipalityCode, Text};

/// One problem, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberProblem {
    /// Which of the files, from 0.
    pub file: usize,
    /// Its row, from 1; the header is the first.
    pub row: u32,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong. Holds codes only, never another thing that a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// More bytes or rows than such a file needs.
    TooLarge,
    /// Not UTF-8, as when it was saved as `Shift_JIS`.
    Encoding,
    /// Not comma-separated.
    NoCsv,
    /// No column of this name.
    NoColumn(&'static str),
    /// Two of them.
    ColumnTwice(&'static str),
    /// No row below the header.
    NoRows,
    /// Other than five digits.
    MunicipalityLength,
    /// Five digits that are no municipality's.
    Municipality,
    /// Other than four digits.
    AreaLength,
    /// Four digits that are no area's.
    Area,
    /// No area of this plan.
    NoArea(u8, AreaCode),
    /// A municipality and an area of different prefectures.
    OtherPrefecture(MunicipalityCode, AreaCode),
    /// The same municipality in this earlier row.
    Twice(MunicipalityCode, u32),
}

impl MemberProblem {
    /// The line for people: where, what, and what to do.
    pub fn text(&self) -> Text {
        let Text { ja, en } = self.wrong.text();
        Text::new(format!("{}行目：{ja}", self.row), format!("Row {}: {en}", self.row))
    }
}

impl Wrong {
    fn text(&self) -> Text {
        match self {
            Self::TooLarge => Text::new(
                "ファイルが大きすぎます（上限4 MB、2万行）。対応表だけを残してください。",
                "The file is too large (at most 4 MB and 20 000 rows). Leave nothing but the table.",
            ),
            Self::Encoding => Text::new(
                "文字コードがUTF-8ではありません（Shift_JISなど）。「CSV UTF-8」で保存し直してください。",
                "The file is not UTF-8 (it may be Shift_JIS). Save it as \"CSV UTF-8\".",
            ),
            Self::NoCsv => Text::new(
                "CSVとして読めません。表計算ソフトで「CSV UTF-8」で保存し直してください。",
                "The file is no CSV. Save it as \"CSV UTF-8\" with a spreadsheet program.",
            ),
            Self::NoColumn(name) => Text::new(
                format!("「{name}」の列がありません。1行目にこの見出しのある列を加えてください。"),
                format!("Column \"{name}\" is missing. Add a column with this header in the first row."),
            ),
            Self::ColumnTwice(name) => Text::new(
                format!("「{name}」の列が2つあります。どちらかを消してください。"),
                format!("Column \"{name}\" is there twice. Remove one."),
            ),
            Self::NoRows => Text::new(
                "見出しの下に行がありません。1行に1つの市区町村を書いてください。",
                "There is no row below the header. Write one municipality a row.",
            ),
            Self::MunicipalityLength => Text::new(
                "市区町村コードが数字5桁ではありません。先頭の0や検査数字（6桁目）を確かめ、文字列として書いてください。",
                "The municipality code is not of 5 digits. See to its leading 0 and leave out a check digit; write it as a text.",
            ),
            Self::Municipality => Text::new(
                "市区町村コードの先頭2桁が都道府県ではないか、末尾が000です。コードを直してください。",
                "No prefecture has the first two digits of the municipality code, or it ends in 000. Correct the code.",
            ),
            Self::AreaLength => Text::new(
                "二次医療圏コードが数字4桁ではありません。先頭の0が落ちていないか確かめ、文字列として書いてください。",
                "The area code is not of 4 digits. See to its leading 0; write it as a text.",
            ),
            Self::Area => Text::new(
                "二次医療圏コードの先頭2桁が都道府県ではないか、末尾が00です。コードを直してください。",
                "No prefecture has the first two digits of the area code, or it ends in 00. Correct the code.",
            ),
            Self::NoArea(plan, area) => Text::new(
                format!("二次医療圏{area}は第{plan}次医療計画にありません。この計画のコードに直してください。"),
                format!("Medical plan {plan} has no area {area}. Write the code of this plan."),
            ),
            Self::OtherPrefecture(municipality, area) => Text::new(
                format!("市区町村{municipality}と二次医療圏{area}の都道府県が違います。どちらかを直してください。"),
                format!(
                    "Municipality {municipality} and area {area} are of different prefectures. Correct one of them."
                ),
            ),
            Self::Twice(municipality, row) => Text::new(
                format!("市区町村{municipality}が{row}行目にもあります。どちらかを消してください。"),
                format!("Municipality {municipality} is in row {row} too. Remove one of them."),
            ),
        }
    }
}
