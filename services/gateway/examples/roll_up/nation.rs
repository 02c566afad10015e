//! A nation of 335 areas, of which the first so many lie below the prefecture that asks.

use std::fmt::Write as _;

use domain::{
    SpaceId,
    checklist::{ItemState, ListKind, SharedItem, SharedList, items},
};
use testkit::{TestDb, raw};
use uuid::Uuid;

pub const YEARS: [u16; 5] = [2022, 2023, 2024, 2025, 2026];
pub const PREFECTURE: SpaceId = SpaceId(Uuid::from_u128(0xa));
const ELSEWHERE: SpaceId = SpaceId(Uuid::from_u128(0xb));
const NATION: usize = 335;

fn area(number: usize) -> Uuid {
    Uuid::from_u128(0x1_0000 + number as u128)
}

/// Numbers that look like chance, and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

/// Writes spaces, lists of five years and what is shared besides.
pub async fn fill(db: &TestDb, areas: usize) {
    let mut sql = String::new();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for (id, code, name) in [(PREFECTURE, 26, "京都府"), (ELSEWHERE, 27, "大阪府")] {
        space(&mut sql, id.0, "prefecture", &code.to_string(), code, name);
    }
    for number in 0..NATION.max(areas) {
        let parent = if number < areas { PREFECTURE } else { ELSEWHERE };
        let code = format!("8:{:02}{:02}", number / 99 + 1, number % 99 + 1);
        space(&mut sql, area(number), "area", &code, 26, &format!("圏域{number}"));
        let _ =
            writeln!(sql, "insert into space_link values ('{}', '{}', '2018-04-01', null);", parent.0, area(number));
        facts(&mut sql, area(number), &mut dice);
        for list in [ListKind::AreaOneToTwo, ListKind::AreaTwoToThree] {
            lists(&mut sql, area(number), list, &mut dice);
        }
    }
    lists(&mut sql, PREFECTURE.0, ListKind::Prefecture, &mut dice);
    raw::execute(db, &sql).await;
    raw::execute(db, "vacuum").await;
    raw::execute(db, "analyze").await;
}

fn space(sql: &mut String, id: Uuid, kind: &str, code: &str, prefecture: u32, name: &str) {
    let _ = writeln!(
        sql,
        "insert into space values ('{id}', '{kind}', '{code}', {prefecture}, '{name}', false, now(), now());"
    );
}

fn lists(sql: &mut String, space: Uuid, list: ListKind, dice: &mut Dice) {
    for year in YEARS {
        let mut shared = SharedList::untouched(list);
        for (it, item) in shared.items.iter_mut().zip(items(list)) {
            let state = [ItemState::Done, ItemState::Started, ItemState::NotYet, ItemState::Unanswered];
            let state = state[usize::try_from(dice.below(4)).unwrap_or(0)];
            let day = format!("{year}-{:02}-15", dice.below(9) + 4).parse().ok();
            // A question is left open: its options are no statuses.
            if item.kind != domain::checklist::ItemKind::Choice {
                *it = SharedItem(state, day, day, dice.below(2) == 0);
            }
        }
        let json = serde_json::to_string(&shared).expect("JSON");
        let _ = writeln!(
            sql,
            "insert into checklist values (gen_random_uuid(), '{space}', '{}', {year}, '{year}-04-01', now(), '{json}');",
            list.as_str()
        );
    }
}

fn facts(sql: &mut String, space: Uuid, dice: &mut Dice) {
    for year in YEARS {
        let facts = [
            ("council_year", r#"{"kind":"council_year","state":"held","form":"own","name":"","reason":"","council":null}"#.to_owned()),
            ("level", format!(r#"{{"kind":"level","level":"2-{}","as_of":"{year}-06-01","reason":"架空"}}"#, dice.below(3) + 1)),
            ("meeting", format!(r#"{{"kind":"meeting","mode":"online","state":"held","day":"{year}-07-01","working_group":false}}"#)),
            ("meeting", format!(r#"{{"kind":"meeting","mode":"in_person","state":"held","day":"{year}-12-01","working_group":true}}"#)),
            ("project", r#"{"kind":"project","field":"tobacco","state":"done","measured":true,"employers":12,"community":100,"workplace":80}"#.to_owned()),
        ];
        for (kind, content) in facts {
            let _ = writeln!(
                sql,
                "with r as (insert into record values (gen_random_uuid(), '{space}', null, '{kind}', {year}, null, '{{}}', 1, now(), \
                 now(), null, null) returning id) insert into shared_record select id, '{space}', '{kind}', {year}, '{year}-04-01', \
                 '{content}', now() from r;"
            );
        }
    }
}

/// How PostgreSQL finds the lists, as the gateway's role sees them.
pub async fn plan(db: &TestDb) -> String {
    let years = YEARS.map(|it| it.to_string()).join(", ");
    let below =
        raw::column(db, &format!("select child_id::text from space_link where parent_id = '{}'", PREFECTURE.0)).await;
    let spaces = format!("'{}', '{}'", PREFECTURE.0, below.join("', '"));
    // The statement of the store, with its filter and under the policies.
    let sql = format!(
        "explain (analyze, costs off, timing off) select c.id, c.space_id, c.list, c.fiscal_year, c.shared from checklist c \
         where (c.space_id = '{id}' or c.space_id in (select l.child_id from space_link l where l.parent_id = '{id}' \
         and c.as_of >= l.valid_from and (l.valid_to is null or c.as_of <= l.valid_to))) and c.fiscal_year in ({years}) \
         and c.space_id in ({spaces}) \
         order by c.space_id, c.fiscal_year, c.list",
        id = PREFECTURE.0
    );
    let mut gateway = raw::Gateway::connect(db).await;
    gateway.lines(&[("renkei.space", PREFECTURE.0.to_string())], &sql).await.join("\n")
}
