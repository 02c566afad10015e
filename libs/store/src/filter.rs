//! The first lock: what a scope may see, as a condition of the query. The second is PostgreSQL's row-level security, made
//! from the same registry.

use domain::{CouncilId, Scope, SpaceId};
use migrations::visibility::{Class, Rule};
use sea_orm::{
    Condition, EntityTrait,
    sea_query::{Alias, Expr, ExprTrait as _, IntoColumnRef as _, Query, SimpleExpr},
};

use crate::entity::{council, council_space, space_link};

/// An entity whose table is in the registry of visibility classes.
pub(crate) trait Classified: EntityTrait {
    /// Its row there.
    const RULE: &'static Rule;
}

macro_rules! classified {
    ($($table:ident),+ $(,)?) => {
        $(impl Classified for crate::entity::$table::Entity {
            const RULE: &'static Rule = migrations::visibility::rule_of(stringify!($table));
        })+

        /// Every table with a filter of its own, for the isolation exam.
        #[cfg(feature = "exam")]
        pub const FILTERED: &[&str] = &[$(stringify!($table)),+];
    };
}

// Without a line here an entity cannot be asked for inside a space; with a line, but without a class, this does not compile.
classified! {
    answer, audit_entry, break_glass, checklist, correction, council, council_space, example, identity_provider, invitation,
    job, paper, publication, record, role_grant, service_token, shared_record, space, upload, webhook,
}

/// Which query filters hold: all of them, unless the isolation exam opens some to test the other lock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locks {
    /// Every filter holds.
    #[default]
    Closed,
    /// None does: row-level security stands alone.
    Open,
    /// That of one table does not: a mutant, which the exam must find.
    OpenFor(&'static str),
}

impl Locks {
    fn hold(self, table: &str) -> bool {
        match self {
            Self::Closed => true,
            Self::Open => false,
            Self::OpenFor(open) => open != table,
        }
    }
}

/// What the scope sees of a table.
pub(crate) fn seen<E: Classified>(scope: &Scope, locks: Locks) -> Condition {
    if !locks.hold(E::RULE.table) {
        return Condition::all();
    }
    let (table, space) = (E::RULE.table, scope.space());
    let guest = scope.councils();
    let nothing = || Condition::all().add(Expr::cust("1 = 0"));
    let own = |column: &str| at(table, column).eq(space.0);
    match E::RULE.class {
        // People are read through rights that are seen; what signs them in, not inside a space at all.
        Class::Person | Class::Identity => nothing(),
        Class::Private | Class::SharedUp(_) | Class::Beside(..) | Class::Published if guest.is_some() => nothing(),
        Class::Open | Class::Published => Condition::all(),
        Class::Private => Condition::all().add(own("space_id")),
        Class::SharedUp(day) => Condition::any().add(own("space_id")).add(
            at(table, "space_id").in_subquery(
                // Correlated by the day: the link must have been there on it.
                Query::select()
                    .expr(Expr::col(space_link::Column::ChildId))
                    .from(space_link::Entity)
                    .and_where(Expr::col(space_link::Column::ParentId).eq(space.0))
                    .and_where(at(table, day).gte(Expr::col(space_link::Column::ValidFrom)))
                    .cond_where(
                        Condition::any()
                            .add(Expr::col(space_link::Column::ValidTo).is_null())
                            .add(at(table, day).lte(Expr::col(space_link::Column::ValidTo))),
                    )
                    .take(),
            ),
        ),
        Class::Beside(parent, day) => Condition::any().add(own("space_id")).add(own(parent)).add(
            at(table, parent).in_subquery(
                Query::select()
                    .expr(Expr::col(space_link::Column::ParentId))
                    .from(space_link::Entity)
                    .and_where(Expr::col(space_link::Column::ChildId).eq(space.0))
                    .and_where(at(table, day).gte(Expr::col(space_link::Column::ValidFrom)))
                    .cond_where(
                        Condition::any()
                            .add(Expr::col(space_link::Column::ValidTo).is_null())
                            .add(at(table, day).lte(Expr::col(space_link::Column::ValidTo))),
                    )
                    .take(),
            ),
        ),
        Class::Council => Condition::all().add(takes_part(at(table, "id"), space, guest)),
        Class::BeforeCouncil(council) => {
            let seen = Condition::any().add(takes_part(at(table, council), space, guest));
            if guest.is_some() { seen } else { seen.add(own("space_id")) }
        }
        Class::Ends(one, _) if guest.is_some() => Condition::all().add(own(one)),
        Class::Ends(one, other) => Condition::any().add(own(one)).add(own(other)),
        Class::Directory if guest.is_some() => Condition::all().add(own("id")),
        Class::Directory if space == SpaceId::PLATFORM => Condition::all(),
        Class::Directory => Condition::any()
            .add(own("id"))
            .add(at(table, "id").in_subquery(linked(space, space_link::Column::ParentId, space_link::Column::ChildId)))
            .add(at(table, "id").in_subquery(linked(space, space_link::Column::ChildId, space_link::Column::ParentId))),
    }
}

/// That the council is the space's own or one in which it takes part; for a guest also one they belong to.
fn takes_part(council: SimpleExpr, space: SpaceId, guest: Option<&[CouncilId]>) -> Condition {
    let own = Query::select()
        .expr(Expr::col(council::Column::Id))
        .from(council::Entity)
        .and_where(Expr::col(council::Column::SpaceId).eq(space.0))
        .take();
    let shared = Query::select()
        .expr(Expr::col(council_space::Column::CouncilId))
        .from(council_space::Entity)
        .and_where(Expr::col(council_space::Column::SpaceId).eq(space.0))
        .take();
    let seen = Condition::any().add(council.clone().in_subquery(own)).add(council.clone().in_subquery(shared));
    match guest {
        None => seen,
        Some(councils) => Condition::all().add(seen).add(council.is_in(councils.iter().map(|it| it.0))),
    }
}

/// What the scope may write of a table: rows of its own space, and none where no space writes.
pub(crate) fn written<E: Classified>(scope: &Scope, locks: Locks) -> Condition {
    if !locks.hold(E::RULE.table) {
        return Condition::all();
    }
    match (E::RULE.writer, scope.councils()) {
        (Some(column), None) => Condition::all().add(at(E::RULE.table, column).eq(scope.space().0)),
        _ => Condition::all().add(Expr::cust("1 = 0")),
    }
}

fn at(table: &'static str, column: &str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)).into_column_ref())
}

fn linked(space: SpaceId, mine: space_link::Column, theirs: space_link::Column) -> sea_orm::sea_query::SelectStatement {
    Query::select().expr(Expr::col(theirs)).from(space_link::Entity).and_where(Expr::col(mine).eq(space.0)).take()
}
