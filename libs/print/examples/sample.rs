//! Writes a made-up document with every kind of block, as PDF and as xlsx: `cargo run -p print --example sample -- folder`
use std::{error::Error, fs, path::Path, time::Instant};

#[path = "../src/tests/sample.rs"]
mod sample;

fn main() -> Result<(), Box<dyn Error>> {
    let dir = std::env::args().nth(1).ok_or("sample <folder>")?;
    fs::create_dir_all(&dir)?;
    let documents = [
        ("page", sample::one_page()),
        ("every", sample::every()),
        ("rows", sample::rows(50)),
        ("crowded", sample::crowded()),
        ("many", sample::rows(2_000)),
    ];
    for (name, document) in documents {
        let start = Instant::now();
        let pdf = print::pdf(&document)?;
        println!("{name}: {} ms, {} kB", start.elapsed().as_millis(), pdf.len() / 1_000);
        fs::write(Path::new(&dir).join(name).with_extension("pdf"), pdf)?;
        fs::write(Path::new(&dir).join(name).with_extension("xlsx"), paper::workbook(&document)?)?;
    }
    Ok(())
}
