//! One-time codes of an authenticator app: RFC 6238 (TOTP) on RFC 4226 (HOTP), six digits, SHA-1, 30 seconds, which is
//! what every app understands. SHA-1 is sound here: HMAC does not rest on collisions (RFC 6238 §1.2 keeps it).
//!
//! Made of the crates `hmac` and `sha1`. `totp-rs` draws its own randomness, answers with the first step that fits and
//! has no memory of the last one, so the rule against replay would be ours all the same; what it saves is ten lines.

use domain::Time;
use hmac::{Hmac, KeyInit as _, Mac as _};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rand::CryptoRng;
use sha1::Sha1;
use subtle::{ConditionallySelectable as _, ConstantTimeEq as _};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::secret::{draw, redacted};

/// Length of a step in seconds.
const STEP: u64 = 30;
/// Digits of a code.
const DIGITS: usize = 6;
/// Steps before and after the present one that are taken too: clocks differ, and typing takes time (RFC 6238 §5.2).
const WINDOW: u64 = 1;
/// Most bytes of an entered code that are looked at.
const LONGEST: usize = 64;

/// RFC 3986 unreserved characters stay as they are.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What the app and the account share: 160 bits, as RFC 4226 §4 (R6) recommends. Wiped when dropped; kept sealed
/// ([`crate::seal`]).
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; 20]>);

redacted!(Secret);

impl Secret {
    /// A new one.
    pub fn new(rng: &mut impl CryptoRng) -> Self {
        Self(Zeroizing::new(draw(rng)))
    }

    /// The one of these 20 bytes, as [`Self::as_bytes`] gave them.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Some(Self(Zeroizing::new(bytes.try_into().ok()?)))
    }

    /// To be sealed, and for nothing else.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// For typing into an app that has no camera: 32 characters, RFC 4648 base32 without padding.
    pub fn base32(&self) -> String {
        data_encoding::BASE32_NOPAD.encode(self.as_bytes())
    }
}

/// The address a QR code carries: `otpauth://totp/<issuer>:<label>?secret=…` (Key Uri Format). It holds the secret:
/// show it once, to its owner.
///
/// Any script may stand in issuer and label; a colon, which the format uses itself, becomes a space.
pub fn uri(secret: &Secret, issuer: &str, account_label: &str) -> String {
    let encode = |text: &str| utf8_percent_encode(&text.replace(':', " "), RESERVED).to_string();
    let (issuer, label, secret) = (encode(issuer), encode(account_label), secret.base32());
    format!(
        "otpauth://totp/{issuer}:{label}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits={DIGITS}&period={STEP}"
    )
}

/// The time step a code belongs to, if it is right: store it, and hand it in as `last_step` next time.
///
/// Taken are the present step and its neighbours, but none that is not later than `last_step`: a code is good for one
/// login (RFC 6238 §5.2, SP 800-63B-4 §3.1.4). Full-width digits, spaces and hyphens in the code are understood. Every
/// step is compared, in constant time. Two logins at once must be kept apart by the store: the step is written only
/// where it is later than the one that is there.
pub fn verify(secret: &Secret, code: &str, now: Time, last_step: Option<u64>) -> Option<u64> {
    let entered = digits(code)?;
    let present = u64::try_from(now.timestamp()).ok()? / STEP;
    let mut accepted = 0;
    // Upwards, so that of two steps with the same code the later counts, and the code cannot come back.
    for step in present.saturating_sub(WINDOW)..=present + WINDOW {
        let fresh = u8::from(last_step.is_none_or(|it| step > it));
        let right = hotp(secret, step).ct_eq(&entered) & fresh.into();
        accepted.conditional_assign(&step, right);
    }
    (accepted > 0).then_some(accepted)
}

/// RFC 4226 §5.3.
fn hotp(secret: &Secret, counter: u64) -> u32 {
    // HMAC fills a short key with zeros up to the block (RFC 2104); done here, no length can be wrong.
    let mut block = Zeroizing::new([0; 64]);
    block[..20].copy_from_slice(secret.as_bytes());
    let mut mac = Hmac::<Sha1>::new((&*block).into());
    mac.update(&counter.to_be_bytes());
    let tag: [u8; 20] = mac.finalize().into_bytes().into();
    let at = usize::from(tag[19] & 15);
    let number = u32::from_be_bytes([tag[at] & 127, tag[at + 1], tag[at + 2], tag[at + 3]]);
    number % 1_000_000
}

/// The number that was typed, if it has six digits.
fn digits(code: &str) -> Option<u32> {
    if code.len() > LONGEST {
        return None;
    }
    let typed: String = code.nfkc().filter(|it| !it.is_whitespace() && !matches!(it, '-' | 'ー' | '−' | '‐')).collect();
    (typed.len() == DIGITS && typed.bytes().all(|it| it.is_ascii_digit())).then(|| typed.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of both standards' examples.
    fn example() -> Secret {
        Secret::from_bytes(b"12345678901234567890").expect("20 bytes")
    }

    fn at(seconds: i64) -> Time {
        Time::from_timestamp(seconds, 0).expect("a time")
    }

    #[test]
    fn codes_are_those_of_rfc_4226_appendix_d() {
        let codes: Vec<u32> = (0..10).map(|it| hotp(&example(), it)).collect();
        let expected = [755_224, 287_082, 359_152, 969_429, 338_314, 254_676, 287_922, 162_583, 399_871, 520_489];
        assert_eq!(codes, expected);
    }

    #[test]
    fn codes_are_those_of_rfc_6238_appendix_b() {
        for (seconds, code) in [
            (59, "94287082"),
            (1_111_111_109, "07081804"),
            (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"),
            (20_000_000_000, "65353130"),
        ] {
            let step = u64::try_from(seconds / 30).expect("a step");
            assert_eq!(verify(&example(), &code[2..], at(seconds), None), Some(step), "{seconds}");
        }
    }

    #[test]
    fn neighbours_are_taken_and_no_others() {
        let (secret, code) = (example(), "050471");
        let step = 1_111_111_111 / 30;
        let begin = i64::try_from(step * 30).expect("a time");
        for (offset, expected) in [(-31, None), (-30, Some(step)), (0, Some(step)), (59, Some(step)), (60, None)] {
            assert_eq!(verify(&secret, code, at(begin + offset), None), expected, "{offset}");
        }
    }

    #[test]
    fn a_code_is_good_once() {
        let (secret, now) = (example(), at(1_111_111_111));
        let step = verify(&secret, "050471", now, None);
        assert_eq!(step, Some(37_037_037));
        assert_eq!(verify(&secret, "050471", now, step), None, "replayed");
        assert_eq!(verify(&secret, "081804", now, step), None, "of the step before");
        assert_eq!(verify(&secret, "050471", now, Some(37_037_036)), step);
    }

    #[test]
    fn what_people_type_is_understood() {
        for code in ["050471", "050 471", " 050-471\n", "０５０４７１", "０５０　４７１", "050ー471"] {
            assert!(verify(&example(), code, at(1_111_111_111), None).is_some(), "{code}");
        }
        for code in ["", "50471", "0050471", "+50471", "05047l", "050471050471", &" ".repeat(1_000_000)] {
            assert_eq!(verify(&example(), code, at(1_111_111_111), None), None);
        }
        assert_eq!(verify(&example(), "755224", at(-1), None), None, "before 1970");
    }

    #[test]
    fn the_address_is_what_apps_read() {
        assert_eq!(
            uri(&example(), "Renkei 連携", "a:b@c.jp"),
            "otpauth://totp/Renkei%20%E9%80%A3%E6%90%BA:a%20b%40c.jp?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=Renkei%20%E9%80%A3%E6%90%BA&algorithm=SHA1&digits=6&period=30"
        );
        assert_eq!(format!("{:?}", example()), "Secret(…)");
        assert!(Secret::from_bytes(&[0; 19]).is_none());
    }
}
