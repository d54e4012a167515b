//! Writes, for every `accept/NAME.rs`, the modules and the test that `tests/accept.rs` and `benches/cost.rs` include:
//! the program as it is (marked) and the program without its marks (unmarked).

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let manifest = env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let accept = Path::new(&manifest).join("accept");
    let unmarked_dir = Path::new(&out).join("unmarked");
    // A program that was renamed or removed must not stay behind.
    let _ = fs::remove_dir_all(&unmarked_dir);
    fs::create_dir_all(&unmarked_dir).expect("OUT_DIR is writable");
    println!("cargo::rerun-if-changed={}", accept.display());

    let mut names: Vec<String> = fs::read_dir(&accept)
        .expect("tests/accept is there")
        .map(|entry| entry.expect("tests/accept can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let stem = path.file_stem().expect("a .rs file has a stem");
            stem.to_str().expect("programs have plain names").to_owned()
        })
        .collect();
    names.sort();

    let mut marked = String::new();
    let mut unmarked = String::new();
    let mut tests = String::new();
    for name in &names {
        let source_path = accept.join(format!("{name}.rs"));
        println!("cargo::rerun-if-changed={}", source_path.display());
        println!("cargo::rerun-if-changed={}", accept.join(format!("{name}.out")).display());
        let source = fs::read_to_string(&source_path).expect("a program is UTF-8 text");
        let stripped_path = unmarked_dir.join(format!("{name}.rs"));
        let stripped = strip(&source);
        assert!(!stripped.contains("no_tls"), "{name}.rs: a mark is left after stripping");
        fs::write(&stripped_path, stripped).expect("OUT_DIR is writable");

        writeln!(marked, "#[path = {source_path:?}] pub mod {name};").unwrap();
        writeln!(unmarked, "#[path = {stripped_path:?}] pub mod {name};").unwrap();
        let expected = accept.join(format!("{name}.out"));
        writeln!(
            tests,
            r#"
#[test]
fn {name}() {{
    let mut capsule = no_tls::Capsule::new(no_tls::marked!(|| marked::{name}::run()));
    let elsewhere = std::thread::spawn(move || {{
        capsule.with(no_tls::marked!(|made: &mut String| [made.clone(), marked::{name}::run()]))
    }});
    let elsewhere = elsewhere.join().unwrap();
    check({name:?}, include_str!({expected:?}), marked::{name}::run, unmarked::{name}::run, elsewhere);
}}"#
        )
        .unwrap();
    }

    let programs = format!(
        "#[allow(missing_docs, dead_code, clippy::all)] mod marked {{\n{marked}}}\n\
         #[allow(missing_docs, dead_code, clippy::all)] mod unmarked {{\n{unmarked}}}\n"
    );
    let tests = format!("{tests}const PROGRAMS: usize = {};\n", names.len());
    let out = Path::new(&out);
    fs::write(out.join("programs.rs"), programs).expect("OUT_DIR is writable");
    fs::write(out.join("tests.rs"), tests).expect("OUT_DIR is writable");
}

/// The program without its marks. Lines are emptied, not removed, so that line numbers agree.
fn strip(source: &str) -> String {
    let mut stripped = String::new();
    for line in source.lines() {
        let text = line.trim();
        let mark = text == "use no_tls::no_tls;"
            || text == "#[no_tls]"
            || (text.starts_with("#[no_tls(") && text.ends_with(")]"));
        stripped.push_str(if mark { "" } else { line });
        stripped.push('\n');
    }
    stripped
}
