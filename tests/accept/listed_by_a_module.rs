//! Impls by hand that a type would have to list, in a marked module, which sees them; and its tests.

use no_tls::no_tls;

#[no_tls]
mod held {
    use std::cell::UnsafeCell;
    use std::marker::PhantomData;
    use std::ops::{Deref, DerefMut};
    use std::ptr::NonNull;

    /// A box of one's own.
    #[derive(Debug)]
    pub struct Own<T> {
        value: T,
    }

    impl<T> Deref for Own<T> {
        type Target = T;

        fn deref(&self) -> &T {
            &self.value
        }
    }

    impl<T> DerefMut for Own<T> {
        fn deref_mut(&mut self) -> &mut T {
            &mut self.value
        }
    }

    /// A number that tells of what it is the number.
    pub struct Id<T> {
        number: u32,
        of: PhantomData<T>,
    }

    impl<T> Clone for Id<T> {
        fn clone(&self) -> Self {
            *self
        }
    }

    impl<T> Copy for Id<T> {}

    /// A pointer to what lives as long as the program.
    pub struct Leaked<T>(NonNull<T>);

    // SAFETY: it is a `&'static T`.
    unsafe impl<T: Sync> Send for Leaked<T> {}
    // SAFETY: the same.
    unsafe impl<T: Sync> Sync for Leaked<T> {}

    impl<T> Leaked<T> {
        fn new(value: T) -> Self {
            Self(NonNull::from(Box::leak(Box::new(value))))
        }

        fn get(&self) -> &T {
            // SAFETY: it was leaked.
            unsafe { self.0.as_ref() }
        }
    }

    /// One thread takes it, and no other.
    pub struct Slot {
        value: UnsafeCell<Option<u32>>,
    }

    // SAFETY: it is taken by `&mut` alone.
    unsafe impl Sync for Slot {}

    impl Slot {
        fn take(&mut self) -> Option<u32> {
            self.value.get_mut().take()
        }
    }

    fn all<T: Send + Sync>(_: &T) -> bool {
        true
    }

    #[cfg(test)]
    mod tests {
        #[test]
        fn an_own_box_derefs() {
            std::thread::spawn(|| assert_eq!(super::Own { value: "one" }.len(), 3)).join().unwrap();
        }
    }

    #[test]
    fn a_slot_is_taken_once() {
        thread_local!(static TAKEN: std::cell::Cell<u32> = const { std::cell::Cell::new(7) });
        let mut slot = Slot { value: UnsafeCell::new(Some(TAKEN.get())) };
        assert_eq!((slot.take(), slot.take()), (Some(7), None));
    }

    pub fn run() -> String {
        let mut own = Own { value: vec![1, 2] };
        own.push(3);
        let id = Id::<String> { number: 4, of: PhantomData };
        let (same, leaked) = (id, Leaked::new(5));
        let mut slot = Slot { value: UnsafeCell::new(Some(6)) };
        format!("{own:?} {} {} {} {} {:?}", own.len(), id.number + same.number, leaked.get(), all(&leaked), slot.take())
    }
}

#[no_tls]
pub fn run() -> String {
    held::run()
}
