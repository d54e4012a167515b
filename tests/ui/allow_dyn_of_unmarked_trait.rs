//! A `dyn` of a trait that is not marked: any code could be behind it.

mod foreign {
    pub trait Visitor {
        fn visit(&mut self, n: u32);
    }

    pub fn walk(visitor: &mut dyn Visitor) {
        visitor.visit(1);
    }
}

no_tls::allow! {
    unsafe because "it calls the visitor";

    fn walk(visitor: &mut dyn foreign::Visitor) = foreign::walk;
}

fn main() {}
