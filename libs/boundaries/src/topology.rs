//! Arcs, and the rings that walk along them.

use domain::{MunicipalityCode, PrefectureCode};

/// A point of the file's grid; y grows to the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Point {
    /// To the east.
    pub x: i32,
    /// To the north.
    pub y: i32,
}

/// What a step of the grid is in degrees, and where its origin lies; longitude first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// Degrees a step.
    pub scale: [f64; 2],
    /// Degrees of the origin.
    pub translate: [f64; 2],
}

impl Grid {
    /// Longitude and latitude in degrees.
    pub fn degrees(&self, at: Point) -> [f64; 2] {
        let along = |step: i32, axis: usize| f64::from(step).mul_add(self.scale[axis], self.translate[axis]);
        [along(at.x, 0), along(at.y, 1)]
    }
}

/// An arc and the direction in which it is walked, as `TopoJSON` writes it: the index, or its complement for backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Way(i32);

impl Way {
    pub(crate) fn new(index: i32) -> Self {
        Self(index)
    }

    /// Forwards along this arc; arcs are fewer than 2³¹ by the limits of the file.
    pub(crate) fn along(arc: usize) -> Self {
        Self(i32::try_from(arc).unwrap_or(i32::MAX))
    }

    /// The arc's index.
    pub fn arc(self) -> usize {
        usize::try_from(if self.0 < 0 { !self.0 } else { self.0 }).unwrap_or(usize::MAX)
    }

    /// Whether the arc is walked from its first point to its last.
    pub fn is_forward(self) -> bool {
        self.0 >= 0
    }

    /// The same arc, the other way.
    #[must_use]
    pub fn back(self) -> Self {
        Self(!self.0)
    }

    /// First and last point.
    pub(crate) fn ends(self, arcs: &[Vec<Point>]) -> Option<(Point, Point)> {
        let arc = &arcs[self.arc()];
        let (first, last) = (*arc.first()?, *arc.last()?);
        Some(if self.is_forward() { (first, last) } else { (last, first) })
    }
}

/// The points of a ring; the first is not repeated at the end.
pub(crate) fn walk<'a>(ways: &'a [Way], arcs: &'a [Vec<Point>]) -> impl Iterator<Item = Point> + 'a {
    ways.iter().flat_map(|way| {
        let arc = &arcs[way.arc()];
        let last = arc.len().saturating_sub(1);
        (0..last).map(move |at| if way.is_forward() { arc[at] } else { arc[last - at] })
    })
}

/// Twice the area of a ring in steps of the grid, exactly: positive where it is walked clockwise, as land is, and negative
/// for a hole.
pub fn twice_area(points: impl Iterator<Item = Point>) -> i128 {
    let mut points = points.peekable();
    let Some(first) = points.peek().copied() else { return 0 };
    let (mut sum, mut before) = (0, first);
    let cross = |a: Point, b: Point| i128::from(i64::from(b.x) * i64::from(a.y) - i64::from(a.x) * i64::from(b.y));
    for point in points {
        sum += cross(before, point);
        before = point;
    }
    sum + cross(before, first)
}

/// What the file says of a geometry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties {
    /// `N03_007`; nobody's land (所属未定地) has none.
    pub municipality: Option<MunicipalityCode>,
    /// `N03_001`, or else the municipality's.
    pub prefecture: Option<PrefectureCode>,
    /// `N03_003`: the county (郡), or the city whose ward it is.
    pub county: Option<String>,
    /// `N03_004`: the municipality or ward.
    pub name: Option<String>,
}

/// One ring of a geometry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ring {
    /// Whose it is: the place of its geometry in [`Topology::places`].
    pub place: usize,
    /// Whether it bounds a hole.
    pub hole: bool,
    /// Arcs end to end: land clockwise, holes against it.
    pub ways: Vec<Way>,
}

/// A file that was read. Every index is within bounds, every ring is closed, and no arc has more than one ring on a side.
#[derive(Clone, Debug, PartialEq)]
pub struct Topology {
    pub(crate) grid: Grid,
    pub(crate) arcs: Vec<Vec<Point>>,
    pub(crate) places: Vec<Properties>,
    pub(crate) rings: Vec<Ring>,
}

impl Topology {
    /// The grid of its points.
    pub fn grid(&self) -> Grid {
        self.grid
    }

    /// Its arcs.
    pub fn arcs(&self) -> &[Vec<Point>] {
        &self.arcs
    }

    /// Its geometries in the order of the file.
    pub fn places(&self) -> &[Properties] {
        &self.places
    }

    /// Their rings.
    pub fn rings(&self) -> &[Ring] {
        &self.rings
    }
}
