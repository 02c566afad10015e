//! Spaces on the command line, from a file to their end.

use std::fs;

use testkit::{TestDb, raw};

use crate::run::{Ran, renkei};

const FILE: &str = "種別,コード,名称,医療計画,上位コード,開始日,終了日,保健所設置市,管理者氏名,管理者メール\n\
    都道府県,26,京都府,,,,,,京都 花子,hanako@kyoto.example.jp\n\
    二次医療圏,2601,丹後,8,26,,,,,\n\
    市区町村,26801,架空市,8,2601,,,○,架空 太郎,taro@city.example.jp\n\
    市区町村,26802,架空町,8,2601,,,,,\n";

async fn a_prefecture_comes_stays_and_goes(db: TestDb) {
    store::migrate(&db.url).await.expect("migrate");
    let path = |name: &str| db.files.path().join(name).display().to_string();
    let run = |words: &[&str]| renkei(words.iter().copied().chain(["--database", &db.url]));
    let done = |words: &[&str]| -> Ran {
        let ran = run(words);
        assert_eq!(ran.code, 0, "{words:?}: {} {}", ran.out, ran.err);
        ran
    };
    let keys = || {
        let list = done(&["space", "list", "--json"]).out;
        let key = |line: &str| {
            let it: serde_json::Value = serde_json::from_str(line).expect("JSON");
            it["key"].as_str().map(ToOwned::to_owned)
        };
        list.lines().filter_map(key).collect::<Vec<_>>()
    };
    let file = path("kyoto.csv");
    fs::write(&file, FILE.replace("26802", "27802")).expect("file");
    let refused = run(&["space", "import", &file]);
    assert_eq!(refused.code, 1);
    assert!(
        refused.out.contains("     5行目  エラー") && refused.out.contains("何も変えていません"),
        "{}",
        refused.out
    );
    assert!(!refused.out.contains("hanako") && keys().is_empty());

    fs::write(&file, FILE).expect("file");
    let trial = done(&["space", "import", &file, "--dry-run"]);
    assert!(trial.out.contains("spaces made: 4") && !trial.out.contains("#invitation="), "{}", trial.out);
    assert!(keys().is_empty());
    let links = path("links.csv");
    let made = done(&["space", "import", &file, "--invitations", &links, "--json"]);
    let report: serde_json::Value = serde_json::from_str(&made.out).expect("JSON");
    assert_eq!(
        report["counts"],
        serde_json::json!({ "created": 4, "renamed": 0, "links_added": 5, "links_ended": 0, "invitations": 2, "checklists": 5 })
    );
    let links = fs::read_to_string(&links).expect("links");
    assert_eq!(links.matches("http://localhost:8080/sign-in#invitation=").count(), 2);
    assert!(links.contains(",架空 太郎,"), "{links}");
    assert!(!made.out.contains("#invitation="), "they are in the file, and shown once");
    assert!(done(&["space", "import", &file]).out.contains("spaces made: 0"));
    assert_eq!(keys(), ["26", "26801", "26802", "8:2601"]);
    let other = run(&["space", "import", &file, "--prefecture", "5"]);
    assert_eq!(other.code, 1, "there is no prefecture 5 yet");

    let archive = path("town.zip");
    let town = ["space", "delete", "26802", "--archive", &archive, "--confirm", "架空町"];
    assert_eq!(run(&town).code, 1, "no archive yet");
    done(&["space", "export", "26802", "-o", &archive]);
    assert!(done(&town).out.contains("--yes"));
    assert_eq!(keys().len(), 4);
    let gone = done(&[&town[..], &["--yes"]].concat());
    assert!(gone.out.contains("  space: 1\n") && gone.out.contains("  space_link: 2\n"), "{}", gone.out);
    assert_eq!(keys(), ["26", "26801", "8:2601"]);

    let trail = path("audit.csv");
    done(&["audit", "export", "--space", "26", "-o", &trail]);
    assert_eq!(fs::read_to_string(&trail).expect("trail").lines().count(), 2);
    let whole = done(&["audit", "verify"]);
    // The platform's: two imports, one deletion; a first entry of each of three spaces.
    assert!(whole.out.contains("6件の記録はすべてつながっています"), "{}", whole.out);
    raw::execute(&db, "update audit_entry set detail = 'x' where action = 'space.delete'").await;
    let broken = run(&["audit", "verify"]);
    assert_eq!(broken.code, 1);
    assert!(broken.out.contains("-\tRenkei\t2\t3番の記録が"), "{}", broken.out);
    assert_eq!(run(&["audit", "verify", "--space", "26"]).code, 0);
}

testkit::on_both_backends! { a_prefecture_comes_stays_and_goes }

#[test]
fn a_template_can_be_filled_and_imported() {
    let ran = renkei(["space", "template", "--prefecture", "26"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.starts_with("\u{FEFF}種別,コード,名称"), "{}", ran.out);
    assert_eq!(ran.out.lines().count(), 1 + 1 + 6, "header, 京都府 and its six areas");
    let grid = onboarding::read(ran.out.as_bytes()).expect("read");
    let kyoto = domain::PrefectureCode::new(26).expect("code");
    let report = onboarding::check(&grid, onboarding::Onboarder::Prefecture(kyoto));
    assert_eq!(report.plan.map(|it| it.spaces.len()), Some(7), "{:?}", report.findings);
}

#[test]
fn nothing_is_opened_without_being_named() {
    let ran = renkei(["space", "list"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("RENKEI_DATABASE_URL"), "{}", ran.err);
    assert_eq!(renkei(["space", "list", "--data", "/nowhere"]).code, 2);
    assert_eq!(renkei(["space", "export", "7-2601", "-o", "x.zip"]).code, 2);
}
