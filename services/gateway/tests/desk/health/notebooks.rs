//! The notebooks, run against a gateway that listens: they use the public API alone.

use std::{fs, path::Path, process::Command};

use axum::extract::connect_info::MockConnectInfo;
use serde_json::{Value, json};
use testkit::TestDb;

use super::data;
use crate::council::region::Region;

testkit::on_both_backends! { both_notebooks_run_to_their_end }

/// The code of a notebook of Jupyter.
fn cells(text: &str) -> String {
    let notebook: Value = serde_json::from_str(text).expect("notebook");
    let cells = notebook["cells"].as_array().expect("cells").iter().filter(|it| it["cell_type"] == "code");
    let lines = cells.flat_map(|it| it["source"].as_array().expect("source").iter().chain([&Value::Null]));
    lines.map(|it| it.as_str().unwrap_or("\n\n")).collect()
}

/// The chunks of a notebook of R.
fn chunks(text: &str) -> String {
    let mut code = String::new();
    let mut inside = false;
    for line in text.lines() {
        match line {
            "```{r}" => inside = true,
            "```" => inside = false,
            _ if inside => code.extend([line, "\n"]),
            _ => {}
        }
    }
    code
}

async fn both_notebooks_run_to_their_end(db: TestDb) {
    let region = Region::open(db).await;
    data::fill(&region.office).await;
    let (operator, _) = region.operator().await;
    let create = "mutation($input: CreateTokenInput!) { createToken(input: $input) { __typename ... on TokenCreated { secret } } }";
    let input = json!({ "name": "notebook", "role": "RESEARCHER", "expiresAt": "2026-12-01T00:00:00Z" });
    let made = operator.ask(create, json!({ "input": input })).await;
    let token = made["secret"].as_str().unwrap_or_else(|| panic!("{made}")).to_owned();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("listen");
    let address = listener.local_addr().expect("address");
    let peer: std::net::SocketAddr = "127.0.0.1:9".parse().expect("address");
    let router = region.office.router().layer(MockConnectInfo(peer));
    let serving = tokio::spawn(async move { axum::serve(listener, router).await });
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../infra/notebooks");
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("notebook");
    let scratch = tempfile::tempdir().expect("folder");
    for (program, file, code) in
        [("python3", "run.py", cells(&read("comparison.ipynb"))), ("Rscript", "run.R", chunks(&read("comparison.Rmd")))]
    {
        assert!(!code.trim().is_empty(), "{program}");
        let path = scratch.path().join(file);
        fs::write(&path, code).expect("script");
        let mut command = Command::new(program);
        command.arg(&path).env("RENKEI_URL", format!("http://{address}")).env("RENKEI_TOKEN", &token);
        command.env("LC_ALL", "C.UTF-8").env("PYTHONUTF8", "1");
        let ran = tokio::task::spawn_blocking(move || command.output()).await.expect("thread");
        match ran {
            Ok(ran) => {
                let said = String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
                assert!(ran.status.success(), "{program}: {said}");
                assert!(said.contains("significantly high: ") && said.contains("the same"), "{program}: {said}");
            }
            Err(err) => println!("skipped: {program} is not here ({err})"),
        }
    }
    serving.abort();
}
