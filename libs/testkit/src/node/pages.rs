//! What a browser does with the provider's pages, by plain HTTP.

use std::collections::BTreeMap;

use reqwest::{Certificate, Client, RequestBuilder, Url, header, redirect::Policy};

/// More pages than any sign-in has.
const MOST_PAGES: usize = 20;

/// A browser with nothing but cookies.
pub(super) struct Browser {
    client: Client,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    pub(super) fn new(root: Option<&str>) -> Self {
        let roots = root.map(|it| Certificate::from_pem(it.as_bytes()).expect("certificate"));
        let client = Client::builder().redirect(Policy::none()).no_proxy().tls_certs_merge(roots).build();
        Self { client: client.expect("client"), cookies: BTreeMap::new() }
    }

    /// Follows pages of this issuer until one leads elsewhere. Nobody to sign in as means to cancel.
    pub(super) async fn walk(mut self, issuer: &str, from: &str, user: Option<&str>) -> String {
        let mut next = self.client.get(from);
        for _ in 0..MOST_PAGES {
            let (at, answer) = self.send(next).await;
            next = match answer {
                Answer::Elsewhere(url) if !url.as_str().starts_with(issuer) => return url.into(),
                Answer::Elsewhere(url) => self.client.get(url),
                Answer::Page(page) => match user {
                    Some(user) => {
                        let form = [("prompt", attribute(&page, "value")), ("login", user), ("password", "any")];
                        let form = Url::parse_with_params("form:", form).expect("form");
                        let url = at.join(attribute(&page, "action")).expect("address");
                        self.client
                            .post(url)
                            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                            .body(form.query().unwrap_or_default().to_owned())
                    }
                    None => self.client.get(at.join(&format!("{}/abort", at.path())).expect("address")),
                },
            };
        }
        panic!("the provider shows page after page");
    }

    async fn send(&mut self, request: RequestBuilder) -> (Url, Answer) {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let response = request.header(header::COOKIE, cookies.join("; ")).send().await.expect("provider");
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("cookie").split(';').next().unwrap_or_default();
            let (name, value) = cookie.split_once('=').expect("cookie");
            // An empty one is taken back.
            self.cookies.insert(name.to_owned(), value.to_owned());
            self.cookies.retain(|_, value| !value.is_empty());
        }
        let at = response.url().clone();
        let status = response.status();
        let answer = match response.headers().get(header::LOCATION) {
            Some(to) => Answer::Elsewhere(at.join(to.to_str().expect("address")).expect("address")),
            None => Answer::Page(response.text().await.expect("page")),
        };
        if let Answer::Page(page) = &answer {
            assert!(status.is_success(), "the provider answers {status} at {}: {page}", at.path());
        }
        (at, answer)
    }
}

enum Answer {
    Elsewhere(Url),
    Page(String),
}

/// The value of the first such attribute on the page.
fn attribute<'a>(page: &'a str, name: &str) -> &'a str {
    let start = page.split_once(&format!(" {name}=\"")).unwrap_or_else(|| panic!("no {name} on the page: {page}")).1;
    start.split_once('"').expect("end of the attribute").0
}
