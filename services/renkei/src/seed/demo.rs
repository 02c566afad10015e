//! `renkei seed demo`

use std::{io::Write, process::ExitCode};

use app::{
    council::demo::{Line, Seeded, seed, summary},
    spaces::Invited,
};
use domain::{
    Error, FiscalYear,
    calendar::{day_in_japan, fiscal_year_of},
};
use rand::rngs::StdRng;

use super::target::TargetArgs;
use crate::{
    failure::Failure,
    progress,
    serve::{OutsideArgs, told},
    space::now,
};

/// What to make up, and where.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: TargetArgs,
    /// 3か年の最後の年度。省略時は今年度 / Last of the three fiscal years; by default the present one
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16))]
    fiscal_year: Option<u16>,
    #[command(flatten)]
    outside: OutsideArgs,
}

/// Makes the demo, and says how to look at it. What is there already stays as it is.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    let now = now();
    let today = day_in_japan(now);
    let year = args.fiscal_year.map_or_else(|| fiscal_year_of(today), FiscalYear);
    let store = args.target.store().await?;
    let desk = args.outside.commands(store.clone())?;
    let (bar, rng): (_, StdRng) = (progress::bar(), rand::make_rng());
    let mut tell = |done, total, next: &str| progress::set(&bar, done, total, next);
    let seeded = seed(&desk, year, now, rng, &mut tell).await;
    bar.finish_and_clear();
    let seeded = seeded.map_err(refused)?;
    let Seeded::Made(links) = seeded else {
        println!("架空のデモはすでに入っています。何も変えていません / The demo is there already; nothing was changed");
        return Ok(ExitCode::SUCCESS);
    };
    let spaces = summary(&store, year, today).await.map_err(|err| told("デモを読めません", err))?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "架空のデモを入れました（{}まで3か年）/ A made-up demo is there", year.japanese())?;
    table(&spaces, &mut out)?;
    look(&args.target, &links, &mut out)?;
    Ok(ExitCode::SUCCESS)
}

/// A refusal says by itself what to do.
fn refused(err: Error) -> Failure {
    match err {
        Error::Invalid(line) => Failure::Usage(line),
        Error::Conflict(line) => Failure::Failed(anyhow::anyhow!(line)),
        err => told("デモを入れられません", err),
    }
}

/// A line for each space, in columns.
fn table(lines: &[Line], out: &mut impl Write) -> std::io::Result<()> {
    let head = ["場", "成長イメージ", "協議会", "実施済み", "未回答"].map(str::to_owned);
    let row = |it: &Line| {
        let level = it.level.map_or("-", |it| it.described().label.as_str());
        let done = format!("{}/{}", it.coverage.done, it.coverage.applicable());
        [it.name.clone(), level.to_owned(), it.standing.label().ja, done, it.coverage.unanswered.to_string()]
    };
    let rows: Vec<_> = [head].into_iter().chain(lines.iter().map(row)).collect();
    let wide = |at: usize| rows.iter().map(|it| width(&it[at])).max().unwrap_or(0);
    for it in &rows {
        let cells = it.iter().enumerate().map(|(at, cell)| {
            let room = " ".repeat(wide(at) - width(cell));
            if at < 3 { format!("{cell}{room}") } else { format!("{room}{cell}") }
        });
        writeln!(out, "  {}", cells.collect::<Vec<_>>().join("  "))?;
    }
    Ok(())
}

/// Columns of a terminal: two for all but the letters of ASCII.
fn width(text: &str) -> usize {
    text.chars().map(|it| if it.is_ascii() { 1 } else { 2 }).sum()
}

/// Links open an account each: they go to standard output alone, and nowhere else.
fn look(target: &TargetArgs, links: &[Invited], out: &mut impl Write) -> std::io::Result<()> {
    let how = target.how_to_look();
    writeln!(
        out,
        "{how}次のリンクから架空の管理者として登録できます（14日間、それぞれ一度だけ）/ Links to look around:"
    )?;
    for it in links {
        writeln!(out, "  {}\t{}\t{}\t{}", it.space_name, it.name, it.mail, it.link)?;
    }
    Ok(())
}
