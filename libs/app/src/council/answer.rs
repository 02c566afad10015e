//! Answering an item: held to its limits, checked against its neighbours, confirmed from the records.

use chrono::{Months, NaiveDate};
use domain::{
    Action, ChecklistId, Error, Result, Scope, Time,
    audit::Event,
    calendar::{day_in_japan, first_day, last_day},
    checklist::{AnswerStatus, item},
    evidence::{Facts, propose},
    record::ProjectState,
};
use store::{AnswerWritten, PutAnswer, Stance, Store, Tx};

use super::facts::facts;

/// Characters of a note, a reason or a text.
pub const LONGEST: usize = 10_000;

/// Answers an item of one of the scope's own lists.
pub async fn answer(
    store: &Store,
    scope: &Scope,
    checklist: ChecklistId,
    of: &str,
    new: PutAnswer,
    now: Time,
) -> Result<AnswerWritten> {
    scope.must(Action::WriteChecklists, "page")?;
    let tx = store.begin_write(scope).await?;
    let written = answer_in(&tx, checklist, of, new, now).await?;
    if matches!(written, AnswerWritten::Done(..)) {
        tx.record(&Event::new("answer.write", checklist).with(of.to_owned()), now).await?;
        tx.commit().await?;
    }
    Ok(written)
}

/// The same within a transaction, which the caller commits.
pub async fn answer_in(tx: &Tx, checklist: ChecklistId, of: &str, new: PutAnswer, now: Time) -> Result<AnswerWritten> {
    let list = tx.checklist(checklist).await?.filter(|it| it.space == tx.scope().space());
    let list = list.ok_or(Error::NotFound("checklist"))?;
    let new = held_to_limits(new, first_day(list.fiscal_year), last_day(list.fiscal_year))?;
    tx.put_answer(checklist, of, new, now).await
}

/// What an officer says of the answer that the records propose.
#[derive(Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The version of the answer that was read; 0 where there is none.
    pub version: u32,
    /// Whether it is so.
    pub stance: Stance,
    /// Why not.
    pub reason: String,
}

/// Confirms the answer that the records propose, which then is the answer; or contradicts it with a reason, and says what is.
pub async fn judge(
    store: &Store,
    scope: &Scope,
    checklist: ChecklistId,
    of: &str,
    judgement: Judgement,
    now: Time,
) -> Result<AnswerWritten> {
    let Judgement { version, stance, reason } = judgement;
    scope.must(Action::WriteChecklists, "page")?;
    let tx = store.begin_write(scope).await?;
    let list = tx.checklist(checklist).await?.filter(|it| it.space == scope.space());
    let list = list.ok_or(Error::NotFound("checklist"))?;
    let proposal = item(of).map(|it| (it, facts(&tx, list.fiscal_year, day_in_japan(now))));
    let (it, facts) = proposal.ok_or(Error::NotFound("item"))?;
    let facts = facts.await?;
    let proposal = propose(it, &facts).ok_or_else(|| {
        Error::Conflict("いまの記録からは回答を提案できません。 / The records propose nothing at present.".into())
    })?;
    if stance == Stance::Contradicted && reason.trim().is_empty() {
        return Err(Error::Invalid("記録と違う理由を書いてください。 / Say why the records are wrong.".into()));
    }
    let status = (stance == Stance::Confirmed).then_some(proposal.status);
    let number = status.and_then(|_| figure(of, &facts)).map(Some);
    let stance_told = Some((stance, reason.trim().to_owned()));
    let new = PutAnswer { version, status, number, stance: stance_told, ..PutAnswer::default() };
    let written = answer_in(&tx, checklist, of, new, now).await?;
    if matches!(written, AnswerWritten::Done(..)) {
        tx.record(&Event::new("answer.judge", checklist).with(format!("{of} {}", stance.as_str())), now).await?;
        tx.commit().await?;
    }
    Ok(written)
}

/// The number that the year's joint projects give to an item that asks for one.
fn figure(of: &str, facts: &Facts) -> Option<i64> {
    let ran = || {
        let of_year = facts.projects.iter().filter(|it| it.fiscal_year == facts.fiscal_year);
        of_year.map(|it| &it.content).filter(|it| matches!(it.state, ProjectState::Running | ProjectState::Done))
    };
    let number = match of {
        "area_l2_to_l3.8.3" => {
            ran().map(|it| u64::from(it.community.unwrap_or(0)) + u64::from(it.workplace.unwrap_or(0))).sum()
        }
        "area_l2_to_l3.8.4" => ran().count() as u64,
        "area_l2_to_l3.8.4.1" => ran().filter(|it| it.measured).count() as u64,
        _ => return None,
    };
    i64::try_from(number).ok()
}

/// Says of items that they stand as they did in the year before. Those without a year before, and those that are answered
/// already, stay as they are; an answer that would contradict its parts stops at the first.
pub async fn keep_previous(
    store: &Store,
    scope: &Scope,
    checklist: ChecklistId,
    of: &[String],
    now: Time,
) -> Result<Vec<store::Answer>> {
    scope.must(Action::WriteChecklists, "page")?;
    let tx = store.begin_write(scope).await?;
    let list = tx.checklist(checklist).await?.filter(|it| it.space == scope.space());
    list.ok_or(Error::NotFound("checklist"))?;
    let mut kept = Vec::new();
    let known = tx.answers(checklist).await?;
    // Parts before the whole, so that a parent that was done finds them done.
    let mut wanted: Vec<_> = of.iter().filter_map(|id| known.get(id)).collect();
    wanted.sort_by_key(|it| item(&it.item).is_none_or(|it| it.parent.is_none()));
    for it in wanted {
        let Some(previous) = it.previous.filter(|_| it.status == AnswerStatus::Unanswered) else { continue };
        let new = PutAnswer { version: it.version, status: Some(previous), ..PutAnswer::default() };
        if let AnswerWritten::Done(written, _) = answer_in(&tx, checklist, &it.item, new, now).await? {
            kept.push(*written);
        }
    }
    tx.record(&Event::new("answer.keep", checklist).with(format!("items={}", kept.len())), now).await?;
    tx.commit().await?;
    Ok(kept)
}

fn held_to_limits(new: PutAnswer, first: NaiveDate, last: NaiveDate) -> Result<PutAnswer> {
    // A start may be planned for the three years of a plan.
    let latest = last.checked_add_months(Months::new(24)).unwrap_or(last);
    if let Some(Some(start)) = new.start
        && !(first..=latest).contains(&start)
    {
        return Err(Error::Invalid(format!(
            "着手時期は {first} から {latest} までの日付にしてください。 / A planned start lies between {first} and {latest}."
        )));
    }
    if new.number.flatten().is_some_and(|it| !(0..=1_000_000_000).contains(&it)) {
        return Err(Error::Invalid("数は0以上の整数で入れてください。 / A number is 0 or more.".into()));
    }
    let text = |what: &str, text: Option<String>, most: usize, lines: bool| {
        let Some(text) = text else { return Ok(None) };
        let forbidden = |it: char| it.is_control() && !(lines && matches!(it, '\n' | '\r' | '\t'));
        if text.chars().any(forbidden) {
            return Err(Error::Invalid(format!(
                "{what}に使えない文字があります。 / A character in {what} cannot be kept."
            )));
        }
        let count = text.chars().count();
        if count > most {
            return Err(Error::Invalid(format!(
                "{what}は{most}文字までです（いま{count}文字）。 / At most {most} characters; there are {count}."
            )));
        }
        Ok(Some(text.trim_end().to_owned()))
    };
    let links = new.links.as_deref().unwrap_or_default();
    if links.len() > 20 || links.iter().any(|it| it.chars().count() > 1_000 || it.chars().any(char::is_control)) {
        return Err(Error::Invalid(
            "リンクは20件、各1,000文字までです。 / At most 20 links of 1,000 characters.".into(),
        ));
    }
    Ok(PutAnswer {
        owner: text("担当者", new.owner, 100, false)?,
        reason: text("理由", new.reason, LONGEST, true)?,
        note: text("メモ", new.note, LONGEST, true)?,
        narrative: text("内容", new.narrative, LONGEST, true)?,
        stance: match new.stance {
            Some((stance, reason)) => Some((stance, text("理由", Some(reason), LONGEST, true)?.unwrap_or_default())),
            None => None,
        },
        ..new
    })
}
