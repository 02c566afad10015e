//! Themes (テーマ) of the year: raised, examined, chosen.

use super::{
    Facts, Proposal,
    of::{Evidence, all_or_some, count, ids, proposal, steps, written, year},
    plans,
};
use crate::{
    Text,
    record::{ActivityKind, Kept, Theme, ThemeSource, ThemeStage},
};

/// How many themes are a few (数個).
const A_FEW: usize = 2;

/// Items on themes.
pub(super) fn themes(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "prefecture.3.8" => {
            let plans = [ids(&facts.activities_of(ActivityKind::Plan)), ids(&plans::linked(facts))].concat();
            priorities(facts, ("関連計画の確認・計画に結び付く目標", "plans read or goals tied to a plan"), plans)
        }
        "prefecture.3.9" => asked_of_areas(facts),
        "area_l2_to_l3.5.1" => {
            let mut based = prioritised(facts);
            based.retain(|it| matches!(it.content.source, ThemeSource::LookBack | ThemeSource::Data));
            priorities(
                facts,
                ("振り返り・データに基づく優先テーマ", "priority themes from look-back or data"),
                ids(&based),
            )
        }
        "area_l2_to_l3.5.2" => of_policy(facts),
        "area_l2_to_l3.5.3" => examined(facts),
        "area_l2_to_l3.5.3.1" => long_term(facts),
        _ => None,
    }
}

/// The year's themes that were not dropped.
pub(super) fn live(facts: &Facts) -> Vec<&Kept<Theme>> {
    facts.this_year(&facts.themes).filter(|it| it.content.stage != ThemeStage::Dropped).collect()
}

fn is_priority(it: &Kept<Theme>) -> bool {
    matches!(it.content.stage, ThemeStage::Priority | ThemeStage::Decided)
}

fn prioritised(facts: &Facts) -> Vec<&Kept<Theme>> {
    live(facts).into_iter().filter(|it| is_priority(it)).collect()
}

/// A few priority themes, on some ground; themes that were only raised are a beginning.
fn priorities(facts: &Facts, (ja, en): (&str, &str), ground: Evidence) -> Option<Proposal> {
    let live = live(facts);
    let chosen = prioritised(facts).len();
    let sentence = Text::new(
        format!(
            "{}のテーマ{}件のうち優先テーマ（決定を含む）は{chosen}件です（{ja}: {}件）。",
            year(facts).ja,
            live.len(),
            ground.len()
        ),
        format!(
            "Of {} of {}, {chosen} are priorities or decided ({en}: {}).",
            count(live.len(), "theme", "themes"),
            year(facts).en,
            ground.len()
        ),
    );
    let status = steps(!live.is_empty(), chosen >= A_FEW && !ground.is_empty());
    proposal(status, sentence, [ids(&live), ground].concat())
}

/// Themes asked of the areas: chosen once they are priorities.
fn asked_of_areas(facts: &Facts) -> Option<Proposal> {
    let mut asked = live(facts);
    asked.retain(|it| it.content.asked_of_areas);
    let chosen = asked.iter().filter(|it| is_priority(it)).count();
    let sentence = Text::new(
        format!(
            "{}に圏域へ取り組みを求めるテーマは{}件で、うち優先テーマ（決定を含む）は{chosen}件です。",
            year(facts).ja,
            asked.len()
        ),
        format!(
            "{} asked of the areas in {}, {chosen} as priorities or decided.",
            count(asked.len(), "theme is", "themes are"),
            year(facts).en
        ),
    );
    proposal(steps(!asked.is_empty(), chosen > 0), sentence, ids(&asked))
}

/// Themes that come from policy or society: considered once they are past a proposal.
fn of_policy(facts: &Facts) -> Option<Proposal> {
    let mut found = live(facts);
    found.retain(|it| it.content.source == ThemeSource::Policy);
    let past = found.iter().filter(|it| it.content.stage != ThemeStage::Proposed).count();
    let sentence = Text::new(
        format!(
            "{}に政策・社会情勢から挙げたテーマは{}件で、うち提案より先の段階にあるものは{past}件です。",
            year(facts).ja,
            found.len()
        ),
        format!(
            "{} from policy or society in {}, {past} past the proposal.",
            count(found.len(), "theme comes", "themes come"),
            year(facts).en
        ),
    );
    proposal(steps(!found.is_empty(), past > 0), sentence, ids(&found))
}

/// Every theme but the long-term ones was examined.
fn examined(facts: &Facts) -> Option<Proposal> {
    let mut all = live(facts);
    all.retain(|it| !it.content.long_term);
    let found: Vec<_> = all.iter().copied().filter(|it| written(&it.content.feasibility)).collect();
    let sentence = Text::new(
        format!(
            "{}のテーマ{}件（長期テーマを除く）のうち{}件に実現可能性の検討が書かれています。",
            year(facts).ja,
            all.len(),
            found.len()
        ),
        format!(
            "Of {} of {} (long-term ones apart), feasibility is written of {}.",
            count(all.len(), "theme", "themes"),
            year(facts).en,
            found.len()
        ),
    );
    proposal(all_or_some(found.len(), all.len()), sentence, ids(&found))
}

/// Long-term themes of the year; those of the three years before go on, but were not named this year.
fn long_term(facts: &Facts) -> Option<Proposal> {
    let is = |it: &&Kept<Theme>| it.content.long_term && it.content.stage != ThemeStage::Dropped;
    let now: Vec<_> = facts.this_year(&facts.themes).filter(is).collect();
    let before: Vec<_> = facts.themes.iter().filter(|it| facts.lately(it.fiscal_year, 3)).filter(is).collect();
    let sentence = Text::new(
        format!("長期テーマは{}に{}件、その前の3年度に{}件挙げられています。", year(facts).ja, now.len(), before.len()),
        format!(
            "{} named in {}, and {} in the three years before.",
            count(now.len(), "long-term theme is", "long-term themes are"),
            year(facts).en,
            before.len()
        ),
    );
    let first = !now.is_empty() || !before.is_empty();
    proposal(steps(first, !now.is_empty()), sentence, [ids(&now), ids(&before)].concat())
}
