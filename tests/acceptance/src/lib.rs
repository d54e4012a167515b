//! Crates from crates.io, and copies of them that depend on the runtime, to be marked.

#![allow(missing_docs, reason = "it is for the tests of the workspace")]

pub mod crates;
pub mod package;
