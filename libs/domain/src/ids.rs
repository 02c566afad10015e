//! Identifiers: one type each, so that one cannot stand where another belongs.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identifier, ordered by time of making.
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// A job: a piece of heavy work asked for once.
    JobId
);
id!(
    /// The tidy counts of one edition, as imported from one set of workbooks.
    DatasetId
);
id!(
    /// An immutable, versioned outcome of an analytics job.
    ResultSetId
);
id!(
    /// A tenant: the isolated working room of one body.
    SpaceId
);
id!(
    /// Proof that a worker still holds a job; a new one is drawn at every attempt.
    LeaseToken
);

id!(
    /// A person who signs in.
    AccountId
);
id!(
    /// A right that an account has in a space for a time.
    GrantId
);
id!(
    /// An invitation into a space, by link.
    InvitationId
);
id!(
    /// A browser that is signed in.
    SessionId
);
id!(
    /// A service token of a program.
    TokenId
);
id!(
    /// A council (協議会) of one space or of several.
    CouncilId
);
id!(
    /// A paper (資料) of a council.
    PaperId
);
id!(
    /// A checklist (進捗チェックリスト) of a space and year.
    ChecklistId
);
id!(
    /// An answer to an item of a checklist.
    AnswerId
);
id!(
    /// That a space moved an item, shown to those beside it.
    ExampleId
);
id!(
    /// What a prefecture tells the nation of a year.
    PublicationId
);
id!(
    /// A calendar feed of a person in a space.
    FeedId
);
id!(
    /// A webhook of a space.
    WebhookId
);
id!(
    /// A record (会議, テーマ, 名簿 …) of a space.
    RecordId
);
id!(
    /// A file that was sent and waits to be used.
    UploadId
);
id!(
    /// A platform operator's entry into a space in an emergency.
    BreakGlassId
);

impl SpaceId {
    /// The platform's own room: open data is imported here, for everyone.
    pub const PLATFORM: Self = Self(Uuid::nil());
}
