//! Whose results a table counts. The cells never print it, so it is inferred, here and nowhere else.
//!
//! Ten items are published twice: every recorded result, and only those of 詳細な健診. The two differ by a factor of 5
//! to 50 in people, so the number of people decides. Each item of the catalogue that is published twice has a threshold
//! `all_above`: the geometric middle between the largest 詳細 total and the smallest total of all results, over the
//! editions for FY2013, 2014, 2017, 2018, 2020 and 2021. Where both tables of a pair are at hand, the larger one is the
//! one of all results, whatever the threshold says; see [`crate::folder`].
//!
//! Tables of means print no numbers of people. Their small form (ヘモグロビン, 血清クレアチニン, eGFR only) holds all
//! results; the large form then holds those three items of 詳細な健診. Before FY2018 there is one form only.

use domain::{FiscalYear, Group, PrefectureCode, catalogue, text::fold};

use crate::{CheckupTable, Kind, PlaceKind};

/// First year in which the means of the three items are published twice.
const MEANS_TWICE: FiscalYear = FiscalYear(2018);

/// The group of a table judged by itself.
pub(crate) fn alone(table: &CheckupTable) -> Group {
    match table.kind {
        Kind::Questionnaire => Group::All,
        Kind::Means => means(table.fiscal_year, &table.classes),
        Kind::Distribution => {
            let Some(threshold) = threshold(table) else { return Group::All };
            // Where some prefectures are missing, so are their people.
            let there = present(table);
            let whole = PrefectureCode::COUNT as u64;
            if there > 0 && table.printed_total() * whole > threshold * there { Group::All } else { Group::Detailed }
        }
    }
}

/// Whether the item of a table is published twice in a year.
pub(crate) fn twice(table: &CheckupTable) -> bool {
    match table.kind {
        // The two forms of the means have different items, and are never mistaken for each other.
        Kind::Questionnaire | Kind::Means => false,
        Kind::Distribution => threshold(table).is_some(),
    }
}

fn threshold(table: &CheckupTable) -> Option<u64> {
    catalogue::item(table.item.as_deref()?)?.all_above
}

fn means(year: FiscalYear, classes: &[String]) -> Group {
    let small = |class: &String| {
        let class = fold(class);
        ["ヘモグロビン", "血清クレアチニン", "egfr"].iter().any(|it| class.starts_with(it))
    };
    if year < MEANS_TWICE || classes.iter().all(small) { Group::All } else { Group::Detailed }
}

/// Number of prefectures with rows of their own.
fn present(table: &CheckupTable) -> u64 {
    let known = table.places.iter().filter(|it| it.kind == PlaceKind::Known);
    let mut codes: Vec<_> = known.filter_map(|it| it.prefecture).collect();
    codes.sort_unstable();
    codes.dedup();
    codes.len() as u64
}
