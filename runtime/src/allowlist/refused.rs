//! Why may marked code not call a method of std's that another would otherwise be taken for?

macro_rules! reasons {
    ($($(#[$attribute:meta])* $reason:ident: $message:literal, $note:literal;)*) => {
        $(
            $(#[$attribute])*
            #[diagnostic::on_unimplemented(message = $message, label = "not in marked code", note = $note)]
            pub trait $reason {}
        )*
    };
}

reasons! {
    /// A bound of it is a trait that only std may name.
    BoundOfStd:
        "this is bounded by a trait that only std may name",
        "use another method that does the same, as `as` for a number, and `for` for a range";

    /// It would read what the last call of the operating system left to the thread.
    ErrorOfThread:
        "this reads the OS thread's last error, which another capsule's call may have left",
        "take the error that the call returned, or leave with `outside!`";

    /// What it gives may be an error of anyone, and is given as a `dyn Error`, to which anything could be coerced.
    ForeignError:
        "this gives a `dyn Error`, which may hide an error of anyone",
        "ask `source()` or `get_ref()` of the error what it is, take it out with `downcast::<E>()`, or leave with `outside!`";

    /// A waker is a table of functions, of whoever made it.
    ForeignWaker:
        "what a waker is made of is not checked",
        "make it of an `Arc` whose type implements `Wake`, or in `outside!(…)`";

    /// What a thread of std's does is not checked, and its result may be anyone's.
    ForeignThread:
        "what a thread of std's does is not checked",
        "use `no_tls::spawn(marked!(…))`, `no_tls::scope` or `no_tls::Builder`, or leave with `outside!`";

    /// It would give out a lock's guard that no scope binds to the thread.
    HiddenGuard:
        "this holds a lock's guard, which is bound to its OS thread",
        "call `lock()` first, or leave with `outside!`";
}
