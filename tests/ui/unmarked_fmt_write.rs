//! `write!` would call the impl, which may reach a thread-local.

use no_tls::no_tls;

use std::fmt::{self, Write};

#[no_tls]
struct Log;

impl Write for Log {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

#[no_tls]
fn marked(log: &mut Log) {
    let _ = writeln!(log, "done");
}

fn main() {}
