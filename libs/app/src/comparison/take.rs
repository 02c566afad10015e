//! A finding becomes a theme of the council, with its evidence.

use compare::Finding;
use domain::{
    Action, CouncilId, Error, FiscalYear, Result, ResultSetId, Scope, SexGroup, Time,
    audit::Event,
    record::{Kept, Theme, ThemeSource, ThemeStage},
};
use store::{Put, Store, Written};

/// What is taken, and where to.
pub struct Taken<'a> {
    /// Code of the indicator.
    pub indicator: &'a str,
    /// Men or women.
    pub sex: SexGroup,
    /// Of which council; none for the space as a whole.
    pub council: Option<CouncilId>,
    /// In which year of the council.
    pub fiscal_year: FiscalYear,
}

/// Writes a finding into the themes of the scope's own space: proposed, from data, its sentence, its reasons and its result set
/// as the reason. [`Error::Conflict`] where the finding no longer stands out.
pub async fn take(
    store: &Store,
    scope: &Scope,
    (set, findings): (ResultSetId, &[Finding]),
    what: Taken<'_>,
    now: Time,
) -> Result<Kept<Theme>> {
    scope.must(Action::WriteRecords, "page")?;
    let found = findings.iter().find(|it| it.indicator == what.indicator && it.sex == what.sex).ok_or_else(|| {
        Error::Conflict(
            "この指標は、いまの結果では課題として挙がっていません。画面を読み込み直してください。 / It does not stand out in the present \
             result set; please load the page again."
                .into(),
        )
    })?;
    let content = Theme {
        title: title(found),
        source: ThemeSource::Data,
        reason: reason(found, set),
        stage: ThemeStage::Proposed,
        feasibility: String::new(),
        interest: String::new(),
        long_term: false,
        asked_of_areas: false,
        decision: None,
    };
    let tx = store.begin_write(scope).await?;
    match tx.put_record(Put::new(what.council, what.fiscal_year, content), now).await? {
        Written::Done(theme) => {
            tx.record(&Event::new("record.write", theme.id).with("theme from data".to_owned()), now).await?;
            tx.commit().await?;
            Ok(theme)
        }
        Written::Conflict(_) => Err(Error::internal("a theme has no key")),
    }
}

/// The proposed theme, and what it was found by.
fn title(it: &Finding) -> String {
    let sex = match it.sex {
        SexGroup::Male => "男性",
        SexGroup::Female => "女性",
        SexGroup::Both => "男女計",
    };
    format!("{}（{}、{sex}）", it.family.theme().ja, it.name.ja)
}

/// The evidence in words: what an officer may read to the council, and where it can be looked up.
fn reason(it: &Finding, set: ResultSetId) -> String {
    let mut lines = vec![it.sentence.ja.clone()];
    lines.extend(it.reasons.iter().map(|it| format!("・{}", it.text.ja)));
    lines.extend(it.remarks.iter().map(|it| format!("※{}", it.text.ja)));
    lines.push(format!("出典：厚生労働省NDBオープンデータ（{}）、結果セット {set}", it.fiscal_year.japanese()));
    lines.join("\n")
}
