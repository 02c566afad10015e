//! What is done around every operation: the guard before it, loaders of its own, and the finish of its errors.
//!
//! None of it is an extension of the library: each field and each element of a list is asked through every extension, which
//! was half the time of a long answer. Only the budget is one, since it needs what the validation has found.

use std::sync::Arc;

use async_graphql::{Data, Executor, Request, Response, ServerError};
use futures_util::{FutureExt as _, StreamExt as _, future::BoxFuture, stream, stream::BoxStream};
use store::Store;

use super::{
    Mutation, Query, budget::Budget, error, guard::QueryGuard, loaders::Loaders, subscription::SubscriptionRoot,
};
use crate::GatewayState;

/// The schema of the gateway, with every limit.
#[derive(Clone)]
pub struct Schema {
    inner: async_graphql::Schema<Query, Mutation, SubscriptionRoot>,
    guard: QueryGuard,
    store: Store,
}

/// Builds the schema over a state.
pub fn schema(state: GatewayState) -> Schema {
    let guard = QueryGuard::default();
    let store = state.store.clone();
    let inner = super::builder()
        .extension(Budget(state.clone()))
        // The guard has counted the schema's own description apart; this is the wider of its two limits.
        .limit_depth(usize::try_from(guard.introspection_depth).unwrap_or(usize::MAX))
        .limit_complexity(error::COMPLEXITY)
        .limit_directives(5)
        .data(state)
        .finish();
    Schema { inner, guard, store }
}

impl Schema {
    /// Answers a query or a mutation. Boxed, so that the resolvers are compiled in this crate and nowhere else again.
    pub fn execute(&self, request: Request) -> BoxFuture<'_, Response> {
        let answer = async {
            match self.guard.admit(request) {
                Ok(request) => self.inner.execute(self.with_loaders(request)).await,
                Err(refused) => refusal(refused),
            }
        };
        answer.map(error::finish).boxed()
    }

    /// What a request reads more than once is read once.
    fn with_loaders(&self, request: Request) -> Request {
        request.data(Loaders::new(self.store.clone()))
    }
}

/// How a conversation over a WebSocket asks.
#[async_trait::async_trait]
impl Executor for Schema {
    async fn execute(&self, request: Request) -> Response {
        Self::execute(self, request).await
    }

    fn execute_stream(&self, request: Request, session: Option<Arc<Data>>) -> BoxStream<'static, Response> {
        let told = match self.guard.admit_subscription(request) {
            Ok(request) => {
                self.inner.execute_stream_with_session_data(self.with_loaders(request), session.unwrap_or_default())
            }
            Err(refused) => stream::iter([refusal(refused)]).boxed(),
        };
        told.map(error::finish).boxed()
    }
}

fn refusal(error: ServerError) -> Response {
    Response::from_errors(vec![error])
}
