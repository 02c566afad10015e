//! One test binary: small made-up topologies, random ones, hostile ones, and the published files where they are at hand.

mod grids;
mod hostile;
mod members;
mod pictures;
mod published;
mod random;
mod reading;
mod shapes;
