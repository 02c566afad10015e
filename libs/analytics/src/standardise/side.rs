//! One sex of one indicator: tables, classes, rates, and the rows of each area.

use std::collections::BTreeMap;

use domain::{AgeBand, AreaCode, PrefectureCode, Reference, Sex, Source};
use epidemiology::ClassRow;
use ndb::{Cell, CheckupTable, PlaceKind};

use crate::{
    finding,
    reference::{Rates, rates},
};

pub(super) const AGES: usize = AgeBand::COUNT;

/// One sex of one indicator: the tables, which classes count, and the rates.
pub(super) struct Side<'a> {
    pub(super) sex: Sex,
    prefectures: &'a CheckupTable,
    pub(super) areas: &'a CheckupTable,
    positive: Vec<bool>,
    rates: Rates,
    blocks: BTreeMap<PrefectureCode, Block>,
    /// The rows of every known area, by its place: they are the same for each reference.
    rows: BTreeMap<usize, Vec<ClassRow<AGES>>>,
}

/// A prefecture's rows in both tables.
#[derive(Default)]
struct Block {
    prefecture: Option<usize>,
    areas: Vec<usize>,
}

impl<'a> Side<'a> {
    /// None where the printed classes do not allow the finding.
    pub(super) fn new(
        sex: Sex,
        prefectures: &'a CheckupTable,
        areas: &'a CheckupTable,
        source: &Source,
    ) -> Option<Self> {
        let positive = positive(source, sex, areas)?;
        let rates = rates(prefectures, sex, &positive);
        let blocks = blocks(prefectures, areas);
        let mut side = Self { sex, prefectures, areas, positive, rates, blocks, rows: BTreeMap::new() };
        side.rows = known_areas(areas).map(|(place, code, _)| (place, side.class_rows(place, code))).collect();
        Some(side)
    }

    /// The rates of a reference; `None` where masked cells hide them.
    pub(super) fn reference(&self, prefecture: PrefectureCode, reference: Reference) -> Option<[f64; AGES]> {
        match reference {
            Reference::Nation => Some(self.rates.nation),
            Reference::Prefecture => self.rates.prefecture(prefecture),
        }
    }

    /// The rows of one area: every class that exists for the sex.
    pub(super) fn rows(&self, place: usize) -> Vec<ClassRow<AGES>> {
        self.rows.get(&place).cloned().unwrap_or_default()
    }

    fn class_rows(&self, place: usize, prefecture: PrefectureCode) -> Vec<ClassRow<AGES>> {
        let Some(block) = self.blocks.get(&prefecture) else { return Vec::new() };
        (0..self.areas.classes.len())
            .filter(|class| self.areas.row(place, *class, self.sex).iter().any(|it| *it != Cell::Blank))
            .map(|class| self.class_row(block, place, class))
            .collect()
    }

    fn class_row(&self, block: &Block, place: usize, class: usize) -> ClassRow<AGES> {
        let cells = self.areas.row(place, class, self.sex);
        let printed = |row: &[Cell], age: usize| row.get(age).and_then(|it| it.count());
        let prefecture = block.prefecture.map(|at| self.prefectures.row(at, class, self.sex)).unwrap_or_default();
        let subtotal = printed(cells, AGES);
        let (subtotal_upper, subtotal_estimate) = match subtotal {
            Some(_) => (None, None),
            None => self.hidden_subtotal(block, printed(prefecture, AGES), place, class),
        };
        ClassRow {
            positive: self.positive[class],
            cells: std::array::from_fn(|age| printed(cells, age)),
            subtotal,
            prefecture: std::array::from_fn(|age| printed(prefecture, age)),
            subtotal_upper,
            subtotal_estimate,
        }
    }

    /// The most a masked subtotal can be, and what it is likely to be: the prefecture's subtotal less what its other
    /// areas print, shared among its masked areas by the people they examined.
    fn hidden_subtotal(
        &self,
        block: &Block,
        of_prefecture: Option<u32>,
        place: usize,
        class: usize,
    ) -> (Option<u32>, Option<f64>) {
        let Some(total) = of_prefecture else { return (None, None) };
        let visible = |row: &[Cell]| row.iter().take(AGES).filter_map(|it| it.count()).sum::<u32>();
        let (mut printed, mut others_visible, mut own, mut examined) = (0, 0, 0.0, 0.0);
        for &area in &block.areas {
            let row = self.areas.row(area, class, self.sex);
            if let Some(subtotal) = row.get(AGES).and_then(|it| it.count()) {
                printed += subtotal;
                continue;
            }
            let people = f64::from(self.printed_people(area));
            examined += people;
            if area == place {
                own = people;
            } else {
                others_visible += visible(row);
            }
        }
        let residual = total.saturating_sub(printed);
        let share = if examined > 0.0 { own / examined } else { 1.0 };
        (Some(residual.saturating_sub(others_visible)), Some(f64::from(residual) * share))
    }

    fn printed_people(&self, place: usize) -> u32 {
        (0..self.areas.classes.len()).filter_map(|class| self.areas.cell(place, class, self.sex, None).count()).sum()
    }
}

/// Classes of the finding for a sex; a class that the sex does not have is never positive.
pub(crate) fn positive(source: &Source, sex: Sex, table: &CheckupTable) -> Option<Vec<bool>> {
    let exists: Vec<bool> = (0..table.classes.len())
        .map(|class| {
            (0..table.places.len()).any(|place| table.row(place, class, sex).iter().any(|it| *it != Cell::Blank))
        })
        .collect();
    let own: Vec<String> = table.classes.iter().zip(&exists).filter(|(_, is)| **is).map(|(it, _)| it.clone()).collect();
    let mut found = match source {
        Source::Test { positive, .. } => finding::positive(positive, sex, &own)?,
        Source::Question { positive, .. } => finding::by_name(&own, positive)?,
    }
    .into_iter();
    Some(exists.into_iter().map(|is| is && found.next().unwrap_or(false)).collect())
}

fn blocks(prefectures: &CheckupTable, areas: &CheckupTable) -> BTreeMap<PrefectureCode, Block> {
    let mut blocks: BTreeMap<PrefectureCode, Block> = BTreeMap::new();
    for (at, place) in prefectures.places.iter().enumerate() {
        if let (PlaceKind::Known, Some(code)) = (place.kind, place.prefecture) {
            blocks.entry(code).or_default().prefecture = Some(at);
        }
    }
    for (at, code, _) in known_areas(areas) {
        blocks.entry(code).or_default().areas.push(at);
    }
    blocks
}

/// The areas of a table that are known by code, with where they stand.
pub(super) fn known_areas(table: &CheckupTable) -> impl Iterator<Item = (usize, PrefectureCode, AreaCode)> + '_ {
    table.places.iter().enumerate().filter_map(|(at, place)| match (place.kind, place.prefecture, place.area) {
        (PlaceKind::Known, Some(prefecture), Some(area)) => Some((at, prefecture, area)),
        _ => None,
    })
}
