//! Aliases of callbacks of all kinds, in a marked module.

use no_tls::no_tls;

#[no_tls]
mod callbacks {
    use std::collections::BTreeMap;
    use std::fmt;

    pub trait Shape {
        fn area(&self) -> f64;
    }

    /// With a lifetime, and without a size.
    type Visit<'s> = dyn FnMut(&dyn Shape, usize) + 's;
    type Predicate<T> = Box<dyn Fn(&T, &dyn Shape) -> bool>;
    type Split = for<'a> fn(&'a str) -> Option<(&'a str, &'a str)>;
    /// An alias of an alias.
    type Steps = Vec<Split>;
    type Show<T> = fn(&T, &mut fmt::Formatter<'_>) -> fmt::Result;
    type Hook = dyn Fn(&mut [i32], &[&str], &mut String) -> Result<(), String>;

    pub struct Square(f64);

    impl Shape for Square {
        fn area(&self) -> f64 {
            self.0 * self.0
        }
    }

    pub struct Rules<T> {
        all: BTreeMap<usize, Predicate<T>>,
        steps: Steps,
        show: Show<T>,
    }

    impl<'a, T: 'a> Rules<T> {
        pub fn new(show: Show<T>) -> Self {
            Self { all: BTreeMap::new(), steps: Steps::new(), show }
        }

        pub fn with(mut self, rule: Predicate<T>) -> Self {
            self.all.insert(self.all.len(), rule);
            self
        }

        pub fn step(&mut self, step: Split) -> &mut Self {
            self.steps.push(step);
            self
        }

        pub fn hold(&self, of: &T, shape: &dyn Shape) -> bool {
            self.all.values().all(|rule| rule(of, shape))
        }

        pub fn split(&self, text: &'a str) -> Vec<&'a str> {
            let mut parts = Vec::new();
            for step in &self.steps {
                if let Some((first, rest)) = step(text) {
                    parts.extend([first, rest]);
                }
            }
            parts
        }

        pub fn shown(&self, of: T) -> Shown<T> {
            Shown(of, self.show)
        }
    }

    pub struct Shown<T>(T, Show<T>);

    impl<T> fmt::Display for Shown<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            (self.1)(&self.0, f)
        }
    }

    fn at_comma(text: &str) -> Option<(&str, &str)> {
        text.split_once(',')
    }

    fn each(shapes: &[Box<dyn Shape>], visit: &mut Visit<'_>) {
        for (index, shape) in shapes.iter().enumerate() {
            visit(&**shape, index);
        }
    }

    fn call(hook: &Hook, numbers: &mut [i32], log: &mut String) -> Result<(), String> {
        hook(numbers, &["one", "two"], log)
    }

    /// A parameter that is called as an alias is.
    fn same<Hook: Copy>(hook: Hook) -> Hook {
        hook
    }

    /// A type in a body that is called so.
    fn other() -> usize {
        type Steps = Vec<u8>;
        Steps::from([1, 2, 3]).len()
    }

    pub fn run() -> String {
        let mut rules: Rules<u32> = Rules::new(|number, f| write!(f, "<{number}>"))
            .with(Box::new(|least, shape| shape.area() > f64::from(*least)));
        rules.step(at_comma).step(|text| text.split_once(' '));
        let shapes: Vec<Box<dyn Shape>> = vec![Box::new(Square(2.0)), Box::new(Square(3.0))];
        let mut total = 0.0;
        each(&shapes, &mut |shape, index| total += shape.area() * (index + 1) as f64);
        let hook: Box<Hook> = Box::new(|numbers, words, log| {
            let first = numbers.first_mut().ok_or("there is none")?;
            *first += words.len() as i32;
            log.push_str(words[0]);
            Ok(())
        });
        let (mut numbers, mut log) = ([1, 2], String::new());
        let called = (call(&*hook, &mut numbers, &mut log), call(&*hook, &mut [], &mut log));
        format!(
            "{} {:?} {} {total} {numbers:?} {called:?} {log} {} {}",
            rules.hold(&3, &Square(2.0)),
            rules.split("a,b c"),
            rules.shown(7),
            same(3),
            other(),
        )
    }
}

#[no_tls]
pub fn run() -> String {
    callbacks::run()
}
