//! What the demo does through use cases with transactions of their own, after a space is written: signatures, agreements,
//! a schedule from the template. Each looks first whether it is done, so that a run that was broken off can be finished.

use domain::{
    AccountId, Actor, CouncilId, Error, Result, Role, Scope, SpaceId,
    record::{Agreement, Handover, Kept, Part, Signature},
};
use store::{RecordFilter, Store};
use uuid::Uuid;

use super::when::{On, When};
use crate::council::{agree, handover, template};

/// The space's own council.
async fn council(store: &Store, scope: &Scope) -> Result<CouncilId> {
    let all = store.begin(scope).await?.councils(None, 500).await?.rows;
    let own = all.into_iter().filter(|it| it.space == scope.space()).min_by_key(|it| it.created_at);
    own.map(|it| it.id).ok_or(Error::NotFound("council"))
}

/// The members agree to the year's schedule on a day.
pub(super) async fn agree(store: &Store, scope: &Scope, council: CouncilId, when: When, on: On) -> Result<()> {
    let year = when.year(on.0);
    let filter = RecordFilter { council: Some(council), ..RecordFilter::of(year) };
    if store.begin(scope).await?.all_records::<Agreement>(filter).await?.is_empty() {
        agree::agree(store, scope, council, year, when.past(on), when.time(on)).await?;
    }
    Ok(())
}

/// 丹後: the handover is signed by both, and the schedule agreed to.
pub(super) async fn tango(store: &Store, scope: &Scope, when: When) -> Result<()> {
    let tx = store.begin(scope).await?;
    let letters = tx.all_records::<Handover>(RecordFilter::of(when.year(1))).await?;
    let signatures = tx.all_records::<Signature>(RecordFilter::default()).await?;
    drop(tx);
    let both = [(Part::Giver, 1, On(1, 3, 25)), (Part::Taker, 2, On(0, 4, 3))];
    for Kept { id, version, .. } in letters {
        for (part, number, on) in both {
            if signatures.iter().any(|it| it.content.handover == id && it.content.part == part) {
                continue;
            }
            let signer = signer(scope.space(), number);
            handover::sign(store, &signer, id, part, version, when.time(on)).await?;
        }
    }
    let council = council(store, scope).await?;
    agree(store, scope, council, when, On(0, 7, 16)).await
}

/// 南丹: the new officer has begun the schedule from the template, and come no further.
pub(super) async fn nantan(store: &Store, scope: &Scope, when: When) -> Result<()> {
    let council = council(store, scope).await?;
    template::start(store, scope, Some(council), when.year(0), when.time(On(0, 4, 22))).await?;
    Ok(())
}

/// Somebody made up who signs. No account stands behind: nobody can sign in as them, and a database in which nobody else
/// has an account still invites its first operator.
#[expect(clippy::disallowed_methods, reason = "people of the demo, made up where it is made")]
fn signer(space: SpaceId, number: u128) -> Scope {
    let account = AccountId(Uuid::from_u128(0xdec0_0000_0000_4000_8000_0000_0000_0000 + number));
    Scope::new(Actor::Account(account), space, Role::Editor, Vec::new())
}
