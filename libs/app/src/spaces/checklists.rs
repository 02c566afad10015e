//! Which checklists a space begins with.

use chrono::NaiveDate;
use domain::{
    SpaceKey,
    area::plan_of,
    calendar::{first_day, fiscal_year_of},
};
use onboarding::NewSpace;
use store::NewChecklist;

/// Those of the fiscal year of a day in Japan: one list of a prefecture; two of an area of the plan in force, and of a
/// health-centre city (保健所設置市), which runs a council like an area; none of other municipalities.
pub(super) fn of(spaces: &[NewSpace], today: NaiveDate) -> Vec<NewChecklist> {
    const AREA: &[&str] = &["area_l1_to_l2", "area_l2_to_l3"];
    let year = fiscal_year_of(today);
    let as_of = first_day(year);
    let lists = |it: &NewSpace| match it.key {
        SpaceKey::Prefecture(_) => &["prefecture"][..],
        SpaceKey::Area { plan, .. } if plan_of(year) == Some(plan) => AREA,
        SpaceKey::Municipality(_) if it.health_centre_city => AREA,
        SpaceKey::Area { .. } | SpaceKey::Municipality(_) => &[],
    };
    let of = |it: &NewSpace| {
        let space = it.key;
        lists(it).iter().map(move |list| NewChecklist { space, list, fiscal_year: year, as_of }).collect::<Vec<_>>()
    };
    spaces.iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_of_an_older_plan_begins_with_none() {
        let key = |text| SpaceKey::parse(text).expect(text);
        let space =
            |text, health_centre_city| NewSpace { row: 2, key: key(text), name: "x".into(), health_centre_city };
        let spaces = [
            space("05", false),
            space("7:0501", false),
            space("8:0501", false),
            space("05201", true),
            space("05202", false),
        ];
        let lists = |day: NaiveDate| {
            of(&spaces, day).iter().map(|it| format!("{} {} {}", it.space, it.list, it.as_of)).collect::<Vec<_>>()
        };
        let last_of_plan_7 = NaiveDate::from_ymd_opt(2024, 3, 31).expect("day");
        assert_eq!(
            lists(last_of_plan_7),
            [
                "05 prefecture 2023-04-01",
                "7:0501 area_l1_to_l2 2023-04-01",
                "7:0501 area_l2_to_l3 2023-04-01",
                "05201 area_l1_to_l2 2023-04-01",
                "05201 area_l2_to_l3 2023-04-01",
            ]
        );
        let first_of_plan_8 = last_of_plan_7.succ_opt().expect("day");
        assert!(lists(first_of_plan_8).iter().any(|it| it == "8:0501 area_l1_to_l2 2024-04-01"));
        assert!(!lists(first_of_plan_8).iter().any(|it| it.starts_with("7:")));
    }
}
