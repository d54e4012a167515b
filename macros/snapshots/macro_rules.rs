#[no_tls(crate = fork)]
#[macro_export]
macro_rules! sum {
    () => { 0 };
    ($first:expr $(, $rest:expr)* $(,)?) => { $crate::add($first, sum!($($rest),*)) };
}

#[no_tls]
fn summed(x: u32, xs: &mut [u32]) -> u32 {
    use helpers::field as part;
    part!(xs, i)[0] += 1;
    sum!(x, 1) + self::helpers::sum!(x) + sum!()
}
