//! What can be seen on a page.

use paper::Document;
use typst::layout::{Abs, Frame, FrameItem, Point};

use crate::{limits, pdf::set};

/// One page.
pub struct Page {
    /// Width and height in points.
    pub size: (f64, f64),
    /// Runs of text as they are set; a line may have several.
    pub texts: Vec<Text>,
}

/// A run of text: what it says, and where it begins and ends.
pub struct Text {
    pub words: String,
    pub from: f64,
    pub to: f64,
    /// The baseline.
    pub at: f64,
    /// Signs that the font does not have.
    pub missing: usize,
}

impl Page {
    /// All that stands on it.
    pub fn words(&self) -> String {
        self.texts.iter().map(|it| it.words.as_str()).collect()
    }
}

/// The pages of a document that can be set.
pub fn pages(document: &Document) -> Vec<Page> {
    limits::check(document).expect("limits");
    let set = set(document).expect("pages");
    set.pages()
        .iter()
        .map(|page| {
            let mut texts = Vec::new();
            walk(&page.frame, Point::zero(), &mut texts);
            Page { size: (page.frame.width().to_pt(), page.frame.height().to_pt()), texts }
        })
        .collect()
}

fn walk(frame: &Frame, origin: Point, into: &mut Vec<Text>) {
    for (place, item) in frame.items() {
        let at = origin + *place;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                walk(&group.frame, at + moved, into);
            }
            FrameItem::Text(text) => into.push(Text {
                words: text.text.to_string(),
                from: at.x.to_pt(),
                to: (at.x + text.width().max(Abs::zero())).to_pt(),
                at: at.y.to_pt(),
                missing: text.glyphs.iter().filter(|it| it.id == 0).count(),
            }),
            _ => {}
        }
    }
}

/// Says what runs over an edge, or is not to be seen at all.
pub fn faults(pages: &[Page]) -> Vec<String> {
    let mut faults = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        for it in &page.texts {
            // The margins are 16 mm, and 18 and 22 mm; header and footer stand in the latter. A full stop may hang.
            let inside = it.from > 44.0 && it.to < page.size.0 - 40.0 && it.at > 20.0 && it.at < page.size.1 - 18.0;
            if !inside || it.missing > 0 {
                faults.push(format!("page {}: {} from {} to {} at {}", number + 1, it.words, it.from, it.to, it.at));
            }
        }
    }
    faults
}
