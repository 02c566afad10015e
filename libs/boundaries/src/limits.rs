//! How much a file of boundaries may hold.

/// The most that is read. A file beyond any of them is refused before it costs more than its own size a few times over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Arcs.
    pub arcs: usize,
    /// Points of all arcs together.
    pub points: usize,
    /// Geometries, those within collections too.
    pub geometries: usize,
    /// Collections within collections; the object itself is the first.
    pub nesting: usize,
    /// Characters of one name.
    pub characters: usize,
}

impl Default for Limits {
    /// Some ten times what the municipalities of Japan need at a hundredth of their original points.
    fn default() -> Self {
        Self { bytes: 16 << 20, arcs: 100_000, points: 1_500_000, geometries: 20_000, nesting: 4, characters: 100 }
    }
}
