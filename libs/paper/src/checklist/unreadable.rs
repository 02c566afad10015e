//! Why a file cannot be read at all, in one line that says what to do.

use domain::Text;
use ndb::{
    ReadError,
    error::{Excess, Looks},
    grid::GridError,
};

/// A refusal of the whole file. Holds positions only, never what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// More bytes than [`super::FILE`].
    File,
    /// A row beyond [`super::ROWS`].
    Rows,
    /// A column beyond [`super::COLUMNS`], in this row.
    Columns(u32),
    /// A cell that is far too long; its row where it is known.
    Characters(Option<u32>),
    /// A workbook that inflates to far more than a checklist needs.
    Inflated,
    /// Binary Excel (.xls), or a document with a password.
    OldExcel,
    /// Encrypted parts.
    Encrypted,
    /// A macro.
    Macro,
    /// Embedded documents, or XML no spreadsheet program writes.
    Part,
    /// Cut off or damaged.
    Damaged,
    /// Not an xlsx.
    Other,
    /// A workbook of something else: there is no machine line on the first sheet that is shown.
    NotAChecklist,
    /// A machine line that was changed.
    Machine,
    /// A checklist of another format, made before or after an update.
    Format,
    /// No column with this header.
    NoColumn(&'static str),
    /// Two columns with this header.
    TwoColumns(&'static str),
}

impl Unreadable {
    /// The line for people: what it is, and what to do.
    pub fn text(&self) -> Text {
        let (ja, en) = match self {
            Self::File => (
                "ファイルが5 MBを超えています。画像などを消して保存し直してください。",
                "The file has more than 5 MB. Remove pictures and the like, and save it again.",
            ),
            Self::Rows => (
                "2,000行を超えています。チェックリスト以外の行を消してください。",
                "There are more than 2 000 rows. Remove those that are not of the checklist.",
            ),
            Self::Columns(row) => {
                return Text::new(
                    format!("{row}行目が64列を超えています。不要な列を消してください。"),
                    format!("Row {row} has more than 64 columns. Remove what is not needed."),
                );
            }
            Self::Characters(Some(row)) => {
                return Text::new(
                    format!("{row}行目に長すぎるセルがあります。短くしてください。"),
                    format!("Row {row} has a cell that is far too long. Shorten it."),
                );
            }
            Self::Characters(None) => (
                "長すぎるセルがあります。理由とメモを短くしてください。",
                "A cell is far too long. Shorten the reasons and notes.",
            ),
            Self::Inflated => (
                "展開した中身が大きすぎます。書き出し直したファイルに回答を写してください。",
                "What the workbook holds inflates to too much. Copy the answers into a file that is exported anew.",
            ),
            Self::OldExcel => (
                "古い形式（.xls）か、パスワードつきの文書です。パスワードなしの.xlsxで保存し直してください。",
                "It is an old .xls or a document with a password. Save it as .xlsx without a password.",
            ),
            Self::Encrypted => (
                "暗号化されたブックです。パスワードを外して保存し直してください。",
                "The workbook is encrypted. Remove the password and save it again.",
            ),
            Self::Macro => (
                "マクロを含むブックは読みません。マクロのない.xlsxで保存し直してください。",
                "Workbooks with macros are not read. Save it as .xlsx without them.",
            ),
            Self::Part => (
                "埋め込み文書など、チェックリストに要らないものを含むブックです。それを消して保存し直してください。",
                "The workbook holds embedded documents or the like. Remove them and save it again.",
            ),
            Self::Damaged => (
                "ブックが途中で切れているか壊れています。保存し直してください。",
                "The workbook is cut off or damaged. Save it again.",
            ),
            Self::Other => (
                ".xlsxのブックではありません。書き出したチェックリストに記入し、.xlsxのまま保存してください。",
                "Not an .xlsx workbook. Fill in the checklist that was exported, and save it as .xlsx.",
            ),
            Self::NotAChecklist => (
                "書き出したチェックリストではありません（先頭のシートに目印の行がありません）。書き出したファイルに記入してください。",
                "Not a checklist that was exported: its first sheet lacks the hidden first row. Fill in the exported file.",
            ),
            Self::Machine => (
                "先頭の非表示の行が書き換えられています。書き出し直したファイルに回答を写してください。",
                "The hidden first row was changed. Copy the answers into a file that is exported anew.",
            ),
            Self::Format => (
                "別の版の様式です。いまの画面から書き出し直したファイルに回答を写してください。",
                "A checklist of another format. Copy the answers into a file that is exported anew.",
            ),
            Self::NoColumn(title) => {
                return Text::new(
                    format!("「{title}」の列が見つかりません。消した列を元に戻すか、書き出し直してください。"),
                    format!("There is no column \"{title}\". Put it back, or export the checklist anew."),
                );
            }
            Self::TwoColumns(title) => {
                return Text::new(
                    format!("「{title}」の列が2つあります。一方の見出しを変えてください。"),
                    format!("There are two columns \"{title}\". Give one of them another header."),
                );
            }
        };
        Text::new(ja, en)
    }
}

impl From<GridError> for Unreadable {
    fn from(error: GridError) -> Self {
        match error {
            GridError::Rows => Self::Rows,
            GridError::Columns(row) => Self::Columns(row),
            GridError::Characters(row, _) => Self::Characters(Some(row)),
            GridError::Text => Self::Inflated,
            GridError::Workbook(error) => match error {
                ReadError::TooLarge(Excess::Texts) => Self::Characters(None),
                ReadError::TooLarge(_) => Self::Inflated,
                ReadError::Encrypted => Self::Encrypted,
                ReadError::Macro => Self::Macro,
                ReadError::NotAWorkbook(Looks::OldExcel) => Self::OldExcel,
                ReadError::NotAWorkbook(_) => Self::Other,
                ReadError::UnknownPart(_) | ReadError::Dtd => Self::Part,
                _ => Self::Damaged,
            },
        }
    }
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = self.text();
        write!(f, "{} / {}", text.ja, text.en)
    }
}

impl std::error::Error for Unreadable {}
