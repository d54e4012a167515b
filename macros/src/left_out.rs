//! Which items of std's are left out of the allowlist, and why?
//!
//! All that are, but for methods of types that marked code may name: those have a twin that cannot be called, by
//! `#[refuse(Reason)]` in the allowlist. `tests/coverage` checks that there are no others.

/// Items that are left out for one reason.
pub struct LeftOut {
    /// What a call of one says: the reason, and what to do.
    pub why: &'static str,
    /// Functions, macros, traits and types, these with all that they have, and what is in a module, `std::os::windows::*`.
    pub items: &'static [&'static str],
}

const fn left_out(why: &'static str, items: &'static [&'static str]) -> LeftOut {
    LeftOut { why, items }
}

/// Each item that is left out. None is in two rows.
#[rustfmt::skip]
pub static LEFT_OUT: &[LeftOut] = &[
    left_out("marked code must not know which thread it runs on: ask in `outside!(…)`", &[
        "std::os::unix::thread::*", "std::thread::Thread", "std::thread::ThreadId", "std::thread::current",
    ]),
    left_out("marked code must not know which thread it runs on: wait for a channel, or in `outside!(…)`", &[
        "std::thread::park", "std::thread::park_timeout", "std::thread::park_timeout_ms",
    ]),
    left_out("what a thread of std's does is not checked: use `no_tls::scope` and `marked!`", &["std::thread::scope"]),
    left_out("what a thread of std's does is not checked: use `no_tls::spawn(marked!(…))`", &["std::thread::spawn"]),
    left_out("a thread-local is what marked code gives up: use `capsule_local!`, outside the function", &[
        "std::thread::LocalKey", "std::thread_local",
    ]),
    left_out("a panic's payload may be anyone's: catch it in `outside!(…)`, or let a thread end by it", &[
        "std::panic::catch_unwind",
    ]),
    left_out("a panic's payload may be anyone's: use `panic_any`, or `outside!(…)`", &["std::panic::resume_unwind"]),
    left_out("a panic's hook is not checked, and sees every thread's: set it in `outside!(…)`", &[
        "std::panic::PanicHookInfo", "std::panic::set_hook", "std::panic::take_hook",
    ]),
    left_out("it is for a `#[panic_handler]`, which std has, and `no-tls` needs std", &[
        "core::panic::PanicInfo", "core::panic::PanicMessage",
    ]),
    left_out("a macro sees no file's content: write it here, or mark what is in the file", &["std::include"]),
    left_out("the futures of an `async` closure have no type that a bound could name: bound by `Fn(A) -> F`, and `F: Future`", &[
        "std::ops::AsyncFn", "std::ops::AsyncFnMut", "std::ops::AsyncFnOnce",
    ]),
    left_out("nobody may call it: use `drop(…)`", &["std::ops::Drop::drop"]),
    left_out("its methods are found as those of std's types: import it as ever, and bound by a trait of yours", &[
        "std::io::IsTerminal", "std::os::linux::fs::MetadataExt", "std::os::linux::net::SocketAddrExt",
        "std::os::linux::net::TcpStreamExt", "std::os::unix::ffi::OsStrExt", "std::os::unix::ffi::OsStringExt",
        "std::os::unix::fs::DirBuilderExt", "std::os::unix::fs::DirEntryExt", "std::os::unix::fs::FileExt",
        "std::os::unix::fs::FileTypeExt", "std::os::unix::fs::MetadataExt", "std::os::unix::fs::OpenOptionsExt",
        "std::os::unix::fs::PermissionsExt", "std::os::unix::process::CommandExt", "std::os::unix::process::ExitStatusExt",
    ]),
    left_out("`Read` has a method of its name, and both would be found: use `&mut`", &["std::io::Write::by_ref"]),
    left_out("its bound is unstable, so that nothing else may name it: compare with `==`", &["std::ptr::fn_addr_eq"]),
    left_out("it is for what `main` returns, which no marked code calls", &["std::process::Termination"]),
    left_out("what a waker runs is ambient code, as in `outside!(…)`: write it, and its impl of `Wake`, without a mark", &[
        "std::task::RawWaker", "std::task::RawWakerVTable", "std::task::Wake",
    ]),
    left_out("an allocator is the program's: write its impl without a mark", &["std::alloc::GlobalAlloc"]),
    left_out("what it writes to is not checked: use `write!`", &["std::fmt::write"]),
    left_out("a `dyn Error` of std's may be any error: hold a `dyn no_tls::marked::Error`, or your own type", &[
        "std::error::Error::downcast", "std::error::Error::downcast_mut", "std::error::Error::downcast_ref", "std::error::Error::is",
    ]),
    left_out("every value has it, and would be found before what it points to: use `TypeId::of`", &["std::any::Any::type_id"]),
    left_out("it is on other systems, which it cannot be checked on", &[
        "std::os::darwin::*", "std::os::windows::*",
    ]),
];

/// The reason why a function is left out, by the module below std and its name.
pub fn why(modules: &[String], name: &str) -> Option<&'static str> {
    let is_meant = |item: &&&str| {
        let below_std = item.split_once("::").map_or(**item, |(_, below)| below);
        below_std.rsplit_once("::").is_some_and(|(module, function)| modules == [module] && name == function)
    };
    LEFT_OUT.iter().find(|left_out| left_out.items.iter().any(|item| is_meant(&item))).map(|left_out| left_out.why)
}
