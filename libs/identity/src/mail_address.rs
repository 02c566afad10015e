//! Mail addresses: what an account is called by.

use domain::{Error, Result};

use crate::secret::redacted;

/// Most bytes of an address (RFC 5321 §4.5.3.1.3 with RFC 3696 erratum 1690).
const LONGEST: usize = 254;
/// Most bytes before the @ (RFC 5321 §4.5.3.1.1), and of one label of the domain (RFC 1035 §2.3.4).
const LOCAL: usize = 64;
const LABEL: usize = 63;

/// An address as it was typed, its domain in lower case. It has no `Display`, and `Debug` hides it: addresses of people
/// do not belong in logs.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct MailAddress(String);

redacted!(MailAddress);

impl MailAddress {
    /// Reads an address after trimming it: what a browser takes in `<input type="email">` (HTML Standard §4.10.5.1.5,
    /// which leaves out the quotes, comments and spaces of RFC 5322 on purpose), at most 254 characters. Whether mail
    /// arrives is shown by sending some.
    ///
    /// Letters beyond ASCII are refused, not folded: with NFKC or case folding, two mailboxes could become one account.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(refused("254文字以内の", "of at most 254 characters"));
        }
        if !text.is_ascii() {
            return Err(refused("半角英数字の", "in plain ASCII letters"));
        }
        let (local, host) = text.split_once('@').ok_or_else(|| refused("", ""))?;
        let local_is_good = (1..=LOCAL).contains(&local.len()) && local.bytes().all(is_local);
        if !local_is_good || !host.split('.').all(is_label) {
            return Err(refused("", ""));
        }
        Ok(Self(format!("{local}@{}", host.to_ascii_lowercase())))
    }

    /// The address to send to, and to show to those who may see it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What must be unique: all in lower case. RFC 5321 lets a server tell `A@` from `a@`, but none in use does, and
    /// two accounts that differ in case alone would be mistaken for each other. Mail goes to [`Self::as_str`].
    pub fn normalised(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

/// `atext` of RFC 5322 §3.2.3, and the dot.
fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

fn is_label(label: &str) -> bool {
    (1..=LABEL).contains(&label.len())
        && label.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// The text is not repeated: it may be an address after all.
fn refused(how_ja: &str, how_en: &str) -> Error {
    let space = if how_en.is_empty() { "" } else { " " };
    Error::Invalid(format!(
        "name@example.jp のような{how_ja}メールアドレスを入力してください。 / \
         Give a mail address like name@example.jp{space}{how_en}."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_its_local_part_and_lowers_its_domain() {
        let address = MailAddress::parse(" Tanaka.Taro+hoken@Pref.Aomori.LG.jp\n").expect("an address");
        assert_eq!(address.as_str(), "Tanaka.Taro+hoken@pref.aomori.lg.jp");
        assert_eq!(address.normalised(), "tanaka.taro+hoken@pref.aomori.lg.jp");
        assert_eq!(format!("{address:?}"), "MailAddress(…)");
    }

    #[test]
    fn usual_and_odd_addresses_are_taken() {
        for text in ["a@b.jp", "o'brien@x-y.example", "a..b.@docomo.ne.jp", "root@localhost", "x@xn--wgv71a.jp"] {
            assert_eq!(MailAddress::parse(text).expect(text).as_str(), text);
        }
        let longest = format!("{}@{}.{}.{}.jp", "a".repeat(64), "b".repeat(63), "c".repeat(63), "d".repeat(58));
        assert_eq!(longest.len(), 254);
        assert!(MailAddress::parse(&longest).is_ok());
    }

    #[test]
    fn others_are_refused_with_what_to_do_and_without_the_text() {
        let long = format!("{}@{}.{}.{}.jp", "a".repeat(64), "b".repeat(63), "c".repeat(63), "d".repeat(59));
        for text in [
            "",
            "@",
            "a",
            "a@",
            "@b.jp",
            "a@b@c.jp",
            "a b@c.jp",
            "a@b c.jp",
            "a@b..jp",
            "a@.jp",
            "a@b.jp.",
            "a@-b.jp",
            "a\r\nBcc: x@y.jp",
            "a@b.jp\r\nBcc: x@y.jp",
            "a\0@b.jp",
            "a@b.jp,c@d.jp",
            "\"a b\"@c.jp",
            "<a@b.jp>",
            "ａ@b.jp",
            "a＠b.jp",
            "\u{212A}@b.jp",
            "a@日本.jp",
            &format!("{}@b.jp", "a".repeat(65)),
            &long,
            &"a".repeat(1_000_000),
        ] {
            let said = MailAddress::parse(text).expect_err(text).to_string();
            assert!(said.contains("name@example.jp") && (text.len() < 3 || !said.contains(text)), "{said}");
        }
    }
}
