//! How a kind of record is declared: once, with its words.

/// A type of the schema for a record, its input, and the list of its records.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $name:ident, content $content:ident, input $input:literal, of $record:ty;
        $(#[$list_doc:meta])*
        query $query:ident: $list:ident;
        $($(#[$field_doc:meta])* $field:ident: $type:ty,)+
    ) => {
        /// What is written in it.
        #[derive(Clone, async_graphql::SimpleObject, async_graphql::InputObject)]
        #[graphql(input_name = $input)]
        pub struct $content {
            $($(#[$field_doc])* $field: $type,)+
        }

        impl $crate::graphql::records::save::Declared for $record {
            type Content = $content;
            type Node = $name;

            fn show(self) -> $content {
                $content { $($field: <$type as $crate::graphql::records::Wire>::show(self.$field),)+ }
            }

            fn read(content: $content) -> $crate::graphql::error::Result<Self> {
                Ok(Self { $($field: <$type as $crate::graphql::records::Wire>::read(content.$field)?,)+ })
            }

            fn node(kept: domain::record::Kept<Self>, by: Option<String>) -> $name {
                use $crate::graphql::ids::NodeId;
                $name {
                    record: kept.id,
                    space_id: NodeId::Space(kept.space).into(),
                    council_id: kept.council.map(|it| NodeId::Council(it).into()),
                    fiscal_year: kept.fiscal_year.0,
                    version: kept.version,
                    created_at: kept.created_at,
                    updated_at: kept.updated_at,
                    updated_by: by,
                    removed_at: kept.removed_at,
                    content: $crate::graphql::records::save::Declared::show(kept.content),
                }
            }
        }

        $(#[$doc])*
        #[derive(async_graphql::SimpleObject)]
        #[graphql(complex)]
        pub struct $name {
            #[graphql(skip)]
            record: domain::RecordId,
            /// 場のID。Whose it is.
            space_id: async_graphql::ID,
            /// 協議会のID。場全体のものなら null。Its council; null where it is of the space as a whole.
            council_id: Option<async_graphql::ID>,
            /// 年度。Fiscal year.
            fiscal_year: u16,
            /// 版。変更するときに添える。Version, sent with a change.
            version: u32,
            /// 作成日時。When it was made.
            created_at: domain::Time,
            /// 更新日時。When it last changed.
            updated_at: domain::Time,
            /// 更新した人の氏名（いまはこの場にいない人は null）。Who changed it last; null for who has no right here.
            updated_by: Option<String>,
            /// 取り下げた日時。When it was put away; it can be taken back.
            removed_at: Option<domain::Time>,
            #[graphql(flatten)]
            content: $content,
        }

        #[async_graphql::ComplexObject]
        impl $name {
            /// ID。Identifier.
            pub(in $crate::graphql) async fn id(&self) -> async_graphql::ID {
                $crate::graphql::ids::NodeId::Record(self.record).into()
            }
        }

        /// The list of its records.
        #[derive(Default)]
        pub struct $query;

        #[async_graphql::Object]
        impl $query {
            $(#[$list_doc])*
            #[graphql(complexity = "crate::graphql::page::cost(first, child_complexity)")]
            async fn $list(
                &self,
                ctx: &async_graphql::Context<'_>,
                #[graphql(desc = "協議会のID。指定しなければすべて。Council; all if absent.")] council: Option<async_graphql::ID>,
                #[graphql(desc = "年度。指定しなければすべて。Fiscal year; all if absent.")] fiscal_year: Option<i32>,
                #[graphql(desc = "取り下げたものを示すか。Those that were put away, instead.")] removed: Option<bool>,
                #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
                #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
            ) -> $crate::graphql::error::Result<$crate::graphql::page::Paged<String, $name>> {
                let filter = $crate::graphql::records::save::filter(council.as_ref(), fiscal_year, removed.unwrap_or_default())?;
                $crate::graphql::records::save::page::<$record>(ctx, filter, first, after).await
            }
        }
    };
}

/// The mutation that writes a record of a kind.
macro_rules! saved {
    (
        $(#[$doc:meta])*
        $mutation:ident: $save:ident($record:ty) -> $payload:ident, $done:ident { $field:ident: $name:ident }
    ) => {
        /// Its changes.
        #[derive(Default)]
        pub struct $mutation;

        #[async_graphql::Object]
        impl $mutation {
            $(#[$doc])*
            async fn $save(
                &self,
                ctx: &async_graphql::Context<'_>,
                #[graphql(desc = "変えるものとその版。新しく書くなら指定しない。Which one is changed; a new one if absent.")]
                change: Option<$crate::graphql::records::save::ChangeInput>,
                #[graphql(desc = "協議会のID。新しく書くときだけ使う。Council, of a new one.")] council: Option<async_graphql::ID>,
                #[graphql(desc = "年度。新しく書くときだけ使う。Fiscal year, of a new one.")] fiscal_year: i32,
                #[graphql(desc = "内容。What is written.")] input: <$record as $crate::graphql::records::save::Declared>::Content,
            ) -> $crate::graphql::error::Result<$payload> {
                use $crate::graphql::records::save::{Saved, save};
                Ok(match save::<$record>(ctx, change, council.as_ref(), fiscal_year, input).await? {
                    Saved::Done($field) => $done { $field: *$field }.into(),
                    Saved::Conflict(it) => it.into(),
                    Saved::Refused(it) => it.into(),
                })
            }
        }

        /// 返答。What became of it.
        #[derive(async_graphql::Union)]
        pub enum $payload {
            /// Done.
            Saved($done),
            /// Somebody was faster.
            Conflict($crate::graphql::records::Conflict),
            /// Refused.
            Refused($crate::graphql::payloads::Refused),
        }

        /// 書いた。It is written.
        #[derive(async_graphql::SimpleObject)]
        pub struct $done {
            /// 書いたもの。What was written.
            $field: $name,
        }
    };
}

pub(super) use {record, saved};
