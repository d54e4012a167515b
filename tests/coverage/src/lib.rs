//! Which of std's stable items may marked code use, and which are left out, and why?

pub mod allowlist;
pub mod api;
pub mod calls;
pub mod compile;
pub mod docs;
pub mod instance;
pub mod kinds;
pub mod macros;
pub mod may_not_enter;
pub mod package;
pub mod page;
pub mod report;
pub mod runs;
pub mod trial;
pub mod verdict;

// Of the macro crate, which says more of these, and lends only macros.
#[path = "../../../macros/src/known_macros.rs"]
#[allow(dead_code, missing_docs, reason = "as is not needed here")]
mod known_macros;
#[path = "../../../macros/src/left_out.rs"]
#[allow(dead_code, reason = "as is not needed here")]
pub mod left_out;
#[path = "../../../macros/src/names.rs"]
#[allow(dead_code, missing_docs, reason = "as is not needed here")]
mod names;
