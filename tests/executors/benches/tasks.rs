//! How long does a task take, in each of four ways to share data in it?
//!
//! `cargo bench -p no-tls-executors --bench tasks` prints a table. Each number is the least of several rounds, in which the ways follow
//! one another.

mod load;

use load::{Load, WAYS};
use std::time::{Duration, Instant};

const ROUNDS: usize = 15;

fn main() {
    println!("Microseconds per task, on {} threads\n", load::THREADS);
    println!("| load | tasks | {} |", WAYS.map(|(name, _)| name).join(" | "));
    println!("| --- | ---: |{}", " ---: |".repeat(WAYS.len()));
    for is_skewed in [false, true] {
        for tasks in [1_000, 100_000] {
            let load = Load { tasks, is_skewed };
            let mut least = [Duration::MAX; WAYS.len()];
            for _ in 0..ROUNDS {
                for (least, way) in least.iter_mut().zip(WAYS) {
                    let start = Instant::now();
                    load::run(way, load);
                    *least = start.elapsed().min(*least);
                }
            }
            let cells = least.map(|time| format!("{:.2}", time.as_secs_f64() * 1e6 / tasks as f64));
            println!("| {} | {tasks} | {} |", if is_skewed { "skewed" } else { "even" }, cells.join(" | "));
        }
    }
}
