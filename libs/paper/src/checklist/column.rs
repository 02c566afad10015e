//! The columns of the sheet.

use domain::text::fold;

/// A column, wherever it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Column {
    Number,
    Text,
    Hint,
    Status,
    Start,
    Owner,
    Reason,
    Note,
    Item,
    Version,
}

impl Column {
    /// In the order in which they are written.
    pub const ALL: [Self; 10] = [
        Self::Number,
        Self::Text,
        Self::Hint,
        Self::Status,
        Self::Start,
        Self::Owner,
        Self::Reason,
        Self::Note,
        Self::Item,
        Self::Version,
    ];

    /// Those that are read.
    pub const READ: [Self; 7] =
        [Self::Status, Self::Start, Self::Owner, Self::Reason, Self::Note, Self::Item, Self::Version];

    /// The header.
    pub fn title(self) -> &'static str {
        match self {
            Self::Number => "番号",
            Self::Text => "項目",
            Self::Hint => "ヒント",
            Self::Status => "状態",
            Self::Start => "着手時期",
            Self::Owner => "担当",
            Self::Reason => "理由",
            Self::Note => "メモ",
            Self::Item => "項目ID",
            Self::Version => "版",
        }
    }

    /// The width in half widths; those that are shown print on A4 at a size that can be read.
    pub fn width(self) -> u16 {
        match self {
            Self::Number => 7,
            Self::Text => 36,
            Self::Hint => 32,
            Self::Status => 10,
            Self::Start => 12,
            Self::Owner | Self::Item => 14,
            Self::Reason => 24,
            Self::Note => 28,
            Self::Version => 6,
        }
    }

    /// The column with this header.
    pub fn named(header: &str) -> Option<Self> {
        let header = fold(header);
        Self::ALL.into_iter().find(|it| fold(it.title()) == header)
    }

    /// Where it is written.
    pub fn place(self) -> u16 {
        self as u16
    }
}
