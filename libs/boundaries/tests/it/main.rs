//! One test binary: small made-up topologies, random ones, hostile ones, and the published files where they are at hand.

mod data;
mod grids;
mod hostile;
mod members;
mod pictures;
mod published;
mod published_pictures;
mod random;
mod reading;
mod shapes;
