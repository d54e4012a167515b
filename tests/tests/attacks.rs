//! Is every known way to carry an `Rc` over a capsule's wall, or to run ambient code in a capsule, refused?
//!
//! A file of `attacks/` is two programs: without its lines that end in `// harmless` it is the attack, without those
//! that end in `// attack` its harmless twin. A line `//! edition: 2018` says what edition both are of, if not of the newest. The twin must compile, or the attack's refusal would say nothing. The
//! attack must be refused, in the words of the file's first line.

mod package;
mod twins;

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::path::Path;
use std::process::{Command, Stdio};
use twins::Twins;

/// The errors of each binary of the package, as rustc renders them; a binary that compiled has an empty entry.
fn check(package: &Path) -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--bins", "--keep-going", "--offline", "--message-format=json", "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("attacks"))
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
    let attacks = twins::read("attacks", "refused");
    assert!(attacks.len() >= 30, "only {} attacks", attacks.len());
    let mut found = BTreeMap::new();
    let editions: BTreeSet<u32> = attacks.iter().map(|twins| twins.edition).collect();
    for edition in editions {
        let package = package::package(&format!("attacks-{edition}"), edition, "no_tls");
        let programs = attacks.iter().filter(|twins| twins.edition == edition).flat_map(|twins| {
            let Twins { name, attack, harmless, .. } = twins;
            [(format!("{name}-attack"), attack.clone()), (format!("{name}-harmless"), harmless.clone())]
        });
        twins::write(&package, programs);
        found.extend(check(&package));
    }
    let mut wrong = Vec::new();
    for Twins { name, verdict: refusal, .. } in &attacks {
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
    assert!(wrong.is_empty(), "{} of {} attacks:\n\n{}", wrong.len(), attacks.len(), wrong.join("\n\n"));
}
