//! A checklist as a workbook.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, FormatAlign, FormatBorder, IgnoreError, Worksheet};

use super::{ROWS, STATUSES, Sheet, SheetRow, check::check, column::Column, machine};
use crate::{
    MADE_UP, PaperError, cell,
    document::{Align, RowKind},
    japanese_day, lines_of,
    workbook::{self, sheet::set_up, style},
};

/// Rows: the machine line, title, whose it is, what to do, the header; the items follow.
const TITLE: u32 = 1;
const WHOSE: u32 = 2;
const HOW: u32 = 3;
const HEADER: u32 = 4;

const GUIDE: &str = "「状態」を選び、必要に応じて着手時期・担当・理由・メモを記入して、保存したファイルを画面から取り込んでください。行を消した項目は変わりません。";

/// Makes the workbook. The same sheet gives the same bytes; [`super::read`] gives back what was put in, without the white
/// space around texts. Refuses what would not be read back.
pub fn write(sheet: &Sheet) -> Result<Vec<u8>, PaperError> {
    check(sheet)?;
    let mut book = workbook::start(&sheet.title, sheet.made_on)?;
    let page = book.add_worksheet().set_name("チェックリスト")?;
    let styles = style::Styles::new();
    head(page, sheet, &styles)?;
    let mut row = HEADER + 1;
    let mut section: Option<&str> = None;
    for it in &sheet.rows {
        if section != Some(&it.section) {
            section = Some(&it.section);
            for column in Column::ALL {
                let text = if column == Column::Number { &it.section } else { "" };
                let format = styles.cell(RowKind::Section, Align::Start);
                cell::write(page, (row, column.place()), text, format)?;
            }
            page.set_row_height(row, style::height(1))?;
            row += 1;
        }
        item(page, row, it, &styles)?;
        row += 1;
    }
    if row > ROWS {
        return Err(PaperError::TooManyRows);
    }
    finish(page, sheet, row)?;
    Ok(book.save_to_buffer()?)
}

fn head(page: &mut Worksheet, sheet: &Sheet, styles: &style::Styles) -> Result<(), PaperError> {
    for column in Column::ALL {
        page.set_column_width(column.place(), f64::from(column.width()))?;
    }
    // Beside the identifiers, in a hidden column: nobody deletes it with a column that is not wanted.
    cell::write(page, (0, Column::Item.place()), &machine::line(sheet), &styles.text.clone().unset_text_wrap())?;
    page.set_row_hidden(0)?;
    page.set_column_range_hidden(Column::Item.place(), Column::Version.place())?;
    let across = (0, Column::Note.place());
    let title = if sheet.made_up { format!("{}　【{MADE_UP}】", sheet.title) } else { sheet.title.clone() };
    cell::write_across(page, TITLE, across, &title, &styles.title)?;
    let year = sheet.fiscal_year;
    let whose = format!("{}　{}（{year}）　作成日 {}", sheet.space_name, year.japanese(), japanese_day(sheet.made_on));
    cell::write_across(page, WHOSE, across, &whose, &styles.label)?;
    cell::write_across(page, HOW, across, GUIDE, &styles.text)?;
    for row in [TITLE, WHOSE, HOW, HEADER] {
        page.set_row_height(row, style::height(if row == TITLE { 2 } else { 1 }))?;
    }
    for column in Column::ALL {
        cell::write(page, (HEADER, column.place()), column.title(), &styles.header)?;
    }
    Ok(())
}

fn item(page: &mut Worksheet, row: u32, it: &SheetRow, styles: &style::Styles) -> Result<(), PaperError> {
    let plain = styles.cell(RowKind::Plain, Align::Start);
    // Of the kind "text", so that 4/1 typed into a note is not made a day, nor = a formula.
    let typed = plain.clone().set_num_format("@");
    let texts = [
        (Column::Number, &it.number, plain),
        (Column::Text, &it.text, plain),
        (Column::Hint, &it.hint, plain),
        (Column::Status, &it.status, styles.cell(RowKind::Plain, Align::Centre)),
        (Column::Owner, &it.owner, &typed),
        (Column::Reason, &it.reason, &typed),
        (Column::Note, &it.note, &typed),
        (Column::Item, &it.item, plain),
    ];
    // One line to spare, since a row whose height is set does not grow while somebody writes in it.
    let mut lines = 3;
    for (column, text, format) in texts {
        cell::write(page, (row, column.place()), text, format)?;
        if column != Column::Item {
            lines = lines.max(lines_of(text, usize::from(column.width())) + 1);
        }
    }
    page.set_row_height(row, style::height(lines))?;
    let day = style::base()
        .set_border(FormatBorder::Thin)
        .set_border_color(style::GREY)
        .set_align(FormatAlign::Center)
        .set_num_format("yyyy/m/d");
    match it.start {
        Some(start) => page.write_datetime_with_format(row, Column::Start.place(), workbook::day(start)?, &day)?,
        None => page.write_blank(row, Column::Start.place(), &day)?,
    };
    page.write_number_with_format(row, Column::Version.place(), it.version, plain)?;
    Ok(())
}

/// What holds for the sheet as a whole.
fn finish(page: &mut Worksheet, sheet: &Sheet, end: u32) -> Result<(), PaperError> {
    if end > HEADER + 1 {
        let (first, last) = (HEADER + 1, end - 1);
        let status = DataValidation::new()
            .allow_list_strings(&STATUSES)?
            .set_error_title("状態")?
            .set_error_message("一覧から選んでください。")?;
        page.add_data_validation(first, Column::Status.place(), last, Column::Status.place(), &status)?;
        // Only says how: days as words are read too.
        let day = DataValidation::new()
            .allow_any_value()
            .set_input_title("着手時期")?
            .set_input_message("例: 2026/4/1、令和8年4月1日")?
            .set_error_style(DataValidationErrorStyle::Information);
        page.add_data_validation(first, Column::Start.place(), last, Column::Start.place(), &day)?;
        page.ignore_error_range(first, 0, last, Column::Version.place(), IgnoreError::NumberStoredAsText)?;
    }
    page.set_freeze_panes(HEADER + 1, Column::Hint.place())?.set_repeat_rows(HEADER, HEADER)?;
    set_up(page, &sheet.title, true, sheet.made_up);
    Ok(())
}
