//! The standard populations against an independent copy.

use std::fs;

use epidemiology::standard::{JAPAN_1985, JAPAN_2015};
use serde_json::Value;

#[test]
fn standard_populations_agree() {
    let path = crate::folder().join("standard_populations.json");
    let Ok(text) = fs::read_to_string(&path) else {
        crate::say(&format!("standard populations: no file {}, nothing compared", path.display()));
        return;
    };
    let content: Value = serde_json::from_str(&text).expect("JSON");
    for (name, standard) in [("japan_1985_S60", JAPAN_1985), ("japan_2015_H27", JAPAN_2015)] {
        let people: Vec<u64> = content["populations"][name]["values"]
            .as_array()
            .expect("values")
            .iter()
            .map(|it| it.as_u64().expect("a count"))
            .collect();
        assert_eq!(people, standard.people.iter().map(|&it| u64::from(it)).collect::<Vec<_>>(), "{name}");
    }
}
