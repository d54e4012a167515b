//! An extension of every reader, called on a parameter: its impl asks for a marked reader, and unmarked callers may have another.

use no_tls::no_tls;
use std::io::{self, Read};

#[no_tls]
trait ReadExt: Read {
    fn byte(&mut self) -> io::Result<u8> {
        let mut byte = [0];
        self.read_exact(&mut byte)?;
        Ok(byte[0])
    }
}

#[no_tls]
impl<R: Read> ReadExt for R {}

#[no_tls]
fn sum<R: Read>(reader: &mut R) -> io::Result<u8> {
    Ok(reader.byte()? + reader.byte()?)
}

fn main() {
    let _ = sum(&mut &[1, 2][..]);
}
