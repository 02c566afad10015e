//! Tables to test with, as CSV and as workbooks.

use std::io::{Cursor, Read, Write};

use domain::PrefectureCode;
use onboarding::{Column, Grid, Onboarder, Report, Severity, Unreadable, check, read};
use rust_xlsxwriter::{Formula, Workbook};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The part of a workbook with its first sheet.
pub const SHEET: &str = "xl/worksheets/sheet1.xml";

/// All headers, in Japanese.
pub const HEADER: &str = "種別,コード,名称,医療計画,上位コード,開始日,終了日,保健所設置市,管理者氏名,管理者メール";

/// 三重県 with its four areas and a city in each; 四日市市 runs its own health centre. The two administrators are made up.
pub const MIE: &str = "\
種別,コード,名称,医療計画,上位コード,開始日,終了日,保健所設置市,管理者氏名,管理者メール
都道府県,24,三重県,,,,,,架空 太郎,kanri@pref.example.jp
二次医療圏,2401,北勢,8,24,,,,,
二次医療圏,2402,中勢伊賀,8,24,,,,,
二次医療圏,2403,南勢志摩,8,24,,,,,
二次医療圏,2404,東紀州,8,24,,,,,
市区町村,242021,四日市市,8,2401,,,○,架空 花子,kanri@city.example.jp
市区町村,242012,津市,8,2402,,,,,
市区町村,24203,伊勢市,8,2403,,,,,
市区町村,24212,熊野市,,2404,令和6年4月1日,,,,
";

/// 秋田県 before and after 1 April 2024: eight areas of plan 7, three of plan 8, and cities that move from one to another.
pub const AKITA: &str = "\
種別,コード,名称,医療計画,上位コード,開始日,終了日
都道府県,05,秋田県,,,,
二次医療圏,0501,大館・鹿角,7,05,,
二次医療圏,0502,北秋田,7,05,,
二次医療圏,0503,能代・山本,7,05,,
二次医療圏,0504,秋田周辺,7,05,,
二次医療圏,0505,由利本荘・にかほ,7,05,,
二次医療圏,0506,大仙・仙北,7,05,,
二次医療圏,0507,横手,7,05,,
二次医療圏,0508,湯沢・雄勝,7,05,,
二次医療圏,0501,県北,8,05,,
二次医療圏,0502,県央,8,05,,
二次医療圏,0503,県南,8,05,,
市区町村,05201,秋田市,7,0504,,
市区町村,05201,秋田市,8,0502,2024-04-01,
市区町村,05202,能代市,7,0503,H30.4.1,R6.3.31
市区町村,05202,能代市,8,0501,R6.4.1,
市区町村,05203,横手市,7,0507,,2024/3/31
市区町村,05203,横手市,8,0503,2024/4/1,
";

/// The prefecture of a code.
pub fn prefecture(code: u8) -> PrefectureCode {
    PrefectureCode::new(code).expect("prefecture")
}

/// A report for the operator.
pub fn report(file: impl AsRef<[u8]>) -> Report {
    check(&grid(file), Onboarder::Operator)
}

/// What is in a file.
pub fn grid(file: impl AsRef<[u8]>) -> Grid {
    read(file.as_ref()).expect("readable file")
}

/// Why a file is refused.
pub fn refuse(file: impl AsRef<[u8]>) -> Unreadable {
    read(file.as_ref()).expect_err("refusal")
}

/// Row, column and severity of each finding, e.g. `3 code Error`.
pub fn findings(report: &Report) -> Vec<String> {
    let one = |it: &onboarding::Finding| {
        let column = it.column.map_or_else(|| "-".to_owned(), |it| it.header().en);
        format!("{} {column} {:?}", it.row, it.severity)
    };
    report.findings.iter().map(one).collect()
}

/// The texts of the findings, with row numbers, in English.
pub fn lines(report: &Report) -> Vec<String> {
    report.findings.iter().map(|it| it.line().en).collect()
}

/// Whether anything stops the file.
pub fn refused(report: &Report) -> bool {
    let errors = report.findings.iter().any(|it| it.severity == Severity::Error);
    assert_eq!(report.plan.is_none(), errors);
    errors
}

/// A CSV with all columns; each row as a line without the header.
pub fn table(rows: &[&str]) -> String {
    [&[HEADER], rows].concat().join("\n")
}

/// The cells of a CSV without quotation marks.
pub fn cells(csv: &str) -> Vec<Vec<&str>> {
    csv.lines().map(|it| it.split(',').collect()).collect()
}

/// A workbook of texts; those that begin with `=` are formulas, and whole numbers are numbers where they are to be.
pub fn book(rows: &[Vec<&str>], numbers: bool) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, text) in (0_u16..).zip(cells) {
            match text.parse::<f64>() {
                _ if text.is_empty() => continue,
                Ok(number) if numbers => sheet.write_number(row, column, number),
                _ if text.starts_with('=') => sheet.write_formula(row, column, Formula::new(text).set_result("26")),
                _ => sheet.write_string(row, column, *text),
            }
            .expect("cell");
        }
    }
    book.save_to_buffer().expect("workbook")
}

/// The workbook with one part replaced.
pub fn replace(book: &[u8], name: &str, part: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).expect("archive");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(1));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).expect("entry");
        let this = entry.name().expect("name").to_string();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("bytes");
        writer.start_file(this.as_str(), options).expect("entry");
        writer.write_all(if this == name { part } else { &bytes }).expect("bytes");
    }
    writer.finish().expect("archive").into_inner()
}

/// Every header and the column it stands for.
pub fn headers() -> [String; 10] {
    Column::ALL.map(|it| it.header().en)
}
