//! From bytes to a topology, under limits.

use std::collections::BTreeMap;

use serde::{Deserialize, de::IgnoredAny};
use serde_json::{error::Category, value::RawValue};

use crate::{Excess, Limits, Refusal, Topology, geometry::Geometries, grid::read_arcs, orient::orient};

#[derive(Deserialize)]
struct File<'a> {
    #[serde(rename = "type")]
    kind: String,
    transform: Option<Transform>,
    // Later copies of a member would win silently in a map; a struct refuses them, and a layer's name is of no use here.
    #[serde(borrow)]
    objects: BTreeMap<String, &'a RawValue>,
    arcs: Vec<Vec<(f64, f64)>>,
}

#[derive(Clone, Copy, Deserialize)]
pub(crate) struct Transform {
    pub scale: [f64; 2],
    pub translate: [f64; 2],
}

/// Reads a `TopoJSON` of municipalities (quantised or not) with the properties of 国土数値情報 N03.
///
/// Strict: one object; polygons, multipolygons, collections and null geometries only; points of two numbers, in degrees,
/// in Japan. Which way round a file winds its rings does not matter: neighbours decide it for each other.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Topology, Refusal> {
    if bytes.len() > limits.bytes {
        return Err(Refusal::TooLarge(Excess::Bytes(limits.bytes)));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::Encoding)?;
    let file: File = serde_json::from_str(text).map_err(|err| {
        // Numbers too many for a point count as bad syntax, in JSON that is good.
        if err.classify() == Category::Data || serde_json::from_str::<IgnoredAny>(text).is_ok() {
            Refusal::NotTopology(err.line(), err.column())
        } else {
            Refusal::NotJson(err.line(), err.column())
        }
    })?;
    if file.kind != "Topology" {
        return Err(Refusal::NotTopology(0, 0));
    }
    let object = match file.objects.values().collect::<Vec<_>>()[..] {
        [one] => *one,
        ref several => return Err(Refusal::Objects(several.len())),
    };
    if file.arcs.len() > limits.arcs {
        return Err(Refusal::TooLarge(Excess::Arcs(limits.arcs)));
    }
    if file.arcs.iter().map(Vec::len).sum::<usize>() > limits.points {
        return Err(Refusal::TooLarge(Excess::Points(limits.points)));
    }
    let (grid, arcs) = read_arcs(&file.arcs, file.transform)?;
    let mut found = Geometries::new(&arcs, limits);
    found.read(object, 0)?;
    let (places, mut rings) = found.done();
    if rings.is_empty() {
        return Err(Refusal::Empty);
    }
    orient(&arcs, &mut rings)?;
    Ok(Topology { grid, arcs, places, rings })
}
