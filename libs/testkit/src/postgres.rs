//! A PostgreSQL of the test's own, to be stopped in the middle.

use std::{
    ffi::OsStr,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use tempfile::TempDir;

use crate::free_port;

/// A cluster with its own folder and port; stopped and deleted when dropped. Its methods block.
#[derive(Debug)]
pub struct Postgres {
    folder: TempDir,
    port: u16,
}

impl Postgres {
    /// Makes a cluster and starts it, in about two seconds.
    pub fn start() -> Self {
        let folder = TempDir::new().expect("temporary folder");
        if is_root() {
            run(Command::new("chown").arg("postgres").arg(folder.path()));
        }
        let it = Self { folder, port: free_port() };
        run(it.tool("initdb").args([
            "--no-sync",
            "--auth=trust",
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C",
        ]));
        it.up();
        it
    }

    /// Of its database `postgres`, as superuser.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Cuts all connections and stops.
    pub fn stop(&self) {
        run(self.tool("pg_ctl").args(["stop", "-w", "-m", "fast"]));
    }

    /// Stops as if the power had failed.
    pub fn crash(&self) {
        run(self.tool("pg_ctl").args(["stop", "-w", "-m", "immediate"]));
    }

    /// Starts again.
    pub fn up(&self) {
        let port = self.port;
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=60"
        );
        run(self.tool("pg_ctl").args(["start", "-w", "-o", &options]).arg("-l").arg(self.folder.path().join("log")));
    }

    /// A program of PostgreSQL on our folder. Root may not run it.
    fn tool(&self, name: &str) -> Command {
        let path = tools().join(name);
        let mut command = if is_root() { Command::new("runuser") } else { Command::new(&path) };
        if is_root() {
            command.args([OsStr::new("-u"), OsStr::new("postgres"), OsStr::new("--"), path.as_os_str()]);
        }
        command.arg("-D").arg(self.folder.path().join("data")).current_dir(self.folder.path());
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let _ =
            self.tool("pg_ctl").args(["stop", "-m", "immediate"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

/// Where Debian and others put the newest version; else the search path.
fn tools() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions.map(|it| it.path().join("bin")).filter(|it| it.join("initdb").exists()).max();
    newest.unwrap_or_default()
}

fn is_root() -> bool {
    Path::new("/proc/self").metadata().is_ok_and(|it| it.uid() == 0)
}

fn run(command: &mut Command) {
    // Not `output`: a server inherits the pipe and would keep it open.
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.as_ref().is_ok_and(std::process::ExitStatus::success), "{command:?}: {status:?}");
}
