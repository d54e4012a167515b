#[no_tls]
pub fn keep<'a, T, F: Fn(&'a T, &str) -> bool>(all: &'a [T], f: F) -> Kept<'a, T, F> {
    Kept { all, f }
}
