//! The demo's bodies: a prefecture under the names of 京都府's six areas, marked as made up, and the file they come from.

use std::fmt::Write as _;

use domain::{AreaCode, PrefectureCode, SpaceKey, area::area};
use store::Space;

/// The medical plan whose areas they are.
const PLAN: u8 = 8;
/// 京都府.
const PREFECTURE: u8 = 26;

/// 丹後.
pub(super) const TANGO: u16 = 2601;
/// 中丹.
pub(super) const CHUTAN: u16 = 2602;
/// 南丹.
pub(super) const NANTAN: u16 = 2603;
/// 京都・乙訓.
pub(super) const OTOKUNI: u16 = 2604;
/// 山城北.
pub(super) const NORTH: u16 = 2605;
/// 山城南.
pub(super) const SOUTH: u16 = 2606;

/// What the demo's prefecture has in its name, and no other.
pub(super) const IN_NAME: &str = "架空のデモ";

/// Who is invited as administrator: into which space, name, address. The links to the others are not needed to look around.
const ADMINISTRATORS: [(&str, &str, &str); 2] =
    [("26", "架空 まさこ", "pref-admin@example.jp"), ("2601", "架空 花子", "tango-admin@example.jp")];

/// The prefecture.
pub(super) fn prefecture() -> Option<SpaceKey> {
    PrefectureCode::new(PREFECTURE).map(SpaceKey::Prefecture)
}

/// An area.
pub(super) fn area_key(code: u16) -> Option<SpaceKey> {
    AreaCode::new(code).map(|code| SpaceKey::Area { plan: PLAN, code })
}

/// Whether a space is that area's.
pub(super) fn is(space: &Space, code: u16) -> bool {
    space.key.is_some() && space.key == area_key(code)
}

/// A body's name in the demo.
pub(super) fn name(key: SpaceKey) -> String {
    match key {
        SpaceKey::Prefecture(code) => format!("{}（{IN_NAME}）", code.prefecture().name.ja),
        SpaceKey::Area { plan, code } => {
            format!("{}（架空）", area(plan, code).map(|it| it.name.as_str()).unwrap_or_default())
        }
        SpaceKey::Municipality(code) => format!("{code}（架空）"),
    }
}

/// The template of the prefecture, filled in as an officer would.
pub(super) fn file() -> Vec<u8> {
    let template = onboarding::template(PrefectureCode::new(PREFECTURE), PLAN);
    let template = String::from_utf8_lossy(&template);
    let mut lines = template.lines();
    let mut file = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let mut cells: Vec<_> = line.split(',').map(ToOwned::to_owned).collect();
        if let [_, code, name, _, _, _, _, _, person, mail] = cells.as_mut_slice() {
            let mark = if *code == ADMINISTRATORS[0].0 { IN_NAME } else { "架空" };
            // Writing to a text cannot fail.
            let _ = write!(name, "（{mark}）");
            if let Some(it) = ADMINISTRATORS.iter().find(|it| it.0 == *code) {
                (*person, *mail) = (it.1.to_owned(), it.2.to_owned());
            }
        }
        let _ = write!(file, "\r\n{}", cells.join(","));
    }
    file.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_names_seven_bodies_and_two_people() {
        let grid = onboarding::read(&file()).expect("file");
        let plan = onboarding::check(&grid, onboarding::Onboarder::Operator).plan.expect("plan");
        assert_eq!((plan.spaces.len(), plan.administrators.len()), (7, 2));
        // Compatibility forms: brackets of half width, until the spaces are named anew.
        let names: Vec<_> = plan.spaces.iter().map(|it| it.name.as_str()).collect();
        assert!(names[0].contains(IN_NAME) && names[1..].iter().all(|it| it.ends_with("(架空)")), "{names:?}");
        assert_eq!(prefecture().map(name).as_deref(), Some("京都府（架空のデモ）"));
        assert_eq!(area_key(OTOKUNI).map(name).as_deref(), Some("京都・乙訓（架空）"));
    }
}
