use no_tls::no_tls;

#[no_tls]
pub mod values {
    #[rewritten]
    const LIMIT: u32 = 1;

    #[rewritten]
    static COUNT: u32 = 1;

    #[rewritten]
    pub type Table = Vec<u32>;

    #[rewritten]
    pub use std::rc::Rc;

    #[rewritten]
    no_tls::capsule_local! {
        static SEEN: u32 = const { LIMIT + COUNT };
    }
}

fn main() {}
