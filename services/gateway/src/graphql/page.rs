//! Pages of a list: forward only, with a total.

use async_graphql::{
    OutputType, SimpleObject,
    connection::{Connection, CursorType, Edge},
};

use uuid::Uuid;

use super::error::{ApiError, Result, invalid};

/// The longest page.
pub(super) const LONGEST: u32 = 500;
/// The page where none is asked for.
pub(super) const USUAL: u32 = 50;

/// The complexity of asking the database for figures of its own: so that a page of areas, each with its figures, costs
/// what it does.
pub(super) const QUERIES: usize = 200;

/// 全体の件数。What a connection has besides its page.
#[derive(SimpleObject)]
pub struct Totals {
    /// 条件に合うものの総数（このページの件数ではない）。Number of all that match, not only of this page.
    total_count: u64,
}

/// A page with its total.
pub(super) type Paged<C, T> = Connection<C, T, Totals>;

/// Reads `first`.
pub(super) fn length(first: Option<i32>) -> Result<u32> {
    match first.map(u32::try_from) {
        None => Ok(USUAL),
        Some(Ok(first @ 1..=LONGEST)) => Ok(first),
        Some(_) => Err(invalid(
            &format!(
                "first は1から{LONGEST}までです（指定しなければ{USUAL}）。続きは after に endCursor を入れて取得してください。"
            ),
            &format!("first is 1 to {LONGEST} (default {USUAL}); for more, pass endCursor as after."),
        )),
    }
}

/// Reads `after`.
pub(super) fn start<C: CursorType>(after: Option<String>) -> Result<Option<C>> {
    let read = after.map(|it| C::decode_cursor(&it)).transpose();
    read.map_err(|_| not_a_cursor())
}

/// Reads `after` where cursors are identifiers.
pub(super) fn start_at<I>(after: Option<&str>, id: impl Fn(Uuid) -> I) -> Result<Option<I>> {
    after.map(|it| Uuid::try_parse(it).map(&id)).transpose().map_err(|_| not_a_cursor())
}

/// The complexity of a page.
pub(super) fn cost(first: Option<i32>, child: usize) -> usize {
    let first = first.map_or(USUAL, |it| u32::try_from(it).unwrap_or(1).clamp(1, LONGEST));
    usize::try_from(first).unwrap_or(usize::MAX).saturating_mul(child).saturating_add(1)
}

/// The complexity of a list whose length is known to be about `length`.
pub(super) fn list(length: usize, child: usize) -> usize {
    length.saturating_mul(child).saturating_add(1)
}

/// Builds the page.
pub(super) fn paged<C, T>(
    rows: impl IntoIterator<Item = (C, T)>,
    after: bool,
    total: u64,
    has_next: bool,
) -> Paged<C, T>
where
    C: CursorType + Send + Sync,
    T: OutputType,
{
    let mut page = Connection::with_additional_fields(after, has_next, Totals { total_count: total });
    page.edges.extend(rows.into_iter().map(|(cursor, node)| Edge::new(cursor, node)));
    page
}

/// A page of something that is in memory as a whole, each with its cursor.
pub(super) fn slice<T: OutputType>(all: Vec<(String, T)>, after: Option<&str>, first: u32) -> Result<Paged<String, T>> {
    let from = match after {
        None => 0,
        Some(after) => 1 + all.iter().position(|(cursor, _)| cursor == after).ok_or_else(not_a_cursor)?,
    };
    let (total, first) = (all.len(), usize::try_from(first).unwrap_or(usize::MAX));
    let rows = all.into_iter().skip(from).take(first);
    Ok(paged(rows, after.is_some(), total as u64, total - from > first))
}

pub(super) fn not_a_cursor() -> ApiError {
    invalid("after は前のページの endCursor です。", "after is the endCursor of the page before.")
}
