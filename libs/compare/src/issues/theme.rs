//! What a council could take up.

use domain::Text;

use super::{Family, Finding};

/// Themes that are proposed at most.
pub const MOST_THEMES: usize = 3;

/// A proposed theme, with its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The family, which no other proposed theme has.
    pub family: Family,
    /// A title for the council's list of themes.
    pub title: Text,
    /// Why, in one sentence: that of the finding.
    pub reason: Text,
    /// Place of the finding among the findings.
    pub finding: usize,
    /// Places of further findings of the family.
    pub others: Vec<usize>,
}

/// The first findings of the first families.
pub(super) fn themes(findings: &[Finding]) -> Vec<Theme> {
    let mut themes: Vec<Theme> = Vec::new();
    for (at, finding) in findings.iter().enumerate() {
        let family = finding.family;
        if let Some(theme) = themes.iter_mut().find(|it| it.family == family) {
            theme.others.push(at);
        } else if themes.len() < MOST_THEMES {
            let (title, reason) = (family.theme(), finding.sentence.clone());
            themes.push(Theme { family, title, reason, finding: at, others: Vec::new() });
        }
    }
    themes
}
