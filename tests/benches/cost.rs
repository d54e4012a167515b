//! What does it cost? Instructions, as callgrind counts them: of accepted programs marked and unmarked, and of
//! `Capsule::with` and a direct call.
//!
//! `cargo install gungraun-runner --version 0.20.0 && cargo bench -p no-tls-tests --bench cost`

#![allow(missing_docs, reason = "the benchmark macros write modules without docs")]

use std::hint::black_box;

use gungraun::{library_benchmark, library_benchmark_group, main};
use no_tls::{Capsule, marked as checked, no_tls};

include!(concat!(env!("OUT_DIR"), "/programs.rs"));

#[library_benchmark]
#[bench::graph(marked::graph::run)]
#[bench::interpreter(marked::interpreter::run)]
#[bench::json(marked::json::run)]
#[bench::lru(marked::lru::run)]
#[bench::matrix(marked::matrix::run)]
#[bench::sorting(marked::sorting::run)]
#[bench::text(marked::text::run)]
#[bench::tree(marked::tree::run)]
fn with_marks(run: fn() -> String) -> String {
    black_box(run())
}

#[library_benchmark]
#[bench::graph(unmarked::graph::run)]
#[bench::interpreter(unmarked::interpreter::run)]
#[bench::json(unmarked::json::run)]
#[bench::lru(unmarked::lru::run)]
#[bench::matrix(unmarked::matrix::run)]
#[bench::sorting(unmarked::sorting::run)]
#[bench::text(unmarked::text::run)]
#[bench::tree(unmarked::tree::run)]
fn without_marks(run: fn() -> String) -> String {
    black_box(run())
}

library_benchmark_group!(name = programs; benchmarks = with_marks, without_marks);

#[no_tls]
fn sum(numbers: &[u64]) -> u64 {
    numbers.iter().sum()
}

fn numbers() -> Vec<u64> {
    (0..100).collect()
}

fn capsule() -> Capsule<Vec<u64>> {
    Capsule::from(numbers())
}

#[library_benchmark]
#[bench::sum_of_a_hundred(setup = capsule)]
fn through_a_capsule(mut capsule: Capsule<Vec<u64>>) -> (u64, Capsule<Vec<u64>>) {
    let total = black_box(&mut capsule).with(checked!(|numbers: &mut Vec<u64>| sum(numbers)));
    (black_box(total), capsule)
}

#[library_benchmark]
#[bench::sum_of_a_hundred(setup = numbers)]
fn directly(numbers: Vec<u64>) -> (u64, Vec<u64>) {
    let total = sum(black_box(&numbers));
    (black_box(total), numbers)
}

library_benchmark_group!(name = capsules; benchmarks = through_a_capsule, directly);

main!(library_benchmark_groups = capsules, programs);
