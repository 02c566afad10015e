//! The rows above the data: where sexes, ages, labels and classes stand.

use domain::text::fold;

use crate::{
    ReadError,
    sheet::{self, Row, Sheet, Value},
    table::{COLUMNS, ROW},
    texts::Texts,
};

/// Columns (from 0) of the labels left of one block of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Labels {
    pub prefecture: u16,
    /// Code and name of the area, in tables of areas.
    pub area: Option<(u16, u16)>,
    pub class: u16,
}

#[derive(Clone, Debug)]
pub(crate) struct Header {
    /// Of men and of women; the same columns unless the classes differ by sex (ヘモグロビン).
    pub labels: [Labels; 2],
    /// First column of numbers of each sex.
    pub first: [u16; 2],
    /// Sub-columns of each age (CGA分類: －, ±, ＋～); empty otherwise.
    pub sub: Vec<String>,
    /// Unit as printed, without brackets.
    pub unit: String,
    /// The cells are means, not numbers of people.
    pub means: bool,
    /// What the first column is called; 都道府県 or 都道府県名.
    pub place_word: String,
    /// Number of the first row of data.
    pub data: u32,
}

impl Header {
    /// Columns from one age to the next.
    pub fn step(&self) -> u16 {
        u16::try_from(self.sub.len().max(1)).unwrap_or(1)
    }
}

/// Rows in which a header may stand; published ones end at row 6.
const DEPTH: u32 = 12;

/// Reads the header, or names the cell where it departs from the published layout.
pub(crate) fn read(sheet: &Sheet, texts: &Texts) -> Result<Header, ReadError> {
    let rows: Vec<Row<'_>> = sheet.rows().take_while(|it| it.number <= DEPTH).collect();
    let departs = |column: u16, row: u32| ReadError::Layout(sheet::name(column, row));
    let (at, ages) =
        rows.iter().enumerate().find_map(|(at, row)| Some((at, ages(*row, texts)?))).ok_or_else(|| departs(0, 4))?;
    let age_row = rows[at].number;
    let (first, step) = blocks(&ages).map_err(|column| departs(column, age_row))?;
    let above = &rows[..at];
    for (sex, column) in ["男", "女"].into_iter().zip(first) {
        let stands = |row: &Row<'_>| row.texts(texts).any(|(at, text)| at == column && text == sex);
        if !above.iter().any(stands) {
            return Err(departs(column, age_row.saturating_sub(1)));
        }
    }
    let labelled = above
        .iter()
        .find(|row| row.texts(texts).any(|(_, text)| text.starts_with("都道府県")))
        .ok_or_else(|| departs(0, 2))?;
    let men = labels(*labelled, texts, 0, first[0]).ok_or_else(|| departs(0, labelled.number))?;
    let end = first[0] + step * COLUMNS;
    let women = labels(*labelled, texts, end, first[1]).unwrap_or(men);
    let head = |column: u16| labelled.texts(texts).find(|it| it.0 == column).map_or("", |it| it.1);
    let measured = rows[at + 1..].iter().find_map(|row| match value(*row, texts, first[0]) {
        "人数" => Some((row.number, false)),
        "平均" | "平均値" => Some((row.number, true)),
        _ => None,
    });
    let (last, means) = measured.ok_or_else(|| departs(first[0], age_row + 1))?;
    let sub = if step == 1 { Vec::new() } else { sub_columns(&rows[at + 1..], texts, first[0], step) };
    if sub.len() != usize::from(step) && step != 1 {
        return Err(departs(first[0], age_row + 1));
    }
    Ok(Header {
        labels: [men, women],
        first,
        sub,
        unit: unit(head(men.class)),
        means,
        place_word: head(men.prefecture).to_owned(),
        data: last + 1,
    })
}

/// Columns of the sixteen age labels, where a row has them.
fn ages(row: Row<'_>, texts: &Texts) -> Option<Vec<(u16, usize)>> {
    let found: Vec<_> = row.texts(texts).filter_map(|(column, text)| Some((column, age(text)?))).collect();
    (found.len() >= 2).then_some(found)
}

fn age(label: &str) -> Option<usize> {
    let label = fold(label);
    if label == "中計" {
        return Some(ROW - 1);
    }
    let (from, to) = label.strip_suffix('歳')?.split_once(['~', '-'])?;
    let (from, to) = (from.parse::<usize>().ok()?, to.parse::<usize>().ok()?);
    ((40..=70).contains(&from) && from % 5 == 0 && to == from + 4).then(|| (from - 40) / 5)
}

/// First column of each sex and the step; or the column that departs.
fn blocks(ages: &[(u16, usize)]) -> Result<([u16; 2], u16), u16> {
    let first = ages[0].0;
    let step = ages.get(1).map_or(1, |it| it.0 - first);
    if ages.len() != 2 * ROW || !(1..=6).contains(&step) {
        return Err(first);
    }
    let second = ages[ROW].0;
    let step_columns = COLUMNS * step;
    for (at, (column, age)) in ages.iter().enumerate() {
        let offset = u16::try_from(at % ROW).unwrap_or(0) * step;
        let expected = if at < ROW { first } else { second } + offset;
        if *age != at % ROW || *column != expected {
            return Err(*column);
        }
    }
    if second < first + step_columns { Err(second) } else { Ok(([first, second], step)) }
}

fn labels(row: Row<'_>, texts: &Texts, from: u16, to: u16) -> Option<Labels> {
    let (mut prefecture, mut code, mut name, mut class) = (None, None, None, None);
    for (column, text) in row.texts(texts).filter(|it| (from..to).contains(&it.0)) {
        let text = fold(text);
        if text.starts_with("都道府県") {
            prefecture = Some(column);
        } else if text.starts_with("二次医療圏") {
            *(if text.contains("番号") || text.contains("コード") { &mut code } else { &mut name }) = Some(column);
        } else if ["検査値階層", "回答", "検査項目"].iter().any(|it| text.starts_with(it)) {
            class = Some(column);
        }
    }
    let area = match (code, name) {
        (Some(code), Some(name)) => Some((code, name)),
        (None, None) => None,
        _ => return None,
    };
    Some(Labels { prefecture: prefecture?, area, class: class? })
}

fn value<'t>(row: Row<'_>, texts: &'t Texts, column: u16) -> &'t str {
    match row.get(column) {
        Some(Value::Text(id)) => texts.get(id),
        _ => "",
    }
}

fn sub_columns(rows: &[Row<'_>], texts: &Texts, first: u16, step: u16) -> Vec<String> {
    let Some(row) = rows.first() else { return Vec::new() };
    let labels = (first..first + step).map(|column| value(*row, texts, column));
    labels.filter(|it| !it.is_empty() && *it != "人数").map(str::to_owned).collect()
}

/// The unit after the words 検査値階層: what stands in brackets, or after them.
fn unit(head: &str) -> String {
    let rest = head.trim().trim_start_matches("検査値階層").trim();
    if !head.trim().starts_with("検査値階層") {
        return String::new();
    }
    let inner = rest.strip_prefix(['(', '（']).map(|it| it.split([')', '）']).next().unwrap_or(it));
    inner.unwrap_or(rest).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_lose_their_brackets() {
        assert_eq!(unit("検査値階層\n(kg/㎡)"), "kg/㎡");
        assert_eq!(unit("検査値階層\n（％）※NGSP値"), "％");
        assert_eq!(unit("検査値階層\ng/dl"), "g/dl");
        assert_eq!([unit("検査値階層"), unit("回答"), unit("検査項目")], ["", "", ""]);
    }

    #[test]
    fn ages_read_with_any_tilde() {
        assert_eq!([age("40～44歳"), age("70〜74歳"), age("中計")], [Some(0), Some(6), Some(7)]);
        assert_eq!([age("40～45歳"), age("全体"), age("75～79歳"), age("30～34歳")], [None; 4]);
    }
}
