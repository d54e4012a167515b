//! Is every known way to carry an `Rc` over a capsule's wall, or to run ambient code in a capsule, refused?
//!
//! A file of `attacks/` is two programs: without its lines that end in `// harmless` it is the attack, without those
//! that end in `// attack` its harmless twin. The twin must compile, or the attack's refusal would say nothing. The
//! attack must be refused, in the words of the file's first line.

mod package;

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs};

/// The program that is left of `source` without the lines that end in `mark`, at the same line numbers.
fn without(mark: &str, source: &str) -> String {
    source
        .lines()
        .map(|line| if line.trim_end().ends_with(mark) { "\n".to_owned() } else { format!("{line}\n") })
        .collect()
}

/// The errors of each binary of the package, as rustc renders them; a binary that compiled has an empty entry.
fn check(package: &Path) -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--bins", "--keep-going", "--offline", "--message-format=json", "--target-dir"])
        .arg(package.join("target"))
        .current_dir(package)
        .env_remove("RUSTFLAGS")
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    let mut bins = BTreeMap::<String, Vec<String>>::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let message: Value = serde_json::from_str(line).unwrap();
        if message["target"]["kind"][0] != "bin" {
            continue;
        }
        let name = message["target"]["name"].as_str().unwrap().to_owned();
        match message["reason"].as_str() {
            Some("compiler-artifact") => drop(bins.entry(name).or_default()),
            Some("compiler-message") if message["message"]["level"] == "error" => {
                bins.entry(name).or_default().push(message["message"]["rendered"].as_str().unwrap().to_owned());
            }
            _ => {}
        }
    }
    assert!(!bins.is_empty(), "cargo checked nothing:\n{}", String::from_utf8_lossy(&output.stderr));
    bins
}

#[test]
fn every_attack_is_refused() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = package::package("attacks", 2024, "no_tls");
    let bins = package.join("src/bin");

    let mut refusals = BTreeMap::new();
    let mut written = BTreeSet::new();
    for entry in fs::read_dir(manifest.join("attacks")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let source = fs::read_to_string(&path).unwrap();
        let refusal = source.lines().next().and_then(|line| line.strip_prefix("//! refused: "));
        let refusal = refusal.unwrap_or_else(|| panic!("{name}: the first line should be `//! refused: …`"));
        refusals.insert(name.clone(), refusal.trim().to_owned());
        for (kind, other) in [("attack", "// harmless"), ("harmless", "// attack")] {
            let file = format!("{name}-{kind}.rs");
            package::write(&bins.join(&file), &without(other, &source));
            written.insert(file);
        }
    }
    for entry in fs::read_dir(&bins).unwrap() {
        let entry = entry.unwrap();
        if !written.contains(entry.file_name().to_str().unwrap()) {
            fs::remove_file(entry.path()).unwrap();
        }
    }
    assert!(refusals.len() >= 30, "only {} attacks", refusals.len());

    let found = check(&package);
    let mut wrong = Vec::new();
    for (name, refusal) in &refusals {
        match found.get(&format!("{name}-harmless")) {
            Some(errors) if errors.is_empty() => {}
            Some(errors) => wrong.push(format!("{name}: the harmless twin does not compile:\n{}", errors.join("\n"))),
            None => wrong.push(format!("{name}: the harmless twin was not checked")),
        }
        match found.get(&format!("{name}-attack")) {
            Some(errors) if errors.is_empty() => wrong.push(format!("{name}: A HOLE: the attack compiles")),
            Some(errors) if errors.iter().any(|error| error.contains(refusal.as_str())) => {}
            Some(errors) => wrong.push(format!("{name}: not refused with {refusal:?}, but:\n{}", errors.join("\n"))),
            None => wrong.push(format!("{name}: the attack was not checked")),
        }
    }
    assert!(wrong.is_empty(), "{} of {} attacks:\n\n{}", wrong.len(), refusals.len(), wrong.join("\n\n"));
}
