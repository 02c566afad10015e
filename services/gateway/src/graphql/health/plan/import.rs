//! Values of Health Japan 21 from a file.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::{Action, Error};

use super::super::super::{
    Reach as _,
    error::Result,
    ids,
    payloads::{Refused, payload, reply},
    words::Text,
};

/// Changes by file.
#[derive(Default)]
pub struct HealthPlanMutation;

#[Object]
impl HealthPlanMutation {
    /// 健康日本21の値をまとめて取り込む（POST /uploads で送ったCSVかxlsx。見出し：目標・区分・年・性別・値・分子・分母・標準誤差・出典）。誤りが1行でもあれば何も変えない。Takes values from a file; all or nothing.
    async fn import_target_figures(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "ファイル。The file.")] input: ImportTargetFiguresInput,
    ) -> Result<ImportTargetFiguresPayload> {
        let (state, scope, now) = (ctx.state(), ctx.may(Action::WriteRecords)?, ctx.now());
        let id = ids::upload(&input.upload)?;
        let tx = state.store.begin(scope).await?;
        let bytes = tx.upload(id, now).await?.ok_or(Error::NotFound("upload"))?;
        drop(tx);
        let done = app::health_japan::import::import(&state.store, scope, bytes, input.dry_run, now).await;
        reply(done.map(TargetFiguresImported::from))
    }
}

/// ファイル。The file.
#[derive(InputObject)]
pub struct ImportTargetFiguresInput {
    /// 送ったファイルのID（1時間有効）。The file that was sent within the last hour.
    upload: ID,
    /// 試すだけで、何も変えない。Only try, and change nothing.
    dry_run: bool,
}

payload! {
    /// 取り込みの返答。Reply to an import of values.
    ImportTargetFiguresPayload: Imported(TargetFiguresImported)
}

/// 結果。What became of the file.
#[derive(SimpleObject)]
pub struct TargetFiguresImported {
    /// 実行したか（試しのとき、誤りがあるときは false）。Whether it is done.
    done: bool,
    /// 新しい値の数。Values that were new.
    added: u32,
    /// 置き換えた値の数。Values that took the place of others.
    changed: u32,
    /// 同じだった値の数。Values that stood here already.
    unchanged: u32,
    /// 誤りのある行。Rows that cannot be taken.
    problems: Vec<TargetFigureProblem>,
}

/// 誤りのある行。A row that cannot be taken.
#[derive(SimpleObject)]
pub struct TargetFigureProblem {
    /// ファイルの行番号。Row of the file.
    row: usize,
    /// 理由と、どうすればよいか。Why, and what to do.
    message: Text,
}

impl From<app::health_japan::import::Imported> for TargetFiguresImported {
    fn from(it: app::health_japan::import::Imported) -> Self {
        let problem =
            |it: &domain::health_japan::RowError| TargetFigureProblem { row: it.row, message: it.text().into() };
        Self {
            done: it.done,
            added: it.added,
            changed: it.changed,
            unchanged: it.unchanged,
            problems: it.errors.iter().map(problem).collect(),
        }
    }
}
