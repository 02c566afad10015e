//! What can be typed.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{areas, audit, boundaries, council, failure::Failure, ndb, operator, research, seed, serve, space};

/// Renkei: 地域・職域連携推進事業の基盤 / the platform of community and occupational health collaboration
#[derive(Debug, Parser)]
#[command(name = "renkei", version, propagate_version = true, arg_required_else_help = true)]
#[command(
    after_help = "例 / Examples:\n  renkei up --ndb 09                 すべてを1つのプログラムで動かします / everything in one program\n  renkei ndb standardise --ndb 09 -o ratios.csv\n\n終了コード / Exit codes: 0 成功 success, 1 失敗 failure, 2 使い方の誤り wrong use"
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(flatten)]
    Serve(serve::Command),
    /// NDBオープンデータのワークブックを扱います / Workbooks of NDB Open Data
    #[command(subcommand)]
    Ndb(ndb::Command),
    /// 運営者を招待し、サインインできない方を助けます / Operators, and help for those who cannot sign in
    #[command(subcommand)]
    Operator(operator::Command),
    /// 都道府県・二次医療圏・市区町村の場を扱います / Spaces of prefectures, areas and municipalities
    #[command(subcommand)]
    Space(space::Command),
    /// 協議会の1年のお知らせを送ります / Letters about the council's year
    #[command(subcommand)]
    Council(council::Command),
    /// 二次医療圏の人口と隣接を扱います / Population and neighbours of areas
    #[command(subcommand)]
    Areas(areas::Command),
    /// 地図の境界線を扱います / Outlines for maps
    #[command(subcommand)]
    Boundaries(boundaries::Command),
    /// 研究のためのファイルを書き出します / Files for research
    #[command(subcommand)]
    Research(research::Command),
    /// 監査記録を確かめ、書き出します / Audit trails
    #[command(subcommand)]
    Audit(audit::Command),
    /// 架空のデータを入れます（試用・研修・開発のため）/ Made-up data to look at
    #[command(subcommand)]
    Seed(seed::Command),
}

impl Cli {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode, Failure> {
        match self.command {
            Command::Serve(command) => command.run(),
            Command::Ndb(command) => command.run(),
            Command::Operator(command) => command.run(),
            Command::Space(command) => command.run(),
            Command::Council(command) => command.run(),
            Command::Areas(command) => command.run(),
            Command::Boundaries(command) => command.run(),
            Command::Research(command) => command.run(),
            Command::Audit(command) => command.run(),
            Command::Seed(command) => command.run(),
        }
    }
}
