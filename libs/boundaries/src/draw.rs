//! From a map to paths of SVG.

use crate::{
    Frame, Map,
    label::label,
    layout::{Layout, Place},
    path::{path, speck, tidy},
};

/// A picture in whole units, y downwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing<K> {
    /// Left, top, width and height, as the attribute `viewBox` wants them.
    pub view_box: [i32; 4],
    /// The boxes of [`crate::Inset`]s: left, top, width and height; draw a line around each.
    pub boxes: Vec<[i32; 4]>,
    /// One path a shape, in the order of their keys. Shapes that are wholly left out are not here.
    pub shapes: Vec<Drawn<K>>,
}

/// One shape of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn<K> {
    /// Whose it is.
    pub key: K,
    /// What the attribute `d` of a `path` wants; fill it by the rule `evenodd`, since holes are rings like others.
    pub path: String,
    /// A point well inside, for a name.
    pub label: (i32, i32),
    /// How far that point is from the nearest border: half of the room a name has.
    pub room: i32,
}

/// Draws a map as wide as the frame says (narrower only if it would be over four times as tall): equirectangular, longitudes shortened by the cosine of the middle latitude (of each box on its own).
///
/// Every point of an arc is rounded by itself before anything is left out, so that neighbours still share their borders to
/// the unit. A shape that would vanish is drawn as a speck of four units, since a place with a figure must be seen.
pub fn draw<K: Clone>(map: &Map<K>, frame: &Frame) -> Drawing<K> {
    let layout = Layout::new(map, frame);
    let shapes = map.shapes.iter().filter_map(|shape| {
        let placed = shape.rings.iter().filter_map(|ring| layout.ring(map, ring));
        let placed: Vec<(Place, Vec<(i32, i32)>)> = placed.collect();
        let first = placed.first()?.1.first().copied()?;
        let mut rings: Vec<Vec<(i32, i32)>> = placed.into_iter().map(|it| tidy(it.1)).collect();
        rings.retain(|it| !it.is_empty());
        if rings.is_empty() {
            rings.push(speck(first));
        }
        let (label, room) = label(&rings);
        Some(Drawn { key: shape.key.clone(), path: path(&rings), label, room })
    });
    let shapes = shapes.collect();
    Drawing { view_box: layout.view_box(), boxes: layout.boxes(), shapes }
}
