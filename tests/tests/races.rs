//! Do two threads access the same memory without order, as ThreadSanitizer sees it?
//!
//! ```sh
//! cargo test -p no-tls-tests --test races -- --ignored --nocapture
//! ```
//!
//! The harmless twins of `attacks/` run, each as a process and on two threads at once, then the tests of `accept.rs` and
//! `runtime.rs`. A file of `canaries/` is two programs as well: its attack races by `unsafe` code, and must be reported,
//! in the words of the file's first line, or the silence about the others would say nothing; its twin must not be.
//!
//! What is seen: each access of these programs, of this crate and of std (`core`, `alloc`, `std` and `test`), in what
//! is executed. Two accesses to the same memory, one of which writes, are reported if nothing orders them in that run,
//! whether or not they happened at the same time.
//!
//! What is not seen:
//!
//! - Code that did not run. Most twins start no thread by themselves, so that in them only what two runs of a program
//!   share is tried: statics, and what std shares behind its API. Capsules move between threads in the tests.
//! - That a thread-local was reached, or an `Rc` kept there, as long as no two threads use it without order: one that
//!   is used again only after the other thread was joined is silent.
//! - A race that something else ordered in that run: a lock that both threads took for other reasons, as `println!`'s.
//! - A race for which an atomic was relaxed too much. ThreadSanitizer does not know fences, which `Arc` and scopes need,
//!   so that it is told to take all atomic accesses for sequentially consistent: one that is relaxed orders, too.
//! - Races that are none of memory: a lock that another thread releases, a count that is read and written in two steps.
//! - Accesses by C code, by `asm!`, and by the crates below std, which read debug information for backtraces.
//! - Older accesses: of each eight bytes, the last four are remembered.

#![cfg(target_os = "linux")]

mod package;
mod sanitizer;
mod twins;

use sanitizer::{Outcome, Sanitizer, run};
use twins::Twins;

/// The program, on two threads at once: what both reach, they reach without order.
fn twice(program: &str) -> String {
    let start = "fn main() {";
    assert_eq!(program.matches(start).count(), 1, "`{start}` should be there once:\n{program}");
    format!(
        "{}\nfn main() {{\n    std::thread::scope(|s| {{\n        s.spawn(program);\n        s.spawn(program);\n    }});\n}}\n",
        program.replace(start, "fn program() {")
    )
}

#[test]
#[ignore = "takes minutes, a nightly toolchain, `ar` and `objcopy`"]
fn nothing_races() {
    let sanitizer = Sanitizer::new();
    let package = package::package("races", 2024, "no_tls");
    let (canaries, attacks) = (twins::read("canaries", "reported"), twins::read("attacks", "refused"));
    let programs = canaries.iter().map(|Twins { name, attack, .. }| (format!("{name}-attack"), twice(attack)));
    let harmless = canaries.iter().chain(&attacks);
    let programs = programs.chain(
        harmless
            .filter(|twins| twins.edition == 2024)
            .map(|Twins { name, harmless, .. }| (name.clone(), twice(harmless))),
    );
    twins::write(&package, programs);
    for (name, test) in [("accept", include_str!("accept.rs")), ("runtime", include_str!("runtime.rs"))] {
        // What the build script wrote for this package, the other takes from here.
        let test = test.replace(r#"env!("OUT_DIR")"#, &format!("{:?}", env!("OUT_DIR")));
        package::write(&package.join("tests").join(name).with_extension("rs"), &test);
    }
    let mut programs = sanitizer.build(&package);

    let mut wrong = Vec::new();
    for Twins { name, verdict, .. } in &canaries {
        let name = format!("{name}-attack");
        match run(&programs.remove(&name).unwrap()) {
            Outcome::Reported(report) if report.contains(verdict.as_str()) => {
                println!("{name}: reported, as it should be")
            }
            Outcome::Reported(other) | Outcome::Failed(other) => {
                wrong.push(format!("{name}: no {verdict:?} in\n{other}"))
            }
            Outcome::Silent => wrong.push(format!("{name}: a race that is not seen")),
        }
    }
    for (name, program) in &programs {
        match run(program) {
            Outcome::Silent => println!("{name}: no race"),
            Outcome::Reported(report) => wrong.push(format!("{name}: A RACE:\n{report}")),
            Outcome::Failed(said) => wrong.push(format!("{name}: failed:\n{said}")),
        }
    }
    assert!(wrong.is_empty(), "{} of {} programs:\n\n{}", wrong.len(), programs.len(), wrong.join("\n\n"));
}
