//! What everybody may ask in a minute, in the schema's own measure: complexity. And how often a space may ask for what
//! costs others: jobs, invitations.

use std::{net::IpAddr, sync::Arc};

use async_graphql::{
    ErrorExtensionValues, ServerError, ValidationResult,
    extensions::{Extension, ExtensionContext, ExtensionFactory, NextValidation},
};
use domain::{Actor, Error, Result, Scope, Time};
use limits::{Key, Rule, Verdict};

use super::error::COMPLEXITY;
use crate::GatewayState;

/// The name under which an error says after how many seconds to come back.
pub(crate) const RETRY_AFTER: &str = "retryAfter";

/// Where nobody in particular asks from.
pub(crate) struct Visitor(pub(crate) IpAddr);

/// Charges each operation before it runs.
#[derive(Clone)]
pub(super) struct Budget(pub(super) GatewayState);

impl ExtensionFactory for Budget {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(self.clone())
    }
}

#[async_trait::async_trait]
impl Extension for Budget {
    async fn validation(
        &self,
        ctx: &ExtensionContext<'_>,
        next: NextValidation<'_>,
    ) -> Result<ValidationResult, Vec<ServerError>> {
        let found = next.run(ctx).await?;
        // What is too complex is refused anyway, and costs nothing.
        if found.complexity > COMPLEXITY {
            return Ok(found);
        }
        let cost = u32::try_from(found.complexity).unwrap_or(u32::MAX);
        for (key, rule) in payers(&self.0, ctx.data_opt::<Scope>(), ctx.data_opt::<Visitor>()) {
            if let Verdict::Wait { seconds } = self.0.desk.limiter.take(&key, &rule, cost, (self.0.clock)()).await {
                return Err(vec![exhausted(seconds)]);
            }
        }
        Ok(found)
    }
}

/// Who pays: the narrowest first.
fn payers(state: &GatewayState, scope: Option<&Scope>, visitor: Option<&Visitor>) -> Vec<(Key, Rule)> {
    let rules = &state.desk.rules;
    let Some(scope) = scope else {
        return visitor.map(|it| (Key::address(it.0), rules.address_cost)).into_iter().collect();
    };
    let person = match scope.actor() {
        Actor::Account(id) => Some((Key::account(id), rules.account_cost)),
        Actor::Token(id, _) => Some((Key::token(id), rules.token_cost)),
        Actor::System => None,
    };
    person.into_iter().chain([(Key::space(scope.space()), rules.space_cost)]).collect()
}

fn exhausted(seconds: u32) -> ServerError {
    let message = format!(
        "1分間に処理できる量を超えました。{seconds}秒後にもう一度試してください。 / \
         More than can be worked on in a minute: try again in {seconds} seconds."
    );
    let mut error = ServerError::new(message, None);
    let mut extensions = ErrorExtensionValues::default();
    extensions.set("code", "RATE_LIMITED");
    extensions.set(RETRY_AFTER, seconds);
    error.extensions = Some(extensions);
    error
}

/// Counts something that a space may do only so often; beyond it is [`Error::Conflict`], with the time to wait.
pub(super) async fn within(state: &GatewayState, scope: &Scope, rule: &Rule, now: Time) -> Result<()> {
    match state.desk.limiter.take(&Key::space(scope.space()), rule, 1, now).await {
        Verdict::Taken { .. } => Ok(()),
        Verdict::Wait { seconds } => Err(Error::Conflict(format!(
            "短い間に依頼が続いています。{seconds}秒後にもう一度試してください。 / \
             Asked for too often: try again in {seconds} seconds."
        ))),
    }
}
