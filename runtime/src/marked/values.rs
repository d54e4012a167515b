//! Which values can be made anew, or from others?

markers! {
    /// [`Clone`](core::clone::Clone) is marked.
    "`{Self}`'s `Clone` is not marked `#[no_tls]`" cloned
    Clone: core::clone::Clone;

    /// [`Default`](core::default::Default) is marked.
    "`{Self}`'s `Default` is not marked `#[no_tls]`" derived
    Default: core::default::Default;
}
