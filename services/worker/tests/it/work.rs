//! Small work that goes through the real path: claim, lease, effect, follow-up.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use domain::{
    AreaCode, Control, DatasetId, Error, FiscalYear, RatioClass, RatioMethod, RatioRow, Reference, Result, ResultSetId,
    SexGroup,
};
use store::{Dataset, NewDataset, NewResultSet};
use uuid::Uuid;
use worker::Handlers;

/// Rows of one result set: enough that a kill can fall into the transaction that stores them.
pub const ROWS: u16 = 2_000;

/// Handlers whose import is this, and whose computation takes a moment.
pub fn handlers(import: impl Fn(&str, &dyn Control) -> Result<NewDataset> + Send + Sync + 'static) -> Handlers {
    Handlers {
        import_edition: Arc::new(move |input, control| import(&input.folder, control)),
        standardise: Arc::new(|_, dataset, control| compute(dataset, control).map(Some)),
    }
}

/// Handlers that count how often an import begins.
pub fn counting(
    import: impl Fn(usize, &dyn Control) -> Result<NewDataset> + Send + Sync + 'static,
) -> (Handlers, Arc<AtomicUsize>) {
    let begun = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&begun);
    (handlers(move |_, control| import(counter.fetch_add(1, Ordering::SeqCst) + 1, control)), begun)
}

/// Works for about so long, and stops when told.
pub fn busy(steps: u32, control: &dyn Control) -> Result<()> {
    for step in 0..steps {
        control.progress(step, steps, &format!("{step}番目"));
        if control.cancelled() {
            return Err(Error::Conflict("cancelled".into()));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// A dataset of a year. Its input is never the same: should an effect be applied twice, there are two.
pub fn dataset(year: u16) -> NewDataset {
    NewDataset {
        id: DatasetId::new(),
        fiscal_year: FiscalYear(year),
        input_hash: Uuid::new_v4().to_string(),
        file: format!("{year}.parquet"),
        file_sha256: String::new(),
        cells: 1,
        masked_cells: 0,
        synthetic: false,
        sources: Vec::new(),
        items: Vec::new(),
    }
}

/// Writes a file as an import does, then returns its dataset.
pub fn import_year(files: &Path, folder: &str, control: &dyn Control) -> Result<NewDataset> {
    let year: u16 = folder.parse().map_err(|_| Error::Invalid(format!("{folder}: not a year")))?;
    std::fs::write(files.join(format!("{}.begun", Uuid::new_v4())), "").map_err(Error::internal)?;
    busy(15, control)?;
    std::fs::write(files.join(format!("{year}.parquet")), folder).map_err(Error::internal)?;
    Ok(dataset(year))
}

/// How often an import began there: more often than there are years, if kills hit their mark.
pub fn begun(files: &Path) -> usize {
    let files = std::fs::read_dir(files).expect("folder").map(|it| it.expect("file").path());
    files.filter(|it| it.extension().is_some_and(|it| it == "begun")).count()
}

fn compute(dataset: &Dataset, control: &dyn Control) -> Result<NewResultSet> {
    busy(10, control)?;
    Ok(NewResultSet {
        id: ResultSetId::new(),
        fiscal_year: dataset.fiscal_year,
        dataset: dataset.id,
        input_hash: Uuid::new_v4().to_string(),
        method: RatioMethod::Score,
        method_version: "1".into(),
        rows_sha256: String::new(),
        rows: rows(dataset.fiscal_year),
        prevalences: Vec::new(),
    })
}

/// The same for the same year, always.
pub fn rows(year: FiscalYear) -> Vec<RatioRow> {
    (0..ROWS).map(|n| row(year, n)).collect()
}

fn row(year: FiscalYear, n: u16) -> RatioRow {
    let area = AreaCode::new((n % 47 + 1) * 100 + 1).expect("area");
    let ratio = 100.0 + f64::from(n) / f64::from(year.0);
    RatioRow {
        fiscal_year: year,
        indicator: format!("indicator-{}", n / 47),
        sex: SexGroup::Both,
        reference: Reference::Nation,
        prefecture: area.prefecture(),
        area,
        area_name: format!("圏域{area}"),
        examined: Some(1_000.0),
        observed: Some(u64::from(n)),
        observed_low: u64::from(n),
        observed_high: Some(u64::from(n)),
        expected: Some(1.0),
        expected_low: Some(1.0),
        expected_high: Some(1.0),
        ratio: Some(ratio),
        ratio_low: Some(ratio),
        ratio_high: Some(ratio),
        lower95: Some(ratio - 1.0),
        upper95: Some(ratio + 1.0),
        class: RatioClass::High,
        masked_share: 0.0,
        method: RatioMethod::Score,
        variance: Some(64.0),
    }
}
