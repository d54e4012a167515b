//! The crates that are compiled.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// What a crate consists of: programs as people write them, and none that tries a rule's every case.
const PROGRAMS: [&str; 20] = [
    "events",
    "expression",
    "failures",
    "graph",
    "huffman",
    "interpreter",
    "json",
    "library",
    "lru",
    "matrix",
    "memo",
    "observer",
    "pipelines",
    "shapes",
    "simulation",
    "sorting",
    "state_machine",
    "text",
    "tree",
    "union_find",
];

/// The function that each program begins with, which [`Package::change`] changes.
const CHANGED: &str = "pub fn run() -> String {\n";

/// Whether there are marks, and whether the macros that read them are optimised.
#[derive(Clone, Copy, PartialEq)]
pub enum Marks {
    None,
    Plain,
    Optimised,
}

pub struct Package {
    pub directory: PathBuf,
    pub functions: usize,
    pub lines: usize,
    name: String,
    changed: PathBuf,
    /// What the crates of all sizes share.
    target: PathBuf,
}

impl Package {
    /// Writes a crate of so many functions, or a few more.
    pub fn write(functions: usize, marks: Marks) -> Result<Self> {
        let kind = match marks {
            Marks::None => "unmarked",
            Marks::Plain => "marked",
            Marks::Optimised => "optimised",
        };
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let name = format!("{kind}-{functions}");
        let workplace = here.join("../../target/build_cost");
        let directory = workplace.join(&name);
        if directory.exists() {
            fs::remove_dir_all(&directory)?;
        }
        let sources = directory.join("src");
        fs::create_dir_all(&sources)?;
        let target = workplace.join("target").join(kind);
        let mut package = Self { directory, functions: 0, lines: 0, name, changed: PathBuf::new(), target };
        let mut library = String::from("#![allow(dead_code)]\n");
        let mut copies = (0..).flat_map(|copy| PROGRAMS.map(|program| (program, copy)));
        while package.functions < functions {
            let (program, copy) = copies.next().context("there is always a further copy")?;
            let mut source = fs::read_to_string(here.join(format!("../accept/{program}.rs")))?;
            if marks == Marks::None {
                source = without_marks(&source);
            }
            package.functions += source.lines().filter(|line| begins_function(line)).count();
            package.lines += source.lines().count();
            package.changed = sources.join(format!("{program}_{copy}.rs"));
            fs::write(&package.changed, source)?;
            writeln!(library, "pub mod {program}_{copy};")?;
        }
        fs::write(sources.join("lib.rs"), library)?;
        fs::write(package.directory.join("Cargo.toml"), manifest(&package.name, marks)?)?;
        fs::copy(here.join("../../Cargo.lock"), package.directory.join("Cargo.lock"))?;
        Ok(package)
    }

    pub fn cargo(&self, command: &str) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args([command, "--quiet", "--offline"]).current_dir(&self.directory).env_remove("RUSTFLAGS");
        cargo.env("CARGO_TARGET_DIR", &self.target);
        cargo
    }

    /// Compiles everything, so that only the crate itself is left to do after [`clean`](Self::clean).
    pub fn build_dependencies(&self) -> Result<()> {
        for command in ["check", "build"] {
            self.run(self.cargo(command))?;
        }
        Ok(())
    }

    /// Forgets what the crate was compiled to, and keeps its dependencies.
    pub fn clean(&self) -> Result<()> {
        let mut clean = self.cargo("clean");
        clean.args(["--package", &self.name]);
        self.run(clean)
    }

    /// Forgets the dependencies, too.
    pub fn clean_all(&self) -> Result<()> {
        self.run(self.cargo("clean"))
    }

    /// Changes the body of one function, in another way for each `run`.
    pub fn change(&self, run: usize) -> Result<()> {
        let source = fs::read_to_string(&self.changed)?;
        let (before, after) = source.split_once(CHANGED).context("each program has its `run`")?;
        fs::write(&self.changed, format!("{before}{CHANGED}    let _run = {run};\n{after}"))?;
        Ok(())
    }

    fn run(&self, mut command: Command) -> Result<()> {
        let status = command.status()?;
        ensure!(status.success(), "{command:?} failed in {}", self.directory.display());
        Ok(())
    }
}

fn manifest(name: &str, marks: Marks) -> Result<String> {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../runtime").canonicalize()?;
    let mut manifest =
        format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n");
    if marks != Marks::None {
        writeln!(manifest, "[dependencies]\nno-tls = {{ path = {runtime:?} }}")?;
    }
    if marks == Marks::Optimised {
        writeln!(manifest, "\n[profile.dev.build-override]\nopt-level = 1")?;
    }
    Ok(manifest)
}

fn without_marks(source: &str) -> String {
    let is_mark = |line: &&str| {
        let line = line.trim();
        line == "use no_tls::no_tls;" || line.starts_with("#[no_tls") && line.ends_with(']')
    };
    source.lines().filter(|line| !is_mark(line)).map(|line| format!("{line}\n")).collect()
}

/// Whether a function is declared in this line, as the programs write it.
fn begins_function(line: &str) -> bool {
    let line = line.trim_start().trim_start_matches("pub ").trim_start_matches("const ");
    line.starts_with("fn ")
}
