//! The look-back over three years (過去3年間の振り返り), made of the records without typing: what was on the agenda, what was
//! done, what came of it, what was left open; and themes that were raised and never acted on.

use domain::{
    Action, CouncilId, FiscalYear, RecordId, Result,
    record::{Decision, Kept, Meeting, MeetingState, Minutes, Project, ProjectState, Theme, ThemeStage},
};
use store::{RecordFilter, Tx};

/// How many years are looked back on.
pub const YEARS: u16 = 3;

/// One year of it.
pub struct YearBack {
    /// Which year.
    pub fiscal_year: FiscalYear,
    /// Meetings that were held (議題).
    pub meetings: Vec<Kept<Meeting>>,
    /// Projects that ran or are done (実施内容).
    pub projects: Vec<Kept<Project>>,
    /// What came of meetings and projects (成果).
    pub outcomes: Vec<(RecordId, String)>,
    /// What was left open (課題).
    pub issues: Vec<(RecordId, String)>,
    /// Decisions that nobody has carried out.
    pub open_decisions: Vec<Kept<Decision>>,
}

/// All of it.
pub struct LookBack {
    /// Newest first.
    pub years: Vec<YearBack>,
    /// Themes that were neither decided, nor dropped, nor carried out by a project.
    pub never_acted_on: Vec<Kept<Theme>>,
}

/// Looks back from a year on those before it.
pub async fn look_back(tx: &Tx, council: Option<CouncilId>, from: FiscalYear) -> Result<LookBack> {
    tx.scope().must(Action::ReadRecords, "page")?;
    let last = FiscalYear(from.0.saturating_sub(1));
    let filter = RecordFilter { council, ..RecordFilter::since(last, YEARS - 1) };
    let meetings = tx.all_records::<Meeting>(filter).await?;
    let minutes = tx.all_records::<Minutes>(filter).await?;
    let projects = tx.all_records::<Project>(filter).await?;
    let decisions = tx.all_records::<Decision>(filter).await?;
    let themes = tx.all_records::<Theme>(filter).await?;
    let years = (0..YEARS).map(|back| FiscalYear(last.0.saturating_sub(back))).map(|year| {
        let ran = |it: &&Kept<Project>| {
            it.fiscal_year == year && matches!(it.content.state, ProjectState::Running | ProjectState::Done)
        };
        let projects: Vec<_> = projects.iter().filter(ran).cloned().collect();
        let minutes = || minutes.iter().filter(|it| it.fiscal_year == year);
        let said = |texts: Vec<(RecordId, &String)>| {
            texts.into_iter().filter(|it| !it.1.is_empty()).map(|(id, it)| (id, it.clone())).collect()
        };
        let of_minutes = |which: fn(&Minutes) -> &String| minutes().map(move |it| (it.id, which(&it.content)));
        YearBack {
            fiscal_year: year,
            meetings: meetings
                .iter()
                .filter(|it| it.fiscal_year == year && it.content.state == MeetingState::Held)
                .cloned()
                .collect(),
            outcomes: said(
                of_minutes(|it| &it.outcome).chain(projects.iter().map(|it| (it.id, &it.content.effect))).collect(),
            ),
            issues: said(
                of_minutes(|it| &it.issues).chain(projects.iter().map(|it| (it.id, &it.content.issues))).collect(),
            ),
            open_decisions: decisions
                .iter()
                .filter(|it| it.fiscal_year == year && it.content.done_on.is_none())
                .cloned()
                .collect(),
            projects,
        }
    });
    let years: Vec<_> = years.collect();
    let carried_out = |theme: RecordId| projects.iter().any(|it| it.content.theme == Some(theme));
    let idle = |it: &Kept<Theme>| {
        !matches!(it.content.stage, ThemeStage::Decided | ThemeStage::Dropped) && !carried_out(it.id)
    };
    Ok(LookBack { years, never_acted_on: themes.into_iter().filter(idle).collect() })
}
