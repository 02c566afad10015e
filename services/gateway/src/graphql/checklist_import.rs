//! A filled-in checklist comes back.

use app::council::import::{Imported, Side};
use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::{Action, Error};

use super::{
    Reach as _,
    error::Result,
    ids,
    payloads::{Refused, payload, reply},
    records::Day,
    words::{AnswerStatus, Text},
};

/// Changes by workbook.
#[derive(Default)]
pub struct ChecklistImportMutation;

#[Object]
impl ChecklistImportMutation {
    /// 記入したチェックリスト（xlsx、/documents/checklist/…/form で出力したもの）を取り込む。変えた項目だけが変わり、新しい回答は上書きしない。Takes a filled-in checklist: only what was edited changes, and nothing newer is overwritten.
    async fn import_checklist(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "ファイル。The file.")] input: ImportChecklistInput,
    ) -> Result<ImportChecklistPayload> {
        let (state, scope, now) = (ctx.state(), ctx.may(Action::WriteChecklists)?, ctx.now());
        let (checklist, upload) = (ids::checklist(&input.checklist)?, ids::upload(&input.upload)?);
        let tx = state.store.begin(scope).await?;
        let bytes = tx.upload(upload, now).await?.ok_or(Error::NotFound("upload"))?;
        drop(tx);
        let done = app::council::import::import(&state.store, scope, checklist, bytes, input.dry_run, now).await;
        reply(done.map(ChecklistImported::from))
    }
}

/// ファイル。The file.
#[derive(InputObject)]
pub struct ImportChecklistInput {
    /// チェックリストのID。Checklist.
    checklist: ID,
    /// 送ったファイルのID（1時間有効）。The file that was sent within the last hour.
    upload: ID,
    /// 試すだけで、何も変えない。Only try, and change nothing.
    dry_run: bool,
}

payload! {
    /// 返答。Reply to an import.
    ImportChecklistPayload: Imported(ChecklistImported)
}

/// 結果。What became of the file.
#[derive(SimpleObject)]
pub struct ChecklistImported {
    /// 実行したか（試しのとき false）。Whether it is done.
    done: bool,
    /// 変えた（変える）項目。Items that were changed, or would be.
    changed: Vec<String>,
    /// 同じだった行の数。Rows that say what stands here already.
    unchanged: u32,
    /// 取り込めなかった行。Rows that could not be taken.
    problems: Vec<ChecklistRowProblem>,
    /// ファイルの出力後に回答が変わった行（何も変えていない）。Rows whose answer is newer here; nothing was changed.
    conflicts: Vec<ChecklistRowConflict>,
}

/// 取り込めなかった行。A row that could not be taken.
#[derive(SimpleObject)]
pub struct ChecklistRowProblem {
    /// ファイルの行番号。Row of the file.
    row: u32,
    /// 理由と、どうすればよいか。Why, and what to do.
    message: Text,
}

/// 食い違う行。A row with two answers.
#[derive(SimpleObject)]
pub struct ChecklistRowConflict {
    /// ファイルの行番号。Row of the file.
    row: u32,
    /// 項目。Which item.
    key: String,
    /// ファイルの回答。What the file says.
    file: RowAnswer,
    /// いまの回答。What stands here.
    here: RowAnswer,
}

/// 行の回答。The answer of a row.
#[derive(SimpleObject)]
pub struct RowAnswer {
    /// 回答。The answer.
    status: AnswerStatus,
    /// 着手時期。Planned start.
    start: Option<Day>,
    /// 担当者。Who is responsible.
    owner: String,
    /// 理由。Why.
    reason: String,
    /// メモ。A note.
    note: String,
}

impl From<Side> for RowAnswer {
    fn from(it: Side) -> Self {
        Self { status: it.status.into(), start: it.start.map(Day), owner: it.owner, reason: it.reason, note: it.note }
    }
}

impl From<Imported> for ChecklistImported {
    fn from(it: Imported) -> Self {
        let problem =
            |it: app::council::import::RowProblem| ChecklistRowProblem { row: it.row, message: it.text.into() };
        let conflict = |it: app::council::import::RowConflict| ChecklistRowConflict {
            row: it.row,
            key: it.item,
            file: it.file.into(),
            here: it.here.into(),
        };
        Self {
            done: it.done,
            changed: it.changed,
            unchanged: it.unchanged,
            problems: it.problems.into_iter().map(problem).collect(),
            conflicts: it.conflicts.into_iter().map(conflict).collect(),
        }
    }
}
