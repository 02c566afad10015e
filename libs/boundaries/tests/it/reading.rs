//! Files that are read, whichever way they are written.

use boundaries::{Limits, dissolve, read};

use crate::grids::{Fields, topojson};

const SQUARE: &str = "[[0,0],[0,4],[4,0],[0,-4],[-4,0]]";

#[test]
fn quantised_or_in_degrees_it_is_the_same_land() {
    let steps = topojson(SQUARE, r#"{"type":"Polygon","arcs":[[0]],"properties":{"N03_007":"26101"}}"#);
    let degrees = r#"{"type":"Topology","arcs":[[[135,35],[135,35.04],[135.04,35.04],[135.04,35],[135,35]]],
        "objects":{"all":{"type":"Polygon","arcs":[[0]],"properties":{"N03_007":"26101"},"id":1,"bbox":[0,0,1,1]}}}"#;
    for (text, steps) in [(steps.as_str(), 4_i128), (degrees, 40_000)] {
        for text in [text.to_owned(), format!("\u{FEFF}{text}")] {
            let topology = read(text.as_bytes(), &Limits::default()).expect("topology");
            let map = dissolve(&topology, |it| it.municipality);
            assert_eq!(map.shapes().len(), 1);
            assert_eq!(map.twice_area(&map.shapes()[0]), 2 * steps * steps);
            let [east, north] = topology.grid().degrees(topology.arcs()[0][2]);
            assert!((east - 135.04).abs() < 1e-9 && (north - 35.04).abs() < 1e-9);
        }
    }
}

#[test]
fn collections_within_collections_and_null_geometries_are_read() {
    let inner = r#"{"type":"GeometryCollection","geometries":[
        {"type":"Polygon","arcs":[[0]],"properties":{"N03_001":"千葉県","N03_004":"所属未定地","N03_007":null}},
        {"type":null,"properties":{"N03_007":"12101"}},{"type":null}]}"#;
    let topology = read(topojson(SQUARE, inner).as_bytes(), &Limits::default()).expect("topology");
    assert_eq!(topology.places().len(), 3);
    assert_eq!(topology.places()[0].name.as_deref(), Some("所属未定地"));
    assert!(dissolve(&topology, |it| it.municipality).shapes().is_empty(), "land of nobody has no municipality");
    assert_eq!(dissolve(&topology, |it| it.prefecture).shapes().len(), 1, "and belongs to its prefecture");
}

#[test]
fn rings_wound_the_other_way_round_are_the_same_land() {
    let fields = Fields(vec![vec![1, 1, 1, 0], vec![1, 2, 1, 3], vec![1, 1, 1, 3]]);
    let one = fields.topology();
    let other = read(fields.topojson(true).as_bytes(), &Limits::default()).expect("topology");
    assert_eq!(one, {
        let mut rings = other.rings().to_vec();
        // The same rings, each from another start.
        for (ring, as_read) in rings.iter_mut().zip(one.rings()) {
            let start = ring.ways.iter().position(|it| *it == as_read.ways[0]).expect("the same arcs");
            ring.ways.rotate_left(start);
        }
        assert_eq!(rings, one.rings());
        one.clone()
    });
}

#[test]
fn one_ring_that_was_turned_over_is_put_right_by_its_neighbour() {
    // Two fields side by side; the second is wound against the first.
    let arcs = "[[1,0],[0,1]],[[1,1],[-1,0],[0,-1],[1,0]],[[1,1],[1,0],[0,-1],[-1,0]]";
    let of = |second: &str| {
        let polygons = format!(
            r#"{{"type":"Polygon","arcs":[[-1,-2]],"properties":{{"N03_007":"26101"}}}},
               {{"type":"Polygon","arcs":[{second}],"properties":{{"N03_007":"26102"}}}}"#
        );
        read(topojson(arcs, &polygons).as_bytes(), &Limits::default())
    };
    let (right, wrong) = (of("[0,2]").expect("right"), of("[-3,-1]").expect("turned over"));
    assert_eq!(right, wrong);
}
