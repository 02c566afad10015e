//! What the published files hold, against what is known of it from elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use boundaries::{Limits, Map, dissolve, read};
use domain::{AreaCode, area::areas};

use crate::data::{data, members, topology};

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
