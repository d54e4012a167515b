//! Which thread-locals can std's allowlisted items reach?
//!
//! Every allowlisted function, method, constant and macro of std's is called in a generated crate, with concrete types for its
//! parameters ([`stand_ins`]); a trait's method as the trait provides it, and for each type of std's whose impl is marked; and a value
//! of each type that marked code may name is dropped. rustc compiles the crate, not optimised, to a static library, which
//! has the toolchain's own objects of std in it. From each call the references are followed, from the section of a function to the
//! sections and symbols that its relocations name ([`graph`]). What thread-locals, and what of the C library, is reached must
//! be in the table [`harmless`], with the argument why no caller's data, and no thread's identity, comes to a caller through it; what
//! tells the thread may be reached through the functions alone that are listed there.
//!
//! What is called is std's item, not its twin. A twin forwards to it, and the few that do more are written out in
//! the runtime and are read, not measured; a call of std's own needs no marked stand-ins, and tells the same.
//!
//! # What this cannot see
//!
//! - Calls through function pointers and vtables that are made elsewhere: a panic hook, a `Waker`, a global allocator, what a static
//!   holds. One that the call itself makes, or refers to, is followed, whether it is called or not.
//! - What a reference is for. All of a function's are followed, though it may be called so that some are never used: nearly
//!   all calls reach the panic hook. The other way round, nothing is said of *what* is done with a thread-local: that
//!   is for the table's arguments, which no machine checks.
//! - Thread-locals that do not look like one: the C library's own, behind its functions (`errno`, the resolver's state), keys of
//!   `pthread_getspecific`, system calls by number, the stack and the registers, the address of a thread's memory.
//! - Instances with other types than the stand-ins', where std's code is another for them (specialisation): of a
//!   trait's provided methods that ask for more than a `Self`, as `Iterator::max` does of its items, only what the trait provides.
//! - Other targets, and other versions of std: on others than x86-64 Linux std has other thread-locals.
//! - The code as std's authors wrote it. What is looked at is what the compiler made of it: std's objects are optimised, and a function
//!   that was inlined is none to pass through. So a new toolchain may need other rows, and the test then says which.
//! - What is not std's: this crate's own functions, and what `allow!` lists.

pub mod analysis;
pub mod concrete;
pub mod entries;
pub mod graph;
pub mod harmless;
pub mod macros;
pub mod program;
pub mod stand_ins;
pub mod survey;
