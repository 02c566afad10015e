//! Wrong peer outputs.
