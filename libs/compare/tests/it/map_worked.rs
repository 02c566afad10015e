//! Five areas whose figures were computed apart from this code, by double loops and numerical integration.

use compare::{MapError, NullVariance, map};
use domain::{FiscalYear, RatioMethod, RatioRow};
use epidemiology::funnel::FunnelVerdict;

use crate::made::{area, plain};

const OBSERVED: [u64; 5] = [120, 95, 260, 40, 333];
const EXPECTED: [f64; 5] = [100.0, 100.0, 200.0, 50.0, 300.0];
const VARIANCE: [f64; 5] = [80.0, 85.0, 150.0, 48.0, 200.0];

fn five() -> Vec<RatioRow> {
    (0..5).map(|at| plain([101, 102, 201, 1301, 4701][at], OBSERVED[at], EXPECTED[at], Some(VARIANCE[at]))).collect()
}

fn near(got: f64, want: f64) {
    assert!((got - want).abs() <= 1e-9 * want.abs().max(1.0), "{got}, not {want}");
}

#[test]
fn every_area_has_its_test_and_its_smoothed_ratio() {
    let got = map(&five(), None).expect("a map");
    // x, z, p, q, smoothed, its limits, P(θ > 1).
    let want = [
        [
            125.0,
            2.236_067_977_5,
            0.025_347_318_677,
            0.042_245_531_129,
            117.283_786_92,
            103.371_944,
            132.061_131,
            0.993_183,
        ],
        [
            117.647_058_823,
            -0.542_326_144_5,
            0.587_593_847_956,
            0.587_593_847_956,
            103.280_032_73,
            90.035_583,
            117.420_035,
            0.674_284,
        ],
        [
            266.666_666_667,
            4.898_979_485_6,
            9.633_570e-7,
            4.816_785e-6,
            125.748_939_95,
            114.437_756,
            137.585_546,
            0.999_999,
        ],
        [
            52.083_333_333,
            -1.443_375_673,
            0.148_914_673_179,
            0.186_143_341_473,
            101.646_062_61,
            85.944_748,
            118.645_192,
            0.567_834,
        ],
        [
            450.0,
            2.333_452_377_9,
            0.019_624_414_977,
            0.042_245_531_129,
            111.459_603_72,
            102.761_751,
            120.505_756,
            0.995_472,
        ],
    ];
    for (area, want) in got.areas.iter().zip(want) {
        let point = area.point.expect("a point");
        let smoothed = point.smoothed.expect("five areas");
        let figures = [
            point.size,
            point.z,
            point.p,
            point.q,
            smoothed.ratio,
            smoothed.limits.lower,
            smoothed.limits.upper,
            smoothed.above,
        ];
        for (got, want) in figures.iter().zip(want) {
            assert!((got - want).abs() <= 2e-6 * want.abs().max(1.0), "{figures:?}, not {want}");
        }
        assert_eq!((point.among, point.null, point.local), (5, NullVariance::Binomial, None));
    }
    let verdicts: Vec<_> = got.areas.iter().map(|it| it.point.expect("a point").verdict).collect();
    {
        use FunnelVerdict::{FarHigh, High, Within};
        assert_eq!(verdicts, [High, Within, FarHigh, Within, High]);
    }
    let adjusted: Vec<_> = got.areas.iter().map(|it| it.point.expect("a point").adjusted).collect();
    // Half of the width is at least 1.96·17.98, so that 30 more is within.
    assert_eq!(adjusted, [Some(FunnelVerdict::Within); 5]);
    assert_eq!(got.of(area(201)).map(|it| it.excess.people), Some(Some(60.0)));
    assert_eq!(got.of(area(202)), None);
}

#[test]
fn all_areas_together() {
    let it = map(&five(), None).expect("a map").summary;
    assert_eq!((it.areas, it.with_point, it.without_point, it.poisson), (5, 5, 0, 0));
    let spread = it.overdispersion.expect("five areas");
    near(spread.phi, 5.382_049_600_723_507);
    near(spread.tau, 17.975_271_636_441_9);
    let prior = it.prior.expect("five areas");
    near(prior.mean, 113.664_364_473_524_8);
    near(prior.deviation, 11.007_656_712_740_79);
    let (shape, rate) = prior.gamma.expect("variation");
    near(shape, 106.624_965_059_743_39);
    near(rate, 93.806_854_552_535_64);
    let test = it.heterogeneity.expect("five areas");
    near(test.statistic, 15.781_696_749_645_374);
    near(test.p, 0.003_326_528_871_387_805);
    near(it.between.expect("five"), 17.701_851_754_987_544);
    near(it.mean.expect("points"), 107.2);
    near(it.median.expect("points"), 111.0);
    near(it.pooled.expect("points"), 113.066_666_666_666_66);
    near(it.disparity.expect("points"), 17.2);
    near(it.theil.expect("positive"), 0.008_143_721_281_388_646);
    // Quarters of five by rank: 80 | 95 | 111, 120 … by k + 1 − ⌈(n + 1 − rank)·k/n⌉: 1, 1, 2, 3, 4.
    let (lowest, highest) = (it.lowest.expect("five"), it.highest.expect("five"));
    assert_eq!((lowest.areas, highest.areas), (2, 1));
    near(lowest.mean, 87.5);
    near(it.gap.expect("five"), 130.0 - 87.5);
    assert_eq!(it.range.map(|(low, high)| (low.round(), high.round())), Some((80.0, 130.0)));
}

#[test]
fn the_lines_span_the_points() {
    let lines = map(&five(), None).expect("a map").lines;
    assert_eq!(lines.len(), compare::LINE_POINTS);
    near(lines[0].size, 52.083_333_333_333_336 / 1.1);
    near(lines[59].size, 495.0);
    let narrow = lines[59].chance;
    near(narrow.near.upper, 100.0 + 195.996_398_454_005_4 / 495.0_f64.sqrt());
    near(narrow.far.lower, 100.0 - 309.023_230_616_781_3 / 495.0_f64.sqrt());
    let wide = lines[59].adjusted.expect("overdispersed").near.upper;
    near(wide, 100.0 + 195.996_398_454_005_4 * (1.0 / 495.0 + 0.179_752_716_364_419_f64.powi(2)).sqrt());
}

#[test]
fn rows_without_a_variance_are_poisson_counts() {
    let mut rows = five();
    rows[0].variance = None;
    rows[1].method = RatioMethod::Poisson;
    let got = map(&rows, None).expect("a map");
    let first = got.areas[0].point.expect("a point");
    assert_eq!((first.size, first.z, first.null), (100.0, 2.0, NullVariance::Poisson));
    assert_eq!((got.areas[1].point.expect("a point").null, got.summary.poisson), (NullVariance::Poisson, 2));
}

#[test]
fn what_makes_no_map_says_why() {
    assert_eq!(map(&[], None), Err(MapError::Empty));
    let mut rows = five();
    rows.push(rows[2].clone());
    assert_eq!(map(&rows, None), Err(MapError::Repeated(area(201))));
    rows[5].fiscal_year = FiscalYear(2020);
    assert_eq!(map(&rows, None).map_err(|it| it.to_string()).unwrap_err().split(' ').next(), Some("rows"));
    let alone = map(&five()[..1], None).expect("a map");
    let point = alone.areas[0].point.expect("a point");
    assert_eq!((point.smoothed, point.quarter, point.adjusted, point.q), (None, None, None, point.p));
    assert_eq!((alone.summary.prior, alone.summary.overdispersion, alone.summary.gap), (None, None, None));
}
