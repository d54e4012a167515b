//! Which items of `std::os::unix::process` may marked code use?
//!
//! What `pre_exec` is given runs in the child only. It is clean, by the invariant: no `Command` that was made elsewhere comes in.

use std::{
    ffi::OsStr,
    io,
    os::unix::process::{CommandExt, ExitStatusExt},
    process::{Command, ExitStatus},
};

use no_tls_macros::allow;

allow! {
    impl Command {
        fn uid(&mut self, id: u32) -> &mut Command;
        fn gid(&mut self, id: u32) -> &mut Command;
        unsafe fn pre_exec<F: FnMut() -> io::Result<()> + Send + Sync + 'static>(&mut self, f: F) -> &mut Command;
        unsafe fn before_exec<F: FnMut() -> io::Result<()> + Send + Sync + 'static>(&mut self, f: F) -> &mut Command;
        fn exec(&mut self) -> io::Error;
        fn arg0<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command;
        fn process_group(&mut self, pgroup: i32) -> &mut Command;
    }

    impl ExitStatus {
        fn from_raw(raw: i32) -> Self;
        fn signal(&self) -> Option<i32>;
        fn core_dumped(&self) -> bool;
        fn stopped_signal(&self) -> Option<i32>;
        fn continued(&self) -> bool;
        fn into_raw(self) -> i32;
    }

    mod std::os::unix::process as functions {
        fn parent_id() -> u32;
    }
}
