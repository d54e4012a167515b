//! `write!` would call the impl, which may reach a thread-local.

use no_tls::no_tls;

use std::io::{self, Write};

#[no_tls]
struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[no_tls]
fn marked(log: &mut Log) {
    let _ = writeln!(log, "done");
}

fn main() {}
