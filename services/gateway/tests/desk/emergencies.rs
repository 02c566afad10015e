//! Breaking the glass.

use domain::{Actor, Error, Role, Scope, SpaceId};
use serde_json::json;
use testkit::TestDb;

use crate::office::{A, B, Office};

testkit::on_both_backends! { an_operator_enters_one_space_for_a_time_and_it_is_written_down }

const MAIL: &str = "unei@renkei.example.jp";
const REASON: &str = "管理者が全員退職したため、後任を招待する";

async fn an_operator_enters_one_space_for_a_time_and_it_is_written_down(db: TestDb) {
    let office = Office::open(db).await;
    let (browser, _) = office.strong_member(SpaceId::PLATFORM, Role::Operator, MAIL).await;
    let into = |space: SpaceId| browser.sending("renkei-space", &space.to_string());
    assert_eq!(browser.clone().viewer().await, "OPERATOR Renkei");
    assert_eq!(into(A).viewer().await, "UNAUTHENTICATED");
    let account = office.account(MAIL).await;
    #[expect(clippy::disallowed_methods, reason = "as the operator's session would")]
    let scope = |role| Scope::new(Actor::Account(account), SpaceId::PLATFORM, role, Vec::new());
    let enter = async |role, space, reason: &str, minutes| {
        app::identity::break_glass(&office.state.desk, &scope(role), space, reason, minutes, office.now()).await
    };
    assert!(matches!(enter(Role::Researcher, A, REASON, 60).await, Err(Error::NotFound(_))));
    assert!(matches!(enter(Role::Operator, SpaceId::new(), REASON, 60).await, Err(Error::NotFound(_))));
    assert!(matches!(enter(Role::Operator, A, "急ぎ", 60).await, Err(Error::Invalid(_))));
    assert!(matches!(enter(Role::Operator, A, REASON, 241).await, Err(Error::Invalid(_))));
    let (id, _) = enter(Role::Operator, A, REASON, 20).await.expect("enter");
    assert_eq!(into(A).viewer().await, "ADMINISTRATOR 京都府");
    let told = into(A).post("/graphql", &json!({ "query": "{ viewer { emergency } }" })).await.ok();
    assert_eq!(told["data"]["viewer"]["emergency"], true);
    assert_eq!(into(B).viewer().await, "UNAUTHENTICATED");
    assert_eq!(browser.clone().viewer().await, "OPERATOR Renkei");
    let trail = office.rows("audit_entry").await;
    let entry = trail.iter().find(|it| it["space_id"] == A.0.simple().to_string()).expect("the space reads it");
    assert_eq!(
        (entry["action"].as_str(), entry["detail"].as_str()),
        ("glass.break", format!("20 min: {REASON}").as_str())
    );

    office.sql("update role_grant set revoked_at = created_at").await;
    assert_eq!(into(A).viewer().await, "UNAUTHENTICATED", "no operator any more");
    office.sql("update role_grant set revoked_at = null").await;
    office.pass(20 * 60);
    assert_eq!(into(A).viewer().await, "UNAUTHENTICATED", "its time is over");
    let (again, _) = enter(Role::Operator, A, REASON, 20).await.expect("enter");
    assert_eq!(into(A).viewer().await, "ADMINISTRATOR 京都府");
    app::identity::leave(&office.state.desk, &scope(Role::Operator), again, office.now()).await.expect("leave");
    assert_eq!(into(A).viewer().await, "UNAUTHENTICATED");
    let twice = app::identity::leave(&office.state.desk, &scope(Role::Operator), id, office.now()).await;
    assert!(matches!(twice, Err(Error::NotFound(_))));
}
