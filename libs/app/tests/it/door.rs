//! The second lock of the onboarding door, with the first one open: statements as the gateway's role would send them.

use domain::SpaceId;
use testkit::{Backend, TestDb, raw};
use uuid::Uuid;

use crate::seed::{AKITA, KYOTO, brought, dump, noon, open, space};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn row_level_security_keeps_the_door_to_its_prefecture() {
    let db = TestDb::new(Backend::Postgres).await;
    let store = open(&db).await;
    brought(&store, AKITA, noon("2023-06-01")).await;
    brought(&store, KYOTO, noon("2023-06-01")).await;
    let (akita, kyoto, area) =
        (space(&store, "05").await.id, space(&store, "26").await.id, space(&store, "8:2601").await.id);
    let own = space(&store, "7:0501").await.id;
    let before = dump(&db).await;
    let body = |prefecture: u8| {
        let (id, code) = (Uuid::now_v7(), format!("{prefecture:02}899"));
        format!(
            "insert into space (id, kind, code, prefecture, name, health_centre_city, created_at) values \
             ('{id}', 'municipality', '{code}', {prefecture}, 'x', false, now())"
        )
    };
    let inside = |space: SpaceId, serial: u8| {
        let id = Uuid::now_v7();
        [
            format!(
                "insert into checklist (id, space_id, list, fiscal_year, as_of, created_at) values ('{id}', '{space}', 'prefecture', 1999, '1999-04-01', now())"
            ),
            format!(
                "insert into invitation (id, space_id, name, mail, mail_key, role, digest, created_at, expires_at) values ('{id}', '{space}', 'x', 'x', 'x', 'administrator', '\\x{serial:02}', now(), now())"
            ),
            format!(
                "insert into audit_entry (space_id, number, at, actor, action, subject, detail, previous, digest) values ('{space}', 99, now(), '', '', '', '', '', '')"
            ),
        ]
    };
    // What the gateway may do to its own prefecture shows that the statements are right.
    let mut taken = vec![body(5), format!("insert into space_link values ('{akita}', '{own}', '1999-01-01')")];
    taken.extend(inside(own, 1));
    let mut refused = vec![body(26), format!("insert into space_link values ('{akita}', '{area}', '1999-01-01')")];
    refused.extend(inside(kyoto, 2));
    let gateway = format!(
        "begin; set local role renkei_gateway; select set_config('renkei.space', '{akita}', true), \
         set_config('renkei.door', 'onboarding', true), set_config('renkei.prefecture', '5', true);"
    );
    for statement in taken {
        raw::execute(&db, &format!("{gateway} {statement}; rollback")).await;
    }
    for statement in refused {
        // A statement that is taken raises what nothing catches.
        let tried = format!(
            "do $t$ begin {statement}; raise exception 'taken'; exception when insufficient_privilege then null; end $t$"
        );
        raw::execute(&db, &format!("{gateway} {tried}; rollback")).await;
    }
    let unseen = format!(
        "{gateway} do $t$ declare n integer; begin \
         update space set name = 'x' where prefecture = 26; get diagnostics n = row_count; if n > 0 then raise exception 'changed'; end if; \
         delete from space_link where child_id = '{area}'; get diagnostics n = row_count; if n > 0 then raise exception 'removed'; end if; \
         select count(*) into n from invitation where space_id = '{kyoto}'; if n > 0 then raise exception 'seen'; end if; \
         end $t$; rollback"
    );
    raw::execute(&db, &unseen).await;
    assert_eq!(dump(&db).await, before);
}
