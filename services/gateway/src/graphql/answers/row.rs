//! A row of a checklist: the item, its answer, and what the records propose.

use async_graphql::{ID, SimpleObject};
use domain::Time;

use super::super::{
    catalogues::{ChecklistItem, Corrections},
    ids::NodeId,
    records::Day,
    words::{AnswerStatus, ItemState, Text},
};

mod stance {
    use async_graphql::Enum;

    /// 提案への判断。What an officer says of the proposal.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
    #[graphql(remote = "store::Stance")]
    pub enum Stance {
        /// そのとおり。It is so.
        Confirmed,
        /// 違う（理由つき）。It is not so.
        Contradicted,
    }

    /// 回答と記録の食い違い。What does not fit between the answer and the records.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
    #[graphql(remote = "app::council::view::Flag")]
    pub enum Flag {
        /// 確認した回答が、いまの記録では成り立たない。A confirmed answer that the records no longer give.
        NoLongerHolds,
        /// 記録では回答より進んでいる。The records say more.
        RecordsSayMore,
        /// 記録では回答ほど進んでいない。The records say less.
        RecordsSayLess,
    }
}
pub use stance::{Flag, Stance};

/// チェックリストの行。A row of a checklist.
#[derive(SimpleObject)]
pub struct Row {
    /// 回答するときの名前（手引きの項目のID、または local: で始まる追加項目）。What an answer names it by.
    key: String,
    /// 手引きの項目（追加項目なら null）。The handbook's item; null for one of the space's own.
    item: Option<ChecklistItem>,
    /// この場での文言（言い換え・追加）。The space's own wording.
    own_text: Option<String>,
    /// この場では表示しないか。Hidden here.
    hidden: bool,
    /// 状態。How it stands.
    state: ItemState,
    /// 回答。The answer.
    answer: Option<Answer>,
    /// 記録からの提案。What the records propose.
    proposal: Option<Proposal>,
    /// 回答と記録の食い違い。What does not fit.
    flag: Option<Flag>,
    /// 前に進めた同じ都道府県の場（公開に同意したもの）。Spaces of the same prefecture that moved it and agreed to be shown.
    examples: Vec<Example>,
}

impl Row {
    pub(in crate::graphql) fn of(it: app::council::view::RowView, corrections: &Corrections) -> Self {
        Self {
            key: it.key(),
            own_text: it.adaptation.as_ref().map(|it| it.content.text.clone()).filter(|it| !it.is_empty()),
            hidden: it.adaptation.as_ref().is_some_and(|it| it.content.hidden),
            item: it.item.map(|it| ChecklistItem::of(it, corrections)),
            state: it.state.into(),
            answer: it.answer.map(Into::into),
            proposal: it.proposal.map(Into::into),
            flag: it.flag.map(Into::into),
            examples: it.examples.into_iter().map(Into::into).collect(),
        }
    }
}

/// 回答（自分の場だけが見る）。An answer, seen by its own space only.
#[derive(SimpleObject)]
pub struct Answer {
    /// 項目。Which item.
    key: String,
    /// 回答。The answer.
    status: AnswerStatus,
    /// 着手時期。Planned start.
    start: Option<Day>,
    /// 担当者。Who is responsible.
    owner: String,
    /// 理由。Why.
    reason: String,
    /// メモ（場の外には出ない）。A note; never leaves the space.
    note: String,
    /// 内容（文で答える項目）。The text of an item that asks for one.
    narrative: String,
    /// 数（数で答える項目）。The number of an item that asks for one.
    number: Option<i64>,
    /// 関連する記録のIDやリンク。Records and addresses it is linked to.
    links: Vec<String>,
    /// 前年度の回答。The answer of the year before.
    previous: Option<AnswerStatus>,
    /// 提案への判断。What was said of the proposal.
    stance: Option<Stance>,
    /// 提案と違う理由。Why it was contradicted.
    stance_reason: String,
    /// 版。Version, sent with a change.
    version: u32,
    /// 回答した日時（引き継いだだけなら null）。When somebody last answered.
    answered_at: Option<Time>,
    /// 更新日時。When anything last changed.
    updated_at: Time,
}

impl From<store::Answer> for Answer {
    fn from(it: store::Answer) -> Self {
        Self {
            key: it.item,
            status: it.status.into(),
            start: it.start.map(Day),
            owner: it.owner,
            reason: it.reason,
            note: it.note,
            narrative: it.narrative,
            number: it.number,
            links: it.links,
            previous: it.previous.map(Into::into),
            stance: it.stance.map(Into::into),
            stance_reason: it.stance_reason,
            version: it.version,
            answered_at: it.answered_at,
            updated_at: it.updated_at,
        }
    }
}

/// 記録からの提案。An answer read from the records.
#[derive(SimpleObject)]
pub struct Proposal {
    /// 回答。The answer.
    status: AnswerStatus,
    /// 理由の一文。Why, in one sentence.
    sentence: Text,
    /// もとになった記録のID。The records it stands on.
    record_ids: Vec<ID>,
}

impl From<domain::evidence::Proposal> for Proposal {
    fn from(it: domain::evidence::Proposal) -> Self {
        Self {
            status: it.status.into(),
            sentence: it.sentence.into(),
            record_ids: it.evidence.into_iter().map(|it| NodeId::Record(it.1).into()).collect(),
        }
    }
}

/// 前に進めた場。A space that moved an item.
#[derive(SimpleObject)]
pub struct Example {
    /// 名称。Its name.
    name: String,
    /// 年度。In which year.
    fiscal_year: u16,
    /// 前年度の回答。From which answer.
    previous: Option<AnswerStatus>,
}

impl From<store::Example> for Example {
    fn from(it: store::Example) -> Self {
        Self { name: it.name, fiscal_year: it.fiscal_year.0, previous: it.previous.map(Into::into) }
    }
}
