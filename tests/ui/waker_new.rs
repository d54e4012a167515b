//! The functions that a waker is made of could be anyone's.

use no_tls::no_tls;
use std::task::{RawWakerVTable, Waker};

#[no_tls]
fn marked(table: &'static RawWakerVTable) {
    drop(unsafe { Waker::new(std::ptr::null(), table) });
}

fn main() {}
