//! Writes made-up checklists, empty and filled in: `cargo run -p paper --example checklist -- folder`
use std::{error::Error, fs, path::Path};

use domain::FiscalYear;
use paper::checklist::{STATUSES, Sheet, SheetRow, write};

fn main() -> Result<(), Box<dyn Error>> {
    let dir = std::env::args().nth(1).ok_or("checklist <folder>")?;
    fs::create_dir_all(&dir)?;
    for (name, answered) in [("empty.xlsx", false), ("filled.xlsx", true)] {
        fs::write(Path::new(&dir).join(name), write(&sheet(answered)?)?)?;
    }
    Ok(())
}

fn sheet(answered: bool) -> Result<Sheet, Box<dyn Error>> {
    let made_on = "2026-11-25".parse()?;
    let row = |number: u32| SheetRow {
        item: format!("area_l2_to_l3.1.{number}"),
        section: format!("{} 協議会の適切な運営", number / 5 + 1),
        number: format!("{}.{}", number / 5 + 1, number % 5 + 1),
        text: "関係機関・団体の担当者を適切に配置し、担当責任者がはっきり決まっている。".into(),
        hint: "健康危機時や事業継続に備え、担当は複数人の体制とする。".into(),
        status: STATUSES[if answered { number as usize % 5 } else { 0 }].into(),
        start: (answered && number.is_multiple_of(3)).then_some(made_on),
        owner: if answered { "健康推進課　架空 花子".into() } else { String::new() },
        reason: if answered { "=人員の不足\nのため".into() } else { String::new() },
        note: if answered { "次の協議会で決める。".repeat(number as usize % 7) } else { String::new() },
        version: number,
    };
    Ok(Sheet {
        space: uuid::Uuid::from_u128(1),
        space_name: "架空圏域".into(),
        list: "area_l2_to_l3".into(),
        title: "二次医療圏版 レベル2→3 進捗チェックリスト".into(),
        fiscal_year: FiscalYear(2026),
        made_on,
        made_up: true,
        rows: (0..20).map(row).collect(),
    })
}
