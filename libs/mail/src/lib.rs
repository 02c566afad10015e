//! Plain mails in Japanese, by SMTP.
//!
//! A [`Mailer`] is made from one URL of the configuration. Without one there is no mailer, and the caller shows the
//! administrator the link that the mail would have carried. Nothing here logs, and no error repeats an address or a text.

mod address;
mod mailer;
mod message;
mod unsent;

pub use mailer::Mailer;
pub use message::Mail;
pub use unsent::Unsent;
