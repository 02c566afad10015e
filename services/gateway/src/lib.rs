//! The gateway: who is asking, what they may see, and the schema.
//!
//! A program shows a service token, a browser the cookie of its session; see `auth`. Whoever shows nothing sees open data.

#![recursion_limit = "512"]

mod auth;
mod graphql;
mod http;
mod serve;
mod state;
pub mod webhooks;

pub use graphql::{COMPLEXITY, QueryGuard, Schema, schema, sdl};
pub use serve::{router, serve};
pub use state::{GatewayState, Print};
pub use webhooks::{Webhooks, deliver_webhooks};
