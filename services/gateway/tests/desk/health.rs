//! Health issues made visible, as officers and researchers see them: over HTTP, on both databases.

mod boundaries;
mod comparison;
mod data;
mod issues;
mod notebooks;
mod plan;
mod research;
