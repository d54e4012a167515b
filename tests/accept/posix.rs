//! What Unix adds: file modes, links, positions, descriptors, raw names, signals and sockets with a path, each by its extension trait.

use no_tls::no_tls;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, BufRead, BufReader, ErrorKind, IsTerminal, Read, Write};
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, IntoRawFd, OwnedFd, RawFd};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{
    DirBuilderExt, DirEntryExt, FileExt, FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt,
};
use std::os::unix::net::{UnixListener, UnixStream};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{self, Command, ExitStatus};

#[no_tls]
struct Scratch(PathBuf);

#[no_tls]
impl Scratch {
    fn new() -> io::Result<Self> {
        for attempt in 0.. {
            let path = env::temp_dir().join(format!("posix-{}-{attempt}", process::id()));
            match DirBuilder::new().mode(0o700).create(&path) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                created => return created.map(|()| Self(path)),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    fn path(&self, name: impl AsRef<OsStr>) -> PathBuf {
        self.0.join(name.as_ref())
    }
}

#[no_tls]
impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

#[no_tls]
struct Counter {
    file: File,
}

#[no_tls]
impl AsFd for Counter {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.file.as_fd()
    }
}

#[no_tls]
impl AsRawFd for Counter {
    fn as_raw_fd(&self) -> RawFd {
        self.file.as_raw_fd()
    }
}

#[no_tls]
fn duplicate<F: AsFd>(of: &F) -> io::Result<File> {
    let owned: OwnedFd = of.as_fd().try_clone_to_owned()?;
    Ok(File::from(owned))
}

#[no_tls]
fn is_other<F: AsRawFd, G: AsRawFd>(one: &F, other: &G) -> bool {
    one.as_raw_fd() != other.as_raw_fd()
}

#[no_tls]
fn files(scratch: &Scratch) -> io::Result<String> {
    let path = scratch.path("secret");
    let file = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path)?;
    file.write_all_at(b"0123456789", 0)?;
    file.write_at(b"ab", 4)?;
    let mut middle = [0; 4];
    file.read_exact_at(&mut middle, 3)?;
    let mode = file.metadata()?.mode() & 0o777;
    fs::set_permissions(&path, Permissions::from_mode(0o640))?;
    let mut permissions = fs::metadata(&path)?.permissions();
    let changed = permissions.mode() & 0o777;
    permissions.set_mode(0o600);
    fs::set_permissions(&path, permissions)?;
    std::os::unix::fs::symlink("secret", scratch.path("link"))?;
    let link = fs::symlink_metadata(scratch.path("link"))?;
    let target = fs::read_link(scratch.path("link"))?;
    let same = fs::metadata(scratch.path("link"))?.ino() == fs::metadata(&path)?.ino();
    let listed = fs::read_dir(&scratch.0)?.filter_map(Result::ok).filter(|entry| entry.ino() > 0).count();
    Ok(format!(
        "{:?} {mode:o} {changed:o} {} {} {target:?} {same} {listed} {} {}",
        String::from_utf8_lossy(&middle),
        link.is_symlink(),
        link.file_type().is_socket(),
        file.metadata()?.size(),
        file.is_terminal(),
    ))
}

#[no_tls]
fn descriptors(scratch: &Scratch) -> io::Result<String> {
    let counter = Counter { file: File::create(scratch.path("counter"))? };
    let mut second = duplicate(&counter)?;
    let differ = is_other(&counter, &second);
    second.write_all(b"through the second")?;
    let raw = second.into_raw_fd();
    // SAFETY: the descriptor was given up just before, and is given to nobody else.
    let third = unsafe { File::from_raw_fd(raw) };
    drop(third);
    Ok(format!("{differ} {}", counter.file.metadata()?.len()))
}

#[no_tls]
fn names(scratch: &Scratch) -> io::Result<String> {
    let name = OsString::from_vec(b"caf\xe9".to_vec());
    File::create(scratch.path(&name))?;
    let found = fs::read_dir(&scratch.0)?
        .map(|entry| entry.map(|entry| entry.file_name()))
        .find(|found| found.as_ref().is_ok_and(|found| *found == name))
        .transpose()?
        .unwrap_or_default();
    let shown = found.to_string_lossy().into_owned();
    let plain = OsStr::from_bytes(b"plain").as_bytes().len();
    Ok(format!("{shown} {:?} {plain} {:?}", found.to_str(), found.clone().into_vec()))
}

#[no_tls]
fn sockets(scratch: &Scratch) -> io::Result<String> {
    let path = scratch.path("socket");
    let listener = UnixListener::bind(&path)?;
    let mut client = UnixStream::connect(&path)?;
    writeln!(client, "over a path")?;
    let (stream, _) = listener.accept()?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line)?;
    let (mut left, mut right) = UnixStream::pair()?;
    left.write_all(b"over a pair")?;
    drop(left);
    let mut text = String::new();
    right.read_to_string(&mut text)?;
    let named = listener.local_addr()?.as_pathname().and_then(Path::file_name).map(OsStr::to_os_string);
    let is_socket = fs::symlink_metadata(&path)?.file_type().is_socket();
    Ok(format!("{line:?} {text:?} {named:?} {is_socket}"))
}

#[no_tls]
fn processes() -> io::Result<String> {
    let named = Command::new("sh").arg0("another").args(["-c", "echo $0; kill -9 $$"]).process_group(0).output()?;
    let made = ExitStatus::from_raw(256);
    Ok(format!("{:?} {:?} {:?}", String::from_utf8_lossy(&named.stdout), named.status.signal(), made.code()))
}

#[no_tls]
fn try_run() -> io::Result<String> {
    let scratch = Scratch::new()?;
    let parts = [files(&scratch)?, descriptors(&scratch)?, names(&scratch)?, sockets(&scratch)?, processes()?];
    Ok(parts.join("\n"))
}

#[no_tls]
pub fn run() -> String {
    try_run().unwrap_or_else(|error| error.to_string())
}
