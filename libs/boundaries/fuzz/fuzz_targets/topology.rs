//! Whole files: read, joined, thinned and drawn. What is read keeps its promises, and no area is lost by joining.
#![no_main]

use boundaries::{Detail, Frame, Limits, Map, dissolve, draw, read, simplify};

const LIMITS: Limits =
    Limits { bytes: 1 << 20, arcs: 1000, points: 20_000, geometries: 500, nesting: 4, characters: 100 };

fn land<K>(map: &Map<K>) -> i128 {
    map.shapes().iter().map(|it| map.twice_area(it)).sum()
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(topology) = read(bytes, &LIMITS) else { return };
    assert!(topology.arcs().len() <= LIMITS.arcs && topology.places().len() <= LIMITS.geometries);
    let mut walked = vec![[0_u8; 2]; topology.arcs().len()];
    for ring in topology.rings() {
        assert!(!ring.ways.is_empty() && ring.place < topology.places().len());
        for way in &ring.ways {
            walked[way.arc()][usize::from(way.is_forward())] += 1;
        }
    }
    assert!(walked.iter().flatten().all(|it| *it <= 1));
    let all = dissolve(&topology, |_| Some(()));
    assert_eq!(land(&all), land(&dissolve(&topology, |it| Some(it.municipality))));
    let map = dissolve(&topology, |it| it.municipality);
    let thin = simplify(&map, Detail::default());
    assert_eq!(thin.shapes().len(), map.shapes().len());
    for frame in [Frame::plain(), Frame::nation()] {
        let drawing = draw(&thin, &frame);
        assert!(drawing.shapes.len() <= thin.shapes().len());
        assert!(drawing.shapes.iter().all(|it| it.path.starts_with('M') && it.path.ends_with('z')));
    }
});
