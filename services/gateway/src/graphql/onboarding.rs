//! Making the spaces of a prefecture from one file.

use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};
use domain::{Action, Error};

use super::{
    Reach as _,
    chance::chance,
    error::Result,
    ids,
    payloads::{Refused, payload, reply},
    words::Text,
};

/// The mutation of onboarding.
#[derive(Default)]
pub struct OnboardingMutation;

#[Object]
impl OnboardingMutation {
    /// 送ったファイル（POST /uploads）から、圏域と市区町村の場をまとめて作る。誤りが1つでもあれば何もしない。Makes spaces from a file that was sent; all or nothing, and safe to repeat.
    async fn import_spaces(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "ファイル。The file.")] input: ImportSpacesInput,
    ) -> Result<ImportSpacesPayload> {
        let (state, scope, now) = (ctx.state(), ctx.may(Action::ImportSpaces)?, ctx.now());
        let id = ids::upload(&input.upload)?;
        let tx = state.store.begin(scope).await?;
        let bytes = tx.upload(id, now).await?.ok_or(Error::NotFound("upload"))?;
        drop(tx);
        let imported = app::spaces::import(&state.desk, scope, bytes, input.dry_run, now, chance()).await;
        reply(imported.map(SpacesImported::from))
    }
}

/// ファイル。The file.
#[derive(InputObject)]
pub struct ImportSpacesInput {
    /// 送ったファイルのID（1時間有効）。The file that was sent within the last hour.
    upload: ID,
    /// 試すだけで、何も変えない。Only try, and change nothing.
    dry_run: bool,
}

payload! {
    /// 作成の返答。Reply to an import of spaces.
    ImportSpacesPayload: Imported(SpacesImported)
}

/// 結果。行ごとの指摘を含む。What was done or found, row by row.
#[derive(SimpleObject)]
pub struct SpacesImported {
    /// 実行したか（試しのとき、誤りがあるときは false）。Whether it is done.
    done: bool,
    /// 読み取った行の数。Rows that were read.
    rows: u32,
    /// 作った（作る）場の数。Spaces made, or to be made.
    created: u64,
    /// 名称などを変えた（変える）場の数。Spaces changed.
    changed: u64,
    /// 招待した（する）管理者の数。Administrators invited.
    invited: u64,
    /// 行ごとの指摘（行の順）。Findings by row.
    findings: Vec<ImportFinding>,
    /// 招待のリンク（メールを送らない設定のときだけ）。Links to hand over, where no mail is sent; shown only here.
    invitations: Vec<ImportInvitation>,
}

/// 指摘。A finding.
#[derive(SimpleObject)]
pub struct ImportFinding {
    /// ファイルの行番号。Row of the file.
    row: u32,
    /// 誤りか注意か。Error or warning.
    severity: FindingSeverity,
    /// 内容と、どうすればよいか。What it is, and what to do.
    message: Text,
}

/// 指摘の重さ。How grave a finding is.
#[derive(Clone, Copy, PartialEq, Eq, Enum)]
pub enum FindingSeverity {
    /// 誤り。1つでもあれば何もしない。With one of these nothing is done.
    Error,
    /// 注意。A remark.
    Warning,
}

/// 招待のリンク。A link to hand over.
#[derive(SimpleObject)]
pub struct ImportInvitation {
    /// 場の名称。Name of the space.
    space: String,
    /// 氏名。Name of the person.
    name: String,
    /// リンク。The link.
    link: String,
}

impl From<app::spaces::ImportReport> for SpacesImported {
    fn from(it: app::spaces::ImportReport) -> Self {
        let counts = it.counts.unwrap_or_default();
        let severity = |it: &onboarding::Finding| match it.severity {
            onboarding::Severity::Error => FindingSeverity::Error,
            onboarding::Severity::Warning => FindingSeverity::Warning,
        };
        Self {
            done: it.done,
            rows: it.rows,
            created: counts.created,
            changed: counts.renamed,
            invited: counts.invited.len() as u64,
            findings: it
                .findings
                .into_iter()
                .map(|it| ImportFinding { row: it.row, severity: severity(&it), message: it.text.into() })
                .collect(),
            invitations: it
                .invitations
                .into_iter()
                .map(|it| ImportInvitation { space: it.space_name, name: it.name, link: it.link })
                .collect(),
        }
    }
}
