//! What became of a file, for people and for programs.

use std::io::Write;

use app::spaces::{ImportReport, Invited, neutral};
use onboarding::{Column, Severity};
use serde_json::{Value, json};

/// A row-by-row table and the counts, Japanese first.
pub fn print(report: &ImportReport, dry_run: bool, out: &mut impl Write) -> std::io::Result<()> {
    for it in &report.findings {
        let word = match it.severity {
            Severity::Error => "エラー",
            Severity::Warning => "注意",
        };
        let column = it.column.map(|it| format!("「{}」", it.header().ja)).unwrap_or_default();
        writeln!(out, "{:>6}行目  {word}{column}  {} / {}", it.row, it.text.ja, it.text.en)?;
    }
    writeln!(out, "{}行を読みました", report.rows)?;
    let Some(counts) = &report.counts else {
        return writeln!(
            out,
            "エラーがあるため、何も変えていません。直してからもう一度実行してください / Nothing was changed: mend the errors, then try again"
        );
    };
    let lines = [
        ("新しい場", "spaces made", counts.created),
        ("名称などの変更", "renamed", counts.renamed),
        ("新しい所属", "memberships made", counts.links_added),
        ("終了日の変更", "memberships with another last day", counts.links_ended),
        ("招待", "invitations", counts.invited.len() as u64),
        ("チェックリスト", "checklists", counts.checklists),
    ];
    for (ja, en, count) in lines {
        writeln!(out, "  {ja} / {en}: {count}")?;
    }
    if dry_run {
        writeln!(out, "確認だけで、何も変えていません / Dry run: nothing was changed")?;
    }
    Ok(())
}

/// The same as one object.
pub fn as_json(report: &ImportReport, dry_run: bool, links: &[Invited]) -> Value {
    let findings: Vec<_> = report
        .findings
        .iter()
        .map(|it| {
            json!({
                "row": it.row,
                "column": it.column.map(|it: Column| it.header().en),
                "severity": if it.severity == Severity::Error { "error" } else { "warning" },
                "ja": it.text.ja,
                "en": it.text.en,
            })
        })
        .collect();
    let counts = report.counts.as_ref().map(|it| {
        json!({
            "created": it.created, "renamed": it.renamed, "links_added": it.links_added, "links_ended": it.links_ended,
            "invitations": it.invited.len(), "checklists": it.checklists,
        })
    });
    let links: Vec<_> = links
        .iter()
        .map(|it| json!({ "space": it.space.to_string(), "name": it.name, "mail": it.mail, "link": it.link }))
        .collect();
    json!({
        "rows": report.rows, "findings": findings, "counts": counts, "done": report.done, "dry_run": dry_run,
        "invitations": links,
    })
}

/// Links as CSV, to be handed over.
pub fn write_links(links: &[Invited], out: &mut dyn Write) -> anyhow::Result<()> {
    out.write_all("\u{FEFF}".as_bytes())?;
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    csv.write_record(["コード", "名称", "氏名", "メールアドレス", "招待のリンク"])?;
    for it in links {
        let key = it.space.to_string();
        csv.write_record([
            &*neutral(&key),
            &neutral(&it.space_name),
            &neutral(&it.name),
            &neutral(&it.mail),
            &it.link,
        ])?;
    }
    csv.flush()?;
    Ok(())
}
