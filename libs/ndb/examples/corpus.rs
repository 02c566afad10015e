//! Writes seeds for the fuzzer from made-up tables: `cargo run -p ndb --example corpus -- libs/ndb/fuzz/corpus`
use std::{error::Error, fs, io::Read, path::Path};

use domain::FiscalYear;
use ndb::synthetic::{Areas, Items, SyntheticOptions, write_edition};

/// Rows kept in a seed of the sheet alone; a fuzzer is the faster the smaller its seeds.
const ROWS: usize = 12;

fn main() -> Result<(), Box<dyn Error>> {
    let dir = std::env::args().nth(1).ok_or("corpus <dir>")?;
    let (books, sheets) = (Path::new(&dir).join("workbook"), Path::new(&dir).join("sheet"));
    fs::create_dir_all(&sheets)?;
    let ids = ["bmi", "hb", "cga", "means", "q8", "q21"].map(str::to_owned).to_vec();
    let options = |year| SyntheticOptions {
        fiscal_year: FiscalYear(year),
        seed: 1,
        items: Items::Few(ids.iter().filter(|it| year > 2018 || *it != "cga").cloned().collect()),
        areas: Areas::FirstPrefectures(1),
    };
    for path in [2017, 2021].map(|year| write_edition(&books, &options(year))) {
        for path in path? {
            let mut archive = zip::ZipArchive::new(fs::File::open(&path)?)?;
            let mut part = |name: &str| -> Result<String, Box<dyn Error>> {
                let mut text = String::new();
                archive.by_name(name)?.read_to_string(&mut text)?;
                Ok(text)
            };
            let (sheet, shared) = (part("xl/worksheets/sheet1.xml")?, part("xl/sharedStrings.xml")?);
            let start = sheet.find("<row ").unwrap_or(0);
            let rows: String = sheet[start..].split_inclusive("</row>").take(ROWS).collect();
            let seed = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>\0{shared}");
            fs::write(sheets.join(path.file_stem().unwrap_or_default()), seed)?;
        }
    }
    Ok(())
}
