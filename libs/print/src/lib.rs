//! Documents as PDF.
pub use typst_pdf::PdfOptions;
pub use typst_layout::PagedDocument;
pub use typst::World;
