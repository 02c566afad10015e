//! How a command ends when it cannot do what was asked: one line on standard error, and 1 (failure) or 2 (wrong use).

use std::{io::Write as _, process::ExitCode};

/// Why a command failed.
#[derive(Debug)]
pub enum Failure {
    /// The command was called in a way that cannot work.
    Usage(String),
    /// It was called rightly and could not be done.
    Failed(anyhow::Error),
}

impl Failure {
    /// Prints the reason and gives the exit code.
    pub fn report(self) -> ExitCode {
        let mut err = std::io::stderr().lock();
        let (line, code) = match self {
            Self::Usage(line) => (line, 2),
            Self::Failed(err) if is_broken_pipe(&err) => return ExitCode::SUCCESS,
            Self::Failed(err) => (format!("{err:#}"), 1),
        };
        // Nothing is left to tell it to if standard error is gone.
        let _ = writeln!(err, "renkei: {}", line.replace('\n', " "));
        ExitCode::from(code)
    }
}

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(err: E) -> Self {
        Self::Failed(err.into())
    }
}

/// `renkei … | head` is no failure.
fn is_broken_pipe(err: &anyhow::Error) -> bool {
    err.chain().any(|it| {
        let io = it.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        let csv = it.downcast_ref::<csv::Error>().and_then(|it| match it.kind() {
            csv::ErrorKind::Io(io) => Some(io.kind()),
            _ => None,
        });
        io.or(csv) == Some(std::io::ErrorKind::BrokenPipe)
    })
}
