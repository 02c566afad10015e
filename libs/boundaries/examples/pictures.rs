//! Writes the pictures as SVG and tells their sizes:
//! `cargo run --release -p boundaries --example pictures -- topology.json folder members.csv [corrections.csv]`
use std::{error::Error, fmt::Write, fs, path::Path};

use boundaries::{
    Detail, Limits, members,
    pictures::{self, City, Picture},
};
use domain::{PrefectureCode, area::prefectures};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("topology.json folder members.csv [corrections.csv]");
    let (topology, folder) = (next()?, next()?);
    let files: Vec<Vec<u8>> = std::iter::once(next()?).chain(arguments).map(fs::read).collect::<Result<_, _>>()?;
    let topology = boundaries::read(&fs::read(topology)?, &Limits::default())?;
    let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    let members = members::read(&files, 7).map_err(|it| it.iter().map(|it| it.text().en + "\n").collect::<String>())?;
    let detail = Detail::default();
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    save(folder, "nation-areas", &pictures::areas_of_nation(&topology, &members, detail))?;
    save(folder, "nation-prefectures", &pictures::prefectures(&topology, detail))?;
    for code in prefectures().iter().map(|it: &domain::Prefecture| -> PrefectureCode { it.code }) {
        save(folder, &format!("{code}-areas"), &pictures::areas(&topology, &members, code, detail))?;
        let all = pictures::municipalities(&topology, code, City::Whole, detail);
        save(folder, &format!("{code}-municipalities"), &all)?;
    }
    Ok(())
}

fn save<K: std::fmt::Display>(folder: &Path, name: &str, picture: &Picture<K>) -> Result<(), Box<dyn Error>> {
    let [left, top, width, height] = picture.drawing.view_box;
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}" stroke="white" fill-rule="evenodd" font-size="14" text-anchor="middle">"#
    );
    if let Some(ground) = &picture.ground {
        write!(svg, r##"<path fill="#ccc" d="{ground}"/>"##)?;
    }
    for (at, shape) in picture.drawing.shapes.iter().enumerate() {
        write!(svg, r#"<path fill="hsl({},45%,65%)" d="{}"/>"#, at * 137 % 360, shape.path)?;
    }
    for shape in &picture.drawing.shapes {
        let (x, y) = shape.label;
        write!(svg, r#"<text x="{x}" y="{y}" stroke="none">{}</text>"#, shape.key)?;
    }
    for [left, top, width, height] in &picture.drawing.boxes {
        write!(svg, r##"<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="none" stroke="#666"/>"##)?;
    }
    svg.push_str("</svg>");
    fs::write(folder.join(name).with_extension("svg"), svg)?;
    let bytes = picture.drawing.shapes.iter().map(|it| it.path.len()).sum::<usize>();
    let ground = picture.ground.as_ref().map_or(0, String::len);
    println!("{name}: {} shapes, {bytes} bytes, ground {ground}, {width} by {height}", picture.drawing.shapes.len());
    Ok(())
}
