//! One list of one space in one year.

use async_graphql::{ID, SimpleObject};
use domain::{checklist::items, rollup::Row};

use super::super::{
    checklists::{Coverage, SectionCoverage, by_section},
    ids::NodeId,
    leaves::Leaves,
    records::Day,
    words::{ChecklistKind, ItemState},
};

/// 1つの様式・年度・場。One list of one space in one year.
#[derive(SimpleObject)]
pub struct RollUpRow {
    /// 場のID。Space.
    space_id: ID,
    /// 年度。Fiscal year.
    fiscal_year: u16,
    /// 様式。Which list.
    list: ChecklistKind,
    /// 始めたか（始めていなければすべて未回答）。Whether the list was begun; if not, all of it is unanswered.
    begun: bool,
    /// 項目の状態（checklistItems と同じ順）。How each item stands, in the order of checklistItems.
    states: Leaves<ItemState>,
    /// 実施状況。How far it is done.
    coverage: Coverage,
    /// 区分ごとの実施状況。How far each section is done.
    sections: Vec<SectionCoverage>,
    /// 更新のない項目。Items under way that nobody touched for long.
    stale: Vec<&'static str>,
    /// 担当者のない着手済みの項目。Items that are started and have nobody who is responsible.
    ownerless: Vec<&'static str>,
    /// 最後に回答された日。When anybody last answered.
    touched: Option<Day>,
    /// 追加した項目の数（集約とは別）。Items of the space's own, counted apart.
    additions: u32,
    /// そのうち実施済み。Those of them that are done.
    additions_done: u32,
}

impl RollUpRow {
    pub(super) fn of(it: &Row) -> Self {
        let names = |at: &[usize]| at.iter().map(|at| items(it.list)[*at].id.as_str()).collect();
        Self {
            space_id: NodeId::Space(it.space).into(),
            fiscal_year: it.fiscal_year.0,
            list: it.list.into(),
            begun: it.begun,
            states: Leaves(it.states.iter().copied().map(Into::into).collect()),
            coverage: it.coverage().into(),
            sections: by_section(it.list, it.sections.clone()),
            stale: names(&it.stale),
            ownerless: names(&it.ownerless),
            touched: it.touched.map(Day),
            additions: it.additions.total,
            additions_done: it.additions.done,
        }
    }
}
