//! Items that the roster (名簿) proves: who is there now, what for, and how they are reached.

use super::{
    Facts, Proposal, contacts,
    members::{approached, asked_all, complete, people, people_of, sitting, suitable},
    of::{count, ids, proposal, steps},
    themes,
};
use crate::{
    Text,
    record::{Body, Kept, Seat},
};

/// Officers of a secretariat, so that it goes on when one of them is away.
const OFFICERS: usize = 2;
/// The guideline's kind of the departments that health promotion belongs to.
const HEALTH_DEPARTMENT: &str = "community_health";
/// The guideline's kind of academics and experts.
const EXPERTS: &str = "experts";

/// Items on the roster.
pub(super) fn roster(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "prefecture.1.1" => officers(facts),
        "prefecture.1.1.1" | "area_l2_to_l3.2.1.1" => responsible(facts),
        "area_l1_to_l2.3.1" => secretariat(facts),
        "prefecture.2.1" | "area_l2_to_l3.1.1" => asked_all(facts),
        "prefecture.2.4" | "area_l2_to_l3.4.5" => expert(facts),
        "area_l2_to_l3.1.4" => adviser(facts),
        "prefecture.5.1" | "area_l2_to_l3.8.1" => suitable(facts),
        "area_l1_to_l2.3.3" => facilitator(facts),
        "area_l1_to_l2.3.4" => complete(facts),
        "area_l2_to_l3.2.1" => contacts::staffed(facts),
        "area_l2_to_l3.2.1.2" => contacts::reachable(facts),
        // area_l2_to_l3.1.2: an area sees neither the members of the prefecture's council nor which bodies are below them.
        _ => None,
    }
}

/// Bodies that are the secretariat.
pub(super) fn secretariats(facts: &Facts) -> Vec<&Kept<Body>> {
    sitting(facts).into_iter().filter(|it| it.content.seat == Seat::Secretariat).collect()
}

fn officers(facts: &Facts) -> Option<Proposal> {
    let offices = secretariats(facts);
    let found = people_of(facts, &offices);
    let n = found.len();
    let sentence = Text::new(
        format!("事務局の機関に担当者が{n}名登録されています。"),
        format!("{} in the roster for the secretariat.", count(n, "officer is", "officers are")),
    );
    proposal(steps(n > 0, n >= OFFICERS), sentence, [ids(&offices), ids(&found)].concat())
}

fn responsible(facts: &Facts) -> Option<Proposal> {
    let mut found = people_of(facts, &secretariats(facts));
    found.retain(|it| it.content.responsible);
    let n = found.len();
    let sentence = Text::new(
        format!("事務局の担当責任者として{n}名が名簿に記されています。"),
        format!("{} as responsible in the secretariat.", count(n, "person is marked", "people are marked")),
    );
    proposal(steps(n > 0, true), sentence, ids(&found))
}

/// A secretariat in the department that health belongs to, with an officer; elsewhere or without one it is begun.
fn secretariat(facts: &Facts) -> Option<Proposal> {
    let offices = secretariats(facts);
    let home: Vec<_> = offices.iter().copied().filter(|it| it.content.member_kind == HEALTH_DEPARTMENT).collect();
    let (found, there) = (people_of(facts, &offices), people_of(facts, &home));
    let sentence = Text::new(
        format!(
            "事務局が{}機関（うち地域保健の行政は{}機関）あり、担当者が{}名（うち地域保健の行政に{}名）登録されています。",
            offices.len(),
            home.len(),
            found.len(),
            there.len()
        ),
        format!(
            "{} ({} of community health), with {} ({} of community health) in the roster.",
            count(offices.len(), "body is secretariat", "bodies are secretariat"),
            home.len(),
            count(found.len(), "officer", "officers"),
            there.len()
        ),
    );
    proposal(steps(!offices.is_empty(), !there.is_empty()), sentence, [ids(&offices), ids(&found)].concat())
}

/// A body of experts has not yet a person who can be asked.
fn expert(facts: &Facts) -> Option<Proposal> {
    let mut found = people(facts);
    found.retain(|it| it.content.expert);
    let mut bodies = sitting(facts);
    bodies.retain(|it| it.content.member_kind == EXPERTS);
    let sentence = Text::new(
        format!("名簿に専門家が{}名、構成機関に学識経験者の区分が{}機関あります。", found.len(), bodies.len()),
        format!(
            "The roster has {}; {} of academics and experts.",
            count(found.len(), "expert", "experts"),
            count(bodies.len(), "member body is", "member bodies are")
        ),
    );
    let first = !found.is_empty() || !bodies.is_empty();
    proposal(steps(first, !found.is_empty()), sentence, [ids(&found), ids(&bodies)].concat())
}

/// An expert of a body that was asked at least, beside a theme to advise on.
fn adviser(facts: &Facts) -> Option<Proposal> {
    let mut found = people_of(facts, &approached(facts));
    found.retain(|it| it.content.expert);
    let live = themes::live(facts);
    let sentence = Text::new(
        format!(
            "声をかけた、または参加している機関の専門家が{}名、今年度のテーマが{}件あります。",
            found.len(),
            live.len()
        ),
        format!(
            "{} of bodies that were asked or take part; the year has {}.",
            count(found.len(), "expert is", "experts are"),
            count(live.len(), "theme", "themes")
        ),
    );
    proposal(steps(!found.is_empty(), !live.is_empty()), sentence, [ids(&found), ids(&live)].concat())
}

fn facilitator(facts: &Facts) -> Option<Proposal> {
    let mut found = people(facts);
    found.retain(|it| it.content.facilitator);
    let n = found.len();
    let sentence = Text::new(
        format!("名簿に世話人が{n}名記されています。"),
        format!("{} as facilitator in the roster.", count(n, "person is marked", "people are marked")),
    );
    proposal(steps(n > 0, true), sentence, ids(&found))
}
