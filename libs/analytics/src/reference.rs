//! Rates of the reference population, from the prefecture table.

use domain::{AgeBand, PrefectureCode, Sex};
use ndb::{Cell, CheckupTable, PlaceKind};

const AGES: usize = AgeBand::COUNT;

/// People by class and age of one prefecture and sex; a masked cell holds its share of the row's residual.
struct Estimated {
    by_class: Vec<[f64; AGES]>,
    /// A subtotal of this row set is masked, so that nothing says how much its masked cells hide.
    open: bool,
}

/// Rates of a finding by age, for one sex.
pub(crate) struct Rates {
    by_prefecture: Vec<Option<[f64; AGES]>>,
    /// Σ positive / Σ all over the 47 prefectures.
    pub nation: [f64; AGES],
}

impl Rates {
    /// Rates of one prefecture; `None` where it is missing from the table or a subtotal of it is masked.
    pub fn prefecture(&self, code: PrefectureCode) -> Option<[f64; AGES]> {
        self.by_prefecture[usize::from(code.get()) - 1]
    }
}

/// Rates of one sex from a prefecture table. 判別不可 belongs to no reference.
///
/// A masked cell takes part with its share of the row's residual (subtotal less printed cells), spread like the printed
/// cells of the nation in the same class; a masked subtotal counts its printed cells only, in the nation's rates, and
/// leaves its own prefecture without rates.
pub(crate) fn rates(table: &CheckupTable, sex: Sex, positive: &[bool]) -> Rates {
    let classes = table.classes.len();
    let mut weights = vec![[0_u64; AGES]; classes];
    let known: Vec<(usize, PrefectureCode)> = table
        .places
        .iter()
        .enumerate()
        .filter_map(|(at, place)| (place.kind == PlaceKind::Known).then_some(at).zip(place.prefecture))
        .collect();
    for &(place, _) in &known {
        for (class, sums) in weights.iter_mut().enumerate() {
            for (sum, cell) in sums.iter_mut().zip(table.row(place, class, sex)) {
                *sum += cell.count().map_or(0, u64::from);
            }
        }
    }
    let mut by_prefecture = vec![None; PrefectureCode::COUNT];
    let mut nation = ([0.0; AGES], [0.0; AGES]);
    for &(place, code) in &known {
        let people = estimate(table, place, sex, &weights);
        let sums = sums(&people.by_class, positive);
        for age in 0..AGES {
            nation.0[age] += sums.0[age];
            nation.1[age] += sums.1[age];
        }
        by_prefecture[usize::from(code.get()) - 1] = (!people.open).then(|| divide(&sums));
    }
    Rates { by_prefecture, nation: divide(&nation) }
}

fn estimate(table: &CheckupTable, place: usize, sex: Sex, weights: &[[u64; AGES]]) -> Estimated {
    let mut open = false;
    let by_class = weights
        .iter()
        .enumerate()
        .map(|(class, weights)| {
            let row = table.row(place, class, sex);
            let mut people = [0.0; AGES];
            let (Some(cells), Some(subtotal)) = (row.get(..AGES), row.get(AGES)) else { return people };
            let visible: u64 = cells.iter().filter_map(|it| it.count()).map(u64::from).sum();
            let residual = match subtotal {
                Cell::Count(total) => u64::from(*total).saturating_sub(visible) as f64,
                Cell::Masked => {
                    open = true;
                    0.0
                }
                Cell::Blank => 0.0,
            };
            let masked = |age: usize| cells[age] == Cell::Masked;
            let weight: u64 = (0..AGES).filter(|age| masked(*age)).map(|age| weights[age]).sum();
            let number = (0..AGES).filter(|age| masked(*age)).count();
            for (age, slot) in people.iter_mut().enumerate() {
                *slot = match cells[age] {
                    Cell::Count(count) => f64::from(count),
                    Cell::Masked if weight > 0 => residual * weights[age] as f64 / weight as f64,
                    Cell::Masked => residual / number as f64,
                    Cell::Blank => 0.0,
                };
            }
            people
        })
        .collect();
    Estimated { by_class, open }
}

fn sums(people: &[[f64; AGES]], positive: &[bool]) -> ([f64; AGES], [f64; AGES]) {
    let (mut found, mut all) = ([0.0; AGES], [0.0; AGES]);
    for (row, positive) in people.iter().zip(positive) {
        for age in 0..AGES {
            all[age] += row[age];
            if *positive {
                found[age] += row[age];
            }
        }
    }
    (found, all)
}

fn divide((found, all): &([f64; AGES], [f64; AGES])) -> [f64; AGES] {
    std::array::from_fn(|age| if all[age] > 0.0 { found[age] / all[age] } else { 0.0 })
}
