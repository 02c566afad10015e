//! Checklists under whatever answers: shares, parents and parts, options, and what is shared upward.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use domain::checklist::{
    Additions, AnswerStatus, Coverage, Item, ItemKind, ItemState, ListKind, SharedItem, SharedList, children, coverage,
    coverage_by_section, items, sections, settle, states,
};
use proptest::{prelude::*, sample::select};

/// Answers by item, in the order of a list.
type Answers = Vec<AnswerStatus>;

fn list() -> impl Strategy<Value = ListKind> {
    select(ListKind::ALL.to_vec())
}

/// A list with whatever answers, of each question at most one option chosen.
fn answered() -> impl Strategy<Value = (ListKind, Answers)> {
    let answers = |list| prop::collection::vec(select(AnswerStatus::ALL.to_vec()), items(list).len());
    list().prop_flat_map(move |list| (Just(list), answers(list))).prop_map(|(list, mut answers)| {
        for section in sections(list).into_iter().filter(|it| items(list)[it.items.start].kind == ItemKind::Choice) {
            let chosen = section.items.clone().find(|&at| answers[at] == AnswerStatus::Done);
            answers[section.items].fill(AnswerStatus::Unanswered);
            if let Some(chosen) = chosen {
                answers[chosen] = AnswerStatus::Done;
            }
        }
        (list, answers)
    })
}

fn at(list: ListKind, id: &str) -> usize {
    items(list).iter().position(|it| it.id == id).expect("item")
}

fn counted(list: ListKind, answers: &[AnswerStatus]) -> Coverage {
    coverage(list, &states(list, |id| answers[at(list, id)]))
}

/// Whether another option of the item's question is chosen.
fn is_settled(it: &Item, list: ListKind, answers: &[AnswerStatus]) -> bool {
    let mut beside = items(list).iter().filter(|other| other.section == it.section);
    it.kind == ItemKind::Choice && beside.any(|other| answers[at(list, &other.id)] == AnswerStatus::Done)
}

/// A list after answers were given one after the other, each as far as it is taken.
fn worked_on(list: ListKind, said: &[(usize, AnswerStatus)]) -> HashMap<&'static str, AnswerStatus> {
    let mut known = HashMap::<&str, AnswerStatus>::new();
    for (which, status) in said {
        let it = &items(list)[which % items(list).len()];
        let of = |id: &str| known.get(id).copied().unwrap_or_default();
        // One that is refused changes nothing.
        let Ok(followers) = settle(it, *status, of) else { continue };
        known.insert(&it.id, *status);
        known.extend(followers.into_iter().map(|(it, status)| (it.id.as_str(), status)));
    }
    known
}

proptest! {
    #[test]
    fn a_share_lies_between_nothing_and_all((list, answers) in answered()) {
        let it = counted(list, &answers);
        let units: u32 = ListKind::ALL.iter().zip([35, 11, 51]).find(|(of, _)| **of == list).map(|it| it.1).expect("list");
        prop_assert_eq!(it.applicable() + it.not_applicable, units, "every unit is counted once");
        prop_assert_eq!(it.share().is_none(), it.applicable() == 0);
        prop_assert!(it.share().is_none_or(|share| (0.0..=1.0).contains(&share)));
        let sections: Coverage = coverage_by_section(list, &states(list, |id| answers[at(list, id)])).into_iter().sum();
        prop_assert_eq!(sections, it);
    }

    #[test]
    fn doing_one_more_thing_never_lowers_the_share((list, answers) in answered()) {
        let before = counted(list, &answers);
        for (which, it) in items(list).iter().enumerate() {
            // To choose another option is to take one back.
            if is_settled(it, list, &answers) {
                continue;
            }
            let mut more = answers.clone();
            more[which] = AnswerStatus::Done;
            let after = counted(list, &more);
            let (had, has) = (before.share().unwrap_or_default(), after.share().unwrap_or_default());
            prop_assert!(had <= has, "{}: {had} to {has}", it.id);
        }
    }

    #[test]
    fn a_parent_never_says_more_than_its_parts(
        list in list(),
        said in prop::collection::vec((0..60_usize, select(AnswerStatus::ALL.to_vec())), 0..300),
    ) {
        let known = worked_on(list, &said);
        let of = |id: &str| known.get(id).copied().unwrap_or_default();
        for it in items(list).iter().filter(|it| of(&it.id) == AnswerStatus::Done && it.kind != ItemKind::Choice) {
            for part in children(it) {
                let settled = matches!(of(&part.id), AnswerStatus::Done | AnswerStatus::NotApplicable);
                prop_assert!(settled, "{} is done and {} is {:?}", it.id, part.id, of(&part.id));
            }
        }
        for section in sections(list) {
            let of_section = items(list)[section.items].iter().filter(|it| it.kind == ItemKind::Choice);
            let chosen = of_section.filter(|it| of(&it.id) == AnswerStatus::Done).count();
            prop_assert!(chosen <= 1, "section {}: {chosen} options", section.number);
        }
    }

    #[test]
    fn what_is_shared_is_read_as_it_was_written(
        list in list(),
        rows in prop::collection::vec((select(ItemState::ALL.to_vec()), 0..40_000_u64, 0..40_000_u64, any::<bool>()), 51),
        (total, done) in any::<(u32, u32)>(),
    ) {
        let day = |days: u64| NaiveDate::from_ymd_opt(2000, 1, 1).and_then(|it| it.checked_add_days(Days::new(days)));
        let item = |(state, one, other, owned): (ItemState, u64, u64, bool)| {
            SharedItem(state, day(one).filter(|_| one % 3 > 0), day(other).filter(|_| other % 3 > 0), owned)
        };
        let rows: Vec<_> = rows.into_iter().take(items(list).len()).map(item).collect();
        let it = SharedList { content: "tebiki-2021".into(), items: rows, additions: Additions { total, done } };
        let json = serde_json::to_string(&it).expect("JSON");
        prop_assert_eq!(&serde_json::from_str::<SharedList>(&json).expect("list"), &it);
        prop_assert_eq!(it.states(list), it.items.iter().map(|it| it.0).collect::<Vec<_>>());
    }

    #[test]
    fn a_list_has_a_state_for_each_item_whatever_was_kept(list in list(), length in 0..80_usize, (of, answers) in answered()) {
        prop_assert_eq!(states(of, |id| answers[at(of, id)]).len(), items(of).len());
        let kept = vec![SharedItem(ItemState::Done, None, None, false); length];
        let it = SharedList { items: kept, ..SharedList::untouched(list) };
        let states = it.states(list);
        prop_assert_eq!(states.len(), items(list).len());
        // Of an older edition nothing is known: no item is done because another one was.
        prop_assert_eq!(states.contains(&ItemState::Done), length == items(list).len());
    }
}

/// Taking the branch leaves out what was answered behind it: an answer more, and a smaller share.
#[test]
fn another_choice_may_lower_the_share() {
    let list = ListKind::AreaOneToTwo;
    let share = |chosen: [&str; 2]| {
        let status = |id: &str| {
            let is = chosen.iter().any(|it| id == format!("area_l1_to_l2.{it}"));
            if is { AnswerStatus::Done } else { AnswerStatus::Unanswered }
        };
        coverage(list, &states(list, status))
    };
    let (before, after) = (share(["1-2", "2-2"]), share(["1-1", "2-2"]));
    assert_eq!(((before.done, before.applicable()), (after.done, after.applicable())), ((2, 11), (1, 10)));
}
