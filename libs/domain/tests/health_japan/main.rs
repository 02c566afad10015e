//! Health Japan 21 as others use it: the rules under whatever values, imports of whatever cells, and the ministry's own grades.

mod grading;
mod importing;
mod official;
