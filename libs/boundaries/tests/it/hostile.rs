//! Files that are refused, each for its reason.

use boundaries::{Excess, Limits, Refusal, read};

use crate::grids::topojson;

const SQUARE: &str = "[[0,0],[0,4],[4,0],[0,-4],[-4,0]]";

fn refused(text: impl AsRef<[u8]>) -> Refusal {
    read(text.as_ref(), &Limits::default()).expect_err("refused")
}

fn of_geometry(geometry: &str) -> Refusal {
    refused(topojson(SQUARE, geometry))
}

fn of_arcs(arcs: &str) -> Refusal {
    refused(topojson(arcs, r#"{"type":"Polygon","arcs":[[0]]}"#))
}

#[test]
fn what_is_no_topology_is_refused() {
    assert_eq!(refused(""), Refusal::NotJson(1, 0));
    assert_eq!(refused("{\"type\":\"Topology\",\n"), Refusal::NotJson(2, 0));
    assert_eq!(refused(b"{\"type\":\"\x8B\x9E\"}"), Refusal::Encoding);
    assert!(matches!(refused(r#"{"type":"FeatureCollection","features":[]}"#), Refusal::NotTopology(1, _)));
    assert_eq!(refused(r#"{"type":"Other","objects":{},"arcs":[]}"#), Refusal::NotTopology(0, 0));
    assert!(matches!(refused(r#"{"type":"Topology","objects":{},"arcs":[[[0,0,0]]]}"#), Refusal::NotTopology(1, _)));
    assert_eq!(refused(r#"{"type":"Topology","objects":{},"arcs":[]}"#), Refusal::Objects(0));
    let two = topojson(SQUARE, "").replace(r#""all":"#, r#""one":{"type":null},"all":"#);
    assert_eq!(refused(two), Refusal::Objects(2));
    assert_eq!(of_geometry(""), Refusal::Empty);
}

#[test]
fn coordinates_must_be_places_in_japan() {
    for scale in ["0", "-1", "1e-320"] {
        let text = topojson(SQUARE, "").replace("[0.01,0.01]", &format!("[{scale},1]"));
        assert_eq!(refused(text), Refusal::Transform, "{scale}");
    }
    assert_eq!(of_arcs("[]"), Refusal::Arc(0));
    assert_eq!(of_arcs("[[0,0]]"), Refusal::Arc(0));
    assert_eq!(of_arcs("[[0,0],[0.5,0],[0,0]]"), Refusal::Arc(0));
    assert_eq!(of_arcs("[[0,0],[1e300,0],[0,0]]"), Refusal::Arc(0));
    assert_eq!(of_arcs("[[0,0],[9000,0],[-9000,0]]"), Refusal::Elsewhere(0));
    // Latitude first.
    let swapped =
        r#"{"type":"Topology","arcs":[[[35,135],[36,135],[35,135]]],"objects":{"a":{"type":"Polygon","arcs":[[0]]}}}"#;
    assert_eq!(refused(swapped), Refusal::Elsewhere(0));
}

#[test]
fn geometries_must_be_closed_areas_of_arcs_that_exist() {
    assert_eq!(of_geometry(r#"{"type":"Point","coordinates":[1,1]}"#), Refusal::Kind(2));
    assert_eq!(of_geometry(r#"{"type":"LineString","arcs":[0]}"#), Refusal::Kind(2));
    for form in ["", r#","arcs":[0]"#, r#","arcs":[[[0]]]"#, r#","arcs":[]"#, r#","arcs":null"#, r#","arcs":[[0.5]]"#] {
        assert_eq!(of_geometry(&format!(r#"{{"type":"Polygon"{form}}}"#)), Refusal::Form(2), "{form}");
    }
    assert_eq!(of_geometry(r#"{"type":"Polygon","arcs":[[]]}"#), Refusal::Open(2));
    for index in ["1", "-2", "2147483647", "-2147483648"] {
        assert_eq!(of_geometry(&format!(r#"{{"type":"Polygon","arcs":[[{index}]]}}"#)), Refusal::Index(2), "{index}");
    }
    assert_eq!(of_geometry(r#"{"type":"Polygon","arcs":[[9999999999]]}"#), Refusal::Form(2));
    assert_eq!(of_arcs("[[0,0],[0,4],[4,0]]"), Refusal::Open(2));
}

#[test]
fn the_same_land_twice_is_refused() {
    let one = r#"{"type":"Polygon","arcs":[[0]]}"#;
    assert_eq!(of_geometry(&[one; 3].join(",")), Refusal::Overlap(0));
    assert_eq!(of_geometry(&[one; 2].join(",")), Refusal::Overlap(0));
    // Two fields with a side in common, on the same side of it.
    let arcs = "[[0,0],[0,4]],[[0,4],[4,0],[0,-4],[-4,0]],[[0,4],[3,0],[0,-4],[-3,0]]";
    let both = r#"{"type":"Polygon","arcs":[[0,1]]},{"type":"Polygon","arcs":[[0,2]]}"#;
    assert!(matches!(refused(topojson(arcs, both)), Refusal::Overlap(_)));
    // A ring that walks twice along one arc in the same direction.
    assert_eq!(of_geometry(r#"{"type":"Polygon","arcs":[[0,0]]}"#), Refusal::Overlap(0));
}

#[test]
fn codes_and_prefectures_must_be_real() {
    let with =
        |properties: &str| of_geometry(&format!(r#"{{"type":"Polygon","arcs":[[0]],"properties":{properties}}}"#));
    assert_eq!(with(r#"{"N03_007":"2610"}"#), Refusal::Code(2));
    assert_eq!(with(r#"{"N03_007":26101}"#), Refusal::Code(2));
    assert_eq!(with(r#"{"N03_001":"京都"}"#), Refusal::Prefecture(2));
    let long = "長".repeat(101);
    assert_eq!(with(&format!(r#"{{"N03_004":"{long}"}}"#)), Refusal::TooLarge(Excess::Characters(100)));
}

#[test]
fn what_is_beyond_the_limits_is_refused() {
    let text = topojson(SQUARE, r#"{"type":"Polygon","arcs":[[0]]}"#);
    let most = Limits { bytes: text.len(), arcs: 1, points: 5, geometries: 2, nesting: 1, characters: 1 };
    assert!(read(text.as_bytes(), &most).is_ok());
    let with = |limits| Err(Refusal::TooLarge(limits));
    assert_eq!(read(text.as_bytes(), &Limits { bytes: most.bytes - 1, ..most }), with(Excess::Bytes(most.bytes - 1)));
    assert_eq!(read(text.as_bytes(), &Limits { arcs: 0, ..most }), with(Excess::Arcs(0)));
    assert_eq!(read(text.as_bytes(), &Limits { points: 4, ..most }), with(Excess::Points(4)));
    assert_eq!(read(text.as_bytes(), &Limits { geometries: 1, ..most }), with(Excess::Geometries(1)));
    assert_eq!(read(text.as_bytes(), &Limits { nesting: 0, ..most }), with(Excess::Nesting(0)));
    let deep = r#"{"type":"GeometryCollection","geometries":["#.repeat(10_000) + &"]}".repeat(10_000);
    assert_eq!(of_geometry(&deep), Refusal::TooLarge(Excess::Nesting(4)));
    let deep = format!(r#"{{"type":"Topology","objects":{{"all":{}"#, "[".repeat(1_000_000));
    assert!(matches!(refused(deep), Refusal::NotJson(..)));
}

#[test]
fn every_refusal_says_what_to_do_in_both_languages() {
    let all = [
        Refusal::TooLarge(Excess::Points(5)),
        Refusal::Encoding,
        Refusal::NotJson(1, 2),
        Refusal::NotTopology(0, 0),
        Refusal::NotTopology(1, 2),
        Refusal::Objects(2),
        Refusal::Transform,
        Refusal::Arc(3),
        Refusal::Elsewhere(3),
        Refusal::Kind(4),
        Refusal::Form(4),
        Refusal::Index(4),
        Refusal::Open(4),
        Refusal::Overlap(3),
        Refusal::Code(4),
        Refusal::Prefecture(4),
        Refusal::Empty,
    ];
    for refusal in all {
        let text = refusal.text();
        assert!(text.ja.matches('。').count() >= 2 && text.ja.ends_with("ください。"), "{}", text.ja);
        assert!(text.en.ends_with('.') && text.en.is_ascii(), "{}", text.en);
        assert_eq!(refusal.to_string(), format!("{} / {}", text.ja, text.en));
        assert!(!refusal.to_string().contains('\n'));
    }
}
