//! How do the marks get into the files, all or none?

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, ensure};
use similar::TextDiff;
use tempfile::NamedTempFile;

use crate::source::{Places, Sources};

/// Held while files are replaced.
static WRITING: Mutex<()> = Mutex::new(());

/// Lets an interrupt end the process between two writes, but not amid one.
///
/// # Errors
///
/// The system takes no handler.
pub fn end_when_interrupted() -> Result<()> {
    ctrlc::set_handler(|| {
        let _nothing_is_written = writing();
        std::process::exit(130);
    })
    .context("handling interrupts")
}

fn writing() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The unified diff of what is inserted.
pub fn diff(sources: &Sources, places: &[Places]) -> String {
    let mut diff = String::new();
    for (file, places) in changed(places) {
        let marked = sources.text_with(file, places);
        // As version controls write it, and take it.
        let path = sources.files[file].relative.display().to_string().replace('\\', "/");
        let text = TextDiff::from_lines(sources.files[file].text.as_str(), &marked);
        diff += &text.unified_diff().header(&format!("a/{path}"), &format!("b/{path}")).to_string();
    }
    diff
}

/// Writes the marks. If that fails, or panics, the files are as they were.
///
/// # Errors
///
/// A file is no longer what was read, or cannot be written.
pub fn write(sources: &Sources, places: &[Places]) -> Result<()> {
    let mut prepared = Vec::new();
    for (index, places) in changed(places) {
        let file = &sources.files[index];
        // What a link points to is replaced, not the link.
        let path = file.path.canonicalize().with_context(|| format!("finding `{}`", file.path.display()))?;
        prepared.push((prepare(&path, &sources.text_with(index, places))?, path, file.text.as_str()));
    }
    let _uninterrupted = writing();
    for (_, path, text) in &prepared {
        let is_same = fs::read(path).is_ok_and(|now| now == text.as_bytes());
        ensure!(is_same, "`{}` has changed meanwhile: nothing is written", path.display());
    }
    let mut replaced = Replaced::default();
    for (file, path, text) in prepared {
        file.persist(&path).with_context(|| format!("writing `{}`", path.display()))?;
        replaced.0.push((path, text));
    }
    replaced.keep();
    Ok(())
}

fn changed(places: &[Places]) -> impl Iterator<Item = (usize, &Places)> {
    places.iter().enumerate().filter(|(_, places)| !places.is_empty())
}

/// A file beside another, with its permissions, to take its place.
fn prepare(path: &Path, text: &str) -> Result<NamedTempFile> {
    let directory = path.parent().context("a file is in a directory")?;
    let prepare = || -> std::io::Result<NamedTempFile> {
        let mut file = NamedTempFile::new_in(directory)?;
        file.write_all(text.as_bytes())?;
        file.as_file().set_permissions(fs::metadata(path)?.permissions())?;
        file.as_file().sync_all()?;
        Ok(file)
    };
    prepare().with_context(|| format!("writing `{}`", path.display()))
}

/// Files that have their marks, which are taken off again if this is dropped before all have.
#[derive(Default)]
struct Replaced<'a>(Vec<(PathBuf, &'a str)>);

impl Replaced<'_> {
    fn keep(mut self) {
        self.0.clear();
    }
}

impl Drop for Replaced<'_> {
    fn drop(&mut self) {
        for (path, text) in &self.0 {
            let restored = prepare(path, text).and_then(|file| Ok(file.persist(path)?));
            if let Err(error) = restored {
                eprintln!("error: `{}` could not be restored: {error:#}", path.display());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_replaced_is_restored_unless_it_is_kept() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("lib.rs");
        let replace = || {
            prepare(&path, "marked").unwrap().persist(&path).unwrap();
            Replaced(vec![(path.clone(), "as it was")])
        };
        fs::write(&path, "as it was").unwrap();
        let replaced = replace();
        assert_eq!(fs::read_to_string(&path).unwrap(), "marked");
        drop(replaced);
        assert_eq!(fs::read_to_string(&path).unwrap(), "as it was");
        replace().keep();
        assert_eq!(fs::read_to_string(&path).unwrap(), "marked");
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    #[cfg(unix)]
    fn permissions_stay() {
        use std::os::unix::fs::PermissionsExt;
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("lib.rs");
        fs::write(&path, "as it was").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        prepare(&path, "marked").unwrap().persist(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
