//! The same matrix from one row an answer, under the same row-level security: what the shared column is measured against.

use std::time::{Duration, Instant};

use testkit::{TestDb, raw};

use crate::nation::{PREFECTURE, YEARS};

/// One row an item, from the lists that are there.
pub async fn fill(db: &TestDb) {
    let sql = "create table peer_answer as select c.space_id, c.fiscal_year, c.as_of, c.list, i.ordinality as item, \
           i.value ->> 0 as state, i.value ->> 1 as touched from checklist c, jsonb_array_elements(c.shared -> 'items') \
           with ordinality i; \
         create index peer_answer_space on peer_answer (space_id, fiscal_year); \
         alter table peer_answer enable row level security; grant select on peer_answer to renkei_gateway; \
         create policy see on peer_answer for select to renkei_gateway using (space_id = (select renkei_space()) or exists \
           (select from space_link l where l.child_id = peer_answer.space_id and l.parent_id = (select renkei_space()) \
           and peer_answer.as_of >= l.valid_from and (l.valid_to is null or peer_answer.as_of <= l.valid_to)));";
    raw::execute(db, sql).await;
    raw::execute(db, "analyze peer_answer").await;
}

/// How long it takes to read it, without GraphQL and without counting anything.
pub async fn times(db: &TestDb, rounds: usize) -> Vec<Duration> {
    let years = YEARS.map(|it| it.to_string()).join(", ");
    let sql = format!(
        "select space_id, fiscal_year, list, item, state, touched from peer_answer where fiscal_year in ({years})"
    );
    let settings = [("renkei.space", PREFECTURE.0.to_string())];
    let mut gateway = raw::Gateway::connect(db).await;
    let mut took = Vec::new();
    for _ in 0..rounds {
        let began = Instant::now();
        let rows = gateway.run(&settings, &sql).await.expect("rows");
        took.push(began.elapsed());
        assert!(rows > 0);
    }
    took
}
