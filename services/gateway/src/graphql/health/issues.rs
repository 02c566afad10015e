//! Which findings of an area stand out, and a way to take one to the council.

use app::comparison::{Taken, issues, take};
use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use compare::{Finding, Issues};
use domain::{Action, Error, ResultSetId};

use super::super::{
    Reach as _,
    areas::{Area, newest_plan, read_year},
    error::Result,
    ids::{self, NodeId},
    indicators::Indicator,
    page,
    payloads::{Refused, payload, reply},
    ratio::Ratio,
    records::{Theme, node},
    words::{Sex, Text},
};

/// Queries of issues.
#[derive(Default)]
pub struct IssueQuery;

#[Object]
impl IssueQuery {
    /// 圏域の健康課題の候補。全国・都道府県と比べ、年度の一貫性・多重比較・平滑化を経て残るものを、規則どおりに挙げる（規則は compare クレートの文書）。結果がなければ null。What stands out in an area, by documented rules.
    #[graphql(complexity = "5 * page::QUERIES + page::list(20, child_complexity)")]
    async fn health_issues(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "圏域のID、またはコード（最新の医療計画での圏域）。Area: id, or code under the newest plan.")]
        area: ID,
    ) -> Result<Option<HealthIssues>> {
        let found = find(ctx, &area).await?;
        Ok(found.map(|(plan, set, it)| HealthIssues { plan, set, it }))
    }
}

async fn find(ctx: &Context<'_>, area: &ID) -> Result<Option<(u8, ResultSetId, Issues)>> {
    let (plan, code) = ids::area(area)?;
    let plan = plan.unwrap_or_else(|| newest_plan(code));
    let area = domain::area::area(plan, code).ok_or(Error::NotFound("area"))?;
    let state = ctx.state();
    let found = issues(&state.store, &state.maps, area).await?;
    Ok(found.map(|(set, it)| (plan, set, it)))
}

/// Issues, as clients see them.
pub struct HealthIssues {
    plan: u8,
    set: ResultSetId,
    it: Issues,
}

/// 圏域の健康課題の候補。What stands out in an area.
#[Object]
impl HealthIssues {
    /// 圏域。Area.
    async fn area(&self) -> Option<Area> {
        Area::of(self.plan, self.it.area, None)
    }

    /// 年度。Fiscal year.
    async fn fiscal_year(&self) -> u16 {
        self.it.year.0
    }

    /// 結果セットのID。Result set.
    async fn result_set_id(&self) -> ID {
        NodeId::ResultSet(self.set).into()
    }

    /// 何件のうち何件が残ったか。How many stand out of how many.
    async fn sentence(&self) -> Text {
        (&self.it.sentence).into()
    }

    /// 読み方の注意。Whom the figures speak of.
    async fn caveat(&self) -> Text {
        (&self.it.caveat).into()
    }

    /// 候補（優先の順：都道府県とも差があるもの、超過人数、調整p値）。What stands out, in the order of the rules.
    #[graphql(complexity = "page::list(20, child_complexity)")]
    async fn findings(&self) -> Result<Vec<HealthFinding>> {
        self.it.findings.iter().map(|it| HealthFinding::of(it, self.set)).collect()
    }

    /// 提案するテーマ（3つまで、分野は重ならない）。Proposed themes, at most three, of different families.
    async fn themes(&self) -> Vec<ProposedTheme> {
        let theme = |it: &compare::Theme| {
            let finding = &self.it.findings[it.finding];
            ProposedTheme {
                title: (&it.title).into(),
                reason: (&it.reason).into(),
                indicator: NodeId::Indicator(finding.indicator.clone()).into(),
                sex: finding.sex.into(),
            }
        };
        self.it.themes.iter().map(theme).collect()
    }

    /// 見たが挙げなかったものとその理由。What was looked at and not taken, with the reason.
    #[graphql(complexity = "page::list(116, child_complexity)")]
    async fn looked(&self) -> Vec<LookedAt> {
        let looked = |it: &compare::Looked| LookedAt {
            indicator: it.indicator.clone(),
            sex: it.sex.into(),
            reason: it.reason.text().into(),
        };
        self.it.looked.iter().map(looked).collect()
    }
}

/// 課題の候補。A finding.
#[derive(SimpleObject)]
pub struct HealthFinding {
    /// 指標。Indicator.
    indicator: Indicator,
    /// 性別。Sex.
    sex: Sex,
    /// 全国に対する比。Against the nation.
    nation: Ratio,
    /// 都道府県に対する比。Against the own prefecture.
    prefecture: Option<Ratio>,
    /// 都道府県と比べても有意か（優先の候補）。Significant against the prefecture too.
    prefecture_too: bool,
    /// 期待より悪い方へ多い人数。People beyond what is expected, in the direction of harm.
    excess: Option<f64>,
    /// その最小（秘匿による）。Least.
    excess_low: Option<f64>,
    /// その最大（秘匿による）。Most.
    excess_high: Option<f64>,
    /// 圏域の間で調整したp値。p adjusted over the areas.
    q: f64,
    /// 平滑化しても悪い側にある確率。Probability to be on the harmful side after smoothing.
    probability: f64,
    /// 1文での説明。One sentence.
    sentence: Text,
    /// 挙げた理由。Why, one by one.
    reasons: Vec<Text>,
    /// 注意。What to bear in mind.
    remarks: Vec<Text>,
}

impl HealthFinding {
    fn of(it: &Finding, set: ResultSetId) -> Result<Self> {
        let ratio = |row: &domain::RatioRow| Ratio { row: row.clone(), result_set: set };
        Ok(Self {
            indicator: Indicator(domain::catalogue::indicator(&it.indicator).ok_or(Error::NotFound("indicator"))?),
            sex: it.sex.into(),
            nation: ratio(&it.nation),
            prefecture: it.prefecture.as_ref().map(ratio),
            prefecture_too: it.prefecture_too,
            excess: it.excess.people,
            excess_low: it.excess.low,
            excess_high: it.excess.high,
            q: it.point.q,
            probability: it.probability,
            sentence: (&it.sentence).into(),
            reasons: it.reasons.iter().map(|it| (&it.text).into()).collect(),
            remarks: it.remarks.iter().map(|it| (&it.text).into()).collect(),
        })
    }
}

/// 提案するテーマ。A proposed theme.
#[derive(SimpleObject)]
pub struct ProposedTheme {
    /// 題。Title.
    title: Text,
    /// 理由（1文）。Why, in one sentence.
    reason: Text,
    /// 指標のID（takeIssue に渡す）。Indicator, for takeIssue.
    indicator: ID,
    /// 性別。Sex.
    sex: Sex,
}

/// 見たが挙げなかったもの。What was not taken.
#[derive(SimpleObject)]
pub struct LookedAt {
    /// 指標のコード。Code of the indicator.
    indicator: String,
    /// 性別。Sex.
    sex: Sex,
    /// 理由。Why.
    reason: Text,
}

/// Changes from issues.
#[derive(Default)]
pub struct IssueMutation;

#[Object]
impl IssueMutation {
    /// 課題の候補を、根拠とともに協議会のテーマ（提案）にする。Takes a finding into the themes of the own space, with its evidence.
    async fn take_issue(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "取り上げるもの。What is taken.")] input: TakeIssueInput,
    ) -> Result<TakeIssuePayload> {
        let (scope, now) = (ctx.may(Action::WriteRecords)?, ctx.now());
        let indicator = ids::indicator(&input.indicator)?;
        let council = input.council.as_ref().map(ids::council).transpose()?;
        let year = read_year(input.fiscal_year)?;
        let found = find(ctx, &input.area).await?;
        let (set, findings) = found.map_or_else(|| (ResultSetId::new(), Vec::new()), |(_, set, it)| (set, it.findings));
        let what = Taken { indicator: &indicator.id, sex: input.sex.into(), council, fiscal_year: year };
        let done = take(&ctx.state().store, scope, (set, &findings), what, now).await;
        let theme = match done {
            Ok(theme) => node(&ctx.state().store.begin(scope).await?, theme).await?,
            Err(err) => return reply(Err::<IssueTaken, _>(err)),
        };
        reply(Ok(IssueTaken { theme }))
    }
}

/// 取り上げるもの。What is taken.
#[derive(InputObject)]
pub struct TakeIssueInput {
    /// 圏域のIDまたはコード。Area.
    area: ID,
    /// 指標のIDまたはコード。Indicator.
    indicator: ID,
    /// 性別。Sex.
    sex: Sex,
    /// 協議会のID。場全体のテーマなら指定しない。Council.
    council: Option<ID>,
    /// 協議会の年度。Fiscal year of the council.
    fiscal_year: i32,
}

payload! {
    /// 返答。Reply to the taking of an issue.
    TakeIssuePayload: Taken(IssueTaken)
}

/// テーマにした。It is a theme now.
#[derive(SimpleObject)]
pub struct IssueTaken {
    /// テーマ。The theme.
    theme: Theme,
}
