//! The command `cargo no-tls`.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    cargo_no_tls::run(&cargo_no_tls::args::Cargo::parse())
}
