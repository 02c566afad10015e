//! A column of few different words.

use std::collections::HashMap;

use polars::prelude::*;

/// Each word once, and where it stands.
#[derive(Default)]
pub(super) struct Words {
    list: Vec<String>,
    known: HashMap<String, u32>,
    pub(super) at: Vec<u32>,
}

impl Words {
    pub(super) fn add(&mut self, word: String) -> u32 {
        let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        *self.known.entry(word).or_insert_with_key(|word| {
            self.list.push(word.clone());
            next
        })
    }

    pub(super) fn column(self, name: &str) -> PolarsResult<Column> {
        let words = StringChunked::from_iter_values(name.into(), self.list.iter().map(String::as_str));
        Ok(words.take(&IdxCa::from_vec("at".into(), self.at))?.into_column())
    }
}
