//! Draws the people of every area, class, sex and age, and adds them up to prefectures.

use domain::{AgeBand, FiscalYear, PrefectureCode, Sex, area};

use super::{
    Areas,
    model::{MODEL, Spreads},
    random::{Random, exp, number_of},
};
use crate::table::{ROW, sex_index};

/// A made-up place: an area, or the people whose place could not be told.
pub(super) struct Site {
    /// Absent for 判別不可.
    pub area: Option<&'static area::Area>,
    /// People examined.
    pub people: f64,
}

/// Share of the examined in each age band, and of men among them.
const AGES: [f64; 7] = [0.15, 0.165, 0.16, 0.145, 0.135, 0.125, 0.12];
const MEN: f64 = 0.54;
/// Share of people whose place could not be told.
const UNKNOWN: f64 = 0.002;

/// The areas that are written, with 判別不可 last; sizes do not depend on which are written.
pub(super) fn sites(year: FiscalYear, seed: u64, areas: Areas) -> Vec<Site> {
    let plan = area::plan_of(year).unwrap_or(7);
    let weight = |it: &area::Area| exp(0.9 * Random::of(&[seed, 1, u64::from(it.code.get())]).normal());
    let sum: f64 = area::areas(plan).map(weight).sum();
    let last = match areas {
        Areas::All => u8::MAX,
        Areas::FirstPrefectures(number) => number,
    };
    let written = area::areas(plan).filter(|it| it.code.prefecture().get() <= last);
    let mut sites: Vec<Site> =
        written.map(|it| Site { area: Some(it), people: MODEL.people * (1.0 - UNKNOWN) * weight(it) / sum }).collect();
    let there: f64 = sites.iter().map(|it| it.people).sum();
    sites.push(Site { area: None, people: there * UNKNOWN });
    sites
}

/// Counts of a table: \[site]\[class]\[sex]\[seven ages and the subtotal], dense.
pub(super) struct Counts {
    pub classes: usize,
    pub cells: Vec<u32>,
}

impl Counts {
    pub fn at(&self, site: usize, class: usize, sex: usize) -> usize {
        ((site * self.classes + class) * 2 + sex) * ROW
    }
}

/// How far a place stands from the nation for a subject, in spreads; steady over the years but for a little noise.
pub(super) fn shift(seed: u64, subject: &str, site: &Site, year: FiscalYear) -> f64 {
    let Some(area) = site.area else { return 0.0 };
    let subject = number_of(subject);
    let prefecture = Random::of(&[seed, 2, subject, u64::from(area.code.prefecture().get())]).normal();
    let own = Random::of(&[seed, 3, subject, u64::from(area.code.get())]).normal();
    let noise = Random::of(&[seed, 4, subject, u64::from(area.code.get()), u64::from(year.0)]).normal();
    0.06 * prefecture + 0.08 * own + 0.02 * noise
}

/// Age in tens of years over 57.5.
pub(super) fn decades(age: AgeBand) -> f64 {
    (age.index() as f64 - 3.0) / 2.0
}

/// People with a result in one sex and age.
pub(super) fn measured(site: &Site, share: f64, sex: Sex, age: AgeBand) -> f64 {
    let of_sex = if sex == Sex::Male { MEN } else { 1.0 - MEN };
    site.people * share * of_sex * AGES[age.index()]
}

/// Draws a table. `subject` names it (and keeps its chance apart from other tables), `share` is who has a result.
pub(super) fn draw(
    seed: u64,
    year: FiscalYear,
    subject: &str,
    share: f64,
    sites: &[Site],
    spread: &dyn Spreads,
) -> Counts {
    let classes = spread.shares(Sex::Male, 0.0, 0.0).len();
    let mut counts = Counts { classes, cells: vec![0; sites.len() * classes * 2 * ROW] };
    for (at, site) in sites.iter().enumerate() {
        let shift = shift(seed, subject.split('/').next().unwrap_or(subject), site, year);
        let code = site.area.map_or(0, |it| u64::from(it.code.get()));
        let mut random = Random::of(&[seed, 5, number_of(subject), u64::from(year.0), code]);
        for sex in Sex::ALL {
            for age in AgeBand::all() {
                let people = measured(site, share, sex, age);
                for (class, share) in spread.shares(sex, decades(age), shift).into_iter().enumerate() {
                    let row = counts.at(at, class, sex_index(sex));
                    let drawn = random.events(people * share);
                    counts.cells[row + age.index()] = drawn;
                    counts.cells[row + ROW - 1] += drawn;
                }
            }
        }
    }
    counts
}

/// Sites of each prefecture, in order; `None` is 判別不可.
pub(super) fn by_prefecture(sites: &[Site]) -> Vec<(Option<PrefectureCode>, std::ops::Range<usize>)> {
    let mut blocks: Vec<(Option<PrefectureCode>, std::ops::Range<usize>)> = Vec::new();
    for (at, site) in sites.iter().enumerate() {
        let prefecture = site.area.map(|it| it.code.prefecture());
        match blocks.last_mut() {
            Some((last, range)) if *last == prefecture => range.end = at + 1,
            _ => blocks.push((prefecture, at..at + 1)),
        }
    }
    blocks
}

/// Adds areas up to prefectures.
pub(super) fn sum(counts: &Counts, sites: &[Site]) -> Counts {
    let blocks = by_prefecture(sites);
    let width = counts.classes * 2 * ROW;
    let mut cells = vec![0; blocks.len() * width];
    for (to, (_, range)) in blocks.iter().enumerate() {
        for site in range.clone() {
            for at in 0..width {
                cells[to * width + at] += counts.cells[site * width + at];
            }
        }
    }
    Counts { classes: counts.classes, cells }
}
