//! Copies of the fixtures, and the command itself.

#![allow(dead_code, reason = "not all tests use all of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Where the copies are, with a space in it.
pub fn workplace() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("cargo no-tls")
}

/// Each fixture is copied to one place, so that what it needs is built once, and used by one test at a time.
static IN_USE: Mutex<()> = Mutex::new(());

pub struct Package(pub PathBuf, pub MutexGuard<'static, ()>);

impl Package {
    /// Waits until no other test is at work.
    pub fn at(path: PathBuf) -> Self {
        Self(path, IN_USE.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A fresh copy of a fixture.
    pub fn copy(fixture: &str) -> Self {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(fixture);
        let package = Self::at(workplace().join(fixture));
        let to = &package.0;
        if to.exists() {
            fs::remove_dir_all(to).unwrap();
        }
        copy(&from, to);
        // So that nothing is built twice.
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock"), to.join("Cargo.lock")).unwrap();
        package
    }

    /// `cargo no-tls …` in the copy.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-no-tls"));
        command.arg("no-tls").args(arguments).current_dir(&self.0);
        settle(&mut command);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.command(arguments).output().unwrap())
    }

    /// `cargo …` in the copy.
    pub fn cargo(&self, arguments: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).current_dir(&self.0);
        settle(&mut command);
        Ran::of(command.output().unwrap())
    }

    /// Each source file with its text.
    pub fn sources(&self) -> BTreeMap<PathBuf, String> {
        let mut sources = BTreeMap::new();
        read(&self.0, &mut sources);
        sources
    }

    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }
}

/// All copies share what is built.
fn settle(command: &mut Command) {
    command.env("CARGO_TARGET_DIR", workplace().join("target")).env("CARGO_NET_OFFLINE", "true");
    command.env_remove("RUSTFLAGS").env_remove("CARGO_TERM_COLOR").env_remove("CLICOLOR_FORCE");
}

pub struct Ran {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        let [stdout, stderr] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        Self { code: output.status.code(), stdout, stderr }
    }

    #[track_caller]
    pub fn exits_with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// Lines of stderr, without what cargo reports of its work.
    pub fn errors(&self) -> Vec<&str> {
        self.stderr.lines().filter(|line| !line.starts_with(' ')).collect()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap();
        if path.is_dir() {
            copy(&path, &to.join(name));
        } else if name == "manifest.toml" {
            let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("runtime");
            let text = fs::read_to_string(&path).unwrap().replace("{runtime}", runtime.to_str().unwrap());
            fs::write(to.join("Cargo.toml"), text).unwrap();
        } else {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

fn read(directory: &Path, sources: &mut BTreeMap<PathBuf, String>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            sources.insert(path, text);
        }
    }
}
