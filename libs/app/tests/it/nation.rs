//! All of Japan, made up: 47 files, 335 areas, 1,741 municipalities.

use std::{collections::BTreeMap, time::Instant};

use testkit::{Backend, TestDb};

use crate::seed::{bring, dump, noon, open, operator};

/// Prints how long it took; how fast is fast enough depends on the machine.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_nation_is_onboarded_from_files() {
    let db = TestDb::new(Backend::Postgres).await;
    let store = open(&db).await;
    let began = Instant::now();
    let (mut invited, mut created) = (0, 0);
    for (prefecture, csv) in onboarding::synthetic::nation() {
        let rows = csv.split_once('\n').expect("header").1;
        let report = bring(&store, &operator(), rows, noon("2023-06-01")).await.expect("import");
        assert!(report.done, "{prefecture}: {:?}", report.findings);
        created += report.counts.expect("counts").created;
        invited += report.invitations.len();
    }
    println!("onboarded {created} spaces and {invited} administrators in {:.1} s", began.elapsed().as_secs_f64());
    let all = dump(&db).await;
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for it in &all["space"] {
        *kinds.entry(&it["kind"]).or_default() += 1;
    }
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        [("area", 335), ("municipality", 1_741), ("platform", 1), ("prefecture", 47)]
    );
    // Each area below its prefecture; each municipality below its area and its prefecture.
    assert_eq!(all["space_link"].len(), 335 + 2 * 1_741);
    // A list for each prefecture, two for each area and each of the 47 health-centre cities.
    assert_eq!(all["checklist"].len(), 47 + 2 * (335 + 47));
    assert_eq!((invited, all["invitation"].len()), (2_123, 2_123));
    assert_eq!(all["audit_entry"].len(), 47 + 2_123);
}
