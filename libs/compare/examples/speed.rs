//! How long a map of all areas takes: `cargo run --release -p compare --example speed`.

use std::time::Instant;

use compare::map;
use domain::{AreaCode, AreaProfile, FiscalYear, RatioClass, RatioMethod, RatioRow, Reference, SexGroup, area};

const MAPS: u32 = 1_200;

fn main() {
    let codes: Vec<AreaCode> = area::areas(7).map(|it| it.code).collect();
    let rows: Vec<RatioRow> = codes.iter().enumerate().map(|(at, code)| row(at, *code)).collect();
    let profiles: Vec<AreaProfile> = (0..codes.len()).map(|at| profile(at, &codes)).collect();
    let start = Instant::now();
    let mut points = 0;
    for _ in 0..MAPS {
        points += map(&rows, Some(&profiles)).map_or(0, |it| it.summary.with_point);
    }
    let taken = start.elapsed();
    println!("{MAPS} maps of {} areas ({points} points): {taken:.2?}, {:.1?} each", rows.len(), taken / MAPS);
}

/// Made up, from 50 to 5 000 people expected, ratios spread by about a fifth.
fn row(at: usize, area: AreaCode) -> RatioRow {
    let (at, spread) = (at as f64, ((at * 7_919) % 401) as f64 / 200.0 - 1.0);
    let expected = 50.0 * 100.0_f64.powf((at * 0.618).fract());
    let observed = (expected * (1.0 + 0.35 * spread)).round();
    let ratio = 100.0 * observed / expected;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand people")]
    let count = observed as u64;
    RatioRow {
        fiscal_year: FiscalYear(2021),
        indicator: "smoking".into(),
        sex: SexGroup::Male,
        reference: Reference::Nation,
        prefecture: area.prefecture(),
        area,
        area_name: "圏域".into(),
        examined: Some(expected * 3.0),
        observed: Some(count),
        observed_low: count,
        observed_high: Some(count),
        expected: Some(expected),
        expected_low: Some(expected),
        expected_high: Some(expected),
        ratio: Some(ratio),
        ratio_low: Some(ratio),
        ratio_high: Some(ratio),
        lower95: Some(ratio * 0.9),
        upper95: Some(ratio * 1.1),
        class: RatioClass::High,
        masked_share: 0.0,
        method: RatioMethod::Score,
        variance: Some(expected * 0.67),
    }
}

fn profile(at: usize, codes: &[AreaCode]) -> AreaProfile {
    let neighbours = [1, 2, 9, 17, 40].into_iter().map(|by| codes[(at + by) % codes.len()]).collect();
    AreaProfile { area: codes[at], population: 1, under_15: 0, over_64: 0, neighbours, source: String::new() }
}
