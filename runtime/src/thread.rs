//! How does a thread return what is not `Send`?

use crate::{Ambient, CSend, Capsule, Marked, marked};
use core::any::Any;
use core::fmt;
use std::error::Error;
use std::{io, panic, thread};

/// Runs the closure on a new OS thread, whose result need not be [`Send`].
///
/// The closure runs in a capsule's context, and its result is that capsule's content until
/// [`join`](JoinHandle::join) merges it into the joiner's memory. So `Rc`s leave a thread that has ended.
///
/// ```
/// use no_tls::{marked, no_tls, spawn};
/// use std::rc::Rc;
///
/// #[no_tls]
/// fn primes(below: u32) -> Rc<Vec<u32>> {
///     Rc::new((2..below).filter(|n| (2..*n).all(|d| n % d != 0)).collect())
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let primes: Rc<Vec<u32>> = spawn(marked!(|| primes(20))).join()?;
/// assert_eq!(*primes, [2, 3, 5, 7, 11, 13, 17, 19]);
/// # Ok(())
/// # }
/// ```
///
/// As with [`std::thread::spawn`], a thread whose handle is dropped runs on, and its result is dropped.
///
/// # Panics
///
/// If the operating system cannot make a thread; [`Builder::spawn`] returns that error instead. The closure's own panic
/// is an error of [`join`](JoinHandle::join).
pub fn spawn<F, T>(run: Marked<F>) -> JoinHandle<T>
where
    F: FnOnce() -> T + CSend + 'static,
    T: 'static,
{
    JoinHandle { thread: thread::spawn(move || Capsule::new(run)) }
}

/// Runs `f` with a scope in which threads may borrow, and ends when they all have ended.
///
/// `f` is a plain closure that runs here. The threads' closures are marked, and their results need not be [`Send`].
///
/// ```
/// use no_tls::{marked, scope};
/// use std::rc::Rc;
///
/// let text = String::from("to be or not to be");
/// let (words, letters) = scope(|s| {
///     let words = s.spawn(marked!(|| text.split(' ').map(Rc::<str>::from).collect::<Vec<Rc<str>>>()));
///     let letters = s.spawn(marked!(|| text.len()));
///     (words.join(), letters.join())
/// });
/// assert_eq!((words.unwrap().len(), letters.unwrap()), (6, 18));
/// ```
///
/// # Panics
///
/// If `f` does, or if a thread panicked whose handle nobody joined. In either case all threads have ended by then, and
/// what they returned and nobody joined has been dropped.
pub fn scope<'env, F, T>(f: F) -> T
where
    F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
{
    thread::scope(|scope| f(Scope::from_std(scope)))
}

#[doc(hidden)]
#[expect(non_camel_case_types, reason = "a companion has the function's own name")]
pub enum spawn {}

impl spawn {
    #[inline(always)]
    pub fn __no_tls0<F, T>(run: Marked<F>) -> JoinHandle<T>
    where
        F: FnOnce() -> T + CSend + 'static,
        T: marked::Type + 'static,
    {
        spawn(run)
    }
}

#[doc(hidden)]
#[expect(non_camel_case_types, reason = "a companion has the function's own name")]
pub enum scope {}

impl scope {
    #[inline(always)]
    pub fn __no_tls0<'env, F, T>(f: F) -> T
    where
        F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
    {
        scope(f)
    }
}

/// A thread with a name or a stack size of its own.
///
/// ```
/// use no_tls::{Builder, marked};
/// use std::rc::Rc;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let deep = Builder::new()
///     .name(String::from("deep"))
///     .stack_size(8 << 20)
///     .spawn(marked!(|| Rc::new("done")))?;
/// assert_eq!(*deep.join()?, "done");
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Builder {
    thread: thread::Builder,
}

impl Builder {
    /// A thread without a name, with the default stack size.
    #[expect(clippy::new_without_default, reason = "as std's own")]
    pub fn new() -> Self {
        Self { thread: thread::Builder::new() }
    }

    /// Names the thread, for panic messages and debuggers.
    pub fn name(self, name: String) -> Self {
        Self { thread: self.thread.name(name) }
    }

    /// Gives the thread a stack of at least so many bytes.
    pub fn stack_size(self, bytes: usize) -> Self {
        Self { thread: self.thread.stack_size(bytes) }
    }

    /// [`spawn`](fn@spawn), with these settings.
    ///
    /// # Errors
    ///
    /// If the operating system cannot make a thread. The closure is dropped.
    ///
    /// # Panics
    ///
    /// If the name holds a NUL byte.
    pub fn spawn<F, T>(self, run: Marked<F>) -> io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T + CSend + 'static,
        T: 'static,
    {
        self.thread.spawn(move || Capsule::new(run)).map(|thread| JoinHandle { thread })
    }

    /// [`Scope::spawn`], with these settings.
    ///
    /// # Errors
    ///
    /// If the operating system cannot make a thread. The closure is dropped.
    ///
    /// # Panics
    ///
    /// If the name holds a NUL byte.
    pub fn spawn_scoped<'scope, 'env, F, T>(
        self,
        scope: &'scope Scope<'scope, 'env>,
        run: Marked<F>,
    ) -> io::Result<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce() -> T + CSend + 'scope,
        T: 'scope,
    {
        self.thread.spawn_scoped(&scope.threads, move || Capsule::new(run)).map(|thread| ScopedJoinHandle { thread })
    }
}

/// A thread to wait for, whose memory its joiner inherits.
///
/// It is [`Send`] and [`Sync`] for every `T`, as the result is a [`Capsule`]'s content until it is joined.
pub struct JoinHandle<T> {
    thread: thread::JoinHandle<Capsule<T>>,
}

impl<T> JoinHandle<T> {
    /// Waits for the thread to end, and takes over its result and all memory that belongs to it.
    ///
    /// ```
    /// use no_tls::{marked, spawn};
    ///
    /// let failed = spawn(marked!(|| -> u32 { panic!("out of numbers") })).join();
    /// assert_eq!(failed.unwrap_err().message(), Some("out of numbers"));
    /// ```
    ///
    /// # Errors
    ///
    /// If the thread panicked. What it had made has been dropped by then.
    ///
    /// # Panics
    ///
    /// May panic if a thread joins itself.
    pub fn join(self) -> Result<T, Panicked> {
        joined(self.thread.join())
    }

    /// Whether the thread has ended, so that [`join`](Self::join) would not wait.
    pub fn is_finished(&self) -> bool {
        self.thread.is_finished()
    }

    /// The OS thread, outside: marked code must not know which threads there are.
    pub fn thread(&self) -> &thread::Thread {
        self.thread.thread()
    }
}

/// A scope in which threads may borrow what lives longer than it: what [`scope`](fn@scope) gives to its closure.
///
/// It is [`Sync`], so that threads of a scope can start further ones in it.
#[derive(Debug)]
#[repr(transparent)]
pub struct Scope<'scope, 'env: 'scope> {
    threads: thread::Scope<'scope, 'env>,
}

impl<'scope, 'env> Scope<'scope, 'env> {
    fn from_std(threads: &'scope thread::Scope<'scope, 'env>) -> &'scope Self {
        let scope: *const Self = core::ptr::from_ref(threads).cast();
        // SAFETY: the pointer comes from a reference that lives for `'scope`, and `Self` is a transparent wrapper of
        // what it points to, with no invariant of its own.
        unsafe { &*scope }
    }

    /// Runs the closure on a new OS thread, which ends before the scope does.
    ///
    /// What it captures may be borrowed from outside the scope, and its result may borrow the same. See
    /// [`scope`](fn@scope) for an example.
    ///
    /// # Panics
    ///
    /// If the operating system cannot make a thread; [`Builder::spawn_scoped`] returns that error instead. The
    /// closure's own panic is an error of [`join`](ScopedJoinHandle::join), and where nobody joins, a panic of
    /// [`scope`](fn@scope).
    pub fn spawn<F, T>(&'scope self, run: Marked<F>) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + CSend + 'scope,
        T: 'scope,
    {
        ScopedJoinHandle { thread: self.threads.spawn(move || Capsule::new(run)) }
    }
}

/// A thread of a [`Scope`] to wait for, whose memory its joiner inherits.
///
/// It is [`Send`] and [`Sync`] for every `T`, as the result is a [`Capsule`]'s content until it is joined.
pub struct ScopedJoinHandle<'scope, T> {
    thread: thread::ScopedJoinHandle<'scope, Capsule<T>>,
}

impl<T> ScopedJoinHandle<'_, T> {
    /// Waits for the thread to end, and takes over its result and all memory that belongs to it.
    ///
    /// # Errors
    ///
    /// If the thread panicked. What it had made has been dropped by then.
    pub fn join(self) -> Result<T, Panicked> {
        joined(self.thread.join())
    }

    /// Whether the thread has ended, so that [`join`](Self::join) would not wait.
    pub fn is_finished(&self) -> bool {
        self.thread.is_finished()
    }

    /// The OS thread, outside: marked code must not know which threads there are.
    pub fn thread(&self) -> &thread::Thread {
        self.thread.thread()
    }
}

fn joined<T>(result: thread::Result<Capsule<T>>) -> Result<T, Panicked> {
    match result {
        Ok(capsule) => Ok(capsule.into_inner()),
        Err(payload) => Err(Panicked { payload: Ambient::new(payload) }),
    }
}

/// A thread panicked, and this is what its panic carried.
///
/// It is an [`Error`], so that `?` passes it on.
pub struct Panicked {
    payload: Ambient<Box<dyn Any + Send>>,
}

impl Panicked {
    /// What the panic said, if it said it in words, as `panic!("…")` does.
    pub fn message(&self) -> Option<&str> {
        self.payload.message()
    }

    /// What the panic carried. Marked code opens it outside.
    ///
    /// ```
    /// use no_tls::{marked, spawn};
    ///
    /// let failed = spawn(marked!(|| std::panic::panic_any(404_u16))).join().unwrap_err();
    /// assert_eq!(failed.into_payload().into_inner().downcast_ref(), Some(&404_u16));
    /// ```
    pub fn into_payload(self) -> Ambient<Box<dyn Any + Send>> {
        self.payload
    }

    /// Lets the panic go on in this thread, without a second message.
    pub fn resume(self) -> ! {
        panic::resume_unwind(self.payload.into_inner())
    }
}

impl fmt::Display for Panicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message() {
            Some(message) => write!(f, "a thread panicked: {message}"),
            None => f.write_str("a thread panicked"),
        }
    }
}

impl fmt::Debug for Panicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Panicked").field("message", &self.message()).finish_non_exhaustive()
    }
}

impl Error for Panicked {}

impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JoinHandle").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for ScopedJoinHandle<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScopedJoinHandle").finish_non_exhaustive()
    }
}

// SAFETY: no `Drop` or `Deref` of ours, and dropping it drops std's own name and settings.
unsafe impl marked::Type for Builder {}

// SAFETY: it holds settings, and its methods run `Marked` closures only, on threads of their own.
unsafe impl marked::NoTls for Builder {}

// SAFETY: no `Drop` or `Deref` of ours. Dropping a handle lets go of the thread, and drops a `Capsule<T>` if there is
// one, which is clean. A marked impl for `JoinHandle<T>` may take it that `T` is a `marked::Type`.
unsafe impl<T: marked::Type> marked::Type for JoinHandle<T> {}

// SAFETY: what marked code gets from it is what a `Capsule<T>` holds or a `Panicked`, both clean; `thread` has no twin.
unsafe impl<T: marked::Type> marked::NoTls for JoinHandle<T> {}

// SAFETY: as for `JoinHandle`.
unsafe impl<T: marked::Type> marked::Type for ScopedJoinHandle<'_, T> {}

// SAFETY: as for `JoinHandle`.
unsafe impl<T: marked::Type> marked::NoTls for ScopedJoinHandle<'_, T> {}

// SAFETY: no `Drop` or `Deref` of ours, and dropping it drops std's counters.
unsafe impl marked::Type for Scope<'_, '_> {}

// SAFETY: its one method runs `Marked` closures only, on threads of their own.
unsafe impl marked::NoTls for Scope<'_, '_> {}

// SAFETY: its one field is a `marked::Type`, and it has no `Drop` and no `Deref`.
unsafe impl marked::Type for Panicked {}

// SAFETY: its one field is `NoTls`, and its methods read a string of std's, or unwind with a payload that is `Send`.
unsafe impl marked::NoTls for Panicked {}

// SAFETY: the impl above writes a string of std's.
unsafe impl marked::Display for Panicked {}

// SAFETY: the impl above writes a string of std's.
unsafe impl marked::Debug for Panicked {}

// SAFETY: the impl above has std's default methods only.
unsafe impl marked::Error for Panicked {}

// SAFETY: std's impl shows a name and a number.
unsafe impl marked::Debug for Builder {}

// SAFETY: the impl above calls nothing of `T`.
unsafe impl<T> marked::Debug for JoinHandle<T> {}

// SAFETY: the impl above calls nothing of `T`.
unsafe impl<T> marked::Debug for ScopedJoinHandle<'_, T> {}

/// The twins of the methods above.
pub mod twins {
    use super::*;

    /// Why marked code does not have a thread's handle.
    #[diagnostic::on_unimplemented(
        message = "marked code must not know which threads there are",
        label = "gives a thread's identity",
        note = "use the thread's handle where the thread was spawned in code that is not marked, or in `outside!(…)`"
    )]
    pub trait ThreadIdentity {}

    no_tls_macros::allow! {
        impl Builder {
            fn new() -> Self;
            fn name(self, name: String) -> Self;
            fn stack_size(self, bytes: usize) -> Self;
            fn spawn<F, T>(self, run: Marked<F>) -> io::Result<JoinHandle<T>>
            where
                F: FnOnce() -> T + CSend + 'static,
                T: marked::Type + 'static;
            fn spawn_scoped<'scope, 'env, F, T>(
                self,
                scope: &'scope Scope<'scope, 'env>,
                run: Marked<F>,
            ) -> io::Result<ScopedJoinHandle<'scope, T>>
            where
                F: FnOnce() -> T + CSend + 'scope,
                T: marked::Type + 'scope;
        }
        impl<T> JoinHandle<T> {
            fn join(self) -> Result<T, Panicked> where T: marked::Type;
            fn is_finished(&self) -> bool;
            #[refuse(ThreadIdentity)]
            fn thread(&self) -> &thread::Thread;
        }
        impl<'scope, 'env> Scope<'scope, 'env> {
            fn spawn<F, T>(&'scope self, run: Marked<F>) -> ScopedJoinHandle<'scope, T>
            where
                F: FnOnce() -> T + CSend + 'scope,
                T: marked::Type + 'scope;
        }
        impl<'scope, T> ScopedJoinHandle<'scope, T> {
            fn join(self) -> Result<T, Panicked> where T: marked::Type;
            fn is_finished(&self) -> bool;
            #[refuse(ThreadIdentity)]
            fn thread(&self) -> &thread::Thread;
        }
        impl Panicked {
            fn message(&self) -> Option<&str>;
            fn into_payload(self) -> Ambient<Box<dyn Any + Send>>;
            fn resume(self) -> !;
        }
    }
}
