//! Putting records away and taking them back.

use async_graphql::{Context, ID, Object, SimpleObject, Union};
use domain::{
    Action, Error, RecordId,
    audit::Event,
    record::{Record, RecordKind},
};
use futures_util::future::BoxFuture;
use serde_json::Value;
use store::{Tx, Written};

use super::{
    super::{
        Reach as _,
        error::Result,
        ids::{self, NodeId},
        payloads::{Refused, refused},
    },
    save::{Conflict, theirs},
};

/// Changes of any record.
#[derive(Default)]
pub struct RemovalMutation;

#[Object]
impl RemovalMutation {
    /// 記録を取り下げる。消えはせず、restoreRecord で戻せる。Puts a record away; it can be taken back.
    async fn remove_record(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "記録のID。Record.")] record: ID,
        #[graphql(desc = "読んだときの版。The version that was read.")] version: u32,
    ) -> Result<RemoveRecordPayload> {
        change(ctx, &record, Some(version)).await
    }

    /// 取り下げた記録を戻す。Takes a record back that was put away.
    async fn restore_record(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "記録のID。Record.")] record: ID,
    ) -> Result<RemoveRecordPayload> {
        change(ctx, &record, None).await
    }
}

/// With a version the record goes, without one it comes back.
async fn change(ctx: &Context<'_>, record: &ID, version: Option<u32>) -> Result<RemoveRecordPayload> {
    let (scope, id, now) = (ctx.may(Action::WriteRecords)?, ids::record(record)?, ctx.now());
    let tx = ctx.state().store.begin_write(scope).await?;
    let kind = tx.record_kind(id).await?.ok_or(Error::NotFound("record"))?;
    // What was signed or agreed is not taken back by another.
    if matches!(kind, RecordKind::Signature | RecordKind::Agreement) {
        return Err(Error::NotFound("record").into());
    }
    let done = domain::with_record_type!(kind, T => of_kind::<T>(&tx, id, version, now).await);
    match done {
        Ok(Ok(version_now)) => {
            let what = if version.is_some() { "record.remove" } else { "record.restore" };
            finish(tx, id, kind, what, now).await?;
            Ok(RecordChanged { id: NodeId::Record(id).into(), version: version_now }.into())
        }
        Ok(Err(conflict)) => Ok(conflict.into()),
        Err(err) => Ok(refused(err)?.into()),
    }
}

/// The version then, or the conflict. In a box: the futures of all kinds side by side would fill a thread's stack.
fn of_kind<T: Record>(
    tx: &Tx,
    id: RecordId,
    version: Option<u32>,
    now: domain::Time,
) -> BoxFuture<'_, domain::Result<std::result::Result<u32, Conflict>>> {
    Box::pin(async move {
        let written = match version {
            Some(version) => tx.remove_record::<T>(id, version, now).await,
            None => tx.restore_record::<T>(id, now).await,
        };
        match written? {
            Written::Done(it) => Ok(Ok(it.version)),
            Written::Conflict(it) => Ok(Err(theirs(tx, it, Value::Null).await.map_err(|it| it.0)?)),
        }
    })
}

async fn finish(tx: Tx, id: RecordId, kind: RecordKind, what: &'static str, now: domain::Time) -> domain::Result<()> {
    tx.record(&Event::new(what, id).with(kind.as_str()), now).await?;
    tx.commit().await
}

/// 返答。What became of it.
#[derive(Union)]
pub enum RemoveRecordPayload {
    /// Done.
    Changed(RecordChanged),
    /// Somebody was faster.
    Conflict(Conflict),
    /// Refused.
    Refused(Refused),
}

/// 取り下げた、または戻した。It was put away, or taken back.
#[derive(SimpleObject)]
pub struct RecordChanged {
    /// 記録のID。The record.
    id: ID,
    /// いまの版。Its version now.
    version: u32,
}
