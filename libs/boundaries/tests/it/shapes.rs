//! Shapes of made-up land, worked out by hand.

use boundaries::{Detail, dissolve, simplify};

use crate::grids::{Fields, walked};

#[test]
fn a_lake_stays_a_hole_and_an_island_in_it_an_island() {
    let land = Fields(vec![
        vec![1, 1, 1, 1, 2],
        vec![1, 0, 0, 0, 2],
        vec![1, 0, 2, 0, 2],
        vec![1, 0, 0, 0, 2],
        vec![1, 1, 1, 2, 2],
    ]);
    let topology = land.topology();
    let map = dissolve(&topology, |it| it.prefecture);
    let [shape] = map.shapes() else { panic!("one prefecture") };
    let mut areas: Vec<i128> = shape.rings.iter().map(|it| map.twice_ring_area(it)).collect();
    areas.sort_unstable();
    assert_eq!(areas, [-18, 2, 50]);
    assert_eq!(map.twice_area(shape), 34);
}

#[test]
fn an_enclave_of_another_shape_is_a_hole_and_vanishes_in_their_union() {
    let land = Fields(vec![vec![1, 1, 1], vec![1, 2, 1], vec![1, 1, 1]]);
    let topology = land.topology();
    let apart = dissolve(&topology, |it| it.municipality);
    let rings: Vec<usize> = apart.shapes().iter().map(|it| it.rings.len()).collect();
    assert_eq!(rings, [2, 1]);
    let together = dissolve(&topology, |it| it.prefecture);
    assert_eq!(together.shapes()[0].rings.len(), 1);
    assert_eq!(together.twice_area(&together.shapes()[0]), 18);
}

#[test]
fn fields_that_touch_in_a_corner_stay_apart() {
    let land = Fields(vec![vec![1, 2], vec![3, 1]]);
    let map = dissolve(&land.topology(), |it| it.municipality);
    let rings: Vec<usize> = map.shapes().iter().map(|it| it.rings.len()).collect();
    assert_eq!(rings, [2, 1, 1]);
}

#[test]
fn neighbours_share_a_border_and_not_a_corner() {
    let land = Fields(vec![vec![1, 2], vec![3, 0], vec![1, 4]]);
    let map = dissolve(&land.topology(), |it| it.municipality.map(|it| it.to_string()));
    let pairs: Vec<(String, String)> = map.neighbours().into_iter().collect();
    let of = |one: &str, two: &str| (format!("2610{one}"), format!("2610{two}"));
    assert_eq!(pairs, [of("1", "2"), of("1", "3"), of("1", "4")]);
}

#[test]
fn small_islands_and_empty_lakes_go_but_no_shapes_largest_ring() {
    let land = Fields(vec![
        vec![1, 1, 1, 1, 1, 0, 0],
        vec![1, 0, 1, 2, 1, 0, 3],
        vec![1, 1, 1, 1, 1, 0, 0],
        vec![0, 0, 0, 0, 0, 0, 1],
    ]);
    let map = dissolve(&land.topology(), |it| it.municipality);
    let count = |detail| -> Vec<usize> { simplify(&map, detail).shapes().iter().map(|it| it.rings.len()).collect() };
    // 1: land, lake, hole of 2, island.
    assert_eq!(count(Detail { bends: 1_000_000, islands: 0 }), [4, 1, 1]);
    assert_eq!(count(Detail { bends: 1_000_000, islands: 2 }), [2, 1, 1]);
}

#[test]
fn arcs_between_the_same_two_shapes_become_one() {
    let land = Fields(vec![vec![1, 1, 2, 2], vec![1, 1, 2, 2]]);
    let map = simplify(&dissolve(&land.topology(), |it| it.municipality), Detail { bends: 1_000_000, islands: 0 });
    // The common border, and the coast of each.
    assert_eq!(map.arcs().len(), 3);
    assert_eq!(walked(&map).iter().filter(|it| **it == [1, 1]).count(), 1);
    let areas: Vec<i128> = map.shapes().iter().map(|it| map.twice_area(it)).collect();
    assert_eq!(areas, [8, 8]);
}

#[test]
fn the_border_of_an_enclave_is_one_arc_for_both() {
    // The smallest arc of the enclave is walked forwards by one of the two, and backwards by the other, whichever is first.
    for (around, within) in [(1, 2), (2, 1)] {
        let land = Fields(vec![
            vec![around, around, around, around],
            vec![around, within, within, around],
            vec![around, around, around, around],
        ]);
        let map = simplify(&dissolve(&land.topology(), |it| it.municipality), Detail { bends: 1_000_000, islands: 0 });
        let mut walked = walked(&map);
        walked.sort_unstable();
        assert_eq!(walked, [[0, 1], [1, 1]]);
        assert_eq!(map.arcs().iter().map(Vec::len).collect::<Vec<_>>(), [5, 5], "four corners each");
    }
}

#[test]
fn a_shape_cut_down_to_nothing_but_its_ends_keeps_some_area() {
    let land = Fields(vec![vec![0, 0, 3], vec![1, 2, 0]]);
    let map = simplify(&dissolve(&land.topology(), |it| it.municipality), Detail { bends: 1, islands: 0 });
    let areas: Vec<i128> = map.shapes().iter().map(|it| map.twice_area(it)).collect();
    assert!(areas.iter().all(|it| *it > 0), "{areas:?}");
}
