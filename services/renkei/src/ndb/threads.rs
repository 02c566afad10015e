//! How many threads a command may use.

/// Sets the number of threads for everything that follows; 0 means one per processor. The figures do not depend on it.
pub fn set(threads: usize) -> anyhow::Result<()> {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build_global()?;
    Ok(())
}
