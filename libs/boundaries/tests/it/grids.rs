//! Made-up land: a grid of square fields, each of a municipality, with lakes where there is none.

use std::{collections::BTreeMap, fmt::Write};

use boundaries::{Limits, Map, Topology, Way, read};

/// Fields in rows; 0 is water, other numbers are municipalities 26101, 26102 and so on.
#[derive(Clone, Debug)]
pub struct Fields(pub Vec<Vec<u8>>);

/// A node of the grid and the one that follows it.
type Step = ((i32, i32), (i32, i32));

impl Fields {
    /// The municipality at a place; water outside.
    fn at(&self, x: i32, y: i32) -> u8 {
        let row = usize::try_from(y).ok().and_then(|it| self.0.get(it));
        row.zip(usize::try_from(x).ok()).and_then(|(row, x)| row.get(x)).copied().unwrap_or(0)
    }

    /// Twice the area of one municipality.
    pub fn twice_area(&self, of: u8) -> i128 {
        2 * self.0.iter().flatten().filter(|it| **it == of).count() as i128
    }

    /// All municipalities.
    pub fn municipalities(&self) -> std::collections::BTreeSet<u8> {
        self.0.iter().flatten().copied().filter(|it| *it > 0).collect()
    }

    /// As `TopoJSON` with one arc for each side of a field; `turned` winds every ring the other way round.
    pub fn topojson(&self, turned: bool) -> String {
        let mut arcs: BTreeMap<Step, usize> = BTreeMap::new();
        let mut geometries = Vec::new();
        for of in self.municipalities() {
            let mut steps: BTreeMap<(i32, i32), Vec<(i32, i32)>> = BTreeMap::new();
            for (y, x) in (0..self.0.len()).flat_map(|y| (0..self.0[y].len()).map(move |x| (y, x))) {
                let (x, y) = (i32::try_from(x).expect("small"), i32::try_from(y).expect("small"));
                if self.at(x, y) != of {
                    continue;
                }
                // Clockwise, y to the north: up the west side, along the north, down the east, back along the south.
                let corners = [(x, y), (x, y + 1), (x + 1, y + 1), (x + 1, y)];
                for (side, (dx, dy)) in [(-1, 0), (0, 1), (1, 0), (0, -1)].into_iter().enumerate() {
                    if self.at(x + dx, y + dy) != of {
                        steps.entry(corners[side]).or_default().push(corners[(side + 1) % 4]);
                    }
                }
            }
            let polygons: Vec<String> = rings(steps).iter().map(|it| ring(it, &mut arcs, turned)).collect();
            // Every ring as a polygon of its own or as a hole: told apart by the sign of its area, as a maker of files does.
            geometries.push(geometry(of, &polygons));
        }
        let mut by_number: Vec<(usize, Step)> = arcs.into_iter().map(|it| (it.1, it.0)).collect();
        by_number.sort_unstable();
        let arcs: Vec<String> = by_number
            .iter()
            .map(|(_, ((x, y), (to_x, to_y)))| format!("[[{x},{y}],[{},{}]]", to_x - x, to_y - y))
            .collect();
        topojson(&arcs.join(","), &geometries.join(","))
    }

    /// Read back.
    pub fn topology(&self) -> Topology {
        read(self.topojson(false).as_bytes(), &Limits::default()).expect("topology")
    }
}

/// A quantised file on a grid of hundredths of a degree, from 135 degrees east and 35 north.
pub fn topojson(arcs: &str, geometries: &str) -> String {
    format!(
        r#"{{"type":"Topology","transform":{{"scale":[0.01,0.01],"translate":[135,35]}},"arcs":[{arcs}],"objects":{{"all":{{"type":"GeometryCollection","geometries":[{geometries}]}}}}}}"#
    )
}

/// Rings of steps; where two go on from a node, the one that turns right, so that fields touching at a corner stay apart.
fn rings(mut steps: BTreeMap<(i32, i32), Vec<(i32, i32)>>) -> Vec<Vec<(i32, i32)>> {
    let mut rings = Vec::new();
    while let Some((start, next)) = steps.iter().find_map(|it| it.1.first().map(|next| (*it.0, *next))) {
        let (mut ring, mut from, mut to) = (vec![start], start, next);
        loop {
            steps.get_mut(&from).expect("node").retain(|it| *it != to);
            let on = steps.get(&to).cloned().unwrap_or_default();
            let straight = (to.0 - from.0, to.1 - from.1);
            let right = (to.0 + straight.1, to.1 - straight.0);
            let Some(on) = on.iter().find(|it| **it == right).or(on.first()).copied() else { break };
            ring.push(to);
            (from, to) = (to, on);
        }
        rings.push(ring);
    }
    rings
}

/// The arcs of a ring, and whether it bounds a hole.
fn ring(points: &[(i32, i32)], arcs: &mut BTreeMap<Step, usize>, turned: bool) -> String {
    let mut ways = Vec::new();
    for (from, to) in points.iter().zip(points.iter().cycle().skip(1)) {
        let known = arcs.len();
        let way = match arcs.get(&(*to, *from)) {
            Some(back) => -1 - i64::try_from(*back).expect("small"),
            None => i64::try_from(*arcs.entry((*from, *to)).or_insert(known)).expect("small"),
        };
        ways.push(way);
    }
    if turned {
        ways.reverse();
        ways = ways.into_iter().map(|it| -1 - it).collect();
    }
    let twice: i32 = points.iter().zip(points.iter().cycle().skip(1)).map(|(a, b)| b.0 * a.1 - a.0 * b.1).sum();
    format!("{}{ways:?}", if twice < 0 { "hole" } else { "" })
}

/// All holes go to the first polygon: which one they lie in makes no difference to any reader here.
fn geometry(of: u8, rings: &[String]) -> String {
    let holes: String = rings.iter().filter_map(|it| it.strip_prefix("hole")).fold(String::new(), |mut all, it| {
        let _ = write!(all, ",{it}");
        all
    });
    let land: Vec<&String> = rings.iter().filter(|it| !it.starts_with("hole")).collect();
    let polygons: Vec<String> =
        land.iter().enumerate().map(|(at, it)| format!("[{it}{}]", if at == 0 { &holes } else { "" })).collect();
    format!(
        r#"{{"type":"MultiPolygon","arcs":[{}],"properties":{{"N03_007":"26{}"}}}}"#,
        polygons.join(","),
        100 + u32::from(of)
    )
}

/// A ring beginning with its smallest way, so that rings can be compared.
pub fn turned_to_first(ring: &[Way]) -> Vec<Way> {
    let first = (0..ring.len()).min_by_key(|at| ring[*at]).unwrap_or(0);
    [&ring[first..], &ring[..first]].concat()
}

/// How often each arc of a map is walked along forwards and backwards.
pub fn walked<K>(map: &Map<K>) -> Vec<[u32; 2]> {
    let mut walked = vec![[0; 2]; map.arcs().len()];
    for way in map.shapes().iter().flat_map(|it| it.rings.iter().flatten()) {
        walked[way.arc()][usize::from(way.is_forward())] += 1;
    }
    walked
}
