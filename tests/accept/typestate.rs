//! Types of a marked module that ask for traits, named without their arguments.

use no_tls::no_tls;

#[no_tls]
mod machine {
    use std::collections::BTreeMap;
    use std::fmt::{Debug, Display};
    use std::rc::Rc;

    pub trait State {
        const LABEL: &'static str;
        type Data: Debug + Default;
    }

    pub struct Idle;
    pub struct Running {
        pub since: u32,
    }

    impl State for Idle {
        const LABEL: &'static str = "idle";
        type Data = ();
    }
    impl State for Running {
        const LABEL: &'static str = "running";
        type Data = Vec<u8>;
    }

    pub struct Machine<S: State> {
        pub log: Vec<String>,
        pub data: S::Data,
        pub state: S,
    }

    impl<S: State> Machine<S> {
        pub fn enter<T: State>(self, state: T) -> Machine<T> {
            let mut log = self.log;
            log.push(format!("{} -> {}", S::LABEL, T::LABEL));
            Machine { log, data: Default::default(), state }
        }
    }

    impl Machine<Idle> {
        pub fn new() -> Self {
            Machine { log: vec![], data: (), state: Idle }
        }
    }

    pub trait Source {
        type Key: Ord + Clone;
        type Value;
        fn load(&self, key: &Self::Key) -> Self::Value;
    }

    pub struct Cached<C: Source, F: Fn(&C::Key) -> bool> {
        source: C,
        keeps: F,
        pub held: BTreeMap<C::Key, Rc<C::Value>>,
    }

    impl<C: Source, F: Fn(&C::Key) -> bool> Cached<C, F> {
        pub fn new(source: C, keeps: F) -> Self {
            Self { source, keeps, held: BTreeMap::new() }
        }

        pub fn get(&mut self, key: C::Key) -> Rc<C::Value> {
            if let Some(held) = self.held.get(&key) {
                return held.clone();
            }
            let value = Rc::new(self.source.load(&key));
            if (self.keeps)(&key) {
                self.held.insert(key, value.clone());
            }
            value
        }
    }

    pub struct Squares(pub u64);

    impl Source for Squares {
        type Key = u64;
        type Value = u64;
        fn load(&self, key: &u64) -> u64 {
            self.0 + key * key
        }
    }

    pub struct Pair<A: Display, B: Into<A>>(pub A, pub Option<B>);

    pub enum Choice<A: Display + From<B>, B> {
        One(A),
        Other { value: B },
    }

    impl<A: Display + From<B>, B> Choice<A, B> {
        pub fn text(self) -> String {
            match self {
                Self::One(a) => a.to_string(),
                Self::Other { value } => A::from(value).to_string(),
            }
        }
    }

    pub fn run() -> String {
        let machine = Machine::new().enter(Running { since: 3 });
        let since = machine.state.since;
        let machine = Machine { log: machine.log, data: (), state: Idle }.enter(Running { since: since + 1 });
        let mut cached = Cached::new(Squares(1), |key| key % 2 == 0);
        let got = [2, 3, 2].map(|key| *cached.get(key));
        let pair = Pair(String::from("a"), Some("b"));
        let choices = [Choice::One(String::from("one")), Choice::Other { value: "other" }];
        format!(
            "{:?} {:?} {}\n{got:?} {:?}\n{} {}\n{}\n",
            machine.log,
            machine.data,
            machine.state.since,
            cached.held,
            pair.0,
            pair.1.map_or(String::new(), String::from),
            choices.map(Choice::text).join(" "),
        )
    }
}

#[no_tls]
pub fn run() -> String {
    machine::run()
}
