//! Everything in one program, asked over HTTP.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use domain::{JobState, SpaceId};
use serde_json::{Value, json};
use store::{Service, Store};

use crate::run::{command, renkei, workbooks};

struct Up {
    process: Child,
    client: reqwest::Client,
    url: String,
}

impl Up {
    fn start(data: &str, ndb: &str) -> Self {
        let port = testkit::free_port();
        let args = ["up", "--data", data, "--ndb", ndb, "--port", &port.to_string(), "--graphiql"];
        let process = command(args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("renkei up");
        Self { process, client: reqwest::Client::new(), url: format!("http://127.0.0.1:{port}") }
    }

    async fn ask(&self, query: &str) -> Option<Value> {
        let request = self.client.post(format!("{}/graphql", self.url)).header("content-type", "application/json");
        let response = request.body(json!({ "query": query }).to_string()).send().await.ok()?;
        serde_json::from_slice(&response.bytes().await.ok()?).ok()
    }

    /// Asks until the answer has what `found` looks for.
    async fn until(&self, query: &str, found: impl Fn(&Value) -> bool) -> Value {
        let began = Instant::now();
        loop {
            let answer = self.ask(query).await.unwrap_or_default();
            if found(&answer) {
                return answer;
            }
            assert!(began.elapsed() < Duration::from_mins(1), "{answer}");
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
    }
}

impl Drop for Up {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits until the imports of both starts, and what followed them, are done. Over HTTP only operators see jobs.
async fn settled(data: &str) {
    let url = format!("sqlite://{data}/renkei.db");
    let store = Store::connect(&url, Service::Worker).await.expect("store");
    let began = Instant::now();
    loop {
        let jobs = store.jobs(SpaceId::PLATFORM, &[], None, 50).await.expect("jobs").rows;
        if jobs.len() == 4 && jobs.iter().all(|it| it.state == JobState::Done) {
            return;
        }
        assert!(began.elapsed() < Duration::from_mins(1), "{jobs:?}");
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
}

const SMOKING: &str = r#"{ ratios(filter: { fiscalYear: 2021, indicators: ["smoking"], sex: [MALE], reference: PREFECTURE })
    { totalCount nodes { area { code name } ratio sentence { ja } } } }"#;

#[tokio::test]
async fn a_folder_of_workbooks_ends_as_an_answer_and_a_second_start_changes_nothing() {
    let dir = tempfile::tempdir().expect("folder");
    let (data, ndb) = (dir.path().join("data").display().to_string(), dir.path().join("ndb"));
    workbooks(&ndb, 2021, &["q8", "hba1c"], 2);
    let ndb = ndb.display().to_string();
    let has_ratios = |it: &Value| it["data"]["ratios"]["totalCount"] == 27;
    let up = Up::start(&data, &ndb);
    let first = up.until(SMOKING, has_ratios).await;
    assert!(first["data"]["ratios"]["nodes"][0]["sentence"]["ja"].as_str().is_some_and(|it| it.contains("南渡島")));
    let label = up.ask("{ editions { label { ja } dataset { synthetic } } }").await.expect("answer");
    assert_eq!(label["data"]["editions"][0]["label"]["ja"], "架空のデータ（令和3年度）");
    assert_eq!(label["data"]["editions"][0]["dataset"]["synthetic"], true);
    let health = up.client.get(format!("{}/readyz", up.url)).send().await.expect("readyz");
    assert!(health.status().is_success());
    let page = up.client.get(format!("{}/graphql", up.url)).send().await.expect("page").text().await.expect("text");
    assert!(page.contains("<html") && !page.contains("https://"), "nothing is loaded from another host");
    drop(up);
    let up = Up::start(&data, &ndb);
    settled(&data).await;
    let again = up.ask("{ resultSets(fiscalYear: 2021) { totalCount } }").await.expect("answer");
    assert_eq!(again["data"]["resultSets"]["totalCount"], 1);
    assert_eq!(up.until(SMOKING, has_ratios).await, first);
    // Asked to stop, it stops by itself.
    let mut up = up;
    let pid = up.process.id().to_string();
    Command::new("kill").args(["-TERM", &pid]).status().expect("kill");
    let ended = tokio::task::spawn_blocking(move || up.process.wait().map(|it| it.code())).await.expect("wait");
    assert_eq!(ended.expect("wait"), Some(0));
    a_cited_file_comes_again(&dir.path().join("files"), &data);
}

/// A file of ratios in each format, and the same bytes again from its citation alone.
fn a_cited_file_comes_again(folder: &Path, data: &str) {
    fs::create_dir(folder).expect("folder");
    for ending in ["csv", "parquet", "arrow"] {
        let file = |name: &str| folder.join(format!("{name}.{ending}")).display().to_string();
        let made = renkei([
            "research",
            "export",
            "--data",
            data,
            "--indicator",
            "smoking",
            "--sex",
            "male",
            "-o",
            &file("one"),
        ]);
        assert_eq!(made.code, 0, "{}", made.err);
        // 27 areas, two references; made-up data say so.
        assert!(made.out.contains("54行") && made.out.contains("架空のデータ"), "{}", made.out);
        let citation = folder.join("one.citation.json").display().to_string();
        let again = renkei(["research", "export", "--data", data, "--citation", &citation, "-o", &file("two")]);
        assert_eq!(again.code, 0, "{}", again.err);
        let read = |name: &str| fs::read(file(name)).expect("file");
        assert!(read("one") == read("two"), "{ending}");
        let cited = |name: &str| fs::read(folder.join(format!("{name}.citation.json"))).expect("citation");
        assert!(cited("one") == cited("two"), "{ending}");
    }
    let wrong = renkei(["research", "export", "--data", data, "--indicator", "nope", "-o", &format!("{data}/x.csv")]);
    assert_eq!((wrong.code, wrong.err.lines().count()), (1, 1), "{}", wrong.err);
    let ending = renkei(["research", "export", "--data", data, "-o", &format!("{data}/x.xlsx")]);
    assert_eq!((ending.code, ending.err.lines().count()), (2, 1), "{}", ending.err);
    let people = folder.join("people.csv");
    let ages = "pop_0_4,pop_5_9,pop_10_14,pop_15_19,pop_65_69,pop_70_74,pop_75_79,pop_80_84,pop_85_89,pop_90_94,pop_95_99,pop_100plus";
    fs::write(&people, format!("area_code,sex,{ages}\n101,male,1,1,1,9,1,1,1,1,1,1,1,1\n")).expect("file");
    let people = people.display().to_string();
    let profiles = renkei(["areas", "import", "--data", data, "--population", &people, "--source", "国勢調査"]);
    assert!(profiles.code == 0 && profiles.out.contains("1圏域"), "{} {}", profiles.out, profiles.err);
}
