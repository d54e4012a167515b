//! Does `cargo no-tls mark` write the marks that compile, touch nothing else, and say why the rest is not marked?

mod package;

use std::process::Stdio;
use std::time::{Duration, Instant};

use package::Package;

/// What stays when the attributes' lines are taken out.
fn without_marks(text: &str) -> String {
    let is_mark = |line: &str| ["#[no_tls::no_tls]", "#[no_tls]", "#[no_tls(skip)]"].contains(&line.trim());
    text.split_inclusive('\n').filter(|line| !is_mark(line)).collect()
}

#[test]
fn marks_what_compiles_and_says_why_the_rest_is_not() {
    let package = Package::copy("shop");
    let before = package.sources();

    let ran = package.run(&["mark", "--dry-run"]).exits_with(0);
    assert_eq!(before, package.sources(), "a dry run writes nothing");
    assert!(
        ran.stdout.contains("--- a/src/lib.rs\n+++ b/src/lib.rs\n")
            && ran.stdout.contains("\n+#[no_tls::no_tls]\n #[inline]\n")
    );
    let ran = package.run(&["mark", "--check"]).exits_with(1);
    assert_eq!(before, package.sources(), "a check writes nothing");
    assert!(ran.stderr.contains("src/lib.rs:79: `total` could be marked"), "{}", ran.stderr);

    let ran = package.run(&["mark"]).exits_with(0);
    assert!(!ran.stderr.contains('\u{1b}'), "no colours off a terminal");
    for part in [
        "note: `handle` is not marked because it calls `log_line`, which calls the foreign `tracing::event`, which is not allowlisted\n",
        "  --> src/lib.rs:60:5\n   |\n60 |     log_line(request)\n   |     ^^^^^^^^ it calls `log_line`\n",
        "  ::: src/lib.rs:64:14\n   |\n64 |     tracing::event(line)\n   |              ----- `log_line` calls the foreign `tracing::event`",
        "`remember` is not marked because it calls `log_line`, which calls the foreign `tracing::event`",
        "`traced` is not marked because it invokes `trace!`, which is another crate's\n",
        "`triple` is not marked because it invokes `tripled!`, which does not compile with the mark: macro-expanded `macro_export` macros",
        "shop 0.1.0: 13 of 19 functions marked, 68.4 %\n",
    ] {
        assert!(ran.stderr.contains(part), "{part}\n{}", ran.stderr);
    }
    for (path, text) in package.sources() {
        assert_eq!(without_marks(&text), without_marks(&before[&path]), "{}", path.display());
    }
    let basket = package.text("src/basket.rs");
    assert!(basket.contains("\r\n#[no_tls]\r\n#[derive(Default)]\r\n") && !basket.replace("\r\n", "").contains('\n'));
    let library = package.text("src/lib.rs");
    for marked in [
        "/// A price in cents.\n#[no_tls::no_tls]\n#[derive(",
        "#[no_tls::no_tls]\npub trait Priced",
        "#[no_tls::no_tls]\nmacro_rules! twice",
        ";\n\nmacro_rules! note",
        "}\n\n#[macro_export]\nmacro_rules! tripled",
        "}\n\nmacro_rules! unused_here",
        "    /// Logs: cannot be marked.\n    #[no_tls(skip)]\n    pub fn sell",
        "    #[no_tls::no_tls]\n    fn prices()",
        "#[cfg(windows)]\npub fn not_here()",
        "    #[cfg(feature = \"loud\")]\n    #[no_tls(skip)]\n    pub fn shout",
    ] {
        assert!(library.contains(marked), "{marked}\n{library}");
    }
    assert!(package.text("tests/shop.rs").contains("#[no_tls::no_tls]\nimpl Priced for Gift"));

    package.run(&["mark", "--check"]).exits_with(0);
    package.cargo(&["test", "--quiet"]).exits_with(0);
}

#[test]
fn reports_for_programs() {
    let package = Package::copy("shop");
    let before = package.sources();
    let ran = package.run(&["mark", "--check", "--json", "--lib"]).exits_with(1);
    let report: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(report["version"], 1);
    assert_eq!(report["packages"][0]["name"], "shop");
    assert_eq!(report["packages"][0]["functions"], 17, "with the library alone, no helper of the tests");
    assert_eq!(report["packages"][0]["marked"], 11);
    assert_eq!(report["summary"]["foreign-function"], 4);
    let unmarked = report["unmarked"].as_array().unwrap();
    let handle = unmarked.iter().find(|entry| entry["item"] == "handle").unwrap();
    assert_eq!(handle["reason"], "foreign-function");
    assert_eq!(handle["file"], "src/lib.rs");
    assert_eq!(handle["chain"].as_array().unwrap().len(), 2);
    assert_eq!(handle["chain"][1]["line"], 64);
    assert_eq!(handle["chain"][1]["code"], "E0433");
    let marks = report["marks"].as_array().unwrap();
    assert!(marks.iter().any(|mark| mark["item"] == "total" && mark["attribute"] == "#[no_tls::no_tls]"));

    let ran = package.run(&["mark", "--check", "--summary", "--features", "loud"]).exits_with(1);
    assert!(ran.stdout.contains("| shop 0.1.0 | 20 | 14 | 70.0 % |"), "{}", ran.stdout);
    for reason in ["| 4 | foreign-function |\n| 1 | ", "| 1 | macro |\n", "| 1 | error-macro_expanded_macro_exports"] {
        assert!(ran.stdout.contains(reason), "{reason}\n{}", ran.stdout);
    }
    assert_eq!(before, package.sources());
}

#[test]
fn marks_some_files_only() {
    let package = Package::copy("shop");
    package.run(&["mark", "src/basket.rs", "--lib"]).exits_with(0);
    assert!(!package.text("src/lib.rs").contains("#[no_tls::no_tls]\npub trait"));
    // The basket needs what stands in the other file.
    assert!(!package.text("src/basket.rs").contains("#[no_tls]\r\n#[derive"));
    package.cargo(&["check", "--quiet"]).exits_with(0);
}

#[test]
fn marks_what_a_function_needs() {
    let package = Package::copy("pair");
    package.run(&["mark", "--from", "double", "--package", "shapes", "--lib"]).exits_with(0);
    let text = package.text("shapes/src/lib.rs");
    for marked in ["pub fn double", "pub struct Square", "pub trait Shape", "impl Shape for Square", "fn side"] {
        assert!(text.contains(&format!("#[marks::no_tls(crate = marks)]\n{marked}")), "{marked}\n{text}");
    }
    assert!(text.contains("}\n\npub fn unrelated"), "{text}");
    package.cargo(&["check", "--quiet", "--package", "shapes"]).exits_with(0);
    drop(package);

    let package = Package::copy("shop");
    let before = package.sources();
    let ran = package.run(&["mark", "--from", "handle", "--lib"]).exits_with(1);
    assert!(ran.stderr.contains("`handle` is not marked because it calls `log_line`"), "{}", ran.stderr);
    assert_eq!(before, package.sources());
}

#[test]
fn a_trait_is_not_marked_if_another_member_has_an_impl_without_a_mark() {
    let package = Package::copy("pair");
    package.run(&["mark", "--package", "shapes"]).exits_with(0);
    let text = package.text("shapes/src/lib.rs");
    assert!(
        text.contains("}\n\npub struct Square") || text.contains("#[marks::no_tls(crate = marks)]\npub struct Square")
    );
    assert!(!text.contains("#[marks::no_tls(crate = marks)]\npub trait Shape"), "{text}");
    assert!(!text.contains("#[marks::no_tls(crate = marks)]\n#[cfg(feature"), "what is not compiled has no mark");
    assert!(text.contains("#[marks::no_tls(crate = marks)]\npub fn unrelated"));
    package.cargo(&["check", "--quiet", "--workspace"]).exits_with(0);
    let ran = package.run(&["mark", "--workspace", "--check"]).exits_with(0);
    assert!(ran.stderr.contains("package `app` does not depend on `no-tls`, and stays as it is\n"), "{}", ran.stderr);
}

#[test]
fn an_impl_is_not_marked_if_it_would_ask_more_than_its_callers_have() {
    let package = Package::copy("hex");
    let ran = package.run(&["mark"]).exits_with(0);
    assert!(ran.stderr.contains("hex 0.1.0: 1 of 3 functions marked"), "{}", ran.stderr);
    assert!(package.text("src/lib.rs").contains("#[no_tls::no_tls]\nfn digits"));
    package.cargo(&["check", "--quiet"]).exits_with(0);
}

#[test]
fn a_type_lists_the_impls_by_hand_of_auto_traits() {
    let package = Package::copy("slot");
    package.run(&["mark"]).exits_with(0);
    let text = package.text("src/lib.rs");
    for marked in [
        "#[no_tls::no_tls(Send, UnwindSafe)]\npub struct Slot",
        "#[no_tls::no_tls]\nunsafe impl<T: Send> Send",
        "#[no_tls::no_tls]\nimpl<T: UnwindSafe> UnwindSafe",
        "#[no_tls::no_tls]\nimpl<T> Slot<T>",
    ] {
        assert!(text.contains(marked), "{marked}\n{text}");
    }
    package.cargo(&["check", "--quiet"]).exits_with(0);
}

#[test]
fn bad_input_is_one_line_and_touches_nothing() {
    let refuse = |package: &Package, arguments: &[&str], says: &str| {
        let before = package.sources();
        let ran = package.run(arguments).exits_with(2);
        assert!(ran.errors().len() == 1 && ran.stderr.contains(says), "{says}\n{}", ran.stderr);
        assert_eq!(before, package.sources());
    };
    let broken = Package::copy("broken");
    refuse(&broken, &["mark"], "it does not compile to begin with: mismatched types (src/lib.rs:2:5)");
    refuse(&broken, &["mark", "nowhere"], "there is no `nowhere`");
    refuse(&broken, &["mark", "--from", "nothing"], "there is no function `nothing`");
    refuse(&broken, &["mark", "--manifest-path", "nowhere/Cargo.toml"], "there is no manifest `nowhere/Cargo.toml`");
    refuse(&broken, &["mark", "--package", "other"], "the workspace has no package `other`");
    refuse(&broken, &["check", "--message-format", "xml"], "there is no message format `xml`");
    drop(broken);
    let without = Package::copy("without");
    refuse(&without, &["mark"], "package `without` does not depend on `no-tls`: `cargo add no-tls --package without`");
    refuse(&without, &["list"], "package `without` does not depend on `no-tls`");
    drop(without);
    let pair = Package::copy("pair");
    refuse(&pair, &["mark", "--package", "app"], "package `app` does not depend on `no-tls`");
    drop(pair);
    let nowhere = Package::at(std::env::temp_dir());
    let ran = nowhere.run(&["mark"]).exits_with(2);
    assert!(ran.errors().len() == 1 && ran.stderr.contains("could not find `Cargo.toml`"), "{}", ran.stderr);
}

#[test]
#[cfg(unix)]
fn an_interrupt_leaves_the_files_as_they_were() {
    let package = Package::copy("shop");
    let before = package.sources();
    let copies = package::workplace().join("target/no-tls");
    let copy = || {
        let names = std::fs::read_dir(&copies).into_iter().flatten().flatten().map(|entry| entry.path());
        names.filter(|path| path.to_string_lossy().contains("/shop-")).last()
    };
    if let Some(old) = copy().filter(|old| old.join("copy").exists()) {
        std::fs::remove_dir_all(old.join("copy")).unwrap();
    }
    let mut command = package.command(&["mark"]);
    let mut running = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let is_at_work = || {
        let text = copy().and_then(|copy| std::fs::read_to_string(copy.join("copy/src/lib.rs")).ok());
        text.is_some_and(|text| text.contains("#[__no_tls_probe]"))
    };
    let start = Instant::now();
    while !is_at_work() {
        assert!(start.elapsed() < Duration::from_secs(60), "it does not begin");
        std::thread::sleep(Duration::from_millis(20));
    }
    let kill = std::process::Command::new("kill").args(["-INT", &running.id().to_string()]).status().unwrap();
    assert!(kill.success());
    assert_eq!(running.wait().unwrap().code(), Some(130));
    assert_eq!(before, package.sources());
}
