//! The registry of visibility classes: who sees and who changes the rows of every table. Row-level security is made from
//! it after each migration, and the store takes its query filters from the same rows. A table that is not here does not
//! migrate; an entity whose table is not here does not compile.

/// Who sees a row. S is the space of whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Everyone: figures made of open data.
    Open,
    /// The space alone (`space_id`).
    Private,
    /// The space (`space_id`), and the spaces it lay below on the day in the named column.
    SharedUp(&'static str),
    /// The space (`space_id`), the space above it in the first named column, and those that lay below that one on the day in
    /// the second: what a space has agreed to show to those beside it.
    Beside(&'static str, &'static str),
    /// Every space, but no guest: what somebody has published to all who signed in.
    Published,
    /// A council: the space (`space_id`) and those that take part. A guest: only those they belong to.
    Council,
    /// What is laid before the council in the named column: whoever sees the council, and the space (`space_id`) that laid it.
    BeforeCouncil(&'static str),
    /// The spaces at either end, in the named columns; a guest's only where it stands in the first.
    Ends(&'static str, &'static str),
    /// The space itself, those above and below it at any time, and the platform's. A guest: only the space itself.
    Directory,
    /// The account itself, and the spaces in which it has a right.
    Person,
    /// No space: only what signs people in.
    Identity,
}

/// Another way to a table than that of a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Signing in, before any space is known.
    Identity,
    /// Making the spaces of a prefecture; the column names the space that is made.
    Onboarding(&'static str),
}

/// A way to change a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Adding rows.
    Insert,
    /// Changing them.
    Update,
    /// Removing them.
    Delete,
}

impl Verb {
    const ALL: &'static [Self] = &[Self::Insert, Self::Update, Self::Delete];
    const LASTING: &'static [Self] = &[Self::Insert, Self::Update];
    const APPEND_ONLY: &'static [Self] = &[Self::Insert];

    pub(crate) fn sql(self) -> &'static str {
        match self {
            Self::Insert => "insert",
            Self::Update => "update",
            Self::Delete => "delete",
        }
    }
}

/// What may be done to a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Name of the table.
    pub table: &'static str,
    /// Who sees its rows.
    pub class: Class,
    /// The column that must hold S where a space writes; none where no space does.
    pub writer: Option<&'static str>,
    /// Doors through which it is read, besides.
    pub read: &'static [Door],
    /// Doors through which it is written, besides.
    pub write: &'static [Door],
    /// What the gateway may do at all, besides reading.
    pub verbs: &'static [Verb],
    /// The worker reads and writes all of it.
    pub worker: bool,
}

const fn rule(table: &'static str, class: Class) -> Rule {
    Rule { table, class, writer: None, read: &[], write: &[], verbs: Verb::ALL, worker: false }
}

const fn open(table: &'static str) -> Rule {
    Rule { worker: true, verbs: &[], ..rule(table, Class::Open) }
}

const fn identity(table: &'static str) -> Rule {
    Rule { read: &[Door::Identity], write: &[Door::Identity], ..rule(table, Class::Identity) }
}

const fn private(table: &'static str) -> Rule {
    Rule { writer: Some("space_id"), ..rule(table, Class::Private) }
}

/// Every table.
pub const REGISTRY: &[Rule] = &[
    open("dataset"),
    open("source_file"),
    open("dataset_item"),
    open("result_set"),
    open("ratio"),
    open("prevalence"),
    // Brought in by the operator's command.
    Rule { worker: false, ..open("area_profile") },
    Rule { worker: false, ..open("boundary_sheet") },
    // The gateway switches which result set is shown.
    Rule { verbs: Verb::LASTING, ..open("current_result_set") },
    Rule { worker: true, ..private("job") },
    Rule {
        writer: Some("id"),
        verbs: Verb::LASTING,
        read: &[Door::Identity, Door::Onboarding("id")],
        write: &[Door::Identity, Door::Onboarding("id")],
        ..rule("space", Class::Directory)
    },
    Rule {
        read: &[Door::Onboarding("child_id")],
        write: &[Door::Onboarding("child_id")],
        ..rule("space_link", Class::Ends("child_id", "parent_id"))
    },
    Rule { writer: Some("space_id"), read: &[Door::Identity], ..rule("council", Class::Council) },
    Rule { writer: Some("owner_id"), ..rule("council_space", Class::Ends("space_id", "owner_id")) },
    Rule { writer: Some("space_id"), ..rule("paper", Class::BeforeCouncil("council_id")) },
    Rule {
        writer: Some("space_id"),
        read: &[Door::Onboarding("space_id")],
        write: &[Door::Onboarding("space_id")],
        ..rule("checklist", Class::SharedUp("as_of"))
    },
    private("answer"),
    private("record"),
    Rule { writer: Some("space_id"), ..rule("shared_record", Class::SharedUp("as_of")) },
    private("record_words"),
    Rule { writer: Some("space_id"), ..rule("example", Class::Beside("parent_id", "as_of")) },
    Rule { writer: Some("space_id"), ..rule("publication", Class::Published) },
    Rule { writer: Some("space_id"), ..rule("correction", Class::Published) },
    Rule { read: &[Door::Identity], ..private("calendar_feed") },
    private("digest_choice"),
    // Delivered by the gateway itself, which is in no space.
    Rule { read: &[Door::Identity], write: &[Door::Identity], ..private("webhook") },
    Rule { read: &[Door::Identity], write: &[Door::Identity], ..rule("account", Class::Person) },
    identity("recovery_code"),
    identity("session"),
    identity("sign_in"),
    identity("identity_link"),
    Rule { read: &[Door::Identity], ..private("identity_provider") },
    Rule { read: &[Door::Identity], write: &[Door::Identity], ..private("role_grant") },
    Rule {
        read: &[Door::Identity, Door::Onboarding("space_id")],
        write: &[Door::Identity, Door::Onboarding("space_id")],
        ..private("invitation")
    },
    Rule { read: &[Door::Identity], write: &[Door::Identity], ..private("service_token") },
    Rule { read: &[Door::Identity], write: &[Door::Identity], writer: None, ..private("break_glass") },
    private("upload"),
    Rule {
        read: &[Door::Identity],
        write: &[Door::Identity, Door::Onboarding("space_id")],
        verbs: Verb::APPEND_ONLY,
        ..private("audit_entry")
    },
];

/// The rule of a table. A table without one does not compile where this is a constant.
pub const fn rule_of(table: &str) -> &'static Rule {
    let mut at = 0;
    while at < REGISTRY.len() {
        if same(REGISTRY[at].table.as_bytes(), table.as_bytes()) {
            return &REGISTRY[at];
        }
        at += 1;
    }
    panic!("a table without a visibility class: add it to migrations/src/visibility.rs")
}

/// Whether two names are the same, where a constant must know.
pub const fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}
