//! Puts one workbook together.

use domain::{Group, Level, Sex};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::{
    SyntheticOptions, Wanted,
    counts::{self, Counts, Site, by_prefecture},
    layout::{self, Side, Styles},
    mask, means,
    model::{CGA_SUB, Cga, MODEL, Spreads},
};
use crate::{
    Kind,
    read::SYNTHETIC_SHEET,
    table::{COLUMNS, ROW},
};

/// What a distribution or a question prints around its numbers.
struct Words<'a> {
    subject: String,
    sheet: &'a str,
    class: String,
    sub: &'a [&'a str],
    /// The classes differ by sex, so the labels are printed for each.
    by_sex: bool,
}

/// The bytes of a workbook.
pub(super) fn bytes(options: &SyntheticOptions, sites: &[Site], wanted: &Wanted) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A clock would make every run another file.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new().set_author("Renkei synthetic data").set_title("架空データ / made-up data");
    book.set_properties(&properties.set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    match wanted.kind {
        Kind::Means => write_means(sheet, options, sites, wanted)?,
        Kind::Questionnaire => write_question(sheet, options, sites, wanted)?,
        Kind::Distribution => write_test(sheet, options, sites, wanted)?,
    }
    let mark = book.add_worksheet();
    mark.set_name(SYNTHETIC_SHEET)?;
    mark.write_string(0, 0, "このブックは架空のデータです。実在の地域の値ではありません。")?;
    mark.write_string(1, 0, "Made-up data. No figure in this workbook is of a real place.")?;
    book.save_to_buffer()
}

fn write_question(
    sheet: &mut Worksheet,
    options: &SyntheticOptions,
    sites: &[Site],
    wanted: &Wanted,
) -> Result<(), XlsxError> {
    let wide = |number: u8| {
        number.to_string().chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap_or(c)).collect::<String>()
    };
    let question = MODEL.questions.iter().find(|it| format!("q{}", it.number) == wanted.id);
    let Some((question, form)) = question.and_then(|it| Some((it, it.form(options.fiscal_year)?))) else {
        return Ok(());
    };
    let counts = counts::draw(options.seed, options.fiscal_year, &wanted.id, question.share, sites, form);
    let words = Words {
        subject: format!(" 標準的な質問票（質問項目{}） {}　", wide(question.number), form.text),
        sheet: "質問項目",
        class: "回答".to_owned(),
        sub: &[],
        by_sex: false,
    };
    write_counts(sheet, options, sites, wanted, &words, form, &counts)
}

fn write_test(
    sheet: &mut Worksheet,
    options: &SyntheticOptions,
    sites: &[Site],
    wanted: &Wanted,
) -> Result<(), XlsxError> {
    let year = options.fiscal_year;
    if wanted.id == "cga" {
        let counts = counts::draw(options.seed, year, "cga", 0.57, sites, &Cga);
        let words = Words {
            subject: "（CGA分類)".to_owned(),
            sheet: "CGA分類",
            class: "検査値階層\n(ml/min/1.73㎡)".to_owned(),
            sub: &CGA_SUB,
            by_sex: false,
        };
        return write_counts(sheet, options, sites, wanted, &words, &Cga, &counts);
    }
    let Some(test) = MODEL.tests.iter().find(|it| it.id == wanted.id) else { return Ok(()) };
    let spread = test.within(year);
    let subject = format!("{}/{}", test.id, wanted.group.as_str());
    let counts = counts::draw(options.seed, year, &subject, test.share(wanted.group), sites, &spread);
    let words = Words {
        subject: format!("（{})", spread.test.title),
        sheet: &test.sheet,
        class: if test.unit.is_empty() {
            "検査値階層".to_owned()
        } else {
            format!("検査値階層\n({})", test.unit)
        },
        sub: &[],
        by_sex: spread.classes(Sex::Male) != spread.classes(Sex::Female),
    };
    write_counts(sheet, options, sites, wanted, &words, &spread, &counts)
}

fn write_counts(
    sheet: &mut Worksheet,
    options: &SyntheticOptions,
    sites: &[Site],
    wanted: &Wanted,
    words: &Words<'_>,
    spread: &dyn Spreads,
    areas: &Counts,
) -> Result<(), XlsxError> {
    let styles = Styles::new();
    let step = words.sub.len().max(1);
    let width = COLUMNS * u16::try_from(step).unwrap_or(1);
    let men = Side { labels: 0, level: wanted.level };
    let women = Side { labels: men.numbers() + width, level: wanted.level };
    let first = [men.numbers(), if words.by_sex { women.numbers() } else { men.numbers() + width }];
    let data = if words.sub.is_empty() { 5 } else { 6 };
    sheet.set_name(words.sheet)?;
    sheet.write_string(0, 0, layout::title(&words.subject, options.fiscal_year, true))?;
    layout::head(sheet, &styles, men, "都道府県名", &words.class, data - 1)?;
    if words.by_sex {
        layout::head(sheet, &styles, women, "都道府県名", &words.class, data - 1)?;
    } else {
        sheet.merge_range(1, first[0], 1, first[1] + width - 1, "全体", &styles.head)?;
    }
    let top = if words.by_sex { 1 } else { 2 };
    for (name, first) in ["男", "女"].into_iter().zip(first) {
        layout::sex(sheet, &styles, (name, top), first, words.sub, "人数")?;
    }
    let rows = u32::try_from(areas.classes / step).unwrap_or(1);
    let unknown = if wanted.level == Level::Area { "二次医療圏判別不可" } else { "都道府県判別不可" };
    // Before FY2018 the tables end with 沖縄県.
    let sites_written = if options.fiscal_year < super::tables::AREAS_FROM { &sites[..sites.len() - 1] } else { sites };
    let mut labelled = vec![(men, Sex::Male)];
    if words.by_sex {
        labelled.push((women, Sex::Female));
    }
    for (side, sex) in labelled {
        let end = layout::places(sheet, &styles, side, sites_written, data, rows, unknown)?;
        for row in data..end {
            let class = &spread.classes(sex)[usize::try_from((row - data) % rows).unwrap_or(0)];
            class_label(sheet, &styles, row, side.class(), class, wanted.kind)?;
        }
    }
    let blocks: Vec<_> = by_prefecture(sites_written).into_iter().map(|it| it.1).collect();
    let summed;
    let (counts, blocks) = match wanted.level {
        Level::Area => (areas, blocks),
        Level::Prefecture => {
            summed = counts::sum(areas, sites);
            (&summed, (0..blocks.len()).map(|at| at..at + 1).collect())
        }
    };
    let hidden = mask::hide(counts, &blocks);
    let last = blocks.last().map_or(0, |it| it.end);
    for site in 0..last {
        for class in 0..counts.classes {
            let row = data + u32::try_from(site * (counts.classes / step) + class / step).unwrap_or(0);
            for (sex, first) in first.into_iter().enumerate() {
                let from = counts.at(site, class, sex);
                for age in 0..ROW {
                    let column = first + u16::try_from(age * step + class % step).unwrap_or(0);
                    if hidden[from + age] {
                        sheet.write_string(row, column, "-")?;
                    } else {
                        sheet.write_number(row, column, counts.cells[from + age])?;
                    }
                }
            }
        }
    }
    Ok(())
}

/// Answers of questions 13 and 21 are numbers in the cells.
fn class_label(
    sheet: &mut Worksheet,
    styles: &Styles,
    row: u32,
    column: u16,
    class: &str,
    kind: Kind,
) -> Result<(), XlsxError> {
    match class.parse::<u32>() {
        Ok(number) if kind == Kind::Questionnaire => {
            sheet.write_number_with_format(row, column, number, &styles.label)?
        }
        _ => sheet.write_string_with_format(row, column, class, &styles.label)?,
    };
    Ok(())
}

fn write_means(
    sheet: &mut Worksheet,
    options: &SyntheticOptions,
    sites: &[Site],
    wanted: &Wanted,
) -> Result<(), XlsxError> {
    let styles = Styles::new();
    let side = Side { labels: 0, level: wanted.level };
    let first = side.numbers();
    let width = COLUMNS;
    sheet.set_name("各項目の平均値")?;
    sheet.write_string(0, 0, layout::title(" 平均値", options.fiscal_year, false))?;
    layout::head(sheet, &styles, side, "都道府県", "検査項目", 4)?;
    sheet.merge_range(1, first, 1, first + 2 * width - 1, "全体", &styles.head)?;
    layout::sex(sheet, &styles, ("男", 2), first, &[], "平均")?;
    layout::sex(sheet, &styles, ("女", 2), first + width, &[], "平均")?;
    let items = means::items(options.fiscal_year, wanted.group);
    let rows = u32::try_from(items.len()).unwrap_or(1);
    let unknown = if wanted.level == Level::Area { "二次医療圏不明" } else { "都道府県不明" };
    let nation = layout::places(sheet, &styles, side, sites, 5, rows, unknown)?;
    sheet.merge_range(nation, 0, nation + rows - 1, 0, "全国", &styles.label)?;
    let mut blocks: Vec<Vec<&Site>> = match wanted.level {
        Level::Area => sites.iter().map(|it| vec![it]).collect(),
        Level::Prefecture => by_prefecture(sites).into_iter().map(|it| sites[it.1].iter().collect()).collect(),
    };
    blocks.push(sites.iter().collect());
    let group = if options.fiscal_year < super::tables::AREAS_FROM { Group::Detailed } else { wanted.group };
    let mut row = 5;
    for block in blocks {
        for (name, test) in &items {
            sheet.write_string_with_format(row, side.class(), *name, &styles.label)?;
            let values = means::row(options.seed, options.fiscal_year, test, group, &block);
            for (column, value) in (first..).zip(values) {
                sheet.write_number(row, column, value)?;
            }
            row += 1;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use domain::FiscalYear;

    use super::*;
    use crate::{
        Cell, read_bytes,
        synthetic::{Areas, Items},
        table::sex_index,
    };

    fn options() -> SyntheticOptions {
        let items = Items::Few(Vec::new());
        SyntheticOptions { fiscal_year: FiscalYear(2021), seed: 3, items, areas: Areas::FirstPrefectures(3) }
    }

    /// Every count that was drawn is read again at its place, or is masked where it was hidden.
    fn round_trip(id: &str, level: Level, group: Group, counts: &Counts, women: usize) {
        let options = options();
        let sites = counts::sites(options.fiscal_year, options.seed, options.areas);
        let kind = if id.starts_with('q') { Kind::Questionnaire } else { Kind::Distribution };
        let book = bytes(&options, &sites, &Wanted { id: id.to_owned(), kind, group, level }).expect("book");
        let table = read_bytes("a.xlsx", &book).expect("table");
        let blocks: Vec<_> = by_prefecture(&sites).into_iter().map(|it| it.1).collect();
        let (counts, blocks) = match level {
            Level::Area => (Counts { classes: counts.classes, cells: counts.cells.clone() }, blocks),
            Level::Prefecture => (counts::sum(counts, &sites), (0..blocks.len()).map(|at| at..at + 1).collect()),
        };
        let hidden = mask::hide(&counts, &blocks);
        assert_eq!(table.places.len() * counts.classes * 2 * ROW, counts.cells.len(), "{id}");
        for place in 0..table.places.len() {
            for class in 0..counts.classes {
                for sex in Sex::ALL {
                    let from = counts.at(place, class, sex_index(sex));
                    let meant = |at: usize| if hidden[at] { Cell::Masked } else { Cell::Count(counts.cells[at]) };
                    let expected: Vec<Cell> = (from..from + ROW).map(meant).collect();
                    let shown = if sex == Sex::Female { class + women } else { class };
                    assert_eq!(table.row(place, shown, sex), expected, "{id} place {place} class {class} {sex:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_read_is_what_was_drawn() {
        let SyntheticOptions { seed, fiscal_year: year, areas, .. } = options();
        let sites = counts::sites(year, seed, areas);
        for level in [Level::Prefecture, Level::Area] {
            let smoking = &MODEL.questions[7];
            let form = smoking.form(year).expect("form");
            let counts = counts::draw(seed, year, "q8", smoking.share, &sites, form);
            round_trip("q8", level, Group::All, &counts, 0);
            let counts = counts::draw(seed, year, "cga", 0.57, &sites, &Cga);
            round_trip("cga", level, Group::All, &counts, 0);
            let hb = MODEL.tests.iter().find(|it| it.id == "hb").expect("item");
            let share = hb.share(Group::Detailed);
            let counts = counts::draw(seed, year, "hb/detailed", share, &sites, &hb.within(year));
            // The women's three classes follow the men's.
            round_trip("hb", level, Group::Detailed, &counts, 3);
        }
    }
}
