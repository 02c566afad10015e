//! Health crises.

use super::{
    Day,
    declare::{record, saved},
};

record! {
    /// 健康危機対応の記録。A health crisis.
    Crisis, content CrisisContent, input "CrisisInput", of domain::record::Crisis;
    /// 健康危機対応の記録の一覧。Health crises.
    query CrisisQuery: crises;

    /// 理由。What happened.
    reason: String,
    /// 開始日。Since when.
    from: Day,
    /// 終了日。Until when.
    to: Option<Day>,
    /// 代理の分担。Who stands in for whom.
    deputies: String,
}

saved! {
    /// 健康危機対応の記録を直す・終える（to を入れる）。始めるのは beginCrisis。Changes or ends a crisis; beginCrisis begins one.
    CrisisMutation: save_crisis(domain::record::Crisis) -> SaveCrisisPayload, CrisisSaved { crisis: Crisis }
}
