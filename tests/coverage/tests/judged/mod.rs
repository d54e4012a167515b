//! What may marked code use of std?

use no_tls_coverage::allowlist::Allowlist;
use no_tls_coverage::api::Api;
use no_tls_coverage::docs::Docs;
use no_tls_coverage::verdict::{Judged, judge};

/// Gives std's documentation, its API and the verdicts to a test.
pub fn with_verdicts(test: impl FnOnce(&Docs, &Api, &[Judged])) {
    let std = Docs::of_toolchain().unwrap_or_else(|error| panic!("{error:#}"));
    let api = Api::read(&std).unwrap_or_else(|error| panic!("{error:#}"));
    let runtime = Docs::of_runtime().unwrap_or_else(|error| panic!("{error:#}"));
    let allowlist = Allowlist::read(&runtime, &std, &api).unwrap_or_else(|error| panic!("{error:#}"));
    test(&std, &api, &judge(&std, &api, &allowlist).unwrap_or_else(|error| panic!("{error:#}")));
}
