//! How cells look. Shades tell headings apart in black and white too.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::document::{Align, RowKind};

/// A font made to be easy to read, which Windows has had since 2018; other systems put their own Japanese font in its place.
const FONT: &str = "BIZ UDPゴシック";

/// Points of a row with so many lines. It is set for every row with more than one: Excel fits rows to their texts when it
/// opens a workbook, `LibreOffice` does not.
pub(crate) fn height(lines: usize) -> f64 {
    let lines = u32::try_from(lines).unwrap_or(u32::MAX);
    // More than 409 is not allowed.
    (15.0 * f64::from(lines) + 5.0).min(409.0)
}

pub(crate) struct Styles {
    pub title: Format,
    pub text: Format,
    pub heading: Format,
    pub label: Format,
    pub made_up: Format,
    pub header: Format,
    pub filled: Format,
    plain: [Format; 3],
    strong: [Format; 3],
    section: Format,
}

impl Styles {
    pub fn new() -> Self {
        let text = base();
        let boxed = || base().set_border(FormatBorder::Thin).set_border_color(GREY);
        let aligned = |format: Format| {
            [FormatAlign::Left, FormatAlign::Center, FormatAlign::Right].map(|it| format.clone().set_align(it))
        };
        Self {
            title: base().set_bold().set_font_size(16),
            heading: base().set_bold().set_font_size(13),
            label: base().set_bold(),
            made_up: base().set_bold().set_border(FormatBorder::Medium).set_align(FormatAlign::Center),
            header: boxed().set_bold().set_background_color(SHADE).set_align(FormatAlign::Center),
            filled: boxed().set_bold().set_background_color(FILL).set_align(FormatAlign::Center),
            plain: aligned(boxed()),
            strong: aligned(boxed().set_bold().set_border_top(FormatBorder::Medium)),
            // Not wrapped: it flows over the empty cells beside it.
            section: boxed().set_bold().set_background_color(LIGHT).unset_text_wrap(),
            text,
        }
    }

    /// The format of a cell of a grid.
    pub fn cell(&self, kind: RowKind, align: Align) -> &Format {
        let at = match align {
            Align::Start => 0,
            Align::Centre => 1,
            Align::End => 2,
        };
        match kind {
            RowKind::Plain => &self.plain[at],
            RowKind::Strong => &self.strong[at],
            RowKind::Section => &self.section,
        }
    }
}

pub(crate) const GREY: Color = Color::RGB(0x80_8080);
const SHADE: Color = Color::RGB(0xD9_D9D9);
const LIGHT: Color = Color::RGB(0xEF_EFEF);
const FILL: Color = Color::RGB(0xBF_BFBF);

/// What all cells have in common.
pub(crate) fn base() -> Format {
    Format::new().set_font_name(FONT).set_font_size(11).set_text_wrap().set_align(FormatAlign::Top)
}
