//! `renkei council …`: the council's year, for whoever runs the platform.

mod remind;

use std::process::ExitCode;

use clap::Subcommand;

use crate::failure::Failure;

/// Commands about the council's year.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// 期限や未署名の引継ぎがある方に、お知らせのメールを送ります（1人・1つの場に週1通まで）/ Send the weekly letters
    #[command(
        after_help = "例 / Example:\n  renkei council remind --dry-run      何通になるかを場ごとに表示します / counts only\n  RENKEI_SMTP_URL=smtps://renkei:…@mail.example.jp renkei council remind\n\n1日1回、cron などから動かしてください。何度動かしても、同じ週に2通は届きません。 / Run it once a day; nobody gets two in a week."
    )]
    Remind(remind::Args),
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        runtime.block_on(async {
            match self {
                Self::Remind(args) => remind::run(args).await,
            }
        })
    }
}
