//! Values of Health Japan 21 from a file of aggregates: CSV or xlsx.

use domain::{
    Action, Error, FiscalYear, PrefectureCode, Result, Scope, Text, Time,
    audit::Event,
    health_japan::{RowError, TargetValue, read_rows},
    record::{Record as _, TargetFigure},
};
use store::{Put, Store, Tx, Written};

/// What became of a file, or would become of it.
pub struct Imported {
    /// Whether it is done, and not only tried.
    pub done: bool,
    /// Values that were new.
    pub added: u32,
    /// Values that took the place of others.
    pub changed: u32,
    /// Values that stood here already.
    pub unchanged: u32,
    /// Rows that could not be taken; with one of these nothing is done.
    pub errors: Vec<RowError>,
}

/// Reads a file of the scope's own prefecture and takes its values: all or nothing. A file of persons, of another place, or one
/// that cannot be read is refused whole, and nothing of it is kept.
pub async fn import(store: &Store, scope: &Scope, bytes: Vec<u8>, dry_run: bool, now: Time) -> Result<Imported> {
    scope.must(Action::WriteRecords, "page")?;
    let tx = store.begin_write(scope).await?;
    let place = place(&tx, scope).await?;
    let read = tokio::task::spawn_blocking(move || values(&bytes, place)).await.map_err(Error::internal)??;
    let (values, errors) = read;
    let mut done = Imported { done: false, added: 0, changed: 0, unchanged: 0, errors };
    for it in &values {
        match take(&tx, it, now).await? {
            Taken::Added => done.added += 1,
            Taken::Changed => done.changed += 1,
            Taken::Unchanged => done.unchanged += 1,
        }
    }
    if !dry_run && done.errors.is_empty() {
        let event = Event::new("target_figure.import", scope.space());
        tx.record(&event.with(format!("added={} changed={}", done.added, done.changed)), now).await?;
        tx.commit().await?;
        done.done = true;
    }
    Ok(done)
}

/// The prefecture that a space lies in.
async fn place(tx: &Tx, scope: &Scope) -> Result<Option<PrefectureCode>> {
    let space = tx.space(scope.space()).await?.ok_or(Error::NotFound("space"))?;
    Ok(space.key.map(domain::SpaceKey::prefecture))
}

fn values(bytes: &[u8], place: Option<PrefectureCode>) -> Result<(Vec<TargetValue>, Vec<RowError>)> {
    let said = |it: Text| Error::Invalid(format!("{} / {}", it.ja, it.en));
    let grid = onboarding::read(bytes).map_err(|it| said(it.text()))?;
    let rows = grid.texts().map_err(|cell| {
        said(Text::new(
            format!("{cell}セルに数式かエラー値があります。値にして保存し直してください。"),
            format!("Cell {cell} holds a formula or an error. Save it as a value."),
        ))
    })?;
    let (header, rows) = rows
        .split_first()
        .filter(|(header, _)| !header.is_empty())
        .ok_or_else(|| said(Text::new("1行目に見出しを置いてください。", "Put the headings into the first row.")))?;
    let read = read_rows(header, rows, place)?;
    Ok((read.values, read.errors))
}

enum Taken {
    Added,
    Changed,
    Unchanged,
}

async fn take(tx: &Tx, value: &TargetValue, now: Time) -> Result<Taken> {
    let (content, year) = (TargetFigure::from(value), FiscalYear(value.entry().year));
    let there = tx.record_with_key::<TargetFigure>(content.key(year, None).as_deref()).await?;
    if there.as_ref().is_some_and(|it| it.content == content) {
        return Ok(Taken::Unchanged);
    }
    let of = there.as_ref().map(|it| (it.id, it.version));
    let put = Put { of, council: None, fiscal_year: year, content };
    match tx.put_record(put, now).await? {
        Written::Done(_) if of.is_some() => Ok(Taken::Changed),
        Written::Done(_) => Ok(Taken::Added),
        Written::Conflict(_) => Err(Error::Conflict(
            "取り込みの途中で、ほかの方が値を変えました。もう一度取り込んでください。 / Somebody changed a value meanwhile; please try again."
                .into(),
        )),
    }
}
