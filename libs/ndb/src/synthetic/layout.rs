//! Where things stand in a published sheet. Rows and columns from 0.

use domain::{AgeBand, FiscalYear, Level};
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use super::counts::{Site, by_prefecture};
use crate::table::COLUMNS;

/// Rule of suppression as printed from FY2017 on.
const RULE: &str = "※集計結果が10未満の場合は「‐」で表示（10未満の箇所が1箇所の場合は10以上の最小値を全て「‐」で表示）";

/// `H30年度` up to FY2018, `2019年度` from then on; with the rule, which the means do not print.
pub(super) fn title(subject: &str, year: FiscalYear, masked: bool) -> String {
    let year = if year.0 <= 2018 { format!("H{}", year.0.saturating_sub(1988)) } else { year.to_string() };
    let rule = if masked { format!("　{RULE}") } else { String::new() };
    format!("特定健診{subject}：{year}年度{rule}")
}

/// One block of labels and the numbers to its right.
#[derive(Clone, Copy)]
pub(super) struct Side {
    /// Column of the prefecture's name.
    pub labels: u16,
    pub level: Level,
}

impl Side {
    pub fn class(self) -> u16 {
        self.labels + if self.level == Level::Area { 3 } else { 1 }
    }

    pub fn numbers(self) -> u16 {
        self.class() + 1
    }
}

pub(super) struct Styles {
    pub head: Format,
    pub label: Format,
}

impl Styles {
    pub fn new() -> Self {
        let wrapped = Format::new().set_align(FormatAlign::VerticalCenter).set_text_wrap();
        Self { head: wrapped.clone().set_align(FormatAlign::Center), label: wrapped }
    }
}

/// Headings of the label columns, merged over the rows of the header.
pub(super) fn head(
    sheet: &mut Worksheet,
    styles: &Styles,
    side: Side,
    place: &str,
    class: &str,
    last: u32,
) -> Result<(), XlsxError> {
    let code = if class == "回答" { "二次医療圏番号" } else { "二次医療圏\n番号" };
    let words: &[&str] =
        if side.level == Level::Area { &[place, code, "二次医療圏名", class] } else { &[place, class] };
    for (column, words) in (side.labels..).zip(words) {
        sheet.merge_range(1, column, last, column, words, &styles.head)?;
    }
    Ok(())
}

/// Headings of one sex: its name, the ages, and what is counted.
pub(super) fn sex(
    sheet: &mut Worksheet,
    styles: &Styles,
    name: (&str, u32),
    first: u16,
    sub: &[&str],
    counted: &str,
) -> Result<(), XlsxError> {
    let step = u16::try_from(sub.len().max(1)).unwrap_or(1);
    sheet.merge_range(name.1, first, 2, first + step * COLUMNS - 1, name.0, &styles.head)?;
    let ages = AgeBand::all().map(|it| it.as_str().replace('-', "～") + "歳").chain(["中計".to_owned()]);
    for (column, age) in (first..).step_by(usize::from(step)).zip(ages) {
        if sub.is_empty() {
            sheet.write_string_with_format(3, column, age, &styles.head)?;
            sheet.write_string_with_format(4, column, counted, &styles.head)?;
            continue;
        }
        sheet.merge_range(3, column, 3, column + step - 1, &age, &styles.head)?;
        for (column, sub) in (column..).zip(sub) {
            sheet.write_string_with_format(4, column, *sub, &styles.head)?;
            sheet.write_string_with_format(5, column, counted, &styles.head)?;
        }
    }
    Ok(())
}

/// Names of the places, merged over the rows of each; `rows` is the number of classes.
pub(super) fn places(
    sheet: &mut Worksheet,
    styles: &Styles,
    side: Side,
    sites: &[Site],
    first: u32,
    rows: u32,
    unknown: &str,
) -> Result<u32, XlsxError> {
    let mut row = first;
    for (prefecture, range) in by_prefecture(sites) {
        let name = prefecture.map_or(unknown, |it| it.prefecture().name.ja.as_str());
        let blocks = if side.level == Level::Area { &sites[range] } else { &sites[range.start..=range.start] };
        let last = row + rows * u32::try_from(blocks.len()).unwrap_or(1) - 1;
        merged(sheet, styles, (row, last), side.labels, name)?;
        for site in blocks {
            let last = row + rows - 1;
            if let (Level::Area, Some(area)) = (side.level, site.area) {
                merged(sheet, styles, (row, last), side.labels + 1, "")?;
                // 北海道 to 栃木県 are printed as text with the zero in front, the rest as numbers.
                if area.code.get() < 1000 {
                    sheet.write_string_with_format(row, side.labels + 1, area.code.to_string(), &styles.label)?;
                } else {
                    sheet.write_number_with_format(row, side.labels + 1, area.code.get(), &styles.label)?;
                }
                merged(sheet, styles, (row, last), side.labels + 2, &area.name)?;
            }
            row = last + 1;
        }
    }
    Ok(row)
}

fn merged(sheet: &mut Worksheet, styles: &Styles, rows: (u32, u32), column: u16, text: &str) -> Result<(), XlsxError> {
    if rows.0 == rows.1 {
        sheet.write_string_with_format(rows.0, column, text, &styles.label)?;
    } else {
        sheet.merge_range(rows.0, column, rows.1, column, text, &styles.label)?;
    }
    Ok(())
}
