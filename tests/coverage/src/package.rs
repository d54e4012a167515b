//! Where are generated crates, and how are they written?

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Some modules' worth of something, for a crate.
pub struct Part<'a, T> {
    /// The crate's name.
    pub name: String,
    /// What there is of each module.
    pub modules: Vec<(&'a str, &'a [T])>,
}

impl<T> Part<'_, T> {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.modules.iter().map(|(_, items)| items.len()).sum()
    }
}

/// Modules together, so that a crate has so many items, and up to twice as many if one module alone has not more.
pub fn parts<T>(modules: &BTreeMap<String, Vec<T>>, count: usize) -> Vec<Part<'_, T>> {
    let mut parts: Vec<Part<T>> = Vec::new();
    for (module, items) in modules {
        match parts.last_mut().filter(|part| part.count() < count && part.count() + items.len() < 2 * count) {
            Some(part) => part.modules.push((module, items)),
            None => {
                let name = format!("of-{}", module.replace('_', "-"));
                parts.push(Part { name, modules: vec![(module, items)] });
            }
        }
    }
    parts
}

/// A generated crate.
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its files, by their names in `src`.
    pub files: Vec<(String, String)>,
}

/// What cargo makes of them: a directory that is not locked while tests run.
///
/// # Errors
///
/// Fails if the workspace is not where it was.
pub fn target() -> Result<PathBuf> {
    Ok(workspace()?.join("target/coverage"))
}

fn workspace() -> Result<PathBuf> {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().context("the workspace's directory")
}

/// Writes crates that depend on others of this workspace, as a workspace of their own in `target`, and answers where that is.
///
/// # Errors
///
/// Fails if they cannot be written.
pub fn write(name: &str, crates: &[Crate], dependencies: &[&str]) -> Result<PathBuf> {
    let workspace = workspace()?;
    let directory = workspace.join("target").join(name);
    let mut manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {:?}\n\n[profile.dev]\ndebug = false\nincremental = false\n\n\
         [profile.dev.build-override]\nopt-level = 1\n\n[workspace.dependencies]\n",
        crates.iter().map(|krate| &krate.name).collect::<Vec<_>>(),
    );
    for dependency in dependencies {
        let path = match *dependency {
            "no-tls" => workspace.join("runtime"),
            other => workspace.join("tests").join(other.trim_start_matches("no-tls-")),
        };
        manifest.push_str(&format!("{dependency} = {{ path = {path:?} }}\n"));
    }
    if directory.exists() {
        // Of other modules, and no members any more.
        for entry in fs::read_dir(&directory)? {
            let path = entry?.path();
            if path.is_dir() && !crates.iter().any(|krate| path.ends_with(&krate.name)) {
                fs::remove_dir_all(path)?;
            }
        }
    }
    write_changed(&directory.join("Cargo.toml"), &manifest)?;
    fs::copy(workspace.join("Cargo.lock"), directory.join("Cargo.lock"))?;
    for krate in crates {
        let member = directory.join(&krate.name);
        let dependencies: String = dependencies.iter().map(|name| format!("{name}.workspace = true\n")).collect();
        let manifest = format!(
            "[package]\nname = \"{}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}",
            krate.name
        );
        write_changed(&member.join("Cargo.toml"), &manifest)?;
        for (file, text) in &krate.files {
            write_changed(&member.join("src").join(file), text)?;
        }
    }
    Ok(directory)
}

/// Cargo makes again only what changed.
fn write_changed(path: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::create_dir_all(path.parent().context("a file in a directory")?)?;
        fs::write(path, text)?;
    }
    Ok(())
}
