//! A grade that people give against the rule: the report allows it where the change has no meaning for public health.

use serde::{Deserialize, Serialize};

use super::{Grade, Graded};
use crate::{Result, record::check};

/// A grade with the reason for it, which is never empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Judgement {
    grade: Grade,
    reason: String,
}

impl Judgement {
    /// Takes a grade and its reason, of 1 to 2,000 characters; [`crate::Error::Invalid`] otherwise.
    pub fn new(grade: Grade, reason: &str) -> Result<Self> {
        let reason = check::prose("評価を変える理由", reason.trim(), 2_000)?;
        if reason.is_empty() {
            check::line("評価を変える理由", "", 2_000)?;
        }
        Ok(Self { grade, reason })
    }

    /// The grade.
    pub fn grade(&self) -> Grade {
        self.grade
    }

    /// Why it is not that of the rule.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// What the rule says, and what people say against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// By the rule; always kept.
    pub computed: Graded,
    /// By people.
    pub judgement: Option<Judgement>,
}

impl Assessment {
    /// The grade that counts: that of people where there is one.
    pub fn grade(&self) -> Grade {
        self.judgement.as_ref().map_or_else(|| self.computed.grade(), Judgement::grade)
    }
}

#[derive(Serialize, Deserialize)]
struct Written {
    grade: Grade,
    reason: String,
}

impl TryFrom<Written> for Judgement {
    type Error = crate::Error;

    fn try_from(it: Written) -> Result<Self> {
        Self::new(it.grade, &it.reason)
    }
}

impl From<Judgement> for Written {
    fn from(it: Judgement) -> Self {
        Self { grade: it.grade, reason: it.reason }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_against_the_rule_needs_a_reason() {
        for empty in ["", " \n"] {
            assert!(Judgement::new(Grade::C, empty).is_err());
        }
        assert!(serde_json::from_str::<Judgement>(r#"{"grade": "B*", "reason": ""}"#).is_err());
        let it = Judgement::new(Grade::C, "25％から28％の変化は、目標80％に対してわずか").expect("judgement");
        let written = serde_json::to_string(&it).expect("json");
        assert_eq!(serde_json::from_str::<Judgement>(&written).expect("read"), it);
    }
}
