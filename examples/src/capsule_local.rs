//! What thread-local may marked code use?
//!
//! One whose data is `CSync`. What threads may share, a capsule may share with the thread that runs it:
//! an `AtomicU64`, but no `Cell`, and nothing that could keep an `Rc` of the capsule's behind.
//! `capsule_local!` declares it, in the syntax of `thread_local!`.
//!
//! Here one capsule goes through several threads. On each, marked code counts the words that it adds,
//! in the counter of the thread that it happens to run on.
#![forbid(unsafe_code)]

use std::{
    cell::RefCell,
    rc::Rc,
    sync::atomic::{AtomicU64, Ordering},
    thread,
};

use no_tls::{Capsule, capsule_local, marked, no_tls};

capsule_local! {
    static SEEN: AtomicU64 = const { AtomicU64::new(0) };
}

const LINES: [&str; 3] = [
    "a capsule is a thread in memory terms only",
    "its data is isolated as a thread would isolate it",
    "but its code runs in place",
];

type Words = Rc<RefCell<Vec<String>>>;

#[no_tls]
fn add(words: &Words, line: &str) {
    for word in line.split_whitespace() {
        words.borrow_mut().push(word.to_string());
        SEEN.with(|seen| seen.fetch_add(1, Ordering::Relaxed));
    }
}

fn main() {
    let (mut words, counts) = run();
    for (line, count) in LINES.iter().zip(&counts) {
        println!("{count} words seen by the thread that read \"{line}\"");
    }
    let total = words.with(marked!(|words: &mut Words| words.borrow().len()));
    println!("{total} words in the capsule, {} seen by the main thread", seen());
}

/// Each line's thread takes the capsule, and returns it with its own count.
fn run() -> (Capsule<Words>, Vec<u64>) {
    let mut words = Capsule::new(marked!(|| Rc::new(RefCell::new(Vec::new()))));
    let mut counts = Vec::new();
    for line in LINES {
        let reader = thread::spawn(move || {
            words.with(marked!(move |words: &mut Words| add(words, line)));
            (words, seen())
        });
        let (returned, count) = reader.join().expect("a thread that counts words");
        words = returned;
        counts.push(count);
    }
    (words, counts)
}

/// Ambient code reads the same counter.
fn seen() -> u64 {
    SEEN.with(|seen| seen.load(Ordering::Relaxed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thread_counts_for_itself() {
        let (mut words, counts) = run();
        assert_eq!(counts, [9, 10, 6]);
        assert_eq!(seen(), 0);
        let total = words.with(marked!(|words: &mut Words| words.borrow().len()));
        assert_eq!(total, 25);
    }
}
