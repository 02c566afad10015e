//! Deletes a space for good, if an archive holds all of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, Seek as _},
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use domain::{Error, Result, SpaceId, SpaceKey, Time, audit::Event, text::hex};
use sha2::{Digest, Sha256};
use store::{EraseTx, Erased, Space, Store};

use super::{
    export::take,
    import::blocking,
    manifest::{self, Manifest},
};

/// What is to be deleted.
#[derive(Clone, Debug)]
pub struct Deletion {
    /// Which space.
    pub key: SpaceKey,
    /// Its name, typed once more.
    pub confirm: String,
    /// Its archive, or a folder with an archive for each.
    pub archive: PathBuf,
    /// The spaces below it, too.
    pub with_below: bool,
    /// Whether it is done; otherwise everything is tried and given up at the end.
    pub really: bool,
}

/// What was deleted.
#[derive(Clone, Debug)]
pub struct Deleted {
    /// The spaces.
    pub spaces: Vec<Space>,
    /// Rows and people.
    pub erased: Erased,
}

/// Takes a space away as the owner of the database, while nobody writes: makes its archive again, and refuses unless it
/// equals the one at hand, so that nothing written since is lost. A space with others below it is refused unless all of
/// them go, each with its archive. What was deleted is written into the platform's trail with the archive's SHA-256.
pub async fn delete(store: &Store, wanted: &Deletion, now: Time) -> Result<Deleted> {
    let mut tx = store.begin_erase().await?;
    let space = tx.within(SpaceId::PLATFORM).space_of(wanted.key).await?.ok_or_else(|| unknown(wanted.key))?;
    if space.name != wanted.confirm {
        return Err(Error::Invalid(format!(
            "--confirm には {} の名称をそのまま入力してください。 / Give the name of {} to --confirm, letter for letter.",
            wanted.key, wanted.key
        )));
    }
    let set = with_below(&tx, space.id, wanted).await?;
    let folder = wanted.archive.clone();
    let at_hand = blocking(move || archives(&folder)).await?;
    let (mut spaces, mut entries) = (Vec::new(), Vec::new());
    for id in &set {
        let it = tx.within(*id).space(*id).await?.ok_or(Error::NotFound("space"))?;
        let key = it.key.map(|it| it.to_string()).unwrap_or_default();
        let (archived, sha256) = at_hand.get(id).ok_or_else(|| no_archive(&key))?;
        let out = tempfile::tempfile().map_err(Error::internal)?;
        let differ = take(tx.within(*id), out, now).await?.differences(archived);
        if !differ.is_empty() {
            return Err(stale(&key, &differ));
        }
        entries.push(Event::new("space.delete", id).with(format!("key={key} archive_sha256={sha256}")));
        spaces.push(it);
    }
    let erased = tx.erase(&set).await?;
    for entry in &entries {
        tx.record(entry, now).await?;
    }
    if wanted.really {
        tx.commit().await?;
    } else {
        tx.roll_back().await?;
    }
    Ok(Deleted { spaces, erased })
}

async fn with_below(tx: &EraseTx, space: SpaceId, wanted: &Deletion) -> Result<BTreeSet<SpaceId>> {
    let mut set = tx.below(space).await?;
    if !set.is_empty() && !wanted.with_below {
        return Err(Error::Conflict(format!(
            "{}の下に{}件のスペースがあります。先に削除するか、--with-below を付けてください。 / \
             {} has {} spaces below it: delete them first, or add --with-below.",
            wanted.key,
            set.len(),
            wanted.key,
            set.len()
        )));
    }
    set.insert(space);
    let outside = tx.also_above(&set, space).await?;
    if outside.is_empty() {
        return Ok(set);
    }
    Err(Error::Conflict(format!(
        "{}の下のスペースには、ほかの{}件のスペースの下にもあるものがあります。1件ずつ削除してください。 / \
         Some spaces below {} lie below {} others too: delete them one by one.",
        wanted.key,
        outside.len(),
        wanted.key,
        outside.len()
    )))
}

/// Each archive that is there, by its space, with the SHA-256 of the whole file.
fn archives(path: &Path) -> Result<BTreeMap<SpaceId, (Manifest, String)>> {
    let files = if path.is_dir() { zips(path).map_err(Error::internal)? } else { vec![path.to_owned()] };
    let mut all = BTreeMap::new();
    for file in files {
        let mut archive = File::open(&file).map_err(|_| {
            let name = file.display();
            Error::Invalid(format!("{name} を開けません。 / {name} cannot be opened."))
        })?;
        let mut digest = Sha256::new();
        io::copy(&mut archive, &mut HashOnly(&mut digest)).map_err(Error::internal)?;
        archive.rewind().map_err(Error::internal)?;
        let manifest = manifest::read(io::BufReader::new(archive))?;
        all.insert(manifest.space, (manifest, hex(&digest.finalize())));
    }
    Ok(all)
}

fn zips(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).context("list the folder of archives")? {
        let path = entry.context("list the folder of archives")?.path();
        if path.extension().is_some_and(|it| it.eq_ignore_ascii_case("zip")) {
            all.push(path);
        }
    }
    all.sort_unstable();
    Ok(all)
}

struct HashOnly<'a>(&'a mut Sha256);

impl io::Write for HashOnly<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn unknown(key: SpaceKey) -> Error {
    Error::Invalid(format!("スペース {key} はありません。 / There is no space {key}."))
}

fn no_archive(key: &str) -> Error {
    Error::Invalid(format!(
        "{key} の書き出しファイルがありません。先に renkei space export で書き出してください。 / \
         There is no archive of {key}: run renkei space export first."
    ))
}

fn stale(key: &str, differ: &[String]) -> Error {
    let what = differ.join(", ");
    Error::Conflict(format!(
        "{key} の書き出しファイルは今の内容と違います（{what}）。書き出し直してください。 / \
         The archive of {key} is not what is there now ({what}): export again."
    ))
}
