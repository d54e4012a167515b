//! Which macros may a body invoke, and what becomes of each?

use std::{collections::HashMap, sync::LazyLock};

use syn::{Ident, Path};

/// What becomes of an invocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The same macro, of which the format string's arguments are checked.
    Formats,
    /// A call of the twin of `write_fmt`.
    Writes,
    /// The `if` that it stands for.
    Asserts,
    /// The same macro, both of whose operands are compared and shown by marked impls.
    Compares,
    /// The same macro with rewritten elements.
    Lists,
    /// The `match` that it stands for.
    Matches,
    /// The `match` that it stands for, which shows by marked impls.
    Shows,
    /// The same macro with its one argument rewritten.
    TakesOne,
    /// The same macro with each arm rewritten.
    Selects,
    /// The operator that it stands for.
    Addresses,
    /// The same macro as it stands: it runs no code.
    Stays,
    /// The text of its tokens.
    Texts,
    /// A checked closure.
    Marks,
    /// Ambient code.
    Leaves,
    /// An ambient future, awaited.
    LeavesToAwait,
    /// What its author vouches for.
    Assumes,
    /// An error that says why.
    Refused(&'static str),
}

/// A macro that a body may invoke, or is told not to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub fate: Fate,
    /// Where it is, below `P`: `core::pin`, if it is not of this crate.
    pub module: &'static str,
}

impl Known {
    /// Whether it is in scope by an import only.
    pub fn is_imported(&self) -> bool {
        !["core", "std", "std::arch"].contains(&self.module)
    }
}

/// Each of them. A `debug_` before a name changes when it runs, and nothing of what it runs.
#[rustfmt::skip]
static MACROS: &[(Fate, &str, &[&str])] = &[
    (Fate::Formats, "std", &[
        "eprint", "eprintln", "format", "format_args", "panic", "print", "println", "todo", "unimplemented", "unreachable",
    ]),
    (Fate::Writes, "std", &["write", "writeln"]),
    (Fate::Asserts, "core", &["assert", "debug_assert"]),
    (Fate::Compares, "core", &["assert_eq", "assert_ne", "debug_assert_eq", "debug_assert_ne"]),
    (Fate::Lists, "std", &["vec"]),
    (Fate::Matches, "core", &["matches"]),
    (Fate::Shows, "std", &["dbg"]),
    (Fate::TakesOne, "core::pin", &["pin"]),
    (Fate::TakesOne, "core::task", &["ready"]),
    (Fate::Selects, "core", &["cfg_select"]),
    (Fate::Addresses, "core::ptr", &["addr_of", "addr_of_mut"]),
    (Fate::Stays, "core::mem", &["offset_of"]),
    (Fate::Stays, "core", &[
        "cfg", "column", "compile_error", "concat", "env", "file", "include_bytes", "include_str", "line", "module_path",
        "option_env",
    ]),
    (Fate::Texts, "core", &["stringify"]),
    (Fate::Marks, "", &["marked"]),
    (Fate::Leaves, "", &["outside"]),
    (Fate::LeavesToAwait, "", &["outside_await"]),
    (Fate::Assumes, "", &["assume_no_tls"]),
    (Fate::Refused("`thread_local!` is what marked code gives up: use `capsule_local!`, outside the function"), "std", &[
        "thread_local",
    ]),
    (Fate::Refused("`asm!` cannot be checked: vouch for it with `unsafe { assume_no_tls!(…) }`"), "core::arch", &[
        "asm", "global_asm", "naked_asm",
    ]),
    (Fate::Refused("what is in a file is not seen here: write it here, or mark it there"), "core", &["include"]),
    (Fate::Refused("put `capsule_local!` outside the function"), "", &["capsule_local"]),
];

/// What is known of the macro that a path means: `ready!`, `task::ready!` and `std::task::ready!`, not `other::ready!`.
pub fn known(path: &Path) -> Option<Known> {
    let mut written = path.segments.iter().rev();
    let known = of_name(&written.next()?.ident.to_string())?;
    let is_of_std = |written: &Ident| ["alloc", "core", "std"].iter().any(|root| written == root);
    // What is of our own crate may be there by another name.
    let is_there = written
        .zip(known.module.rsplit("::"))
        .all(|(written, module)| module.is_empty() || written.ident == module || is_of_std(&written.ident));
    is_there.then_some(known)
}

fn of_name(name: &str) -> Option<Known> {
    static BY_NAME: LazyLock<HashMap<&str, Known>> = LazyLock::new(|| {
        let each = MACROS
            .iter()
            .flat_map(|&(fate, module, names)| names.iter().map(move |&name| (name, Known { fate, module })));
        each.collect()
    });
    // One for each architecture.
    if name.starts_with("is_") && name.ends_with("_feature_detected") {
        return Some(Known { fate: Fate::Stays, module: "std::arch" });
    }
    BY_NAME.get(name).copied()
}
