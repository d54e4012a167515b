//! Which of std's items are left out, and why? All that are, but for methods of allowlisted types: those are poisoned where the
//! allowlist would have them, with a reason of `runtime/src/allowlist/refused.rs`.

/// Items, or modules and types with all that they have, by the reason why marked code may not use them.
pub const LEFT_OUT: &[(&str, &[&str])] = &[
    (
        "it tells one OS thread from another, which would tell apart the data of one from that of another",
        &[
            "std::thread::Builder",
            "std::thread::JoinHandle",
            "std::thread::Scope",
            "std::thread::ScopedJoinHandle",
            "std::thread::Thread",
            "std::thread::ThreadId",
            "std::thread::current",
            "std::thread::park",
            "std::thread::park_timeout",
            "std::thread::park_timeout_ms",
            "std::thread::scope",
            "std::thread::spawn",
        ],
    ),
    (
        "it is a thread-local, which is what marked code gives up",
        &["std::thread::AccessError", "std::thread::LocalKey", "std::thread_local"],
    ),
    (
        "it is there on other systems only, or on one that this is not checked on",
        &["std::os::darwin", "std::os::wasi", "std::os::windows"],
    ),
];

/// Types that may not enter marked code, by the reason why not.
pub const MAY_NOT_ENTER: &[(&str, &[&str])] = &[];

/// Why an item is left out.
pub fn reason(path: &str) -> Option<&'static str> {
    find(LEFT_OUT, path)
}

/// Why values of a type may not enter marked code.
pub fn reason_not_to_enter(path: &str) -> Option<&'static str> {
    find(MAY_NOT_ENTER, path)
}

fn find(table: &[(&'static str, &[&str])], path: &str) -> Option<&'static str> {
    let is_in = |of: &&str| path == *of || path.strip_prefix(of).is_some_and(|rest| rest.starts_with("::"));
    table.iter().find(|(_, paths)| paths.iter().any(|of| is_in(&of))).map(|(reason, _)| *reason)
}
