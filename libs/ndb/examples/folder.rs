//! Reads a folder and times it: `cargo run --release -p ndb --example folder -- <folder> [threads]`
use std::{path::Path, time::Instant};

use ndb::FileStatus;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (Some(dir), threads) = (arguments.next(), arguments.next()) else {
        eprintln!("folder <dir> [threads]");
        return;
    };
    let threads = threads.and_then(|it| it.parse().ok()).unwrap_or(0);
    let start = Instant::now();
    let reading = match ndb::read_folder(Path::new(&dir), threads, &|_, _, _| {}, &|| false) {
        Ok(reading) => reading,
        Err(error) => return eprintln!("{error}"),
    };
    let taken = start.elapsed();
    for file in reading.files.iter().filter(|it| it.status != FileStatus::Imported) {
        println!("{:?} {}", file.status, file.name);
        for line in &file.messages {
            println!("    {}\n    {}", line.ja, line.en);
        }
    }
    let cells: u64 = reading.tables.iter().map(ndb::CheckupTable::cell_count).sum();
    let masked: u64 = reading.tables.iter().map(ndb::CheckupTable::masked_count).sum();
    println!(
        "{} files, {} tables, {cells} cells, {masked} masked, {:.3} s",
        reading.files.len(),
        reading.tables.len(),
        taken.as_secs_f64()
    );
}
