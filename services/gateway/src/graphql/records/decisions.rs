//! Decisions.

use async_graphql::ID;

use super::{
    Day,
    declare::{record, saved},
};

record! {
    /// 決定事項。A decision of a meeting.
    Decision, content DecisionContent, input "DecisionInput", of domain::record::Decision;
    /// 決定事項の一覧。Decisions.
    query DecisionQuery: decisions;

    /// 決めた会議。The meeting that decided.
    meeting: ID,
    /// 決めたこと。What was decided.
    text: String,
    /// テーマ。The theme.
    theme: Option<ID>,
    /// 担当。Who carries it out.
    owner: String,
    /// 期限。By when.
    due: Option<Day>,
    /// 終えた日。When it was carried out.
    done_on: Option<Day>,
}

saved! {
    /// 決定事項を書く。Writes a decision.
    DecisionMutation: save_decision(domain::record::Decision) -> SaveDecisionPayload, DecisionSaved { decision: Decision }
}
