//! Why a password is refused.

use domain::{Error, Text};

use super::MOST;

/// A reason to choose another password. It holds nothing of the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer characters than this.
    TooShort {
        /// Fewest that are taken: [`super::LEAST_ALONE`] or [`super::LEAST_WITH_SECOND_FACTOR`].
        least: usize,
    },
    /// More than [`MOST`] characters.
    TooLong,
    /// Repetitions, runs of keys or digits, and dates.
    Pattern,
    /// Words that stand in every list of leaked passwords.
    Common,
    /// The account's own name or address, or the name of the service.
    Personal,
}

impl Weakness {
    /// What to do, in one or two sentences.
    pub fn text(self) -> Text {
        match self {
            Self::TooShort { least } => Text::new(
                format!(
                    "パスワードは{least}文字以上にしてください。関係のない言葉をいくつか並べると、覚えやすく強くなります。"
                ),
                format!(
                    "Use at least {least} characters. Several unrelated words in a row are easy to remember and hard to guess."
                ),
            ),
            Self::TooLong => Text::new(
                format!("パスワードは{MOST}文字以内にしてください。"),
                format!("Use at most {MOST} characters."),
            ),
            Self::Pattern => Text::new(
                "繰り返し、数字やキーの並び、日付からできたパスワードは推測されやすいため使えません。別のものにしてください。",
                "Choose another password: repetitions, keys or digits in a row, and dates are easy to guess.",
            ),
            Self::Common => Text::new(
                "よく使われる言葉だけのパスワードは推測されやすいため使えません。別のものにするか、関係のない言葉を足してください。",
                "Choose another password, or add unrelated words: this one is made of words that are tried first.",
            ),
            Self::Personal => Text::new(
                "お名前、メールアドレス、サービス名からできたパスワードは推測されやすいため使えません。別のものにしてください。",
                "Choose another password: this one is made of your name, your mail address or the name of the service.",
            ),
        }
    }
}

impl From<Weakness> for Error {
    fn from(weakness: Weakness) -> Self {
        let Text { ja, en } = weakness.text();
        Self::Invalid(format!("{ja} / {en}"))
    }
}
