//! Which items of `std::os::linux` may marked code use?
//!
//! Left out: `MetadataExt::as_raw_stat` and `os::linux::raw`, which std deprecates, as their definitions may be wrong.

use std::{
    fs::Metadata,
    io,
    net::TcpStream,
    os::{
        linux::{
            fs::MetadataExt,
            net::{SocketAddrExt, TcpStreamExt},
        },
        unix::net::SocketAddr,
    },
};

use no_tls_macros::allow;

allow! {
    impl Metadata {
        fn st_dev(&self) -> u64;
        fn st_ino(&self) -> u64;
        fn st_mode(&self) -> u32;
        fn st_nlink(&self) -> u64;
        fn st_uid(&self) -> u32;
        fn st_gid(&self) -> u32;
        fn st_rdev(&self) -> u64;
        fn st_size(&self) -> u64;
        fn st_atime(&self) -> i64;
        fn st_atime_nsec(&self) -> i64;
        fn st_mtime(&self) -> i64;
        fn st_mtime_nsec(&self) -> i64;
        fn st_ctime(&self) -> i64;
        fn st_ctime_nsec(&self) -> i64;
        fn st_blksize(&self) -> u64;
        fn st_blocks(&self) -> u64;
    }

    impl SocketAddr {
        fn from_abstract_name<N: AsRef<[u8]>>(name: N) -> io::Result<SocketAddr>;
        fn as_abstract_name(&self) -> Option<&[u8]>;
    }

    impl TcpStream {
        fn set_quickack(&self, quickack: bool) -> io::Result<()>;
        fn quickack(&self) -> io::Result<bool>;
    }
}
