//! Is each of std's stable items allowlisted, or left out with a reason?

mod judged;

use judged::with_verdicts;
use no_tls_coverage::api::{Api, impl_of};
use no_tls_coverage::docs::Docs;
use no_tls_coverage::kinds;
use no_tls_coverage::left_out::LEFT_OUT;
use no_tls_coverage::may_not_enter::MAY_NOT_ENTER;
use no_tls_coverage::verdict::{Verdict, is_part_of};
use syn::{Type, parse_quote};

#[test]
fn no_item_is_missing() {
    with_verdicts(|_, _, judged| {
        let missing = judged.iter().filter(|judged| judged.verdict == Verdict::Missing);
        let missing: Vec<String> = missing.map(|judged| format!("{}: {}", judged.name, judged.item.shown)).collect();
        assert!(
            missing.is_empty(),
            "neither allowlisted nor left out with a reason, see `runtime/src/allowlist/mod.rs`:\n{}",
            missing.join("\n")
        );
    });
}

#[test]
fn an_unstable_bound_stands_for_all_that_meet_it() {
    let std = Docs::of_toolchain().unwrap_or_else(|error| panic!("{error:#}"));
    let api = Api::read(&std).unwrap_or_else(|error| panic!("{error:#}"));
    let types = |header: &str| kinds::self_types(&impl_of(header).unwrap(), &std, &api).unwrap();
    let of_any = types("impl<T> std::num::NonZero<T> where T: std::num::ZeroablePrimitive");
    for one in [parse_quote!(std::num::NonZero<u8>), parse_quote!(std::num::NonZero<char>)] {
        assert!(of_any.contains(&one), "{one:?} is none of {of_any:?}");
    }
    let of_one: [Type; 1] = [parse_quote!(Vec<T, A>)];
    assert_eq!(types("impl<T, A> Vec<T, A> where A: std::alloc::Allocator"), of_one);
}

#[test]
fn verdicts_are_as_known() {
    with_verdicts(|_, _, judged| {
        assert!(judged.len() > 5_000, "{} items are too few to be all of std", judged.len());
        let verdicts = |name: &str| {
            judged.iter().filter(|judged| judged.name == name).map(|judged| judged.verdict.clone()).collect::<Vec<_>>()
        };
        for allowed in [
            "f64::consts::PI",
            "i32::MAX",
            "slice::iter",
            "std::alloc::Layout",
            "std::any::TypeId as NoTls",
            "std::cmp::Ord",
            "std::collections::HashMap",
            "std::iter::Iterator::try_fold",
            "std::marker::Copy",
            "std::mem::take",
            "std::ops::FnMut",
            "std::println",
            "std::rc::Rc",
            "std::sync::Mutex::lock",
            "std::time::Duration::MAX",
            "std::vec::Vec::push",
            "str::split",
        ] {
            let name = allowed.replacen("f64::consts", "std::f64::consts", 1);
            assert_eq!(verdicts(&name), [Verdict::Allowed], "{name}");
        }
        for left_out in ["std::thread::current", "std::thread::LocalKey::with", "std::io::Stdin::lines"] {
            assert!(matches!(verdicts(left_out).as_slice(), [Verdict::LeftOut(_)]), "{left_out}");
        }
        let of_other_impls = verdicts("std::rc::Rc::assume_init");
        assert_eq!(of_other_impls, [Verdict::Allowed, Verdict::Allowed]);
        assert_eq!(verdicts("std::vec::Vec::into_flattened"), [Verdict::Allowed]);
        assert!(verdicts("std::simd::Simd").is_empty() && verdicts("std::vec::Vec::peek_mut").is_empty(), "unstable");

        let is_used = |item: &&&str| {
            !judged.iter().any(|judged| is_part_of(&judged.name, item) && matches!(judged.verdict, Verdict::LeftOut(_)))
        };
        let unused: Vec<_> = LEFT_OUT.iter().flat_map(|row| row.items).filter(is_used).collect();
        assert!(unused.is_empty(), "a reason is given for what is allowlisted, or not there: {unused:?}");
        let may_enter =
            |name: &&&str| !matches!(verdicts(&format!("{name} as NoTls")).as_slice(), [Verdict::LeftOut(_)]);
        let unused: Vec<_> = MAY_NOT_ENTER.iter().flat_map(|(_, types)| *types).filter(may_enter).collect();
        assert!(unused.is_empty(), "a reason is given for what is `NoTls`, or not there: {unused:?}");
    });
}
