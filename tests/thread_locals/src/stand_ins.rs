//! Which types stand for the parameters of std's items?

/// What stands for a parameter that has a bound on the trait of this name; the first row that there is a bound for counts.
///
/// `{0}` is the trait's first argument, `{Item}` what the bound says of that associated type, and `Stand` where it says nothing.
/// Without any of these bounds it is `Stand`, and for `Fn(A) -> B` a `fn(A) -> B`.
#[rustfmt::skip]
pub const STAND_INS: &[(&str, &str)] = &[
    ("Allocator", "std::alloc::Global"),
    ("Pattern", "char"),
    ("Copy", "u32"),
    ("Step", "u32"),
    ("ZeroablePrimitive", "u32"),
    ("Binary", "u32"),
    ("LowerExp", "u32"),
    ("LowerHex", "u32"),
    ("Octal", "u32"),
    ("UpperExp", "u32"),
    ("UpperHex", "u32"),
    ("Pointer", "&'static u32"),
    ("AsFd", "std::fs::File"),
    ("AsRawFd", "std::fs::File"),
    ("BuildHasher", "std::hash::RandomState"),
    ("SlicePattern", "[{Item}]"),
    ("SliceIndex", "std::ops::Range<usize>"),
    ("GetDisjointMutIndex", "usize"),
    ("RangeBounds", "std::ops::Range<{0}>"),
    ("OneSidedRange", "std::ops::RangeTo<{0}>"),
    ("Into", "{0}"),
    ("TryInto", "{0}"),
    ("FromIterator", "std::vec::Vec<{0}>"),
    ("Extend", "std::vec::Vec<{0}>"),
    ("Iterator", "Items<{Item}>"),
    ("DoubleEndedIterator", "Items<{Item}>"),
    ("ExactSizeIterator", "Items<{Item}>"),
    ("FusedIterator", "Items<{Item}>"),
    ("IntoIterator", "Items<{Item}>"),
    ("Deref", "std::boxed::Box<{Target}>"),
    ("DerefMut", "std::boxed::Box<{Target}>"),
    ("Try", "std::option::Option<{Output}>"),
    ("FnPtr", "fn()"),
    ("FloatToInt", "i32"),
    ("Tuple", "(Stand,)"),
];

/// The traits of which an associated type may be, the likeliest last.
#[rustfmt::skip]
pub const ASSOCIATED: &[(&str, &[(&str, &str)])] = &[
    ("Item", &[("IntoIterator", "std::iter::IntoIterator"), ("Iterator", "std::iter::Iterator")]),
    ("IntoIter", &[("IntoIterator", "std::iter::IntoIterator")]),
    ("IntoFuture", &[("IntoFuture", "std::future::IntoFuture")]),
    ("Output", &[
        ("SliceIndex", "std::slice::SliceIndex<{0}>"), ("Try", "std::ops::Try"), ("Future", "std::future::Future"),
    ]),
    ("Target", &[("Deref", "std::ops::Deref")]),
    ("Owned", &[("ToOwned", "std::borrow::ToOwned")]),
    ("Hasher", &[("BuildHasher", "std::hash::BuildHasher")]),
    ("Iter", &[("ToSocketAddrs", "std::net::ToSocketAddrs")]),
];

/// What stands for a parameter of an item, where its bounds do not tell.
#[rustfmt::skip]
pub const GIVEN: &[(&str, &[(&str, &str)])] = &[
    ("std::convert::From::from", &[("B", "str")]),
    ("std::ops::Index::index", &[("I", "std::ops::Range<usize>")]),
    ("std::ops::IndexMut::index_mut", &[("I", "std::ops::Range<usize>")]),
    ("slice::concat", &[("T", "std::string::String"), ("Item", "str")]),
    ("slice::join", &[("T", "std::string::String"), ("Separator", "&'static str")]),
    ("slice::connect", &[("T", "std::string::String"), ("Separator", "&'static str")]),
];
