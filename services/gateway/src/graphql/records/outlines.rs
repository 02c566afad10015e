//! Outlines of a council.

use super::{
    Day,
    declare::{record, saved},
};

record! {
    /// 設置要綱の1つの版。A version of the outline.
    Outline, content OutlineContent, input "OutlineInput", of domain::record::Outline;
    /// 設置要綱の版の一覧（古い順）。Versions of the outline, oldest first.
    query OutlineQuery: outlines;

    /// 題名。Title.
    title: String,
    /// 本文（10万文字まで）。Text.
    body: String,
    /// 施行日。From when it is in force.
    effective_on: Option<Day>,
    /// 承認者。Who approved it.
    approved_by: String,
    /// 承認日（案なら null）。When; null for a draft.
    approved_on: Option<Day>,
}

saved! {
    /// 設置要綱を書く。改正は新しい記録にすると前の版が残る。Writes an outline; an amendment is a new record.
    OutlineMutation: save_outline(domain::record::Outline) -> SaveOutlinePayload, OutlineSaved { outline: Outline }
}
