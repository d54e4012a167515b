//! What may cross a capsule's wall?

/// What may be sent into a capsule, out of one, or from one to another.
///
/// A capsule is a thread in memory terms, so this is [`Send`] with "thread" read as "capsule". On stable Rust
/// it is exactly `Send`: every `Send` type has it and no other, and nobody can implement it by hand.
///
/// ```
/// use no_tls::CSend;
///
/// fn there_and_back<T: CSend + 'static>(value: T) -> T {
///     std::thread::spawn(move || value).join().unwrap()
/// }
/// assert_eq!(there_and_back(String::from("a letter")), "a letter");
/// ```
///
/// An `Rc` does not cross alone. It crosses with all that shares it, as a [`Capsule`](crate::Capsule).
///
/// # Safety
///
/// Not to be implemented by hand: the blanket implementation leaves no type to implement it for.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot cross a capsule's wall",
    label = "not `Send`",
    note = "an `Rc` crosses only with all that shares it: make it inside, and bring it out by `into_inner`, or return a copy of \
            what is in it"
)]
pub unsafe trait CSend: Send {}

// SAFETY: `CSend` asks for what `Send` asks for, and `T` is `Send`.
unsafe impl<T: Send + ?Sized> CSend for T {}

/// What may be used by several capsules at once, through shared references.
///
/// [`Sync`] with "thread" read as "capsule": `T: CSync` exactly where `&T: CSend`. On stable Rust it is exactly
/// `Sync`, and nobody can implement it by hand.
///
/// ```
/// use no_tls::CSync;
/// use std::sync::atomic::AtomicU64;
///
/// fn shared<T: CSync>(_: &T) {}
/// shared(&AtomicU64::new(0));
/// ```
///
/// # Safety
///
/// Not to be implemented by hand: the blanket implementation leaves no type to implement it for.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be shared by capsules",
    label = "not `Sync`",
    note = "use what several threads may share: an atomic, a `Mutex`, an `Arc`"
)]
pub unsafe trait CSync: Sync {}

// SAFETY: `CSync` asks for what `Sync` asks for, and `T` is `Sync`.
unsafe impl<T: Sync + ?Sized> CSync for T {}
