//! One test binary.
mod sample;
