//! What only editions before 2024 take: `ref` and `mut` in a pattern that is matched to a reference.

#![forbid(unsafe_code)]
#![deny(warnings)]

use no_tls::no_tls;

#[no_tls]
enum Word {
    Short(String, usize),
    Long { text: String },
}

#[no_tls]
fn length(word: &Word) -> usize {
    match word {
        Word::Short(ref text, mut extra) => {
            extra += text.len();
            extra
        }
        Word::Long { ref text } => text.len(),
    }
}

#[no_tls]
fn first(pair: &Option<(String, u8)>) -> &str {
    match pair {
        Some((ref name, _)) => name,
        None => "",
    }
}

fn main() {
    assert_eq!(length(&Word::Short("ab".to_string(), 1)), 3);
    assert_eq!(length(&Word::Long { text: "abc".to_string() }), 3);
    assert_eq!(first(&Some(("x".to_string(), 1))), "x");
}
