//! Answers → how every item of a list stands.

use super::{AnswerStatus, ItemKind, ItemState, ListKind, items, sections};

/// The state of each item, in the list's order. Of a choice, the options beside the chosen one are not asked, nor is what
/// its branch jumps over (設問３へ); answers that stand there are kept, and count again when the choice is taken back.
pub fn states(list: ListKind, status: impl Fn(&str) -> AnswerStatus) -> Vec<ItemState> {
    let items = items(list);
    let mut all: Vec<ItemState> = items.iter().map(|it| status(&it.id).into()).collect();
    let mut skip_to: Option<&str> = None;
    for section in sections(list) {
        if skip_to.is_some_and(|to| to != section.number) {
            all[section.items].fill(ItemState::NotAsked);
            continue;
        }
        skip_to = None;
        let choice = items[section.items.start].kind == ItemKind::Choice;
        let chosen = section.items.clone().find(|&at| choice && all[at] == ItemState::Done);
        if let Some(chosen) = chosen {
            all[section.items].fill(ItemState::NotAsked);
            all[chosen] = ItemState::Done;
            skip_to = items[chosen].skip_to.as_deref();
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use ItemState::{Done, NotAsked, NotYet, Unanswered};

    fn of(done: &[&str]) -> Vec<ItemState> {
        let status = |id: &str| {
            let number = id.trim_start_matches("area_l1_to_l2.");
            match number {
                it if done.contains(&it) => AnswerStatus::Done,
                "3.2" => AnswerStatus::NotYet,
                _ => AnswerStatus::Unanswered,
            }
        };
        states(ListKind::AreaOneToTwo, status)
    }

    #[test]
    fn a_branch_leaves_the_second_question_out() {
        let all = of(&["1-1", "2-2"]);
        assert_eq!(all[..7], [Done, NotAsked, NotAsked, NotAsked, NotAsked, NotAsked, NotAsked]);
        assert_eq!(all[7..9], [Unanswered, NotYet]);
    }

    #[test]
    fn without_the_branch_it_is_asked() {
        assert_eq!(of(&["1-2"])[..7], [NotAsked, Done, NotAsked, NotAsked, Unanswered, Unanswered, Unanswered]);
        assert_eq!(of(&["1-2", "2-1"])[4..8], [Done, NotAsked, NotAsked, Unanswered]);
    }
}
