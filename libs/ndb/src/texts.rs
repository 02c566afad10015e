//! The texts of a workbook: one long string and ranges into it, each judged once.

use quick_xml::events::Event;

use crate::{ReadError, error::Excess, xml};

/// More than any published workbook has (the most seen is about 900).
const SHARED: usize = 200_000;

/// Position of a text in [`Texts`]; shared strings come first, under their own numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TextId(pub u32);

/// What a text means where a number of people may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// White space.
    Blank,
    /// One of the hyphens that stand for a suppressed cell.
    Mask,
    /// A whole number written as text.
    Count(u32),
    /// Anything else.
    Words,
}

#[derive(Default)]
pub(crate) struct Texts {
    arena: String,
    ranges: Vec<(u32, u32, Meaning)>,
}

impl Texts {
    /// The text without white space around it; empty for an unknown position.
    pub fn get(&self, id: TextId) -> &str {
        let range = self.ranges.get(id.0 as usize).map_or(0..0, |it| it.0 as usize..it.1 as usize);
        self.arena.get(range).unwrap_or_default().trim()
    }

    pub fn meaning(&self, id: TextId) -> Option<Meaning> {
        self.ranges.get(id.0 as usize).map(|it| it.2)
    }

    /// Keeps a text. A workbook whose texts outgrow 4 GB was refused long before.
    pub fn push(&mut self, text: &str) -> TextId {
        let start = u32::try_from(self.arena.len()).unwrap_or(u32::MAX);
        self.arena.push_str(text);
        let end = u32::try_from(self.arena.len()).unwrap_or(u32::MAX);
        let id = u32::try_from(self.ranges.len()).unwrap_or(u32::MAX);
        self.ranges.push((start, end, meaning(text)));
        TextId(id)
    }
}

/// Reads the part with the shared strings; phonetic runs are left out, rich text is joined.
pub(crate) fn read(part: &[u8]) -> Result<Texts, ReadError> {
    let mut xml = xml::open(part)?;
    let mut texts = Texts::default();
    let (mut text, mut inside, mut phonetic) = (String::new(), false, 0_u32);
    loop {
        match xml::next(&mut xml)? {
            Event::Start(it) => match it.local_name().as_ref() {
                "si" => text.clear(),
                "t" => inside = phonetic == 0,
                "rPh" => phonetic += 1,
                _ => {}
            },
            Event::Empty(it) if it.local_name().as_ref() == "si" => {
                texts.push("");
            }
            Event::End(it) => match it.local_name().as_ref() {
                "si" => {
                    texts.push(&text);
                }
                "t" => inside = false,
                "rPh" => phonetic = phonetic.saturating_sub(1),
                _ => {}
            },
            Event::Text(it) if inside => xml::push(&mut text, &it)?,
            Event::CData(it) if inside => xml::push(&mut text, &it)?,
            Event::GeneralRef(it) if inside => xml::push_reference(&mut text, &it)?,
            Event::Eof => break,
            _ => {}
        }
        if texts.ranges.len() > SHARED {
            return Err(ReadError::TooLarge(Excess::Texts));
        }
    }
    Ok(texts)
}

fn meaning(text: &str) -> Meaning {
    let text = text.trim();
    match text {
        "" => Meaning::Blank,
        // The note prints U+2010, the cells hold U+002D; programs turn one into another.
        "-" | "‐" | "‑" | "–" | "—" | "－" | "−" => Meaning::Mask,
        _ if text.bytes().all(|it| it.is_ascii_digit()) => text.parse().map_or(Meaning::Words, Meaning::Count),
        _ => Meaning::Words,
    }
}
