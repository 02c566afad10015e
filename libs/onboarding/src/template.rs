//! A file to start from.

use domain::{
    PrefectureCode,
    area::{areas, prefectures},
};

use crate::Column;

/// A CSV (UTF-8 with a mark, CRLF) of a prefecture and its areas of a plan, or of all, from the reference data. The
/// columns of administrators are empty; municipalities are for the officer to add. Unknown plans have no areas.
pub fn template(prefecture: Option<PrefectureCode>, plan: u8) -> Vec<u8> {
    let mut rows = vec![Column::ALL.map(|it| it.header().ja)];
    for it in prefectures().iter().filter(|it| prefecture.is_none_or(|own| own == it.code)) {
        let row = |kind: &str, code: String, name: &str, plan: String, parent: String| {
            let mut row = [const { String::new() }; 10];
            [row[0], row[1], row[2], row[3], row[4]] = [kind.to_owned(), code, name.to_owned(), plan, parent];
            row
        };
        rows.push(row("都道府県", it.code.to_string(), &it.name.ja, String::new(), String::new()));
        rows.extend(
            areas(plan).filter(|area| area.code.prefecture() == it.code).map(|area| {
                row("二次医療圏", area.code.to_string(), &area.name, plan.to_string(), it.code.to_string())
            }),
        );
    }
    csv(&rows)
}

/// Rows as CSV. Cells that a spreadsheet program would take for a formula get an apostrophe in front.
fn csv(rows: &[[String; 10]]) -> Vec<u8> {
    let mut text = String::from("\u{FEFF}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|it| cell(it)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn cell(text: &str) -> String {
    let safe = if text.starts_with(['=', '+', '-', '@', '\t']) { format!("'{text}") } else { text.to_owned() };
    if safe.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        assert_eq!(["=1", "+1", "-1", "@a", "a=1"].map(cell), ["'=1", "'+1", "'-1", "'@a", "a=1"]);
        assert_eq!(cell("=\"a\",1"), "\"'=\"\"a\"\",1\"");
    }
}
