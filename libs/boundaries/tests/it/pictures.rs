//! Pictures of made-up land.

use boundaries::{
    Detail, Frame, Inset, Limits, Part, dissolve, draw,
    members::Members,
    pictures::{self, City},
    read,
};
use domain::{AreaCode, MunicipalityCode, PrefectureCode};

use crate::grids::{Fields, topojson};

fn code(text: &str) -> MunicipalityCode {
    MunicipalityCode::parse(text).expect("code")
}

#[test]
fn wards_are_drawn_as_one_city_or_each_alone() {
    let topology = Fields(vec![vec![1, 2], vec![3, 3]]).topology();
    let kyoto = PrefectureCode::new(26).expect("prefecture");
    let keys = |city| -> Vec<String> {
        let picture = pictures::municipalities(&topology, kyoto, city, Detail::default());
        picture.drawing.shapes.iter().map(|it| it.key.to_string()).collect()
    };
    assert_eq!(keys(City::Whole), ["26100"]);
    assert_eq!(keys(City::Wards), ["26101", "26102", "26103"]);
    let other = pictures::municipalities(&topology, PrefectureCode::FIRST, City::Wards, Detail::default());
    assert!(other.drawing.shapes.is_empty() && other.ground.is_none());
}

#[test]
fn land_without_an_area_is_ground() {
    let topology = Fields(vec![vec![1, 2], vec![1, 2]]).topology();
    let area = AreaCode::new(2604).expect("area");
    let members = Members::from([(code("26101"), area)]);
    let picture = pictures::areas(&topology, &members, PrefectureCode::new(26).expect("code"), Detail::default());
    let [drawn] = &picture.drawing.shapes[..] else { panic!("one area") };
    assert_eq!(drawn.key, area);
    // Two fields by one each: a width of 988 units between the margins, the border in the middle.
    assert_eq!(picture.drawing.view_box, [0, 0, 1000, 1218]);
    assert_eq!(drawn.path, "M500 6l0 1206-494 0 0-1206z");
    assert_eq!(picture.ground.as_deref(), Some("M500 1212l0-1206 494 0 0 1206z"));
    assert_eq!((drawn.label.0, drawn.room), (253, 247));
}

#[test]
fn a_shape_too_small_to_see_is_drawn_as_a_speck() {
    // An island of one step beside land of a thousand by a thousand (in hundredths of a hundredth of a degree).
    let arcs = "[[0,0],[0,9000],[9000,0],[0,-9000],[-9000,0]],[[9500,0],[0,1],[1,0],[0,-1],[-1,0]]";
    let both = r#"{"type":"Polygon","arcs":[[0]],"properties":{"N03_007":"26101"}},{"type":"Polygon","arcs":[[1]],"properties":{"N03_007":"26102"}}"#;
    let text = topojson(arcs, both).replace("0.01,0.01", "0.0001,0.0001");
    let topology = read(text.as_bytes(), &Limits::default()).expect("topology");
    let drawing = draw(&dissolve(&topology, |it| it.municipality), &Frame::plain());
    assert_eq!(drawing.shapes[1].path, "M994 1153l2 2-2 2-2-2z");
    assert_eq!(drawing.shapes[1].label, (994, 1155));
}

#[test]
fn far_land_stands_in_a_box_or_is_left_out() {
    let arcs = "[[0,0],[0,10],[10,0],[0,-10],[-10,0]],[[100,0],[0,10],[10,0],[0,-10],[-10,0]]";
    let both = r#"{"type":"Polygon","arcs":[[0]],"properties":{"N03_007":"26101"}},{"type":"Polygon","arcs":[[1]],"properties":{"N03_007":"26102"}}"#;
    let topology = read(topojson(arcs, both).as_bytes(), &Limits::default()).expect("topology");
    let map = dissolve(&topology, |it| it.municipality);
    let far = Part { east: (135.9, 136.3), north: (34.0, 36.0) };
    let inset = Frame { insets: vec![Inset { part: far, at: (700, 0), percent: 10 }], ..Frame::plain() };
    let drawing = draw(&map, &inset);
    assert_eq!(drawing.boxes, [[700, 0, 111, 133]]);
    assert_eq!(drawing.shapes[1].path, "M706 127l0-121 99 0 0 121z");
    let without = draw(&map, &Frame { left_out: vec![far], ..Frame::plain() });
    assert_eq!(without.shapes.len(), 1);
    assert_eq!(without.shapes[0], drawing.shapes[0]);
}

#[test]
fn a_strip_of_land_makes_no_endless_picture() {
    // Ten degrees high and a hundred-thousandth wide.
    let arcs = "[[0,0],[0,1000000],[1,0],[0,-1000000],[-1,0]]";
    let strip = r#"{"type":"Polygon","arcs":[[0]],"properties":{"N03_007":"26101"}}"#;
    let text = topojson(arcs, strip).replace("0.01,0.01", "0.00001,0.00001");
    let topology = read(text.as_bytes(), &Limits::default()).expect("topology");
    let drawing = draw(&dissolve(&topology, |it| it.municipality), &Frame::plain());
    assert_eq!(drawing.view_box, [0, 0, 12, 3964]);
    assert_eq!(drawing.shapes.len(), 1, "as a speck");
}
