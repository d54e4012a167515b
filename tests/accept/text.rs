//! String processing: word counts, wrapping, Caesar and run-length codes, palindromes, edit distance.

use no_tls::no_tls;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const TEXT: &str = "It was the best of times, it was the worst of times, it was the age of wisdom, \
                    it was the age of foolishness";

#[no_tls]
fn word_counts(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        *counts.entry(word.to_lowercase()).or_insert(0) += 1;
    }
    counts
}

#[no_tls]
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![];
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.len() + 1 + word.len() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[no_tls]
fn caesar(text: &str, shift: u8) -> String {
    text.chars()
        .map(|c| match c {
            'a'..='z' => ((c as u8 - b'a' + shift) % 26 + b'a') as char,
            'A'..='Z' => ((c as u8 - b'A' + shift) % 26 + b'A') as char,
            _ => c,
        })
        .collect()
}

#[no_tls]
fn run_length(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let mut n = 1;
        while chars.next_if_eq(&c).is_some() {
            n += 1;
        }
        if n > 1 {
            write!(out, "{n}").unwrap();
        }
        out.push(c);
    }
    out
}

#[no_tls]
fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['<', '>', '&']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('&', "&amp;").replace('<', "&lt;").replace(">", "&gt;"))
}

#[no_tls]
fn owned(text: Cow<'_, str>) -> String {
    match text {
        Cow::Borrowed(text) => text.to_string(),
        Cow::Owned(text) => text,
    }
}

#[no_tls]
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &cb) in b.iter().enumerate() {
            let cost = diagonal + usize::from(ca != cb);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[no_tls]
fn is_palindrome(text: &str) -> bool {
    let letters: Vec<_> = text.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
    letters.iter().eq(letters.iter().rev())
}

#[no_tls]
fn key_values(text: &str) -> Result<BTreeMap<&str, i32>, std::num::ParseIntError> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(key, value)| Ok((key.trim(), value.trim().parse()?)))
        .collect()
}

#[no_tls]
pub fn run() -> String {
    let mut out = String::new();
    let counts = word_counts(TEXT);
    writeln!(out, "{counts:?}").unwrap();
    for (i, line) in wrap(TEXT, 30).iter().enumerate() {
        let _ = writeln!(out, "{i:02} |{line:<30}|");
    }
    let coded = caesar("Hello, World", 3);
    writeln!(&mut out, "{coded} {}", caesar(&coded, 23)).unwrap();
    writeln!(out, "{} {} {}", run_length("aaabccdddd"), owned(escape("a < b && c")), escape("plain")).unwrap();
    writeln!(out, "{} {}", distance("kitten", "sitting"), distance("", "abc")).unwrap();
    writeln!(out, "{} {}", is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("no")).unwrap();
    writeln!(out, "{:?} {:?}", key_values("# c\na = 1\n b=-2\n"), key_values("a=x")).unwrap();
    let vowels: BTreeSet<char> = TEXT.chars().filter(|c| "aeiou".contains(*c)).collect();
    let title: String =
        "grüße jürgen".split(' ').map(|w| w[..1].to_uppercase() + &w[1..]).collect::<Vec<String>>().join(" ");
    writeln!(out, "{vowels:?} {title} {:>8}|{:^8}|{:#x}", "r", "mid", 255).unwrap();
    out
}
