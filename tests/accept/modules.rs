//! A whole module under one mark, with modules in it, and a function that has its module's name.

use no_tls::no_tls;

#[no_tls]
mod shapes {
    use std::collections::BTreeMap;
    use std::rc::Rc;

    pub const LIMIT: u32 = 3;

    static NAMES: [&str; 2] = ["square", "rectangle"];

    pub type Table = BTreeMap<String, Rc<Rectangle>>;

    #[derive(Debug, Clone, PartialEq)]
    pub struct Rectangle {
        pub width: u32,
        pub height: u32,
    }

    impl Rectangle {
        pub fn area(&self) -> u32 {
            self.width * self.height
        }
    }

    pub trait Named {
        fn name(&self) -> String;

        fn shout(&self) -> String {
            self.name().to_uppercase()
        }
    }

    impl Named for Rectangle {
        fn name(&self) -> String {
            let index = usize::from(self.width != self.height);
            NAMES[index].to_owned()
        }
    }

    pub mod grow {
        use super::{LIMIT, Rectangle};

        pub fn grow(shape: &Rectangle) -> Rectangle {
            Rectangle { width: add(shape.width), ..shape.clone() }
        }

        fn add(length: u32) -> u32 {
            length + LIMIT
        }
    }

    pub fn table(count: u32) -> Table {
        let shape = |n| Rc::new(Rectangle { width: n, height: n });
        (0..count).map(|n| (format!("{n:02}"), shape(n))).collect()
    }

    #[cfg(any())]
    pub fn not_there() -> Missing {}

    #[no_tls(skip)]
    #[allow(dead_code)]
    pub fn ambient() -> std::thread::ThreadId {
        std::thread::current().id()
    }
}

#[no_tls]
fn areas(table: &shapes::Table) -> Vec<u32> {
    table.values().map(|shape| shape.area()).collect()
}

#[no_tls]
pub fn run() -> String {
    use shapes::Named;
    let table = shapes::table(4);
    let grown = shapes::grow::grow(&table["03"]);
    format!("{:?} {grown:?} {} {}", areas(&table), grown.shout(), table["02"].name())
}
