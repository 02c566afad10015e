//! The schema as it is committed, and as tools see it.

use serde_json::{Value, json};
use testkit::{Backend, TestDb};

use crate::world::World;

#[test]
fn the_committed_schema_is_the_one_that_is_served() {
    let committed = include_str!("../../schema.graphql");
    assert!(committed == gateway::sdl(), "schema.graphql is not what the code says: run `make schema` and commit it");
}

/// What tools send, to the letter of graphql-js 16.
const INTROSPECTION: &str = "query IntrospectionQuery { __schema { queryType { name } mutationType { name } \
    subscriptionType { name } types { ...FullType } directives { name description locations args { ...InputValue } } } } \
    fragment FullType on __Type { kind name description fields(includeDeprecated: true) { name description \
    args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason } inputFields { ...InputValue } \
    interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } \
    possibleTypes { ...TypeRef } } fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue } \
    fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name \
    ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }";

#[tokio::test]
async fn tools_may_read_the_schema_and_everything_in_it_is_described() {
    let world = World::empty(TestDb::new(Backend::Sqlite).await).await;
    let data = world.data(INTROSPECTION).await;
    let types = data["__schema"]["types"].as_array().expect("types");
    let mut missing = Vec::new();
    for it in types.iter().filter(|it| is_ours(it)) {
        describe(it, "", &mut missing);
    }
    assert!(types.len() > 40, "{}", types.len());
    assert_eq!(missing, Vec::<String>::new(), "without a description");
}

/// Not the library's own: introspection, scalars, and the frame of pages.
fn is_ours(it: &Value) -> bool {
    let (name, kind) = (it["name"].as_str().unwrap_or_default(), it["kind"].as_str().unwrap_or_default());
    !(name.starts_with("__")
        || kind == "SCALAR"
        || name == "PageInfo"
        || name.ends_with("Connection")
        || name.ends_with("Edge"))
}

fn describe(it: &Value, within: &str, missing: &mut Vec<String>) {
    let path = format!("{within}{}", it["name"].as_str().unwrap_or_default());
    if it["description"].as_str().is_none_or(str::is_empty) {
        missing.push(path.clone());
    }
    for parts in ["fields", "args", "inputFields", "enumValues"] {
        for part in it[parts].as_array().into_iter().flatten() {
            describe(part, &format!("{path}."), missing);
        }
    }
}

#[tokio::test]
async fn the_schema_can_be_read_as_text() {
    let world = World::empty(TestDb::new(Backend::Sqlite).await).await;
    let request = axum::http::Request::get("/graphql/schema.graphql").body(axum::body::Body::empty()).expect("request");
    let bytes = axum::body::to_bytes(world.send(request).await.into_body(), 1 << 20).await.expect("body");
    assert_eq!(String::from_utf8_lossy(&bytes), gateway::sdl());
    assert_eq!(world.ask("{ __typename }", json!(null)).await, json!({ "data": { "__typename": "Query" } }));
}
