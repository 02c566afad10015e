//! Signing in, before any space is known: accounts, their sessions and factors, and what an account may where.

mod accounts;
mod break_glass;
mod clean;
mod feeds;
mod hooks;
mod invitations;
mod links;
mod recovery;
mod sessions;
mod sign_ins;
mod standing;
mod tokens;
mod totp;

pub use accounts::Account;
pub use break_glass::NewBreakGlass;
pub use clean::Cleaned;
pub use feeds::HeldFeed;
pub use hooks::HeldHook;
pub use invitations::OpenInvitation;
pub use links::Vouching;
pub use sessions::{NewSession, Session};
pub use sign_ins::{SignIn, SignInKind};
pub use standing::Standing;
pub use tokens::HeldToken;
