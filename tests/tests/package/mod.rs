//! Packages that tests write, outside of the workspace, as a user's are.

use std::fs;
use std::path::{Path, PathBuf};

/// Writes what is not there yet: cargo makes again only what changed.
pub fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// A package `name` of an edition, with the runtime as a dependency, called `dependency`, its own macros, and the crates of macros that attacks need
/// (tests have `static_assertions`, too); answers where it is.
pub fn package(name: &str, edition: u32, dependency: &str) -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let [runtime, macros, hostile, hostile_2015] =
        ["../runtime", "../macros", "hostile", "hostile/of_2015"].map(|path| manifest.join(path));
    write(
        &package.join("Cargo.toml"),
        &format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"{edition}\"\n\n\
             [dependencies]\n{dependency} = {{ package = \"no-tls\", path = {runtime:?} }}\n\
             no-tls-macros = {{ path = {macros:?} }}\nno-tls-hostile = {{ path = {hostile:?} }}\n\
             no-tls-hostile-2015 = {{ path = {hostile_2015:?} }}\n\n\
             [dev-dependencies]\nstatic_assertions = \"1\"\n\n[workspace]\n\n\
             [profile.dev]\ndebug = false\nincremental = false\n\n[profile.dev.build-override]\nopt-level = 1\n"
        ),
    );
    fs::copy(manifest.join("../Cargo.lock"), package.join("Cargo.lock")).unwrap();
    package
}

/// A program whose dependency is called so.
#[allow(dead_code, reason = "not all tests rename it")]
pub fn renamed(source: &str, dependency: &str) -> String {
    if dependency == "no_tls" {
        return source.to_owned();
    }
    let source = source.replace("use no_tls::", &format!("use {dependency}::"));
    source.replace("#[no_tls]", &format!("#[no_tls(crate = {dependency})]"))
}
