//! The look-back over three years.

use async_graphql::{ID, SimpleObject};
use store::Tx;

use super::{
    error::Result,
    ids::NodeId,
    records::{Decision, Meeting, Project, Theme, nodes},
};

/// 過去3年間の振り返り。The look-back over three years, made of the records without typing.
#[derive(SimpleObject)]
pub struct LookBack {
    /// 年度ごと（新しい順）。By year, newest first.
    years: Vec<YearBack>,
    /// 挙がったが取り組まれていないテーマ。Themes that were raised and never acted on.
    never_acted_on: Vec<Theme>,
}

/// 1つの年度。One year.
#[derive(SimpleObject)]
pub struct YearBack {
    /// 年度。Fiscal year.
    fiscal_year: u16,
    /// 和暦。In the Japanese era.
    name: String,
    /// 開かれた会議と議題。Meetings that were held, with their agenda.
    meetings: Vec<Meeting>,
    /// 実施した共同事業（実施内容）。Joint projects.
    projects: Vec<Project>,
    /// 成果。What came of it.
    outcomes: Vec<Said>,
    /// 課題。What was left open.
    issues: Vec<Said>,
    /// 終わっていない決定事項。Decisions that nobody has carried out.
    open_decisions: Vec<Decision>,
}

/// 記録に書かれた文。Words of a record.
#[derive(SimpleObject)]
pub struct Said {
    /// もとの記録のID。The record.
    record_id: ID,
    /// 文。The words.
    text: String,
}

pub(super) async fn show(tx: &Tx, it: app::council::look_back::LookBack) -> Result<LookBack> {
    let said = |all: Vec<(domain::RecordId, String)>| {
        all.into_iter().map(|(id, text)| Said { record_id: NodeId::Record(id).into(), text }).collect()
    };
    let mut years = Vec::new();
    for year in it.years {
        years.push(YearBack {
            fiscal_year: year.fiscal_year.0,
            name: year.fiscal_year.japanese(),
            meetings: nodes(tx, year.meetings).await?,
            projects: nodes(tx, year.projects).await?,
            outcomes: said(year.outcomes),
            issues: said(year.issues),
            open_decisions: nodes(tx, year.open_decisions).await?,
        });
    }
    Ok(LookBack { years, never_acted_on: nodes(tx, it.never_acted_on).await? })
}
