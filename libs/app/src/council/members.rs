//! Who is missing in a council: kinds of bodies that the guideline names, and contacts.

use chrono::NaiveDate;
use domain::{
    Action, CouncilId, Error, FiscalYear, Result,
    guideline::{MemberKind, Need, member_kinds},
    record::{Body, Kept, Person},
};
use store::{RecordFilter, Tx};

/// How the council stands to a kind of body.
pub struct KindGap {
    /// The kind.
    pub kind: &'static MemberKind,
    /// How much it is wanted in this council; none where the guideline does not name it.
    pub need: Option<Need>,
    /// Bodies of the kind that sit in the council.
    pub members: u32,
    /// Bodies that were asked, and do not sit there yet.
    pub asked: u32,
}

/// A body with too few people to ask.
pub struct ContactGap {
    /// The body.
    pub body: Kept<Body>,
    /// People of it in the roster, with a department and a way to reach them.
    pub contacts: u32,
}

/// Contacts that every body should have: when one leaves, another is there.
pub const CONTACTS: u32 = 2;

/// The gaps of a council on a day.
pub async fn gaps(
    tx: &Tx,
    council: Option<CouncilId>,
    year: FiscalYear,
    today: NaiveDate,
) -> Result<(Vec<KindGap>, Vec<ContactGap>)> {
    tx.scope().must(Action::ReadRecords, "page")?;
    let space = tx.space(tx.scope().space()).await?.ok_or(Error::NotFound("space"))?;
    let filter = RecordFilter { council, ..RecordFilter::up_to(year) };
    let bodies = tx.all_records::<Body>(filter).await?;
    let people = tx.all_records::<Person>(filter).await?;
    let there = |it: &Body| it.left_on.is_none_or(|to| today <= to);
    let sits = |it: &Body| there(it) && it.joined_on.is_some_and(|from| from <= today);
    let count = |kind: &MemberKind, which: &dyn Fn(&Body) -> bool| {
        let found = bodies.iter().filter(|it| it.content.member_kind == kind.key && which(&it.content)).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    let kinds = member_kinds().iter().map(|kind| KindGap {
        kind,
        need: kind.need(space.kind),
        members: count(kind, &sits),
        asked: count(kind, &|it| there(it) && !sits(it) && it.asked_on.is_some()),
    });
    let kinds = kinds.collect();
    let reachable = |it: &Person| {
        let way = !it.mail.is_empty() || !it.phone.is_empty();
        way && !it.department.is_empty() && it.term_to.is_none_or(|to| today <= to)
    };
    let contacts = bodies.iter().filter(|it| sits(&it.content)).map(|body| {
        let found = people.iter().filter(|it| it.content.body == body.id && reachable(&it.content)).count();
        ContactGap { body: body.clone(), contacts: u32::try_from(found).unwrap_or(u32::MAX) }
    });
    let contacts = contacts.filter(|it| it.contacts < CONTACTS).collect();
    Ok((kinds, contacts))
}
