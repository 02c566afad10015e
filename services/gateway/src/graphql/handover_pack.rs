//! The handover pack.

use app::council::handover::{Pack, is_signed};
use async_graphql::SimpleObject;
use store::Tx;

use super::{
    checklists::Checklist,
    error::Result,
    records::{Body, Decision, Handover, Meeting, Minutes, Person, Project, Signature, Task, Theme, node, nodes},
};

/// 引継ぎの資料（記録から組み立てたもの）。The pack, assembled from the records.
#[derive(SimpleObject)]
pub struct HandoverPack {
    /// 前任者が書いたもの。What the predecessor wrote.
    handover: Handover,
    /// 署名。Who signed.
    signatures: Vec<Signature>,
    /// いまの版に両者が署名したか。Whether both have signed the present version.
    signed: bool,
    /// 引き継いでから60日以内に、ここから起こした作業の数（1以上で「活用された」）。Tasks taken from it within 60 days.
    used: u32,
    /// 構成機関。Bodies of the council.
    bodies: Vec<Body>,
    /// 名簿。The roster.
    people: Vec<Person>,
    /// 年間スケジュール。The schedule.
    tasks: Vec<Task>,
    /// この年度と前2年度の会議。Meetings of the year and the two before.
    meetings: Vec<Meeting>,
    /// その議事録。Their minutes.
    minutes: Vec<Minutes>,
    /// 共同事業。Joint projects.
    projects: Vec<Project>,
    /// 終わっていない決定事項。Open decisions.
    decisions: Vec<Decision>,
    /// 検討中のテーマ。Open themes.
    themes: Vec<Theme>,
    /// チェックリスト。Checklists of the year.
    checklists: Vec<Checklist>,
}

pub(super) async fn show(tx: &Tx, it: Pack) -> Result<HandoverPack> {
    Ok(HandoverPack {
        signed: is_signed(&it.handover, &it.signatures),
        handover: node(tx, it.handover).await?,
        signatures: nodes(tx, it.signatures).await?,
        used: it.used,
        bodies: nodes(tx, it.bodies).await?,
        people: nodes(tx, it.people).await?,
        tasks: nodes(tx, it.tasks).await?,
        meetings: nodes(tx, it.meetings).await?,
        minutes: nodes(tx, it.minutes).await?,
        projects: nodes(tx, it.projects).await?,
        decisions: nodes(tx, it.decisions).await?,
        themes: nodes(tx, it.themes).await?,
        checklists: it.checklists.into_iter().map(Checklist).collect(),
    })
}
