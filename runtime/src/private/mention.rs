//! How does an import of a std trait count as used, where its methods are called by their twins only?
//!
//! `P::mention::Hasher.finish()`, in code that never runs, finds `std::hash::Hasher::finish` if the trait is imported where
//! the code stands. If it is not, the call finds [`Unimported::finish`] through a `Deref`, and nothing is wrong either: the user has a method of
//! that name.

use core::{error, fmt, hash, ops};
use std::io::{self, SeekFrom};

macro_rules! mentions {
    ($($name:ident)+) => { $(
        #[derive(Debug, Default)]
        pub struct $name;

        impl ops::Deref for $name {
            type Target = Unimported;

            fn deref(&self) -> &Unimported {
                &Unimported
            }
        }
    )+ };
}

mentions! {
    AddAssign BitAndAssign BitOrAssign BitXorAssign BufRead BuildHasher DerefMut DivAssign Error FmtWrite Hash Hasher IoWrite MulAssign
    Read RemAssign Seek ShlAssign ShrAssign SubAssign
}

macro_rules! assigns {
    ($($name:ident $method:ident)+) => {
        $(
            impl ops::$name<u8> for $name {
                fn $method(&mut self, _: u8) {}
            }
        )+

        #[allow(clippy::should_implement_trait, reason = "each is what the operator's method is called")]
        impl Unimported {
            $(pub fn $method(&self, _: u8) {})+
        }
    };
}

assigns! {
    AddAssign add_assign
    BitAndAssign bitand_assign
    BitOrAssign bitor_assign
    BitXorAssign bitxor_assign
    DivAssign div_assign
    MulAssign mul_assign
    RemAssign rem_assign
    ShlAssign shl_assign
    ShrAssign shr_assign
    SubAssign sub_assign
}

/// Nothing is found in its stead, nor in that of `DerefMut`: a pointer has it, and what it points to may have a `deref` of its
/// own, so that which one is meant is known only with the import.
#[derive(Debug, Default)]
pub struct Deref;

impl ops::Deref for Deref {
    type Target = ();

    fn deref(&self) -> &() {
        &()
    }
}

impl ops::DerefMut for DerefMut {
    fn deref_mut(&mut self) -> &mut Unimported {
        unreachable!("no expansion runs it")
    }
}

/// What is found without the import.
pub struct Unimported;

#[allow(
    clippy::should_implement_trait,
    reason = "each is what a trait's method is called, so that it is found in its stead"
)]
impl Unimported {
    pub fn build_hasher(&self) {}
    pub fn consume(&self, _: usize) {}
    pub fn finish(&self) {}
    pub fn flush(&self) {}
    pub fn hash(&self, _: &mut Hasher) {}
    pub fn read(&self, _: &mut [u8]) {}
    pub fn rewind(&self) {}
    pub fn source(&self) {}
    pub fn write_str(&self, _: &str) {}
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl error::Error for Error {}

impl fmt::Write for FmtWrite {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

impl hash::Hash for Hash {
    fn hash<H: hash::Hasher>(&self, _: &mut H) {}
}

impl hash::Hasher for Hasher {
    fn finish(&self) -> u64 {
        0
    }

    fn write(&mut self, _: &[u8]) {}
}

impl hash::BuildHasher for BuildHasher {
    type Hasher = Hasher;

    fn build_hasher(&self) -> Hasher {
        Hasher
    }
}

macro_rules! reads {
    ($($name:ident)+) => { $(
        impl io::Read for $name {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Ok(0)
            }
        }
    )+ };
}

reads! { Read BufRead }

impl io::BufRead for BufRead {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(&[])
    }

    fn consume(&mut self, _: usize) {}
}

impl io::Seek for Seek {
    fn seek(&mut self, _: SeekFrom) -> io::Result<u64> {
        Ok(0)
    }
}

impl io::Write for IoWrite {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Traits that std's own types have, with a receiver to mention each by. Some are sealed, and some have no method of a shared reference, so
/// that no type of ours could be the receiver.
///
/// Input:  `permissions_ext if unix: &'static mut Permissions, set_mode(u32);`
/// Output: `extensions::permissions_ext() -> &'static mut Permissions`, and a trait in `otherwise`, whose `set_mode` takes a reference to
/// such a reference. So `permissions_ext().set_mode(0)` finds `PermissionsExt::set_mode` first, if that is imported.
macro_rules! extensions {
    ($( $name:ident if $cfg:meta: $receiver:ty, $method:ident($($arg:ty),*); )+) => {
        pub mod extensions {
            $(
                #[cfg($cfg)]
                pub fn $name() -> $receiver {
                    unreachable!("no expansion runs it")
                }

                #[cfg(not($cfg))]
                pub fn $name() -> super::Nowhere {
                    super::Nowhere
                }
            )+
        }

        pub mod otherwise {
            pub fn __no_tls0any<T>() -> T {
                unreachable!("no expansion runs it")
            }

            $(
                #[allow(non_camel_case_types, clippy::wrong_self_convention, reason = "the names are the receiver's and the method's")]
                pub trait $name {
                    fn $method(&self $(, _: $arg)*) {}
                }

                #[cfg($cfg)]
                impl $name for $receiver {}

                #[cfg(not($cfg))]
                impl $name for super::Nowhere {}
            )+
        }
    };
}

/// The receiver where std does not have the trait.
pub struct Nowhere;

extensions! {
    as_fd if unix: &'static std::fs::File, as_fd();
    as_raw_fd if unix: &'static std::fs::File, as_raw_fd();
    command_ext if unix: &'static mut std::process::Command, process_group(i32);
    dir_builder_ext if unix: &'static mut std::fs::DirBuilder, mode(u32);
    dir_entry_ext if unix: &'static std::fs::DirEntry, ino();
    exit_status_ext if unix: &'static std::process::ExitStatus, signal();
    file_ext if unix: &'static std::fs::File, read_at(&mut [u8], u64);
    file_type_ext if unix: &'static std::fs::FileType, is_fifo();
    into_raw_fd if unix: std::fs::File, into_raw_fd();
    is_terminal if all(): &'static std::io::Stdin, is_terminal();
    linux_metadata_ext if target_os = "linux": &'static std::fs::Metadata, st_dev();
    metadata_ext if unix: &'static std::fs::Metadata, dev();
    open_options_ext if unix: &'static mut std::fs::OpenOptions, custom_flags(i32);
    os_str_ext if unix: &'static std::ffi::OsStr, as_bytes();
    os_string_ext if unix: std::ffi::OsString, into_vec();
    permissions_ext if unix: &'static mut std::fs::Permissions, set_mode(u32);
    socket_addr_ext if target_os = "linux": &'static std::os::unix::net::SocketAddr, as_abstract_name();
    tcp_stream_ext if target_os = "linux": &'static std::net::TcpStream, quickack();
    to_socket_addrs if all(): &'static std::net::SocketAddr, to_socket_addrs();
}
