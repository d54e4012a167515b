//! refused: `&Local`'s `ToSocketAddrs` is not marked `#[no_tls]`
//! A `ToSocketAddrs` whose iterator is not marked.
//!
//! If it compiled, `connect` would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl Iterator for Local {
    type Item = std::net::SocketAddr;

    fn next(&mut self) -> Option<std::net::SocketAddr> {
        keep(&self.0); // attack
        None
    }
}

#[no_tls] // harmless
impl std::net::ToSocketAddrs for Local {
    type Iter = Local;

    fn to_socket_addrs(&self) -> std::io::Result<Local> {
        Ok(Local(self.0.clone()))
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _ = std::net::TcpStream::connect(&*local);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
