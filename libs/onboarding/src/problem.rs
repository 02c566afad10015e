//! Everything that may be wrong with a header or a row, and its words.

use domain::{AreaCode, MunicipalityCode, PrefectureCode, SpaceKey, SpaceKind, Text};

use crate::{Column, Severity};

/// A problem of one row. Holds positions and codes only, never another thing that a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// The file has no row below its header.
    NoRows,
    /// No header names this column.
    NoColumn(Column),
    /// Two headers name it; letters of the first.
    ColumnTwice(Column, String),
    /// No column of ours; its letters.
    UnknownColumn(String),
    /// A formula in this cell.
    Formula(Option<Column>, String),
    /// An error value in this cell.
    Fault(Option<Column>, String),
    /// Empty, and may not be.
    Needed(Column),
    /// Filled, and of no use in a row of this kind.
    Unused(Column, SpaceKind),
    Kind,
    Code(SpaceKind),
    /// A code outside of the prefecture that sent the file.
    Elsewhere(SpaceKey, PrefectureCode),
    Name(Column),
    OtherThanReference(SpaceKey),
    Plan,
    /// No area of the plan has this code; whether the other plan has it.
    NoArea(Column, u8, AreaCode, bool),
    /// No code of an area, or of a prefecture for an area's parent.
    Parent(SpaceKind),
    /// A parent in another prefecture than the row's own body.
    ParentElsewhere(SpaceKey, SpaceKey),
    Day(Column),
    EndsBeforeItBegins,
    OutsidePlan(Column, u8),
    Mark,
    Mail,
    /// The same body in an earlier row.
    Twice(SpaceKey, u32),
    /// The same municipality, area and period in an earlier row.
    LinkTwice(MunicipalityCode, u32),
    /// The same municipality in two areas of a plan at once; the other row.
    Overlap(MunicipalityCode, u8, u32),
    OtherName(MunicipalityCode, u32),
    /// The same mail address with another name for the same space.
    OtherPerson(SpaceKey, u32),
    /// A municipality's days go beyond those that the file gives its area, in that row.
    OutsideArea(SpaceKey, u32),
}

impl Problem {
    pub fn severity(&self) -> Severity {
        match self {
            Self::UnknownColumn(_) | Self::Unused(..) | Self::OtherThanReference(_) => Severity::Warning,
            _ => Severity::Error,
        }
    }

    pub fn column(&self) -> Option<Column> {
        match self {
            Self::NoRows | Self::UnknownColumn(_) => None,
            Self::Formula(column, _) | Self::Fault(column, _) => *column,
            Self::NoColumn(column)
            | Self::ColumnTwice(column, _)
            | Self::Needed(column)
            | Self::Unused(column, _)
            | Self::Name(column)
            | Self::NoArea(column, ..)
            | Self::Day(column)
            | Self::OutsidePlan(column, _) => Some(*column),
            Self::Kind => Some(Column::Kind),
            Self::Code(_) | Self::Elsewhere(..) | Self::Twice(..) | Self::LinkTwice(..) => Some(Column::Code),
            Self::OtherThanReference(_) | Self::OtherName(..) => Some(Column::Name),
            Self::Plan => Some(Column::Plan),
            Self::Parent(_) | Self::ParentElsewhere(..) => Some(Column::Parent),
            Self::EndsBeforeItBegins => Some(Column::ValidTo),
            Self::Overlap(..) | Self::OutsideArea(..) => Some(Column::ValidFrom),
            Self::Mark => Some(Column::HealthCentreCity),
            Self::Mail => Some(Column::AdminMail),
            Self::OtherPerson(..) => Some(Column::AdminName),
        }
    }

    /// The line for people, with the column in front where there is one.
    pub fn text(&self) -> Text {
        let (ja, en) = self.words();
        match self.column() {
            Some(column) => {
                let header = column.header();
                Text::new(format!("「{}」{ja}", header.ja), format!("\"{}\" {en}", header.en))
            }
            None => Text::new(ja, en),
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table of words, one line a problem")]
    fn words(&self) -> (String, String) {
        let both = |ja: &str, en: &str| (ja.to_owned(), en.to_owned());
        match self {
            Self::NoRows => both(
                "見出しの下に行がありません。1行に1つの自治体か医療圏を書いてください。",
                "There is no row below the headers. Write one body a row.",
            ),
            Self::NoColumn(_) => both(
                "の列がありません。1行目にこの見出しのある列を加えてください。",
                "is missing. Add a column with this header in the first row.",
            ),
            Self::ColumnTwice(_, first) => (
                format!("の列が2つあります（1つ目は{first}列）。どちらかを消してください。"),
                format!("stands in two columns, the first of them {first}. Remove one."),
            ),
            Self::UnknownColumn(letters) => (
                format!("{letters}列の見出しは分からないため、この列は使いません。"),
                format!("The header of column {letters} is not known; the column is not used."),
            ),
            Self::Formula(column, cell) => {
                let (ja, en) = if column.is_some() {
                    ("の", "holds a formula in cell")
                } else {
                    ("", "There is a formula in cell")
                };
                (
                    format!("{ja}{cell}セルが数式です。数式は計算しません。値として貼り付けてください。"),
                    format!("{en} {cell}. Formulas are not evaluated: paste it as a value."),
                )
            }
            Self::Fault(column, cell) => {
                let (ja, en) = if column.is_some() {
                    ("の", "holds an error value in cell")
                } else {
                    ("", "There is an error value in cell")
                };
                (
                    format!("{ja}{cell}セルがエラー値です。値を入れ直してください。"),
                    format!("{en} {cell}. Enter the value again."),
                )
            }
            Self::Needed(Column::Parent) => both(
                "が空です。市区町村には属する二次医療圏のコード（4桁）を書いてください。",
                "is empty. A municipality needs the four-digit code of its area.",
            ),
            Self::Needed(Column::AdminName | Column::AdminMail) => both(
                "が空です。管理者の氏名とメールは両方書くか、両方空にしてください。",
                "is empty. Write both name and mail address of the administrator, or neither.",
            ),
            Self::Needed(_) => both("が空です。必ず書いてください。", "is empty and must be filled."),
            Self::Unused(_, kind) => (
                format!("は{}の行では使いません。", kind_ja(*kind)),
                format!("is not used in the row of {}.", kind_en(*kind)),
            ),
            Self::Kind => both(
                "は、都道府県・二次医療圏・市区町村のどれかにしてください。",
                "must be prefecture, area or municipality.",
            ),
            Self::Code(SpaceKind::Prefecture) => {
                both("は、都道府県なら01から47の2桁にしてください。", "of a prefecture must be two digits, 01 to 47.")
            }
            Self::Code(SpaceKind::Area) => both(
                "は、二次医療圏なら都道府県2桁と番号2桁の4桁にしてください。",
                "of an area must be four digits: two of the prefecture and two within it.",
            ),
            Self::Code(_) => both(
                "は、市区町村なら5桁、または検査数字の正しい6桁にしてください。先頭の0が消えていないかも確かめてください。",
                "of a municipality must be five digits, or six with the right check digit. See that no leading 0 was lost.",
            ),
            Self::Elsewhere(key, own) => (
                format!(
                    "{key}は都道府県{own}のものではありません。自県のコードだけを書いてください（先頭の0が消えていないかも確かめてください）。"
                ),
                format!(
                    "{key} does not belong to prefecture {own}. Only codes of your own prefecture are taken; see that no leading 0 was lost."
                ),
            ),
            Self::Name(_) => both(
                "は1文字以上100文字以内で、改行・制御文字を含まず、= + - @ で始まらないようにしてください。",
                "must have 1 to 100 characters without line breaks or control characters, and not begin with = + - @.",
            ),
            Self::OtherThanReference(key) => (
                format!("が、{key}の公表の名称と違います。書かれた名称をそのまま使います。"),
                format!("differs from the published name of {key}. The name in the file is used."),
            ),
            Self::Plan => both("は7か8（空なら8）にしてください。", "must be 7 or 8; empty means 8."),
            Self::NoArea(_, plan, code, other) => {
                let (ja, en) = if *other {
                    (format!("（第{}次にはあります）", 15 - plan), format!(" (the other plan, {}, has it)", 15 - plan))
                } else {
                    (String::new(), String::new())
                };
                (
                    format!(
                        "{code}の二次医療圏は第{plan}次医療計画にありません{ja}。コードと「医療計画」を確かめてください。"
                    ),
                    format!("{code} is no area of medical plan {plan}{en}. Check the code and \"plan\"."),
                )
            }
            Self::Parent(SpaceKind::Area) => both(
                "は、二次医療圏の行では都道府県コード2桁か空にしてください。",
                "of an area must be its prefecture's two digits, or empty.",
            ),
            Self::Parent(_) => both(
                "は、市区町村の行では二次医療圏のコード4桁にしてください。",
                "of a municipality must be the four-digit code of its area.",
            ),
            Self::ParentElsewhere(parent, own) => (
                format!("{parent}は{own}と別の都道府県です。コードと上位コードを確かめてください。"),
                format!("{parent} lies in another prefecture than {own}. Check code and parent."),
            ),
            Self::Day(_) => both(
                "は 2024-04-01、2024/4/1、令和6年4月1日、R6.4.1 のように書いてください。",
                "must be a day such as 2024-04-01, 2024/4/1, 令和6年4月1日 or R6.4.1.",
            ),
            Self::EndsBeforeItBegins => {
                both("が開始日より前です。どちらかを直してください。", "lies before valid_from. Mend one of them.")
            }
            Self::OutsidePlan(_, plan) => {
                let (from, to) = domain::space::plan_days(*plan)
                    .map_or_else(<(String, String)>::default, |(from, to)| (from.to_string(), to.to_string()));
                (
                    format!("は第{plan}次医療計画の期間（{from}から{to}まで）の中にしてください。"),
                    format!("must lie within medical plan {plan}: {from} to {to}."),
                )
            }
            Self::Mark => both(
                "は、保健所設置市なら○、そうでなければ空にしてください。",
                "must be ○ (or 1, true, yes), or empty for no.",
            ),
            Self::Mail => both(
                "は、name@example.lg.jp のような半角のメールアドレスにしてください。",
                "must be a mail address such as name@example.lg.jp.",
            ),
            Self::Twice(key, first) => (
                format!("{key}は{first}行目にもあります。どちらかを消してください。"),
                format!("{key} stands in row {first} too. Remove one of them."),
            ),
            Self::LinkTwice(code, first) => (
                format!("{code}は、同じ医療圏・同じ期間で{first}行目にもあります。どちらかを消してください。"),
                format!("{code} stands in row {first} too, with the same area and days. Remove one of them."),
            ),
            Self::Overlap(code, plan, other) => (
                format!(
                    "：{code}は、{other}行目の期間と重なります。第{plan}次医療計画の中で、同じ日に属する医療圏は1つにしてください。"
                ),
                format!(
                    "of {code}: its days overlap those of row {other}. Within plan {plan} a municipality lies in one area at a time."
                ),
            ),
            Self::OtherName(code, first) => (
                format!("：{code}の名称が{first}行目と違います。そろえてください。"),
                format!("of {code} differs from the one in row {first}. Make them the same."),
            ),
            Self::OtherPerson(key, first) => (
                format!("：{key}の同じメールアドレスに、{first}行目と違う氏名があります。そろえてください。"),
                format!("of {key} differs from row {first}, which has the same mail address. Make them the same."),
            ),
            Self::OutsideArea(area, row) => (
                format!("：{row}行目の医療圏{area}の期間からはみ出しています。その期間の中にしてください。"),
                format!("goes beyond the days of area {area} in row {row}. Keep within them."),
            ),
        }
    }
}

fn kind_ja(kind: SpaceKind) -> &'static str {
    match kind {
        SpaceKind::Prefecture => "都道府県",
        SpaceKind::Area => "二次医療圏",
        SpaceKind::Municipality | SpaceKind::Platform => "市区町村",
    }
}

fn kind_en(kind: SpaceKind) -> &'static str {
    match kind {
        SpaceKind::Prefecture => "a prefecture",
        SpaceKind::Area => "an area",
        SpaceKind::Municipality | SpaceKind::Platform => "a municipality",
    }
}
