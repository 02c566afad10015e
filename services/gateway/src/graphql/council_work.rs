//! The council's year as a whole: schedule, agreement, gaps, look-back, handover, crisis.

use app::council;
use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::{Action, record::TroubleGroup as Group};

use super::{
    Reach as _,
    areas::read_year,
    catalogues::{Corrections, MemberKind},
    error::Result,
    handover_pack::{self, HandoverPack},
    ids,
    look_back::{self, LookBack},
    page,
    payloads::{Refused, payload, reply},
    records::{Agreement, Body, Crisis, Day, Handover, Meeting, Part, Signature, Task, TroubleGroup, node, nodes},
    words::{Need, Text},
};

/// Queries of the council's year.
#[derive(Default)]
pub struct CouncilWorkQuery;

#[Object]
impl CouncilWorkQuery {
    /// 構成機関の不足と、連絡先が2人に満たない機関。Kinds of bodies that are missing, and bodies with fewer than two contacts.
    #[graphql(complexity = "2 * page::QUERIES + page::list(30, child_complexity)")]
    async fn council_gaps(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "協議会のID。指定しなければすべて。Council; all if absent.")] council: Option<ID>,
        #[graphql(desc = "年度。Fiscal year.")] fiscal_year: i32,
    ) -> Result<CouncilGaps> {
        let scope = ctx.may(Action::ReadRecords)?;
        let council = council.as_ref().map(ids::council).transpose()?;
        let tx = ctx.state().store.begin(scope).await?;
        let (kinds, contacts) = council::members::gaps(&tx, council, read_year(fiscal_year)?, ctx.today()).await?;
        let corrections = Corrections::read(ctx).await?;
        let mut few = Vec::new();
        for it in contacts {
            few.push(ContactGap { body: node(&tx, it.body).await?, contacts: it.contacts });
        }
        let kind = |it: council::members::KindGap| KindGap {
            kind: MemberKind::of(it.kind, &corrections),
            need: it.need.map(Into::into),
            members: it.members,
            asked: it.asked,
        };
        Ok(CouncilGaps { kinds: kinds.into_iter().map(kind).collect(), few_contacts: few })
    }

    /// 過去3年間の振り返り（議題・実施内容・成果・課題）と、挙がったが取り組まれていないテーマ。The look-back over three years.
    #[graphql(complexity = "5 * page::QUERIES + page::list(20, child_complexity)")]
    async fn look_back(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "協議会のID。指定しなければすべて。Council; all if absent.")] council: Option<ID>,
        #[graphql(desc = "この年度から見た過去3年間。The three years before this one.")] fiscal_year: i32,
    ) -> Result<LookBack> {
        let scope = ctx.may(Action::ReadRecords)?;
        let council = council.as_ref().map(ids::council).transpose()?;
        let tx = ctx.state().store.begin(scope).await?;
        let it = council::look_back::look_back(&tx, council, read_year(fiscal_year)?).await?;
        look_back::show(&tx, it).await
    }

    /// 引継ぎの資料。The handover pack.
    #[graphql(complexity = "10 * page::QUERIES + page::list(20, child_complexity)")]
    async fn handover_pack(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "引継ぎのID。Handover.")] handover: ID,
    ) -> Result<HandoverPack> {
        let scope = ctx.may(Action::ReadRecords)?;
        let tx = ctx.state().store.begin(scope).await?;
        let it = council::handover::pack(&tx, ids::record(&handover)?).await?;
        handover_pack::show(&tx, it).await
    }

    /// 両者の署名がそろっていない引継ぎ（上司の確認用）。Handovers that are not signed by both, for the superior.
    #[graphql(complexity = "2 * page::QUERIES + page::list(10, child_complexity)")]
    async fn unsigned_handovers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "年度。Fiscal year.")] fiscal_year: i32,
    ) -> Result<Vec<Handover>> {
        let scope = ctx.may(Action::ReadRecords)?;
        let tx = ctx.state().store.begin(scope).await?;
        let all = council::handover::unsigned(&tx, read_year(fiscal_year)?).await?;
        nodes(&tx, all).await
    }

    /// 困りごとの区分ごとの手引き（要確認：当システムの整理）。Guidance for each group of troubles.
    #[graphql(complexity = "page::list(6, child_complexity)")]
    async fn trouble_guidance(&self) -> Vec<TroubleGuidance> {
        let of =
            |it: &Group| TroubleGuidance { group: (*it).into(), name: it.label().into(), text: it.guidance().into() };
        Group::ALL.iter().map(of).collect()
    }
}

/// Changes of the council's year.
#[derive(Default)]
pub struct CouncilWorkMutation;

#[Object]
impl CouncilWorkMutation {
    /// ひな形（協議会 年2回、WG 年3回）と3年計画の段階から、年間スケジュールを作る。すでにある作業はそのまま。Begins the schedule from a template and the steps of the plan.
    async fn start_schedule(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "協議会のID。Council.")] council: Option<ID>,
        #[graphql(desc = "年度。Fiscal year.")] fiscal_year: i32,
    ) -> Result<StartSchedulePayload> {
        let (scope, now) = (ctx.may(Action::WriteRecords)?, ctx.now());
        let council = council.as_ref().map(ids::council).transpose()?;
        let store = &ctx.state().store;
        let made = match council::template::start(store, scope, council, read_year(fiscal_year)?, now).await {
            Ok(made) => made,
            Err(err) => return reply::<ScheduleStarted, _>(Err(err)),
        };
        let tx = store.begin(scope).await?;
        reply(Ok(ScheduleStarted { tasks: nodes(&tx, made).await? }))
    }

    /// 年間スケジュールへの構成員の合意を記録し、資料として協議会に出す（委員にも見える）。Records the members' agreement, and lays the schedule before the council.
    async fn agree_schedule(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "協議会のID。Council.")] council: ID,
        #[graphql(desc = "年度。Fiscal year.")] fiscal_year: i32,
        #[graphql(desc = "合意した日。On which day.")] on: Day,
    ) -> Result<AgreeSchedulePayload> {
        let (scope, now) = (ctx.may(Action::WriteRecords)?, ctx.now());
        let (council, year) = (ids::council(&council)?, read_year(fiscal_year)?);
        let store = &ctx.state().store;
        let agreed = match council::agree::agree(store, scope, council, year, on.0, now).await {
            Ok(agreed) => agreed,
            Err(err) => return reply::<ScheduleAgreed, _>(Err(err)),
        };
        let tx = store.begin(scope).await?;
        reply(Ok(ScheduleAgreed { agreement: node(&tx, agreed).await? }))
    }

    /// 引継ぎに署名する（本人だけ。両方の側には署名できない）。Signs a handover: in person, and nobody for both sides.
    async fn sign_handover(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "署名。The signature.")] input: SignHandoverInput,
    ) -> Result<SignHandoverPayload> {
        let (scope, now) = (ctx.may(Action::WriteRecords)?, ctx.now());
        let store = &ctx.state().store;
        let id = ids::record(&input.handover)?;
        let signed = match council::handover::sign(store, scope, id, input.part.into(), input.version, now).await {
            Ok(signed) => signed,
            Err(err) => return reply::<HandoverSigned, _>(Err(err)),
        };
        let tx = store.begin(scope).await?;
        reply(Ok(HandoverSigned { signature: node(&tx, signed).await? }))
    }

    /// 健康危機対応を始める。最小限でない作業は取りやめ（戻せる）、対面の予定は書面開催になる。Begins crisis mode: the year is kept to its minimum.
    async fn begin_crisis(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "協議会のID。Council.")] council: Option<ID>,
        #[graphql(desc = "健康危機。The crisis.")] input: BeginCrisisInput,
    ) -> Result<BeginCrisisPayload> {
        let (scope, now) = (ctx.may(Action::WriteRecords)?, ctx.now());
        let council = council.as_ref().map(ids::council).transpose()?;
        let store = &ctx.state().store;
        let content =
            domain::record::Crisis { reason: input.reason, from: input.from.0, to: None, deputies: input.deputies };
        let begun = match council::crisis::begin(store, scope, council, content, now).await {
            Ok(begun) => begun,
            Err(err) => return reply::<CrisisBegun, _>(Err(err)),
        };
        let tx = store.begin(scope).await?;
        reply(Ok(CrisisBegun {
            crisis: node(&tx, begun.crisis).await?,
            kept: nodes(&tx, begun.kept).await?,
            set_aside: nodes(&tx, begun.set_aside).await?,
            in_writing: nodes(&tx, begun.in_writing).await?,
        }))
    }
}

/// 署名。A signature.
#[derive(InputObject)]
pub struct SignHandoverInput {
    /// 引継ぎのID。Handover.
    handover: ID,
    /// 署名する側。Whose.
    part: Part,
    /// 読んだ版。The version that was read.
    version: u32,
}

/// 健康危機。A health crisis.
#[derive(InputObject)]
pub struct BeginCrisisInput {
    /// 理由。What happened.
    reason: String,
    /// 開始日。Since when.
    from: Day,
    /// 代理の分担。Who stands in for whom.
    #[graphql(default)]
    deputies: String,
}

payload! {
    /// 返答。Reply to a schedule.
    StartSchedulePayload: Started(ScheduleStarted)
}

payload! {
    /// 返答。Reply to an agreement.
    AgreeSchedulePayload: Agreed(ScheduleAgreed)
}

payload! {
    /// 返答。Reply to a signature.
    SignHandoverPayload: Signed(HandoverSigned)
}

payload! {
    /// 返答。Reply to a crisis.
    BeginCrisisPayload: Begun(CrisisBegun)
}

/// スケジュールを作った。The schedule is begun.
#[derive(SimpleObject)]
pub struct ScheduleStarted {
    /// 新しい作業。Tasks that are new.
    tasks: Vec<Task>,
}

/// 合意を記録した。The agreement is recorded.
#[derive(SimpleObject)]
pub struct ScheduleAgreed {
    /// 合意。The agreement.
    agreement: Agreement,
}

/// 署名した。It is signed.
#[derive(SimpleObject)]
pub struct HandoverSigned {
    /// 署名。The signature.
    signature: Signature,
}

/// 健康危機対応を始めた。Crisis mode is on.
#[derive(SimpleObject)]
pub struct CrisisBegun {
    /// 記録。The crisis.
    crisis: Crisis,
    /// 続ける作業。Tasks that go on.
    kept: Vec<Task>,
    /// 取りやめた作業。Tasks that were set aside.
    set_aside: Vec<Task>,
    /// 書面開催に変えた会議。Meetings that are now held in writing.
    in_writing: Vec<Meeting>,
}

/// 構成機関の不足。What is missing in a council.
#[derive(SimpleObject)]
pub struct CouncilGaps {
    /// 区分ごと。By kind of body.
    kinds: Vec<KindGap>,
    /// 連絡先が2人に満たない機関。Bodies with fewer than two contacts.
    few_contacts: Vec<ContactGap>,
}

/// 区分の充足。How the council stands to a kind of body.
#[derive(SimpleObject)]
pub struct KindGap {
    /// 区分。The kind.
    kind: MemberKind,
    /// この協議会での必要度（要確認）。How much it is wanted here.
    need: Option<Need>,
    /// 参加している機関の数。Bodies that sit in the council.
    members: u32,
    /// 依頼中の機関の数。Bodies that were asked.
    asked: u32,
}

/// 連絡先の不足。A body with too few contacts.
#[derive(SimpleObject)]
pub struct ContactGap {
    /// 機関。The body.
    body: Body,
    /// 部署と連絡先のある人の数。People with a department and a way to reach them.
    contacts: u32,
}

/// 困りごとの手引き。Guidance for a group of troubles.
#[derive(SimpleObject)]
pub struct TroubleGuidance {
    /// 区分。The group.
    group: TroubleGroup,
    /// 区分の名称。Its name.
    name: Text,
    /// 手引き。The guidance.
    text: Text,
}
