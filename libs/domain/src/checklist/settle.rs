//! What an answer does to the answers around it: parents and parts, options of a question.

use super::{AnswerStatus, Item, ItemKind, children, item, items};
use crate::{Error, Result};

/// What else changes when an item gets a status: the items and their new statuses. An answer that would contradict others
/// is [`Error::Conflict`], with a sentence that names them.
///
/// - A part that is no longer done takes its parent back to "started": the parent never says more than its parts.
/// - A parent is done only when each of its parts is, or does not apply.
/// - Choosing an option takes the choice of another one back.
pub fn settle(
    it: &'static Item,
    status: AnswerStatus,
    current: impl Fn(&str) -> AnswerStatus,
) -> Result<Vec<(&'static Item, AnswerStatus)>> {
    if it.kind == ItemKind::Choice {
        return choose(it, status, current);
    }
    let settled = |status| matches!(status, AnswerStatus::Done | AnswerStatus::NotApplicable);
    if status == AnswerStatus::Done {
        let open: Vec<_> = children(it).filter(|it| !settled(current(&it.id))).map(|it| it.number.as_str()).collect();
        if !open.is_empty() {
            let open = open.join("、");
            return Err(Error::Conflict(format!(
                "「{}」を実施済みにする前に、{open} を実施済みか該当なしにしてください。 / Do or set aside {open} first.",
                it.number
            )));
        }
    }
    let parent = it.parent.as_deref().and_then(item);
    let falls = parent.filter(|parent| !settled(status) && current(&parent.id) == AnswerStatus::Done);
    Ok(falls.map(|parent| (parent, AnswerStatus::Started)).into_iter().collect())
}

fn choose(
    it: &'static Item,
    status: AnswerStatus,
    current: impl Fn(&str) -> AnswerStatus,
) -> Result<Vec<(&'static Item, AnswerStatus)>> {
    match status {
        AnswerStatus::Unanswered => Ok(Vec::new()),
        AnswerStatus::Done => {
            let others = items(it.list).iter().filter(|other| other.section == it.section && other.id != it.id);
            let chosen = others.filter(|other| current(&other.id) == AnswerStatus::Done);
            Ok(chosen.map(|other| (other, AnswerStatus::Unanswered)).collect())
        }
        _ => Err(Error::Invalid(
            "この設問は選択式です。選ぶ（実施済み）か、選ばない（未回答）で答えてください。 / Choose the option, or leave it."
                .into(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AnswerStatus::{Done, NotApplicable, NotYet, Started, Unanswered};

    fn named(id: &str) -> &'static Item {
        item(id).expect("item")
    }

    fn changes(
        id: &str,
        status: AnswerStatus,
        current: &[(&str, AnswerStatus)],
    ) -> Result<Vec<(String, AnswerStatus)>> {
        let of = |id: &str| current.iter().find(|it| it.0 == id).map_or(Unanswered, |it| it.1);
        Ok(settle(named(id), status, of)?.into_iter().map(|(it, status)| (it.number.clone(), status)).collect())
    }

    #[test]
    fn a_parent_is_done_when_its_parts_are() {
        let parts = ["1.1.1", "1.1.2", "1.1.3", "1.1.4"].map(|it| format!("prefecture.{it}"));
        let some: Vec<_> = parts.iter().map(|it| (it.as_str(), Done)).take(3).collect();
        let refused = changes("prefecture.1.1", Done, &some).expect_err("one part is open");
        assert!(refused.to_string().contains("1.1.4") && !refused.to_string().contains("1.1.3"), "{refused}");
        let all: Vec<_> = some.into_iter().chain([(parts[3].as_str(), NotApplicable)]).collect();
        assert_eq!(changes("prefecture.1.1", Done, &all).expect("settled"), []);
        assert_eq!(changes("prefecture.1.1", Started, &[]).expect("not done"), []);
    }

    #[test]
    fn a_part_taken_back_takes_its_parent_back() {
        let done = [("prefecture.1.1", Done)];
        assert_eq!(changes("prefecture.1.1.2", NotYet, &done).expect("settled"), [("1.1".to_owned(), Started)]);
        assert_eq!(changes("prefecture.1.1.2", NotApplicable, &done).expect("settled"), []);
        assert_eq!(changes("prefecture.1.1.2", NotYet, &[]).expect("settled"), []);
    }

    #[test]
    fn one_option_takes_the_place_of_another() {
        let chosen = [("area_l1_to_l2.1-2", Done)];
        assert_eq!(changes("area_l1_to_l2.1-1", Done, &chosen).expect("settled"), [("②".to_owned(), Unanswered)]);
        assert!(matches!(changes("area_l1_to_l2.1-1", NotYet, &[]), Err(Error::Invalid(_))));
    }
}
