allow! {
    unsafe because "heap 1.2: vectors and comparisons";

    #[derive(Clone)]
    pub struct Heap<T>(heap::Heap<T>);

    impl<T: Ord> Heap<T> {
        pub fn peek(&self) -> Option<&T>;
        pub fn merged(self, other: &Self) -> (Self, usize);
    }

    impl<T> NoTls for Heap<T>;

    pub trait Keyed: heap::Keyed + Clone {
        type Key: Ord;
        fn key(&self) -> Self::Key;
    }

    impl Keyed for u8;

    pub fn sorted<T: Ord>(items: Vec<T>) -> Vec<T> = heap::sorted;
}
