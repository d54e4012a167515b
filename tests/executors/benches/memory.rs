//! How much memory does a task take, in each of four ways to share data in it?
//!
//! `cargo bench -p no-tls-executors --bench memory` prints a table: of the bytes that are allocated at once, the most, for each task.

mod load;

use load::{Load, WAYS};
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATED: PeakAlloc = PeakAlloc;

fn main() {
    println!("Bytes per task, on {} threads\n", load::THREADS);
    println!("| tasks | {} |", WAYS.map(|(name, _)| name).join(" | "));
    println!("| ---: |{}", " ---: |".repeat(WAYS.len()));
    for tasks in [1_000, 100_000] {
        let cells = WAYS.map(|way| {
            let before = ALLOCATED.current_usage();
            ALLOCATED.reset_peak_usage();
            load::run(way, Load { tasks, is_skewed: false });
            ((ALLOCATED.peak_usage() - before) / tasks).to_string()
        });
        println!("| {tasks} | {} |", cells.join(" | "));
    }
}
