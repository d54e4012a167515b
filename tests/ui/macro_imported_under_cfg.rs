use no_tls::no_tls;

mod numbers {
    use no_tls::no_tls;

    #[no_tls]
    macro_rules! two {
        () => {
            2
        };
    }

    pub(crate) use two;
}

#[no_tls]
fn marked() -> u32 {
    #[cfg(all())]
    use numbers::two;
    two!()
}

fn main() {
    marked();
}
