//! Means of the items by place, sex and age.

use domain::{AgeBand, FiscalYear, Group, Sex};

use super::{
    counts::{Site, decades, measured, shift},
    model::{MODEL, Test},
    random::{Random, number_of},
};
use crate::table::ROW;

/// Items of the means in the order of print, under the names of that table.
const LARGE: [(&str, &str); 16] = [
    ("bmi", "BMI"),
    ("waist", "腹囲"),
    ("fpg", "空腹時血糖"),
    ("hba1c", "HbA1C"),
    ("sbp", "収縮期血圧"),
    ("dbp", "拡張期血圧"),
    ("tg", "中性脂肪"),
    ("hdl", "ＨＤＬ"),
    ("ldl", "ＬＤＬ"),
    ("ast", "ＧＯＴ"),
    ("alt", "ＧＰＴ"),
    ("ggt", "γ－ＧＴＰ"),
    ("hb", "ヘモグロビン"),
    ("casual_glucose", "随時血糖"),
    ("creatinine", "血清クレアチニン"),
    ("egfr", "eGFR"),
];

/// Items of a table of means: printed name and model. The small form has all results of the three 詳細 items.
pub(super) fn items(year: FiscalYear, group: Group) -> Vec<(&'static str, &'static Test)> {
    let twice = |id: &str| ["hb", "creatinine", "egfr"].contains(&id);
    let small = group == Group::All && year >= super::tables::AREAS_FROM;
    let test = |id: &str| MODEL.tests.iter().find(|it| it.id == id && it.from <= year);
    LARGE.iter().filter(|it| !small || twice(it.0)).filter_map(|(id, name)| Some((*name, test(id)?))).collect()
}

/// Means of one item and place: men's seven ages and their mean, then women's. 0 where nobody was measured.
pub(super) fn row(seed: u64, year: FiscalYear, test: &Test, group: Group, sites: &[&Site]) -> [f64; 2 * ROW] {
    let mut means = [0.0; 2 * ROW];
    let share = if test.detailed.is_some() { test.share(group) } else { test.share(Group::All) };
    for (sex, block) in Sex::ALL.into_iter().zip(means.chunks_exact_mut(ROW)) {
        let (mut people, mut sum) = (0.0, 0.0);
        for age in AgeBand::all() {
            let (mut there, mut own) = (0.0, 0.0);
            for site in sites {
                let code = site.area.map_or(0, |it| u64::from(it.code.get()));
                let measured = measured(site, share, sex, age);
                let key = [
                    seed,
                    6,
                    number_of(&test.id),
                    u64::from(year.0),
                    code,
                    u64::from(group == Group::All),
                    age.index() as u64,
                ];
                let number = f64::from(Random::of(&key).events(measured));
                let mean = test.mean(sex, decades(age), shift(seed, &test.id, site, year)).unwrap_or(0.0);
                there += number;
                own += number * mean;
            }
            block[age.index()] = if there > 0.0 { own / there } else { 0.0 };
            people += there;
            sum += own;
        }
        block[ROW - 1] = if people > 0.0 { sum / people } else { 0.0 };
    }
    means
}
