//! The browser's cookies: opaque, for this host alone, out of reach of scripts.

use app::identity::Desk;
use axum::http::{HeaderMap, HeaderValue, header};

/// A session.
pub(crate) const SESSION: &str = "renkei";
/// A sign-in that is under way.
pub(crate) const STEP: &str = "renkei-step";

/// How cookies are written. Over TLS their names begin with `__Host-`, which no other host and no plain page can set;
/// without TLS, on this machine, browsers would not take such names.
#[derive(Clone, Copy)]
pub(crate) struct Cookie {
    secure: bool,
}

impl Cookie {
    pub(crate) fn new(desk: &Desk) -> Self {
        Self { secure: desk.is_secure() }
    }

    /// The value that the browser sent.
    pub(crate) fn read(self, headers: &HeaderMap, name: &str) -> Option<String> {
        let name = self.name(name);
        let lines = headers.get_all(header::COOKIE).iter().filter_map(|it| it.to_str().ok());
        let mut pairs = lines.flat_map(|it| it.split(';')).filter_map(|it| it.trim().split_once('='));
        pairs.find(|(it, _)| *it == name).map(|(_, value)| value.to_owned())
    }

    /// The header that sets it until the browser closes. Values are letters, digits, `-` and `_`.
    pub(crate) fn set(self, name: &str, value: &str) -> HeaderValue {
        self.header(name, value, "")
    }

    /// The header that takes it back.
    pub(crate) fn clear(self, name: &str) -> HeaderValue {
        self.header(name, "", "; Max-Age=0")
    }

    fn header(self, name: &str, value: &str, more: &str) -> HeaderValue {
        let secure = if self.secure { "; Secure" } else { "" };
        let text = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}", self.name(name));
        // A value of other characters is nobody's.
        let mut header = HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""));
        header.set_sensitive(true);
        header
    }

    fn name(self, name: &str) -> String {
        if self.secure { format!("__Host-{name}") } else { name.to_owned() }
    }
}
