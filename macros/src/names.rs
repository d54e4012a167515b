//! How are hidden names spelt, and which names are std's?

use std::{collections::HashMap, sync::LazyLock};

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::{GenericArgument, Path, PathArguments, ext::IdentExt};

use crate::left_out;

/// The one function of a companion.
pub const COMPANION_FN: &str = "__no_tls0";

/// The same function, of the module that it shares its name with, by that name: `sieve::sieve()` is a call of no other.
pub fn of_module(name: &Ident) -> Ident {
    format_ident!("__no_tls0_module_{}", name.unraw(), span = name.span())
}

/// The companion's generic form, which takes std's function and the user's path to it.
pub const COMPANION_VIA_FN: &str = "__no_tls0via";

/// `push` → `__no_tls0_push`, `r#type` → `__no_tls0_type`, at the name's own span.
pub fn twin(name: &Ident) -> Ident {
    format_ident!("__no_tls0_{}", name, span = name.span())
}

/// `lhs` → `__no_tls0lhs`: a name of our own. It is no twin's, whatever a user calls a method.
pub fn own(name: &str, span: Span) -> Ident {
    Ident::new(&format!("__no_tls0{name}"), span)
}

/// `lock` → `__no_tls0scoped_lock`: the twin that takes a scope token.
pub fn scoped_twin(name: &Ident) -> Ident {
    format_ident!("__no_tls0scoped_{}", name, span = name.span())
}

/// What a macro is given, twice, where marked code asks it for its twin: of one that is not marked, rustc says that it expects no such
/// token.
pub const ASKED_OF_MACRO: &str = "__no_tls0_this_macro_needs_the_attribute_no_tls";

/// What a marked macro defines then. No other macro knows the name.
pub const MACRO_TWIN: &str = "__no_tls0_macro_that_needs_the_attribute_no_tls";

/// `max` → `__no_tls0local_max`: what marked code invokes of a macro that the body around defines.
pub fn local_macro(name: &Ident) -> Ident {
    format_ident!("__no_tls0local_{}", name, span = name.span())
}

/// `__no_tls0_call` → `__no_tls0async_call`: the `async fn` of which the twin's future is made.
pub fn asynchronous(twin: &Ident) -> Ident {
    format_ident!("__no_tls0async{}", &twin.to_string()["__no_tls0".len()..], span = twin.span())
}

/// The parameter that stands for `Self` where what is checked of a trait is outside of it.
pub const SELF: &str = "__Self";

/// The name where it is, but as the macro's own: where there is none, rustc says that `no_tls` asks for it, and proposes no
/// other hidden name. With that comes this crate's edition, in which it must not be a keyword.
pub fn asked_for(mut name: Ident) -> Ident {
    if !["async", "await", "dyn", "gen", "try"].iter().any(|keyword| name == keyword) {
        name.set_span(Span::mixed_site().located_at(name.span()));
    }
    name
}

/// The runtime's `Ambient`, of which marked code sees no more than the name.
pub const AMBIENT: &str = "Ambient";

/// The marker that std's two `Write` share, below `P`, in a bound: what its argument, `dyn Write`, says is which trait is meant, and not
/// a type.
pub const WRITE: &str = "__no_tls0_Write";

/// The item that every marked trait has, as the markers of std's have.
pub const PROOF_OF_TRAIT: &str = "__no_tls0_this_trait_needs_the_attribute_no_tls";

/// Around an argument that may be a constant, among the types that are checked.
pub const ARGUMENT: &str = "__no_tls0_argument";

/// The functions of std's traits that each type has of itself: `T: From<T>`.
pub const OF_EACH: [&str; 6] = ["borrow", "borrow_mut", "from", "into", "try_from", "try_into"];

/// The other functions of std's `Cow`, and of std's traits that it has.
pub const OF_COW: [&str; 19] = [
    "add",
    "add_assign",
    "as_ref",
    "clone",
    "clone_from",
    "cmp",
    "default",
    "deref",
    "eq",
    "extend",
    "fmt",
    "from_iter",
    "hash",
    "into_owned",
    "ne",
    "partial_cmp",
    "to_mut",
    "to_owned",
    "to_string",
];

/// The field of a wrapper that an `allow!` declares: what marked code reached by it would be of a type whose auto traits nobody looked at.
pub const FOREIGN: &str = "__no_tls0foreign";

pub fn proof_of_trait() -> Ident {
    Ident::new(PROOF_OF_TRAIT, proc_macro2::Span::mixed_site())
}

/// Std's auto traits: that a type has one follows from its fields, unless it is written by hand.
pub const AUTO_TRAITS: [&str; 5] = [
    "core::marker::Send",
    "core::marker::Sync",
    "core::marker::Unpin",
    "core::panic::UnwindSafe",
    "core::panic::RefUnwindSafe",
];

/// Std's other traits without a marker, that say no more of a type than that they hold.
const PLAIN_TRAITS: [&str; 2] = ["core::any::Any", "core::marker::Sized"];

/// The runtime's own, whatever its crate is called.
const PLAIN_TRAITS_OF_RUNTIME: [&str; 2] = ["CSend", "CSync"];

/// The path of the one of them that a bound may mean.
pub fn plain_trait(bound: &Path) -> Option<&'static str> {
    // What is bound besides, `Send<Item = T>`, makes it no other trait.
    let last = bound.segments.last().filter(|last| match &last.arguments {
        PathArguments::None => true,
        PathArguments::AngleBracketed(arguments) => !arguments.args.iter().any(is_parameter),
        PathArguments::Parenthesized(_) => false,
    })?;
    if let Some(ours) = PLAIN_TRAITS_OF_RUNTIME.into_iter().find(|name| last.ident == name) {
        return Some(ours);
    }
    let modules = module_of(bound)?;
    AUTO_TRAITS.into_iter().chain(PLAIN_TRAITS).find(|path| {
        let is_in = path.rsplit("::").nth(1);
        last.ident == last_name(path) && modules.last().is_none_or(|module| is_in == Some(module))
    })
}

/// Whether a name is that of one of std's auto traits.
pub fn is_auto(name: &Ident) -> bool {
    AUTO_TRAITS.iter().any(|path| name == last_name(path))
}

pub fn is_parameter(argument: &GenericArgument) -> bool {
    matches!(argument, GenericArgument::Lifetime(_) | GenericArgument::Type(_) | GenericArgument::Const(_))
}

/// Whether a bound has its arguments in parentheses, `Fn(A) -> R`.
pub fn is_called(bound: &Path) -> bool {
    bound.segments.last().is_some_and(|last| matches!(last.arguments, PathArguments::Parenthesized(_)))
}

/// The path of the trait that such a bound means.
pub fn callable(bound: &Path) -> Option<&'static str> {
    const CALLABLES: [&str; 3] = ["core::ops::Fn", "core::ops::FnMut", "core::ops::FnOnce"];
    let last = bound.segments.last().filter(|_| is_called(bound))?;
    CALLABLES.into_iter().find(|path| last.ident == last_name(path))
}

/// `core::cmp::Ord` → `Ord`
pub fn last_name(path: &'static str) -> &'static str {
    path.rsplit_once("::").map_or(path, |(_, last)| last)
}

/// `core::cmp::Ord` → `core`, `cmp`, `Ord`
pub fn of_path(path: &str, span: Span) -> impl Iterator<Item = Ident> {
    path.split("::").map(move |name| Ident::new(name, span))
}

/// `Item` → `__no_tls0type_Item`: a function of a marked trait that has an associated type of this name.
pub fn proof_of_type(name: &Ident) -> Ident {
    asked_for(format_ident!("__no_tls0type_{}", name, span = name.span()))
}

/// Whether a name is that of such a function, or of the one that each marked trait has.
pub fn is_proof(name: &Ident) -> bool {
    name == PROOF_OF_TRAIT || name.to_string().starts_with("__no_tls0type_")
}

/// `ZERO` → `__NO_TLS0_ZERO`: what stands beside a constant of a trait's, and says whether each impl was asked for its value.
pub fn proof_of_constant(name: &Ident) -> Ident {
    format_ident!("__NO_TLS0_{}", name, span = name.span())
}

/// `EMPTY` → `__NO_TLS0OWN_EMPTY`: what stands beside a constant of a type's own, of a generic one, that is clean whatever its type is.
pub fn proof_of_own_constant(name: &Ident) -> Ident {
    format_ident!("__NO_TLS0OWN_{}", name, span = name.span())
}

/// Whether a call of this name without arguments may return a lock's guard.
pub fn is_lock_like(name: &Ident) -> bool {
    ["lock", "read", "write", "try_lock", "try_read", "try_write"].iter().any(|lock| name == lock)
}

/// A trait of std's whose impls carry a marker.
#[derive(Debug, PartialEq, Eq)]
pub struct StdTrait {
    /// Where it is, below `P`: `core::cmp::Ord`.
    pub path: &'static str,
    /// How many generic parameters it has.
    pub parameters: usize,
    /// Its marker in `P::marked`, which is also its twin trait in `P::twins`.
    pub marker: &'static str,
}

impl StdTrait {
    /// `Ord` of `core::cmp::Ord`.
    pub fn name(&self) -> &'static str {
        self.path.rsplit("::").next().unwrap_or(self.path)
    }

    /// The names of its associated types, those of supertraits too.
    pub fn associated_types(&self) -> &'static [&'static str] {
        match self.name() {
            "Add" | "BitAnd" | "BitOr" | "BitXor" | "Div" | "Future" | "Index" | "IndexMut" | "Mul" | "Neg" | "Not"
            | "Rem" | "Shl" | "Shr" | "SliceIndex" | "Sub" => &["Output"],
            "BuildHasher" => &["Hasher"],
            "Deref" | "DerefMut" => &["Target"],
            "DoubleEndedIterator" | "ExactSizeIterator" | "FusedIterator" | "Iterator" => &["Item"],
            "FromStr" => &["Err"],
            "IntoFuture" => &["Output", "IntoFuture"],
            "IntoIterator" => &["Item", "IntoIter"],
            "ToOwned" => &["Owned"],
            "ToSocketAddrs" => &["Iter"],
            "TryFrom" | "TryInto" => &["Error"],
            _ => &[],
        }
    }

    /// The trait, this one or a supertrait, whose associated type has this name.
    pub fn that_has(&self, name: &Ident) -> Option<&'static StdTrait> {
        if !self.associated_types().iter().any(|known| name == known) {
            return None;
        }
        let path = match self.name() {
            "DerefMut" => "core::ops::Deref",
            "DoubleEndedIterator" | "ExactSizeIterator" | "FusedIterator" => "core::iter::Iterator",
            "IndexMut" => "core::ops::Index",
            _ => self.path,
        };
        TRAITS.iter().find(|std_trait| std_trait.path == path)
    }

    /// Whether it is one of the two that are called `Write`, which share a marker with a parameter.
    pub fn is_write(&self) -> bool {
        self.name() == "Write"
    }

    /// Whether it is what a token calls: an operator, an index or a dereference.
    pub fn is_operator(&self) -> bool {
        self.module() == "ops" && !matches!(self.name(), "Drop" | "RangeBounds")
    }

    /// Whether the path ends with these modules and the name: `os`, `fd` and `AsFd`.
    fn is_in(&self, modules: &[String]) -> bool {
        let mut of = self.path.rsplit("::").skip(1);
        modules.iter().rev().all(|module| of.next() == Some(module))
    }

    /// `cmp` of `core::cmp::Ord`.
    pub fn module(&self) -> &'static str {
        self.path.rsplit("::").nth(1).unwrap_or_default()
    }
}

const fn std_trait_entry(path: &'static str, parameters: usize, marker: &'static str) -> StdTrait {
    StdTrait { path, parameters, marker }
}

/// Each std trait with a marker. `Copy` has no method of its own, but implies a trait that has.
#[rustfmt::skip]
static TRAITS: &[StdTrait] = &[
    std_trait_entry("core::borrow::Borrow", 1, "Borrow"),
    std_trait_entry("core::borrow::BorrowMut", 1, "BorrowMut"),
    std_trait_entry("alloc::borrow::ToOwned", 0, "ToOwned"),
    std_trait_entry("core::clone::Clone", 0, "Clone"),
    std_trait_entry("core::marker::Copy", 0, "Clone"),
    std_trait_entry("core::cmp::PartialEq", 1, "PartialEq"),
    std_trait_entry("core::cmp::Eq", 0, "Eq"),
    std_trait_entry("core::cmp::PartialOrd", 1, "PartialOrd"),
    std_trait_entry("core::cmp::Ord", 0, "Ord"),
    std_trait_entry("core::convert::AsRef", 1, "AsRef"),
    std_trait_entry("core::convert::AsMut", 1, "AsMut"),
    std_trait_entry("core::convert::From", 1, "From"),
    std_trait_entry("core::convert::Into", 1, "Into"),
    std_trait_entry("core::convert::TryFrom", 1, "TryFrom"),
    std_trait_entry("core::convert::TryInto", 1, "TryInto"),
    std_trait_entry("core::default::Default", 0, "Default"),
    std_trait_entry("core::error::Error", 0, "Error"),
    std_trait_entry("core::fmt::Binary", 0, "Binary"),
    std_trait_entry("core::fmt::Debug", 0, "Debug"),
    std_trait_entry("core::fmt::Display", 0, "Display"),
    std_trait_entry("core::fmt::LowerExp", 0, "LowerExp"),
    std_trait_entry("core::fmt::LowerHex", 0, "LowerHex"),
    std_trait_entry("core::fmt::Octal", 0, "Octal"),
    std_trait_entry("core::fmt::Pointer", 0, "Pointer"),
    std_trait_entry("core::fmt::UpperExp", 0, "UpperExp"),
    std_trait_entry("core::fmt::UpperHex", 0, "UpperHex"),
    std_trait_entry("core::fmt::Write", 0, "FmtWrite"),
    std_trait_entry("core::future::Future", 0, "Future"),
    std_trait_entry("core::future::IntoFuture", 0, "IntoFuture"),
    std_trait_entry("core::hash::BuildHasher", 0, "BuildHasher"),
    std_trait_entry("core::hash::Hash", 0, "Hash"),
    std_trait_entry("core::hash::Hasher", 0, "Hasher"),
    std_trait_entry("std::io::BufRead", 0, "BufRead"),
    std_trait_entry("std::io::Read", 0, "Read"),
    std_trait_entry("std::io::Seek", 0, "Seek"),
    std_trait_entry("std::io::Write", 0, "IoWrite"),
    std_trait_entry("core::iter::DoubleEndedIterator", 0, "DoubleEndedIterator"),
    std_trait_entry("core::iter::ExactSizeIterator", 0, "ExactSizeIterator"),
    std_trait_entry("core::iter::Extend", 1, "Extend"),
    std_trait_entry("core::iter::FromIterator", 1, "FromIterator"),
    std_trait_entry("core::iter::FusedIterator", 0, "FusedIterator"),
    std_trait_entry("core::iter::IntoIterator", 0, "IntoIterator"),
    std_trait_entry("core::iter::Iterator", 0, "Iterator"),
    std_trait_entry("core::iter::Product", 1, "Product"),
    std_trait_entry("core::iter::Sum", 1, "Sum"),
    std_trait_entry("std::net::ToSocketAddrs", 0, "ToSocketAddrs"),
    std_trait_entry("std::os::fd::AsFd", 0, "AsFd"),
    std_trait_entry("std::os::fd::AsRawFd", 0, "AsRawFd"),
    std_trait_entry("std::os::fd::FromRawFd", 0, "FromRawFd"),
    std_trait_entry("std::os::fd::IntoRawFd", 0, "IntoRawFd"),
    std_trait_entry("std::os::unix::io::AsFd", 0, "AsFd"),
    std_trait_entry("std::os::unix::io::AsRawFd", 0, "AsRawFd"),
    std_trait_entry("std::os::unix::io::FromRawFd", 0, "FromRawFd"),
    std_trait_entry("std::os::unix::io::IntoRawFd", 0, "IntoRawFd"),
    std_trait_entry("core::ops::Add", 1, "Add"),
    std_trait_entry("core::ops::AddAssign", 1, "AddAssign"),
    std_trait_entry("core::ops::BitAnd", 1, "BitAnd"),
    std_trait_entry("core::ops::BitAndAssign", 1, "BitAndAssign"),
    std_trait_entry("core::ops::BitOr", 1, "BitOr"),
    std_trait_entry("core::ops::BitOrAssign", 1, "BitOrAssign"),
    std_trait_entry("core::ops::BitXor", 1, "BitXor"),
    std_trait_entry("core::ops::BitXorAssign", 1, "BitXorAssign"),
    std_trait_entry("core::ops::Deref", 0, "Deref"),
    std_trait_entry("core::ops::DerefMut", 0, "DerefMut"),
    std_trait_entry("core::ops::Div", 1, "Div"),
    std_trait_entry("core::ops::DivAssign", 1, "DivAssign"),
    std_trait_entry("core::ops::Drop", 0, "Drop"),
    std_trait_entry("core::ops::Index", 1, "Index"),
    std_trait_entry("core::ops::IndexMut", 1, "IndexMut"),
    std_trait_entry("core::ops::Mul", 1, "Mul"),
    std_trait_entry("core::ops::MulAssign", 1, "MulAssign"),
    std_trait_entry("core::ops::Neg", 0, "Neg"),
    std_trait_entry("core::ops::Not", 0, "Not"),
    std_trait_entry("core::ops::RangeBounds", 1, "RangeBounds"),
    std_trait_entry("core::ops::Rem", 1, "Rem"),
    std_trait_entry("core::ops::RemAssign", 1, "RemAssign"),
    std_trait_entry("core::ops::Shl", 1, "Shl"),
    std_trait_entry("core::ops::ShlAssign", 1, "ShlAssign"),
    std_trait_entry("core::ops::Shr", 1, "Shr"),
    std_trait_entry("core::ops::ShrAssign", 1, "ShrAssign"),
    std_trait_entry("core::ops::Sub", 1, "Sub"),
    std_trait_entry("core::ops::SubAssign", 1, "SubAssign"),
    std_trait_entry("core::slice::SliceIndex", 1, "SliceIndex"),
    std_trait_entry("core::str::FromStr", 0, "FromStr"),
    std_trait_entry("alloc::string::ToString", 0, "ToString"),
];

/// The markers that `P::supertraits` knows: those of traits that have no parameter, or one that `Self` may be.
#[rustfmt::skip]
pub const SUPERTRAITS: [&str; 65] = [
    "Add", "AddAssign", "AsFd", "AsRawFd", "Binary", "BitAnd", "BitAndAssign", "BitOr", "BitOrAssign", "BitXor", "BitXorAssign",
    "BufRead", "BuildHasher", "Clone", "Debug", "Default", "Deref", "DerefMut", "Display", "Div", "DivAssign",
    "DoubleEndedIterator", "Eq", "Error", "ExactSizeIterator", "FmtWrite", "FromRawFd", "FromStr", "FusedIterator", "Future",
    "Hash", "Hasher", "IntoFuture", "IntoIterator", "IntoRawFd", "IoWrite", "Iterator", "LowerExp", "LowerHex", "Mul",
    "MulAssign", "Neg", "Not", "Octal", "Ord", "PartialEq", "PartialOrd", "Pointer", "Product", "Read", "Rem", "RemAssign",
    "Seek", "Shl", "ShlAssign", "Shr", "ShrAssign", "Sub", "SubAssign", "Sum", "ToOwned", "ToSocketAddrs", "ToString",
    "UpperExp", "UpperHex",
];

/// The traits of std's that `P::supertraits` knows, too, and that have no marker.
#[rustfmt::skip]
pub const UNMARKED_SUPERTRAITS: [&str; 13] = [
    "AsciiExt", "DirBuilderExt", "DirEntryExt", "FileExt", "FileTypeExt", "GlobalAlloc", "JoinHandleExt", "LinuxMetadataExt", "MetadataExt",
    "OpenOptionsExt", "PermissionsExt", "Termination", "Wake",
];

/// Whether marked code may call what a `dyn` of the trait's marker hides.
pub fn has_dyn(std_trait: &StdTrait) -> bool {
    #[rustfmt::skip]
    const WITH_DYN: [&str; 23] = [
        "AsMut", "AsRef", "Binary", "BufRead", "Debug", "Display", "DoubleEndedIterator", "Error", "ExactSizeIterator",
        "FmtWrite", "Future", "Hasher", "IoWrite", "Iterator", "LowerExp", "LowerHex", "Octal", "Pointer", "Read",
        "Seek", "ToString", "UpperExp", "UpperHex",
    ];
    WITH_DYN.contains(&std_trait.marker)
}

/// The std trait of a bare name, for `Write` the one of `fmt`.
pub fn std_trait_named(name: &str) -> Option<&'static StdTrait> {
    static BY_NAME: LazyLock<HashMap<&str, &StdTrait>> = LazyLock::new(|| {
        // The first of a name wins when the last to be inserted is the first of the table.
        TRAITS.iter().rev().map(|std_trait| (std_trait.name(), std_trait)).collect()
    });
    BY_NAME.get(name).copied()
}

/// What std's traits are imported as where another of their name is needed.
const ALIASES: [(&str, &str); 3] =
    [("FmtWrite", "core::fmt::Write"), ("IoWrite", "std::io::Write"), ("StdError", "core::error::Error")];

/// The std trait that a path means: `Ord`, `cmp::Ord`, `std::cmp::Ord`, but not `crate::Ord` or `other::Ord`.
pub fn std_trait(path: &Path) -> Option<&'static StdTrait> {
    let name = path.segments.last()?.ident.to_string();
    let found = match ALIASES.iter().find(|(alias, _)| name == *alias) {
        Some((_, meant)) if is_bare(path) => return TRAITS.iter().find(|std_trait| std_trait.path == *meant),
        _ => std_trait_named(&name)?,
    };
    match module_of(path)?.as_slice() {
        [] if is_bare(path) => Some(found),
        [module] if module == found.module() => Some(found),
        [] => None,
        modules => TRAITS.iter().find(|other| other.name() == name && other.is_in(modules)),
    }
}

/// The names of the std traits that are in a module, `std::ops`.
pub fn traits_in(module: &Path) -> impl Iterator<Item = &'static str> {
    let modules: Vec<String> = module.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let is_in = move |of: &&StdTrait| match &modules[..] {
        [root, module] => ["std", "core", "alloc"].contains(&&**root) && of.module() == module,
        _ => false,
    };
    TRAITS.iter().filter(is_in).map(StdTrait::name)
}

/// The std trait that a path means where methods of it are named: by them, a bare `Write` is told.
pub fn std_trait_with<'a>(path: &Path, methods: impl IntoIterator<Item = &'a Ident>) -> Option<&'static StdTrait> {
    let is_of_io = |method: &Ident| ["by_ref", "flush", "write", "write_all"].iter().any(|of_io| method == of_io);
    let found = std_trait(path)?;
    let is_io = path.is_ident("Write") && methods.into_iter().any(is_of_io);
    if is_io { TRAITS.iter().find(|other| other.path == "std::io::Write") } else { Some(found) }
}

/// A trait of std's that its prelude does not have. A macro cannot see whether it is imported, but a call of one of
/// its methods, told by the name and the number of arguments, means that it is.
pub struct ImportedTrait {
    /// Its twin trait in `P::twins`.
    pub twin: &'static str,
    /// The call on a value of `P::mention::TWIN` by which the user's import counts as used.
    pub mention: &'static str,
    methods: &'static [(&'static str, usize)],
}

impl ImportedTrait {
    const fn new(twin: &'static str, mention: &'static str, methods: &'static [(&'static str, usize)]) -> Self {
        Self { twin, mention, methods }
    }
}

/// `BufRead::split` is not told: a slice has it, too, and `&[u8]` is a reader. An iterator is none, so that its `take`,
/// `chain` and `by_ref` are told from a reader's by the type.
#[rustfmt::skip]
static IMPORTED: [ImportedTrait; 21] = [
    ImportedTrait::new("AddAssign", "add_assign(0)", &[("add_assign", 1)]),
    ImportedTrait::new("BitAndAssign", "bitand_assign(0)", &[("bitand_assign", 1)]),
    ImportedTrait::new("BitOrAssign", "bitor_assign(0)", &[("bitor_assign", 1)]),
    ImportedTrait::new("BitXorAssign", "bitxor_assign(0)", &[("bitxor_assign", 1)]),
    ImportedTrait::new("BufRead", "consume(0)", &[
        ("consume", 1), ("fill_buf", 0), ("lines", 0), ("read_line", 1), ("read_until", 2), ("skip_until", 1),
    ]),
    ImportedTrait::new("BuildHasher", "build_hasher()", &[("build_hasher", 0), ("hash_one", 1)]),
    ImportedTrait::new("Deref", "deref()", &[("deref", 0)]),
    ImportedTrait::new("DerefMut", "deref_mut()", &[("deref_mut", 0)]),
    ImportedTrait::new("DivAssign", "div_assign(0)", &[("div_assign", 1)]),
    ImportedTrait::new("Error", "source()", &[("source", 0)]),
    ImportedTrait::new("FmtWrite", "write_str(\"\")", &[("write_char", 1), ("write_fmt", 1), ("write_str", 1)]),
    ImportedTrait::new("Hash", "hash(__no_tls0_hasher)", &[("hash", 1)]),
    ImportedTrait::new("Hasher", "finish()", &[
        ("finish", 0), ("write", 1), ("write_i128", 1), ("write_i16", 1), ("write_i32", 1), ("write_i64", 1), ("write_i8", 1),
        ("write_isize", 1), ("write_u128", 1), ("write_u16", 1), ("write_u32", 1), ("write_u64", 1), ("write_u8", 1),
        ("write_usize", 1),
    ]),
    ImportedTrait::new("IoWrite", "flush()", &[
        ("flush", 0), ("write", 1), ("write_all", 1), ("write_fmt", 1), ("write_vectored", 1),
    ]),
    ImportedTrait::new("MulAssign", "mul_assign(0)", &[("mul_assign", 1)]),
    ImportedTrait::new("Read", "read(&mut [])", &[
        ("by_ref", 0), ("bytes", 0), ("chain", 1), ("read", 1), ("read_exact", 1), ("read_to_end", 1), ("read_to_string", 1),
        ("read_vectored", 1), ("take", 1),
    ]),
    ImportedTrait::new("RemAssign", "rem_assign(0)", &[("rem_assign", 1)]),
    ImportedTrait::new("Seek", "rewind()", &[("rewind", 0), ("seek", 1), ("seek_relative", 1), ("stream_position", 0)]),
    ImportedTrait::new("ShlAssign", "shl_assign(0)", &[("shl_assign", 1)]),
    ImportedTrait::new("ShrAssign", "shr_assign(0)", &[("shr_assign", 1)]),
    ImportedTrait::new("SubAssign", "sub_assign(0)", &[("sub_assign", 1)]),
];

/// A trait of std's that its prelude does not have, and whose twin a receiver could be confused by: marked code sees the twin where the
/// import is seen.
pub struct ConfusingTrait {
    pub module: &'static str,
    pub name: &'static str,
    /// The call of std's method by which the user's import counts as used.
    pub mention: &'static str,
    methods: &'static [(&'static str, usize)],
}

impl ConfusingTrait {
    const fn new(
        module: &'static str,
        name: &'static str,
        mention: &'static str,
        methods: &'static [(&'static str, usize)],
    ) -> Self {
        Self { module, name, mention, methods }
    }
}

#[rustfmt::skip]
static CONFUSING: [ConfusingTrait; 16] = [
    ConfusingTrait::new("borrow", "Borrow", "let _: &() = ().borrow();", &[("borrow", 0)]),
    ConfusingTrait::new("borrow", "BorrowMut", "let _: &mut () = ().borrow_mut();", &[("borrow_mut", 0)]),
    ConfusingTrait::new("ops", "Add", "let _ = 0u8.add(0u8);", &[("add", 1)]),
    ConfusingTrait::new("ops", "BitAnd", "let _ = 0u8.bitand(0u8);", &[("bitand", 1)]),
    ConfusingTrait::new("ops", "BitOr", "let _ = 0u8.bitor(0u8);", &[("bitor", 1)]),
    ConfusingTrait::new("ops", "BitXor", "let _ = 0u8.bitxor(0u8);", &[("bitxor", 1)]),
    ConfusingTrait::new("ops", "Div", "let _ = 0u8.div(0u8);", &[("div", 1)]),
    ConfusingTrait::new("ops", "Index", "let _ = [0u8; 1].index(0);", &[("index", 1)]),
    ConfusingTrait::new("ops", "IndexMut", "let _ = [0u8; 1].index_mut(0);", &[("index_mut", 1)]),
    ConfusingTrait::new("ops", "Mul", "let _ = 0u8.mul(0u8);", &[("mul", 1)]),
    ConfusingTrait::new("ops", "Neg", "let _ = 0i8.neg();", &[("neg", 0)]),
    ConfusingTrait::new("ops", "Not", "let _ = 0u8.not();", &[("not", 0)]),
    ConfusingTrait::new("ops", "Rem", "let _ = 0u8.rem(0u8);", &[("rem", 1)]),
    ConfusingTrait::new("ops", "Shl", "let _ = 0u8.shl(0u8);", &[("shl", 1)]),
    ConfusingTrait::new("ops", "Shr", "let _ = 0u8.shr(0u8);", &[("shr", 1)]),
    ConfusingTrait::new("ops", "Sub", "let _ = 0u8.sub(0u8);", &[("sub", 1)]),
];

impl ConfusingTrait {
    /// Whether an import of this path is the trait's.
    pub fn is_imported_by(&self, path: &Path) -> bool {
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        matches!(&segments[..], [of, module, name] if ["std", "core"].contains(&&**of) && module == self.module && name == self.name)
    }
}

/// The trait of which a call of this method, with so many arguments, may be, if it is imported.
pub fn confusing_trait(method: &Ident, arguments: usize) -> Option<&'static ConfusingTrait> {
    let is_of = |of: &&ConfusingTrait| of.methods.iter().any(|&(name, count)| count == arguments && method == name);
    CONFUSING.iter().find(is_of)
}

/// The traits that a call of this method, with so many arguments, may need an import for.
pub fn imported_traits(method: &Ident, arguments: usize) -> impl Iterator<Item = &'static ImportedTrait> {
    let is_of = move |of: &&ImportedTrait| of.methods.iter().any(|&(name, count)| count == arguments && method == name);
    IMPORTED.iter().filter(is_of)
}

/// A trait of std's that must be imported, too, but whose twins marked code always sees, as no receiver is confused by them.
pub struct ExtensionTrait {
    /// A function of `P::mention::extensions` that gives a receiver.
    pub name: &'static str,
    /// The call on it by which the user's import counts as used. Its arguments are of any type, since it may find a trait of the user's.
    pub mention: &'static str,
    methods: &'static [(&'static str, usize)],
}

impl ExtensionTrait {
    const fn new(name: &'static str, mention: &'static str, methods: &'static [(&'static str, usize)]) -> Self {
        Self { name, mention, methods }
    }
}

#[rustfmt::skip]
static EXTENSIONS: [ExtensionTrait; 19] = [
    ExtensionTrait::new("as_fd", "as_fd()", &[("as_fd", 0)]),
    ExtensionTrait::new("as_raw_fd", "as_raw_fd()", &[("as_raw_fd", 0)]),
    ExtensionTrait::new("command_ext", "process_group(__no_tls0any())", &[
        ("arg0", 1), ("before_exec", 1), ("exec", 0), ("gid", 1), ("pre_exec", 1), ("process_group", 1), ("uid", 1),
    ]),
    ExtensionTrait::new("dir_builder_ext", "mode(__no_tls0any())", &[("mode", 1)]),
    ExtensionTrait::new("dir_entry_ext", "ino()", &[("ino", 0)]),
    ExtensionTrait::new("exit_status_ext", "signal()", &[
        ("continued", 0), ("core_dumped", 0), ("into_raw", 0), ("signal", 0), ("stopped_signal", 0),
    ]),
    ExtensionTrait::new("file_ext", "read_at(__no_tls0any(), __no_tls0any())", &[
        ("read_at", 2), ("read_exact_at", 2), ("write_all_at", 2), ("write_at", 2),
    ]),
    ExtensionTrait::new("file_type_ext", "is_fifo()", &[
        ("is_block_device", 0), ("is_char_device", 0), ("is_fifo", 0), ("is_socket", 0),
    ]),
    ExtensionTrait::new("into_raw_fd", "into_raw_fd()", &[("into_raw_fd", 0)]),
    ExtensionTrait::new("is_terminal", "is_terminal()", &[("is_terminal", 0)]),
    ExtensionTrait::new("linux_metadata_ext", "st_dev()", &[
        ("st_atime", 0), ("st_atime_nsec", 0), ("st_blksize", 0), ("st_blocks", 0), ("st_ctime", 0),
        ("st_ctime_nsec", 0), ("st_dev", 0), ("st_gid", 0), ("st_ino", 0), ("st_mode", 0), ("st_mtime", 0), ("st_mtime_nsec", 0),
        ("st_nlink", 0), ("st_rdev", 0), ("st_size", 0), ("st_uid", 0),
    ]),
    ExtensionTrait::new("metadata_ext", "dev()", &[
        ("atime", 0), ("atime_nsec", 0), ("blksize", 0), ("blocks", 0), ("ctime", 0), ("ctime_nsec", 0), ("dev", 0), ("gid", 0),
        ("ino", 0), ("mode", 0), ("mtime", 0), ("mtime_nsec", 0), ("nlink", 0), ("rdev", 0), ("size", 0), ("uid", 0),
    ]),
    ExtensionTrait::new("open_options_ext", "custom_flags(__no_tls0any())", &[("custom_flags", 1), ("mode", 1)]),
    ExtensionTrait::new("os_str_ext", "as_bytes()", &[("as_bytes", 0)]),
    ExtensionTrait::new("os_string_ext", "into_vec()", &[("into_vec", 0)]),
    ExtensionTrait::new("permissions_ext", "set_mode(__no_tls0any())", &[("mode", 0), ("set_mode", 1)]),
    ExtensionTrait::new("socket_addr_ext", "as_abstract_name()", &[("as_abstract_name", 0)]),
    ExtensionTrait::new("tcp_stream_ext", "quickack()", &[("quickack", 0), ("set_quickack", 1)]),
    ExtensionTrait::new("to_socket_addrs", "to_socket_addrs()", &[("to_socket_addrs", 0)]),
];

/// The traits whose import a call of this method, with so many arguments, may be of use for.
pub fn extension_traits(method: &Ident, arguments: usize) -> impl Iterator<Item = &'static ExtensionTrait> {
    let is_of =
        move |of: &&ExtensionTrait| of.methods.iter().any(|&(name, count)| count == arguments && method == name);
    EXTENSIONS.iter().filter(is_of)
}

/// Whether a function of a type may be an imported trait's, which a mention of the function can count as used: it has no type
/// parameters that would have to be inferred.
pub fn is_of_imported_trait(of: &Ident, function: &Ident) -> bool {
    const OF_ANY_TYPE: [&str; 2] = ["from_raw_fd", "from_str"];
    const OF_ONE_TYPE: [(&str, &str); 4] =
        [("ExitStatus", "from_raw"), ("OsStr", "from_bytes"), ("OsString", "from_vec"), ("Permissions", "from_mode")];
    OF_ANY_TYPE.iter().any(|name| function == name) || OF_ONE_TYPE.iter().any(|(ty, name)| of == ty && function == name)
}

/// Std's functions and methods that take functions which may be constructors, with their positions among all of the arguments.
#[rustfmt::skip]
static TAKE_CONSTRUCTORS: &[(&[usize], usize, &[&str])] = &[
    (&[0], 1, &[
        "and_then", "filter_map", "find_map", "flat_map", "from_fn", "map", "map_err", "map_while", "max_by_key", "min_by_key", "or_else",
        "or_insert_with_key", "sort_by_cached_key", "sort_by_key", "sort_unstable_by_key", "unwrap_or_else",
    ]),
    (&[0, 1], 2, &["map_or_else"]),
    (&[1], 2, &["map_or"]),
];

/// Why a path must not be called, if it is one of std's.
pub fn refusal(path: &Path) -> Option<&'static str> {
    let name = path.segments.last()?.ident.to_string();
    left_out::why(&module_of(path)?, &name)
}

/// Whether a function or method of this name, called with so many arguments, takes a function at this position, so that `Some` there is one.
pub fn takes_constructor(name: &Ident, position: usize, arguments: usize) -> bool {
    TAKE_CONSTRUCTORS.iter().any(|(positions, count, names)| {
        *count == arguments && positions.contains(&position) && names.iter().any(|known| name == known)
    })
}

/// Whether a method is one that `Iterator` has, and so each iterator.
pub fn is_of_iterator(method: &Ident) -> bool {
    ITERATOR_METHODS.contains(&method.to_string().as_str())
}

#[rustfmt::skip]
const ITERATOR_METHODS: &[&str] = &[
    "all", "any", "by_ref", "chain", "cloned", "cmp", "collect", "copied", "count", "cycle", "enumerate", "eq", "filter", "filter_map",
    "find", "find_map", "flat_map", "flatten", "fold", "for_each", "fuse", "ge", "gt", "inspect", "is_sorted", "is_sorted_by",
    "is_sorted_by_key", "last", "le", "lt", "map", "map_while", "max", "max_by", "max_by_key", "min", "min_by", "min_by_key", "ne",
    "next", "nth", "partial_cmp", "partition", "peekable", "position", "product", "reduce", "rev", "rposition", "scan", "size_hint",
    "skip", "skip_while", "step_by", "sum", "take", "take_while", "unzip", "zip",
];

/// Whether std has a method of this name that tells where it is called when it panics, and that asks for little else: what is asked for is
/// called where the attribute is, for all that such a method sees, and errors of what is asked for point there where it is not.
pub fn tells_where(method: &Ident) -> bool {
    LOCATED_METHODS.contains(&method.to_string().as_str())
}

#[rustfmt::skip]
const LOCATED_METHODS: &[&str] = &[
    "abs", "borrow", "borrow_mut", "chunks", "chunks_exact", "chunks_exact_mut", "chunks_mut", "copy_from_slice", "copy_within", "div_ceil",
    "div_euclid", "drain", "expect", "expect_err", "ilog", "ilog10", "ilog2", "insert_str", "next_multiple_of", "next_power_of_two", "pow",
    "rchunks", "rem_euclid", "remove", "replace_range", "rotate_left", "rotate_right", "split_at", "split_at_mut", "split_off", "step_by",
    "swap", "swap_remove", "swap_with_slice", "to_digit", "unwrap", "unwrap_err", "windows",
];

/// A free function of std's.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub struct StdFunction {
    /// Its module below `P::functions`: `mem`, `sync::atomic`.
    pub module: &'static str,
    pub name: &'static str,
}

/// Each free function of std's that marked code may call, by module.
#[rustfmt::skip]
static FUNCTIONS: &[(&str, &[&str])] = &[
    ("alloc", &["alloc", "alloc_zeroed", "dealloc", "handle_alloc_error", "realloc"]),
    ("any", &["type_name", "type_name_of_val"]),
    ("array", &["from_fn", "from_mut", "from_ref", "repeat"]),
    ("ascii", &["escape_default"]),
    ("char", &["decode_utf16", "from_digit", "from_u32", "from_u32_unchecked"]),
    ("cmp", &["max", "max_by", "max_by_key", "min", "min_by", "min_by_key"]),
    ("convert", &["identity"]),
    ("env", &[
        "args", "args_os", "current_dir", "current_exe", "home_dir", "join_paths", "remove_var", "set_current_dir", "set_var",
        "split_paths", "temp_dir", "var", "var_os", "vars", "vars_os",
    ]),
    ("fmt", &["format", "from_fn"]),
    ("fs", &[
        "canonicalize", "copy", "create_dir", "create_dir_all", "exists", "hard_link", "metadata", "read", "read_dir",
        "read_link", "read_to_string", "remove_dir", "remove_dir_all", "remove_file", "rename", "set_permissions", "soft_link",
        "symlink_metadata", "write",
    ]),
    ("future", &["pending", "poll_fn", "ready"]),
    ("hint", &["assert_unchecked", "black_box", "cold_path", "select_unpredictable", "spin_loop", "unreachable_unchecked"]),
    ("io", &["copy", "empty", "pipe", "read_to_string", "repeat", "sink", "stderr", "stdin", "stdout"]),
    ("iter", &["chain", "empty", "from_fn", "once", "once_with", "repeat", "repeat_n", "repeat_with", "successors", "zip"]),
    ("mem", &[
        "align_of", "align_of_val", "discriminant", "drop", "forget", "needs_drop", "replace", "size_of", "size_of_val",
        "swap", "take", "transmute", "transmute_copy", "zeroed",
    ]),
    ("panic", &["panic_any"]),
    ("os::unix::fs", &["chown", "chroot", "fchown", "lchown", "symlink"]),
    ("os::unix::process", &["parent_id"]),
    ("path", &["absolute", "is_separator"]),
    ("process", &["abort", "exit", "id"]),
    ("ptr", &[
        "addr_eq", "copy", "copy_nonoverlapping", "dangling", "dangling_mut", "drop_in_place", "eq",
        "from_mut", "from_ref", "hash", "null", "null_mut", "read", "read_unaligned", "read_volatile", "replace",
        "slice_from_raw_parts", "slice_from_raw_parts_mut", "swap", "swap_nonoverlapping", "with_exposed_provenance",
        "with_exposed_provenance_mut", "without_provenance", "without_provenance_mut", "write", "write_bytes",
        "write_unaligned", "write_volatile",
    ]),
    ("slice", &["from_mut", "from_raw_parts", "from_raw_parts_mut", "from_ref"]),
    ("str", &["from_boxed_utf8_unchecked", "from_utf8", "from_utf8_mut", "from_utf8_unchecked", "from_utf8_unchecked_mut"]),
    ("sync::atomic", &["compiler_fence", "fence"]),
    ("sync::mpsc", &["channel", "sync_channel"]),
    ("thread", &["available_parallelism", "panicking", "sleep", "yield_now"]),
];

/// Those of them that are `unsafe` and demand something of their arguments.
const DEMANDING_UNSAFE: [(&str, &str); 2] = [("env", "remove_var"), ("env", "set_var")];

impl StdFunction {
    /// Whether its companion's generic form is also given the function as a pointer.
    pub fn is_told_by_pointer(&self) -> bool {
        DEMANDING_UNSAFE.contains(&(self.module, self.name))
    }
}

/// Functions that std's prelude has, or that are imported so often that their bare names are taken for std's, each with the
/// number of its arguments. As values, without a call, those of two arguments are.
const BARE_FUNCTIONS: [(&str, &str, usize); 30] = [
    ("alloc", "alloc", 1),
    ("alloc", "alloc_zeroed", 1),
    ("alloc", "dealloc", 2),
    ("alloc", "handle_alloc_error", 1),
    ("alloc", "realloc", 3),
    ("hint", "black_box", 1),
    ("hint", "unreachable_unchecked", 0),
    ("mem", "forget", 1),
    ("mem", "needs_drop", 0),
    ("mem", "transmute", 1),
    ("ptr", "copy_nonoverlapping", 3),
    ("ptr", "drop_in_place", 1),
    ("slice", "from_raw_parts", 2),
    ("slice", "from_raw_parts_mut", 2),
    ("mem", "drop", 1),
    ("mem", "size_of", 0),
    ("mem", "size_of_val", 1),
    ("mem", "align_of", 0),
    ("mem", "align_of_val", 1),
    ("mem", "swap", 2),
    ("mem", "replace", 2),
    ("cmp", "max", 2),
    ("cmp", "min", 2),
    ("future", "poll_fn", 1),
    ("iter", "once", 1),
    ("iter", "repeat", 1),
    ("iter", "repeat_with", 1),
    ("iter", "successors", 2),
    ("iter", "zip", 2),
    ("str", "from_utf8", 1),
];

/// The std function that a path with a module means: `mem::swap`, `std::mem::swap`, `atomic::fence`.
///
/// `char::from_u32` and `str::from_utf8` are the types' own functions; `std::char::from_u32` is the module's.
pub fn std_function(path: &Path) -> Option<StdFunction> {
    static BY_NAME: LazyLock<HashMap<(&str, &str), StdFunction>> = LazyLock::new(|| {
        FUNCTIONS
            .iter()
            .flat_map(|&(module, names)| {
                let last = module.rsplit("::").next().unwrap_or(module);
                names.iter().map(move |&name| ((last, name), StdFunction { module, name }))
            })
            .collect()
    });
    let name = path.segments.last()?.ident.to_string();
    let modules = module_of(path)?;
    let last = modules.last()?;
    if path.segments.len() == 2 && matches!(last.as_str(), "char" | "str") {
        return None;
    }
    let found = BY_NAME.get(&(last.as_str(), name.as_str()))?;
    let written = modules.join("::");
    (written == found.module || found.module.ends_with(&format!("::{written}"))).then_some(*found)
}

/// The std function of a bare name, called with so many arguments or not called.
pub fn bare_function(name: &str, arguments: Option<usize>) -> Option<StdFunction> {
    let is_meant = |&(_, known, count): &(&str, &str, usize)| {
        known == name && arguments.map_or(count == 2 || known == "drop", |arguments| arguments == count)
    };
    BARE_FUNCTIONS.into_iter().find(is_meant).map(|(module, name, _)| StdFunction { module, name })
}

/// `std::cmp::Ord` → `["cmp"]`, `cmp::Ord` → `["cmp"]`, `Ord` → `[]`; nothing for a path that cannot be std's.
fn module_of(path: &Path) -> Option<Vec<String>> {
    let mut segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    segments.pop();
    if let Some(ours) = segments.iter().position(|segment| segment == "__private") {
        // Below it, std's crates have their own names.
        return (segments.len() > ours + 1).then(|| segments.split_off(ours + 2));
    }
    match segments.first().map(String::as_str) {
        // The crate `alloc` has modules alone, so that `alloc::realloc` is of std's module of that name.
        Some("alloc") if segments.len() == 1 && path.leading_colon.is_none() => {}
        Some("std" | "core" | "alloc") => drop(segments.remove(0)),
        Some("crate" | "self" | "super" | "Self") => return None,
        Some(_) if path.leading_colon.is_some() => return None,
        _ => {}
    }
    Some(segments)
}

fn is_bare(path: &Path) -> bool {
    path.segments.len() == 1 && path.leading_colon.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    #[test]
    fn a_plain_trait_has_no_parameters() {
        assert_eq!(plain_trait(&parse_quote!(Send)), Some("core::marker::Send"));
        assert_eq!(plain_trait(&parse_quote!(marker::Send<Item = T>)), Some("core::marker::Send"));
        assert_eq!(plain_trait(&parse_quote!(Send<T>)), None);
        assert_eq!(plain_trait(&parse_quote!(channel::Send)), None);
    }

    #[test]
    fn hidden_names_drop_the_raw_prefix() {
        assert_eq!(twin(&parse_quote!(push)).to_string(), "__no_tls0_push");
        assert_eq!(twin(&parse_quote!(r#type)).to_string(), "__no_tls0_type");
        assert_eq!(scoped_twin(&parse_quote!(lock)).to_string(), "__no_tls0scoped_lock");
        assert!(is_lock_like(&parse_quote!(try_read)));
        assert!(!is_lock_like(&parse_quote!(unlock)));
    }

    #[test]
    fn traits_are_told_by_path() {
        let marker = |path: Path| std_trait(&path).map(|found| found.marker);
        assert_eq!(marker(parse_quote!(Ord)), Some("Ord"));
        assert_eq!(marker(parse_quote!(::core::cmp::Ord)), Some("Ord"));
        assert_eq!(marker(parse_quote!(Copy)), Some("Clone"));
        assert_eq!(marker(parse_quote!(Write)), Some("FmtWrite"));
        assert_eq!(marker(parse_quote!(fmt::Write)), Some("FmtWrite"));
        assert_eq!(marker(parse_quote!(std::io::Write)), Some("IoWrite"));
        assert_eq!(marker(parse_quote!(AsFd)), Some("AsFd"));
        assert_eq!(marker(parse_quote!(fd::AsFd)), Some("AsFd"));
        assert_eq!(marker(parse_quote!(std::os::unix::io::AsFd)), Some("AsFd"));
        assert_eq!(marker(parse_quote!(std::os::cmp::Ord)), None);
        assert_eq!(marker(parse_quote!(crate::Ord)), None);
        assert_eq!(marker(parse_quote!(self::cmp::Ord)), None);
        assert_eq!(marker(parse_quote!(num::Ord)), None);
        assert_eq!(marker(parse_quote!(::other::Ord)), None);
        assert_eq!(marker(parse_quote!(Send)), None);
    }

    #[test]
    fn functions_are_told_by_path() {
        let module = |path: Path| std_function(&path).map(|found| found.module);
        assert_eq!(module(parse_quote!(mem::swap)), Some("mem"));
        assert_eq!(module(parse_quote!(::std::mem::swap)), Some("mem"));
        assert_eq!(module(parse_quote!(atomic::fence)), Some("sync::atomic"));
        assert_eq!(module(parse_quote!(core::sync::atomic::fence)), Some("sync::atomic"));
        assert_eq!(module(parse_quote!(alloc::realloc)), Some("alloc"));
        assert_eq!(module(parse_quote!(alloc::alloc::alloc)), Some("alloc"));
        assert_eq!(module(parse_quote!(::alloc::realloc)), None);
        assert_eq!(module(parse_quote!(char::from_u32)), None);
        assert_eq!(module(parse_quote!(std::char::from_u32)), Some("char"));
        assert_eq!(module(parse_quote!(fs::symlink)), Some("os::unix::fs"));
        assert_eq!(module(parse_quote!(unix::fs::symlink)), Some("os::unix::fs"));
        assert_eq!(module(parse_quote!(std::os::unix::fs::symlink)), Some("os::unix::fs"));
        assert_eq!(module(parse_quote!(linux::fs::symlink)), None);
        assert_eq!(module(parse_quote!(thread::current)), None);
        assert_eq!(module(parse_quote!(swap)), None);
        assert_eq!(bare_function("size_of", Some(0)).map(|found| found.module), Some("mem"));
        assert_eq!(bare_function("max", None).map(|found| found.module), Some("cmp"));
        assert_eq!(bare_function("swap", Some(3)), None);
    }
}
