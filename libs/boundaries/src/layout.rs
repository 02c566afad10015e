//! Where each part of the land comes to stand in the picture.

use crate::{Frame, Inset, Map, Point, Way};

/// Units between the land and the edge of the picture or box.
const MARGIN: f64 = 6.0;

/// No picture is taller than so many times its width; land that is, gets a narrower one.
const TALLEST: f64 = 4.0;

/// Degrees below which land is not drawn larger: about a hundred metres.
const SMALLEST: f64 = 0.001;

/// Which part of the picture a ring is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Main,
    Box(usize),
}

/// Longitudes and latitudes that hold some land.
#[derive(Clone, Copy)]
struct Extent {
    low: [f64; 2],
    high: [f64; 2],
}

impl Extent {
    const NONE: Self = Self { low: [f64::INFINITY; 2], high: [f64::NEG_INFINITY; 2] };

    fn with(mut self, at: [f64; 2]) -> Self {
        for (axis, it) in at.into_iter().enumerate() {
            self.low[axis] = self.low[axis].min(it);
            self.high[axis] = self.high[axis].max(it);
        }
        self
    }

    fn middle(&self) -> [f64; 2] {
        [0, 1].map(|axis| f64::midpoint(self.low[axis], self.high[axis]))
    }
}

/// From degrees to units.
#[derive(Clone, Copy)]
struct Projection {
    west: f64,
    north: f64,
    /// Units a degree, along each axis.
    scale: [f64; 2],
    at: (f64, f64),
    /// Width and height, margins included.
    size: (f64, f64),
}

impl Projection {
    fn new(extent: &Extent, at: (f64, f64), scale: impl FnOnce(f64, f64) -> f64) -> Self {
        let (wide, high) = (extent.high[0] - extent.low[0], extent.high[1] - extent.low[1]);
        let shorter = extent.middle()[1].to_radians().cos();
        let along = scale(wide * shorter, high);
        let size = ((wide * shorter).mul_add(along, 2.0 * MARGIN), high.mul_add(along, 2.0 * MARGIN));
        Self { west: extent.low[0], north: extent.high[1], scale: [along * shorter, along], at, size }
    }

    fn point(&self, [east, north]: [f64; 2]) -> (i32, i32) {
        (
            round((east - self.west).mul_add(self.scale[0], self.at.0 + MARGIN)),
            round((self.north - north).mul_add(self.scale[1], self.at.1 + MARGIN)),
        )
    }

    fn rectangle(&self) -> [i32; 4] {
        [round(self.at.0), round(self.at.1), round(self.size.0), round(self.size.1)]
    }
}

pub(crate) struct Layout<'a> {
    frame: &'a Frame,
    main: Projection,
    boxes: Vec<Option<Projection>>,
}

impl<'a> Layout<'a> {
    pub fn new<K>(map: &Map<K>, frame: &'a Frame) -> Self {
        let mut main = Extent::NONE;
        let mut boxes = vec![Extent::NONE; frame.insets.len()];
        for ring in map.shapes.iter().flat_map(|it| &it.rings) {
            let Some((place, extent)) = place(map, ring, frame) else { continue };
            let into = match place {
                Place::Main => &mut main,
                Place::Box(at) => &mut boxes[at],
            };
            *into = into.with(extent.low).with(extent.high);
        }
        let width = f64::from(frame.width);
        // Without land on the main part there is nothing to measure by; any scale is as good.
        let some = if main.low[0].is_finite() { main } else { Extent { low: [135.0, 35.0], high: [136.0, 36.0] } };
        let main = Projection::new(&some, (0.0, 0.0), |wide, high| {
            let room = width - 2.0 * MARGIN;
            (room / wide.max(SMALLEST)).min(TALLEST * room / high.max(SMALLEST))
        });
        let boxes = boxes.iter().zip(&frame.insets).map(|(extent, inset)| {
            extent.low[0].is_finite().then(|| {
                Projection::new(extent, corner(inset, width), |_, _| main.scale[1] * f64::from(inset.percent) / 100.0)
            })
        });
        let boxes = boxes.collect();
        Self { frame, main, boxes }
    }

    /// Where a ring is drawn, and its points there; nothing if it is left out.
    pub fn ring<K>(&self, map: &Map<K>, ring: &[Way]) -> Option<(Place, Vec<(i32, i32)>)> {
        let (place, _) = place(map, ring, self.frame)?;
        let projection = match place {
            Place::Main => self.main,
            Place::Box(at) => self.boxes[at]?,
        };
        Some((place, map.points(ring).map(|it| projection.point(map.grid.degrees(it))).collect()))
    }

    pub fn boxes(&self) -> Vec<[i32; 4]> {
        self.boxes.iter().flatten().map(Projection::rectangle).collect()
    }

    /// All of the picture: boxes may reach beyond the main part.
    pub fn view_box(&self) -> [i32; 4] {
        let [_, _, width, height] = self.main.rectangle();
        let (right, bottom) = self
            .boxes()
            .into_iter()
            .fold((width, height), |(right, bottom), it| (right.max(it[0] + it[2]), bottom.max(it[1] + it[3])));
        [0, 0, right, bottom]
    }
}

fn corner(inset: &Inset, width: f64) -> (f64, f64) {
    let part = |it: i32| f64::from(it) * width / 1000.0;
    (part(inset.at.0), part(inset.at.1))
}

fn place<K>(map: &Map<K>, ring: &[Way], frame: &Frame) -> Option<(Place, Extent)> {
    let degrees = |it: Point| map.grid.degrees(it);
    let extent = map.points(ring).map(degrees).fold(Extent::NONE, Extent::with);
    let middle = extent.middle();
    if let Some(at) = frame.insets.iter().position(|it| it.part.holds(middle)) {
        return Some((Place::Box(at), extent));
    }
    let drawn = extent.low[0].is_finite() && !frame.left_out.iter().any(|it| it.holds(middle));
    drawn.then_some((Place::Main, extent))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "units of a picture; a cast of something larger ends at the largest"
)]
fn round(units: f64) -> i32 {
    units.round() as i32
}
