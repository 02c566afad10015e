//! Whether the roster has people of every body, and how they are reached.

use super::{
    Facts, Proposal,
    members::{people, people_of, sitting},
    of::{all_or_some, count, ids, proposal, written},
    roster::secretariats,
};
use crate::{
    Text,
    checklist::AnswerStatus,
    record::{Body, Kept, Person},
};

/// People who are to be known in each body, so that it can be reached when one of them is away.
const CONTACTS: usize = 2;

/// Every body that sits has somebody in the roster, the secretariat among them.
pub(super) fn staffed(facts: &Facts) -> Option<Proposal> {
    let (bodies, found) = (sitting(facts), people(facts));
    let have = bodies.iter().filter(|body| found.iter().any(|it| it.content.body == body.id)).count();
    let office = people_of(facts, &secretariats(facts)).len();
    let sentence = Text::new(
        format!("参加している{}機関中{have}機関の人が名簿にあり、うち事務局は{office}名です。", bodies.len()),
        format!(
            "The roster has people of {have} of {} that take part, {office} of the secretariat.",
            count(bodies.len(), "body", "bodies")
        ),
    );
    let status = match all_or_some(have, bodies.len()) {
        Some(AnswerStatus::Done) if office == 0 => Some(AnswerStatus::Started),
        status => status,
    };
    proposal(status, sentence, [ids(&bodies), ids(&found)].concat())
}

/// Every body that sits has two people, each with a department and a way to reach them.
pub(super) fn reachable(facts: &Facts) -> Option<Proposal> {
    let bodies = sitting(facts);
    let mut found = people(facts);
    found.retain(|it| can_be_reached(it));
    let enough = |body: &&&Kept<Body>| found.iter().filter(|it| it.content.body == body.id).count() >= CONTACTS;
    let have = bodies.iter().filter(enough).count();
    let (of, left) = (bodies.len(), bodies.len() - have);
    let sentence = Text::new(
        format!("名簿に{of}機関中{have}機関で{CONTACTS}名以上の部署と連絡先があります（残り{left}機関）。"),
        format!(
            "For {have} of {} the roster has {CONTACTS} or more people with department and contact ({left} left).",
            count(of, "body", "bodies")
        ),
    );
    proposal(all_or_some(have, of), sentence, [ids(&bodies), ids(&found)].concat())
}

fn can_be_reached(it: &Kept<Person>) -> bool {
    written(&it.content.department) && (written(&it.content.mail) || written(&it.content.phone))
}
