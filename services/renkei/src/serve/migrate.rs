//! `renkei migrate`

use super::parts::DatabaseArgs;
use crate::failure::Failure;

/// Which database.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    database: DatabaseArgs,
}

/// Brings the database and the queue up to date; safe to call at any time, and from several machines at once.
pub async fn run(args: Args) -> Result<(), Failure> {
    args.database.migrate().await?;
    println!("データベースは最新です");
    Ok(())
}
