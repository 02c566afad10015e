//! Officers' troubles.

use super::{
    Day,
    declare::{record, saved},
    words::TroubleGroup,
};

record! {
    /// 担当者の困りごと。本文は場の外に出ず、区分ごとの数だけが上位の場から見える。An officer's trouble; only its group is counted upward.
    Trouble, content TroubleContent, input "TroubleInput", of domain::record::Trouble;
    /// 困りごとの一覧。Troubles.
    query TroubleQuery: troubles;

    /// 区分。Which group.
    group: TroubleGroup,
    /// 困っていること。What it is.
    text: String,
    /// ほしい助け。What help is wanted.
    wanted: String,
    /// 解決した日。When it was settled.
    resolved_on: Option<Day>,
}

saved! {
    /// 困りごとを書く。対処の手引きは troubleGuidance にある。Writes a trouble; see troubleGuidance.
    TroubleMutation: save_trouble(domain::record::Trouble) -> SaveTroublePayload, TroubleSaved { trouble: Trouble }
}
