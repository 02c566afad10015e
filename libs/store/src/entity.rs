//! The tables. Private: outside, there are only the types of `model` and of `domain`.

pub(crate) mod current_result_set;
pub(crate) mod dataset;
pub(crate) mod dataset_item;
pub(crate) mod job;
pub(crate) mod ratio;
pub(crate) mod result_set;
pub(crate) mod source_file;
