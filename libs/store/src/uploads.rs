//! Files that were sent and wait an hour for the request that uses them.

use chrono::TimeDelta;
use domain::{Error, Result, Time, UploadId, text::hex};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use sha2::{Digest, Sha256};

use crate::{
    Tx,
    entity::upload,
    fault::{doing, micros},
    filter::written,
};

/// How long a file waits.
const HOUR: TimeDelta = TimeDelta::hours(1);
/// Files of a space that wait at once.
const MOST: u64 = 20;

impl Tx {
    /// Keeps a file for an hour, and lets go of those whose hour is over. Beyond twenty files it is [`Error::Conflict`].
    pub async fn keep_upload(&self, content: Vec<u8>, now: Time) -> Result<UploadId> {
        let now = micros(now);
        upload::Entity::delete_many()
            .filter(written::<upload::Entity>(&self.scope, crate::Locks::Closed))
            .filter(upload::Column::ExpiresAt.lte(now))
            .exec(&self.db)
            .await
            .map_err(doing("delete expired uploads"))?;
        let waiting = self.own::<upload::Entity>().count(&self.db).await.map_err(doing("count uploads"))?;
        if waiting >= MOST {
            return Err(Error::Conflict(
                "処理を待つファイルが多すぎます。1時間ほどしてからもう一度送ってください。 / \
                 Too many files are waiting: send it again in an hour."
                    .into(),
            ));
        }
        let id = UploadId::new();
        let row = upload::ActiveModel {
            id: Set(id.0),
            space_id: Set(self.scope.space().0),
            sha256: Set(hex(&Sha256::digest(&content))),
            content: Set(content),
            created_at: Set(now),
            expires_at: Set(now + HOUR),
        };
        upload::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("insert upload"))?;
        Ok(id)
    }

    /// A file that was sent within the last hour.
    pub async fn upload(&self, id: UploadId, now: Time) -> Result<Option<Vec<u8>>> {
        let query = self.own::<upload::Entity>().filter(upload::Column::Id.eq(id.0));
        let found = query.filter(upload::Column::ExpiresAt.gt(micros(now))).one(&self.db).await;
        Ok(found.map_err(doing("select upload"))?.map(|it| it.content))
    }

    /// Lets go of a file that was used.
    pub async fn forget_upload(&self, id: UploadId) -> Result<()> {
        upload::Entity::delete_many()
            .filter(written::<upload::Entity>(&self.scope, crate::Locks::Closed))
            .filter(upload::Column::Id.eq(id.0))
            .exec(&self.db)
            .await
            .map_err(doing("delete upload"))?;
        Ok(())
    }
}
