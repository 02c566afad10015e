//! Answers to a checklist: rows, and what officers do to them.

mod row;

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object, SimpleObject, Union};
use domain::{Action, audit::Event};
use store::{AnswerWritten, PutAnswer};

pub use row::{Answer, Row, Stance};

use super::{
    Reach as _,
    areas::read_year,
    checklists::Checklist,
    error::Result,
    ids,
    payloads::{Refused, payload, refused, reply},
    records::{Conflict, Day, conflict},
    words::{AnswerStatus, ChecklistKind},
};

/// Changes of answers.
#[derive(Default)]
pub struct AnswerMutation;

#[Object]
impl AnswerMutation {
    /// 年度のチェックリストを始める。前年度の回答・担当・メモ・追加項目を引き継ぐ（回答は「前年度」として）。Begins a list, with what the year before left.
    async fn start_checklist(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "様式。Which list.")] list: ChecklistKind,
        #[graphql(desc = "年度。Fiscal year.")] fiscal_year: i32,
    ) -> Result<StartChecklistPayload> {
        let (scope, now) = (ctx.may(Action::WriteChecklists)?, ctx.now());
        let (list, year) = (list.into(), read_year(fiscal_year)?);
        let tx = ctx.state().store.begin_write(scope).await?;
        let done = async {
            let space = tx.space(scope.space()).await?.ok_or(domain::Error::NotFound("space"))?;
            if !domain::checklist::ListKind::is_for(list, space.kind, space.health_centre_city) {
                return Err(domain::Error::Invalid(
                    "この種類の場では使わない様式です。 / This kind of space does not answer that list.".into(),
                ));
            }
            let checklist = tx.start_checklist(list, year, now).await?;
            tx.record(&Event::new("checklist.start", checklist.id).with(format!("fiscal_year={year}")), now).await?;
            tx.commit().await?;
            Ok(ChecklistStarted { checklist: Checklist(checklist) })
        };
        reply(done.await)
    }

    /// 項目に回答する。指定しないものは変わらない。Answers an item; what is absent stays as it is.
    async fn answer_item(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "回答。The answer.")] input: AnswerItemInput,
    ) -> Result<AnswerItemPayload> {
        let (scope, now) = (ctx.may(Action::WriteChecklists)?, ctx.now());
        let checklist = ids::checklist(&input.checklist)?;
        let new = input.read();
        let written = app::council::answer::answer(&ctx.state().store, scope, checklist, &input.key, new.clone(), now);
        answered(written.await, &new)
    }

    /// 記録からの提案を確認する（提案が回答になる）、または理由を添えて否定する。Confirms the proposal, or contradicts it with a reason.
    async fn judge_proposal(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "判断。What is said.")] input: JudgeProposalInput,
    ) -> Result<AnswerItemPayload> {
        let (scope, now) = (ctx.may(Action::WriteChecklists)?, ctx.now());
        let checklist = ids::checklist(&input.checklist)?;
        let judgement = app::council::answer::Judgement {
            version: input.version,
            stance: input.stance.into(),
            reason: input.reason,
        };
        let written = app::council::answer::judge(&ctx.state().store, scope, checklist, &input.key, judgement, now);
        answered(written.await, &PutAnswer::default())
    }

    /// 未回答の項目に、前年度と同じと答える。Says of unanswered items that they stand as in the year before.
    async fn keep_previous_answers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "チェックリストのID。Checklist.")] checklist: ID,
        #[graphql(desc = "項目。Items.")] keys: Vec<String>,
    ) -> Result<KeepPreviousAnswersPayload> {
        let (scope, now) = (ctx.may(Action::WriteChecklists)?, ctx.now());
        let checklist = ids::checklist(&checklist)?;
        let kept = app::council::answer::keep_previous(&ctx.state().store, scope, checklist, &keys, now).await;
        reply(kept.map(|it| AnswersKept { answers: it.into_iter().map(Into::into).collect() }))
    }
}

fn answered(written: domain::Result<AnswerWritten>, mine: &PutAnswer) -> Result<AnswerItemPayload> {
    match written {
        Ok(AnswerWritten::Done(answer, also)) => {
            Ok(AnswerSaved { answer: (*answer).into(), also_changed: also.into_iter().map(Into::into).collect() }
                .into())
        }
        Ok(AnswerWritten::Conflict(theirs)) => Ok(differing(mine, theirs.as_deref()).into()),
        Err(err) => Ok(refused(err)?.into()),
    }
}

/// Both sides of what was sent: fields that were not sent cannot differ.
fn differing(mine: &PutAnswer, theirs: Option<&store::Answer>) -> Conflict {
    let mut sent = serde_json::Map::new();
    let mut put = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            sent.insert(name.to_owned(), value.into());
        }
    };
    let day = |it: Option<chrono::NaiveDate>| it.map(|it| it.to_string()).unwrap_or_default();
    let number = |it: Option<i64>| it.map(|it| it.to_string()).unwrap_or_default();
    put("status", mine.status.map(|it| it.as_str().to_owned()));
    put("start", mine.start.map(day));
    put("owner", mine.owner.clone());
    put("reason", mine.reason.clone());
    put("note", mine.note.clone());
    put("narrative", mine.narrative.clone());
    put("number", mine.number.map(number));
    put("links", mine.links.as_ref().map(|it| it.join("\n")));
    let there = theirs.map(|it| {
        serde_json::json!({
            "status": it.status.as_str(), "start": day(it.start), "owner": it.owner, "reason": it.reason,
            "note": it.note, "narrative": it.narrative, "number": number(it.number), "links": it.links.join("\n"),
        })
    });
    let (version, at) = theirs.map_or((0, None), |it| (it.version, Some(it.updated_at)));
    conflict(None, version, None, at, (sent.into(), there.unwrap_or_else(|| serde_json::json!({}))))
}

/// 回答。The answer.
#[derive(InputObject)]
pub struct AnswerItemInput {
    /// チェックリストのID。Checklist.
    checklist: ID,
    /// 項目（行の key）。Which item.
    key: String,
    /// 読んだときの版（まだ回答がなければ0）。The version that was read; 0 where there is no answer yet.
    version: u32,
    /// 回答。The answer.
    status: Option<AnswerStatus>,
    /// 着手時期（null で消す）。Planned start; null takes it away.
    start: MaybeUndefined<Day>,
    /// 担当者（100文字まで）。Who is responsible.
    owner: Option<String>,
    /// 理由（1万文字まで。該当なしと一部の選択肢で必須）。Why.
    reason: Option<String>,
    /// メモ（1万文字まで。場の外には出ない）。A note.
    note: Option<String>,
    /// 内容（文で答える項目）。The text that the item asks for.
    narrative: Option<String>,
    /// 数（null で消す）。The number that the item asks for.
    number: MaybeUndefined<i64>,
    /// 関連する記録のIDやリンク（20件まで）。Links.
    links: Option<Vec<String>>,
}

impl AnswerItemInput {
    fn read(&self) -> PutAnswer {
        let maybe = |it: &MaybeUndefined<Day>| match it {
            MaybeUndefined::Undefined => None,
            MaybeUndefined::Null => Some(None),
            MaybeUndefined::Value(day) => Some(Some(day.0)),
        };
        PutAnswer {
            version: self.version,
            status: self.status.map(Into::into),
            start: maybe(&self.start),
            owner: self.owner.as_ref().map(|it| it.trim().to_owned()),
            reason: self.reason.clone(),
            note: self.note.clone(),
            narrative: self.narrative.clone(),
            number: match self.number {
                MaybeUndefined::Undefined => None,
                MaybeUndefined::Null => Some(None),
                MaybeUndefined::Value(it) => Some(Some(it)),
            },
            links: self.links.clone(),
            stance: None,
        }
    }
}

/// 提案への判断。What is said of the proposal.
#[derive(InputObject)]
pub struct JudgeProposalInput {
    /// チェックリストのID。Checklist.
    checklist: ID,
    /// 項目。Which item.
    key: String,
    /// 読んだときの版（まだ回答がなければ0）。The version that was read.
    version: u32,
    /// 判断。Whether it is so.
    stance: Stance,
    /// 違う理由（否定するとき必須）。Why not.
    #[graphql(default)]
    reason: String,
}

payload! {
    /// 返答。Reply to a beginning.
    StartChecklistPayload: Started(ChecklistStarted)
}

/// 始めた。The list is begun.
#[derive(SimpleObject)]
pub struct ChecklistStarted {
    /// チェックリスト。The list.
    checklist: Checklist,
}

payload! {
    /// 返答。Reply to keeping.
    KeepPreviousAnswersPayload: Kept(AnswersKept)
}

/// 前年度と同じにした。Answers that stand as before.
#[derive(SimpleObject)]
pub struct AnswersKept {
    /// 回答。The answers.
    answers: Vec<Answer>,
}

/// 返答。What became of an answer.
#[derive(Union)]
pub enum AnswerItemPayload {
    /// Done.
    Saved(AnswerSaved),
    /// Somebody was faster.
    Conflict(Conflict),
    /// Refused.
    Refused(Refused),
}

/// 回答した。It is answered.
#[derive(SimpleObject)]
pub struct AnswerSaved {
    /// 回答。The answer.
    answer: Answer,
    /// それに伴って変わった回答（親の項目、他の選択肢）。Answers that had to follow: the parent, another option.
    also_changed: Vec<Answer>,
}
