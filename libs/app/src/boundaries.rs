//! Outlines for maps, from a file of municipalities and the list of which municipality is in which area.

use std::collections::BTreeMap;

use boundaries::{
    Detail, Limits, Properties, Topology, members,
    pictures::{self, City, Picture},
};
use domain::{
    BoundaryLevel, BoundaryShape, BoundarySheet, Error, PrefectureCode, Result, Text,
    area::{area, prefectures},
};

/// Problems of the list that are told; more than that nobody reads in one line.
const TOLD: usize = 3;

/// Reads a `TopoJSON` of municipalities (国土数値情報 N03) and the lists of members (`muni_code`, `area_code`; a later one
/// corrects an earlier), and draws every sheet that the platform shows: prefectures and areas of the nation, areas and
/// municipalities of each prefecture. Whatever is wrong is told in lines that say what to do ([`Error::Invalid`]).
pub fn draw(topology: &[u8], lists: &[&[u8]], plan: u8, source: &str) -> Result<Vec<BoundarySheet>> {
    let both = |it: &Text| format!("{} / {}", it.ja, it.en);
    let topology = boundaries::read(topology, &Limits::default()).map_err(|it| Error::Invalid(both(&it.text())))?;
    let members = members::read(lists, plan).map_err(|problems| {
        let rest = problems.len().saturating_sub(TOLD);
        let more = (rest > 0).then(|| format!("ほかに{rest}件あります。 / And {rest} more."));
        let lines = problems.iter().take(TOLD).map(|it| both(&it.text())).chain(more);
        Error::Invalid(lines.collect::<Vec<_>>().join("\n"))
    })?;
    let detail = Detail::default();
    let head = |level, prefecture| Head { level, prefecture, source };
    let nation = pictures::prefectures(&topology, detail);
    let mut sheets = vec![
        head(BoundaryLevel::Prefecture, None)
            .over(nation, |it| (format!("{:02}", it.get()), it.prefecture().name.ja.clone())),
        head(BoundaryLevel::Area, None).over(pictures::areas_of_nation(&topology, &members, detail), area_of(plan)),
    ];
    let names = names(&topology);
    for prefecture in here(&topology) {
        let areas = pictures::areas(&topology, &members, prefecture, detail);
        sheets.push(head(BoundaryLevel::Area, Some(prefecture)).over(areas, area_of(plan)));
        let municipalities = pictures::municipalities(&topology, prefecture, City::Whole, detail);
        let called = |it: &domain::MunicipalityCode| {
            let code = it.to_string();
            let name = names.get(&code).cloned().unwrap_or_default();
            (code, name)
        };
        sheets.push(head(BoundaryLevel::Municipality, Some(prefecture)).over(municipalities, called));
    }
    Ok(sheets)
}

/// Prefectures of which the file has land.
fn here(topology: &Topology) -> impl Iterator<Item = PrefectureCode> {
    let found: Vec<_> = topology.places().iter().filter_map(|it| it.prefecture).collect();
    prefectures().iter().map(|it| it.code).filter(move |it| found.contains(it))
}

fn area_of(plan: u8) -> impl Fn(&domain::AreaCode) -> (String, String) {
    move |it| (it.to_string(), area(plan, *it).map(|it| it.name.clone()).unwrap_or_default())
}

/// Names by code. A designated city is there by its wards alone, and named by them.
fn names(topology: &Topology) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for Properties { municipality, county, name, .. } in topology.places() {
        let (Some(code), Some(name)) = (municipality, name) else { continue };
        names.insert(code.to_string(), name.clone());
        let city = pictures::city_of(*code);
        if let (true, Some(county)) = (city != *code, county) {
            names.insert(city.to_string(), county.clone());
        }
    }
    names
}

/// What stands above a picture.
struct Head<'a> {
    level: BoundaryLevel,
    prefecture: Option<PrefectureCode>,
    source: &'a str,
}

impl Head<'_> {
    fn over<K>(&self, picture: Picture<K>, named: impl Fn(&K) -> (String, String)) -> BoundarySheet {
        let shapes = picture.drawing.shapes.into_iter().map(|it| {
            let (code, name) = named(&it.key);
            BoundaryShape { code, name, path: it.path, label: it.label, room: it.room }
        });
        BoundarySheet {
            level: self.level,
            prefecture: self.prefecture,
            view_box: picture.drawing.view_box,
            boxes: picture.drawing.boxes,
            shapes: shapes.collect(),
            ground: picture.ground,
            source: self.source.to_owned(),
        }
    }
}
