//! The pen of one space: writes its records in one transaction, all or nothing.

use domain::{
    CouncilId, Error, FiscalYear, PaperId, Result,
    audit::Event,
    record::{Kept, Record},
};
use store::{Paper, Put, Tx, Written};

use super::when::{On, When};

/// What the demo leaves in the audit trail of each of its spaces, where nobody can take it away.
pub(super) const MARK: &str = "demo.seed";

/// A transaction of a space, with the days of the demo and the council that is written about.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub tx: &'a Tx,
    pub when: When,
    pub council: Option<CouncilId>,
}

impl<'a> Pen<'a> {
    /// The same for another council, or for none.
    pub(super) fn about(self, council: Option<CouncilId>) -> Pen<'a> {
        Pen { council, ..self }
    }

    /// Makes a council of the space, and writes about it from then on.
    pub(super) async fn council(self, on: On, name: &str) -> Result<Pen<'a>> {
        let council = self.tx.create_council(CouncilId::new(), name, self.when.time(on)).await?;
        Ok(self.about(Some(council.id)))
    }

    /// Writes a record of the year of a day, on that day.
    pub(super) async fn put<T: Record>(&self, on: On, content: T) -> Result<Kept<T>> {
        self.write(on, Put::new(self.council, self.when.year(on.0), content)).await
    }

    /// Writes it once more, as it was later.
    pub(super) async fn change<T: Record>(&self, on: On, before: &Kept<T>, content: T) -> Result<Kept<T>> {
        let (council, fiscal_year) = (before.council, before.fiscal_year);
        self.write(on, Put { of: Some((before.id, before.version)), council, fiscal_year, content }).await
    }

    async fn write<T: Record>(&self, on: On, put: Put<T>) -> Result<Kept<T>> {
        match self.tx.put_record(put, self.when.time(on)).await? {
            Written::Done(kept) => Ok(kept),
            Written::Conflict(_) => Err(busy()),
        }
    }

    /// Lays a paper before a council.
    pub(super) async fn paper(&self, on: On, council: CouncilId, title: &str, body: &str) -> Result<PaperId> {
        let created_at = self.when.time(on);
        let (space, title, body) = (self.tx.scope().space(), title.to_owned(), body.to_owned());
        let paper = Paper { id: PaperId::new(), council, space, title, body, created_at };
        self.tx.add_paper(&paper, created_at).await?;
        Ok(paper.id)
    }

    /// Says in the trail that everything here is made up, the times of what is made up too.
    pub(super) async fn mark(&self) -> Result<()> {
        let FiscalYear(year) = self.when.year;
        let detail = format!("fiscal_year={year} 架空のデモです。日時も架空です / a made-up demo, its days too");
        self.tx.record(&Event::new(MARK, self.tx.scope().space()).with(detail), self.when.now).await
    }
}

/// Somebody writes into the demo while it is made.
pub(super) fn busy() -> Error {
    Error::Conflict(
        "ほかの人が同時にデモを書いています。少し待ってからもう一度実行してください / Try again in a while".into(),
    )
}

/// Whether the trail of the space has an entry of this action.
pub(super) async fn has_entry(tx: &Tx, action: &str) -> Result<bool> {
    let mut before = None;
    loop {
        let page = tx.audit_trail(before, 500).await?;
        if page.rows.iter().any(|it| it.action == action) {
            return Ok(true);
        }
        before = page.rows.last().map(|it| it.number);
        if !page.has_next {
            return Ok(false);
        }
    }
}
