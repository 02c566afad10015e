//! Row-level security, made from the registry: functions that name who asks, roles that own nothing, and four policies a
//! table (`see`, `add`, `change`, `remove`).

use crate::visibility::{Class, Door, REGISTRY, Rule, Verb};

/// What every policy stands on. The settings are bound for one transaction, or for none.
const FUNCTIONS: &str = "
create or replace function renkei_space() returns uuid stable language sql as
  $$ select nullif(current_setting('renkei.space', true), '')::uuid $$;
create or replace function renkei_account() returns uuid stable language sql as
  $$ select nullif(current_setting('renkei.account', true), '')::uuid $$;
create or replace function renkei_door() returns text stable language sql as
  $$ select coalesce(current_setting('renkei.door', true), '') $$;
create or replace function renkei_councils() returns uuid[] stable language sql as
  $$ select nullif(current_setting('renkei.councils', true), '')::uuid[] $$;
create or replace function renkei_prefecture() returns integer stable language sql as
  $$ select nullif(current_setting('renkei.prefecture', true), '')::integer $$;
-- Whether the onboarding that is under way may make or fill this space: looks past the policies, hence its owner's rights.
create or replace function renkei_onboards(made uuid) returns boolean stable security definer
  set search_path = public, pg_temp language sql as
  $$ select renkei_door() = 'onboarding' and exists (select from space s where s.id = made
       and (renkei_prefecture() is null or s.prefecture = renkei_prefecture())) $$;
do $$ begin create role renkei_gateway nologin; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role renkei_worker nologin; exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema public to renkei_gateway, renkei_worker";

/// All statements, in order; running them again changes nothing.
pub(crate) fn statements() -> String {
    let tables = REGISTRY.iter().flat_map(of);
    [FUNCTIONS.to_owned()].into_iter().chain(tables).collect::<Vec<_>>().join(";\n")
}

fn of(rule: &Rule) -> Vec<String> {
    let table = rule.table;
    let write = write(rule);
    let on = |policy: &str, rest: &str| format!("create policy {policy} on {table} {rest}");
    let mut all = vec![format!("alter table {table} enable row level security")];
    all.extend(["see", "add", "change", "remove", "work"].map(|it| format!("drop policy if exists {it} on {table}")));
    all.push(format!("revoke all on {table} from renkei_gateway, renkei_worker"));
    all.push(format!("grant select on {table} to renkei_gateway"));
    all.push(on("see", &format!("for select to renkei_gateway using ({})", see(rule))));
    if rule.worker {
        all.push(format!("grant select, insert, update, delete on {table} to renkei_worker"));
        all.push(on("work", "to renkei_worker using (true) with check (true)"));
    }
    // A body is made before its row can be looked up.
    let add = match rule.class {
        Class::Directory => {
            "renkei_door() = 'onboarding' and (renkei_prefecture() is null or prefecture = renkei_prefecture())"
        }
        _ => write.as_str(),
    };
    for verb in rule.verbs {
        let (policy, clauses) = match verb {
            Verb::Insert => ("add", format!("with check ({add})")),
            Verb::Update => ("change", format!("using ({write}) with check ({write})")),
            Verb::Delete => ("remove", format!("using ({write})")),
        };
        all.push(format!("grant {} on {table} to renkei_gateway", verb.sql()));
        all.push(on(policy, &format!("for {} to renkei_gateway {clauses}", verb.sql())));
    }
    all
}

/// S, asked for once a statement and not once a row.
const S: &str = "(select renkei_space())";
const NO_GUEST: &str = "(select renkei_councils()) is null";

fn see(rule: &Rule) -> String {
    let table = rule.table;
    let seen = match rule.class {
        Class::Open => "true".to_owned(),
        Class::Identity => "false".to_owned(),
        Class::Private => format!("space_id = {S} and {NO_GUEST}"),
        Class::SharedUp(day) => format!(
            "{NO_GUEST} and (space_id = {S} or exists (select from space_link l where l.child_id = {table}.space_id \
             and l.parent_id = {S} and {table}.{day} >= l.valid_from and (l.valid_to is null or {table}.{day} <= l.valid_to)))"
        ),
        Class::Beside(parent, day) => format!(
            "{NO_GUEST} and (space_id = {S} or {parent} = {S} or exists (select from space_link l where l.child_id = {S} \
             and l.parent_id = {table}.{parent} and {table}.{day} >= l.valid_from and (l.valid_to is null or {table}.{day} <= l.valid_to)))"
        ),
        Class::Published => format!("{S} is not null and {NO_GUEST}"),
        Class::Council => format!(
            "({NO_GUEST} or id = any ((select renkei_councils())::uuid[])) and (space_id = {S} or exists (select from \
             council_space c where c.council_id = council.id and c.space_id = {S}))"
        ),
        // The policy of the council decides inside.
        Class::BeforeCouncil(council) => {
            format!("({NO_GUEST} and space_id = {S}) or exists (select from council c where c.id = {table}.{council})")
        }
        Class::Ends(one, other) => format!("{one} = {S} or ({other} = {S} and {NO_GUEST})"),
        Class::Directory => format!(
            "id = {S} or ({NO_GUEST} and ({S} = '00000000-0000-0000-0000-000000000000' or exists (select from space_link l \
             where (l.child_id = {table}.id and l.parent_id = {S}) or (l.parent_id = {table}.id and l.child_id = {S}))))"
        ),
        Class::Person => format!(
            "id = (select renkei_account()) or ({NO_GUEST} and exists (select from role_grant g where g.account_id = {table}.id \
             and g.space_id = {S}))"
        ),
    };
    with_doors(seen, rule.read)
}

fn write(rule: &Rule) -> String {
    if rule.class == Class::Open {
        return "true".to_owned();
    }
    let written = rule.writer.map_or("false".to_owned(), |column| {
        let council = match rule.class {
            // Papers are laid before a council that one sees.
            Class::BeforeCouncil(column) => format!(" and exists (select from council c where c.id = {column})"),
            // Shown to those below a space in which one lies oneself.
            Class::Beside(parent, _) => {
                format!(" and exists (select from space_link l where l.child_id = {S} and l.parent_id = {parent})")
            }
            _ => String::new(),
        };
        format!("{column} = {S} and {NO_GUEST}{council}")
    });
    with_doors(written, rule.write)
}

fn with_doors(usual: String, doors: &[Door]) -> String {
    doors.iter().fold(usual, |clause, door| match door {
        Door::Identity => format!("({clause}) or (select renkei_door()) = 'identity'"),
        Door::Onboarding(column) => format!("({clause}) or renkei_onboards({column})"),
    })
}
