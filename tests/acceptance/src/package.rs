//! The copy of a crate that is marked.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use cargo_metadata::{MetadataCommand, TargetKind};
use toml_edit::{DocumentMut, Item, Table, value};
use walkdir::WalkDir;

/// `target/acceptance`
pub fn workplace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/acceptance")
}

/// So that no crate can deny a lint.
pub const ENV: [(&str, &str); 1] = [("RUSTFLAGS", "--cap-lints=warn")];

pub struct Package {
    pub name: String,
    pub directory: PathBuf,
}

/// How a run of a crate's own tests ended.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Tests {
    pub passed: usize,
    pub failed: usize,
    pub ran: bool,
}

impl fmt::Display for Tests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.ran, self.failed) {
            (false, _) => write!(f, "did not run"),
            (true, 0) => write!(f, "{} pass", self.passed),
            (true, failed) => write!(f, "{} pass, {failed} fail", self.passed),
        }
    }
}

impl Package {
    /// Copies the crate in `from` into a directory, and gives it the runtime as one more dependency.
    ///
    /// # Errors
    ///
    /// A file cannot be copied, or it is no crate with a library.
    pub fn copy(from: &Path, into: &Path) -> Result<Self> {
        let name = from.canonicalize()?.file_name().context("a directory has a name")?.to_string_lossy().into_owned();
        let directory = into.join(&name);
        if directory.exists() {
            fs::remove_dir_all(&directory)?;
        }
        let kept = |entry: &walkdir::DirEntry| entry.file_name() != "target" && entry.file_name() != ".git";
        for entry in WalkDir::new(from).into_iter().filter_entry(kept) {
            let entry = entry?;
            let to = directory.join(entry.path().strip_prefix(from)?);
            if entry.file_type().is_dir() {
                fs::create_dir_all(to)?;
            } else if entry.file_type().is_file() {
                fs::write(to, fs::read(entry.path())?)?;
            }
        }
        let directory = directory.canonicalize()?;
        adapt(&directory.join("Cargo.toml"))?;
        let metadata = MetadataCommand::new().current_dir(&directory).exec()?;
        let package = metadata.root_package().context("the directory holds no package")?;
        let is_library = |target: &cargo_metadata::Target| {
            target.kind.iter().any(|kind| matches!(kind, TargetKind::Lib | TargetKind::RLib))
        };
        ensure!(package.targets.iter().any(is_library), "the package has no library");
        Ok(Self { name: package.name.to_string(), directory })
    }

    /// `cargo SUBCOMMAND`, whose target directory all crates share, and whose lints no crate can deny.
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut command = Command::new(env!("CARGO"));
        command.arg(subcommand).current_dir(&self.directory);
        command.env("CARGO_TARGET_DIR", workplace().join("target")).envs(ENV);
        command
    }

    /// Runs the crate's own tests, those in its documentation too.
    ///
    /// # Errors
    ///
    /// Cargo cannot be run.
    pub fn test(&self) -> Result<Tests> {
        let output = self.cargo("test").args(["--no-fail-fast", "--quiet"]).stdin(Stdio::null()).output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut tests = Tests::default();
        for line in text.lines().filter(|line| line.starts_with("test result:")) {
            let count = |what: &str| {
                let before = line.split(what).next().unwrap_or_default();
                before.trim_end().rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
            };
            tests.ran = true;
            tests.passed += count("passed");
            tests.failed += count("failed");
        }
        fs::write(workplace().join(format!("{}.tests", self.name)), [&output.stdout[..], &output.stderr].concat())?;
        Ok(tests)
    }
}

/// Makes a manifest that stands alone, and depends on the runtime.
fn adapt(path: &Path) -> Result<()> {
    let mut manifest = fs::read_to_string(path)?.parse::<DocumentMut>()?;
    // In that of 2015, the default, `::no_tls` would be looked for in the crate itself.
    manifest["package"]["edition"].or_insert(value("2018"));
    manifest.entry("workspace").or_insert(Item::Table(Table::new()));
    // What measures time is not run, and is long to build.
    manifest.remove("bench");
    for table in ["dev-dependencies", "dev_dependencies"] {
        if let Some(dependencies) = manifest.get_mut(table).and_then(Item::as_table_like_mut) {
            for name in ["criterion", "divan", "iai", "iai-callgrind"] {
                dependencies.remove(name);
            }
        }
    }
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../runtime").canonicalize()?;
    manifest["dependencies"].or_insert(Item::Table(Table::new()))["no-tls"]["path"] =
        value(runtime.to_str().context("a path is UTF-8")?);
    manifest["profile"]["dev"]["build-override"]["opt-level"] = value(1);
    manifest["profile"]["dev"]["debug"] = value(false);
    fs::write(path, manifest.to_string())?;
    Ok(())
}
