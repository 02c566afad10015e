//! Reading and writing records, whatever their kind.

use std::collections::HashMap;

use async_graphql::{Context, ID, InputObject, OutputType, SimpleObject};
use domain::{
    Action, Error, RecordId, Time,
    audit::Event,
    record::{Kept, Record},
};
use futures_util::future::BoxFuture;
use serde_json::{Map, Value};
use store::{Put, RecordFilter, Tx, Written};

use super::super::{
    Reach as _,
    areas::read_year,
    error::{Result, invalid},
    ids::{self, NodeId},
    page::{self, Paged},
    payloads::{Refused, refused},
    words::{Text, text},
};

/// A kind of record that the schema declares.
pub(in super::super) trait Declared: Record {
    /// What is written, as clients see it.
    type Content: Send;
    /// The record, as clients see it.
    type Node: OutputType + Send;

    /// For clients.
    fn show(self) -> Self::Content;

    /// From clients.
    fn read(content: Self::Content) -> Result<Self>;

    /// The record with the name of whoever changed it last.
    fn node(kept: Kept<Self>, by: Option<String>) -> Self::Node;
}

/// 変えるものと、読んだときの版。What is changed, and the version that was read.
#[derive(InputObject)]
pub struct ChangeInput {
    /// 記録のID。Record.
    record: ID,
    /// 読んだときの版。The version that was read.
    version: u32,
}

/// 読んでから書くまでの間に、ほかの人が変えた。何も上書きしていない。Somebody else wrote in between; nothing was overwritten.
#[derive(SimpleObject)]
pub struct Conflict {
    /// どうすればよいか。What to do.
    message: Text,
    /// いまの記録のID（取り下げられていれば null）。What is there now.
    current_id: Option<ID>,
    /// いまの版。次に書くときに添える。Its version, to be sent with the next change.
    version: u32,
    /// 先に書いた人の氏名。Who was faster.
    by: Option<String>,
    /// 先に書かれた日時。When.
    at: Option<Time>,
    /// 食い違う項目。両方の文がある。What differs, with both texts.
    fields: Vec<Difference>,
}

/// 食い違い。A difference.
#[derive(SimpleObject)]
pub struct Difference {
    /// 項目名（入力の項目と同じ）。Name of the field, as in the input.
    field: String,
    /// こちらの文。What was sent.
    mine: String,
    /// 相手の文。What is there.
    theirs: String,
}

/// A conflict between two contents.
pub(in super::super) fn conflict(
    current: Option<ID>,
    version: u32,
    by: Option<String>,
    at: Option<Time>,
    contents: (Value, Value),
) -> Conflict {
    let (Value::Object(mine), Value::Object(theirs)) = contents else {
        return conflict(current, version, by, at, (Value::Object(Map::default()), Value::Object(Map::default())));
    };
    let plain = |it: Option<&Value>| match it {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(it)) => it.clone(),
        Some(other) => other.to_string(),
    };
    let differs = mine.iter().filter(|(name, value)| plain(Some(value)) != plain(theirs.get(*name)));
    let fields = differs.map(|(name, value)| Difference {
        field: camel(name),
        mine: plain(Some(value)),
        theirs: plain(theirs.get(name)),
    });
    Conflict {
        message: text(
            "ほかの人が先に変更しました。両方の文を見比べ、いまの版を添えて書き直してください。",
            "Somebody else was faster: compare both texts and write once more with the present version.",
        ),
        current_id: current,
        version,
        by,
        at,
        fields: fields.collect(),
    }
}

fn camel(name: &str) -> String {
    let mut up = false;
    let mut out = String::new();
    for it in name.chars() {
        match it {
            '_' => up = true,
            it if up => {
                out.extend(it.to_uppercase());
                up = false;
            }
            it => out.push(it),
        }
    }
    out
}

/// What became of a change.
pub(super) enum Saved<N> {
    /// It is written.
    Done(Box<N>),
    /// Somebody was faster.
    Conflict(Conflict),
    /// It was refused.
    Refused(Refused),
}

/// Which records are listed.
pub(super) fn filter(council: Option<&ID>, year: Option<i32>, removed: bool) -> Result<RecordFilter> {
    let year = year.map(read_year).transpose()?;
    Ok(RecordFilter { council: council.map(ids::council).transpose()?, from: year, to: year, removed })
}

/// A page of records.
pub(super) async fn page<T: Declared>(
    ctx: &Context<'_>,
    filter: RecordFilter,
    first: Option<i32>,
    after: Option<String>,
) -> Result<Paged<String, T::Node>> {
    let (scope, first) = (ctx.may(Action::ReadRecords)?, page::length(first)?);
    let start = page::start_at(after.as_deref(), RecordId)?;
    let tx = ctx.state().store.begin(scope).await?;
    let found = tx.records::<T>(filter, start, first).await?;
    let rows = nodes(&tx, found.rows).await?;
    Ok(page::paged(rows, after.is_some(), found.total, found.has_next))
}

/// Records with the names of whoever changed them last.
async fn nodes<T: Declared>(tx: &Tx, kept: Vec<Kept<T>>) -> Result<Vec<(String, T::Node)>> {
    let mut of: Vec<_> = kept.iter().filter_map(|it| it.updated_by).collect();
    of.sort_unstable();
    of.dedup();
    let names = if of.is_empty() { HashMap::default() } else { tx.names(&of).await? };
    let node = |it: Kept<T>| {
        let by = it.updated_by.and_then(|it| names.get(&it).cloned());
        (it.id.to_string(), T::node(it, by))
    };
    Ok(kept.into_iter().map(node).collect())
}

/// The same without their cursors.
pub(in super::super) async fn rows_of<T: Declared>(tx: &Tx, kept: Vec<Kept<T>>) -> Result<Vec<T::Node>> {
    Ok(nodes(tx, kept).await?.into_iter().map(|it| it.1).collect())
}

/// One record with the name of whoever changed it last.
pub(in super::super) async fn node<T: Declared>(tx: &Tx, kept: Kept<T>) -> Result<T::Node> {
    let by = match kept.updated_by {
        Some(it) => tx.names(&[it]).await?.remove(&it),
        None => None,
    };
    Ok(T::node(kept, by))
}

/// One record of the asker's space. In a box: the futures of all kinds side by side would fill a thread's stack.
pub(in super::super) fn find<T: Declared>(tx: &Tx, id: RecordId) -> BoxFuture<'_, Result<T::Node>> {
    Box::pin(async move {
        let found = tx.record_of::<T>(id).await?.ok_or(Error::NotFound("record"))?;
        node(tx, found).await
    })
}

/// Writes a record.
pub(super) async fn save<T: Declared>(
    ctx: &Context<'_>,
    change: Option<ChangeInput>,
    council: Option<&ID>,
    year: i32,
    content: T::Content,
) -> Result<Saved<T::Node>> {
    let (scope, now) = (ctx.may(Action::WriteRecords)?, ctx.now());
    let of =
        change.map(|it| Ok::<_, super::super::error::ApiError>((ids::record(&it.record)?, it.version))).transpose()?;
    if of.is_some_and(|it| it.1 == 0) {
        return Err(invalid("版は1からです。", "Versions begin at 1."));
    }
    let council = council.map(ids::council).transpose()?;
    let put = Put { of, council, fiscal_year: read_year(year)?, content: T::read(content)? };
    let mine = serde_json::to_value(&put.content).unwrap_or_default();
    let tx = ctx.state().store.begin_write(scope).await?;
    let written = match tx.put_record(put, now).await {
        Ok(written) => written,
        Err(err) => return Ok(Saved::Refused(refused(err)?)),
    };
    match written {
        Written::Done(it) => {
            tx.record(&Event::new("record.write", it.id).with(T::KIND.as_str()), now).await?;
            let node = node(&tx, it).await?;
            tx.commit().await?;
            Ok(Saved::Done(Box::new(node)))
        }
        Written::Conflict(it) => Ok(Saved::Conflict(theirs(&tx, it, mine).await?)),
    }
}

/// The conflict with a record of somebody else's.
pub(super) async fn theirs<T: Record>(tx: &Tx, it: Kept<T>, mine: Value) -> Result<Conflict> {
    let by = match it.updated_by {
        Some(by) => tx.names(&[by]).await?.remove(&by),
        None => None,
    };
    let current = it.removed_at.is_none().then(|| NodeId::Record(it.id).into());
    let content = serde_json::to_value(&it.content).unwrap_or_default();
    Ok(conflict(current, it.version, by, Some(it.updated_at), (mine, content)))
}
