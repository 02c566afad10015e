//! A checklist that another program opened, changed and saved.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::sheets::{answers, day, expected, filled, full, problems, written};

/// The Python that `infra/dev/python.sh` puts beside the build this test belongs to. It installs what is missing, and
/// fails with a word where it cannot.
fn python() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let test = std::env::current_exe().expect("path of the test");
    // <target>/<profile>/deps/it-….
    let target = test.ancestors().nth(3).expect("target folder");
    let run = Command::new(root.join("infra/dev/python.sh")).env("CARGO_TARGET_DIR", target).output().expect("bash");
    assert!(run.status.success(), "infra/dev/python.sh: {}", String::from_utf8_lossy(&run.stderr));
    PathBuf::from(String::from_utf8(run.stdout).expect("path").trim())
}

/// openpyxl itself loses one thing: `_x000D_` typed as such comes out of it as the sign U+000D.
#[test]
fn only_the_rows_that_openpyxl_changed_differ() {
    let folder = tempfile::tempdir().expect("folder");
    let (from, to) = (folder.path().join("from.xlsx"), folder.path().join("to.xlsx"));
    let sheet = full();
    std::fs::write(&from, written(&sheet)).expect("file");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/edit.py");
    let run = Command::new(python()).arg(script).args([&from, &to]).output().expect("python");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));

    let mut wanted = expected(&sheet);
    wanted[1].2 = 3;
    wanted[2].3 = Some(day("2026-09-01"));
    wanted[4].4[2] = "=調整中\n（架空）".into();
    let back = filled(&std::fs::read(&to).expect("file"));
    assert_eq!(problems(&back), [""; 0]);
    assert_eq!(answers(&back.rows), wanted);
}
