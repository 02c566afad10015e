//! A made-up nation: real prefectures and areas, with municipalities and administrators that nobody has.
//!
//! Codes are valid and unused (serials from 801), names begin with 架空, and mail goes to `example.com`, which is nobody's.

use std::fmt::Write as _;

use domain::{PrefectureCode, area::areas, area::prefectures};

use crate::Column;

/// As many as Japan has (市町村 and 特別区).
pub const MUNICIPALITIES: usize = 1_741;

/// One CSV for each of the 47 prefectures: the prefecture, its areas of plan 7 (335 in all), 1,741 municipalities, and an
/// administrator for each. The first municipality of each prefecture is a health-centre city.
pub fn nation() -> Vec<(PrefectureCode, String)> {
    nation_of(7)
}

/// The same under a plan, 7 or 8. Areas have five municipalities each, and the first so many a sixth.
pub fn nation_of(plan: u8) -> Vec<(PrefectureCode, String)> {
    let all: Vec<_> = areas(plan).collect();
    let (each, more) = (MUNICIPALITIES / all.len().max(1), MUNICIPALITIES % all.len().max(1));
    prefectures()
        .iter()
        .map(|it| {
            let mut csv = Column::ALL.map(|it| it.header().ja).join(",") + "\r\n";
            let own = it.code;
            row(&mut csv, &format!("都道府県,{own},{},,,,,", it.name.ja), &own.to_string());
            let mut serial = 800;
            for (at, area) in all.iter().enumerate().filter(|(_, area)| area.code.prefecture() == own) {
                let code = area.code;
                row(&mut csv, &format!("二次医療圏,{code},{},{plan},{own},,,", area.name), &format!("{plan}-{code}"));
                for _ in 0..each + usize::from(at < more) {
                    serial += 1;
                    let city = if serial == 801 { "○" } else { "" };
                    let line = format!("市区町村,{own}{serial},架空市{own}{serial},{plan},{code},,,{city}");
                    row(&mut csv, &line, &format!("{own}{serial}"));
                }
            }
            (own, csv)
        })
        .collect()
}

fn row(csv: &mut String, start: &str, who: &str) {
    // Writing to a string cannot fail.
    let _ = write!(csv, "{start},架空 花子{who},admin-{who}@example.com\r\n");
}
