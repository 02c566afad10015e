//! The fonts, compiled in: `BIZ UDGothic` by Morisawa, made to be read by people who see less well. It has 11 741 signs,
//! among them all of JIS X 0208 and of the names of places; licence: `fonts/OFL.txt`.

use std::sync::LazyLock;

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

static FILES: [&[u8]; 2] =
    [include_bytes!("../fonts/BIZUDGothic-Regular.ttf"), include_bytes!("../fonts/BIZUDGothic-Bold.ttf")];

/// Regular and bold.
pub(crate) static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|it| Font::iter(Bytes::new(*it))).collect());

/// The same, as Typst looks for them.
pub(crate) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Whether a sign can be printed.
pub(crate) fn has(sign: char) -> bool {
    BOOK.info(0).is_some_and(|it| it.coverage.contains(u32::from(sign)))
}
