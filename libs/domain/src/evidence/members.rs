//! Member bodies (構成機関) and people in force, and the guideline's kinds among them.

use super::{
    Facts, Proposal,
    of::{all_or_some, both, count, ids, proposal, year},
};
use crate::{
    Text,
    guideline::{MemberKind, Need, member_kinds},
    record::{ActivityKind, Body, Kept, Person, Seat},
};

/// Bodies that sit in the council; a secretariat does so without having joined.
pub(super) fn sitting(facts: &Facts) -> Vec<&Kept<Body>> {
    let sits = |it: &&Kept<Body>| {
        let (secretariat, joined) = (it.content.seat == Seat::Secretariat, it.content.joined_on);
        facts.reached(joined) || (secretariat && joined.is_none())
    };
    present(facts).filter(sits).collect()
}

/// Bodies that sit in the council or were asked to.
pub(super) fn approached(facts: &Facts) -> Vec<&Kept<Body>> {
    let asked = present(facts).filter(|it| facts.reached(it.content.asked_on));
    let mut all: Vec<_> = sitting(facts).into_iter().chain(asked).collect();
    all.sort_unstable_by_key(|it| it.id);
    all.dedup_by_key(|it| it.id);
    all
}

/// Bodies that were asked, or took their seat, within the year.
pub(super) fn asked_this_year(facts: &Facts) -> Vec<&Kept<Body>> {
    let this_year =
        |it: &&Kept<Body>| [it.content.asked_on, it.content.joined_on].iter().any(|it| facts.came_this_year(*it));
    present(facts).filter(this_year).collect()
}

/// People in their term, of one of these bodies.
pub(super) fn people_of<'a>(facts: &'a Facts, bodies: &[&Kept<Body>]) -> Vec<&'a Kept<Person>> {
    let of = |it: &&Kept<Person>| bodies.iter().any(|body| body.id == it.content.body);
    facts.so_far(&facts.people).filter(|it| facts.within(it.content.term_from, it.content.term_to)).filter(of).collect()
}

/// People in their term, of bodies that sit in the council.
pub(super) fn people(facts: &Facts) -> Vec<&Kept<Person>> {
    people_of(facts, &sitting(facts))
}

/// Every core kind of the guideline was asked or sits.
pub(super) fn asked_all(facts: &Facts) -> Option<Proposal> {
    let kinds = Kinds::among(facts, &approached(facts));
    kinds.proposal(&kinds.told("声をかけた、または参加している", "have a body that was asked or takes part"))
}

/// Every core kind of the guideline sits.
pub(super) fn complete(facts: &Facts) -> Option<Proposal> {
    let kinds = Kinds::among(facts, &sitting(facts));
    kinds.proposal(&kinds.told("参加している", "have a body that takes part"))
}

/// The year was evaluated, and no core kind is missing.
pub(super) fn suitable(facts: &Facts) -> Option<Proposal> {
    let kinds = Kinds::among(facts, &sitting(facts));
    let told = kinds.told("参加している", "have a body that takes part");
    let evaluated = facts.activities_of(ActivityKind::Evaluation);
    let year = year(facts);
    let sentence = Text::new(
        format!("{}に評価の記録が{}件あり、{}。", year.ja, evaluated.len(), told.ja),
        format!("{} of an evaluation in {}; {}.", count(evaluated.len(), "record", "records"), year.en, told.en),
    );
    let whole = kinds.missing.is_empty();
    proposal(both(!evaluated.is_empty(), whole), sentence, [ids(&evaluated), ids(&kinds.bodies)].concat())
}

/// Bodies that have not left.
fn present(facts: &Facts) -> impl Iterator<Item = &Kept<Body>> {
    facts.so_far(&facts.bodies).filter(|it| facts.within(None, it.content.left_on))
}

/// The core kinds of the guideline, and which bodies are of them.
struct Kinds<'a> {
    of: usize,
    bodies: Vec<&'a Kept<Body>>,
    missing: Vec<&'static MemberKind>,
}

impl<'a> Kinds<'a> {
    fn among(facts: &Facts, bodies: &[&'a Kept<Body>]) -> Self {
        let core: Vec<_> = member_kinds().iter().filter(|it| it.need(facts.kind) == Some(Need::Core)).collect();
        let is = |kind: &MemberKind, it: &Kept<Body>| it.content.member_kind == kind.key;
        let missing = core.iter().copied().filter(|kind| !bodies.iter().any(|it| is(kind, it))).collect();
        let bodies = bodies.iter().copied().filter(|it| core.iter().any(|kind| is(kind, it))).collect();
        Self { of: core.len(), bodies, missing }
    }

    /// Which kinds are there: a sentence without its end. That they are the basic ones is our own default.
    fn told(&self, ja: &str, en: &str) -> Text {
        let have = self.of - self.missing.len();
        let names =
            |name: fn(&MemberKind) -> &str, mark| self.missing.iter().map(|it| name(it)).collect::<Vec<_>>().join(mark);
        let (mut left_ja, mut left_en) = (String::new(), String::new());
        if !self.missing.is_empty() {
            left_ja = format!("（残り: {}）", names(|it| &it.name.ja, "、"));
            left_en = format!(" (left: {})", names(|it| &it.name.en, ", "));
        }
        Text::new(
            format!("構成機関の基本の区分（要確認）{}区分中{have}区分に{ja}機関があります{left_ja}", self.of),
            format!("{have} of the {} basic kinds of members (to be confirmed) {en}{left_en}", self.of),
        )
    }

    fn proposal(&self, told: &Text) -> Option<Proposal> {
        let sentence = Text::new(format!("{}。", told.ja), format!("{}.", told.en));
        proposal(all_or_some(self.of - self.missing.len(), self.of), sentence, ids(&self.bodies))
    }
}
