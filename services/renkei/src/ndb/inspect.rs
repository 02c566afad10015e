//! `renkei ndb inspect FILE…`

use std::{collections::BTreeSet, io::Write as _, path::PathBuf, process::ExitCode};

use ::ndb::{CheckupTable, PlaceKind, Severity, check, read_workbook};
use serde_json::{Value, json};

use crate::failure::Failure;

/// Files to look at.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// ワークブック（.xlsx）/ Workbooks
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// Prints a line for every file that is a checkup table; the others are told on standard error, and make the exit
/// code 1.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let mut code = ExitCode::SUCCESS;
    let mut out = std::io::stdout().lock();
    for file in &args.files {
        match read_workbook(file) {
            Ok(table) => writeln!(out, "{}", describe(&file.display().to_string(), &table))?,
            Err(err) => {
                eprintln!("renkei: {}: {err}", file.display());
                code = ExitCode::from(1);
            }
        }
    }
    out.flush()?;
    Ok(code)
}

fn describe(file: &str, table: &CheckupTable) -> Value {
    let known = || table.places.iter().filter(|it| it.kind == PlaceKind::Known);
    let prefectures: BTreeSet<_> = known().filter_map(|it| it.prefecture).collect();
    let findings = check(table);
    let refused = findings.iter().any(|it| it.severity == Severity::Refuse);
    json!({
        "file": file,
        "fiscal_year": table.fiscal_year.0,
        "edition": table.fiscal_year.edition().map(|it| it.0),
        "item": table.item,
        "question": table.question,
        "level": table.level.as_str(),
        "group": table.group.as_str(),
        "unit": table.unit,
        "mask_rule": table.mask_rule,
        "prefectures": prefectures.len(),
        "areas": known().filter(|it| it.area.is_some()).count(),
        "classes": table.classes.len(),
        "cells": table.cell_count(),
        "masked_cells": table.masked_count(),
        "wording": table.wording,
        "kind": table.kind,
        "class_labels": table.classes,
        "sheet": table.source.sheet,
        "sha256": table.source.sha256,
        "synthetic": table.synthetic,
        "sound": !refused,
        "findings": findings.iter().map(|it| format!("{}: {}", it.cell, it.message.ja)).collect::<Vec<_>>(),
    })
}
