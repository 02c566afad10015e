//! Pictures of the published files.

use std::collections::{BTreeMap, BTreeSet};

use boundaries::{
    Detail, Frame, dissolve, draw,
    pictures::{self, City},
    simplify,
};
use domain::{
    PrefectureCode,
    area::{areas, prefectures},
};

use crate::data::{members, topology};

#[test]
fn wards_are_joined_as_their_properties_say() {
    let Some(topology) = topology() else { return };
    let mut cities: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for code in prefectures().iter().map(|it| it.code) {
        let wards = pictures::municipalities(&topology, code, City::Wards, Detail::default()).drawing.shapes.len();
        let whole = pictures::municipalities(&topology, code, City::Whole, Detail::default()).drawing.shapes.len();
        let mut joined = 0;
        for it in topology.places().iter().filter(|it| it.prefecture == Some(code)) {
            if let (Some(city), Some(ward)) = (it.county.as_ref().filter(|it| it.ends_with('市')), it.municipality) {
                cities.entry(city.clone()).or_default().insert(ward.to_string());
            }
        }
        for wards in cities.values().filter(|it| it.iter().any(|it| it.starts_with(&code.to_string()))) {
            joined += wards.len() - 1;
        }
        assert_eq!(wards - whole, joined, "{code}");
    }
    assert_eq!(cities.len(), 20);
}

#[test]
fn pictures_hold_everything_and_are_small() {
    let (Some(topology), Some(members)) = (topology(), members()) else { return };
    let nation = pictures::areas_of_nation(&topology, &members, Detail::default());
    let bytes = |paths: &mut dyn Iterator<Item = usize>| paths.sum::<usize>();
    assert_eq!(nation.drawing.shapes.len(), 335);
    assert!(bytes(&mut nation.drawing.shapes.iter().map(|it| it.path.len())) < 100_000);
    assert!(nation.ground.is_some(), "北方領土 and land of nobody");
    let all = pictures::prefectures(&topology, Detail::default());
    assert_eq!((all.drawing.shapes.len(), all.ground), (47, None));
    for code in prefectures().iter().map(|it| it.code) {
        let picture = pictures::areas(&topology, &members, code, Detail::default());
        let expected = areas(7).filter(|it| it.code.prefecture() == code).count();
        assert_eq!(picture.drawing.shapes.len(), expected, "{code}");
        assert!(bytes(&mut picture.drawing.shapes.iter().map(|it| it.path.len())) < 20_000, "{code}");
        assert!(picture.drawing.shapes.iter().all(|it| it.room > 0), "{code}");
        let named: BTreeSet<_> = topology
            .places()
            .iter()
            .filter(|it| it.prefecture == Some(code))
            .filter_map(|it| it.municipality)
            .collect();
        let towns = pictures::municipalities(&topology, code, City::Wards, Detail::default());
        assert_eq!(towns.drawing.shapes.len(), named.len(), "{code}");
    }
}

#[test]
fn no_box_lies_over_land() {
    let Some(topology) = topology() else { return };
    let frames = prefectures().iter().map(|it| (Some(it.code), Frame::prefecture(it.code)));
    for (code, frame) in frames.chain([(None, Frame::nation())]) {
        let within = |it: &boundaries::Properties| it.prefecture.filter(|it| code.is_none_or(|code| code == *it));
        let map = simplify(&dissolve(&topology, within), Detail::default());
        let boxes = draw(&map, &frame).boxes;
        assert_eq!(boxes.len(), frame.insets.len(), "{code:?}");
        let mut rest = frame.clone();
        rest.left_out.extend(rest.insets.drain(..).map(|it| it.part));
        let land: Vec<(i32, i32)> = draw(&map, &rest).shapes.iter().flat_map(|it| points(&it.path)).collect();
        for (at, [left, top, width, height]) in boxes.iter().enumerate() {
            let over =
                land.iter().find(|(x, y)| (*left..=left + width).contains(x) && (*top..=top + height).contains(y));
            assert_eq!(over, None, "{code:?} {:?}", boxes[at]);
            for [other, upper, wide, high] in &boxes[..at] {
                let apart =
                    other + wide < *left || left + width < *other || upper + high < *top || top + height < *upper;
                assert!(apart, "{code:?}");
            }
        }
    }
}

/// The points of a path of ours.
fn points(path: &str) -> Vec<(i32, i32)> {
    let mut all = Vec::new();
    for ring in path.split('z').filter(|it| !it.is_empty()) {
        let ring = ring.replace(['M', 'l'], " ").replace('-', " -");
        let numbers: Vec<i32> = ring.split_whitespace().map(|it| it.parse().expect("number")).collect();
        let (mut x, mut y) = (0, 0);
        for pair in numbers.chunks(2) {
            (x, y) = (x + pair[0], y + pair[1]);
            all.push((x, y));
        }
    }
    all
}

#[test]
fn the_same_file_gives_the_same_picture() {
    let Some(topology) = topology() else { return };
    let kyoto = PrefectureCode::new(26).expect("code");
    let once = pictures::municipalities(&topology, kyoto, City::Whole, Detail::default());
    let again =
        pictures::municipalities(&crate::data::topology().expect("read before"), kyoto, City::Whole, Detail::default());
    assert_eq!(once, again);
    assert_eq!(once.drawing.shapes.len(), 26);
}
