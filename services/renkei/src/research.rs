//! `renkei research …`: files of ratios for those who compute with them.

mod export;

use std::process::ExitCode;

use clap::Subcommand;

use crate::failure::Failure;

/// Commands of researchers and of those who check their figures.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// 標準化該当比を1つのファイルに書き出します。引用情報から同じファイルを作り直せます / One file of ratios, or a cited one again
    #[command(
        after_help = "例 / Examples:\n  renkei research export --indicator smoking --reference nation -o smoking.parquet\n  renkei research export --citation citation.json -o ratios.csv     引用と同じバイト列になります / the same bytes\n\n引用情報（citation.json）は出力のとなりに書きます。 / The citation is written beside the file."
    )]
    Export(export::Args),
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        match self {
            Self::Export(args) => export::run(args, &runtime),
        }
    }
}
