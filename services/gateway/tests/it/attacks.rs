//! Requests that would hurt, and what they are told.

use std::time::{Duration, Instant};

use axum::http::StatusCode;
use serde_json::json;
use testkit::{Backend, TestDb};

use crate::world::{World, body, post};

async fn world() -> World {
    World::seeded(TestDb::new(Backend::Sqlite).await).await
}

#[tokio::test]
async fn a_fragment_bomb_is_refused_at_once() {
    let world = world().await;
    let doubling: Vec<_> = (0..30).map(|at| format!("fragment f{at} on Query {{ ...f{0} ...f{0} }}", at + 1)).collect();
    let bomb = format!("{{ ...f0 }} fragment f30 on Query {{ __typename }} {}", doubling.join(" "));
    let started = Instant::now();
    let (code, message) = world.error(&bomb).await;
    // Milliseconds on an idle machine; expanded, it would take hours.
    assert!(started.elapsed() < Duration::from_millis(500), "{:?}", started.elapsed());
    assert_eq!(code, "QUERY_REJECTED");
    assert!(message.starts_with("展開後の項目数が多すぎます"), "{message}");
}

#[tokio::test]
async fn a_chain_of_fragments_does_not_break_the_stack() {
    let chain: Vec<_> = (0..800).map(|at| format!("fragment f{at} on Query{{...f{}}}", at + 1)).collect();
    let text = format!("{{...f0}}{}", chain.join(""));
    let text = &text[..text.len().min(20_000)];
    let (code, _) = world().await.error(text.rsplit_once("fragment").map_or(text, |it| it.0)).await;
    assert_eq!(code, "QUERY_REJECTED");
}

#[tokio::test]
async fn a_batch_is_refused() {
    let batch: Vec<_> = (0..500).map(|_| json!({ "query": "{ __typename }" })).collect();
    let response = world().await.send(post(&json!(batch).to_string())).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    insta::assert_json_snapshot!(body(response).await, @r#"
    {
      "data": null,
      "errors": [
        {
          "extensions": {
            "code": "BAD_REQUEST"
          },
          "message": "1回の要求に操作は1つです。 / One operation a request: batches are not taken."
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn a_large_body_is_refused_by_its_length_and_by_its_bytes() {
    let world = world().await;
    let large = json!({ "query": "{ __typename }", "variables": { "x": "y".repeat(600_000) } }).to_string();
    let response = world.send(post(&large)).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    // Without a length, as a stream of chunks.
    let chunks = futures_util::stream::iter(
        large.into_bytes().chunks(1_000).map(|it| Ok::<_, std::io::Error>(it.to_vec())).collect::<Vec<_>>(),
    );
    let mut request = post("");
    *request.body_mut() = axum::body::Body::from_stream(chunks);
    let response = world.send(request).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(body(response).await["errors"][0]["extensions"]["code"], "TOO_LARGE");
}

#[tokio::test]
async fn deep_broad_and_costly_queries_are_refused_with_what_to_do() {
    let world = world().await;
    let circle = "ratios(fiscalYear: 2021) { nodes { area { ".repeat(4);
    let deep = format!("{{ area(code: \"2601\") {{ {circle} name {} }} }}", "} } }".repeat(4));
    let introspection = "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }";
    let aliases = "a: __typename ".repeat(31);
    let everything = "ratio lower95 upper95 examined observed expected sentence { ja en } methodNote { ja en } \
        indicator { name { ja en } positive { ja en } } area { name prefecture { name { ja en } } ratios(fiscalYear: 2021, first: 500) { nodes { ratio } } }";
    let costly = format!("{{ ratios(filter: {{ fiscalYear: 2021 }}, first: 500) {{ nodes {{ {everything} }} }} }}");
    let told = [
        world.error(&deep).await,
        world.error(introspection).await,
        world.error(&format!("{{ {aliases} }}")).await,
        world.error(&costly).await,
        world.error("{ ratios(filter: { fiscalYear: 2021 }, first: 500) { nodes { area { ratios(fiscalYear: 2021, first: 1) { totalCount } } } } }").await,
        world.error("subscription { job(id: \"x\") { id } }").await,
        world.error("query A { __typename } query B { __typename }").await,
        world.error("{ nothing }").await,
        world.error("{ ").await,
    ];
    assert!(told.iter().all(|(code, _)| code == "QUERY_REJECTED"), "{told:#?}");
    insta::assert_json_snapshot!(told.map(|it| it.1), @r#"
    [
      "項目の深さが多すぎます（14、上限12）。 / Too many levels of depth: 14, at most 12.",
      "スキーマ照会が入れ子になっています。 / Nested introspection of types is not answered.",
      "別名の数が多すぎます（31、上限30）。 / Too many aliases: 31, at most 30.",
      "問い合わせが重すぎます（上限60000）。first を小さくするか、項目を減らしてください。 / The query is too complex (at most 60000): ask for a smaller page or for fewer fields.",
      "問い合わせが重すぎます（上限60000）。first を小さくするか、項目を減らしてください。 / The query is too complex (at most 60000): ask for a smaller page or for fewer fields.",
      "問い合わせ文に誤りがあります。 / Subscriptions are not supported on this transport.",
      "1回に送れる操作の数が多すぎます（2、上限1）。 / Too many operations in a request: 2, at most 1.",
      "問い合わせ文に誤りがあります。 / Unknown field \"nothing\" on type \"Query\".",
      "問い合わせ文に誤りがあります。 / --> 1:3\n  |\n1 | { \n  |   ^---\n  |\n  = expected selection"
    ]
    "#);
}

#[tokio::test]
async fn a_page_is_at_most_five_hundred_long() {
    let world = world().await;
    for first in ["0", "-1", "501", "2147483647"] {
        let query = format!("{{ jobs(first: {first}) {{ totalCount }} }}");
        let (code, message) = world.error(&query).await;
        assert_eq!(code, "INVALID", "{first}");
        assert_eq!(
            message,
            "first は1から500までです（指定しなければ50）。続きは after に endCursor を入れて取得してください。 / first is 1 to 500 (default 50); for more, pass endCursor as after.",
        );
    }
    let (code, _) = world.error("{ jobs(after: \"nonsense\") { totalCount } }").await;
    assert_eq!(code, "INVALID");
}

#[tokio::test]
async fn a_folder_outside_of_the_source_root_is_refused() {
    let world = world().await;
    for folder in ["..", "../..", "/etc", "a/../..", "a/b", "./x"] {
        let query = "mutation($folder: String!) { importEdition(input: { folder: $folder }) { __typename ... on Refused { message { ja en } } } }";
        let reply = world.ask(query, json!({ "folder": folder })).await;
        assert_eq!(reply["data"]["importEdition"]["__typename"], "Refused", "{folder}: {reply:#}");
    }
    assert_eq!(world.data("{ jobs(states: QUEUED) { totalCount } }").await, json!({ "jobs": { "totalCount": 0 } }));
}
