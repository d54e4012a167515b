#[no_tls]
impl Shape for Circle {
    fn area(&self) -> f64 {
        self.0
    }
}
#[no_tls]
impl<T: Display> Display for Tree<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{}", self.root)
    }
}
