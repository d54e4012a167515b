#[no_tls]
pub fn build(n: usize) -> Vec<String> {
    helper(n)
}
#[no_tls]
fn largest<T: Ord>(items: &[T]) -> Option<&T> {
    items.iter().max()
}
