//! Handover.

use async_graphql::ID;

use super::{
    declare::{record, saved},
    wire::AccountRef,
    words::Part,
};

record! {
    /// 引継ぎ。残りの資料は handoverPack が記録から組み立てる。What the predecessor writes; handoverPack assembles the rest.
    Handover, content HandoverContent, input "HandoverInput", of domain::record::Handover;
    /// 引継ぎの一覧。Handovers.
    query HandoverQuery: handovers;

    /// 前任者。Who hands over.
    from_name: String,
    /// 後任者。Who takes over.
    to_name: String,
    /// まず知ってほしいこと。What to know first.
    letter: String,
    /// 次年度の事項。What is to be done next year.
    next_year: String,
    /// 残っている問い。Questions still open.
    questions: String,
}

saved! {
    /// 引継ぎを書く。署名の後に変えると、署名は古い版のものになる。Writes a handover.
    HandoverMutation: save_handover(domain::record::Handover) -> SaveHandoverPayload, HandoverSaved { handover: Handover }
}

record! {
    /// 引継ぎへの署名（signHandover で作る）。A signature under a handover.
    Signature, content SignatureContent, input "SignatureInput", of domain::record::Signature;
    /// 署名の一覧。Signatures.
    query SignatureQuery: signatures;

    /// 引継ぎ。The handover.
    handover: ID,
    /// 署名した側。Whose.
    part: Part,
    /// 署名した人。Who signed.
    account: AccountRef,
    /// 署名した版。The version that was signed.
    of_version: u32,
}
