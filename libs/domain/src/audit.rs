//! The audit trail: who did what, when, from where, in which space.

use std::fmt::Write as _;

use crate::{SpaceId, Time};

/// What programs outside may hear of: what is done in the council's year. Each has an identifier for its subject, never a
/// word that somebody wrote.
pub const HEARD: &[&str] = &[
    "answer.judge",
    "answer.keep",
    "answer.write",
    "checklist.import",
    "checklist.start",
    "council.create",
    "council.join",
    "council.leave",
    "counts.publish",
    "counts.unpublish",
    "crisis.begin",
    "document.take",
    "handover.sign",
    "paper.add",
    "record.remove",
    "record.restore",
    "record.write",
    "schedule.agree",
    "schedule.start",
];

/// Whether this names something that is heard of: an action, or a prefix of some that ends with a dot.
pub fn may_be_heard(event: &str) -> bool {
    HEARD.iter().any(|it| covers(event, it))
}

/// Whether an action is one of those that were asked for, and one that is heard of at all.
pub fn is_heard(action: &str, events: &[String]) -> bool {
    HEARD.contains(&action) && events.iter().any(|it| covers(it, action))
}

fn covers(event: &str, action: &str) -> bool {
    event == action || (event.ends_with('.') && action.starts_with(event))
}

/// What is to be recorded. It names things by their ids; names and mail addresses stay in their tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What was done, `noun.verb`.
    pub action: &'static str,
    /// To what: an id, or nothing.
    pub subject: String,
    /// What else a reader needs: numbers, roles, dates, a written reason.
    pub detail: String,
}

impl Event {
    /// Something was done to something.
    pub fn new(action: &'static str, subject: impl std::fmt::Display) -> Self {
        Self { action, subject: format!("{subject}"), detail: String::new() }
    }

    /// With more to know.
    #[must_use]
    pub fn with(self, detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), ..self }
    }
}

/// An entry of the trail. Entries of a space are numbered from 1, and each carries the digest of the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose trail.
    pub space: SpaceId,
    /// 1, 2, 3 …
    pub number: u64,
    /// When, to the microsecond.
    pub at: Time,
    /// Who: `account:…`, `token:…`, `system`, `nobody`.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To what.
    pub subject: String,
    /// The client's address.
    pub address: Option<String>,
    /// What else there is to know.
    pub detail: String,
    /// SHA-256 of the entry before; zeros for the first.
    pub previous: Vec<u8>,
    /// SHA-256 of [`Self::canonical`].
    pub digest: Vec<u8>,
}

impl Entry {
    /// What the digest is made of: every field but the digest, each with its length, so that no two entries read alike.
    pub fn canonical(&self) -> Vec<u8> {
        let mut text = String::new();
        let fields = [
            self.space.to_string(),
            self.number.to_string(),
            self.at.timestamp_micros().to_string(),
            self.actor.clone(),
            self.action.clone(),
            self.subject.clone(),
            self.address.clone().unwrap_or_default(),
            self.detail.clone(),
            crate::text::hex(&self.previous),
        ];
        for field in fields {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{}:{field}", field.len());
        }
        text.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_or_a_whole_first_word_is_heard_of() {
        for event in ["record.", "record.write", "handover.", "schedule.agree"] {
            assert!(may_be_heard(event), "{event}");
        }
        for event in ["", ".", "record", "rec", "record.w", "sign_in.", "sign_in.done", "token.create", "webhook."] {
            assert!(!may_be_heard(event), "{event}");
        }
        let events = ["record.".to_owned(), "answer.write".to_owned()];
        let heard = |action| is_heard(action, &events);
        assert!(heard("record.write") && heard("answer.write"));
        assert!(!heard("answer.judge") && !heard("record.unknown") && !heard("sign_in.done"));
    }
}
