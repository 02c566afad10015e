//! Signing in at a provider of the space's own choice: `OpenID` Connect, code flow with PKCE (S256), state and nonce.
//!
//! [`Client::begin`] makes the address to send the browser to; the caller keeps what comes with it beside the browser's
//! session. [`Client::finish`] exchanges the code the browser brings back, checks the ID token, and says who it is. A
//! person is known by issuer and subject; the mail address can change and is only worth something when verified.
//!
//! Providers are named by administrators of spaces, so they are foreign: no redirect is followed, nothing but https is
//! asked, answers are short and in time, and nothing a provider writes is ever shown or logged.

mod begin;
mod client;
mod discovery;
mod finish;
mod http;
mod person;
mod provider;
mod refused;
mod token;

pub use begin::Begun;
pub use client::Client;
pub use finish::Returned;
pub use person::Person;
pub use provider::{Loopback, Provider, Secret};
pub use refused::Refused;
