//! In which expansion was a token written?

use proc_macro2::Span;

/// The number of the expansion, which stable Rust tells by `Debug` alone: `#4 bytes(12..15)`. Where that says something else, the
/// answer is all of it, so that tokens of two expansions are never taken for one's.
pub fn context(span: Span) -> String {
    let mut text = format!("{span:?}");
    if text.starts_with('#') {
        text.truncate(text.find(' ').unwrap_or(text.len()));
    }
    text
}
