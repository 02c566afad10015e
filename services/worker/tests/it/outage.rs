//! A PostgreSQL that is restarted, or whose power fails, while jobs run.

use std::time::Duration;

use testkit::{Postgres, TestDb};

use crate::{
    crash::{Killed, all_is_there_once, ask_for},
    rig::Rig,
    work::{handlers, import_year},
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restarted_database_loses_nothing_and_does_nothing_twice() {
    let cluster = Postgres::start();
    let rig = Rig::new(TestDb::within(&cluster).await).await;
    let years: Vec<u16> = (2008..2013).collect();
    let files = rig.db.files.path().to_owned();
    let worker = rig.start(handlers(move |folder, control| import_year(&files, folder, control)));
    ask_for(&rig, &years).await;
    tokio::time::sleep(Duration::from_millis(900)).await;
    cluster.stop();
    cluster.up();
    tokio::time::sleep(Duration::from_millis(1_300)).await;
    cluster.crash();
    cluster.up();
    rig.until_quiet(Duration::from_mins(1)).await;
    worker.stop().await;
    all_is_there_once(&rig, &years).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kills_and_restarts_together_lose_nothing() {
    let cluster = Postgres::start();
    let rig = Rig::new(TestDb::within(&cluster).await).await;
    let years: Vec<u16> = (2008..2012).collect();
    ask_for(&rig, &years).await;
    let worker = Killed::start(&rig);
    tokio::time::sleep(Duration::from_millis(900)).await;
    cluster.crash();
    drop(worker);
    cluster.up();
    let worker = Killed::start(&rig);
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    drop(worker);
    cluster.stop();
    cluster.up();
    let _worker = Killed::start(&rig);
    rig.until_quiet(Duration::from_mins(1)).await;
    all_is_there_once(&rig, &years).await;
}
