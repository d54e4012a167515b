//! ThreadSanitizer, as a nightly toolchain has it, with a std that it sees into.
//!
//! It reports two accesses that no synchronisation orders, if it sees all synchronisation. But std comes compiled without
//! it: what std's locks, channels and scopes order would look like races, and what std's functions access would not be
//! seen. As std comes with its bitcode, too, that is compiled here once more, with the sanitizer's pass, into a sysroot
//! of its own. (Valgrind's helgrind and drd see into std, but know no atomics: they report each of these, too.)

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The crates of std that are compiled anew. The others have no synchronisation.
const INSTRUMENTED: [&str; 4] = ["core", "alloc", "std", "test"];

/// A toolchain that makes programs with ThreadSanitizer.
pub struct Sanitizer {
    host: String,
    sysroot: PathBuf,
}

/// What came of a program.
pub enum Outcome {
    /// It ran, and nothing was reported.
    Silent,
    /// The sanitizer's report.
    Reported(String),
    /// It failed otherwise, and said this.
    Failed(String),
}

impl Sanitizer {
    /// The nightly toolchain's, made ready if it is not yet.
    pub fn new() -> Self {
        let host = printed(nightly("rustc").args(["--print", "host-tuple"]));
        let original = PathBuf::from(printed(nightly("rustc").args(["--print", "sysroot"])));
        let libraries = Path::new("lib/rustlib").join(&host).join("lib");
        assert!(
            original.join(&libraries).join("librustc-nightly_rt.tsan.a").exists(),
            "ThreadSanitizer does not come with Rust for {host}"
        );
        let version = printed(nightly("rustc").arg("--version")).replace(|c: char| !c.is_alphanumeric(), "-");
        let sysroot = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sanitizer").join(version);
        if !sysroot.exists() {
            // Whole or not at all.
            let unfinished = sysroot.with_extension("unfinished");
            let _ = fs::remove_dir_all(&unfinished);
            fs::create_dir_all(unfinished.join(&libraries)).unwrap();
            let linker = original.join("lib/rustlib").join(&host).join("bin/rust-lld");
            for entry in fs::read_dir(original.join(&libraries)).unwrap() {
                let library = entry.unwrap().path();
                let copy = unfinished.join(&libraries).join(library.file_name().unwrap());
                if is_instrumented(&library) {
                    fs::copy(&library, &copy).unwrap();
                    instrument(&copy, &linker);
                } else {
                    symlink(&library, &copy).unwrap();
                }
            }
            fs::rename(&unfinished, &sysroot).unwrap();
        }
        Self { host, sysroot }
    }

    /// Builds the binaries and the tests of a package; answers where they are, by the names of their targets.
    pub fn build(&self, package: &Path) -> BTreeMap<String, PathBuf> {
        let flags = [
            "--sysroot",
            self.sysroot.to_str().expect("the target directory's name is UTF-8"),
            "-Zsanitizer=thread",
            // Std's other crates are without it.
            "-Cunsafe-allow-abi-mismatch=sanitizer",
            // They are for who compiles the programs without it.
            "-Awarnings",
        ];
        let output = nightly("cargo")
            .args(["build", "--bins", "--test", "*"])
            // Macros run in the compiler, and only with a target named are they compiled without the flags.
            .args(["--offline", "--message-format=json-render-diagnostics", "--target", &self.host, "--target-dir"])
            .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("sanitizer/target"))
            .current_dir(package)
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"))
            .stderr(Stdio::inherit())
            .output()
            .unwrap();
        assert!(output.status.success(), "{} does not build", package.display());
        let messages = String::from_utf8(output.stdout).unwrap();
        let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        messages
            .filter_map(|message| {
                let executable = message["executable"].as_str()?;
                Some((message["target"]["name"].as_str()?.to_owned(), PathBuf::from(executable)))
            })
            .collect()
    }
}

/// Runs a program that was built with the sanitizer.
pub fn run(program: &Path) -> Outcome {
    let output = Command::new(program)
        // It does not know fences, by which `Arc::drop` and scopes synchronise. So every atomic access is to do so.
        .env("TSAN_OPTIONS", "force_seq_cst_atomics=1")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if said.contains("WARNING: ThreadSanitizer: ") {
        Outcome::Reported(said)
    } else if output.status.success() {
        Outcome::Silent
    } else {
        Outcome::Failed(format!("{}\n{said}{}", output.status, String::from_utf8_lossy(&output.stdout)))
    }
}

/// A tool of the nightly toolchain.
fn nightly(tool: &str) -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", tool]);
    command
}

/// What a command that must succeed prints.
fn printed(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn is_instrumented(library: &Path) -> bool {
    let name = library.file_name().unwrap().to_str().unwrap();
    let name = name.strip_prefix("lib").and_then(|name| name.strip_suffix(".rlib"));
    name.and_then(|name| name.split_once('-')).is_some_and(|(name, _)| INSTRUMENTED.contains(&name))
}

/// Compiles the objects of a library anew from the bitcode that they hold.
fn instrument(library: &Path, linker: &Path) {
    println!("instrumenting {}", library.file_name().unwrap().display());
    let objects = library.with_extension("objects");
    fs::create_dir(&objects).unwrap();
    for member in printed(Command::new("ar").arg("t").arg(library)).lines().filter(|member| member.ends_with(".o")) {
        let run = |tool: &mut Command| printed(tool.current_dir(&objects));
        run(Command::new("ar").arg("x").arg(library).arg(member));
        run(Command::new("objcopy").args(["--dump-section", ".llvmbc=bitcode", member, "rest"]));
        // The pass looks only at functions that have the attribute.
        run(Command::new(linker).args(["-flavor", "gnu", "-r", "bitcode", "-o", member, "--lto-O0"]).args([
            "--mllvm=-force-attribute=sanitize_thread",
            "--lto-newpm-passes=forceattrs,function(tsan),tsan-module",
        ]));
        run(Command::new("ar").arg("r").arg(library).arg(member));
    }
    fs::remove_dir_all(&objects).unwrap();
}
