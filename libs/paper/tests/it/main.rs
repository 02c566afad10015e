//! One test binary: workbooks of documents, checklists there and back, hostile files, random texts, and openpyxl.

mod back;
mod books;
mod hostile;
mod openpyxl;
mod random;
mod sheets;
