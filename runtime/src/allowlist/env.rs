//! Which items of `std::env` may marked code use?
//!
//! The environment, the arguments and the current directory are the process's, and no thread's. `set_var` and `remove_var`
//! are `unsafe` in every edition, as they are in std's own from 2024 on.

use std::{
    env::{Args, ArgsOs, JoinPathsError, SplitPaths, VarError, Vars, VarsOs},
    ffi::{OsStr, OsString},
    io,
    path::{Path, PathBuf},
};

use no_tls_macros::allow;

allow! {
    mod std::env as functions {
        fn args() -> Args;
        fn args_os() -> ArgsOs;
        fn current_dir() -> io::Result<PathBuf>;
        fn current_exe() -> io::Result<PathBuf>;
        fn home_dir() -> Option<PathBuf>;
        fn join_paths<I: IntoIterator<Item = T>, T: AsRef<OsStr>>(paths: I) -> Result<OsString, JoinPathsError>;
        unsafe fn remove_var<K: AsRef<OsStr>>(key: K);
        fn set_current_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
        unsafe fn set_var<K: AsRef<OsStr>, V: AsRef<OsStr>>(key: K, value: V);
        fn split_paths<T: AsRef<OsStr> + ?Sized>(unparsed: &T) -> SplitPaths<'_>;
        fn temp_dir() -> PathBuf;
        fn var<K: AsRef<OsStr>>(key: K) -> Result<String, VarError>;
        fn var_os<K: AsRef<OsStr>>(key: K) -> Option<OsString>;
        fn vars() -> Vars;
        fn vars_os() -> VarsOs;
    }
}
