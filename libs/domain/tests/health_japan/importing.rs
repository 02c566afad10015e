//! Imports of rows: what is taken, what is refused, and that nothing which was written is repeated.

use domain::{
    Error, PrefectureCode, SexGroup,
    health_japan::{Column, Import, Problem, read_rows},
};
use proptest::{prelude::*, sample::select};

const HEADER: [&str; 10] = ["目標", "区分", "都道府県", "年", "性別", "値", "分子", "分母", "標準誤差", "出典"];

fn owned(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|it| (*it).to_owned()).collect()
}

fn kyoto() -> Option<PrefectureCode> {
    PrefectureCode::new(26)
}

fn import(rows: &[&[&str]]) -> Result<Import, Error> {
    read_rows(&owned(&HEADER), &rows.iter().map(|it| owned(it)).collect::<Vec<_>>(), kyoto())
}

#[test]
fn rows_of_an_aggregate_are_read() {
    let rows: [&[&str]; 4] = [
        &["third.2-2-3-3", "", "26", "R4", "", "", "1,340", "100,000", "", "特定健診"],
        &[],
        &["third.2-1-4-1", "", "京都府", "2022年度", "女性", "9.5%", "", "", "0.4", "県民健康・栄養調査"],
        &["third.2-2-1-3", "胃がん（男性）", "", "2022", "", "50", "", "", "", "国民生活基礎調査"],
    ];
    let it = import(&rows).expect("taken");
    assert_eq!(it.errors, []);
    let keys: Vec<_> = it.values.iter().map(|it| (it.entry().subgroup.as_str(), it.entry().sex, it.value())).collect();
    assert_eq!(
        keys,
        [("all", SexGroup::Both, 1.34), ("female", SexGroup::Female, 9.5), ("stomach-male", SexGroup::Male, 50.0),]
    );
    assert!(it.values.iter().all(|it| it.entry().place == kyoto()));
}

#[test]
fn a_row_that_cannot_be_taken_is_named_by_its_number_and_column() {
    let good = ["third.2-2-3-3", "", "26", "2022", "", "", "1340", "100000", "", "特定健診"];
    let with = |at: usize, cell: &'static str| {
        let mut it = good;
        it[at] = cell;
        it
    };
    let rows = [
        (with(0, "third.9-9"), Some(Column::Target), Problem::UnknownTarget),
        (with(3, "1999"), Some(Column::Year), Problem::YearOutsideTerm),
        (with(3, "来年"), Some(Column::Year), Problem::NotAYear),
        (with(6, "-1"), Some(Column::Numerator), Problem::NegativeCount),
        (with(7, "0"), Some(Column::Denominator), Problem::ZeroDenominator),
        (with(6, "100001"), Some(Column::Numerator), Problem::NumeratorAboveDenominator),
        (with(2, "27"), Some(Column::Place), Problem::OtherPlace),
        (with(2, "全国"), Some(Column::Place), Problem::OtherPlace),
        (with(4, "ひみつ"), Some(Column::Sex), Problem::UnknownSex),
        (with(9, ""), Some(Column::Source), Problem::NoSource),
    ];
    for (cells, column, problem) in rows {
        let it = import(&[&cells]).expect("an aggregate");
        let [error] = it.errors.as_slice() else { panic!("{problem:?}: {it:?}") };
        assert_eq!((error.row, error.column, error.problem), (2, column, problem));
        let text = error.text();
        assert!(text.ja.starts_with("2行目の") && !text.ja.contains("ひみつ"), "{}", text.ja);
        assert!(it.values.is_empty());
    }
    let twice = import(&[&good, &good]).expect("an aggregate");
    assert_eq!((twice.values.len(), twice.errors[0].row, twice.errors[0].problem), (1, 3, Problem::Duplicate));
}

#[test]
fn a_file_of_persons_is_refused_whole() {
    let headings =
        [&["氏名"][..], &["生年月日"], &["被保険者番号"], &["記号番号"], &["住所"], &["name"], &["Birth Date"]];
    let good = ["third.2-2-3-3", "", "26", "2022", "", "", "1340", "100000", "", "特定健診"];
    for heading in headings {
        let header = owned(&[&HEADER, heading].concat());
        assert!(matches!(read_rows(&header, &[owned(&good)], kyoto()), Err(Error::Invalid(_))), "{heading:?}");
    }
    let person = ["third.2-2-3-3", "", "26", "2022", "", "", "1", "1", "", "山田太郎"];
    let refused = import(&[&good, &person]).expect_err("one row a person").to_string();
    assert!(!refused.contains("山田") && refused.contains("個人"), "{refused}");
    let value = ["third.2-1-2-1", "all", "26", "2022", "男", "8000", "", "", "", "調査"];
    assert!(import(&[&value, &value, &value]).is_err(), "steps of one man after another");
    let unread = ["third.2-1-2-1", "all", "26", "2022", "男", "x", "", "", "", "調査"];
    assert!(import(&[&value, &unread, &unread]).is_err(), "also where the values cannot be read");
}

fn cells() -> impl Strategy<Value = String> {
    let likely = [
        "third.2-2-3-3",
        "second.2-3-3",
        "all",
        "male",
        "26",
        "27",
        "全国",
        "2022",
        "R4",
        "平成元",
        "男",
        "総数",
        "-1",
        "0",
        "1",
        "１２",
        "1,000",
        "9.9%",
        "1e9",
        "NaN",
        "-",
        "%",
        ".",
        "-0.0",
        "18446744073709551616",
        "出典",
    ];
    prop_oneof![select(likely.to_vec()).prop_map(str::to_owned), any::<String>()]
}

proptest! {
    #[test]
    fn no_cells_make_the_reader_fall(
        header in prop_oneof![
            Just(owned(&HEADER)),
            prop::collection::vec(prop_oneof![select(HEADER.to_vec()).prop_map(str::to_owned), any::<String>()], 0..12),
        ],
        rows in prop::collection::vec(prop::collection::vec(cells(), 0..13), 0..6),
        place in prop::option::of((1_u8..=47).prop_map(|it| PrefectureCode::new(it).expect("code"))),
    ) {
        if let Ok(it) = read_rows(&header, &rows, place) {
            prop_assert!(it.values.len() + it.errors.len() <= rows.len());
            prop_assert!(it.errors.iter().all(|it| (2..rows.len() + 2).contains(&it.row)));
            prop_assert!(it.values.iter().all(|it| it.entry().place == place && it.measure().is_ok()));
        }
    }

    #[test]
    fn no_error_repeats_what_was_written(secret in "[ぁ-ん]{6,12}", at in 0_usize..10, in_header: bool) {
        let mut header = owned(&HEADER);
        let mut row = owned(&["third.2-2-3-3", "all", "26", "2022", "総数", "1.3", "1340", "100000", "0.1", "特定健診"]);
        if in_header { header[at].clone_from(&secret) } else { row[at].clone_from(&secret) }
        let said = match read_rows(&header, &[row], kyoto()) {
            Ok(it) => it.errors.iter().map(|it| it.text().ja + &it.text().en).collect(),
            Err(refused) => refused.to_string(),
        };
        prop_assert!(!said.contains(&secret));
    }
}
