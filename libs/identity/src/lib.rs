//! Who someone is: passwords, one-time codes, recovery codes, secrets of sessions and tokens, seals for secrets at
//! rest, client addresses and mail addresses. Pure: no database, no network; time and chance are arguments.
//!
//! Types that hold a secret or a mail address never show it in `Debug` and have no `Display`: text leaves them only
//! where someone asks for it by name (`as_str`, `text`, `uri`). Nothing that is stored is enough to sign in: passwords
//! are kept as argon2id, long random secrets as SHA-256, and secrets that must be read again are sealed.

pub mod address;
pub mod mail_address;
pub mod password;
pub mod recovery;
pub mod seal;
pub mod token;
pub mod totp;

mod secret;

pub use mail_address::MailAddress;
pub use password::{Hasher, Weakness};
pub use recovery::RecoveryCode;
pub use seal::Key;
pub use token::{Opaque, ServiceToken};
