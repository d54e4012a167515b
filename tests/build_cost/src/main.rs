//! What do marks cost when a crate is compiled?
//!
//! ```sh
//! cargo run --release -p no-tls-build-cost [-- FUNCTIONS…]
//! ```
//!
//! Writes crates of ordinary programs, those of `tests/accept`, over and over until there are that many functions (250, 500, 1000
//! and 2000, if not told otherwise), with their marks and without, below `target/build_cost`. Prints as Markdown how long cargo
//! takes, and what `no-tls` takes itself.
//!
//! Time is that of processors, the system's included, of cargo and all that it runs: whatever else the machine does at the same
//! time changes it little. Each is the median of several runs.

mod package;

use anyhow::{Result, ensure};
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;
use package::{Marks, Package};

const RUNS: usize = 3;

fn main() -> Result<()> {
    let mut sizes = std::env::args().skip(1).map(|size| Ok(size.parse()?)).collect::<Result<Vec<usize>>>()?;
    if sizes.is_empty() {
        sizes = vec![250, 500, 1000, 2000];
    }
    let own = own()?;
    println!("| functions | lines | | unmarked | marked | | macros optimised | |");
    println!("| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |");
    sizes.into_iter().try_for_each(of_size)?;
    println!("\n| `no-tls` with its dependencies | | macros optimised |\n| --- | ---: | ---: |");
    for (what, [plain, optimised]) in own {
        println!("| {what} | {plain:.1} s | {optimised:.1} s |");
    }
    Ok(())
}

/// What is measured, as the table calls it.
const MEASURED: [&str; 3] = ["`cargo check`", "`cargo check`, one function changed", "`cargo build`"];

/// Prints the rows of crates with so many functions.
fn of_size(functions: usize) -> Result<()> {
    let packages = [Marks::None, Marks::Plain, Marks::Optimised].map(|marks| Package::write(functions, marks));
    let packages = packages.into_iter().collect::<Result<Vec<_>>>()?;
    packages.iter().try_for_each(Package::build_dependencies)?;
    let mut times = MEASURED.map(|_| vec![Vec::new(); packages.len()]);
    for run in 0..RUNS {
        eprintln!("{functions} functions: run {} of {RUNS}", run + 1);
        // What the machine does meanwhile is shared among them.
        for (position, package) in packages.iter().enumerate() {
            package.clean()?;
            times[0][position].push(seconds_of(package, "check")?);
            package.change(run)?;
            times[1][position].push(seconds_of(package, "check")?);
            package.clean()?;
            times[2][position].push(seconds_of(package, "build")?);
        }
    }
    let Package { functions, lines, .. } = packages[0];
    for (what, times) in MEASURED.into_iter().zip(times) {
        print!("| {functions} | {lines} | {what} |");
        let medians: Vec<f64> = times.into_iter().map(median).collect();
        print!(" {:.2} s |", medians[0]);
        for marked in &medians[1..] {
            print!(" {marked:.2} s | {:.2} × |", marked / medians[0]);
        }
        println!();
    }
    Ok(())
}

/// What it takes to compile an empty crate that depends on `no-tls`, from nothing, without and with optimised macros.
fn own() -> Result<Vec<(&'static str, [f64; 2])>> {
    let packages = [Package::write(0, Marks::Plain)?, Package::write(0, Marks::Optimised)?];
    ["check", "build"]
        .into_iter()
        .zip(["`cargo check`", "`cargo build`"])
        .map(|(command, what)| {
            let mut times = [Vec::new(), Vec::new()];
            for run in 0..RUNS {
                eprintln!("{what} of `no-tls`: run {} of {RUNS}", run + 1);
                for (package, times) in packages.iter().zip(&mut times) {
                    package.clean_all()?;
                    times.push(seconds_of(package, command)?);
                }
            }
            Ok((what, times.map(median)))
        })
        .collect()
}

/// How many seconds of processors `cargo COMMAND` takes.
fn seconds_of(package: &Package, command: &str) -> Result<f64> {
    let before = seconds_of_children()?;
    let status = package.cargo(command).status()?;
    ensure!(status.success(), "`cargo {command}` failed in {}", package.directory.display());
    Ok(seconds_of_children()? - before)
}

fn seconds_of_children() -> Result<f64> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let seconds = |time: TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    Ok(seconds(usage.user_time()) + seconds(usage.system_time()))
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
