//! Takes the built dashboard into the program; without one, a page that says how to build it.

use std::{env, fs, path::Path};

fn main() {
    let here = env::var("CARGO_MANIFEST_DIR").expect("cargo names the folder");
    let built = Path::new(&here).join("../../services/dashboard/dist");
    // Cargo looks again at what is watched only if it is there; what is not would be built anew each time.
    fs::create_dir_all(&built).expect("the folder of the built dashboard");
    println!("cargo::rerun-if-changed={}", built.display());
    let pages = if built.join("index.html").is_file() { built } else { Path::new(&here).join("unbuilt") };
    // Always inside, in debug builds too: the program may stand far from its sources.
    memory_serve::load_directory_with_embed(pages, true);
}
