//! Datasets and result sets.

use domain::{Error, FiscalYear, ResultSetId, SexGroup};
use store::{Applied, Effect, Service, Store};
use testkit::TestDb;

use crate::seed::{applied_dataset, apply, at, dataset, open, result_set, row};

testkit::on_both_backends! {
    migrating_again_changes_nothing,
    a_table_without_a_class_does_not_migrate,
    programs_that_start_together_migrate_once,
    a_dataset_comes_back_whole,
    the_same_input_is_stored_once,
    the_years_dataset_is_the_one_imported_last,
    a_result_set_is_shown_until_the_next,
}

async fn migrating_again_changes_nothing(db: TestDb) {
    let store = open(&db).await;
    applied_dataset(&store, "a", 0).await;
    store::migrate(&db.url).await.expect("migrate");
    assert!(store.is_ready().await.expect("ready"));
    assert_eq!(store.editions().await.expect("editions").len(), 1);
}

async fn a_table_without_a_class_does_not_migrate(db: TestDb) {
    store::migrate(&db.url).await.expect("migrate");
    testkit::raw::execute(&db, "create table diary (space_id text, entry text)").await;
    let Err(Error::Internal(cause)) = store::migrate(&db.url).await else { panic!("migrated") };
    let told = std::iter::successors(Some(&*cause as &dyn std::error::Error), |it| it.source());
    let told: String = told.map(ToString::to_string).collect();
    assert!(told.contains("table diary has no visibility class"), "{told}");
}

async fn programs_that_start_together_migrate_once(db: TestDb) {
    let db = TestDb::empty(db.backend).await;
    let programs: Vec<_> = (0..4)
        .map(|_| {
            let url = db.url.clone();
            tokio::spawn(async move {
                store::migrate(&url).await?;
                Store::connect(&url, Service::Gateway).await?.is_ready().await
            })
        })
        .collect();
    for it in programs {
        assert!(it.await.expect("task").expect("migrate"));
    }
}

async fn a_dataset_comes_back_whole(db: TestDb) {
    let store = open(&db).await;
    let new = dataset("a");
    apply(&store, &Effect::Dataset(new.clone()), 7).await;
    let kept = store.dataset(new.id).await.expect("select").expect("dataset");
    assert_eq!((kept.fiscal_year, &kept.input_hash, &kept.file), (new.fiscal_year, &new.input_hash, &new.file));
    assert_eq!((kept.cells, kept.masked_cells, kept.created_at), (1_000, 17, at(7)));
    assert_eq!(store.sources(new.id).await.expect("sources"), new.sources);
    assert_eq!(store.items(new.fiscal_year).await.expect("items"), new.items);
    assert_eq!(store.items(FiscalYear(2020)).await.expect("items"), []);
    assert_eq!(store.editions().await.expect("editions"), [(new.fiscal_year, kept, None)]);
}

async fn the_same_input_is_stored_once(db: TestDb) {
    let store = open(&db).await;
    let first = applied_dataset(&store, "a", 0).await;
    assert_eq!(applied_dataset(&store, "a", 1).await, first);
    assert_eq!(store.sources(first).await.expect("sources").len(), 2);
    let rows = vec![row("smoking", 2601, SexGroup::Male)];
    let mut sets = Vec::new();
    for second in 2..4 {
        sets.push(apply(&store, &Effect::ResultSet(result_set(first, "r", rows.clone())), second).await.applied);
    }
    assert_eq!(sets[0], sets[1]);
    assert_eq!(store.result_sets(None).await.expect("result sets").len(), 1);
}

async fn the_years_dataset_is_the_one_imported_last(db: TestDb) {
    let store = open(&db).await;
    let latest = async || store.editions().await.expect("editions")[0].1.id;
    let a = applied_dataset(&store, "a", 0).await;
    assert_eq!(latest().await, a);
    let b = applied_dataset(&store, "b", 1).await;
    assert_eq!(latest().await, b);
    applied_dataset(&store, "a", 2).await;
    assert_eq!(latest().await, a);
}

async fn a_result_set_is_shown_until_the_next(db: TestDb) {
    let store = open(&db).await;
    let dataset = applied_dataset(&store, "a", 0).await;
    let mut ids = Vec::new();
    for (second, hash) in [(1, "r1"), (2, "r2")] {
        let new = result_set(dataset, hash, vec![row("smoking", 2601, SexGroup::Male)]);
        assert_eq!(apply(&store, &Effect::ResultSet(new.clone()), second).await.applied, Applied::ResultSet(new.id));
        ids.push(new.id);
    }
    let shown = async || {
        let sets = store.result_sets(Some(FiscalYear(2021))).await.expect("result sets");
        sets.iter().map(|it| (it.id, it.current)).collect::<Vec<_>>()
    };
    assert_eq!(shown().await, [(ids[1], true), (ids[0], false)]);
    assert!(store.make_current(ids[0]).await.expect("switch").current);
    assert_eq!(shown().await, [(ids[1], false), (ids[0], true)]);
    assert_eq!(store.editions().await.expect("editions")[0].2.as_ref().map(|it| it.id), Some(ids[0]));
    assert!(store.result_set(ids[0]).await.expect("select").expect("result set").current);
    assert!(matches!(store.make_current(ResultSetId::new()).await, Err(Error::NotFound(_))));
}
