//! The schema. Descriptions are its documentation: Japanese first, then English.
#![expect(clippy::unused_async, reason = "the library takes async resolvers only")]

mod areas;
mod datasets;
mod editions;
mod error;
mod guard;
mod guard_cost;
mod ids;
mod indicators;
mod jobs;
mod loaders;
mod mutation;
mod node;
mod notes;
mod page;
mod payloads;
mod ratio;
mod ratios;
mod result_sets;
mod subscription;
mod trend;
mod words;

use async_graphql::{Context, MergedObject, SDLExportOptions, SchemaBuilder};

use crate::GatewayState;
use domain::{Action, Scope};
use error::Result;
use mutation::Mutation;
use subscription::SubscriptionRoot;

pub use error::COMPLEXITY;
pub use guard::QueryGuard;
pub(crate) use subscription::Subscriptions;

/// 問い合わせ。Queries: open data, the same for everyone.
#[derive(MergedObject, Default)]
pub struct Query(
    areas::AreaQuery,
    editions::EditionQuery,
    indicators::IndicatorQuery,
    jobs::JobQuery,
    node::NodeQuery,
    ratios::RatioQuery,
    result_sets::ResultSetQuery,
    trend::TrendQuery,
);

/// The schema of the gateway.
pub type Schema = async_graphql::Schema<Query, Mutation, SubscriptionRoot>;

/// Builds the schema over a state, with every limit.
pub fn schema(state: GatewayState) -> Schema {
    let guard = QueryGuard::default();
    builder()
        .extension(error::Finish)
        .extension(guard)
        .extension(loaders::PerRequest(state.store.clone()))
        // The guard has counted the schema's own description apart; this is the wider of its two limits.
        .limit_depth(usize::try_from(guard.introspection_depth).unwrap_or(usize::MAX))
        .limit_complexity(COMPLEXITY)
        .limit_directives(5)
        .data(state)
        .finish()
}

/// The schema as text: sorted, with its documentation.
pub fn sdl() -> String {
    let options = SDLExportOptions::new().sorted_fields().sorted_arguments().sorted_enum_items();
    builder().finish().sdl_with_options(options)
}

fn builder() -> SchemaBuilder<Query, Mutation, SubscriptionRoot> {
    async_graphql::Schema::build(Query::default(), Mutation, SubscriptionRoot).with_sorted_fields().with_sorted_enums()
}

/// How resolvers reach what they work with.
trait Reach<'a> {
    fn state(&self) -> &'a GatewayState;

    /// Who is asking; nobody who has not signed in gets further.
    fn scope(&self) -> Result<&'a Scope>;

    /// Who is asking, if the role may do it. What may not be done is not found.
    fn may(&self, action: Action) -> Result<&'a Scope> {
        let scope = self.scope()?;
        scope.must(action, "page")?;
        Ok(scope)
    }
}

impl<'a> Reach<'a> for Context<'a> {
    fn state(&self) -> &'a GatewayState {
        self.data_unchecked()
    }

    fn scope(&self) -> Result<&'a Scope> {
        self.data_opt::<Scope>().ok_or_else(error::unauthenticated)
    }
}
