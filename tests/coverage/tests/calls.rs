//! Is no signature of the allowlist narrower than std's?
//!
//! A marked function that is as general as std's signature is generated for each allowlisted item, and compiled.

mod judged;

use judged::with_verdicts;
use no_tls_coverage::api::Kind;
use no_tls_coverage::calls::OTHERWISE;
use no_tls_coverage::compile;
use no_tls_coverage::verdict::Verdict;

#[test]
fn each_item_is_used_as_generally_as_std_lets_it() {
    with_verdicts(|std, api, judged| {
        let calls = compile::calls(judged, std, api).unwrap_or_else(|error| panic!("{error:#}"));

        let is_called = |path: &str| calls.values().flatten().any(|call| call.path == path);
        let is_no_call = |kind: &Kind| matches!(kind, Kind::Macro(_) | Kind::Type);
        let is_left = |path: &str| OTHERWISE.iter().any(|(.., items)| items.contains(&path));
        let allowed =
            judged.iter().filter(|judged| judged.verdict == Verdict::Allowed && !is_no_call(&judged.item.kind));
        let missing: Vec<&str> =
            allowed.map(|judged| judged.item.path.as_str()).filter(|path| !is_called(path) && !is_left(path)).collect();
        assert!(missing.is_empty(), "no use is generated of: {missing:?}");
        let is_known = |path: &&&str| !judged.iter().any(|judged| judged.item.path == **path);
        let unknown: Vec<_> = OTHERWISE.iter().flat_map(|(.., items)| *items).filter(is_known).collect();
        assert!(unknown.is_empty(), "used otherwise, and not there: {unknown:?}");

        let failures = compile::check(&calls, "coverage-calls", compile::CRATE, |_, _| {})
            .unwrap_or_else(|error| panic!("{error:#}"));
        let failures: Vec<String> =
            failures.iter().map(|failure| format!("{}\n{}\n{}", failure.path, failure.code, failure.message)).collect();
        assert!(failures.is_empty(), "marked code cannot use these as std says:\n{}", failures.join("\n"));
    });
}

#[test]
fn what_is_used_otherwise_cannot_be_used_so() {
    with_verdicts(|std, api, judged| {
        let calls = compile::exceptions(judged, std, api);
        let failures = compile::check(&calls, "coverage-exceptions", 1, |_, _| {});
        let failures = failures.unwrap_or_else(|error| panic!("{error:#}"));
        let is_needed =
            |module: &str, path: &str| failures.iter().any(|failure| failure.module == module && failure.path == path);
        let all = calls.iter().flat_map(|(module, calls)| calls.iter().map(move |call| (module, call.path.as_str())));
        let needless: Vec<(&String, &str)> = all.filter(|(module, path)| !is_needed(module, path)).collect();
        assert!(needless.is_empty(), "these need no row in `OTHERWISE`: {needless:?}");
    });
}
