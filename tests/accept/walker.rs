//! A directory tree is written, walked, searched and removed: `Path`, `OsStr` and `std::fs`, as people write them.

use no_tls::no_tls;
use std::collections::BTreeMap;
use std::ffi::{CStr, CString, OsStr, OsString};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{self, Component, Path, PathBuf};
use std::{env, process};

/// A directory of its own, removed with what is in it.
#[no_tls]
struct Scratch {
    path: PathBuf,
}

#[no_tls]
impl Scratch {
    fn new(name: &str) -> io::Result<Self> {
        let mut attempt = 0;
        loop {
            let path = env::temp_dir().join(format!("{name}-{}-{attempt}", process::id()));
            match fs::create_dir(&path) {
                Ok(()) => return Ok(Self { path }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => attempt += 1,
                Err(error) => return Err(error),
            }
        }
    }
}

#[no_tls]
impl AsRef<Path> for Scratch {
    fn as_ref(&self) -> &Path {
        &self.path
    }
}

#[no_tls]
impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

#[no_tls]
#[derive(Debug, Default)]
struct Summary {
    files: BTreeMap<PathBuf, u64>,
    by_extension: BTreeMap<OsString, usize>,
    directories: usize,
}

#[no_tls]
fn write_files(root: impl AsRef<Path>) -> io::Result<()> {
    let root = root.as_ref();
    fs::create_dir_all(root.join("src").join("deep/er"))?;
    fs::write(root.join("README"), "read me\n")?;
    let mut main = File::create(root.join("src/main.rs"))?;
    writeln!(main, "fn main() {{")?;
    main.write_all(b"    greet();\n}\n")?;
    main.sync_all()?;
    let mut log = BufWriter::new(File::create_new(root.join("src/deep/er/run.log"))?);
    for line in 1..=5 {
        writeln!(log, "line {line}")?;
    }
    log.flush()?;
    drop(log);
    OpenOptions::new().append(true).open(root.join("README"))?.write_all(b"and more\n")?;
    fs::copy(root.join("README"), root.join("src/README.txt"))?;
    fs::rename(root.join("src/README.txt"), root.join("src/copy.txt"))
}

#[no_tls]
fn walk(directory: &Path, root: &Path, summary: &mut Summary) -> io::Result<()> {
    let mut entries = fs::read_dir(directory)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(|entry| entry.file_name());
    for entry in entries {
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            summary.directories += 1;
            walk(&path, root, summary)?;
            continue;
        }
        let length = entry.metadata()?.len();
        if let Some(extension) = path.extension() {
            *summary.by_extension.entry(extension.to_os_string()).or_insert(0) += 1;
        }
        let relative = path.strip_prefix(root).unwrap_or(&path);
        summary.files.insert(relative.to_path_buf(), length);
    }
    Ok(())
}

#[no_tls]
fn grep<P: AsRef<Path>>(path: P, needle: &str) -> io::Result<Vec<(usize, String)>> {
    let file = File::open(path)?;
    let mut found = Vec::new();
    for (number, line) in BufReader::new(file).lines().enumerate() {
        let line = line?;
        if line.contains(needle) {
            found.push((number + 1, line));
        }
    }
    Ok(found)
}

#[no_tls]
fn tail(path: &Path, count: i64) -> io::Result<String> {
    let mut file = File::options().read(true).open(path)?;
    file.seek(SeekFrom::End(-count))?;
    let mut text = String::new();
    file.read_to_string(&mut text)?;
    Ok(text)
}

#[no_tls]
fn head(path: &Path, count: u64) -> io::Result<String> {
    let mut reader = BufReader::new(File::open(path)?);
    let mut text = String::new();
    reader.by_ref().take(count).read_to_string(&mut text)?;
    reader.chain(&b"!"[..]).take(count).read_to_string(&mut text)?;
    Ok(text)
}

#[no_tls]
fn normalised(path: &Path) -> PathBuf {
    let mut parts = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                parts.pop();
            }
            Component::CurDir => {}
            Component::Normal(part) => parts.push(part),
            Component::RootDir | Component::Prefix(_) => parts.push(component.as_os_str()),
        }
    }
    parts
}

#[no_tls]
fn describe(path: &Path) -> String {
    let stem = path.file_stem().and_then(OsStr::to_str).unwrap_or("?");
    let extension = path.extension().map(|extension| extension.to_string_lossy()).unwrap_or_default();
    let parents = path.ancestors().skip(1).map(|parent| parent.display().to_string()).collect::<Vec<_>>();
    format!("{} {stem} {extension} {parents:?} {}", path.display(), path.is_absolute())
}

#[no_tls]
fn paths() -> String {
    let mut path = PathBuf::from("/usr/./lib/../share");
    path.extend(["doc", "rust"]);
    let plain = normalised(&path);
    path.set_file_name("index.html");
    let other = path.with_extension("txt");
    let collected: PathBuf = ["a", "b", "c.tar.gz"].iter().collect();
    let names: Vec<_> = plain.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    let same = Path::new("a/b") == "a//b/" && collected.starts_with("a") && OsStr::new("x") < OsStr::new("y");
    let text = CString::new("zero").map(CString::into_bytes_with_nul);
    let bad = CString::new("ze\0ro").map_err(|error| error.nul_position());
    let borrowed = CStr::from_bytes_with_nul(b"c string\0").map(CStr::to_string_lossy);
    format!(
        "{}\n{}\n{names:?} {same} {:?} {:?} {text:?} {bad:?} {borrowed:?} {}",
        describe(&plain),
        describe(&other),
        collected.file_name(),
        plain.parent(),
        path::is_separator('/'),
    )
}

#[no_tls]
fn try_run() -> io::Result<String> {
    let scratch = Scratch::new("walker")?;
    write_files(&scratch)?;
    let mut summary = Summary::default();
    walk(scratch.as_ref(), &scratch.path, &mut summary)?;
    let main = scratch.path.join("src/main.rs");
    let mut text = format!("{summary:#?}\n{:?}\n", grep(&main, "main")?);
    text += &format!("{:?} {:?}\n", head(&main, 7)?, tail(&main, 2)?);
    text += &format!("{:?}\n", fs::read_to_string(scratch.path.join("src/copy.txt"))?);
    fs::remove_file(&main)?;
    let missing = File::open(&main).map_err(|error| error.kind());
    text += &format!("{} {:?} {:?}\n", main.exists(), fs::exists(&scratch)?, missing.err());
    let kept = scratch.path.clone();
    drop(scratch);
    text += &format!("{}\n{}", kept.try_exists()?, paths());
    Ok(text)
}

#[no_tls]
pub fn run() -> String {
    try_run().unwrap_or_else(|error| error.to_string())
}
