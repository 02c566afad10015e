//! The pictures that the platform shows.

use domain::{AreaCode, MunicipalityCode, PrefectureCode};

use crate::{Detail, Drawing, Drawn, Frame, Properties, Topology, dissolve, draw, members::Members, simplify};

pub use crate::cities::city_of;

/// A picture, with the land that has no key of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture<K> {
    /// What has a key.
    pub drawing: Drawing<K>,
    /// Land in the frame that belongs to none of them, as one path: without it a map would miss land that is there.
    pub ground: Option<String>,
}

/// Whether the wards of a designated city (指定都市) are drawn as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum City {
    /// One shape, under the city's code.
    Whole,
    /// Each ward, as in the file.
    Wards,
}

/// The municipalities of one prefecture.
pub fn municipalities(
    topology: &Topology,
    prefecture: PrefectureCode,
    city: City,
    detail: Detail,
) -> Picture<MunicipalityCode> {
    let key = |it: &Properties| {
        it.municipality.map(|it| match city {
            City::Whole => city_of(it),
            City::Wards => it,
        })
    };
    picture(topology, |it| within(it, prefecture).then(|| key(it)), &Frame::prefecture(prefecture), detail)
}

/// The areas of one prefecture.
pub fn areas(topology: &Topology, members: &Members, prefecture: PrefectureCode, detail: Detail) -> Picture<AreaCode> {
    let key = |it: &Properties| within(it, prefecture).then(|| area_of(it, members));
    picture(topology, key, &Frame::prefecture(prefecture), detail)
}

/// The areas of the nation.
pub fn areas_of_nation(topology: &Topology, members: &Members, detail: Detail) -> Picture<AreaCode> {
    picture(topology, |it| Some(area_of(it, members)), &Frame::nation(), detail)
}

/// The prefectures of the nation.
pub fn prefectures(topology: &Topology, detail: Detail) -> Picture<PrefectureCode> {
    picture(topology, |it| Some(it.prefecture), &Frame::nation(), detail)
}

fn within(it: &Properties, prefecture: PrefectureCode) -> bool {
    it.prefecture == Some(prefecture)
}

fn area_of(it: &Properties, members: &Members) -> Option<AreaCode> {
    it.municipality.and_then(|it| members.get(&it).copied())
}

/// The key says what is in the frame, and within it what belongs to nobody.
fn picture<K: Ord + Clone>(
    topology: &Topology,
    key: impl Fn(&Properties) -> Option<Option<K>>,
    frame: &Frame,
    detail: Detail,
) -> Picture<K> {
    let Drawing { view_box, boxes, shapes } = draw(&simplify(&dissolve(topology, key), detail), frame);
    let mut ground = None;
    let shapes = shapes.into_iter().filter_map(|it| {
        let Some(key) = it.key else {
            ground = Some(it.path);
            return None;
        };
        Some(Drawn { key, path: it.path, label: it.label, room: it.room })
    });
    let shapes = shapes.collect();
    Picture { drawing: Drawing { view_box, boxes, shapes }, ground }
}
