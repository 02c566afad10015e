//! What is wrong with a row, in one line that says what to do. Never holds what stands in a cell.

use domain::Text;

use super::{LONG, SHORT, STATUSES, column::Column};

/// Why a row is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, from 1 as spreadsheet programs count.
    pub row: u32,
    /// The header of the column, in Japanese.
    pub column: &'static str,
    /// The line for people; it names the row and the column.
    pub text: Text,
}

/// What may be wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Formula,
    Error,
    Status,
    Day,
    TooLong,
    /// Answers without an identifier.
    NoItem,
    Item,
    Version,
    /// The same item stands in this row too.
    Twice(u32),
}

impl Problem {
    pub(crate) fn new(row: u32, column: Column, fault: Fault) -> Self {
        let title = column.title();
        let (ja, en) = what_to_do(column, fault);
        let text =
            Text::new(format!("{row}行目の「{title}」: {ja}"), format!("Row {row}, \"{}\": {en}", english(column)));
        Self { row, column: title, text }
    }
}

fn what_to_do(column: Column, fault: Fault) -> (String, String) {
    let most = if column == Column::Owner { SHORT } else { LONG };
    let (ja, en) = match fault {
        Fault::Formula => {
            ("計算式が入っています。値を直接入力してください。", "It holds a formula. Type the value itself.")
        }
        Fault::Error => (
            "エラー値が入っています。セルを消して入力し直してください。",
            "It holds an error value. Clear the cell and type the value again.",
        ),
        Fault::Status => {
            return (
                format!("「{}」のどれかを選んでください。", STATUSES.join("」「")),
                format!("Choose one of {}.", STATUSES.join(", ")),
            );
        }
        Fault::Day => (
            "日付として読めません。「2026/4/1」か「令和8年4月1日」のように年月日を入力してください。",
            "It is not a date. Type year, month and day, like 2026/4/1.",
        ),
        Fault::TooLong => {
            return (
                format!("{most}文字を超えています。短くしてください。"),
                format!("It has more than {most} characters. Shorten it."),
            );
        }
        Fault::NoItem => (
            "どの項目への回答か分かりません。行を足した場合は、画面で項目を追加してから書き出し直してください。",
            "It is not known which item this answers. If you added a row, add the item on the screen and export again.",
        ),
        Fault::Item => (
            "非表示の列が書き換えられています。書き出し直したファイルに写してください。",
            "A hidden column was changed. Copy the answers into a file that is exported anew.",
        ),
        Fault::Version => (
            "非表示の列にある版の番号がありません。書き出し直したファイルに写してください。",
            "The version in a hidden column is missing. Copy the answers into a file that is exported anew.",
        ),
        Fault::Twice(other) => {
            return (
                format!("{other}行目と同じ項目です。どちらも取り込みません。一方の行を削除してください。"),
                format!("The same item as in row {other}; neither is taken. Delete one of the two rows."),
            );
        }
    };
    (ja.to_owned(), en.to_owned())
}

fn english(column: Column) -> &'static str {
    match column {
        Column::Number => "number",
        Column::Text => "text",
        Column::Hint => "hint",
        Column::Status => "status",
        Column::Start => "start",
        Column::Owner => "owner",
        Column::Reason => "reason",
        Column::Note => "note",
        Column::Item => "item",
        Column::Version => "version",
    }
}
