//! `cargo no-tls list`: what the registry holds for a program.
//!
//! The registry is in the program itself. So the copy of the workspace gets a program that prints it: the binary, the example, or the
//! test that is asked for, whose `main` prints and ends; a test of one that has none; or, of a library, a binary that names it. The
//! user's own sources, and what is built of them, have no part of it.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use cargo_metadata::{Target, TargetKind};
use comfy_table::{Table, presets};
use serde::Serialize;
use syn::spanned::Spanned;
use toml_edit::{ArrayOfTables, DocumentMut, InlineTable, Item, value};

use crate::args;
use crate::project::{Package, Project};

/// What each line of the registry begins with, among what else the program prints.
const SIGN: &str = "\u{1}no-tls\u{1}";
const SEPARATOR: char = '\u{1f}';
/// What the copy calls the runtime, the program and the test.
const NAME: &str = "__no_tls_list";

/// All that `cargo no-tls list --json` prints.
#[derive(Debug, Default, Serialize)]
struct Registry {
    /// The version of this format.
    version: u32,
    marked: Vec<Entry>,
    trusted: Vec<Entry>,
    exits: Vec<Entry>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Entry {
    file: String,
    line: u32,
    path: String,
    /// `Function`, `Allowed`; none of an exit.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

/// What is run to see the registry.
enum Program {
    Binary(String),
    Example(String),
    Test(String),
    /// By a binary that names the library.
    Library(String),
}

/// Runs the command.
///
/// # Errors
///
/// It is not clear of what program, or the program does not compile or does not run.
pub fn run(args: &args::List) -> Result<ExitCode> {
    let project = Project::find(&args.selection, &[])?;
    let [package] = project.chosen().collect::<Vec<_>>()[..] else {
        bail!("the registry is one program's: choose a package with `--package`");
    };
    let targets = &project.metadata[&package.id].targets;
    let (program, source) = choose(&args.selection.targets, targets)?;
    let runtime = Runtime::of(&project, package)?;

    let _alone = project.lock()?;
    project.update_copy()?;
    let in_copy = |path: &Path| path.strip_prefix(&project.root).map(|path| project.copy().join(path));
    let manifest = in_copy(&package.directory)?.join("Cargo.toml");
    let mut document = fs::read_to_string(&manifest)?.parse::<DocumentMut>()?;
    if let Some(dependency) = &runtime.missing {
        document["dependencies"][NAME] = value(dependency.clone());
    }
    let statement = statement(&runtime.name);
    match &program {
        Program::Library(name) => add_binary(&mut document, &in_copy(&package.directory)?, name, &statement)?,
        Program::Binary(_) | Program::Example(_) | Program::Test(_) => {
            let path = in_copy(&source)?;
            let text = fs::read_to_string(&path)?;
            fs::write(&path, printing(&text, &statement).with_context(|| format!("reading `{}`", source.display()))?)?;
        }
    }
    fs::write(&manifest, document.to_string())?;
    let registry = printed(&project, &manifest, &program, runtime.feature)?;
    print(args, &registry)?;
    Ok(ExitCode::SUCCESS)
}

/// The program that the flags choose, and its root; without any, the only binary, or else the library.
fn choose(flags: &args::Targets, targets: &[Target]) -> Result<(Program, PathBuf)> {
    type Make = fn(String) -> Program;
    let asked: Vec<(TargetKind, &String, Make)> = flags
        .bin
        .iter()
        .map(|name| (TargetKind::Bin, name, Program::Binary as Make))
        .chain(flags.example.iter().map(|name| (TargetKind::Example, name, Program::Example as Make)))
        .chain(flags.test.iter().map(|name| (TargetKind::Test, name, Program::Test as Make)))
        .collect();
    let find = |kind: &TargetKind, name: Option<&str>| {
        let is_it = |target: &&Target| target.kind.contains(kind) && name.is_none_or(|name| target.name == name);
        targets.iter().filter(is_it).collect::<Vec<_>>()
    };
    let source = |target: &Target| target.src_path.as_std_path().to_owned();
    match asked.as_slice() {
        [(kind, name, make)] => {
            let found = find(kind, Some(name));
            let target = found.first().with_context(|| format!("there is no {kind} `{name}`"))?;
            return Ok((make((*name).clone()), source(target)));
        }
        [_, _, ..] => bail!("the registry is one program's: choose one target"),
        [] => {}
    }
    let library = find(&TargetKind::Lib, None).into_iter().chain(find(&TargetKind::RLib, None)).next();
    match (find(&TargetKind::Bin, None).as_slice(), library) {
        ([binary], _) if !flags.lib => Ok((Program::Binary(binary.name.clone()), source(binary))),
        ([_, _, ..], None) => bail!("there are several binaries: choose one with `--bin`"),
        (_, Some(library)) => Ok((Program::Library(library.name.replace('-', "_")), source(library))),
        _ => bail!("there is neither a binary nor a library: choose a target with `--example` or `--test`"),
    }
}

/// How the copy of a package gets the registry.
struct Runtime {
    /// What the package calls the runtime in code.
    name: String,
    /// What turns the registry on, if the package depends on the runtime itself.
    feature: Option<String>,
    /// Else the dependency: on the runtime that the workspace has already.
    missing: Option<InlineTable>,
}

impl Runtime {
    fn of(project: &Project, package: &Package) -> Result<Self> {
        let own = project.metadata[&package.id].dependencies.iter().find(|dependency| dependency.name == "no-tls");
        if let Some(own) = own {
            let name = own.rename.as_ref().unwrap_or(&own.name);
            return Ok(Self {
                name: package.dependency.clone(),
                feature: Some(format!("{name}/registry")),
                missing: None,
            });
        }
        let is_runtime = |package: &&cargo_metadata::Package| *package.name == "no-tls";
        let runtime = project.metadata.packages.iter().find(is_runtime);
        let runtime = runtime.with_context(|| {
            format!("package `{0}` does not depend on `no-tls`: `cargo add no-tls --package {0}`", package.name)
        })?;
        let mut table = InlineTable::new();
        table.insert("package", "no-tls".into());
        match &runtime.source {
            Some(_) => table.insert("version", format!("={}", runtime.version).into()),
            None => table.insert("path", runtime.manifest_path.parent().map_or("", |path| path.as_str()).into()),
        };
        table.insert("features", toml_edit::Array::from_iter(["registry"]).into());
        Ok(Self { name: NAME.to_owned(), feature: None, missing: Some(table) })
    }
}

/// A binary that names the library, since what nobody names is not linked.
fn add_binary(document: &mut DocumentMut, package: &Path, library: &str, statement: &str) -> Result<()> {
    let path = package.join(format!("{NAME}.rs"));
    fs::write(&path, format!("extern crate {library} as _;\n\nfn main() {{ {statement} }}\n"))?;
    let mut binary = toml_edit::Table::new();
    binary["name"] = value(NAME);
    binary["path"] = value(path.to_string_lossy().into_owned());
    let binaries = document.entry("bin").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    binaries.as_array_of_tables_mut().context("`bin` is an array of tables")?.push(binary);
    Ok(())
}

/// The source of a program whose `main` prints the registry and ends, or with a test that does, where there is no `main`.
fn printing(text: &str, statement: &str) -> Result<String> {
    let start = crate::source::start_of_items(text);
    let file = syn::parse_file(&text[start..])?;
    let main = file.items.iter().find_map(|item| match item {
        syn::Item::Fn(function) if function.sig.ident == "main" => Some(function.block.span().byte_range()),
        _ => None,
    });
    Ok(match main {
        Some(Range { start: brace, .. }) => {
            let (before, after) = text.split_at(start + brace + 1);
            format!("{before} {statement} {after}")
        }
        None => format!("{text}\n#[test]\nfn {NAME}() {{ {statement} }}\n"),
    })
}

/// Prints the registry, and ends the process.
fn statement(runtime: &str) -> String {
    let entries = |of: &str, kind: &str, reason: &str| {
        format!(
            "for it in ::{runtime}::registry::{of}() {{ ::std::println!(\"\\n{SIGN}{of}{s}{{}}{s}{{}}{s}{{}}{s}{{}}{s}{{}}\", it.file, it.line, \
             it.path, {kind}, {reason}); }} ",
            s = SEPARATOR
        )
    };
    let kind = "::std::format!(\"{:?}\", it.kind)";
    let reason = "it.reason.unwrap_or(\"\").replace('\\n', \" \")";
    let all = [entries("marked", kind, "\"\""), entries("trusted", kind, reason), entries("exits", "\"\"", reason)];
    format!("#[allow(unreachable_code, clippy::all)] {{ {} ::std::process::exit(0) }}", all.concat())
}

/// What the program prints.
fn printed(project: &Project, manifest: &Path, program: &Program, feature: Option<String>) -> Result<Registry> {
    let (subcommand, target) = match program {
        Program::Binary(name) => ("run", ["--bin".to_owned(), name.clone()]),
        Program::Example(name) => ("run", ["--example".to_owned(), name.clone()]),
        Program::Test(name) => ("test", ["--test".to_owned(), name.clone()]),
        Program::Library(_) => ("run", ["--bin".to_owned(), NAME.to_owned()]),
    };
    let mut command = project.cargo_of(subcommand, manifest);
    command.args(target).arg("--quiet");
    feature.iter().for_each(|feature| {
        command.args(["--features", feature]);
    });
    if subcommand == "test" {
        command.args(["--", "--exact", NAME, "--nocapture"]);
    }
    let output = command.output().context("running cargo")?;
    let text = String::from_utf8_lossy(&output.stdout);
    ensure!(
        output.status.success(),
        "the program does not run:\n{}",
        String::from_utf8_lossy(&output.stderr).trim_end()
    );
    let mut registry = Registry { version: 1, ..Registry::default() };
    for line in text.lines().filter_map(|line| line.strip_prefix(SIGN)) {
        let fields: Vec<&str> = line.split(SEPARATOR).collect();
        let [of, file, line, path, kind, reason] = fields.as_slice() else { bail!("an entry that is none: {line}") };
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let entry = Entry {
            file: (*file).to_owned(),
            line: line.parse()?,
            path: path.trim_start_matches("::").to_owned(),
            kind: given(kind),
            reason: given(reason),
        };
        match *of {
            "marked" => registry.marked.push(entry),
            "trusted" => registry.trusted.push(entry),
            _ => registry.exits.push(entry),
        }
    }
    [&mut registry.marked, &mut registry.trusted, &mut registry.exits].into_iter().for_each(|entries| entries.sort());
    Ok(registry)
}

fn print(args: &args::List, registry: &Registry) -> Result<()> {
    if args.json {
        let text = if args.trusted {
            serde_json::to_string_pretty(&registry.trusted)?
        } else {
            serde_json::to_string_pretty(registry)?
        };
        anstream::println!("{text}");
        return Ok(());
    }
    let all = [("marked", &registry.marked), ("trusted", &registry.trusted), ("exits", &registry.exits)];
    for (title, entries) in all.into_iter().filter(|(title, _)| !args.trusted || *title == "trusted") {
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        for entry in entries {
            let place = format!("{}:{}", entry.file, entry.line);
            let kind = entry.kind.clone().unwrap_or_else(|| "Exit".to_owned());
            let reason = match (title, &entry.reason) {
                ("marked", _) => String::new(),
                (_, reason) => reason.clone().unwrap_or_else(|| "no reason given".to_owned()),
            };
            table.add_row([kind, entry.path.clone(), place, reason]);
        }
        anstream::println!("{title}: {}", entries.len());
        if !entries.is_empty() {
            table.lines().for_each(|line| anstream::println!("{}", line.trim_end()));
            anstream::println!();
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_main_prints_first() {
        let text = printing("fn helper() {}\nfn main() { helper() }\n", &statement("no_tls")).unwrap();
        assert!(text.contains("fn main() { #[allow(unreachable_code"));
        assert!(text.contains("process::exit(0) }  helper() }"));
        assert!(printing("#[test]\nfn t() {}\n", "").unwrap().contains("#[test]\nfn __no_tls_list()"));
        assert!(syn::parse_file(&printing("fn main() {}", &statement("no_tls")).unwrap()).is_ok());
    }
}
