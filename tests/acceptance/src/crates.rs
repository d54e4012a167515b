//! Where are the crates of the list?

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::MetadataCommand;

/// Lets cargo fetch the crates of `crates.toml`, and answers their directories, in the list's order.
///
/// # Errors
///
/// Cargo cannot fetch one.
pub fn fetch() -> Result<Vec<PathBuf>> {
    let list = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("crates.toml"))?;
    let names = list.parse::<toml_edit::DocumentMut>()?;
    let fetcher = crate::package::workplace().join("fetcher");
    fs::create_dir_all(&fetcher)?;
    fs::write(fetcher.join("lib.rs"), "")?;
    let manifest = format!(
        "[package]\nname = \"fetcher\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lib]\npath = \"lib.rs\"\n\n[workspace]\n\n{list}"
    );
    let path = fetcher.join("Cargo.toml");
    fs::write(&path, manifest)?;
    let metadata = MetadataCommand::new().manifest_path(path).exec()?;
    let table = names["dependencies"].as_table().context("`crates.toml` has no `[dependencies]`")?;
    table
        .iter()
        .map(|(name, _)| {
            let direct = metadata.root_package().into_iter().flat_map(|root| &root.dependencies);
            let wanted =
                direct.into_iter().find(|dependency| dependency.name == name).context("a crate of the list")?;
            let package = metadata
                .packages
                .iter()
                .find(|package| *package.name == wanted.name && wanted.req.matches(&package.version))
                .with_context(|| format!("cargo did not fetch `{name}`"))?;
            let directory = package.manifest_path.parent().context("a manifest is in a directory")?;
            Ok(directory.as_std_path().to_owned())
        })
        .collect()
}
