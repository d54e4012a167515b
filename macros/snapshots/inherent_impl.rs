#[no_tls]
impl<T: Clone> Stack<T> {
    pub fn len(&self) -> usize {
        self.items.len()
    }
}
