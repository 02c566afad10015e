//! Outlines for maps.

use domain::{BoundaryLevel, BoundaryShape, BoundarySheet, PrefectureCode};
use serde_json::{Value, json};
use store::{Service, Store};
use testkit::TestDb;

use crate::council::region::{Region, TANGO};

testkit::on_both_backends! { a_map_is_there_once_it_was_brought_in }

const MAP: &str = "query($level: BoundaryLevel!, $prefecture: Int) { boundaries(level: $level, prefecture: $prefecture) { \
    viewBox boxes { x y width height } ground source shapes { code name path labelX labelY room } } }";

async fn a_map_is_there_once_it_was_brought_in(db: TestDb) {
    let region = Region::open(db).await;
    let officer = region.editor(TANGO, "hanako@tango.example.jp").await;
    let kyoto = json!({ "level": "AREA", "prefecture": 26 });
    assert_eq!(officer.ask(MAP, kyoto.clone()).await, Value::Null);
    let shape = |code: &str, name: &str| BoundaryShape {
        code: code.into(),
        name: name.into(),
        path: "M0 0h10v10z".into(),
        label: (7, 3),
        room: 2,
    };
    let sheet = BoundarySheet {
        level: BoundaryLevel::Area,
        prefecture: PrefectureCode::new(26),
        view_box: [0, 0, 1000, 800],
        boxes: vec![[0, 0, 90, 80]],
        shapes: vec![shape("2601", "丹後"), shape("2602", "中丹")],
        ground: None,
        source: "国土数値情報を加工".into(),
    };
    let owner = Store::connect(&region.office.db.url, Service::Owner).await.expect("connect");
    owner
        .replace_boundaries(&[sheet.clone(), BoundarySheet { prefecture: None, ..sheet.clone() }])
        .await
        .expect("maps");
    owner.replace_boundaries(&[sheet]).await.expect("in the place of those");
    let map = officer.ask(MAP, kyoto).await;
    assert_eq!(
        map,
        json!({
            "viewBox": [0, 0, 1000, 800], "boxes": [{ "x": 0, "y": 0, "width": 90, "height": 80 }], "ground": null, "source": "国土数値情報を加工",
            "shapes": [
                { "code": "2601", "name": "丹後", "path": "M0 0h10v10z", "labelX": 7, "labelY": 3, "room": 2 },
                { "code": "2602", "name": "中丹", "path": "M0 0h10v10z", "labelX": 7, "labelY": 3, "room": 2 },
            ],
        })
    );
    assert_eq!(officer.ask(MAP, json!({ "level": "AREA" })).await, Value::Null, "what is not brought in again is gone");
    assert_eq!(officer.code(MAP, json!({ "level": "AREA", "prefecture": 48 })).await, "INVALID");
}
