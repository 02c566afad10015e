//! Why a file cannot be read at all, in one line that says what to do.

use domain::Text;

use crate::grid::letters;

/// A refusal of the whole file. Holds positions only, never what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing in it.
    Empty,
    /// More bytes than [`crate::FILE`].
    File,
    /// A row beyond [`crate::ROWS`].
    Rows,
    /// A column beyond [`crate::COLUMNS`], in this row.
    Columns(u32),
    /// A cell longer than [`crate::CHARACTERS`]; row (from 1) and column (from 0) where they are known.
    Characters(Option<(u32, u16)>),
    /// An xlsx that inflates to far more than such a table needs.
    Inflated,
    /// UTF-16, as "Unicode text" is saved.
    Utf16,
    /// Neither UTF-8 nor `Shift_JIS`; the line where that shows.
    Encoding(u32),
    /// A quotation mark that is never closed.
    Quote,
    /// Binary Excel (.xls), or a document with a password.
    OldExcel,
    /// An xlsx with encrypted parts.
    Encrypted,
    /// An xlsx with a macro.
    Macro,
    /// An xlsx with embedded documents, or with XML no spreadsheet program writes.
    Part,
    /// An xlsx that counts days from 1904, so that its dates would be misread by four years.
    DaysFrom1904,
    /// An xlsx that is cut off or damaged.
    Damaged,
    /// Neither CSV nor xlsx.
    Other,
}

impl Unreadable {
    /// The line for people: what it is, and what to do.
    pub fn text(&self) -> Text {
        let (ja, en) = match self {
            Self::Empty => (
                "ファイルが空です。見出しと行のあるファイルを選んでください。",
                "The file is empty. Choose one with headers and rows.",
            ),
            Self::File => (
                "ファイルが5 MBを超えています。表だけを残して保存し直すか、都道府県ごとに分けてください。",
                "The file has more than 5 MB. Save the table alone, or split it by prefecture.",
            ),
            Self::Rows => (
                "2万行を超えています。不要な行を消すか、都道府県ごとに分けてください。",
                "There are more than 20 000 rows. Remove what is not needed, or split the file by prefecture.",
            ),
            Self::Columns(row) => {
                return Text::new(
                    format!("{row}行目が64列を超えています。不要な列を消してください。"),
                    format!("Row {row} has more than 64 columns. Remove what is not needed."),
                );
            }
            Self::Characters(Some((row, column))) => {
                let cell = format!("{}{row}", letters(*column));
                return Text::new(
                    format!("{cell}セルが1,000文字を超えています。短くしてください。"),
                    format!("Cell {cell} has more than 1 000 characters. Shorten it."),
                );
            }
            Self::Characters(None) => (
                "1,000文字を超えるセルがあるか、文字が多すぎます。表だけを残してください。",
                "A cell has more than 1 000 characters, or there is too much text. Leave nothing but the table.",
            ),
            Self::Inflated => (
                "展開した中身が大きすぎます。表だけを新しいブックに写し、2万行以内で保存し直してください。",
                "What the workbook holds inflates to too much. Copy the table alone, at most 20 000 rows, into a new workbook.",
            ),
            Self::Utf16 => (
                "文字コードがUTF-16です。「CSV UTF-8」か「CSV」で保存し直してください。",
                "The file is UTF-16. Save it as \"CSV UTF-8\" or as \"CSV\".",
            ),
            Self::Encoding(line) => {
                return Text::new(
                    format!(
                        "{line}行目にUTF-8でもShift_JISでもない文字があります。「CSV UTF-8」で保存し直してください。"
                    ),
                    format!("Line {line} is neither UTF-8 nor Shift_JIS. Save the file as \"CSV UTF-8\"."),
                );
            }
            Self::Quote => (
                "閉じていない引用符「\"」があります。CSVを表計算ソフトで保存し直してください。",
                "A quotation mark is never closed. Save the CSV again with a spreadsheet program.",
            ),
            Self::OldExcel => (
                "古い形式（.xls）か、パスワードつきの文書です。パスワードなしの.xlsxかCSVで保存し直してください。",
                "It is an old .xls or a document with a password. Save it as .xlsx without a password, or as CSV.",
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
                "埋め込み文書など、表に要らないものを含むブックです。表だけを新しいブックに写してください。",
                "The workbook holds embedded documents or the like. Copy the table alone into a new workbook.",
            ),
            Self::DaysFrom1904 => (
                "日付を1904年から数えるブックです。この設定を外して日付を確かめるか、CSVで保存し直してください。",
                "The workbook counts days from 1904. Turn this setting off and look at the dates again, or save it as CSV.",
            ),
            Self::Damaged => (
                "ブックが途中で切れているか壊れています。保存し直してください。",
                "The workbook is cut off or damaged. Save it again.",
            ),
            Self::Other => (
                "CSVでも.xlsxでもありません。どちらかで保存し直してください。",
                "Neither CSV nor .xlsx. Save it as one of them.",
            ),
        };
        Text::new(ja, en)
    }
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = self.text();
        write!(f, "{} / {}", text.ja, text.en)
    }
}

impl std::error::Error for Unreadable {}
