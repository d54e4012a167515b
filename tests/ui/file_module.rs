//! The attribute would see no items to mark.

use no_tls::no_tls;

#[no_tls]
#[path = "included/module.rs"]
mod module;

fn main() {}
