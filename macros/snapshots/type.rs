#[no_tls]
#[derive(Clone, Debug)]
pub struct Pair<T> {
    left: T,
    right: Vec<String>,
}
#[no_tls]
pub enum Shape {
    Point,
    Circle(f64),
}
