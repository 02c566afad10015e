//! Anything by its id.

use async_graphql::{Context, ID, Interface, Object};
use domain::{Action, Error};

use super::{
    Reach as _,
    areas::Area,
    checklists::Checklist,
    councils::{self, Council},
    datasets::Dataset,
    editions::{self, Edition},
    error::Result,
    ids::{self, NodeId},
    indicators::Indicator,
    invitations::Invitation,
    jobs::{self, Job},
    loaders::Loads as _,
    members::Member,
    papers::Paper,
    records::{
        self, Activity, Adaptation, Agreement, Attendance, Body, Consent, CouncilYear, Crisis, Decision, Goal,
        Handover, LevelAssessment, Meeting, Minutes, Outline, Person, Project, Signature, TargetAssessment,
        TargetFigure, Task, Theme, Trouble, WorkingGroup,
    },
    result_sets::ResultSet,
    spaces::{self, Space},
    tokens::Token,
};

/// IDで取り出せるもの。Anything that has an id.
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "ID。変わらない。中身を解釈しないこと。Stable; read nothing from it."))]
pub enum Node {
    /// An area.
    Area(Area),
    /// A dataset.
    Dataset(Dataset),
    /// An edition.
    Edition(Edition),
    /// An indicator.
    Indicator(Indicator),
    /// A job.
    Job(Job),
    /// A result set.
    ResultSet(ResultSet),
    /// A space.
    Space(Space),
    /// A council.
    Council(Council),
    /// A paper.
    Paper(Paper),
    /// A checklist.
    Checklist(Checklist),
    /// A right of a person.
    Member(Member),
    /// A service token.
    Token(Token),
    /// An invitation.
    Invitation(Invitation),
    /// An activity.
    Activity(Activity),
    /// An adaptation of a checklist.
    Adaptation(Adaptation),
    /// An agreement to a schedule.
    Agreement(Agreement),
    /// Attendance or an answer.
    Attendance(Attendance),
    /// A member body.
    Body(Body),
    /// Consent.
    Consent(Consent),
    /// A council in a year.
    CouncilYear(CouncilYear),
    /// A health crisis.
    Crisis(Crisis),
    /// A decision.
    Decision(Decision),
    /// A goal.
    Goal(Goal),
    /// A handover.
    Handover(Handover),
    /// A growth level.
    LevelAssessment(LevelAssessment),
    /// A meeting.
    Meeting(Meeting),
    /// Minutes.
    Minutes(Minutes),
    /// An outline.
    Outline(Outline),
    /// A person of a roster.
    Person(Person),
    /// A joint project.
    Project(Project),
    /// A signature.
    Signature(Signature),
    /// A grade of a target.
    TargetAssessment(TargetAssessment),
    /// A value of a target.
    TargetFigure(TargetFigure),
    /// A task.
    Task(Task),
    /// A theme.
    Theme(Theme),
    /// A trouble.
    Trouble(Trouble),
    /// A working group.
    WorkingGroup(WorkingGroup),
}

/// The query of nodes.
#[derive(Default)]
pub struct NodeQuery;

#[Object]
impl NodeQuery {
    /// IDで1つ取り出す（なければ null）。Anything by its id; null where there is none.
    #[graphql(complexity = "child_complexity + 1")]
    async fn node(&self, ctx: &Context<'_>, #[graphql(desc = "ID。Id.")] id: ID) -> Result<Option<Node>> {
        match find(ctx, &id).await {
            Ok(found) => Ok(Some(found)),
            Err(err) if matches!(err.0, Error::NotFound(_)) => Ok(None),
            Err(err) => Err(err),
        }
    }
}

async fn find(ctx: &Context<'_>, id: &ID) -> Result<Node> {
    Ok(match ids::node(id)? {
        NodeId::Area(plan, code) => Area::of(plan, code, None).ok_or(Error::NotFound("area"))?.into(),
        NodeId::Dataset(id) => Dataset(ctx.loaders().dataset(id).await?.ok_or(Error::NotFound("dataset"))?).into(),
        NodeId::Edition(year) => editions::find(ctx, year).await?.into(),
        NodeId::Indicator(_) => Indicator(ids::indicator(id)?).into(),
        NodeId::Job(id) => jobs::find(ctx, id).await?.into(),
        NodeId::ResultSet(id) => {
            ResultSet(ctx.loaders().result_set(id).await?.ok_or(Error::NotFound("result set"))?).into()
        }
        NodeId::Space(id) => {
            ctx.may(Action::ReadSpace)?;
            spaces::find(ctx, id).await?.into()
        }
        NodeId::Council(id) => councils::find(ctx, id).await?.into(),
        NodeId::Paper(id) => {
            let tx = ctx.state().store.begin(ctx.may(Action::ReadCouncils)?).await?;
            Paper(tx.paper(id).await?.ok_or(Error::NotFound("paper"))?).into()
        }
        NodeId::Checklist(id) => {
            let tx = ctx.state().store.begin(ctx.may(Action::ReadChecklists)?).await?;
            Checklist(tx.checklist(id).await?.ok_or(Error::NotFound("checklist"))?).into()
        }
        NodeId::Record(id) => {
            let tx = ctx.state().store.begin(ctx.may(Action::ReadRecords)?).await?;
            let kind = tx.record_kind(id).await?.ok_or(Error::NotFound("record"))?;
            domain::with_record_type!(kind, T => records::find::<T>(&tx, id).await?.into())
        }
        NodeId::Member(id) => {
            let tx = ctx.state().store.begin(ctx.may(Action::ReadMembers)?).await?;
            Member(tx.member(id).await?.ok_or(Error::NotFound("member"))?).into()
        }
        NodeId::Token(id) => {
            let tx = ctx.state().store.begin(ctx.may(Action::ManageTokens)?).await?;
            Token(tx.token(id).await?.ok_or(Error::NotFound("token"))?).into()
        }
        // None is a thing of its own to be looked at.
        NodeId::Upload(_) | NodeId::Emergency(_) | NodeId::Webhook(_) => return Err(Error::NotFound("node").into()),
        NodeId::Invitation(id) => {
            let tx = ctx.state().store.begin(ctx.may(Action::ManageMembers)?).await?;
            Invitation(tx.invitation(id).await?.ok_or(Error::NotFound("invitation"))?).into()
        }
    })
}
