//! Of an impl that is not marked, no method is.

struct Counter(u32);

impl Counter {
    #[no_tls::no_tls(skip)]
    fn new() -> Counter {
        Counter(0)
    }
}

fn main() {
    let _ = Counter::new().0;
}
