//! `renkei boundaries import`: maps from a file of municipalities.

use std::{fs, path::Path};

use crate::run::{Ran, renkei};

/// Three squares beside each other: 京丹後市 and 宮津市 (丹後), 福知山市 (中丹).
const SQUARES: &str = r#"{"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[135,35]},
 "arcs":[[[10,0],[0,10]],[[20,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[20,10],[-10,0]],[[10,0],[10,0]],[[20,0],[10,0],[0,10],[-10,0]]],
 "objects":{"N03":{"type":"GeometryCollection","geometries":[
  {"type":"Polygon","arcs":[[2,0]],"properties":{"N03_001":"京都府","N03_004":"京丹後市","N03_007":"26212"}},
  {"type":"Polygon","arcs":[[4,1,3,-1]],"properties":{"N03_001":"京都府","N03_004":"宮津市","N03_007":"26205"}},
  {"type":"Polygon","arcs":[[5,-2]],"properties":{"N03_001":"京都府","N03_004":"福知山市","N03_007":"26201"}}]}}}"#;
const MEMBERS: &str = "muni_code,area_code\n26212,2601\n26205,2601\n26201,2602\n";

fn import(folder: &Path, topology: &str, members: &str) -> Ran {
    let data = folder.join("data").display().to_string();
    assert_eq!(renkei(["seed", "demo", "--data", &data]).code, 0);
    renkei(["boundaries", "import", topology, "--members", members, "--source", "国土数値情報を加工", "--data", &data])
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).expect("file");
    path.display().to_string()
}

#[test]
fn municipalities_become_areas_and_prefectures_and_a_wrong_file_changes_nothing() {
    let dir = tempfile::tempdir().expect("folder");
    let members = file(dir.path(), "members.csv", MEMBERS);
    let ran = import(dir.path(), &file(dir.path(), "squares.json", SQUARES), &members);
    assert_eq!((ran.code, ran.out.trim()), (0, "1都道府県、2圏域、3市区町村の地図を取り込みました"), "{}", ran.err);
    let cut = file(dir.path(), "cut.json", &SQUARES[..300]);
    let ran = import(dir.path(), &cut, &members);
    assert_eq!((ran.code, ran.err.lines().count()), (1, 1), "{}", ran.err);
    let elsewhere = file(dir.path(), "elsewhere.csv", "muni_code,area_code\n26212,2801\n");
    let ran = import(dir.path(), &file(dir.path(), "squares.json", SQUARES), &elsewhere);
    assert!(ran.code == 1 && ran.err.contains("2行目"), "{}", ran.err);
}

/// The published outlines, where they lie beside the project: 47 prefectures, 335 areas.
#[test]
fn the_published_outlines_give_every_prefecture_and_area() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let topology = shared.join("boundaries/N03-21_210101_topojson_s0010.json");
    if !topology.exists() {
        eprintln!("the published outlines are not here: nothing to read");
        return;
    }
    let dir = tempfile::tempdir().expect("folder");
    let data = dir.path().join("data").display().to_string();
    assert_eq!(renkei(["seed", "demo", "--data", &data]).code, 0);
    let list = |name: &str| shared.join("areas").join(name).display().to_string();
    let ran = renkei([
        "boundaries",
        "import",
        &topology.display().to_string(),
        "--members",
        &list("municipality_to_iryoken2.csv"),
        "--members",
        &list("mie_area_municipalities.csv"),
        "--source",
        "国土数値情報（行政区域データ、国土交通省）を加工",
        "--data",
        &data,
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.starts_with("47都道府県、335圏域、"), "{}", ran.out);
}
