//! All items over all facts.

use std::fmt::Write as _;

use domain::{
    SpaceKind,
    checklist::{AnswerStatus, Item, ListKind, items},
    evidence::{Facts, Module, Proposal, describe, propose},
    record::RecordKind,
};

use crate::{
    change::{Copy, Remove, Retext, Shuffle, every},
    make::{TEXT, facts},
    rich::rich,
};

/// Items that name a module and are never proposed, and why.
const NOT_PROVABLE: [(&str, &str); 1] = [(
    "area_l2_to_l3.1.2",
    "an area sees neither the members of the prefecture's council nor which bodies are below them",
)];

fn all() -> impl Iterator<Item = &'static Item> {
    ListKind::ALL.into_iter().flat_map(items)
}

/// The facts of the kind of space that answers the item.
fn rich_of(item: &Item) -> Facts {
    rich(if item.list == ListKind::Prefecture { SpaceKind::Prefecture } else { SpaceKind::Area })
}

fn proposals(change: impl Fn(Facts) -> Facts) -> Vec<(&'static str, Option<Proposal>)> {
    all().map(|it| (it.id.as_str(), propose(it, &change(rich_of(it))))).collect()
}

#[test]
fn nothing_is_proposed_of_a_space_of_which_nothing_is_known() {
    let found: Vec<_> = all().filter(|it| propose(it, &facts()).is_some()).map(|it| &it.id).collect();
    assert_eq!(found, Vec::<&String>::new());
}

#[test]
fn every_item_with_a_module_is_proposed_or_says_why_not() {
    let mut table = String::new();
    for it in all() {
        let found = propose(it, &rich_of(it));
        let status = found.as_ref().map_or("-", |it| it.status.as_str());
        let module = it.evidence.map_or("", Module::as_str);
        if module.is_empty() {
            assert_eq!(status, "-", "{} has no module", it.id);
        } else {
            assert_eq!(status == "-", NOT_PROVABLE.iter().any(|no| no.0 == it.id), "{}", it.id);
            let told = found.map_or(String::new(), |it| format!("  {}\n  {}\n", it.sentence.ja, it.sentence.en));
            write!(table, "{module} {} {status}\n{told}", it.id).expect("write");
        }
    }
    assert_eq!(table, include_str!("rich.txt"), "rich.txt holds what is proposed of a space that has done all");
}

#[test]
fn the_order_of_the_records_changes_nothing() {
    let there = proposals(|it| it);
    for seed in 0..24 {
        assert_eq!(proposals(|it| every(&it, Shuffle(seed))), there, "seed {seed}");
    }
}

#[test]
fn no_text_that_somebody_wrote_is_told_or_changes_an_answer() {
    let there = proposals(|it| it);
    assert_eq!(proposals(|it| every(&it, Retext)), there);
    for (id, it) in there {
        let Some(Proposal { sentence, .. }) = it else { continue };
        assert!(!sentence.ja.contains(TEXT) && !sentence.en.contains(TEXT), "{id}: {sentence:?}");
        assert!(sentence.ja.ends_with('。') && sentence.ja.matches('。').count() == 1, "{id}: {}", sentence.ja);
        assert!(sentence.en.ends_with('.') && sentence.en.matches(". ").count() == 0, "{id}: {}", sentence.en);
        assert!(sentence.ja.contains(|it: char| it.is_ascii_digit()), "{id}: {}", sentence.ja);
    }
}

#[test]
fn records_of_other_years_change_nothing() {
    let there = proposals(|it| it);
    assert_eq!(proposals(|it| every(&it, Copy { year: 2027, without: &[] })), there);
    let in_force =
        &[RecordKind::Body, RecordKind::Person, RecordKind::WorkingGroup, RecordKind::Outline, RecordKind::Goal];
    assert_eq!(proposals(|it| every(&it, Copy { year: 2019, without: in_force })), there);
}

#[test]
fn a_proposal_falls_with_its_records() {
    for it in all() {
        let facts = rich_of(it);
        let Some(Proposal { status, evidence, .. }) = propose(it, &facts) else { continue };
        assert!(evidence.is_sorted_by_key(|it| it.1), "{}", it.id);
        if it.evidence == Some(Module::Rollup) && evidence.is_empty() {
            continue; // It stands on the areas' records, which are not the prefecture's.
        }
        assert!(!evidence.is_empty(), "{}", it.id);
        let left = propose(it, &every(&facts, Remove(evidence))).map(|it| it.status);
        assert!(left < Some(status), "{}: {left:?} is left of {status:?}", it.id);
    }
}

#[test]
fn no_answer_is_proposed_but_of_the_three() {
    let allowed = [AnswerStatus::Done, AnswerStatus::Started, AnswerStatus::NotYet];
    for (id, it) in proposals(|it| it) {
        assert!(it.is_none_or(|it| allowed.contains(&it.status)), "{id}");
    }
}

#[test]
fn every_module_says_which_records_prove_it() {
    for module in Module::ALL {
        let text = describe(*module);
        assert!(text.ja.ends_with('。') && text.en.ends_with('.'), "{module:?}");
        assert!(!text.ja.contains('\n'), "{module:?}");
    }
}
