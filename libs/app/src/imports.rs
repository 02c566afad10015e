//! Workbooks of one edition → one dataset.

use std::{
    fs,
    io::Write as _,
    path::{Component, Path, PathBuf},
};

use anyhow::Context as _;
use domain::{Control, DatasetId, Error, FiscalYear, Level, Result, Text, text::hex};
use jobs::ImportEdition;
use ndb::{CheckupTable, FileStatus, FolderError, FolderReading};
use sha2::{Digest, Sha256};
use store::{DatasetItem, NewDataset, SourceFile, SourceStatus};

/// Reads the workbooks of one folder into a dataset and keeps its counts as a Parquet file below `files`.
///
/// The file's name is made from its content, so running twice writes the same file. [`Error::Invalid`] says in one
/// line what to do where the folder cannot be taken; [`Error::Conflict`] means that `control` asked to stop.
pub fn import_edition(
    input: &ImportEdition,
    source_root: &Path,
    files: &Path,
    control: &dyn Control,
) -> Result<NewDataset> {
    let folder = source_folder(source_root, &input.folder)?;
    control.progress(0, 0, "フォルダーを調べています");
    let reading =
        ndb::read_folder(&folder, 0, &|done, total, file| control.progress(done, total, file), &|| control.cancelled())
            .map_err(folder_error)?;
    let tables = of_one_year(&reading, input.fiscal_year)?;
    let Some(year) = tables.first().map(|it| it.fiscal_year) else {
        return Err(Error::Invalid(nothing_read(&reading)));
    };
    control.progress(1, 1, "集計表をまとめています");
    let bytes = analytics::parquet::write_counts(&tables).map_err(fault)?;
    if control.cancelled() {
        return Err(Error::Conflict("cancelled".into()));
    }
    let file_sha256 = hex(&Sha256::digest(&bytes));
    let file = format!("counts-{year}-{file_sha256}.parquet");
    write_once(files, &file, &bytes).map_err(fault)?;
    Ok(NewDataset {
        id: DatasetId::new(),
        fiscal_year: year,
        input_hash: input_hash(&tables),
        file,
        file_sha256,
        cells: tables.iter().map(CheckupTable::cell_count).sum(),
        masked_cells: tables.iter().map(CheckupTable::masked_count).sum(),
        synthetic: tables.iter().any(|it| it.synthetic),
        sources: reading.files.iter().map(source).collect(),
        items: items(&tables),
    })
}

/// The folder that a name means: the root itself (empty), or one directly below it. Anything else is refused before
/// the file system is asked.
pub fn source_folder(root: &Path, name: &str) -> Result<PathBuf> {
    let refused = || {
        Error::Invalid(format!("フォルダー「{name}」は指定できません。データフォルダー直下の名前を指定してください。"))
    };
    let mut parts = Path::new(name).components();
    let folder = match (parts.next(), parts.next()) {
        (None, _) => root.to_owned(),
        (Some(Component::Normal(part)), None) => root.join(part),
        _ => return Err(refused()),
    };
    if folder.is_dir() { Ok(folder) } else { Err(refused()) }
}

fn of_one_year(reading: &FolderReading, wanted: Option<FiscalYear>) -> Result<Vec<CheckupTable>> {
    let mut years: Vec<FiscalYear> = reading.tables.iter().map(|it| it.fiscal_year).collect();
    years.dedup();
    let year = match (wanted, years.as_slice()) {
        (Some(year), _) => year,
        (None, [] | [_]) => return Ok(reading.tables.clone()),
        (None, several) => {
            let list: Vec<String> = several.iter().map(ToString::to_string).collect();
            return Err(Error::Invalid(format!(
                "このフォルダーには複数の年度（{}）があります。年度を指定するか、年度ごとにフォルダーを分けてください。",
                list.join("、")
            )));
        }
    };
    Ok(reading.tables.iter().filter(|it| it.fiscal_year == year).cloned().collect())
}

fn nothing_read(reading: &FolderReading) -> String {
    match reading.files.iter().find_map(|it| it.messages.first().map(|why| (&it.name, why))) {
        Some((name, why)) => format!("読み込める集計表がありません。{name}: {}", why.ja),
        None => {
            "読み込める集計表がありません。特定健診のワークブック（.xlsx）があるフォルダーを指定してください。".into()
        }
    }
}

/// What the dataset is made from: the digests of its sources in order, and the version of the parser.
fn input_hash(tables: &[CheckupTable]) -> String {
    let mut sources: Vec<&str> = tables.iter().map(|it| it.source.sha256.as_str()).collect();
    sources.sort_unstable();
    let mut hash = Sha256::new();
    hash.update(ndb::PARSER_VERSION);
    for source in sources {
        hash.update(source);
    }
    hex(&hash.finalize())
}

/// Writes a file whose name tells its content: complete, or not at all.
fn write_once(files: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let target = files.join(name);
    if fs::metadata(&target).is_ok_and(|it| it.len() == bytes.len() as u64) {
        return Ok(());
    }
    fs::create_dir_all(files).context("make the files folder")?;
    let part = files.join(format!(".{}.part", uuid::Uuid::new_v4()));
    let mut file = fs::File::create(&part).context("create file")?;
    file.write_all(bytes).and_then(|()| file.sync_all()).context("write file")?;
    fs::rename(&part, &target).context("rename file")
}

fn source(file: &ndb::FileOutcome) -> SourceFile {
    SourceFile {
        name: file.name.clone(),
        sha256: file.sha256.clone(),
        status: match file.status {
            FileStatus::Imported => SourceStatus::Imported,
            FileStatus::Warned => SourceStatus::Warned,
            FileStatus::Refused => SourceStatus::Refused,
        },
        sheet: file.table.as_ref().map(|it| it.sheet.clone()),
        item: file.table.as_ref().and_then(|it| it.item.clone()),
        question: file.table.as_ref().and_then(|it| it.question),
        level: file.table.as_ref().map(|it| it.level),
        group: file.table.as_ref().map(|it| it.group),
        messages: file.messages.iter().map(both).collect(),
    }
}

fn both(text: &Text) -> String {
    format!("{} / {}", text.ja, text.en)
}

/// Every item and question once, with the levels it is there for.
fn items(tables: &[CheckupTable]) -> Vec<DatasetItem> {
    let mut items: Vec<DatasetItem> = Vec::new();
    for table in tables {
        let levels: Vec<Level> = vec![table.level];
        match items
            .iter_mut()
            .find(|it| (&it.wording, it.question, it.group) == (&table.wording, table.question, table.group))
        {
            Some(item) => {
                item.levels.extend(levels);
                item.levels.sort_unstable();
                item.levels.dedup();
            }
            None => items.push(DatasetItem {
                item: table.item.clone(),
                question: table.question,
                wording: table.wording.clone(),
                unit: table.unit.clone(),
                group: table.group,
                mask_rule: table.mask_rule.clone(),
                classes: table.classes.clone(),
                levels,
            }),
        }
    }
    items
}

fn folder_error(err: FolderError) -> Error {
    match err {
        FolderError::Cancelled => Error::Conflict("cancelled".into()),
        FolderError::TooMany => {
            Error::Invalid("フォルダーのファイルが多すぎます。1回分のワークブックだけを置いてください。".into())
        }
        FolderError::Unreadable(cause) => fault(anyhow::Error::new(cause).context("list the source folder")),
    }
}

pub(crate) fn fault(err: anyhow::Error) -> Error {
    Error::internal(err)
}
