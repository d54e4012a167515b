//! Which items of `std::hint` may marked code use?

use no_tls_macros::allow;

allow! {
    mod std::hint as functions {
        unsafe fn assert_unchecked(cond: bool);
        fn black_box<T>(dummy: T) -> T;
        fn cold_path();
        fn select_unpredictable<T>(condition: bool, true_val: T, false_val: T) -> T;
        fn spin_loop();
        unsafe fn unreachable_unchecked() -> !;
    }
}
