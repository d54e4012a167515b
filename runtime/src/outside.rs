//! How does marked code leave, and what does it hold of what it found there?

use crate::__private::Spelled;
use crate::{CSend, marked};
use core::any::Any;
use core::fmt;
use core::future::{Future, IntoFuture};
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::pin::Pin;
use core::task::{Context, Poll};

/// Runs `leave` as ambient code: what `outside!` expands to.
#[doc(hidden)]
#[inline(always)]
pub fn outside<F, R>(leave: F) -> R
where
    F: FnOnce() -> R + CSend,
    R: CSend + marked::NoTls,
{
    leave()
}

/// Makes a future as ambient code, to be awaited as ambient code: what `outside_await!` expands to.
#[doc(hidden)]
#[inline(always)]
pub fn outside_await<F, Fut>(leave: F) -> Outside<Fut::IntoFuture>
where
    F: FnOnce() -> Fut + CSend,
    Fut: IntoFuture<IntoFuture: CSend, Output: CSend + marked::NoTls>,
{
    Outside { future: leave().into_future() }
}

/// An ambient future in marked code, where it is awaited at once.
#[doc(hidden)]
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Outside<Fut> {
    /// Invariant: *apart.* It is `CSend`, and so is what it gives, which is `NoTls`, too. So each poll is an `outside!` call, which takes
    /// a mutable reference to the future and a waker, both `CSend`, and gives an output, or nothing; and the drop is one that takes
    /// the future.
    future: Fut,
}

impl<Fut: Future> Future for Outside<Fut> {
    type Output = Fut::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Fut::Output> {
        // SAFETY: the field is pinned as the whole is: it is moved out nowhere, and there is no `Drop`.
        let future = unsafe { self.map_unchecked_mut(|this| &mut this.future) };
        // Of a context, a waker is all that crosses, whatever else it will hold one day.
        future.poll(&mut Context::from_waker(cx.waker()))
    }
}

/// The author's word that a value, and how it was made, is fine in a capsule: what `assume_no_tls!` expands to.
///
/// # Safety
///
/// Making and using the value must keep what marked code promises, as [`assume_no_tls!`](crate::assume_no_tls!) spells
/// it out.
#[doc(hidden)]
#[inline(always)]
pub const unsafe fn assume_no_tls<T>(value: T) -> T {
    value
}

/// Leaves marked code: runs an expression as ambient code, and comes back with its value.
///
/// The expression may do whatever code outside may do: read a thread-local, call what is not marked, print to
/// a logger. It runs in place, on the thread that marked code happens to be on.
///
/// As if it were a message to that thread and its answer, only what is [`CSend`] crosses: what the
/// expression uses of the surroundings, and its value. The value goes into marked code, and so does what the expression puts into
/// a variable, or into what it shares, so the types of both are also [`NoTls`](trait@crate::marked::NoTls). A value of another
/// type can come back as an [`Ambient`].
///
/// `outside!(expr, reason = "…")` says why, for readers and for the [registry].
///
/// [registry]: https://docs.rs/no-tls/latest/no_tls/registry/
///
/// A macro of yours in the expression has only the variables that its tokens show.
///
/// ```
/// use no_tls::{no_tls, outside};
///
/// #[no_tls]
/// fn thread_name() -> Option<String> {
///     outside!(std::thread::current().name().map(str::to_owned))
/// }
/// # thread_name();
/// ```
///
/// The expression becomes a closure's body, so `return` and `?` end the expression and not what is around it, and
/// a variable that is only read is borrowed, for which it must be [`CSync`](crate::CSync).
///
/// In ambient code it is the same call with the same checks, so a `macro_rules!` may use it in both.
///
/// # Panics
///
/// If the expression does. The panic unwinds through marked code as one of its own would.
#[macro_export]
macro_rules! outside {
    ($expression:expr $(, reason = $reason:literal)? $(,)?) => {
        $crate::__private::outside(|| $expression)
    };
}

/// Leaves marked code to wait: awaits a future of ambient code, and comes back with its output.
///
/// It is to `.await` what [`outside!`](crate::outside!) is to a call. The expression gives a [`Send`] future, of another crate or of
/// code that is not marked: a timer, a socket, a channel, a join handle. What the expression uses of the surroundings, and the output,
/// are [`CSend`] and [`NoTls`](trait@crate::marked::NoTls); an output of another type can come back as an [`Ambient`].
///
/// ```
/// use no_tls::{Ambient, no_tls, outside_await};
///
/// /// Of another crate, say, and not marked.
/// struct Socket(u8);
///
/// impl Socket {
///     async fn read(&mut self, to: &mut [u8]) -> usize {
///         to.fill(self.0);
///         to.len()
///     }
/// }
///
/// #[no_tls]
/// async fn first(socket: &mut Ambient<Socket>) -> u8 {
///     let mut buffer = [0; 16];
///     outside_await!(socket.get_mut().read(&mut buffer), reason = "the network's");
///     buffer[0]
/// }
/// # let mut socket = Ambient::new(Socket(7));
/// # let mut future = std::pin::pin!(first(&mut socket));
/// # let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
/// # assert_eq!(future.as_mut().poll(&mut cx), std::task::Poll::Ready(7));
/// ```
///
/// The expression becomes a closure's body, which runs once, and ends before the waiting begins; `outside_await!(move …)` moves what it
/// uses into it. It is an `async` body's: elsewhere nothing can be awaited. To wait for it beside something else, put it in a
/// block: `race(async { outside_await!(sleep(second)) }, work)`.
///
/// In ambient code it is the same with the same checks, so a `macro_rules!` may use it in both.
///
/// # Panics
///
/// If the expression or the future does. The panic unwinds through marked code as one of its own would.
#[macro_export]
macro_rules! outside_await {
    ($expression:expr $(, reason = $reason:literal)? $(,)?) => {
        $crate::__private::outside_await(|| $expression).await
    };
}

/// The escape hatch: in marked code, an expression that is not checked, on its author's word.
///
/// ```
/// use no_tls::{assume_no_tls, no_tls};
///
/// #[no_tls]
/// fn spin(times: u32) {
///     for _ in 0..times {
///         // SAFETY: a hint to the processor. It takes no value, gives none, and knows no thread.
///         unsafe { assume_no_tls!(std::hint::spin_loop()) }
///     }
/// }
/// spin(3);
/// ```
///
/// `assume_no_tls!(expr, reason = "…")` says why in a way that the [registry] keeps.
///
/// [registry]: https://docs.rs/no-tls/latest/no_tls/registry/
///
/// In ambient code it is the expression's value, so that a `macro_rules!` may use it in both.
///
/// # Safety
///
/// The expression, and each use of its value in marked code, must be something marked code could do:
///
/// - it reads and writes no thread-local that carries a caller's data, and does not depend on the OS thread's identity;
/// - it leaves nothing of the capsule's memory where another thread or capsule finds it, and takes nothing that
///   another one shares, unless it is [`CSend`];
/// - its value is clean: dropping, dereferencing, calling or comparing it runs no code for which this does not hold.
///
/// The whole expression stands in the `unsafe` block, so that what is unsafe in it must be argued there too.
#[macro_export]
macro_rules! assume_no_tls {
    ($expression:expr $(, reason = $reason:literal)? $(,)?) => {
        $crate::__private::assume_no_tls($expression)
    };
}

/// Holds, in marked code, a value that marked code could not use: one that is [`Send`], and no more is known of it.
///
/// Marked code can keep it, pass it on and drop it. It is opened outside:
///
/// ```
/// use no_tls::{Ambient, no_tls, outside};
/// use std::fmt::Write;
///
/// /// Of another crate, say, and not marked.
/// #[derive(Default)]
/// struct Log(String);
///
/// impl Log {
///     fn line(&mut self, text: &str) {
///         writeln!(self.0, "{text}").unwrap();
///     }
/// }
///
/// #[no_tls]
/// fn work(log: &mut Ambient<Log>) -> u32 {
///     outside!(log.get_mut().line("at work"));
///     6 * 7
/// }
///
/// let mut log = Ambient::new(Log::default());
/// assert_eq!(work(&mut log), 42);
/// assert_eq!(log.get().0, "at work\n");
/// ```
///
/// Where marked code names its type, it is written `Ambient<…>`, not by an alias. A capsule or a thread that is made in marked code
/// returns it as the field of a `#[no_tls]` struct, `struct Held(Ambient<Log>)`.
///
/// It is [`NoTls`](trait@crate::marked::NoTls) for every `T`: dropping it in marked code leaves to drop the value, as
/// `outside!(drop(value))` would. It is [`Sync`] for every `T`, since only a value that is itself `Sync` can be had
/// through a shared reference, and has the other auto traits, too.
#[repr(transparent)]
pub struct Ambient<T: Send> {
    /// Invariants:
    ///
    /// 1. *Closed.* Marked code never has the value, nor a reference to it: the methods that give one have no twins,
    ///    and there is no `Deref`. What marked code makes it do, by `Drop` or `Clone`, is an `outside!` call.
    /// 2. *Apart.* A shared reference reaches it only where `T: Sync`.
    value: T,
}

// SAFETY: by invariant 2, what several threads may do at once with a shared `Ambient` is what they may do with
// a shared `T` that is `Sync`. `message`, which asks for no `Sync`, reads the type's identity from the vtable, and then
// only a `String` or a `&str`, which are.
unsafe impl<T: Send> Sync for Ambient<T> {}

// Its other auto traits ask nothing of `T` either. An `impl Trait` that hides it would else say what is inferred, by an impl that nobody has marked.

// SAFETY: the value is `Send`.
unsafe impl<T: Send> Send for Ambient<T> {}

/// A pinned one gives no pinned reference to the value.
impl<T: Send> Unpin for Ambient<T> {}

/// A panic in marked code leaves the value as it was: it is changed outside.
impl<T: Send> UnwindSafe for Ambient<T> {}

impl<T: Send> RefUnwindSafe for Ambient<T> {}

impl<T: Send> Ambient<T> {
    /// Closes over a value.
    #[inline]
    pub const fn new(value: T) -> Self {
        Self { value }
    }

    /// The value, outside.
    #[inline]
    pub const fn get(&self) -> &T
    where
        T: Sync,
    {
        &self.value
    }

    /// The value to change, outside.
    #[inline]
    pub const fn get_mut(&mut self) -> &mut T {
        &mut self.value
    }

    /// The value itself, outside.
    #[inline]
    pub fn into_inner(self) -> T {
        self.value
    }
}

/// What a panic carries, as marked code sees it.
impl Ambient<Box<dyn Any + Send>> {
    /// What the panic said, if it said it in words, as `panic!("…")` does.
    ///
    /// ```
    /// use no_tls::Ambient;
    ///
    /// let payload = std::panic::catch_unwind(|| panic!("no more than {}", 3)).unwrap_err();
    /// assert_eq!(Ambient::new(payload).message(), Some("no more than 3"));
    /// ```
    pub fn message(&self) -> Option<&str> {
        let payload = &*self.value;
        match payload.downcast_ref::<String>() {
            Some(message) => Some(message),
            None => payload.downcast_ref::<&'static str>().copied(),
        }
    }
}

impl<T: Send> From<T> for Ambient<T> {
    #[inline]
    fn from(value: T) -> Self {
        Self { value }
    }
}

/// Clones the value, in marked code as `outside!(Ambient::new(value.get().clone()))` would.
impl<T: Clone + Send + Sync> Clone for Ambient<T> {
    #[inline]
    fn clone(&self) -> Self {
        Self { value: self.get().clone() }
    }
}

/// Shows that it is there, and nothing of the value.
impl<T: Send> fmt::Debug for Ambient<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ambient").finish_non_exhaustive()
    }
}

// SAFETY: there is no `Deref`. Dropping it may run an ambient `Drop`, of a value that is `Send`: this is
// `outside!(drop(value))`, which takes what is `CSend` and returns `()`.
unsafe impl<T: Send + Spelled> marked::Type for Ambient<T> {}

// SAFETY: by invariant 1, marked code can only keep it, drop it, or clone it, and the last two are `outside!` calls.
unsafe impl<T: Send> marked::NoTls for Ambient<T> {}

// SAFETY: `T::clone` may be ambient. `&T` and `T` are `Send`, so the call is an `outside!` call, whose result goes
// into an `Ambient` at once.
unsafe impl<T: Clone + Send + Sync> marked::Clone for Ambient<T> {}

// SAFETY: the impl above calls nothing. What is closed over in marked code leaves it, and is `NoTls`, as all that leaves.
unsafe impl<T: Send + marked::NoTls> marked::From<T> for Ambient<T> {}

// SAFETY: the impl above calls nothing of `T`.
unsafe impl<T: Send> marked::Debug for Ambient<T> {}

/// The twins of [`Ambient`]'s methods.
pub mod twins {
    use super::*;

    /// Why marked code does not have an [`Ambient`]'s value.
    #[diagnostic::on_unimplemented(
        message = "an `Ambient` value can be opened only outside of marked code",
        label = "opened in marked code",
        note = "open it in `outside!(…)`: what the expression uses and returns crosses the capsule's wall"
    )]
    pub trait OpenedOutside: Sized {}

    no_tls_macros::allow! {
        impl<T: Send> Ambient<T> {
            fn new(value: T) -> Self where T: marked::NoTls;
            #[refuse(OpenedOutside)]
            fn get(&self) -> &T;
            #[refuse(OpenedOutside)]
            fn get_mut(&mut self) -> &mut T;
            #[refuse(OpenedOutside)]
            fn into_inner(self) -> T;
        }
        impl Ambient<Box<dyn Any + Send>> {
            fn message(&self) -> Option<&str>;
        }
    }
}
