//! Sheets of the workbook as tables, read by the names in their cells.

use std::{collections::BTreeMap, fmt};

use calamine::{Data, DataType, Range};

/// What a figure belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// 1 to 47; 0 is the nation.
    pub prefecture: u64,
    pub year: u64,
    /// As the workbook has it: 男女計, 男 or 女.
    pub sex: String,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02} {} {}", self.prefecture, self.year, self.sex)
    }
}

/// Figures of each key by the name of their column.
pub struct Table(BTreeMap<Key, BTreeMap<String, f64>>);

impl Table {
    /// A sheet with prefecture number, prefecture, year and sex before its figures.
    pub fn read(sheet: &Range<Data>) -> Self {
        let mut rows = sheet.rows();
        let names: Vec<String> = rows.next().expect("a header").iter().map(column).collect();
        assert_eq!(names[..4], ["都道府県番号", "都道府県", "年", "性別"]);
        let row = |cells: &[Data]| {
            let key = Key { prefecture: whole(&cells[0]), year: whole(&cells[2]), sex: text(&cells[3]) };
            let figures = names.iter().zip(cells).skip(4).map(|(name, cell)| (name.clone(), number(cell)));
            (key, figures.collect())
        };
        let table = Self(rows.clone().map(row).collect());
        assert_eq!(table.0.len(), rows.len(), "a key stands twice");
        table
    }

    pub fn keys(&self) -> impl ExactSizeIterator<Item = &Key> {
        self.0.keys()
    }

    /// Every figure of a key, and the name of its column.
    pub fn figures(&self, key: &Key) -> &BTreeMap<String, f64> {
        self.0.get(key).unwrap_or_else(|| panic!("no row {key}"))
    }

    pub fn figure(&self, key: &Key, column: &str) -> f64 {
        *self.figures(key).get(column).unwrap_or_else(|| panic!("no column {column}"))
    }

    /// A figure that must be a whole number.
    pub fn count(&self, key: &Key, column: &str) -> u64 {
        as_whole(self.figure(key, column))
    }
}

/// The first line of a header, which writes the open age in two ways.
fn column(cell: &Data) -> String {
    text(cell).lines().next().unwrap_or_default().replace('－', "-")
}

pub fn text(cell: &Data) -> String {
    cell.as_string().unwrap_or_else(|| panic!("{cell:?} is no text"))
}

pub fn number(cell: &Data) -> f64 {
    cell.as_f64().unwrap_or_else(|| panic!("{cell:?} is no number"))
}

pub fn whole(cell: &Data) -> u64 {
    as_whole(number(cell))
}

fn as_whole(number: f64) -> u64 {
    number.to_string().parse().unwrap_or_else(|_| panic!("{number} is no whole number"))
}
