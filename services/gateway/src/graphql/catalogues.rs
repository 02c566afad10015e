//! The shipped catalogues of the council's work, with the operator's corrections.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use domain::{
    Action, Error, SpaceKind as Kind,
    audit::Event,
    checklist::{item, items},
    guideline::{member_kind, member_kinds},
};
use store::Correction;

use super::{
    Reach as _,
    error::Result,
    page,
    payloads::{Refused, payload, reply},
    spaces::line,
    words::{ChecklistKind, GrowthLevel, ItemKind, Need, SpaceKind, Text, text},
};

/// Queries of the catalogues.
#[derive(Default)]
pub struct CatalogueQuery;

#[Object]
impl CatalogueQuery {
    /// 進捗チェックリストの項目（手引きの順）。Items of a checklist, in the handbook's order.
    #[graphql(complexity = "page::list(60, child_complexity)")]
    async fn checklist_items(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "様式。Which list.")] list: ChecklistKind,
    ) -> Result<Vec<ChecklistItem>> {
        let corrections = Corrections::read(ctx).await?;
        Ok(items(list.into()).iter().map(|it| ChecklistItem::of(it, &corrections)).collect())
    }

    /// 成長イメージのレベル（低い順）。Growth levels, weakest first.
    #[graphql(complexity = "page::list(7, child_complexity)")]
    async fn growth_levels(&self, ctx: &Context<'_>) -> Result<Vec<GrowthLevelInfo>> {
        let corrections = Corrections::read(ctx).await?;
        Ok(domain::growth::GrowthLevel::ALL.into_iter().map(|it| GrowthLevelInfo::of(it, &corrections)).collect())
    }

    /// ガイドラインによる構成機関の区分。Kinds of member bodies after the guideline.
    #[graphql(complexity = "page::list(12, child_complexity)")]
    async fn member_kinds(&self, ctx: &Context<'_>) -> Result<Vec<MemberKind>> {
        let corrections = Corrections::read(ctx).await?;
        Ok(member_kinds().iter().map(|it| MemberKind::of(it, &corrections)).collect())
    }
}

/// Changes of the catalogues.
#[derive(Default)]
pub struct CatalogueMutation;

#[Object]
impl CatalogueMutation {
    /// カタログの文言を直す（運営者）。すぐにすべての場に示される。Corrects the words of an entry, for every space at once.
    async fn correct_catalogue(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "直すもの。What is corrected.")] input: CorrectCatalogueInput,
    ) -> Result<CorrectCataloguePayload> {
        let (scope, now) = (ctx.may(Action::CorrectCatalogue)?, ctx.now());
        let known = match input.catalogue.as_str() {
            "checklist_item" => item(&input.name).is_some(),
            "growth_level" => domain::growth::GrowthLevel::ALL.iter().any(|it| it.described().label == input.name),
            "member_kind" => member_kind(&input.name).is_some(),
            "health_target" => domain::health_japan::target(&input.name).is_some(),
            _ => false,
        };
        if !known {
            return Err(Error::NotFound("catalogue").into());
        }
        let correction = Correction {
            catalogue: input.catalogue,
            name: input.name,
            ja: line(&input.ja, 500)?,
            en: line(&input.en, 500)?,
            verified: input.verified,
            source: line(&input.source, 500)?,
            updated_at: now,
        };
        let tx = ctx.state().store.begin_write(scope).await?;
        let done = async {
            tx.correct(&correction).await?;
            let what = format!("{}:{}", correction.catalogue, correction.name);
            tx.record(&Event::new("catalogue.correct", what).with(format!("verified={}", correction.verified)), now)
                .await?;
            tx.commit().await?;
            Ok(CatalogueCorrected { text: text(correction.ja, correction.en), verified: correction.verified })
        };
        reply(done.await)
    }
}

/// 直すもの。What is corrected.
#[derive(InputObject)]
pub struct CorrectCatalogueInput {
    /// カタログ（`checklist_item`、`growth_level`、`member_kind`、`health_target`：目標値の書きぶり）。Which catalogue.
    catalogue: String,
    /// 項目のID・レベルの表記・区分の key・目標項目のID。Which entry.
    name: String,
    /// 日本語の文言。Its words in Japanese.
    ja: String,
    /// 英語の文言。And in English.
    en: String,
    /// 原典で確かめたか。Whether it was checked against the source.
    verified: bool,
    /// 確かめた原典。Which source.
    source: String,
}

payload! {
    /// 修正の返答。Reply to a correction.
    CorrectCataloguePayload: Corrected(CatalogueCorrected)
}

/// 直した。It is corrected.
#[derive(SimpleObject)]
pub struct CatalogueCorrected {
    /// 文言。The words.
    text: Text,
    /// 原典で確かめたか。Whether they were checked.
    verified: bool,
}

/// The operator's corrections, as far as the asker may see them: whoever has not signed in sees what was shipped.
pub(super) struct Corrections(Vec<Correction>);

impl Corrections {
    pub(super) async fn read(ctx: &Context<'_>) -> Result<Self> {
        match ctx.scope() {
            Ok(scope) => Ok(Self(ctx.state().store.begin(scope).await?.corrections().await?)),
            Err(_) => Ok(Self(Vec::new())),
        }
    }

    pub(super) fn of(&self, catalogue: &str, name: &str) -> Option<&Correction> {
        self.0.iter().find(|it| it.catalogue == catalogue && it.name == name)
    }
}

/// チェックリストの項目。An item of a checklist.
#[derive(Clone, SimpleObject)]
pub struct ChecklistItem {
    /// 項目のID（意味は変わらない）。Its id, whose meaning never changes.
    item: String,
    /// 様式。Which list.
    list: ChecklistKind,
    /// 区分の番号。Number of its section.
    section: String,
    /// 区分の名称。Name of its section.
    section_name: Text,
    /// 番号。Number as printed.
    number: String,
    /// 本文。What is asked.
    text: Text,
    /// 対応策例。The advice beside it.
    hint: Option<Text>,
    /// 親の項目のID。The item it is a part of.
    parent: Option<String>,
    /// 答え方。How it is answered.
    kind: ItemKind,
    /// 選ぶと進む区分（設問３へ）。Choosing it goes on with this section.
    skip_to: Option<String>,
    /// 選ぶときに理由が必須か。Choosing it demands a reason.
    reason_required: bool,
    /// 関連する項目のID。Items it points at.
    refers: Vec<String>,
    /// どの記録から回答を提案できるか。From which records an answer can be proposed.
    evidence: Option<Text>,
    /// 原典で確かめたか（false は要確認）。Whether it was checked against the source.
    verified: bool,
}

impl ChecklistItem {
    pub(super) fn of(it: &domain::checklist::Item, corrections: &Corrections) -> Self {
        let corrected = corrections.of("checklist_item", &it.id);
        Self {
            item: it.id.clone(),
            list: it.list.into(),
            section: it.section.clone(),
            section_name: (&it.section_name).into(),
            number: it.number.clone(),
            text: corrected.map_or_else(|| (&it.text).into(), |it| text(&*it.ja, &*it.en)),
            hint: it.hint.as_ref().map(Into::into),
            parent: it.parent.clone(),
            kind: it.kind.into(),
            skip_to: it.skip_to.clone(),
            reason_required: it.reason_required,
            refers: it.refers.clone(),
            evidence: it.evidence.map(|it| domain::evidence::describe(it).into()),
            verified: corrected.map_or(it.verified, |it| it.verified),
        }
    }
}

/// 成長イメージのレベル。A growth level.
#[derive(SimpleObject)]
pub struct GrowthLevelInfo {
    /// レベル。The level.
    level: GrowthLevel,
    /// 表記（2-①）。As printed.
    label: String,
    /// 説明。In words.
    text: Text,
    /// 原典で確かめたか（false は要確認）。Whether it was checked against the source.
    verified: bool,
    /// 出典。Where the words are from.
    source: String,
}

impl GrowthLevelInfo {
    pub(super) fn of(level: domain::growth::GrowthLevel, corrections: &Corrections) -> Self {
        let it = level.described();
        let corrected = corrections.of("growth_level", &it.label);
        Self {
            level: level.into(),
            label: it.label.clone(),
            text: corrected.map_or_else(|| (&it.text).into(), |it| text(&*it.ja, &*it.en)),
            verified: corrected.map_or(it.verified, |it| it.verified),
            source: corrected.map_or_else(|| it.source.clone(), |it| it.source.clone()),
        }
    }
}

/// 構成機関の区分。A kind of member body.
#[derive(SimpleObject)]
pub struct MemberKind {
    /// 区分の key。Its key.
    key: String,
    /// 名称。Its name.
    name: Text,
    /// 該当する機関。Bodies of the kind.
    organisations: Vec<String>,
    /// 都道府県協議会での必要度。In a prefecture's council.
    prefecture: Option<Need>,
    /// 二次医療圏協議会での必要度。In an area's council.
    area: Option<Need>,
    /// 原典で確かめたか（false は要確認。必要度はすべて要確認）。Whether it was checked; how much it is wanted never was.
    verified: bool,
}

impl MemberKind {
    pub(super) fn of(it: &domain::guideline::MemberKind, corrections: &Corrections) -> Self {
        let corrected = corrections.of("member_kind", &it.key);
        Self {
            key: it.key.clone(),
            name: corrected.map_or_else(|| (&it.name).into(), |it| text(&*it.ja, &*it.en)),
            organisations: it.organisations.clone(),
            prefecture: it.need(Kind::Prefecture).map(Into::into),
            area: it.need(Kind::Area).map(Into::into),
            verified: corrected.map_or(it.verified, |it| it.verified),
        }
    }
}

/// 手引きの調査の値（参考線）。A figure of the handbook's survey, to lay beside a distribution.
#[derive(SimpleObject)]
pub struct ReferenceFigure {
    /// 説明。What it says.
    text: Text,
    /// 割合（％）。Percent of the councils.
    percent: u8,
    /// このレベル以上。At this level or above.
    from: GrowthLevel,
    /// どの種類の場か。Of which kind of body.
    of: SpaceKind,
    /// 出典。Where it is from.
    source: String,
    /// 原典で確かめたか。Whether it was checked.
    verified: bool,
}

/// The survey's figures.
pub(super) fn reference_figures() -> Vec<ReferenceFigure> {
    let of = |it: &domain::growth::ReferenceFigure| ReferenceFigure {
        text: (&it.text).into(),
        percent: it.percent,
        from: it.from.into(),
        of: it.of.into(),
        source: it.source.clone(),
        verified: it.verified,
    };
    domain::growth::reference_figures().iter().map(of).collect()
}
