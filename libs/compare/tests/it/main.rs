//! Maps of made-up areas, and what stands out on them.

mod issues_any;
mod issues_rules;
mod made;
mod map_any;
mod map_masked;
mod map_worked;
mod sentences;
