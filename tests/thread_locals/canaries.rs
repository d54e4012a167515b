// Calls whose thread-locals are known, to see that they are found. None of these may be allowlisted.

thread_local! {
    static CALLERS: std::cell::RefCell<Option<std::rc::Rc<Stand>>> = const { std::cell::RefCell::new(None) };
}

#[unsafe(no_mangle)]
pub fn canary_current() {
    let _ = std::thread::current();
}

#[unsafe(no_mangle)]
pub fn canary_id() {
    let _ = std::thread::current().id();
}

#[unsafe(no_mangle)]
pub fn canary_park() {
    std::thread::park();
}

#[unsafe(no_mangle)]
pub fn canary_spawn() {
    let _ = std::thread::spawn(any::<fn()>());
}

// `LocalKey::with`
#[unsafe(no_mangle)]
pub fn canary_with() {
    CALLERS.with(|callers| callers.replace(any()));
}

// Through a vtable that is made here.
#[unsafe(no_mangle)]
pub fn canary_dyn() {
    let of_any_kind: Box<dyn Fn()> = Box::new(|| CALLERS.with(|callers| *callers.borrow_mut() = any()));
    any::<fn(Box<dyn Fn()>)>()(of_any_kind);
}

// In a panic's message.
#[unsafe(no_mangle)]
pub fn canary_in_message() {
    struct Shown;
    impl fmt::Display for Shown {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            CALLERS.with(|callers| *callers.borrow_mut() = any());
            Ok(())
        }
    }
    panic!("{Shown}");
}

// By the C library.
#[unsafe(no_mangle)]
pub fn canary_foreign() {
    unsafe extern "C" {
        fn pthread_self() -> u64;
    }
    let _ = unsafe { pthread_self() };
}
