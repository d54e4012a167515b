//! Which packages are asked for, and where is the copy of them that is compiled?

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use cargo_metadata::{DependencyKind, Edition, Metadata, MetadataCommand, PackageId};
use toml_edit::{DocumentMut, Item, Table, TableLike, value};
use walkdir::{DirEntry, WalkDir};

use crate::args::Selection;

/// A workspace, and what of it is asked for.
pub struct Project {
    pub metadata: Metadata,
    /// The workspace's root.
    pub root: PathBuf,
    /// The packages that are compiled: those that are asked for, and the members that depend on them.
    pub packages: Vec<Package>,
    /// Where marks may be put; everywhere, if there is none.
    paths: Vec<PathBuf>,
    /// The manifest that cargo is told of, below the root.
    manifest: PathBuf,
    selection: Selection,
    /// What the copy, and what is compiled of it, is in: `target/no-tls`.
    workplace: PathBuf,
    /// Set for cargo.
    pub env: Vec<(OsString, OsString)>,
}

pub struct Package {
    pub id: PackageId,
    pub name: String,
    pub version: String,
    pub directory: PathBuf,
    /// Whether it is asked for.
    pub is_chosen: bool,
    /// What it calls the runtime.
    pub dependency: String,
    /// What it depends on outside of the workspace, as it is called in code.
    pub dependencies: BTreeSet<String>,
}

impl Project {
    /// Finds the workspace around the manifest, or else around the first of the paths, or around the current directory.
    ///
    /// # Errors
    ///
    /// There is none, it does not have what is asked for, or what is asked for does not depend on the runtime.
    pub fn find(selection: &Selection, paths: &[PathBuf]) -> Result<Self> {
        let paths: Vec<PathBuf> = paths
            .iter()
            .map(|path| path.canonicalize().with_context(|| format!("there is no `{}`", path.display())))
            .collect::<Result<_>>()?;
        let metadata = metadata(selection, paths.first())?;
        let root = metadata.workspace_root.clone().into_std_path_buf();
        let canonical = root.canonicalize()?;
        let mut inside = Vec::new();
        for path in paths {
            let Ok(relative) = path.strip_prefix(&canonical) else {
                bail!("`{}` is not in the workspace at `{}`", path.display(), root.display());
            };
            inside.push(root.join(relative));
        }
        for member in metadata.workspace_packages() {
            let directory = member.manifest_path.parent().context("a manifest is in a directory")?;
            ensure!(
                directory.as_std_path().starts_with(&root),
                "package `{}` is not below the workspace's root, `{}`, and cannot be copied with it",
                member.name,
                root.display()
            );
        }
        let chosen: BTreeSet<PackageId> =
            choose(&metadata, selection, &inside)?.into_iter().map(|package| package.id.clone()).collect();
        let mut compiled = chosen.clone();
        if selection.targets.arguments().is_empty() {
            add_dependents(&metadata, &mut compiled);
        }
        let is_compiled = |member: &&cargo_metadata::Package| compiled.contains(&member.id);
        let members = metadata.workspace_packages().into_iter().filter(is_compiled);
        let packages = members
            .map(|member| package(&metadata, member, chosen.contains(&member.id)))
            .collect::<Result<Vec<_>>>()?;
        let mut hasher = DefaultHasher::new();
        canonical.hash(&mut hasher);
        let target = normal(metadata.target_directory.as_std_path());
        let name = root.file_name().map_or_else(|| "root".into(), |name| name.to_string_lossy().into_owned());
        let manifest = metadata.root_package().map(|package| package.manifest_path.as_std_path().to_owned());
        let manifest = manifest.unwrap_or_else(|| root.join("Cargo.toml")).strip_prefix(&root)?.to_owned();
        Ok(Self {
            workplace: target.join("no-tls").join(format!("{name}-{:016x}", hasher.finish())),
            root,
            packages,
            paths: inside,
            manifest,
            selection: selection.clone(),
            metadata,
            env: Vec::new(),
        })
    }

    /// The packages that are asked for.
    pub fn chosen(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| package.is_chosen)
    }

    /// The same, with nothing asked for that does not depend on the runtime.
    ///
    /// # Errors
    ///
    /// Nothing does, or what is asked for by name does not, or is of an edition in which it cannot.
    pub fn that_depends_on_the_runtime(mut self) -> Result<Self> {
        let metadata = &self.metadata;
        let lacks_it = |package: &&mut Package| {
            let is_it = |it: &cargo_metadata::Dependency| it.name == "no-tls" && it.kind == DependencyKind::Normal;
            package.is_chosen && !metadata[&package.id].dependencies.iter().any(is_it)
        };
        let count = self.packages.iter().filter(|package| package.is_chosen).count();
        let lacking: Vec<&mut Package> = self.packages.iter_mut().filter(lacks_it).collect();
        let is_named = !self.selection.workspace.package.is_empty();
        if let Some(first) = lacking.first()
            && (is_named || lacking.len() == count)
        {
            bail!("package `{0}` does not depend on `no-tls`: `cargo add no-tls --package {0}`", first.name);
        }
        for package in lacking {
            eprintln!("package `{}` does not depend on `no-tls`, and stays as it is", package.name);
            package.is_chosen = false;
        }
        for package in self.chosen() {
            ensure!(
                self.metadata[&package.id].edition != Edition::E2015,
                "package `{}` is of edition 2015, in which `::no_tls` is looked for in the crate itself: `cargo fix --edition`",
                package.name
            );
        }
        Ok(self)
    }

    /// Whether marks may be put into a file of a package.
    pub fn is_asked_for(&self, package: usize, file: &Path) -> bool {
        self.packages[package].is_chosen && self.is_named(file)
    }

    fn is_named(&self, file: &Path) -> bool {
        self.paths.is_empty() || self.paths.iter().any(|path| file.starts_with(path))
    }

    /// The `.rs` files of the packages that are compiled, each with its package.
    ///
    /// # Errors
    ///
    /// A directory cannot be read.
    pub fn files(&self) -> Result<Vec<(usize, PathBuf)>> {
        let targets = self.packages.iter().flat_map(|package| &self.metadata[&package.id].targets);
        let scripts: BTreeSet<PathBuf> =
            targets.filter(|target| target.is_custom_build()).map(|target| target.src_path.clone().into()).collect();
        let mut files = Vec::new();
        for (index, package) in self.packages.iter().enumerate() {
            // A manifest further below is another package's, of the workspace or not.
            let is_its =
                |entry: &DirEntry| entry.path() == package.directory || !entry.path().join("Cargo.toml").exists();
            let all = WalkDir::new(&package.directory).sort_by_file_name().into_iter();
            for entry in all.filter_entry(|entry| is_its(entry) && self.is_kept(entry)) {
                let path = entry?.into_path();
                // A build script has dependencies of its own.
                let is_source = path.extension().is_some_and(|extension| extension == "rs") && !scripts.contains(&path);
                if is_source && path.is_file() {
                    files.push((index, path));
                }
            }
        }
        Ok(files)
    }

    /// What is not made by cargo or a version control.
    fn is_kept(&self, entry: &DirEntry) -> bool {
        let is_target = entry.path() == self.metadata.target_directory.as_std_path();
        let is_cache = entry.file_type().is_dir() && entry.path().join("CACHEDIR.TAG").exists();
        !is_target && !is_cache && ![".git", ".hg", ".jj"].iter().any(|name| entry.file_name() == *name)
    }

    /// Where the last report on all of it is.
    pub fn saved_report(&self) -> PathBuf {
        self.workplace.join("report.json")
    }

    pub fn copy(&self) -> PathBuf {
        self.workplace.join("copy")
    }

    /// Lets nobody else use the workplace until what is answered is dropped.
    ///
    /// # Errors
    ///
    /// The workplace cannot be written.
    pub fn lock(&self) -> Result<File> {
        fs::create_dir_all(&self.workplace).with_context(|| format!("making `{}`", self.workplace.display()))?;
        let lock = File::create(self.workplace.join("lock"))?;
        if lock.try_lock().is_err() {
            eprintln!("waiting for another `cargo no-tls` in this workspace");
            lock.lock()?;
        }
        Ok(lock)
    }

    /// Makes the copy what the workspace is now. What is the same is not written: cargo compiles anew what was.
    ///
    /// # Errors
    ///
    /// A file cannot be read or written.
    pub fn update_copy(&self) -> Result<()> {
        let copy = self.copy();
        let mut kept = BTreeSet::new();
        for entry in WalkDir::new(&self.root).into_iter().filter_entry(|entry| self.is_kept(entry)) {
            let entry = entry?;
            let relative = entry.path().strip_prefix(&self.root)?;
            let to = copy.join(relative);
            if entry.file_type().is_dir() {
                fs::create_dir_all(&to)?;
            } else if entry.path().is_file() {
                let mut content = fs::read(entry.path())?;
                if entry.file_name() == "Cargo.toml"
                    && let Ok(text) = str::from_utf8(&content)
                {
                    content = self.manifest_of_copy(entry.path(), text).into_bytes();
                }
                write_if_new(&to, &content)?;
            }
            kept.insert(to);
        }
        for entry in WalkDir::new(&copy).contents_first(true) {
            let path = entry?.into_path();
            if !kept.contains(&path) && path != copy {
                if path.is_dir() { fs::remove_dir(&path)? } else { fs::remove_file(&path)? }
            }
        }
        Ok(())
    }

    /// A manifest whose paths out of the workspace hold in the copy, too, and which no other workspace claims.
    fn manifest_of_copy(&self, path: &Path, text: &str) -> String {
        let Ok(mut manifest) = text.parse::<DocumentMut>() else { return text.to_owned() };
        let directory = path.parent().unwrap_or(&self.root);
        self.free(directory, manifest.as_table_mut());
        if directory == self.root {
            manifest.entry("workspace").or_insert(Item::Table(Table::new()));
        }
        manifest.to_string()
    }

    fn free(&self, directory: &Path, table: &mut dyn TableLike) {
        for (key, item) in table.iter_mut() {
            if let Some(relative) = item.as_str().filter(|_| key == "path") {
                let absolute = normal(&directory.join(relative));
                if !absolute.starts_with(&self.root) {
                    *item = value(absolute.to_string_lossy().into_owned());
                }
            } else if let Some(table) = item.as_table_like_mut() {
                self.free(directory, table);
            } else if let Some(tables) = item.as_array_of_tables_mut() {
                tables.iter_mut().for_each(|table| self.free(directory, table));
            }
        }
    }

    /// `cargo SUBCOMMAND` of the copy, for the packages and with the flags that are asked for; without a flag for a target, `default`.
    pub fn cargo(&self, subcommand: &str, default: &[&str]) -> Command {
        let mut command = self.cargo_of(subcommand, &self.copy().join(&self.manifest));
        if self.metadata.workspace_members.len() > 1 {
            self.packages.iter().for_each(|package| {
                command.args(["--package", &package.name]);
            });
        }
        let targets = self.selection.targets.arguments();
        if targets.is_empty() {
            command.args(default)
        } else {
            command.args(targets)
        };
        command
    }

    /// `cargo SUBCOMMAND` of a manifest in the copy, with the flags that are asked for, save those that choose packages and targets.
    pub fn cargo_of(&self, subcommand: &str, manifest: &Path) -> Command {
        let mut command = cargo();
        command.arg(subcommand).arg("--manifest-path").arg(manifest);
        // To cargo, packages of one name in one place of two workspaces are one, so that it would take what is built of the workspace, or of
        // another of its checkouts, for what is built of the copy.
        let build = self.workplace.join("build");
        command.arg("--target-dir").arg(&build).arg("--config");
        command.arg(format!("build.build-dir={}", toml_edit::Value::from(build.to_string_lossy().as_ref())));
        command.args(self.selection.arguments());
        command.envs(self.env.iter().map(|(name, value)| (name, value))).stdin(Stdio::null());
        command
    }
}

/// Cargo itself, as it called this command.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Writes what is not there yet.
///
/// # Errors
///
/// The file cannot be written.
pub fn write_if_new(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).ok().as_deref() != Some(content) {
        fs::write(path, content).with_context(|| format!("writing `{}`", path.display()))?;
    }
    Ok(())
}

fn metadata(selection: &Selection, path: Option<&PathBuf>) -> Result<Metadata> {
    let mut command = MetadataCommand::new();
    command.cargo_path(cargo().get_program());
    if let Some(manifest) = &selection.manifest.manifest_path {
        ensure!(manifest.is_file(), "there is no manifest `{}`", manifest.display());
        command.manifest_path(manifest);
    } else if let Some(path) = path {
        let directory = if path.is_dir() { Some(path.as_path()) } else { path.parent() };
        let mut above = directory.into_iter().flat_map(Path::ancestors).map(|directory| directory.join("Cargo.toml"));
        let manifest = above.find(|manifest| manifest.is_file());
        command.manifest_path(manifest.with_context(|| format!("there is no manifest above `{}`", path.display()))?);
    }
    let mut others: Vec<String> =
        selection.resolution().iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    if let Some(directory) = &selection.build.target_dir {
        let directory = normal(&std::path::absolute(directory)?);
        let directory = toml_edit::Value::from(directory.to_string_lossy().as_ref());
        others.extend(["--config".to_owned(), format!("build.target-dir={directory}")]);
    }
    command.other_options(others);
    command.exec().map_err(|error| match error {
        cargo_metadata::Error::CargoMetadata { stderr } => anyhow::anyhow!("{}", one_line(&stderr)),
        error => error.into(),
    })
}

/// What cargo says, without what caused it.
pub fn one_line(stderr: &str) -> String {
    let mut errors = stderr.lines().filter_map(|line| line.trim().strip_prefix("error: "));
    errors.next_back().unwrap_or_else(|| stderr.trim()).to_owned()
}

fn choose<'a>(
    metadata: &'a Metadata,
    selection: &Selection,
    paths: &[PathBuf],
) -> Result<Vec<&'a cargo_metadata::Package>> {
    let members = metadata.workspace_packages();
    let workspace = &selection.workspace;
    for spec in workspace.package.iter().chain(&workspace.exclude) {
        ensure!(members.iter().any(|member| is_called(member, spec)), "the workspace has no package `{spec}`");
    }
    let around = |path: &PathBuf| {
        let holds = |member: &&&cargo_metadata::Package| {
            member.manifest_path.parent().is_some_and(|directory| path.starts_with(directory))
        };
        members.iter().filter(holds).max_by_key(|member| member.manifest_path.as_str().len()).copied()
    };
    let chosen: Vec<&cargo_metadata::Package> = if !workspace.package.is_empty() {
        let is_chosen = |member: &&&_| workspace.package.iter().any(|spec| is_called(member, spec));
        members.iter().filter(is_chosen).copied().collect()
    } else if workspace.workspace || workspace.all {
        let is_chosen = |member: &&&_| !workspace.exclude.iter().any(|spec| is_called(member, spec));
        members.iter().filter(is_chosen).copied().collect()
    } else if !paths.is_empty() && paths.iter().all(|path| around(path).is_some()) {
        let ids: BTreeSet<_> = paths.iter().filter_map(around).map(|package| &package.id).collect();
        members.iter().filter(|member| ids.contains(&member.id)).copied().collect()
    } else if let Some(package) = metadata.root_package() {
        vec![package]
    } else {
        metadata.workspace_default_packages()
    };
    ensure!(!chosen.is_empty(), "no package is left to work on");
    Ok(chosen)
}

/// Whether a package is what `name` or `name@version` names.
fn is_called(package: &cargo_metadata::Package, spec: &str) -> bool {
    match spec.split_once('@') {
        Some((name, version)) => *package.name == name && package.version.to_string() == version,
        None => *package.name == spec,
    }
}

fn package(metadata: &Metadata, of: &cargo_metadata::Package, is_chosen: bool) -> Result<Package> {
    let name_in_code = |dependency: &cargo_metadata::Dependency| {
        dependency.rename.clone().unwrap_or_else(|| dependency.name.clone()).replace('-', "_")
    };
    let members = metadata.workspace_packages();
    let is_foreign =
        |dependency: &&cargo_metadata::Dependency| members.iter().all(|member| *member.name != dependency.name);
    let runtime = of.dependencies.iter().find(|dependency| dependency.name == "no-tls");
    Ok(Package {
        id: of.id.clone(),
        name: of.name.to_string(),
        version: of.version.to_string(),
        directory: of.manifest_path.parent().context("a manifest is in a directory")?.as_std_path().to_owned(),
        is_chosen,
        dependency: runtime.map_or_else(|| "no_tls".to_owned(), name_in_code),
        dependencies: of.dependencies.iter().filter(is_foreign).map(name_in_code).collect(),
    })
}

/// Adds the members that depend on one of the packages: a mark on a trait is a matter of theirs, too.
fn add_dependents(metadata: &Metadata, packages: &mut BTreeSet<PackageId>) {
    let members = |node: &&cargo_metadata::Node| metadata.workspace_members.contains(&node.id);
    let nodes: Vec<_> = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes).filter(members).collect();
    loop {
        let count = packages.len();
        for node in &nodes {
            if node.dependencies.iter().any(|id| packages.contains(id)) {
                packages.insert(node.id.clone());
            }
        }
        if packages.len() == count {
            return;
        }
    }
}

/// `a/b/../c` → `a/c`
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                normal.pop();
            }
            Component::CurDir => {}
            other => normal.push(other),
        }
    }
    normal
}
