//! Joint projects (共同事業) of the year: planned, run, counted, measured.

use super::{
    Facts, Proposal, council,
    of::{count, ids, proposal, steps, written, year},
};
use crate::{
    Text,
    record::{Kept, Project, ProjectField, ProjectState},
};

/// Items on projects.
pub(super) fn projects(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        // A project that a prefecture plans is one of the whole prefecture, and one that it has considered.
        "prefecture.4.2" => counted(facts, true),
        "area_l1_to_l2.4.2" | "area_l2_to_l3.7" => counted(facts, false),
        "prefecture.5.3" => aims(facts),
        "area_l2_to_l3.2.5.1" => council::over_budget(facts),
        "area_l2_to_l3.8.3" => participants(facts),
        "area_l2_to_l3.8.4" => fields(facts),
        "area_l2_to_l3.8.4.1" => measured(facts, |it| it.measured, ("効果を測定した", "The effect was measured")),
        "area_l2_to_l3.8.4.2" => measured(
            facts,
            |it| it.measured && written(&it.effect),
            ("測定した効果を記した", "The measured effect is written"),
        ),
        _ => None,
    }
}

/// The year's projects that run or are done.
pub(super) fn run(facts: &Facts) -> Vec<&Kept<Project>> {
    of_states(facts, &[ProjectState::Running, ProjectState::Done])
}

fn of_states<'a>(facts: &'a Facts, states: &[ProjectState]) -> Vec<&'a Kept<Project>> {
    facts.this_year(&facts.projects).filter(|it| states.contains(&it.content.state)).collect()
}

/// Projects that run or are done; where a plan is enough, those that are planned too.
fn counted(facts: &Facts, plan_is_enough: bool) -> Option<Proposal> {
    let (planned, run) = (of_states(facts, &[ProjectState::Planned]), run(facts));
    let sentence = Text::new(
        format!("{}の共同事業は、実施中・実施済みが{}件、計画が{}件です。", year(facts).ja, run.len(), planned.len()),
        format!(
            "In {} {} running or done, and {} planned.",
            year(facts).en,
            count(run.len(), "joint project is", "joint projects are"),
            planned.len()
        ),
    );
    let any = !run.is_empty() || !planned.is_empty();
    proposal(steps(any, plan_is_enough || !run.is_empty()), sentence, [ids(&run), ids(&planned)].concat())
}

/// The projects that run or are done, in words.
fn told(facts: &Facts, run: &[&Kept<Project>]) -> Text {
    let year = year(facts);
    Text::new(
        format!("{}の実施中・実施済みの共同事業{}件", year.ja, run.len()),
        format!("{} running or done in {}", count(run.len(), "joint project", "joint projects"), year.en),
    )
}

/// Every project that ran has reached what it aimed at; to have judged some is a beginning.
fn aims(facts: &Facts) -> Option<Proposal> {
    let run = run(facts);
    let mut judged = run.clone();
    judged.retain(|it| written(&it.content.aim) && it.content.aim_met.is_some());
    let met = judged.iter().filter(|it| it.content.aim_met == Some(true)).count();
    let (told, n) = (told(facts, &run), judged.len());
    let sentence = Text::new(
        format!("{}のうち目標の達成を判定したものは{n}件で、達成は{met}件です。", told.ja),
        format!("Of {}, {} judged by the aim and {met} reached it.", told.en, count(n, "was", "were")),
    );
    proposal(steps(n > 0, met == run.len()), sentence, ids(&judged))
}

/// Establishments and people, of both sides, are known of every project that ran.
fn participants(facts: &Facts) -> Option<Proposal> {
    let run = run(facts);
    let numbers = |it: &Kept<Project>| [it.content.employers, it.content.community, it.content.workplace];
    let some: Vec<_> = run.iter().copied().filter(|it| numbers(it).iter().any(Option::is_some)).collect();
    let all = some.iter().filter(|it| numbers(it).iter().all(Option::is_some)).count();
    let sum = |at: usize| some.iter().filter_map(|it| numbers(it)[at]).map(u64::from).sum::<u64>();
    let (employers, community, workplace) = (sum(0), sum(1), sum(2));
    let people = community + workplace;
    let told = told(facts, &run);
    let sentence = Text::new(
        format!(
            "{}のうち{all}件で参加数がすべて記録され、記録のある参加は{employers}事業者、{people}人（地域側{community}人、職域側{workplace}人）です。",
            told.ja
        ),
        format!(
            "Of {}, {all} with all figures; on record are {employers} employers and {people} people ({community} of the regional, {workplace} of the occupational side).",
            told.en
        ),
    );
    proposal(steps(!some.is_empty(), all == run.len()), sentence, ids(&some))
}

/// How many projects ran in each field.
fn fields(facts: &Facts) -> Option<Proposal> {
    let run = run(facts);
    let of = |field| run.iter().filter(|it| it.content.field == field).count();
    let present: Vec<_> = ProjectField::ALL.iter().map(|it| (it.label(), of(*it))).filter(|it| it.1 > 0).collect();
    let ja: Vec<_> = present.iter().map(|(label, n)| format!("{}{n}件", label.ja)).collect();
    let en: Vec<_> = present.iter().map(|(label, n)| format!("{} {n}", label.en)).collect();
    let told = told(facts, &run);
    let sentence = Text::new(
        format!("{}の分野は、{}です。", told.ja, ja.join("、")),
        format!("{}, by field: {}.", told.en, en.join(", ")),
    );
    proposal(steps(!run.is_empty(), true), sentence, ids(&run))
}

/// That no project was measured is not certain, so that none is no answer.
fn measured(facts: &Facts, which: fn(&Project) -> bool, (ja, en): (&str, &str)) -> Option<Proposal> {
    let run = run(facts);
    let found: Vec<_> = run.iter().copied().filter(|it| which(&it.content)).collect();
    let (told, n) = (told(facts, &run), found.len());
    let sentence =
        Text::new(format!("{}のうち、{ja}ものは{n}件です。", told.ja), format!("{en} of {n} of {}.", told.en));
    proposal(steps(n > 0, true), sentence, ids(&found))
}
