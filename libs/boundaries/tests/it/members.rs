//! The file that says which municipality is in which area.

use boundaries::{MemberProblem, Wrong, members::read};

fn problems(text: &str) -> Vec<(u32, Wrong)> {
    read(&[text.as_bytes()], 7).expect_err("refused").into_iter().map(|it| (it.row, it.wrong)).collect()
}

#[test]
fn columns_are_found_by_name_and_others_ignored() {
    for end in ["\n", "\r\n", "\r"] {
        let text =
            "\u{FEFF}muni_name,area_code,muni_code\n\"京都市,北区\",2604,26101\n\n宮津市,2601,26205".replace('\n', end);
        let members = read(&[text.as_bytes()], 7).expect("members");
        let pairs: Vec<String> = members.iter().map(|it| format!("{} {}", it.0, it.1)).collect();
        assert_eq!(pairs, ["26101 2604", "26205 2601"]);
    }
}

#[test]
fn every_wrong_row_is_told() {
    let text = "muni_code,area_code\n1101,0104\n48101,0104\n01101,104\n01102,0100\n26101,2604\n\n26101,2604\n26102,2699\n26103,0104\n010006,0104\n";
    let code = |it| domain::MunicipalityCode::parse(it).expect("code");
    let area = |it| domain::AreaCode::parse(it).expect("code");
    assert_eq!(
        problems(text),
        [
            (2, Wrong::MunicipalityLength),
            (3, Wrong::Municipality),
            (4, Wrong::AreaLength),
            (5, Wrong::Area),
            (8, Wrong::Twice(code("26101"), 6)),
            (9, Wrong::NoArea(7, area("2699"))),
            (10, Wrong::OtherPrefecture(code("26103"), area("0104"))),
            (11, Wrong::MunicipalityLength),
        ]
    );
}

#[test]
fn files_that_cannot_be_used_are_refused() {
    assert_eq!(problems("code,area_code\n"), [(1, Wrong::NoColumn("muni_code"))]);
    assert_eq!(problems("muni_code,name\n"), [(1, Wrong::NoColumn("area_code"))]);
    assert_eq!(problems("muni_code,area_code,muni_code\n"), [(1, Wrong::ColumnTwice("muni_code"))]);
    assert_eq!(problems("muni_code,area_code\n"), [(1, Wrong::NoRows)]);
    assert_eq!(problems("muni_code,area_code\n26101,2604\n\"26102,2604\n26103,2604\n")[0].1, Wrong::NoCsv);
    let row = |it: u32| format!("26101,26{it:02}\n");
    let many: String = (0..20_001).map(|it| row(it % 99)).collect();
    assert_eq!(problems(&format!("muni_code,area_code\n{many}"))[0], (1, Wrong::TooLarge));
    // 京都市 in Shift_JIS, in the second row.
    let shift_jis = b"muni_code,area_code,muni_name\n26100,2604,\x8B\x9E\x93\x73\x8E\x73\n";
    let refused = read(&[shift_jis], 7).expect_err("refused");
    assert_eq!(refused, [MemberProblem { file: 0, row: 2, wrong: Wrong::Encoding }]);
    let text = refused[0].text();
    assert!(text.ja.starts_with("2行目：") && text.ja.contains("「CSV UTF-8」で保存し直してください"), "{}", text.ja);
}

#[test]
fn a_later_file_corrects_an_earlier_one_and_its_parent_is_the_area() {
    let main = b"muni_code,area_code\n24202,2406\n26101,2604\n".as_slice();
    let unknown = read(&[main], 7).expect_err("2406 is no area of the plan");
    assert_eq!((unknown.len(), unknown[0].row), (1, 2));
    let fold = b"area_code,muni_code,parent_iryoken2_code\n2406,24202,2401\n".as_slice();
    let members = read(&[main, fold], 7).expect("members");
    let pairs: Vec<String> = members.iter().map(|it| format!("{} {}", it.0, it.1)).collect();
    assert_eq!(pairs, ["24202 2401", "26101 2604"]);
    // A problem names its file.
    assert_eq!(read(&[fold, b"muni_code,area_code\nx,2401\n"], 7).expect_err("refused")[0].file, 1);
}

#[test]
fn plans_have_areas_of_their_own() {
    let text = b"muni_code,area_code\n05201,0501\n".as_slice();
    let (seventh, eighth) = (read(&[text], 7), read(&[text], 8));
    assert!(seventh.is_ok() && eighth.is_ok(), "0501 is in both plans, with another meaning");
    let text = b"muni_code,area_code\n05201,0508\n".as_slice();
    assert!(read(&[text], 7).is_ok() && read(&[text], 8).is_err());
}
