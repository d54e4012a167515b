//! Which items of `std::cell` may marked code use?

use std::cell::{BorrowError, BorrowMutError, Cell, LazyCell, OnceCell, Ref, RefCell, RefMut, UnsafeCell};

use no_tls_macros::allow;

allow! {
    impl<T> Cell<T> {
        fn new(value: T) -> Self;
        fn set(&self, val: T);
        fn swap(&self, other: &Self);
        fn replace(&self, val: T) -> T;
        fn into_inner(self) -> T;
    }

    impl<T: Copy> Cell<T> {
        fn get(&self) -> T;
        fn update(&self, f: impl FnOnce(T) -> T);
    }

    impl<T: ?Sized> Cell<T> {
        fn as_ptr(&self) -> *mut T;
        fn get_mut(&mut self) -> &mut T;
        fn from_mut(t: &mut T) -> &Self;
    }

    impl<T: Default> Cell<T> {
        fn take(&self) -> T where T: Default;
    }

    impl<T> Cell<[T]> {
        fn as_slice_of_cells(&self) -> &[Cell<T>];
    }

    impl<T, const N: usize> Cell<[T; N]> {
        fn as_array_of_cells(&self) -> &[Cell<T>; N];
    }

    impl<T> RefCell<T> {
        fn new(value: T) -> Self;
        fn into_inner(self) -> T;
        fn replace(&self, t: T) -> T;
        fn replace_with<F>(&self, f: F) -> T where F: FnOnce(&mut T) -> T;
        fn swap(&self, other: &Self);
    }

    impl<T: ?Sized> RefCell<T> {
        fn borrow(&self) -> Ref<'_, T>;
        fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError>;
        fn borrow_mut(&self) -> RefMut<'_, T>;
        fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError>;
        fn as_ptr(&self) -> *mut T;
        fn get_mut(&mut self) -> &mut T;
        unsafe fn try_borrow_unguarded(&self) -> Result<&T, BorrowError>;
    }

    impl<T: Default> RefCell<T> {
        fn take(&self) -> T;
    }

    impl<'b, T: ?Sized> Ref<'b, T> {
        fn clone(orig: &Self) -> Self;
        fn map<U: ?Sized, F>(orig: Self, f: F) -> Ref<'b, U> where F: FnOnce(&T) -> &U;
        fn filter_map<U: ?Sized, F>(orig: Self, f: F) -> Result<Ref<'b, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>;
        fn map_split<U: ?Sized, V: ?Sized, F>(orig: Self, f: F) -> (Ref<'b, U>, Ref<'b, V>)
        where
            F: FnOnce(&T) -> (&U, &V);
    }

    impl<'b, T: ?Sized> RefMut<'b, T> {
        fn map<U: ?Sized, F>(orig: Self, f: F) -> RefMut<'b, U> where F: FnOnce(&mut T) -> &mut U;
        fn filter_map<U: ?Sized, F>(orig: Self, f: F) -> Result<RefMut<'b, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>;
        fn map_split<U: ?Sized, V: ?Sized, F>(orig: Self, f: F) -> (RefMut<'b, U>, RefMut<'b, V>)
        where
            F: FnOnce(&mut T) -> (&mut U, &mut V);
    }

    impl<T> OnceCell<T> {
        fn new() -> Self;
        fn get(&self) -> Option<&T>;
        fn get_mut(&mut self) -> Option<&mut T>;
        fn set(&self, value: T) -> Result<(), T>;
        fn get_or_init<F>(&self, f: F) -> &T where F: FnOnce() -> T;
        fn into_inner(self) -> Option<T>;
        fn take(&mut self) -> Option<T>;
    }

    impl<T, F> LazyCell<T, F>
    where
        F: FnOnce() -> T,
    {
        fn new(f: F) -> Self;
        fn force(this: &Self) -> &T;
        fn force_mut(this: &mut Self) -> &mut T;
    }

    impl<T, F> LazyCell<T, F> {
        fn get_mut(this: &mut Self) -> Option<&mut T>;
        fn get(this: &Self) -> Option<&T>;
    }

    impl<T> UnsafeCell<T> {
        fn new(value: T) -> Self;
        fn into_inner(self) -> T;
    }

    impl<T: ?Sized> UnsafeCell<T> {
        fn from_mut(value: &mut T) -> &mut Self;
        fn get(&self) -> *mut T;
        fn get_mut(&mut self) -> &mut T;
        fn raw_get(this: *const Self) -> *mut T;
    }
}
