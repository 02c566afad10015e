//! What an answer depends on, and nothing else.

use std::sync::Arc;

use domain::{ResultSetId, SpaceId};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// Raised when the shape of what is kept changes, so that two versions of the program can share one Redis.
const VERSION: u32 = 1;

/// What the asker may see. Part of the key: an answer for one right is never given to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// Open data: the same for everyone.
    Open,
}

impl Right {
    fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
        }
    }
}

/// The name of an answer: version, space, right, result sets, and a hash of the question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CacheKey(Arc<str>);

impl CacheKey {
    /// Builds the key of `question` asked of these result sets. The question must be canonical: the same question must
    /// serialise to the same text (lists sorted, defaults filled in).
    pub fn new(space: SpaceId, right: Right, result_sets: &[ResultSetId], question: &impl Serialize) -> Self {
        let sources = result_sets.iter().map(ToString::to_string).collect::<Vec<_>>().join("+");
        // A question is a struct of plain fields, which always serialises; an empty text would only cost a hit.
        let question = serde_json::to_string(question).unwrap_or_default();
        let sources = if result_sets.len() == 1 { sources } else { hash(&sources) };
        Self(format!("renkei:v{VERSION}:{space}:{}:{sources}:{}", right.as_str(), hash(&question)).into())
    }

    /// The key as Redis has it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn shared(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }
}

fn hash(text: &str) -> String {
    domain::text::hex(&Sha256::digest(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_makes_another_key() {
        let (one, two) = (ResultSetId::new(), ResultSetId::new());
        let key = |space, sets: &[ResultSetId], question| CacheKey::new(space, Right::Open, sets, &question);
        let keys = [
            key(SpaceId::PLATFORM, &[one], "ratios"),
            key(SpaceId::new(), &[one], "ratios"),
            key(SpaceId::PLATFORM, &[two], "ratios"),
            key(SpaceId::PLATFORM, &[one, two], "ratios"),
            key(SpaceId::PLATFORM, &[], "ratios"),
            key(SpaceId::PLATFORM, &[one], "trend"),
        ];
        let different: std::collections::HashSet<_> = keys.iter().collect();
        assert_eq!(different.len(), keys.len(), "{keys:?}");
        assert_eq!(keys[0], key(SpaceId::PLATFORM, &[one], "ratios"));
    }
}
