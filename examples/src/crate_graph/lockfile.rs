//! What does a lock file say, as plain records that may enter a capsule?

use std::{
    collections::HashMap,
    env, fmt, fs, io,
    path::{Path, PathBuf},
    str::FromStr,
};

use no_tls::no_tls;

use crate::args::Spec;

/// A lock file, read and checked.
pub struct Lockfile {
    pub path: PathBuf,
    /// In the order of their names and versions.
    pub packages: Vec<Package>,
}

/// A package and its dependencies, by their places in [`Lockfile::packages`].
#[no_tls]
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// Whether its source is a folder, as a workspace's own packages' is.
    pub local: bool,
    pub dependencies: Vec<usize>,
}

impl Lockfile {
    pub fn read(path: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(path).map_err(|source| Error::Unreadable { path: path.to_owned(), source })?;
        let packages = parse(&text).map_err(|reason| Error::Malformed { path: path.to_owned(), reason })?;
        Ok(Self { path: path.to_owned(), packages })
    }

    /// The places of the packages that `spec` names.
    pub fn places(&self, spec: &Spec) -> Result<Vec<usize>, Error> {
        let named = |package: &&Package| package.name == spec.name;
        let places: Vec<usize> = (0..self.packages.len())
            .filter(|&place| {
                let package = &self.packages[place];
                let version = spec.version.as_ref();
                named(&package) && version.is_none_or(|version| *version == package.version)
            })
            .collect();

        if places.is_empty() {
            return Err(Error::UnknownPackage {
                path: self.path.clone(),
                spec: spec.clone(),
                versions: (self.packages.iter().filter(named)).map(|package| package.version.clone()).collect(),
            });
        }
        Ok(places)
    }
}

/// Where to look when no path is given: upwards from the current directory, as cargo does, then the
/// workspace that this program was built in.
pub fn nearest() -> Result<PathBuf, Error> {
    let start = env::current_dir().unwrap_or_default();
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    start
        .ancestors()
        .chain(workspace)
        .map(|folder| folder.join("Cargo.lock"))
        .find(|path| path.is_file())
        .ok_or(Error::NoneFound { start })
}

fn parse(text: &str) -> Result<Vec<Package>, String> {
    let lockfile = cargo_lock::Lockfile::from_str(text).map_err(|error| one_line(&error))?;

    // A lock file of cargo's first versions keeps the workspace's own package apart.
    let mut packages = lockfile.packages;
    packages.extend(lockfile.root);
    packages.sort();
    if packages.is_empty() && !text.lines().all(may_stand_alone) {
        return Err("there is no `[[package]]` in it".to_owned());
    }

    let mut places: HashMap<_, Vec<usize>> = HashMap::new();
    for (place, package) in packages.iter().enumerate() {
        let same = places.entry((&package.name, &package.version)).or_default();
        if same.iter().any(|&other| packages[other].source == package.source) {
            let cargo_lock::Package { name, version, .. } = package;
            return Err(format!("`{name} {version}` is listed twice"));
        }
        same.push(place);
    }

    let find = |dependency: &cargo_lock::Dependency| match places.get(&(&dependency.name, &dependency.version)) {
        Some(same) if same.len() == 1 => Some(same[0]),
        Some(same) => (same.iter().copied()).find(|&place| same_source(&packages[place].source, &dependency.source)),
        None => None,
    };

    packages
        .iter()
        .map(|package| {
            let mut dependencies = Vec::new();
            for dependency in package.dependencies.iter().chain(&package.replace) {
                let place = find(dependency).ok_or_else(|| {
                    let cargo_lock::Package { name, version, .. } = package;
                    format!("`{name} {version}` depends on `{dependency}`, which is not listed")
                })?;
                if !dependencies.contains(&place) {
                    dependencies.push(place);
                }
            }
            Ok(Package {
                name: package.name.to_string(),
                version: package.version.to_string(),
                local: package.source.is_none(),
                dependencies,
            })
        })
        .collect()
}

/// The parser passes over keys it does not know: to it, many a `Cargo.toml` is an empty lock file.
fn may_stand_alone(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#') || line.starts_with("version")
}

/// A dependency's source leaves out the commit that its package's source names.
fn same_source(package: &Option<cargo_lock::SourceId>, dependency: &Option<cargo_lock::SourceId>) -> bool {
    match (package, dependency) {
        (Some(package), Some(dependency)) => package.url() == dependency.url() && package.kind() == dependency.kind(),
        (None, None) => true,
        _ => false,
    }
}

/// The parser draws its errors over several lines, with the culprit underlined.
///
/// ```text
/// parse error: TOML parse error at line 1, column 6
///   |
/// 1 | name: x
///   |     ^
/// key with no value, expected `=`
/// ```
fn one_line(error: &cargo_lock::Error) -> String {
    let text = error.to_string();
    let parts: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty() && !is_drawing(line)).collect();
    let text = parts.join(": ");
    let text = text.strip_prefix("parse error: ").unwrap_or(&text);
    text.strip_prefix("TOML parse error at ").unwrap_or(text).to_owned()
}

fn is_drawing(line: &str) -> bool {
    line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start().starts_with('|')
}

/// Why there is nothing to answer, in one line.
#[derive(Debug)]
pub enum Error {
    NoneFound { start: PathBuf },
    Unreadable { path: PathBuf, source: io::Error },
    Malformed { path: PathBuf, reason: String },
    UnknownPackage { path: PathBuf, spec: Spec, versions: Vec<String> },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoneFound { start } => {
                write!(f, "there is no Cargo.lock in `{}` or above it", start.display())
            }
            Self::Unreadable { path, source } => {
                write!(f, "cannot read `{}`: {source}", path.display())
            }
            Self::Malformed { path, reason } => {
                write!(f, "`{}` is not a valid lock file: {reason}", path.display())
            }
            Self::UnknownPackage { path, spec, versions } => {
                write!(f, "no package `{spec}` in `{}`", path.display())?;
                if !versions.is_empty() {
                    write!(f, ", which has `{}` in version {}", spec.name, versions.join(", "))?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(packages: &[Package]) -> Vec<String> {
        let label = |package: &Package| format!("{} {}", package.name, package.version);
        packages.iter().map(label).collect()
    }

    #[test]
    fn an_empty_lock_file_has_no_packages() {
        assert_eq!(parse(""), Ok(vec![]));
        assert_eq!(parse("version = 4\n"), Ok(vec![]));
    }

    #[test]
    fn packages_are_in_the_order_of_their_versions() {
        let packages = parse(
            r#"
            version = 4
            [[package]]
            name = "b"
            version = "0.10.0"
            [[package]]
            name = "b"
            version = "0.9.0"
            [[package]]
            name = "a"
            version = "1.0.0"
            dependencies = ["b 0.10.0"]
            "#,
        )
        .unwrap();
        assert_eq!(labels(&packages), ["a 1.0.0", "b 0.9.0", "b 0.10.0"]);
        assert_eq!(packages[0].dependencies, [2]);
    }

    #[test]
    fn one_version_may_come_from_two_sources() {
        let packages = parse(
            r#"
            version = 4
            [[package]]
            name = "top"
            version = "1.0.0"
            dependencies = [
                "log 0.4.1 (git+https://example.com/log?branch=next)",
            ]
            [[package]]
            name = "log"
            version = "0.4.1"
            source = "git+https://example.com/log?branch=main#0000000000000000000000000000000000000000"
            [[package]]
            name = "log"
            version = "0.4.1"
            source = "git+https://example.com/log?branch=next#1111111111111111111111111111111111111111"
            "#,
        )
        .unwrap();
        assert_eq!(labels(&packages), ["log 0.4.1", "log 0.4.1", "top 1.0.0"]);
        assert_eq!(packages[2].dependencies, [1]);
        assert!(packages[2].local && !packages[1].local);
    }

    #[test]
    fn the_root_of_an_old_lock_file_is_a_package() {
        let packages = parse(
            r#"
            [root]
            name = "top"
            version = "1.0.0"
            dependencies = ["log 0.3.0 (registry+https://github.com/rust-lang/crates.io-index)"]
            [[package]]
            name = "log"
            version = "0.3.0"
            source = "registry+https://github.com/rust-lang/crates.io-index"
            [metadata]
            "checksum log 0.3.0 (registry+https://github.com/rust-lang/crates.io-index)" = "<none>"
            "#,
        )
        .unwrap();
        assert_eq!(labels(&packages), ["log 0.3.0", "top 1.0.0"]);
        assert_eq!(packages[1].dependencies, [0]);
    }

    #[test]
    fn what_is_malformed_is_said_in_one_line() {
        let twice = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n".repeat(2);
        let lost = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\"b\"]";
        let lost_version = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\"b 2.0.0\"]";
        for (text, part) in [
            ("name: x", "line 1, column"),
            ("version = 99", "`99`"),
            ("[workspace]\nmembers = []", "there is no `[[package]]` in it"),
            ("[[package]]\nname = \"a\"", "missing field `version`"),
            (&twice, "`a 1.0.0` is listed twice"),
            (lost, "couldn't resolve dependency: b"),
            (lost_version, "`a 1.0.0` depends on `b 2.0.0`, which is not listed"),
        ] {
            let reason = parse(text).unwrap_err();
            assert!(reason.contains(part), "{reason}");
            assert_eq!(reason.lines().count(), 1, "{reason}");
            assert!(!reason.contains('|') && !reason.contains("TOML"), "{reason}");
        }
    }

    #[test]
    fn a_spec_finds_all_versions_or_one() {
        let package = |name: &str, version: &str| Package {
            name: name.to_owned(),
            version: version.to_owned(),
            local: false,
            dependencies: vec![],
        };
        let lockfile = Lockfile {
            path: PathBuf::from("Cargo.lock"),
            packages: vec![package("a", "1.0.0"), package("b", "1.0.0"), package("b", "2.0.0")],
        };
        let places = |text: &str| lockfile.places(&text.parse().unwrap());
        assert_eq!(places("b").unwrap(), [1, 2]);
        assert_eq!(places("b@2.0.0").unwrap(), [2]);
        assert_eq!(places("c").unwrap_err().to_string(), "no package `c` in `Cargo.lock`");
        assert_eq!(
            places("b@3.0.0").unwrap_err().to_string(),
            "no package `b@3.0.0` in `Cargo.lock`, which has `b` in version 1.0.0, 2.0.0"
        );
    }
}
