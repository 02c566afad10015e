//! Which requests of browsers are taken.
//!
//! A browser reaches the gateway on behalf of any page it shows, with its cookies, so a request that names its origin must
//! come from our own pages, under a host name that is ours: a page elsewhere can neither post a form here nor point a name
//! of its own at this address.

use axum::http::{HeaderMap, header};

/// Names under which a browser on this machine knows the gateway.
const LOOPBACK: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// Whether the request is no browser's, or comes from a page of this gateway under one of `hosts`.
pub(crate) fn may_ask(headers: &HeaderMap, hosts: &[String]) -> bool {
    let text = |name| headers.get(name).map(|it: &axum::http::HeaderValue| it.to_str().unwrap_or("?"));
    let (origin, site) = (text(header::ORIGIN.as_str()), text("sec-fetch-site"));
    if origin.is_none() && site.is_none() {
        return true;
    }
    let Some(host) = text(header::HOST.as_str()) else { return false };
    let ours = LOOPBACK.contains(&name_of(host)) || hosts.iter().any(|it| it == name_of(host));
    let same_site = site.is_none_or(|it| it == "same-origin" || it == "none");
    // "null" and other schemes have no "//", and are nobody's.
    let same_origin = origin.is_none_or(|it| it.split_once("//").is_some_and(|(_, rest)| rest == host));
    ours && same_site && same_origin
}

/// The same for a request that carries a cookie: one that was typed into the address bar does not act either.
pub(crate) fn may_act(headers: &HeaderMap, hosts: &[String]) -> bool {
    let typed = headers.get("sec-fetch-site").is_some_and(|it| it.as_bytes() == b"none");
    may_ask(headers, hosts) && (!typed || headers.contains_key(header::ORIGIN))
}

/// Whether a page of another site led the browser here, as far as browsers say.
pub(crate) fn is_led_here(headers: &HeaderMap) -> bool {
    let ours = |it: &axum::http::HeaderValue| matches!(it.as_bytes(), b"same-origin" | b"none");
    headers.get("sec-fetch-site").is_some_and(|it| !ours(it))
}

fn name_of(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|it| it.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(lines: &[(&'static str, &'static str)]) -> bool {
        let headers = lines.iter().map(|(name, value)| {
            (axum::http::HeaderName::from_static(name), axum::http::HeaderValue::from_static(value))
        });
        may_ask(&headers.collect(), &["renkei.pref.example.jp".to_owned()])
    }

    #[test]
    fn programs_and_our_own_pages_may_ask() {
        assert!(asks(&[("host", "anything")]), "no browser");
        assert!(asks(&[
            ("host", "localhost:8080"),
            ("origin", "http://localhost:8080"),
            ("sec-fetch-site", "same-origin")
        ]));
        assert!(asks(&[("host", "[::1]:8080"), ("origin", "http://[::1]:8080")]));
        assert!(asks(&[("host", "127.0.0.1:8080"), ("sec-fetch-site", "none")]), "typed into the address bar");
        assert!(asks(&[("host", "renkei.pref.example.jp"), ("origin", "https://renkei.pref.example.jp")]));
    }

    #[test]
    fn pages_of_others_may_not() {
        assert!(!asks(&[("host", "localhost:8080"), ("origin", "http://evil.example")]));
        assert!(!asks(&[("host", "localhost:8080"), ("origin", "null")]));
        assert!(!asks(&[("host", "localhost:8080"), ("sec-fetch-site", "cross-site")]));
        assert!(!asks(&[("host", "localhost:8080"), ("sec-fetch-site", "same-site")]));
        assert!(!asks(&[("host", "localhost:8080"), ("origin", "http://localhost:3000")]), "another port");
        assert!(
            !asks(&[("host", "evil.example:8080"), ("origin", "http://evil.example:8080")]),
            "a name pointed at us"
        );
    }
}
