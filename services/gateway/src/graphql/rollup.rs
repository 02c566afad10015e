//! The roll-up: items × areas × years in one question.

use app::council::rollup::{Answered, Question, answer};
use async_graphql::{Context, ID, Object, SimpleObject};
use domain::{
    Action, FiscalYear, SpaceId,
    checklist::{ListKind, items},
    record::{MeetingState, ProjectState as Project, Shared},
    rollup::{Place, Row},
};

use super::{
    Reach as _,
    areas::read_year,
    catalogues::{ReferenceFigure, reference_figures},
    checklists::{Coverage, SectionCoverage, by_section},
    error::Result,
    ids::NodeId,
    leaves::Leaves,
    page,
    records::{CouncilState, Day, MeetingMode, ProjectField, TroubleGroup},
    words::{ChecklistKind, GrowthLevel, ItemState, SpaceKind, Standing},
};

/// The query of the roll-up.
#[derive(Default)]
pub struct RollUpQuery;

#[Object]
impl RollUpQuery {
    /// 自分の場と下の場の実施状況を、項目×場×年度でまとめる。分母は各年度の初日に属していた場。未回答は未着手と分け、未設置は1つの状態。How far the councils of the space and of those below it are; denominators are the spaces that lay below on the first day of each year.
    #[graphql(complexity = "10 * page::QUERIES + child_complexity")]
    async fn roll_up(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "年度（1～10）。Fiscal years.")] fiscal_years: Vec<i32>,
        #[graphql(desc = "様式。指定しなければすべて。Lists; all if absent.")] lists: Option<Vec<ChecklistKind>>,
        #[graphql(
            desc = "この月数だけ更新のない未着手・着手の項目を「更新なし」とする（0でなし）。Months after which an item under way is stale.",
            default = 6
        )]
        stale_months: u32,
    ) -> Result<RollUp> {
        let scope = ctx.may(Action::ReadChecklists)?;
        let lists = lists.map(|it| it.into_iter().map(Into::into).collect::<Vec<ListKind>>());
        let mut lists = lists.unwrap_or_else(|| ListKind::ALL.to_vec());
        lists.sort_unstable();
        lists.dedup();
        let question = Question {
            years: fiscal_years.into_iter().map(read_year).collect::<Result<_>>()?,
            lists,
            stale_months: stale_months.min(120),
        };
        let tx = ctx.state().store.begin(scope).await?;
        Ok(RollUp { it: answer(&tx, &question, ctx.today()).await?, lists: question.lists })
    }
}

/// A roll-up, as clients see it.
pub struct RollUp {
    it: Answered,
    lists: Vec<ListKind>,
}

/// 集約。A roll-up.
#[Object]
impl RollUp {
    /// 集約に出てくる場（コード順）。Every space that is in it.
    #[graphql(complexity = "page::list(100, child_complexity)")]
    async fn spaces(&self) -> Vec<RollUpSpace> {
        let space = |it: &store::Space| RollUpSpace {
            space_id: NodeId::Space(it.id).into(),
            name: it.name.clone(),
            kind: it.kind.into(),
            code: it.key.map(|it| it.to_string()).unwrap_or_default(),
        };
        self.it.spaces.iter().map(space).collect()
    }

    /// 年度ごとの場と協議会の状況。Spaces of each year, and how their councils stand.
    #[graphql(complexity = "page::list(5, child_complexity)")]
    async fn years(&self) -> Vec<RollUpYear> {
        self.years_of().into_iter().map(|year| RollUpYear::of(&self.it, year)).collect()
    }

    /// 様式・年度・場ごとの実施状況。Lists by kind, year and space.
    #[graphql(complexity = "page::list(200, child_complexity)")]
    async fn rows(&self) -> Vec<RollUpRow> {
        self.it.roll_up.rows.iter().map(RollUpRow::of).collect()
    }

    /// 様式・年度ごとの合計。Sums by list and year.
    #[graphql(complexity = "page::list(15, child_complexity)")]
    async fn totals(&self) -> Vec<RollUpTotal> {
        let mut all = Vec::new();
        for &list in &self.lists {
            for year in self.years_of() {
                let rows: Vec<_> =
                    self.it.roll_up.rows.iter().filter(|it| it.list == list && it.fiscal_year == year).collect();
                if rows.is_empty() {
                    continue;
                }
                all.push(RollUpTotal {
                    list: list.into(),
                    fiscal_year: year.0,
                    places: rows.len(),
                    begun: rows.iter().filter(|it| it.begun).count(),
                    coverage: rows.iter().map(|it| it.coverage()).sum::<domain::checklist::Coverage>().into(),
                });
            }
        }
        all
    }

    /// 項目・年度ごとの、場の数。Spaces by how they stand to each item, item by item, year by year.
    #[graphql(complexity = "page::list(500, child_complexity)")]
    async fn items(&self) -> Vec<RollUpItem> {
        let years = self.years_of();
        let of_list = |list: &ListKind| self.it.roll_up.by_item(*list, &years);
        let item = |it: domain::rollup::ItemCount| RollUpItem {
            item: &it.item.id,
            fiscal_year: it.fiscal_year.0,
            places: it.counts.applicable() + it.counts.not_applicable,
            counts: it.counts.into(),
        };
        self.lists.iter().flat_map(of_list).map(item).collect()
    }

    /// 成長イメージの分布に並べる手引きの調査の値。The handbook's survey figures, to lay beside levels.
    #[graphql(complexity = "page::list(2, child_complexity)")]
    async fn references(&self) -> Vec<ReferenceFigure> {
        reference_figures()
    }
}

impl RollUp {
    fn years_of(&self) -> Vec<FiscalYear> {
        let mut years: Vec<_> = self.it.places.iter().map(|it| it.fiscal_year).collect();
        years.dedup();
        years
    }
}

/// 場の名札。A space, by name.
#[derive(SimpleObject)]
pub struct RollUpSpace {
    /// 場のID。Space.
    space_id: ID,
    /// 名称。Its name.
    name: String,
    /// 種類。Kind of body.
    kind: SpaceKind,
    /// コード。Code of the body.
    code: String,
}

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
    fn of(it: &Row) -> Self {
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

/// 合計。A sum.
#[derive(SimpleObject)]
pub struct RollUpTotal {
    /// 様式。Which list.
    list: ChecklistKind,
    /// 年度。Fiscal year.
    fiscal_year: u16,
    /// 場の数。Spaces that answer it.
    places: usize,
    /// そのうち始めた場の数。Those that have begun.
    begun: usize,
    /// 実施状況の合計。Sum of the counts.
    coverage: Coverage,
}

/// 項目ごとの場の数。Spaces by how they stand to an item.
#[derive(SimpleObject)]
pub struct RollUpItem {
    /// 項目のID。Which item.
    item: &'static str,
    /// 年度。Fiscal year.
    fiscal_year: u16,
    /// 場の数（分母）。Spaces that are asked.
    places: u32,
    /// 状態ごとの場の数。Spaces by how they stand.
    #[graphql(flatten)]
    counts: Coverage,
}

/// 1つの年度。One year.
#[derive(SimpleObject)]
pub struct RollUpYear {
    /// 年度。Fiscal year.
    fiscal_year: u16,
    /// 和暦。In the Japanese era.
    name: String,
    /// 場。The spaces below, and the space itself.
    places: Vec<RollUpPlace>,
    /// 協議会の状況ごとの場の数（下の場のみ）。Spaces below by how their councils stand.
    standings: Vec<StandingCount>,
    /// 開催された協議会の数（合同開催は1つと数える）。Councils that were held; a joint one counts once.
    bodies_held: usize,
    /// 成長イメージのレベルごとの場の数（下の場のみ、最新の自己評価）。Spaces below by level, as last assessed.
    levels: Vec<LevelCount>,
    /// 自己評価のある場の数（分布のn）。Spaces below that have assessed themselves.
    assessed: u32,
}

/// 状況ごとの数。Spaces of a standing.
#[derive(SimpleObject)]
pub struct StandingCount {
    /// 状況。The standing.
    pub(super) standing: Standing,
    /// 数。How many.
    pub(super) count: u32,
}

/// レベルごとの数。Spaces at a level.
#[derive(SimpleObject)]
pub struct LevelCount {
    /// レベル。The level.
    pub(super) level: GrowthLevel,
    /// 数。How many.
    pub(super) count: u32,
}

/// Counts by level, weakest first.
pub(super) fn level_counts(counts: &[u32]) -> Vec<LevelCount> {
    let of = |(level, count): (domain::growth::GrowthLevel, &u32)| LevelCount { level: level.into(), count: *count };
    domain::growth::GrowthLevel::ALL.into_iter().zip(counts).map(of).collect()
}

/// Counts by standing, in their order.
pub(super) fn standing_counts(counts: &[u32]) -> Vec<StandingCount> {
    let of = |(standing, count): (&domain::rollup::Standing, &u32)| StandingCount {
        standing: (*standing).into(),
        count: *count,
    };
    domain::rollup::Standing::ALL.iter().zip(counts).map(of).collect()
}

impl RollUpYear {
    fn of(it: &Answered, year: FiscalYear) -> Self {
        let places: Vec<&Place> = it.places.iter().filter(|place| place.fiscal_year == year).collect();
        let below = || places.iter().filter(|place| place.answers(ListKind::AreaTwoToThree));
        let mut standings = [0; domain::rollup::Standing::ALL.len()];
        for place in below() {
            standings[it.standing(place.space, year) as usize] += 1;
        }
        let levels = below().filter_map(|place| it.level(place.space, year)).map(|it| it.level);
        let levels = domain::rollup::distribution(levels);
        Self {
            fiscal_year: year.0,
            name: year.japanese(),
            standings: standing_counts(&standings),
            bodies_held: it.bodies_held(year),
            assessed: levels.iter().sum(),
            levels: level_counts(&levels),
            places: places.iter().map(|place| RollUpPlace::of(it, place.space, year)).collect(),
        }
    }
}

/// 1つの場の1つの年度。One space in one year: what it shares besides its checklists.
#[derive(SimpleObject)]
pub struct RollUpPlace {
    /// 場のID。Space.
    space_id: ID,
    /// 名称。Its name.
    name: String,
    /// 協議会の状況。How its council stands.
    standing: Standing,
    /// 協議会についての記録（形態、実際の名称、未設置・未開催の理由）。What it says of its councils.
    councils: Vec<SharedCouncil>,
    /// 成長イメージ（最新の自己評価）。Growth level as last assessed.
    level: Option<SharedLevel>,
    /// 開かれた会議。Meetings that were held.
    meetings: Vec<SharedMeeting>,
    /// 実施中・実施済みの共同事業の数。Joint projects that run or are done.
    projects: u32,
    /// そのうち効果を測定したもの。Those of them whose effect was measured.
    projects_measured: u32,
    /// 分野ごとの共同事業の数。Joint projects by field.
    project_fields: Vec<FieldCount>,
    /// 区分ごとの困りごとの数（本文は見えない）。Troubles by group, without their text.
    troubles: Vec<TroubleCount>,
}

/// 協議会についての記録。What a space says of a council.
#[derive(SimpleObject)]
pub struct SharedCouncil {
    /// 状態。Where it stands.
    state: CouncilState,
    /// 実際の名称。Its real name.
    name: String,
    /// 未設置・未開催の理由。Why there is none.
    reason: String,
}

/// 成長イメージ。A growth level.
#[derive(SimpleObject)]
pub struct SharedLevel {
    /// レベル。The level.
    level: GrowthLevel,
    /// いつの時点か。As of which day.
    as_of: Day,
    /// 前回のレベル。The level before.
    before: Option<GrowthLevel>,
}

/// 開かれた会議。A meeting that was held.
#[derive(SimpleObject)]
pub struct SharedMeeting {
    /// 開催日。On which day.
    day: Day,
    /// 開き方。How.
    mode: MeetingMode,
    /// ワーキンググループの会議か。Of a working group.
    working_group: bool,
}

/// 分野ごとの数。Projects of a field.
#[derive(SimpleObject)]
pub struct FieldCount {
    /// 分野。The field.
    field: ProjectField,
    /// 数。How many.
    count: u32,
}

/// 困りごとの数。Troubles of a group.
#[derive(SimpleObject)]
pub struct TroubleCount {
    /// 区分。The group.
    group: TroubleGroup,
    /// 未解決の数。Those that are open.
    open: u32,
    /// 解決した数。Those that are settled.
    resolved: u32,
}

impl RollUpPlace {
    fn of(it: &Answered, space: SpaceId, year: FiscalYear) -> Self {
        let mut place = Self {
            space_id: NodeId::Space(space).into(),
            name: it.space(space).map(|it| it.name.clone()).unwrap_or_default(),
            standing: it.standing(space, year).into(),
            councils: Vec::new(),
            level: it.level(space, year).map(|it| SharedLevel {
                level: it.level.into(),
                as_of: Day(it.as_of),
                before: it.before.map(Into::into),
            }),
            meetings: Vec::new(),
            projects: 0,
            projects_measured: 0,
            project_fields: Vec::new(),
            troubles: Vec::new(),
        };
        for fact in it.facts(space, year) {
            place.add(fact);
        }
        place
    }

    fn add(&mut self, fact: &Shared) {
        match fact {
            Shared::CouncilYear { state, name, reason, .. } => {
                self.councils.push(SharedCouncil {
                    state: (*state).into(),
                    name: name.clone(),
                    reason: reason.clone(),
                });
            }
            Shared::Meeting { mode, state: MeetingState::Held, day, working_group } => self
                .meetings
                .push(SharedMeeting { day: Day(*day), mode: (*mode).into(), working_group: *working_group }),
            Shared::Project { field, state: Project::Running | Project::Done, measured, .. } => {
                self.projects += 1;
                self.projects_measured += u32::from(*measured);
                let field = (*field).into();
                match self.project_fields.iter_mut().find(|it| it.field == field) {
                    Some(it) => it.count += 1,
                    None => self.project_fields.push(FieldCount { field, count: 1 }),
                }
            }
            Shared::Trouble { group, resolved } => {
                let group = (*group).into();
                let (open, closed) = (u32::from(!resolved), u32::from(*resolved));
                match self.troubles.iter_mut().find(|it| it.group == group) {
                    Some(it) => {
                        it.open += open;
                        it.resolved += closed;
                    }
                    None => self.troubles.push(TroubleCount { group, open, resolved: closed }),
                }
            }
            Shared::Level { .. } | Shared::Meeting { .. } | Shared::Project { .. } => {}
        }
    }
}
