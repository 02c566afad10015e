//! Deaths of all cancers by prefecture, 1995–2024 (国立がん研究センターがん情報サービス「がん統計」, 人口動態統計).

use std::{collections::BTreeMap, sync::LazyLock};

use calamine::{Reader, Xls, open_workbook};
use epidemiology::{
    direct::{Band, Summary, summarise},
    standard::JAPAN_1985,
};

use crate::{
    cells::{Key, Table, number, text, whole},
    file,
};

/// Rates are published per so many people.
pub const PER: f64 = 100_000.0;

/// Two sexes and both together, 47 prefectures and the nation, 30 years.
pub const KEYS: usize = 3 * 48 * 30;

/// Read once for all tests.
pub static BOOK: LazyLock<Option<Book>> = LazyLock::new(|| {
    let path = file("mortality/pref_AllCancer_mortality_1995-2024.xls")?;
    Some(Book::new(open_workbook(path).expect("a workbook of the old kind")))
});

pub struct Book {
    /// By age, by five years to 95–99.
    pub deaths: Table,
    /// By age, by five years to 75–79.
    pub people: Table,
    /// Deaths by people at an age.
    pub rates: Table,
    /// 75歳未満年齢調整死亡率.
    pub adjusted: BTreeMap<Key, f64>,
    /// Rank of each prefecture by that rate, the lowest first.
    pub ranks: BTreeMap<Key, u64>,
}

impl Book {
    fn new(mut workbook: Xls<impl std::io::Read + std::io::Seek>) -> Self {
        let mut sheet = |name: &str| workbook.worksheet_range(name).expect("a sheet");
        let (mut adjusted, mut numbers) = (BTreeMap::new(), BTreeMap::new());
        let by_year = sheet("asr75");
        let header = by_year.rows().next().expect("a header");
        for cells in by_year.rows().skip(1) {
            let prefecture = whole(&cells[0]);
            numbers.insert(text(&cells[1]), prefecture);
            for (year, cell) in header.iter().zip(cells).skip(3) {
                adjusted.insert(Key { prefecture, year: whole(year), sex: text(&cells[2]) }, number(cell));
            }
        }
        let mut ranks = BTreeMap::new();
        let by_rank = sheet("asr75rank");
        let header = by_rank.rows().next().expect("a header");
        for cells in by_rank.rows().skip(2) {
            // A column of names under each year, then one of values.
            for (year, name) in header.iter().zip(cells).skip(2).step_by(2) {
                let prefecture = numbers[&text(name)];
                ranks.insert(Key { prefecture, year: whole(year), sex: text(&cells[0]) }, whole(&cells[1]));
            }
        }
        let [deaths, people, rates] = ["number", "pop", "rate"].map(|name| Table::read(&sheet(name)));
        Self { deaths, people, rates, adjusted, ranks }
    }

    /// Deaths below 75 on the model population of 1985.
    pub fn below_75(&self, key: &Key) -> Summary {
        let ages = JAPAN_1985.ages.iter().zip(JAPAN_1985.people).take_while(|(age, _)| **age < 75);
        let bands: Vec<Band> = ages
            .map(|(age, &standard)| {
                let column = format!("{age}-{}歳", age + 4);
                Band {
                    events: self.deaths.count(key, &column),
                    population: self.people.figure(key, &column),
                    standard: f64::from(standard),
                }
            })
            .collect();
        summarise(&bands).expect("people at every age")
    }
}
