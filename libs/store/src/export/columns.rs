//! What becomes of each column in an archive.

/// What is taken of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Its values.
    Yes,
    /// Its bytes, as a file beside the table.
    File,
    /// Whether there is a value: the value is a secret.
    Whether,
    /// Nothing: a secret, or of the person and not of the space, or worth nothing a moment later.
    No,
}

/// The exceptions; all other columns are taken. A test lists what is taken, so that a new column is looked at.
pub(super) fn kept(table: &str, column: &str) -> Kept {
    match (table, column) {
        // Of people, the roster of the space: whom it may know. How they sign in is theirs.
        ("account", "id" | "name" | "mail") => Kept::Yes,
        ("identity_provider", "client_secret") | ("webhook", "secret") => Kept::Whether,
        // Besides secrets: what changes with every use, and would make every archive an old one.
        // The index of the records is made of them.
        ("account" | "record_words", _)
        | ("invitation" | "service_token" | "calendar_feed", "digest")
        | ("service_token", "used_at")
        | ("digest_choice", "sent_on")
        | ("webhook", "cursor" | "claimed_until" | "failures" | "retry_at" | "delivered_at" | "failure")
        | ("job", "lease_token" | "lease_until" | "push_after" | "pushes") => Kept::No,
        ("upload", "content") => Kept::File,
        _ => Kept::Yes,
    }
}
