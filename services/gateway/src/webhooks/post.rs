//! One delivery.

use domain::{Time, audit::Entry, text::hex};
use hmac::{Hmac, KeyInit as _, Mac as _};
use reqwest::header::CONTENT_TYPE;
use serde_json::json;
use sha2::Sha256;
use store::HeldHook;

use super::Webhooks;

/// The header with time and signature.
const SIGNATURE: &str = "renkei-signature";

impl Webhooks {
    /// Posts entries, or says in a word why they were not taken. Nothing that the receiver answers is read.
    pub(super) async fn post(
        &self,
        hook: &HeldHook,
        entries: &[Entry],
        secret: &[u8],
        now: Time,
    ) -> Result<(), String> {
        // The operator may have taken a host back.
        let url = self.address(&hook.url).map_err(|_| "not_allowed")?;
        let body = body(hook, entries);
        let signature = signature(secret, now.timestamp(), body.as_bytes()).ok_or("secret")?;
        let request = self.client.post(url).header(CONTENT_TYPE, "application/json").header(SIGNATURE, signature);
        match request.body(body).send().await {
            Ok(answer) if answer.status().is_success() => Ok(()),
            Ok(answer) => Err(format!("status_{}", answer.status().as_u16())),
            Err(err) if err.is_timeout() => Err("too_slow".to_owned()),
            Err(_) => Err("unreachable".to_owned()),
        }
    }
}

/// What was done to what, and when: neither by whom, nor any detail.
fn body(hook: &HeldHook, entries: &[Entry]) -> String {
    let entries: Vec<_> = entries
        .iter()
        .map(|it| json!({ "number": it.number, "at": it.at, "action": it.action, "subject": it.subject }))
        .collect();
    json!({ "space": hook.space, "entries": entries }).to_string()
}

/// `t=<unix seconds>,v1=<HMAC-SHA256 of "t.body", in hexadecimal>`
fn signature(secret: &[u8], at: i64, body: &[u8]) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).ok()?;
    mac.update(format!("{at}.").as_bytes());
    mac.update(body);
    Some(format!("t={at},v1={}", hex(&mac.finalize().into_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_what_other_programs_make_of_it() {
        // printf '1790000000.{"a":1}' | openssl dgst -sha256 -hmac secret
        assert_eq!(
            signature(b"secret", 1_790_000_000, br#"{"a":1}"#).as_deref(),
            Some("t=1790000000,v1=da8fe498621aaab99d5b11c51346b13d1a2bf2914b865b8d3edd3531cab25a3e")
        );
    }
}
