#[no_tls]
trait Zero: Sized {
    const ZERO: Self;
    const NAME: &'static str;

    fn twice() -> (Self, Self) {
        (Self::ZERO, Self::ZERO)
    }
}

#[no_tls]
impl<T: Zero> Zero for Pair<T> {
    const ZERO: Self = Pair(T::ZERO, T::ZERO);
    const NAME: &'static str = name_of::<T>();
}
