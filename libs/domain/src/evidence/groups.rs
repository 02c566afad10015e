//! Working groups (ワーキンググループ) in force, with their members and themes.

use super::{
    Facts, Proposal, members,
    of::{count, ids, proposal, steps, year},
    themes,
};
use crate::{
    RecordId, Text,
    record::{Kept, Person, ThemeStage, WorkingGroup},
};

/// How many make a group.
const MEMBERS: usize = 2;

/// Items on working groups.
pub(super) fn groups(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "area_l2_to_l3.1.6" => at_work(facts, ("", ""), |_| true),
        "area_l2_to_l3.5.5" => {
            let chosen: Vec<RecordId> = themes::live(facts)
                .into_iter()
                .filter(|it| matches!(it.content.stage, ThemeStage::Priority | ThemeStage::Decided))
                .map(|it| it.id)
                .collect();
            let on_theme = |it: &WorkingGroup| it.theme.is_some_and(|it| chosen.contains(&it));
            let told = ("今年度の優先・決定テーマに結び付き、", " and a priority or decided theme of the year");
            at_work(facts, told, on_theme)
        }
        _ => None,
    }
}

/// A group in force that has members of the roster, and whatever else is asked of it.
fn at_work(facts: &Facts, (ja, en): (&str, &str), which: impl Fn(&WorkingGroup) -> bool) -> Option<Proposal> {
    let people = members::people(facts);
    let all: Vec<_> =
        facts.so_far(&facts.working_groups).filter(|it| facts.within(it.content.from, it.content.to)).collect();
    let whole: Vec<_> =
        all.iter().copied().filter(|it| which(&it.content) && members_of(it, &people).len() >= MEMBERS).collect();
    let n = whole.len();
    let sentence = Text::new(
        format!(
            "{}に設置中のワーキンググループ{}件のうち、{ja}名簿にあるメンバーが{MEMBERS}名以上いるものは{n}件です。",
            year(facts).ja,
            all.len()
        ),
        format!(
            "Of {} in force in {}, {} {MEMBERS} or more members of the roster{en}.",
            count(all.len(), "working group", "working groups"),
            year(facts).en,
            count(n, "has", "have")
        ),
    );
    let of: Vec<_> = whole.iter().flat_map(|it| members_of(it, &people)).collect();
    proposal(steps(!all.is_empty(), n > 0), sentence, [ids(&all), ids(&of)].concat())
}

fn members_of<'a>(group: &Kept<WorkingGroup>, people: &[&'a Kept<Person>]) -> Vec<&'a Kept<Person>> {
    people.iter().copied().filter(|it| group.content.members.contains(&it.id)).collect()
}
