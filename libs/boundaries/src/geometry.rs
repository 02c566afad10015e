//! From the one object of the file to rings and what is known of them.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{Excess, Limits, Point, Properties, Refusal, Ring, Way, properties::N03};

// Parsed as far as its members alone: their form depends on the type, which may stand behind them, and a list of values
// that were parsed already would take far more room than its text.
#[derive(Deserialize)]
struct Geometry<'a> {
    #[serde(rename = "type")]
    kind: Option<String>,
    #[serde(borrow)]
    arcs: Option<&'a RawValue>,
    #[serde(borrow)]
    geometries: Option<&'a RawValue>,
    #[serde(borrow)]
    properties: Option<&'a RawValue>,
}

/// The geometries found so far.
pub(crate) struct Geometries<'a> {
    arcs: &'a [Vec<Point>],
    limits: &'a Limits,
    /// How often each arc was walked along.
    walked: Vec<u8>,
    count: usize,
    places: Vec<Properties>,
    rings: Vec<Ring>,
}

impl<'a> Geometries<'a> {
    pub fn new(arcs: &'a [Vec<Point>], limits: &'a Limits) -> Self {
        Self { arcs, limits, walked: vec![0; arcs.len()], count: 0, places: Vec::new(), rings: Vec::new() }
    }

    pub fn done(self) -> (Vec<Properties>, Vec<Ring>) {
        (self.places, self.rings)
    }

    /// Reads a geometry, and those within it.
    pub fn read(&mut self, raw: &RawValue, depth: usize) -> Result<(), Refusal> {
        self.count += 1;
        if self.count > self.limits.geometries {
            return Err(Refusal::TooLarge(Excess::Geometries(self.limits.geometries)));
        }
        let at = self.count;
        let it: Geometry = serde_json::from_str(raw.get()).map_err(|_| Refusal::Form(at))?;
        match it.kind.as_deref() {
            Some("GeometryCollection") => {
                if depth == self.limits.nesting {
                    return Err(Refusal::TooLarge(Excess::Nesting(self.limits.nesting)));
                }
                let within: Vec<&RawValue> = parse(it.geometries, at)?;
                within.into_iter().try_for_each(|one| self.read(one, depth + 1))
            }
            Some("Polygon") => {
                let rings: Vec<Vec<i32>> = parse(it.arcs, at)?;
                let place = self.place(it.properties, at)?;
                self.polygon(rings, place, at)
            }
            Some("MultiPolygon") => {
                let polygons: Vec<Vec<Vec<i32>>> = parse(it.arcs, at)?;
                let place = self.place(it.properties, at)?;
                polygons.into_iter().try_for_each(|rings| self.polygon(rings, place, at))
            }
            None => self.place(it.properties, at).map(|_| ()),
            Some(_) => Err(Refusal::Kind(at)),
        }
    }

    fn place(&mut self, raw: Option<&RawValue>, at: usize) -> Result<usize, Refusal> {
        let properties = match raw {
            Some(raw) => {
                let n03: N03 = serde_json::from_str(raw.get()).map_err(|_| Refusal::Code(at))?;
                n03.properties(at, self.limits)?
            }
            None => Properties::default(),
        };
        self.places.push(properties);
        Ok(self.places.len() - 1)
    }

    fn polygon(&mut self, rings: Vec<Vec<i32>>, place: usize, at: usize) -> Result<(), Refusal> {
        if rings.is_empty() {
            return Err(Refusal::Form(at));
        }
        for (number, ring) in rings.into_iter().enumerate() {
            let ways: Vec<Way> = ring.into_iter().map(Way::new).collect();
            for way in &ways {
                let walked = self.walked.get_mut(way.arc()).ok_or(Refusal::Index(at))?;
                *walked += 1;
                if *walked > 2 {
                    return Err(Refusal::Overlap(way.arc()));
                }
            }
            self.closed(&ways).ok_or(Refusal::Open(at))?;
            self.rings.push(Ring { place, hole: number > 0, ways });
        }
        Ok(())
    }

    /// Whether each arc begins where the one before it ends.
    fn closed(&self, ways: &[Way]) -> Option<()> {
        let mut end = ways.last()?.ends(self.arcs)?.1;
        for way in ways {
            let (from, to) = way.ends(self.arcs)?;
            if from != end {
                return None;
            }
            end = to;
        }
        Some(())
    }
}

fn parse<'a, T: Deserialize<'a>>(raw: Option<&'a RawValue>, at: usize) -> Result<T, Refusal> {
    raw.and_then(|it| serde_json::from_str(it.get()).ok()).ok_or(Refusal::Form(at))
}
