//! Which of std's stable items may marked code use, and which are left out, and why?

pub mod allowlist;
pub mod api;
pub mod docs;
pub mod instance;
pub mod left_out;
pub mod macros;
pub mod page;
pub mod report;
pub mod verdict;
