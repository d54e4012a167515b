//! Which items of `std::process` may marked code use?
//!
//! Left out: `Termination`, which is for what calls `main`.

use std::{
    ffi::OsStr,
    io,
    path::Path,
    process::{Child, Command, CommandArgs, CommandEnvs, ExitStatus, Output, Stdio},
};

use no_tls_macros::allow;

allow! {
    impl Command {
        fn new<S: AsRef<OsStr>>(program: S) -> Command;
        fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command;
        fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&mut self, args: I) -> &mut Command;
        fn env<K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, key: K, val: V) -> &mut Command;
        fn envs<I: IntoIterator<Item = (K, V)>, K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, vars: I) -> &mut Command;
        fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command;
        fn env_clear(&mut self) -> &mut Command;
        fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command;
        fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        fn spawn(&mut self) -> io::Result<Child>;
        fn output(&mut self) -> io::Result<Output>;
        fn status(&mut self) -> io::Result<ExitStatus>;
        fn get_program(&self) -> &OsStr;
        fn get_args(&self) -> CommandArgs<'_>;
        fn get_envs(&self) -> CommandEnvs<'_>;
        fn get_current_dir(&self) -> Option<&Path>;
    }

    impl Child {
        fn kill(&mut self) -> io::Result<()>;
        fn id(&self) -> u32;
        fn wait(&mut self) -> io::Result<ExitStatus>;
        fn try_wait(&mut self) -> io::Result<Option<ExitStatus>>;
        fn wait_with_output(self) -> io::Result<Output>;
    }

    impl ExitStatus {
        fn success(&self) -> bool;
        fn code(&self) -> Option<i32>;
    }

    impl Stdio {
        fn piped() -> Stdio;
        fn inherit() -> Stdio;
        fn null() -> Stdio;
    }

    mod std::process as functions {
        fn abort() -> !;
        fn exit(code: i32) -> !;
        fn id() -> u32;
    }
}
