//! A listed type in another: what is in it is the other crate's own.

mod foreign {
    pub struct Map;

    impl Map {
        pub fn shared(&self) -> std::rc::Rc<Map> {
            std::rc::Rc::new(Map)
        }
    }
}

no_tls::allow! {
    unsafe because "it makes a map";

    struct Map(foreign::Map);

    impl Map {
        fn shared(&self) -> std::rc::Rc<Map>;
    }
}

fn main() {}
