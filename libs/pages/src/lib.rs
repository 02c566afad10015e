//! The dashboard as files inside the program.

#![allow(
    unused_qualifications,
    clippy::allow_attributes,
    clippy::large_stack_arrays,
    reason = "the list of files is written by the library, long or short"
)]

use axum::Router;
use memory_serve::{CacheControl, load};

/// The built dashboard (`services/dashboard/dist`): its first page at `/`, its files under their own paths, 404 elsewhere.
///
/// File names under `/assets` carry the hash of their content and may be kept for ever; the first page is asked for anew
/// each time (`ETag`). Where the dashboard was not built, the first page says how to. Call it once: the files stay in memory.
pub fn router() -> Router {
    load!().html_cache_control(CacheControl::NoCache).cache_control(CacheControl::Long).into_router()
}

#[cfg(test)]
mod tests {
    use axum::{
        body::{Body, to_bytes},
        http::{Request, StatusCode, header},
    };
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test]
    async fn the_first_page_is_asked_for_anew_and_each_file_it_names_is_there_for_good() {
        let ask = async |path: &str| {
            router().oneshot(Request::get(path).body(Body::empty()).expect("request")).await.expect("infallible")
        };
        let first = ask("/").await;
        assert_eq!(
            (first.status(), &first.headers()[header::CACHE_CONTROL]),
            (StatusCode::OK, &"no-cache".parse().expect("text"))
        );
        let page = to_bytes(first.into_body(), 1 << 20).await.expect("body");
        let page = String::from_utf8(page.to_vec()).expect("text");
        assert!(page.contains("Renkei"), "{page}");
        for path in page.split('"').filter(|it| it.starts_with("/assets/")) {
            let file = ask(path).await;
            assert_eq!(file.status(), StatusCode::OK, "{path}");
            assert!(file.headers()[header::CACHE_CONTROL].to_str().expect("text").contains("immutable"), "{path}");
        }
        assert_eq!(ask("/nowhere").await.status(), StatusCode::NOT_FOUND);
    }
}
