//! The gateway as its clients meet it. One binary: what it stands on is built once.

mod attacks;
mod cached;
mod exam;
mod explorer;
mod fair;
mod files;
mod http;
mod jobs;
mod pages;
mod ratio;
mod reads;
mod sdl;
mod socket;
mod trace;
mod trend;
mod world;
