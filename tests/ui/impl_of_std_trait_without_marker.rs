//! Marked code would take the impl for checked, where std calls it unasked.

use no_tls::no_tls;
use std::sync::Arc;
use std::task::Wake;

#[no_tls]
struct Code;

#[no_tls]
impl Wake for Code {
    fn wake(self: Arc<Self>) {}
}

#[no_tls]
impl std::process::Termination for Code {
    fn report(self) -> std::process::ExitCode {
        std::process::ExitCode::SUCCESS
    }
}

fn main() {}
