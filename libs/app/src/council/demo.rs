//! A made-up prefecture in three fiscal years, to look at and to learn by: six areas at every stage of the way, written
//! through the same doors as everything else, and marked as made up in every name.
//!
//! Each space is written in one transaction and marked in its audit trail, so that a run that was broken off is taken up
//! where it stopped, and one that was finished is never done again.

mod chutan;
mod later;
mod lists;
mod nantan;
mod open;
mod otokuni;
mod pen;
mod places;
mod prefecture;
mod roster;
mod rows;
mod sittings;
mod summary;
mod tango;
mod when;
mod yamashiro;

use domain::{
    Error, FiscalYear, Result, Scope, Time,
    audit::Event,
    calendar::{day_in_japan, fiscal_year_of},
};
use open::{Opened, Standing};
use pen::{Pen, has_entry};
use places::{CHUTAN, NANTAN, NORTH, OTOKUNI, SOUTH, TANGO};
use rand::CryptoRng;
use store::{Space, Store};
pub use summary::{Line, summary};
use when::{On, When};

use crate::{identity::Desk, spaces::Invited};

/// The first year with which a demo can end: the year two before it is the first of the 8th medical plan, whose areas it has.
const FIRST: FiscalYear = FiscalYear(2026);
/// The last year of that plan.
const LAST: FiscalYear = FiscalYear(2029);

/// What the prefecture's trail has when all is done.
const DONE: &str = "demo.done";

/// What became of it.
pub enum Seeded {
    /// It is there now; with the links of its administrators.
    Made(Vec<Invited>),
    /// It was there, and nothing was changed.
    There,
}

/// Makes the demo prefecture with the three years that end with one; for whoever holds the database. Where the prefecture
/// is there with data of its own, that is [`Error::Conflict`], and nothing is touched. `told` hears how many steps of how
/// many are done, and which comes next.
///
/// Nobody is written to, whether or not the desk sends mail: the people are made up.
pub async fn seed(
    desk: &Desk,
    year: FiscalYear,
    now: Time,
    rng: impl CryptoRng + Send + 'static,
    told: &mut (dyn FnMut(u32, u32, &str) + Send),
) -> Result<Seeded> {
    let this_year = fiscal_year_of(day_in_japan(now));
    let last = this_year.min(LAST);
    if !(FIRST..=last).contains(&year) {
        return Err(Error::Invalid(format!(
            "年度は{FIRST}から{last}までを指定してください（第8次医療計画の圏域で、始まっている年度） / Choose a fiscal year from {FIRST} to {last}"
        )));
    }
    let when = When { year, now };
    let standing = open::standing(&desk.store).await?;
    if standing == Standing::Done {
        return Ok(Seeded::There);
    }
    told(0, STEPS, "場を作っています");
    let Opened { prefecture, areas, invitations } = open::open(desk, standing, now, rng).await?;
    let store = &desk.store;
    let above = Scope::system(prefecture.id);
    let tx = store.begin_write(&above).await?;
    let councils = prefecture::councils(&tx, when).await?;
    tx.commit().await?;
    for (it, done) in areas.iter().zip(1..) {
        told(done, STEPS, &it.name);
        area(store, it, councils, when).await?;
    }
    told(STEPS - 1, STEPS, &prefecture.name);
    let tx = begin(store, &prefecture, now).await?;
    if !has_entry(&tx, pen::MARK).await? {
        Box::pin(prefecture::fill(Pen { tx: &tx, when, council: None }, councils)).await?;
    }
    tx.commit().await?;
    later::agree(store, &above, councils.own, when, On(0, 7, 2)).await?;
    let tx = store.begin_write(&above).await?;
    tx.record(&Event::new(DONE, prefecture.id).with(format!("fiscal_year={year}")), now).await?;
    tx.commit().await?;
    told(STEPS, STEPS, "");
    let named = |it: Invited| Invited { space_name: places::name(it.space), ..it };
    Ok(Seeded::Made(invitations.into_iter().map(named).collect()))
}

/// The spaces are made, six areas are written, then the prefecture.
const STEPS: u32 = 8;

/// Writes an area, if it is not written yet.
async fn area(store: &Store, space: &Space, councils: prefecture::Councils, when: When) -> Result<()> {
    let tx = begin(store, space, when.now).await?;
    let pen = Pen { tx: &tx, when, council: None };
    let of = |code| places::is(space, code);
    if !has_entry(&tx, pen::MARK).await? {
        match () {
            () if of(TANGO) => Box::pin(tango::fill(pen, councils.own)).await?,
            () if of(CHUTAN) => Box::pin(chutan::fill(pen)).await?,
            () if of(NANTAN) => Box::pin(nantan::fill(pen, councils.joint)).await?,
            () if of(OTOKUNI) => Box::pin(otokuni::fill(pen, councils.joint)).await?,
            () if of(NORTH) => Box::pin(yamashiro::fill_north(pen)).await?,
            () if of(SOUTH) => Box::pin(yamashiro::fill_south(pen)).await?,
            () => {}
        }
    }
    tx.commit().await?;
    let scope = Scope::system(space.id);
    if of(TANGO) {
        later::tango(store, &scope, when).await?;
    } else if of(NANTAN) {
        later::nantan(store, &scope, when).await?;
    }
    Ok(())
}

/// A transaction in which the space has its name: files hold compatibility forms only.
async fn begin(store: &Store, space: &Space, now: Time) -> Result<store::Tx> {
    let tx = store.begin_write(&Scope::system(space.id)).await?;
    let name = space.key.map(places::name).unwrap_or_default();
    if space.name != name {
        tx.rename_space(&name).await?;
        tx.record(&Event::new("space.rename", space.id), now).await?;
    }
    Ok(tx)
}
