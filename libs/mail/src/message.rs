//! A mail, and its bytes.

use std::{fmt, str::FromStr as _, time::SystemTime};

use domain::Time;
use lettre::{
    Address, Message,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use rand::CryptoRng;

use crate::Unsent;

/// In characters.
pub(crate) const LONGEST_SUBJECT: usize = 200;
/// Of the text, in bytes.
const LONGEST_TEXT: usize = 100_000;
/// Of an address (RFC 5321), in bytes.
const LONGEST_ADDRESS: usize = 254;

/// A mail to one person. Debug shows none of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Mail<'a> {
    /// One address, without a name: `hanako@pref.example.jp`.
    pub to: &'a str,
    /// One line of at most 200 characters, without `=?`.
    pub subject: &'a str,
    /// Plain text of at most 100,000 bytes; lines end with `\n`.
    pub text: &'a str,
}

impl fmt::Debug for Mail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail").finish_non_exhaustive()
    }
}

/// The mail as it is sent: UTF-8, dated `now`, under an id of its own, and marked as written by a program, so that
/// nobody's holiday notice answers it (RFC 3834).
pub(crate) fn build(mail: &Mail, from: &Mailbox, now: Time, rng: &mut impl CryptoRng) -> Result<Message, Unsent> {
    let to = address(mail.to)?;
    let length = mail.subject.chars().count();
    // What looks like an encoded word (RFC 2047) would be decoded, and could then have a second line.
    let is_safe = !mail.subject.contains(breaks_the_line) && !mail.subject.contains("=?");
    if length == 0 || length > LONGEST_SUBJECT || !is_safe {
        return Err(Unsent::Subject);
    }
    if mail.text.len() > LONGEST_TEXT {
        return Err(Unsent::Text);
    }
    let mut id = [0; 16];
    rng.fill_bytes(&mut id);
    let id = format!("<{}@{}>", data_encoding::HEXLOWER.encode(&id), from.email.domain());
    let built = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(mail.subject)
        .date(SystemTime::from(now))
        .message_id(Some(id))
        .header(ContentType::TEXT_PLAIN)
        .body(mail.text.to_owned());
    // Sender and receiver are there, and nothing else can be missing.
    let mut message = built.map_err(|_| Unsent::Address)?;
    let name = HeaderName::new_from_ascii_str("Auto-Submitted");
    message.headers_mut().insert_raw(HeaderValue::new(name, "auto-generated".to_owned()));
    Ok(message)
}

/// One address that every server takes: plain letters (RFC 6531 is not everywhere), no name, no second line.
pub(crate) fn address(text: &str) -> Result<Address, Unsent> {
    let plain = text.len() <= LONGEST_ADDRESS && text.bytes().all(|it| it.is_ascii_graphic());
    if plain { Address::from_str(text).map_err(|_| Unsent::Address) } else { Err(Unsent::Address) }
}

/// Line and paragraph separators of Unicode count too: some programs break there.
pub(crate) fn breaks_the_line(it: char) -> bool {
    it.is_control() || matches!(it, '\u{2028}' | '\u{2029}')
}
