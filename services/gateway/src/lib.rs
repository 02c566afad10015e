//! The gateway: who is asking, what they may see, and the schema.
//!
//! Until requests carry an identity, everyone who reaches the gateway is the platform's operator: it must listen on the
//! loopback address, or behind something that decides who comes through. Browsers are held to our own pages besides.

mod graphql;
mod http;
mod serve;
mod state;

pub use graphql::{COMPLEXITY, QueryGuard, Schema, schema, sdl};
pub use serve::{router, serve};
pub use state::GatewayState;
