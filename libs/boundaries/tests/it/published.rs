//! The published files, where they are at hand.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
    path::PathBuf,
    sync::Once,
};

use boundaries::{
    Detail, Frame, Limits, Map, Topology, dissolve, draw,
    members::{self, Members},
    pictures::{self, City},
    read, simplify,
};
use domain::{
    AreaCode, PrefectureCode,
    area::{areas, prefectures},
};

static SAID: Once = Once::new();

/// A file below the folder of data: `RENKEI_DATA`, or beside the repository. Says so once where it is not.
fn data(file: &str) -> Option<Vec<u8>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let path = std::env::var_os("RENKEI_DATA").map_or(beside.into(), PathBuf::from).join(file);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        let line = "skipped: no boundaries at ../shared/data (set RENKEI_DATA to the folder that has them)";
        SAID.call_once(|| writeln!(std::io::stdout(), "{line}").expect("output"));
    }
    bytes
}

fn topology() -> Option<Topology> {
    let bytes = data("boundaries/N03-21_210101_topojson_s0010.json")?;
    Some(read(&bytes, &Limits::default()).expect("municipalities"))
}

fn members() -> Option<Members> {
    let (main, mie) = (data("areas/municipality_to_iryoken2.csv")?, data("areas/mie_area_municipalities.csv")?);
    Some(members::read(&[&main, &mie], 7).expect("members"))
}

fn sums<K: Ord + Clone>(map: &Map<K>) -> BTreeMap<K, i128> {
    map.shapes().iter().map(|it| (it.key.clone(), map.twice_area(it))).collect()
}

#[test]
fn all_three_files_are_read() {
    let facts = [
        ("N03-21_210101_topojson_s0001", 1897, 1894, 5728),
        ("N03-21_210101_topojson_s0010", 1906, 1902, 6401),
        ("prefectures_topojson_s0001", 47, 0, 302),
    ];
    for (file, places, municipalities, arcs) in facts {
        let Some(bytes) = data(&format!("boundaries/{file}.json")) else { return };
        let topology = read(&bytes, &Limits::default()).expect(file);
        let named: BTreeSet<_> = topology.places().iter().filter_map(|it| it.municipality).collect();
        assert_eq!(
            (topology.places().len(), named.len(), topology.arcs().len()),
            (places, municipalities, arcs),
            "{file}"
        );
        // The one piece that thinning turned over, and the one it made flat, stay as their neighbours want them.
        let land: i128 = sums(&dissolve(&topology, |it| it.prefecture)).values().sum();
        let map = dissolve(&topology, |_| Some(()));
        assert_eq!(map.twice_area(&map.shapes()[0]), land, "{file}");
    }
}

#[test]
fn prefectures_and_areas_add_up_to_the_integer() {
    let (Some(topology), Some(members)) = (topology(), members()) else { return };
    let alone = dissolve(&topology, |it| Some((it.prefecture, it.municipality)));
    let by_prefecture = dissolve(&topology, |it| it.prefecture);
    let by_area = dissolve(&topology, |it| it.municipality.and_then(|it| members.get(&it).copied()));
    assert_eq!((by_prefecture.shapes().len(), by_area.shapes().len()), (47, 335));
    let (mut prefectures, mut of_areas) = (BTreeMap::new(), BTreeMap::new());
    for ((prefecture, municipality), area) in sums(&alone) {
        *prefectures.entry(prefecture.expect("prefecture")).or_default() += area;
        if let Some(code) = municipality.and_then(|it| members.get(&it)) {
            *of_areas.entry(*code).or_default() += area;
        }
    }
    assert_eq!(sums(&by_prefecture), prefectures);
    assert_eq!(sums(&by_area), of_areas);
    let keys: BTreeSet<AreaCode> = areas(7).map(|it| it.code).collect();
    assert_eq!(by_area.shapes().iter().map(|it| it.key).collect::<BTreeSet<_>>(), keys);
}

#[test]
fn lands_are_as_large_as_they_are() {
    let Some(topology) = topology() else { return };
    // 国土地理院, 全国都道府県市区町村別面積調, January 2021, in square kilometres, lakes included.
    for (code, expected) in [(1, 83_424.0), (26, 4_612.0), (37, 1_877.0), (47, 2_283.0), (20, 13_562.0)] {
        let key = |it: &boundaries::Properties| it.prefecture.filter(|it| it.get() == code);
        let map = dissolve(&topology, key);
        let grid = map.grid();
        let all: f64 = map.shapes()[0]
            .rings
            .iter()
            .map(|ring| {
                let north = map
                    .points(ring)
                    .map(|it| grid.degrees(it)[1])
                    .fold((90.0_f64, 0.0_f64), |it, y| (it.0.min(y), it.1.max(y)));
                let degree = 111.2_f64;
                let square = grid.scale[0]
                    * grid.scale[1]
                    * degree
                    * degree
                    * f64::midpoint(north.0, north.1).to_radians().cos();
                map.twice_ring_area(ring) as f64 / 2.0 * square
            })
            .sum();
        assert!((all / expected - 1.0).abs() < 0.02, "{code}: {all}");
    }
}

#[test]
fn neighbours_are_those_of_the_published_list() {
    let (Some(topology), Some(members), Some(list)) = (topology(), members(), data("areas/adjacency_iryoken2.csv"))
    else {
        return;
    };
    let map = dissolve(&topology, |it| it.municipality.and_then(|it| members.get(&it).copied()));
    let found: BTreeSet<(String, String)> =
        map.neighbours().into_iter().map(|it| (it.0.to_string(), it.1.to_string())).collect();
    let list = String::from_utf8(list).expect("text");
    let listed: BTreeSet<(String, String)> = list
        .lines()
        .skip(1)
        .filter_map(|it| it.split_once(','))
        .map(|(one, two)| (one.min(two).to_owned(), one.max(two).to_owned()))
        .collect();
    // 三重県 is listed by other areas.
    let elsewhere = |it: &&(String, String)| !it.0.starts_with("24") && !it.1.starts_with("24");
    let found: BTreeSet<_> = found.iter().filter(elsewhere).collect();
    let listed: BTreeSet<_> = listed.iter().filter(elsewhere).collect();
    let (more, fewer) = (found.difference(&listed).count(), listed.difference(&found).count());
    assert!(found.len() > 600, "{}", found.len());
    assert_eq!(
        (more, fewer),
        (0, 0),
        "{:?} {:?}",
        found.difference(&listed).collect::<Vec<_>>(),
        listed.difference(&found).collect::<Vec<_>>()
    );
}

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
        pictures::municipalities(&self::topology().expect("read before"), kyoto, City::Whole, Detail::default());
    assert_eq!(once, again);
    assert_eq!(once.drawing.shapes.len(), 26);
}
