// What stands for a caller's types and values, in the crate of generated calls. What these do is not to be seen: it is no part of std.

#![allow(internal_features, unused, deprecated, unpredictable_function_pointer_comparisons)]
#![allow(invalid_value, unreachable_code, never_type_fallback_flowing_into_unsafe, dependency_on_unit_never_type_fallback)]

use std::alloc::{GlobalAlloc, Layout};
use std::cmp::Ordering;
use std::fmt;
use std::future::Future;
use std::hash::{Hash, Hasher};
use std::io;
use std::iter::{Product, Sum};
use std::mem::MaybeUninit;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake};

unsafe extern "C" {
    // Defined nowhere, as nothing is linked.
    fn stand_in(value: *mut u8);
}

/// A value of any type, from nowhere.
pub fn any<T>() -> T {
    let mut value = MaybeUninit::<T>::uninit();
    unsafe {
        stand_in(value.as_mut_ptr().cast());
        value.assume_init()
    }
}

/// A caller's type, with impls of all traits that std asks of one.
pub struct Stand(u64);

impl Drop for Stand {
    fn drop(&mut self) {
        any()
    }
}

impl Clone for Stand {
    fn clone(&self) -> Self {
        any()
    }
}

impl Default for Stand {
    fn default() -> Self {
        any()
    }
}

impl<R: ?Sized> PartialEq<R> for Stand {
    fn eq(&self, _: &R) -> bool {
        any()
    }
}

impl Eq for Stand {}

impl<R: ?Sized> PartialOrd<R> for Stand {
    fn partial_cmp(&self, _: &R) -> Option<Ordering> {
        any()
    }
}

impl Ord for Stand {
    fn cmp(&self, _: &Self) -> Ordering {
        any()
    }
}

impl Hash for Stand {
    fn hash<H: Hasher>(&self, _: &mut H) {
        any()
    }
}

impl Hasher for Stand {
    fn finish(&self) -> u64 {
        any()
    }

    fn write(&mut self, _: &[u8]) {
        any()
    }
}

impl std::hash::BuildHasher for Stand {
    type Hasher = Stand;

    fn build_hasher(&self) -> Stand {
        any()
    }
}

impl fmt::Debug for Stand {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        any()
    }
}

impl fmt::Display for Stand {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        any()
    }
}

impl std::error::Error for Stand {}

impl std::str::FromStr for Stand {
    type Err = Stand;

    fn from_str(_: &str) -> Result<Self, Stand> {
        any()
    }
}

impl<T: ?Sized> AsRef<T> for Stand {
    fn as_ref(&self) -> &T {
        any::<&Box<T>>()
    }
}

impl<T: ?Sized> AsMut<T> for Stand {
    fn as_mut(&mut self) -> &mut T {
        any::<&mut Box<T>>()
    }
}

impl std::ops::Deref for Stand {
    type Target = u64;

    fn deref(&self) -> &u64 {
        any()
    }
}

impl<A> FromIterator<A> for Stand {
    fn from_iter<I: IntoIterator<Item = A>>(_: I) -> Self {
        any()
    }
}

impl<A> Extend<A> for Stand {
    fn extend<I: IntoIterator<Item = A>>(&mut self, _: I) {
        any()
    }
}

impl<A> Sum<A> for Stand {
    fn sum<I: Iterator<Item = A>>(_: I) -> Self {
        any()
    }
}

impl<A> Product<A> for Stand {
    fn product<I: Iterator<Item = A>>(_: I) -> Self {
        any()
    }
}

impl Iterator for Stand {
    type Item = Stand;

    fn next(&mut self) -> Option<Stand> {
        any()
    }
}

impl DoubleEndedIterator for Stand {
    fn next_back(&mut self) -> Option<Stand> {
        any()
    }
}

impl ExactSizeIterator for Stand {}

impl std::iter::FusedIterator for Stand {}

impl Future for Stand {
    type Output = Stand;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Stand> {
        any()
    }
}

impl Wake for Stand {
    fn wake(self: Arc<Self>) {
        any()
    }
}

impl fmt::Write for Stand {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        any()
    }
}

impl io::Read for Stand {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        any()
    }
}

impl io::BufRead for Stand {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        any()
    }

    fn consume(&mut self, _: usize) {
        any()
    }
}

impl io::Write for Stand {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        any()
    }

    fn flush(&mut self) -> io::Result<()> {
        any()
    }
}

impl io::Seek for Stand {
    fn seek(&mut self, _: io::SeekFrom) -> io::Result<u64> {
        any()
    }
}

impl std::net::ToSocketAddrs for Stand {
    type Iter = Items<std::net::SocketAddr>;

    fn to_socket_addrs(&self) -> io::Result<Self::Iter> {
        any()
    }
}

impl std::process::Termination for Stand {
    fn report(self) -> std::process::ExitCode {
        any()
    }
}

impl<T> std::ops::Index<T> for Stand {
    type Output = Stand;

    fn index(&self, _: T) -> &Stand {
        any()
    }
}

impl<R> std::ops::Add<R> for Stand {
    type Output = Stand;

    fn add(self, _: R) -> Stand {
        any()
    }
}

unsafe impl GlobalAlloc for Stand {
    unsafe fn alloc(&self, _: Layout) -> *mut u8 {
        any()
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {
        any()
    }
}

/// A caller's iterator.
pub struct Items<T>(Vec<T>);

impl<T> Clone for Items<T> {
    fn clone(&self) -> Self {
        any()
    }
}

impl<T> Iterator for Items<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        any()
    }
}

impl<T> DoubleEndedIterator for Items<T> {
    fn next_back(&mut self) -> Option<T> {
        any()
    }
}

impl<T> ExactSizeIterator for Items<T> {}

impl<T> std::iter::FusedIterator for Items<T> {}

impl<T> Default for Items<T> {
    fn default() -> Self {
        any()
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        any()
    }
}
