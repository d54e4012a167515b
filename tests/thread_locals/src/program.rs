//! What is compiled, and how?

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::entries::Entry;

/// What stands for a caller's types and values.
pub const STAND_IN: &str = include_str!("../stand_in.rs");

/// What values are said to come from, to be taken for nothing.
pub const STAND_IN_SYMBOL: &str = "stand_in";

/// Calls that are known to reach thread-locals.
const CANARIES: &str = include_str!("../canaries.rs");

/// The symbol of an entry's call.
pub fn symbol(entry: usize, call: usize) -> String {
    format!("call_{entry}_{call}")
}

/// The crate's text, in which each call is a function of its own.
fn text(entries: &[Entry]) -> Result<String> {
    let mut text = format!("#![feature(allocator_api)]\n{STAND_IN}\n{CANARIES}\n");
    let mut numbered = entries.iter().enumerate().peekable();
    while let Some(&(first, Entry { module, .. })) = numbered.peek() {
        // rustc compiles modules at the same time, not functions.
        writeln!(text, "mod from_{first} {{\n    use super::*;")?;
        while let Some((n, entry)) = numbered.next_if(|(_, entry)| entry.module == *module) {
            for (call, code) in entry.calls.iter().enumerate() {
                let symbol = symbol(n, call);
                writeln!(text, "    #[unsafe(no_mangle)] pub fn {symbol}() {{ unsafe {{ let _ = {code}; }} }}")?;
            }
        }
        writeln!(text, "}}")?;
    }
    Ok(text)
}

/// Compiles the calls, and returns an archive of them and of all that they may refer to in std.
///
/// A static library, since nothing is linked for it, and all of std is in it as it was compiled. Not optimised, so that nothing
/// is left out that these calls could do without, by what is known of their arguments.
///
/// # Errors
///
/// Fails if rustc does not compile a call.
pub fn compile(entries: &[Entry]) -> Result<Vec<u8>> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    // One directory for each process, as tests and the command may run at once.
    let directory = workspace.join(format!("target/thread_locals/{}", std::process::id()));
    fs::create_dir_all(&directory)?;
    let compiled = compile_in(&directory, &workspace, &text(entries)?);
    fs::remove_dir_all(&directory)?;
    compiled
}

fn compile_in(directory: &Path, workspace: &Path, text: &str) -> Result<Vec<u8>> {
    let (source, archive) = (directory.join("calls.rs"), directory.join("libcalls.a"));
    fs::write(&source, text)?;
    let output = Command::new("rustc")
        .args(["--edition=2024", "--crate-type=staticlib", "--target=x86_64-unknown-linux-gnu", "--cap-lints=allow"])
        .arg("--error-format=short")
        .args(["-Copt-level=0", "-Cpanic=unwind", "-Ccodegen-units=8", "-o"])
        .arg(&archive)
        .arg(&source)
        .current_dir(workspace)
        // For the name of the allocator that a `Vec` has. The toolchain is pinned.
        .env("RUSTC_BOOTSTRAP", "1")
        .output()
        .context("cannot run `rustc`")?;
    ensure!(output.status.success(), "a call does not compile:\n{}", String::from_utf8_lossy(&output.stderr));
    fs::read(&archive).with_context(|| format!("cannot read {}", archive.display()))
}
