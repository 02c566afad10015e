//! What good files ask for.

use std::collections::BTreeSet;

use domain::{SpaceKey, SpaceKind};
use onboarding::{NewLink, Onboarder, Plan, check, synthetic};

use crate::tables::{AKITA, MIE, grid, lines, prefecture, report, table};

fn plan(file: &str) -> Plan {
    let report = report(file);
    let lines = lines(&report);
    assert!(lines.is_empty(), "{lines:?}");
    report.plan.expect("plan")
}

/// `parent > child from..to`, e.g. `8:2401 > 24202 2024-04-01..2030-03-31`.
fn link(it: &NewLink) -> String {
    let to = it.valid_to.map_or_else(String::new, |it| it.to_string());
    format!("{} > {} {}..{to}", it.parent, it.child, it.valid_from)
}

#[test]
fn mie_is_a_prefecture_with_four_areas_and_four_cities() {
    let plan = plan(MIE);
    let keys: Vec<String> = plan.spaces.iter().map(|it| it.key.to_string()).collect();
    assert_eq!(keys, ["24", "8:2401", "8:2402", "8:2403", "8:2404", "24201", "24202", "24203", "24212"]);
    let cities: Vec<&str> = plan.spaces.iter().filter(|it| it.health_centre_city).map(|it| it.name.as_str()).collect();
    assert_eq!(cities, ["四日市市"]);
    let rows: Vec<u32> = plan.spaces.iter().map(|it| it.row).collect();
    assert_eq!(rows, [2, 3, 4, 5, 6, 8, 7, 9, 10]);
    let links: Vec<String> = plan.links.iter().map(link).collect();
    assert_eq!(
        links,
        [
            "24 > 8:2401 2024-04-01..2030-03-31",
            "24 > 8:2402 2024-04-01..2030-03-31",
            "24 > 8:2403 2024-04-01..2030-03-31",
            "24 > 8:2404 2024-04-01..2030-03-31",
            "24 > 24201 2024-04-01..",
            "24 > 24202 2024-04-01..",
            "24 > 24203 2024-04-01..",
            "24 > 24212 2024-04-01..",
            "8:2401 > 24202 2024-04-01..2030-03-31",
            "8:2402 > 24201 2024-04-01..2030-03-31",
            "8:2403 > 24203 2024-04-01..2030-03-31",
            "8:2404 > 24212 2024-04-01..2030-03-31",
        ]
    );
    let who: Vec<_> =
        plan.administrators.iter().map(|it| (it.space.to_string(), it.mail.as_str(), it.name.as_str())).collect();
    assert_eq!(
        who,
        [
            ("24".to_owned(), "kanri@pref.example.jp", "架空 太郎"),
            ("24202".to_owned(), "kanri@city.example.jp", "架空 花子")
        ]
    );
    assert_eq!(plan.expected(), BTreeSet::new());
}

#[test]
fn akita_keeps_its_eight_areas_beside_the_three() {
    let plan = plan(AKITA);
    let kind = |kind: SpaceKind| plan.spaces.iter().filter(|it| it.key.kind() == kind).count();
    assert_eq!((kind(SpaceKind::Prefecture), kind(SpaceKind::Area), kind(SpaceKind::Municipality)), (1, 11, 3));
    let name = |key: &str| plan.spaces.iter().find(|it| it.key.to_string() == key).map(|it| it.name.as_str());
    assert_eq!((name("7:0501"), name("8:0501")), (Some("大館・鹿角"), Some("県北")));
    let of_cities: Vec<String> =
        plan.links.iter().filter(|it| it.child.kind() == SpaceKind::Municipality).map(link).collect();
    assert_eq!(
        of_cities,
        [
            "05 > 05201 2018-04-01..",
            "05 > 05202 2018-04-01..",
            "05 > 05203 2018-04-01..",
            "7:0503 > 05202 2018-04-01..2024-03-31",
            "7:0504 > 05201 2018-04-01..2024-03-31",
            "7:0507 > 05203 2018-04-01..2024-03-31",
            "8:0501 > 05202 2024-04-01..2030-03-31",
            "8:0502 > 05201 2024-04-01..2030-03-31",
            "8:0503 > 05203 2024-04-01..2030-03-31",
        ]
    );
}

#[test]
fn parents_that_the_file_does_not_create_are_named() {
    let plan = plan(&table(&["市区町村,24202,四日市市,8,2401,,,,,", "二次医療圏,2402,中勢伊賀,8,24,,,,,"]));
    let expected: Vec<String> = plan.expected().iter().map(ToString::to_string).collect();
    assert_eq!(expected, ["24", "8:2401"]);
}

#[test]
fn the_made_up_nation_is_as_large_as_the_real_one() {
    let mut seen: BTreeSet<SpaceKey> = BTreeSet::new();
    let (mut people, mut cities) = (0, 0);
    for (own, csv) in synthetic::nation() {
        let report = check(&grid(&csv), Onboarder::Prefecture(own));
        assert_eq!(report.findings, [], "{own}");
        let plan = report.plan.expect("plan");
        assert!(plan.expected().is_empty());
        people += plan.administrators.len();
        cities += plan.spaces.iter().filter(|it| it.health_centre_city).count();
        assert!(plan.spaces.iter().all(|it| it.key.kind() != SpaceKind::Municipality || it.name.starts_with("架空")));
        seen.extend(plan.spaces.iter().map(|it| it.key));
    }
    let kind = |kind: SpaceKind| seen.iter().filter(|it| it.kind() == kind).count();
    assert_eq!((kind(SpaceKind::Prefecture), kind(SpaceKind::Area), kind(SpaceKind::Municipality)), (47, 335, 1_741));
    assert_eq!((people, cities), (47 + 335 + 1_741, 47));
}

#[test]
fn the_nation_is_one_file_for_the_operator_and_makes_the_same_plan_twice() {
    let mut one = String::new();
    for (_, csv) in synthetic::nation_of(8) {
        let from = if one.is_empty() { 0 } else { csv.find('\n').expect("header") + 1 };
        one.push_str(&csv[from..]);
    }
    let (first, second) = (report(&one), report(&one));
    assert_eq!(first, second);
    assert_eq!(first.plan.expect("plan").spaces.len(), 47 + 330 + 1_741);
    assert!(check(&grid(&one), Onboarder::Prefecture(prefecture(13))).plan.is_none());
}
