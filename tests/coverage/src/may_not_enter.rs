//! Which of std's types are not `NoTls`, though marked code may name them, and why?

/// Types, and primitive types, that may not enter marked code, by the reason why not. None is in two rows.
#[rustfmt::skip]
pub const MAY_NOT_ENTER: &[(&str, &[&str])] = &[
    ("it is a lock's guard, which is bound to its OS thread", &[
        "std::io::StderrLock", "std::io::StdinLock", "std::io::StdoutLock", "std::sync::MutexGuard", "std::sync::RwLockReadGuard",
        "std::sync::RwLockWriteGuard", "std::sync::TryLockError",
    ]),
    ("it borrows what only one thread has, and so enters no closure that is `Send`", &[
        "std::cell::Ref", "std::cell::RefMut", "std::collections::binary_heap::PeekMut",
    ]),
    ("it could be any function", &["fn"]),
    ("it points to what nobody has checked", &["pointer", "std::ptr::NonNull", "std::sync::atomic::AtomicPtr"]),
    ("it may hide any error", &["std::fs::TryLockError", "std::io::Error", "std::io::IntoInnerError"]),
    ("it holds what any impl may write to, or show", &[
        "std::fmt::Arguments", "std::fmt::DebugList", "std::fmt::DebugMap", "std::fmt::DebugSet", "std::fmt::DebugStruct",
        "std::fmt::DebugTuple", "std::fmt::Formatter",
    ]),
    ("it may hold functions to call before the process starts", &["std::process::Command"]),
    ("what a thread of std's does is not checked", &[
        "std::thread::Builder", "std::thread::JoinHandle", "std::thread::Scope", "std::thread::ScopedJoinHandle",
    ]),
    ("it is the poll's that it is given to: a clone of its waker may", &["std::task::Context"]),
];

/// Why values of a type may not enter marked code.
pub fn why(path: &str) -> Option<&'static str> {
    MAY_NOT_ENTER.iter().find(|(_, types)| types.contains(&path)).map(|(why, _)| *why)
}
