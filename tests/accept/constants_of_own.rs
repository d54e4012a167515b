//! Constants of a type's own, whose types depend on its parameters: in generic code, repeated in an array, and taken in pieces.

use no_tls::no_tls;
use std::marker::PhantomData;

#[no_tls]
pub trait Zero: Sized {
    const ZERO: Self;
}

#[no_tls]
impl Zero for u8 {
    const ZERO: u8 = 0;
}

#[no_tls]
impl Zero for String {
    const ZERO: String = String::new();
}

#[no_tls]
#[derive(Debug)]
pub struct Vector<T> {
    x: T,
    y: T,
}

#[no_tls]
impl<T: Zero> Vector<T> {
    pub const ORIGIN: Self = Vector { x: T::ZERO, y: T::ZERO };
}

#[no_tls]
impl<T: Zero> Default for Vector<T> {
    fn default() -> Self {
        Self::ORIGIN
    }
}

#[no_tls]
pub struct Stack<T> {
    items: Vec<T>,
}

#[no_tls]
impl<T> Stack<T> {
    const EMPTY: Self = Stack { items: Vec::new() };

    fn take(&mut self) -> Self {
        std::mem::replace(self, Self::EMPTY)
    }

    fn both() -> [Stack<Option<T>>; 2] {
        [Stack::<Option<T>>::EMPTY; 2]
    }
}

#[no_tls]
pub struct Slots<T, const N: usize> {
    slots: [Option<T>; N],
    of: PhantomData<T>,
}

#[no_tls]
impl<T, const N: usize> Slots<T, N> {
    const NONE: Option<T> = None;
    const CAPACITY: usize = N;

    pub const fn new() -> Self {
        Slots { slots: [Self::NONE; N], of: PhantomData }
    }

    fn put(&mut self, item: T) -> Result<usize, T> {
        match self.slots.iter().position(Option::is_none) {
            Some(free) if free < Self::CAPACITY => {
                self.slots[free] = Some(item);
                Ok(free)
            }
            _ => Err(item),
        }
    }
}

#[no_tls]
pub struct Names {
    names: [Option<String>; 3],
}

#[no_tls]
impl Names {
    const NONE: Option<String> = None;

    fn new() -> Self {
        Names { names: [Self::NONE; 3] }
    }
}

#[no_tls]
pub fn run() -> String {
    let Vector { x, .. } = Vector::<String>::ORIGIN;
    let mut stack = Stack { items: vec![1, 2] };
    let (taken, [left, _]) = (stack.take(), Stack::<u8>::both());
    let mut slots = Slots::<_, 2>::new();
    let put = [slots.put('a'), slots.put('b'), slots.put('c')];
    let counts = [taken.items.len(), stack.items.len(), left.items.len(), Names::new().names.len()];
    format!("{x:?} {:?} {counts:?} {put:?}", Vector::<u8>::default())
}
