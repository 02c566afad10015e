//! Land of any form, and bytes that nobody meant.

use std::collections::BTreeMap;

use boundaries::{Detail, Frame, Limits, dissolve, draw, read, simplify};
use proptest::prelude::*;

use crate::grids::{Fields, turned_to_first, walked};

fn fields() -> impl Strategy<Value = Fields> {
    (1..8_usize, 1..8_usize).prop_flat_map(|(wide, high)| {
        prop::collection::vec(prop::collection::vec(0..7_u8, wide), high).prop_map(Fields)
    })
}

/// Which of two unions each of six municipalities goes to, if any.
fn unions() -> impl Strategy<Value = Vec<Option<u8>>> {
    prop::collection::vec(prop::option::weighted(0.9, 0..3_u8), 7)
}

fn number(code: domain::MunicipalityCode) -> u8 {
    code.to_string()[2..].parse::<u16>().ok().and_then(|it| u8::try_from(it - 100).ok()).expect("26101 to 26106")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_municipality_alone_keeps_its_rings(land in fields()) {
        prop_assume!(!land.municipalities().is_empty());
        let topology = land.topology();
        let map = dissolve(&topology, |it| it.municipality);
        for shape in map.shapes() {
            let as_read = topology.rings().iter().filter(|it| topology.places()[it.place].municipality == Some(shape.key));
            let mut as_read: Vec<_> = as_read.map(|it| turned_to_first(&it.ways)).collect();
            let mut kept: Vec<_> = shape.rings.iter().map(|it| turned_to_first(it)).collect();
            as_read.sort();
            kept.sort();
            prop_assert_eq!(kept, as_read);
            prop_assert_eq!(map.twice_area(shape), land.twice_area(number(shape.key)));
        }
        prop_assert_eq!(map.shapes().len(), land.municipalities().len());
    }

    #[test]
    fn the_area_of_a_union_is_the_sum_of_its_parts(land in fields(), of in unions()) {
        prop_assume!(!land.municipalities().is_empty());
        let topology = land.topology();
        let map = dissolve(&topology, |it| it.municipality.and_then(|it| of[usize::from(number(it))]));
        let mut parts: BTreeMap<u8, i128> = BTreeMap::new();
        for one in land.municipalities() {
            if let Some(key) = of[usize::from(one)] {
                *parts.entry(key).or_default() += land.twice_area(one);
            }
        }
        let sums: BTreeMap<u8, i128> = map.shapes().iter().map(|it| (it.key, map.twice_area(it))).collect();
        prop_assert_eq!(sums, parts);
    }

    #[test]
    fn every_border_is_walked_once_on_each_side_and_no_inside_arc_is_left(land in fields(), of in unions()) {
        prop_assume!(!land.municipalities().is_empty());
        let topology = land.topology();
        let key = |it: &boundaries::Properties| it.municipality.and_then(|it| of[usize::from(number(it))]);
        let map = dissolve(&topology, key);
        let mut expected = vec![[None; 2]; topology.arcs().len()];
        for ring in topology.rings() {
            for way in &ring.ways {
                expected[way.arc()][usize::from(way.is_forward())] = key(&topology.places()[ring.place]);
            }
        }
        for (walked, [back, forward]) in walked(&map).into_iter().zip(expected) {
            let inside = back == forward;
            let once = |it: Option<u8>| u32::from(it.is_some() && !inside);
            prop_assert_eq!(walked, [once(back), once(forward)]);
        }
        for ring in map.shapes().iter().flat_map(|it| &it.rings) {
            let points: Vec<_> = map.points(ring).collect();
            // Steps of one field: each point is beside the one before, and the last beside the first.
            let after = points.iter().cycle().skip(1);
            prop_assert!(points.iter().zip(after).all(|(a, b)| (a.x - b.x).abs() + (a.y - b.y).abs() == 1));
        }
    }

    #[test]
    fn thinned_neighbours_still_share_every_border(land in fields(), of in unions(), bends in 1..200_u32) {
        prop_assume!(!land.municipalities().is_empty());
        let map = dissolve(&land.topology(), |it| it.municipality.and_then(|it| of[usize::from(number(it))]));
        let thin = simplify(&map, Detail { bends, islands: 0 });
        prop_assert_eq!(simplify(&map, Detail { bends, islands: 0 }), thin.clone());
        prop_assert_eq!(thin.neighbours(), map.neighbours());
        prop_assert!(walked(&thin).iter().all(|it| it.iter().all(|it| *it <= 1)));
        let rings = |map: &boundaries::Map<u8>| map.shapes().iter().map(|it| (it.key, it.rings.len())).collect::<Vec<_>>();
        prop_assert_eq!(rings(&thin), rings(&map));
        // Nothing is thinned when nothing is too small, save what stands on a straight line.
        let same = simplify(&map, Detail { bends: u32::MAX, islands: 0 });
        let areas = |map: &boundaries::Map<u8>| map.shapes().iter().map(|it| map.twice_area(it)).collect::<Vec<_>>();
        prop_assert_eq!(areas(&same), areas(&map));
        // No gap and no overlap: what the shapes cover together is what the outer borders alone cover.
        let all = dissolve(&land.topology(), |it| it.municipality.and_then(|it| of[usize::from(number(it))]).map(|_| ()));
        let sum: i128 = areas(&same).iter().sum();
        prop_assert_eq!(sum, all.shapes().iter().map(|it| all.twice_area(it)).sum::<i128>());
    }

    #[test]
    fn every_shape_is_drawn_within_the_picture(land in fields()) {
        prop_assume!(!land.municipalities().is_empty());
        let map = simplify(&dissolve(&land.topology(), |it| it.municipality), Detail::default());
        let drawing = draw(&map, &Frame::plain());
        prop_assert_eq!(drawing.shapes.len(), land.municipalities().len());
        let [_, _, width, height] = drawing.view_box;
        for shape in &drawing.shapes {
            prop_assert!(shape.path.starts_with('M') && shape.path.ends_with('z'));
            let (x, y) = shape.label;
            prop_assert!((0..=width).contains(&x) && (0..=height).contains(&y) && shape.room > 0);
        }
    }

    #[test]
    fn a_file_with_bytes_changed_never_panics(
        land in fields(),
        at in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(b"0123456789-.,[]{}\"ea\xFF".to_vec())), 1..6),
    ) {
        let mut bytes = land.topojson(false).into_bytes();
        for (at, byte) in at {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(topology) = read(&bytes, &Limits::default()) {
            let map = simplify(&dissolve(&topology, |it| it.municipality), Detail::default());
            let drawing = draw(&map, &Frame::nation());
            prop_assert!(drawing.shapes.len() <= map.shapes().len());
        }
    }
}
