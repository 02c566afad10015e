//! Writes the made-up nation, one CSV a prefecture: `cargo run -p onboarding --example nation -- folder [plan]`
use std::{error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let dir = arguments.next().ok_or("nation <folder> [plan]")?;
    let plan = arguments.next().map_or(Ok(7), |it| it.parse())?;
    fs::create_dir_all(&dir)?;
    for (prefecture, csv) in onboarding::synthetic::nation_of(plan) {
        fs::write(Path::new(&dir).join(format!("{prefecture}.csv")), csv)?;
    }
    Ok(())
}
