//! Memory of one's own: std's functions for it by their bare names, and impls of auto traits.

use no_tls::no_tls;
use std::alloc::{self, Layout, alloc, dealloc, handle_alloc_error, realloc};
use std::hint::black_box;
use std::mem::{forget, needs_drop, transmute};
use std::ptr::{NonNull, copy_nonoverlapping, drop_in_place};
use std::slice::{from_raw_parts, from_raw_parts_mut};

/// As many numbers as there are, in memory for just these.
#[no_tls]
struct Numbers {
    start: NonNull<u32>,
    count: usize,
}

// SAFETY: it owns its numbers.
#[no_tls]
unsafe impl Send for Numbers {}

// SAFETY: what is shared is only read.
#[no_tls]
unsafe impl Sync for Numbers {}

#[no_tls]
impl Unpin for Numbers {}

#[no_tls]
fn layout(count: usize) -> Layout {
    Layout::array::<u32>(count).unwrap()
}

#[no_tls]
impl Numbers {
    fn new(numbers: &[u32]) -> Self {
        assert!(!numbers.is_empty());
        let layout = layout(numbers.len());
        // SAFETY: there are some.
        let start = unsafe { alloc(layout) };
        let Some(start) = NonNull::new(start.cast::<u32>()) else { handle_alloc_error(layout) };
        // SAFETY: there is room for them.
        unsafe { copy_nonoverlapping(numbers.as_ptr(), start.as_ptr(), numbers.len()) };
        Self { start, count: numbers.len() }
    }

    fn as_slice(&self) -> &[u32] {
        // SAFETY: they are there.
        unsafe { from_raw_parts(self.start.as_ptr(), self.count) }
    }

    fn as_mut_slice(&mut self) -> &mut [u32] {
        // SAFETY: they are there.
        unsafe { from_raw_parts_mut(self.start.as_ptr(), self.count) }
    }

    fn push(&mut self, number: u32) {
        let larger = layout(self.count + 1);
        // SAFETY: it was allocated so.
        let start = unsafe { realloc(self.start.as_ptr().cast(), layout(self.count), larger.size()) };
        let Some(start) = NonNull::new(start.cast::<u32>()) else { handle_alloc_error(larger) };
        // SAFETY: there is room for it.
        let place = unsafe { start.as_ptr().add(self.count) };
        // SAFETY: it is of this allocation, and nothing is there.
        unsafe { place.write(number) };
        self.start = start;
        self.count += 1;
    }
}

#[no_tls]
impl Drop for Numbers {
    fn drop(&mut self) {
        if needs_drop::<u32>() {
            // SAFETY: they are there.
            unsafe { drop_in_place(self.as_mut_slice()) }
        }
        // SAFETY: it was allocated so.
        unsafe { dealloc(self.start.as_ptr().cast(), layout(self.count)) }
    }
}

#[no_tls]
pub fn run() -> String {
    let mut numbers = Numbers::new(&[1, 2, 3]);
    numbers.push(4);
    numbers.as_mut_slice()[0] = 10;
    forget(Numbers::new(&[5]));
    // SAFETY: it is not empty.
    let start = unsafe { alloc::alloc_zeroed(layout(1)) };
    // SAFETY: it was allocated for one.
    let zero = unsafe { start.cast::<u32>().read() };
    // SAFETY: it is freed as it was allocated.
    unsafe { alloc::dealloc(start, layout(1)) };
    // SAFETY: `None` is the null pointer.
    let bits = unsafe { transmute::<Option<NonNull<u32>>, usize>(None) };
    format!("{:?} {} {bits:x} {zero}", numbers.as_slice(), black_box(numbers.as_slice().iter().sum::<u32>()))
}
