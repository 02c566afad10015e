//! Where a command writes: a file that appears whole or not at all, or standard output (`-`).

use std::{
    fs,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use anyhow::Context as _;

/// Calls `write` with the output. A file is written beside its place and renamed at the end, so that a failure leaves
/// what was there before.
pub fn write_to(path: &Path, write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
    if path == Path::new("-") {
        let mut out = BufWriter::new(io::stdout().lock());
        write(&mut out)?;
        return Ok(out.flush()?);
    }
    let part = beside(path);
    let result = (|| {
        let mut out =
            BufWriter::new(fs::File::create(&part).with_context(|| format!("{} に書き込めません", path.display()))?);
        write(&mut out)?;
        out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        fs::rename(&part, path).with_context(|| format!("{} に書き込めません", path.display()))
    })();
    if result.is_err() {
        // The half-written file may not exist; the error that led here is the one to report.
        let _ = fs::remove_file(&part);
    }
    result
}

/// Where a file is written until it is whole.
pub fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}
