#[no_tls]
fn operators(a: i32, b: &mut [i32], s: &str) -> bool {
    b[0] += a * 2;
    -a < !b[1] && s == "x"
}
