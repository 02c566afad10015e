//! `renkei space delete KEY --archive FILE --confirm NAME`

use std::{path::PathBuf, process::ExitCode};

use app::spaces::{Deletion, delete};
use domain::SpaceKey;
use store::Service;

use super::{SourceArgs, key, now};
use crate::{failure::Failure, progress, serve::told};

/// What to delete, and what shows that it is meant.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// 場（26、7:2601、26103）/ Space
    #[arg(value_name = "KEY", value_parser = key)]
    key: SpaceKey,
    /// 書き出したファイル。--with-below のときは、それらを置いたフォルダー / Its archive, or a folder with one for each
    #[arg(long, value_name = "FILE")]
    archive: PathBuf,
    /// 場の名称 / Name of the space, letter for letter
    #[arg(long, value_name = "NAME")]
    confirm: String,
    /// 下にある場も削除します（それぞれの書き出しが必要）/ The spaces below it too, each with its archive
    #[arg(long)]
    with_below: bool,
    /// 実際に削除します。なければ確認だけ / Do it; without it nothing is changed
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    source: SourceArgs,
}

/// Prints what was deleted, or would be. Needs the owner of the database.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    let store = args.source.store(Service::Owner).await?;
    let bar = progress::bar();
    bar.set_message("書き出したファイルと今の内容を比べています");
    let wanted = Deletion {
        key: args.key,
        confirm: args.confirm,
        archive: args.archive,
        with_below: args.with_below,
        really: args.yes,
    };
    let deleted = delete(&store, &wanted, now()).await;
    bar.finish_and_clear();
    let deleted = deleted.map_err(|err| told("削除していません", err))?;
    for it in &deleted.spaces {
        println!("{}\t{}", it.key.map(|it| it.to_string()).unwrap_or_default(), it.name);
    }
    for (table, rows) in &deleted.erased.rows {
        println!("  {table}: {rows}");
    }
    if args.yes {
        println!("{}件の場を削除し、残っている行がないことを確かめました", deleted.spaces.len());
    } else {
        println!(
            "確認だけで、何も変えていません。削除するには --yes を付けてください / Nothing was changed: add --yes"
        );
    }
    Ok(ExitCode::SUCCESS)
}
