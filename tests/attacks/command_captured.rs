//! refused: a value of type `Command` cannot enter or leave marked code
//! A `Command` that was made outside, with a closure for the child in it.
//!
//! If it compiled, ambient code would run when marked code starts the child.

use no_tls::marked;
use std::os::unix::process::CommandExt;
use std::process::Command;

fn main() {
    let mut command = Command::new("true");
    unsafe { command.pre_exec(|| Ok(())) };
    let program = "true"; // harmless
    let _ = no_tls::spawn(marked!(move || {
        let mut command = Command::new(program); // harmless
        command.status().is_ok()
    }));
}
