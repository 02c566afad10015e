//! The tables. Private: outside, there are only the types of `model` and of `domain`.

pub(crate) mod account;
pub(crate) mod audit_entry;
pub(crate) mod break_glass;
pub(crate) mod checklist;
pub(crate) mod council;
pub(crate) mod council_space;
pub(crate) mod current_result_set;
pub(crate) mod dataset;
pub(crate) mod dataset_item;
pub(crate) mod identity_link;
pub(crate) mod identity_provider;
pub(crate) mod invitation;
pub(crate) mod job;
pub(crate) mod paper;
pub(crate) mod ratio;
pub(crate) mod recovery_code;
pub(crate) mod result_set;
pub(crate) mod role_grant;
pub(crate) mod service_token;
pub(crate) mod session;
pub(crate) mod sign_in;
pub(crate) mod source_file;
pub(crate) mod space;
pub(crate) mod space_link;
pub(crate) mod upload;
