//! Which items of `std::sync` may marked code use?
//!
//! `Arc::make_mut` is in `cloning`, since `CloneToUninit` is unstable. `lock`, `read` and `write`
//! become twins with a scope.

pub mod atomic;
pub mod mpsc;

use std::{
    any::Any,
    mem::MaybeUninit,
    pin::Pin,
    sync::{
        Arc, Barrier, BarrierWaitResult, Condvar, LazyLock, LockResult, Mutex, MutexGuard, Once, OnceLock, OnceState,
        PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, TryLockResult, WaitTimeoutResult, Weak,
    },
    time::Duration,
};

use no_tls_macros::allow;

allow! {
    impl<T> Arc<T> {
        fn new(data: T) -> Self;
        fn new_cyclic<F>(data_fn: F) -> Self where F: FnOnce(&Weak<T>) -> T;
        fn new_uninit() -> Arc<MaybeUninit<T>>;
        fn new_zeroed() -> Arc<MaybeUninit<T>>;
        fn pin(data: T) -> Pin<Self>;
        fn try_unwrap(this: Self) -> Result<T, Self>;
        fn into_inner(this: Self) -> Option<T>;
    }

    impl<T> Arc<[T]> {
        fn new_uninit_slice(len: usize) -> Arc<[MaybeUninit<T>]>;
        fn new_zeroed_slice(len: usize) -> Arc<[MaybeUninit<T>]>;
    }

    impl<T> Arc<MaybeUninit<T>> {
        unsafe fn assume_init(self) -> Arc<T>;
    }

    impl<T> Arc<[MaybeUninit<T>]> {
        unsafe fn assume_init(self) -> Arc<[T]>;
    }

    impl<T: ?Sized> Arc<T> {
        unsafe fn from_raw(ptr: *const T) -> Self;
        fn into_raw(this: Self) -> *const T;
        unsafe fn increment_strong_count(ptr: *const T);
        unsafe fn decrement_strong_count(ptr: *const T);
        fn as_ptr(this: &Self) -> *const T;
        fn downgrade(this: &Self) -> Weak<T>;
        fn weak_count(this: &Self) -> usize;
        fn strong_count(this: &Self) -> usize;
        fn ptr_eq(this: &Self, other: &Self) -> bool;
        fn get_mut(this: &mut Self) -> Option<&mut T>;
    }

    impl<T: Clone> Arc<T> {
        fn unwrap_or_clone(this: Self) -> T;
    }

    impl Arc<dyn Any + Sync + Send> {
        fn downcast<T: Any + Send + Sync>(self) -> Result<Arc<T>, Self>;
    }

    impl<T> Weak<T> {
        fn new() -> Self;
    }

    impl<T: ?Sized> Weak<T> {
        unsafe fn from_raw(ptr: *const T) -> Self;
        fn into_raw(self) -> *const T;
        fn as_ptr(&self) -> *const T;
        fn upgrade(&self) -> Option<Arc<T>>;
        fn strong_count(&self) -> usize;
        fn weak_count(&self) -> usize;
        fn ptr_eq(&self, other: &Self) -> bool;
    }

    impl<T> Mutex<T> {
        fn new(t: T) -> Self;
    }

    impl<T: ?Sized> Mutex<T> {
        fn lock(&self) -> LockResult<MutexGuard<'_, T>>;
        fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>>;
        fn is_poisoned(&self) -> bool;
        fn clear_poison(&self);
        fn into_inner(self) -> LockResult<T> where T: Sized;
        fn get_mut(&mut self) -> LockResult<&mut T>;
    }

    impl<T> RwLock<T> {
        fn new(t: T) -> Self;
    }

    impl<T: ?Sized> RwLock<T> {
        fn read(&self) -> LockResult<RwLockReadGuard<'_, T>>;
        fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>>;
        fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>>;
        fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>>;
        fn is_poisoned(&self) -> bool;
        fn clear_poison(&self);
        fn into_inner(self) -> LockResult<T> where T: Sized;
        fn get_mut(&mut self) -> LockResult<&mut T>;
    }

    impl<'rwlock, T: ?Sized> RwLockWriteGuard<'rwlock, T> {
        fn downgrade(s: Self) -> RwLockReadGuard<'rwlock, T>;
    }

    impl Condvar {
        fn new() -> Self;
        fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>>;
        fn wait_while<'a, T, F>(&self, guard: MutexGuard<'a, T>, condition: F) -> LockResult<MutexGuard<'a, T>>
        where
            F: FnMut(&mut T) -> bool;
        fn wait_timeout_ms<'a, T>(
            &self,
            guard: MutexGuard<'a, T>,
            ms: u32,
        ) -> LockResult<(MutexGuard<'a, T>, bool)>;
        fn wait_timeout<'a, T>(
            &self,
            guard: MutexGuard<'a, T>,
            dur: Duration,
        ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)>;
        fn wait_timeout_while<'a, T, F>(
            &self,
            guard: MutexGuard<'a, T>,
            dur: Duration,
            condition: F,
        ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)>
        where
            F: FnMut(&mut T) -> bool;
        fn notify_one(&self);
        fn notify_all(&self);
    }

    impl WaitTimeoutResult {
        fn timed_out(&self) -> bool;
    }

    impl Barrier {
        fn new(n: usize) -> Self;
        fn wait(&self) -> BarrierWaitResult;
    }

    impl BarrierWaitResult {
        fn is_leader(&self) -> bool;
    }

    impl Once {
        fn new() -> Self;
        fn call_once<F>(&self, f: F) where F: FnOnce();
        fn call_once_force<F>(&self, f: F) where F: FnOnce(&OnceState);
        fn is_completed(&self) -> bool;
        fn wait(&self);
        fn wait_force(&self);
    }

    impl OnceState {
        fn is_poisoned(&self) -> bool;
    }

    impl<T> OnceLock<T> {
        fn new() -> Self;
        fn get(&self) -> Option<&T>;
        fn get_mut(&mut self) -> Option<&mut T>;
        fn wait(&self) -> &T;
        fn set(&self, value: T) -> Result<(), T>;
        fn get_or_init<F>(&self, f: F) -> &T where F: FnOnce() -> T;
        fn into_inner(self) -> Option<T>;
        fn take(&mut self) -> Option<T>;
    }

    impl<T, F: FnOnce() -> T> LazyLock<T, F> {
        fn new(f: F) -> Self;
        fn force_mut(this: &mut Self) -> &mut T;
        fn force(this: &Self) -> &T;
    }

    impl<T, F> LazyLock<T, F> {
        fn get_mut(this: &mut Self) -> Option<&mut T>;
        fn get(this: &Self) -> Option<&T>;
    }

    impl<T> PoisonError<T> {
        fn new(data: T) -> Self;
        fn into_inner(self) -> T;
        fn get_ref(&self) -> &T;
        fn get_mut(&mut self) -> &mut T;
    }
}
