//! Working groups.

use async_graphql::ID;

use super::{
    Day,
    declare::{record, saved},
};

record! {
    /// ワーキンググループ。A working group.
    WorkingGroup, content WorkingGroupContent, input "WorkingGroupInput", of domain::record::WorkingGroup;
    /// ワーキンググループの一覧。Working groups.
    query WorkingGroupQuery: working_groups;

    /// 名称。Name.
    name: String,
    /// 目的。What for.
    purpose: String,
    /// 取り組むテーマ。Its theme.
    theme: Option<ID>,
    /// 構成員（名簿から）。Members, of the roster.
    members: Vec<ID>,
    /// 設置日。Since when.
    from: Option<Day>,
    /// 終了日。Until when.
    to: Option<Day>,
}

saved! {
    /// ワーキンググループを書く。Writes a working group.
    WorkingGroupMutation: save_working_group(domain::record::WorkingGroup) -> SaveWorkingGroupPayload, WorkingGroupSaved { working_group: WorkingGroup }
}
