//! Which types name addresses of the net?

use crate::marked;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

markers! {
    /// [`ToSocketAddrs`](std::net::ToSocketAddrs) is marked, and its iterator's [`Iterator`](core::iter::Iterator).
    "`{Self}`'s `ToSocketAddrs` is not marked `#[no_tls]`" written
    ToSocketAddrs: std::net::ToSocketAddrs<Iter: marked::Iterator>; type __no_tls0type_Iter;
}

// SAFETY: these repack what they hold, or ask the operating system what a name stands for.
impls! {
    {} ToSocketAddrs for
        str, String, SocketAddr, SocketAddrV4, SocketAddrV6, &[SocketAddr], (&str, u16), (String, u16), (IpAddr, u16), (Ipv4Addr, u16),
        (Ipv6Addr, u16);
}

// SAFETY: this asks what it refers to.
structural! { (ToSocketAddrs) { {T: ?Sized} &T } }
