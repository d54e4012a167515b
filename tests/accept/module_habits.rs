//! What modules do: imports by `*`, in blocks, and of what the prelude has; macros that make impls; types with `_` for what is inferred; constructors as functions.

use no_tls::no_tls;

#[no_tls]
mod vectors {
    use std::convert::TryInto;
    use std::ops::*;

    pub trait Norm {
        fn norm(&self) -> i32;
    }

    #[derive(Clone, Copy, Debug)]
    pub struct Vector(pub i32, pub i32);

    macro_rules! forward {
        ($($of:ident $method:ident)*) => { $(
            impl $of for Vector {
                type Output = Vector;

                fn $method(self, other: Self) -> Self {
                    Vector(self.0.$method(other.0), self.1.$method(other.1))
                }
            }

            impl<'a> $of<&'a Vector> for &Vector {
                type Output = Vector;

                fn $method(self, other: &'a Vector) -> Vector {
                    $of::$method(*self, *other)
                }
            }
        )* };
    }

    forward!(Add add Sub sub);

    macro_rules! norm {
        ($name:ident $with:expr) => {
            pub struct $name(pub Vector);

            impl Norm for $name {
                fn norm(&self) -> i32 {
                    let call: fn(i32, i32) -> i32 = $with;
                    call(self.0.0.abs(), self.0.1.abs())
                }
            }
        };
    }

    norm!(Manhattan | x, y | x.add(y));
    norm!(Maximum | x, y | x.max(y));

    pub fn pair(items: Vec<i32>) -> Option<[i32; 2]> {
        items.try_into().ok()
    }

    pub fn run() -> String {
        let v = Vector(1, -2).add(Vector(3, 4)).sub(Vector(0, 5));
        let w = &v + &v;
        let norms = [Norm::norm(&Manhattan(w)), Maximum(w).norm()];
        format!("{v:?} {w:?} {norms:?} {:?} {:?}", pair(vec![1, 2]), pair(vec![1]))
    }
}

#[no_tls]
mod caches {
    use std::collections::BTreeMap;

    pub struct Cache<F, K, V>
    where
        F: Fn(&K) -> V,
        K: Ord,
    {
        make: F,
        made: BTreeMap<K, V>,
    }

    impl<F, K, V> Cache<F, K, V>
    where
        F: Fn(&K) -> V,
        K: Ord + Clone,
        V: Clone,
    {
        pub fn new(make: F) -> Self {
            Cache { make, made: BTreeMap::new() }
        }

        pub fn get(&mut self, key: K) -> V {
            let make = &self.make;
            self.made.entry(key).or_insert_with_key(|key| make(key)).clone()
        }
    }

    pub struct Steps<I: Iterator> {
        items: I,
        taken: usize,
    }

    impl<I: Iterator> Steps<I> {
        pub fn next(&mut self) -> Option<I::Item> {
            self.taken += 1;
            self.items.next()
        }
    }

    pub fn run() -> String {
        let mut lengths: Cache<_, String, _> = Cache::new(|text: &String| text.len());
        let mut squares: Cache<_, u32, u64> = Cache { make: |x| u64::from(*x).pow(2), made: BTreeMap::new() };
        let mut steps: Option<Steps<_>> = Some(Steps { items: 1..3, taken: 0 });
        let none = format!("{:?}", None::<fn(u8) -> u8>.is_some());
        let mut text = String::new();
        for (key, word) in ["a", "bb", "a"].into_iter().enumerate() {
            use std::fmt::Write;
            let step = steps.as_mut().and_then(Steps::next);
            write!(text, "{key}{word}{}{}{step:?} ", lengths.get(word.to_owned()), squares.get(key as u32)).unwrap();
        }
        format!("{none} {text}{}", steps.map_or(0, |steps| steps.taken))
    }
}

#[no_tls]
mod constructors {
    #[derive(Debug, Clone)]
    pub enum Json {
        Null,
        Num(f64),
        Str(String),
        List(Vec<Json>),
        Pair { key: String },
    }
    #[derive(Debug)]
    pub struct Tag(pub u32);
    #[derive(Debug)]
    pub struct Wrap<T>(pub T, u8);
    pub struct Unit;
    fn map<A, B, F: Fn(A) -> B>(items: Vec<A>, f: F) -> Vec<B> {
        items.into_iter().map(f).collect()
    }
    fn apply<A, B>(a: A, f: impl FnOnce(A) -> B) -> B {
        f(a)
    }
    fn dynamic(f: &dyn Fn(u32) -> Tag) -> Tag {
        f(7)
    }
    struct Maker {
        make: fn(String) -> Json,
        all: [fn(f64) -> Json; 1],
    }
    impl Json {
        fn of(items: Vec<String>) -> Vec<Self> {
            map(items, Self::Str)
        }
        fn maker() -> fn(Vec<Json>) -> Self {
            Self::List
        }
    }
    fn both<A, B, C>(f: impl Fn(A, B) -> C, a: A, b: B) -> C {
        f(a, b)
    }
    pub fn run() -> String {
        let f = Tag;
        let m = Maker { make: Json::Str, all: [Json::Num] };
        let boxed: Box<dyn Fn(f64) -> Json> = Box::new(Json::Num);
        let _ = Unit;
        let n = [Json::Null, Json::Pair { key: String::new() }];
        format!(
            "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {n:?}",
            map(vec![1u32, 2], Tag),
            map(vec![1.5], Json::Num),
            apply("a".to_string(), Json::Str),
            dynamic(&Tag),
            f(3),
            (m.make)("x".into()),
            (m.all[0])(2.0),
            boxed(1.0),
            Json::of(vec!["s".into()]),
            (both(Wrap, 'c', 1), Json::maker()(vec![]))
        )
    }
}

#[no_tls]
pub fn run() -> String {
    format!("{}\n{}\n{}", vectors::run(), caches::run(), constructors::run())
}
