//! The isolation exam: who sees and who changes what, found by walking the schema and the tables, and held against an
//! oracle that reads the raw rows and knows nothing of filters and policies.

mod actors;
mod answers;
mod locks;
mod mutants;
mod oracle;
mod records;
mod tables;
mod tenancy;
mod timing;
mod walk;
