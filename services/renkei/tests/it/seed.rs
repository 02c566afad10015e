//! The demo on the command line, into the folder of `renkei up`.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    process::Stdio,
};

use testkit::{TestDb, raw};

use crate::run::{Ran, command, renkei};

#[test]
fn a_folder_is_filled_once_and_the_first_operator_still_gets_a_link() {
    let dir = tempfile::tempdir().expect("folder");
    let data = dir.path().join("not/there/yet").display().to_string();
    let run = |words: &[&str]| -> Ran {
        let ran = renkei(words.iter().copied().chain(["--data", &data]));
        assert_eq!(ran.code, 0, "{words:?}: {} {}", ran.out, ran.err);
        ran
    };
    let url = ["--public-url", "http://127.0.0.1:18080", "--fiscal-year", "2026"];
    let first = run(&[&["seed", "demo"][..], &url].concat());
    let links: Vec<_> =
        first.out.lines().filter(|it| it.contains("http://127.0.0.1:18080/sign-in#invitation=")).collect();
    assert!(
        links.len() == 2 && links[0].contains("京都府（架空のデモ）") && links[1].contains("丹後（架空）"),
        "{links:?}"
    );
    assert!(!first.err.contains("#invitation="), "standard error may be a log");
    // Level, council, done of what applies, unanswered: 40 of 50 and, in the other list, none of 11.
    let line = |name: &str| first.out.lines().find(|it| it.contains(name)).expect("line").to_owned();
    for word in ["2-③", "開催", "40/61", "11"] {
        assert!(line("丹後（架空）").contains(word), "{}", first.out);
    }
    assert!(line("山城南（架空）").contains("未設置") && line("山城南（架空）").contains("0/62"), "{}", first.out);
    let second = run(&["seed", "demo", "--fiscal-year", "2026"]);
    assert_eq!(second.out.lines().count(), 1, "{}", second.out);
    assert!(second.out.contains("何も変えていません"), "{}", second.out);
    let list = run(&["space", "list", "--json"]).out;
    let names: Vec<_> = list.lines().filter(|it| it.contains("架空")).collect();
    assert_eq!((names.len(), list.lines().count()), (7, 8), "{list}");
    assert!(run(&["audit", "verify"]).out.contains("すべてつながっています"));

    let port = testkit::free_port().to_string();
    let mut up = command(["up", "--data", &data, "--port", &port]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let up = up.as_mut().expect("renkei up");
    let out = BufReader::new(up.stdout.take().expect("output"));
    let operator = out.lines().map_while(Result::ok).find(|it| it.contains("/sign-in#invitation="));
    up.kill().expect("kill");
    up.wait().expect("wait");
    assert!(operator.is_some(), "nobody has an account yet");
}

const REAL: &str = "種別,コード,名称,医療計画,上位コード,開始日,終了日,保健所設置市,管理者氏名,管理者メール\n\
    都道府県,26,京都府,,,,,,,\n";

async fn a_real_prefecture_is_refused_in_one_line(db: TestDb) {
    store::migrate(&db.url).await.expect("migrate");
    let file = db.files.path().join("kyoto.csv");
    fs::write(&file, REAL).expect("file");
    let imported = renkei(["space", "import", &file.display().to_string(), "--database", &db.url]);
    assert_eq!(imported.code, 0, "{}", imported.err);
    let before = raw::dump(&db).await;
    let refused = renkei(["seed", "demo", "--fiscal-year", "2026", "--database", &db.url]);
    assert_eq!((refused.code, refused.out.as_str(), refused.err.lines().count()), (1, "", 1), "{}", refused.err);
    assert!(refused.err.contains("京都府") && refused.err.contains("何も変えていません"), "{}", refused.err);
    assert!(raw::dump(&db).await == before);
}

testkit::on_both_backends! { a_real_prefecture_is_refused_in_one_line }

#[test]
fn wrong_use_is_told_in_one_line() {
    let help = renkei(["seed", "demo", "--help"]);
    assert!(help.code == 0 && help.out.contains("Example"), "{}", help.out);
    let nowhere = renkei(["seed", "demo"]);
    assert_eq!((nowhere.code, nowhere.err.lines().count()), (2, 1), "{}", nowhere.err);
    let dir = tempfile::tempdir().expect("folder");
    let data = dir.path().display().to_string();
    let early = renkei(["seed", "demo", "--data", &data, "--fiscal-year", "1999"]);
    assert_eq!((early.code, early.err.lines().count()), (2, 1), "{}", early.err);
    let missing = renkei(["seed", "demo", "--database", "sqlite:///nowhere/renkei.db?mode=rw"]);
    assert_eq!((missing.code, missing.err.lines().count()), (1, 1), "{}", missing.err);
}
