//! `wc`: arguments are parsed, the environment is asked, files and pipes are read and counted, the way a small tool does.

use no_tls::no_tls;
use std::env::{self, VarError};
use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, IoSlice, IsTerminal, LineWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{self, Command, ExitCode, Stdio};

#[no_tls]
#[derive(Debug, Default, Clone, PartialEq)]
struct Options {
    lines: bool,
    words: bool,
    bytes: bool,
    separator: Option<String>,
    files: Vec<PathBuf>,
}

#[no_tls]
#[derive(Debug)]
enum UsageError {
    Unknown(String),
    NoValue(&'static str),
}

#[no_tls]
impl fmt::Display for UsageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(option) => write!(f, "unknown option {option:?}"),
            Self::NoValue(option) => write!(f, "{option} needs a value"),
        }
    }
}

#[no_tls]
impl std::error::Error for UsageError {}

#[no_tls]
impl Options {
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self, UsageError> {
        let mut options = Options::default();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "-l" | "--lines" => options.lines = true,
                "-w" | "--words" => options.words = true,
                "-c" | "--bytes" => options.bytes = true,
                "--separator" => {
                    options.separator = Some(arguments.next().ok_or(UsageError::NoValue("--separator"))?);
                }
                "--" => options.files.extend(arguments.by_ref().map(PathBuf::from)),
                other if other.len() > 1 && other.starts_with('-') => return Err(UsageError::Unknown(argument)),
                _ => options.files.push(argument.into()),
            }
        }
        if !(options.lines || options.words || options.bytes) {
            (options.lines, options.words, options.bytes) = (true, true, true);
        }
        Ok(options)
    }
}

#[no_tls]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Counts {
    lines: usize,
    words: usize,
    bytes: usize,
}

#[no_tls]
fn count<R: BufRead>(mut reader: R) -> io::Result<Counts> {
    let mut counts = Counts::default();
    let mut line = String::new();
    loop {
        line.clear();
        let length = reader.read_line(&mut line)?;
        if length == 0 {
            return Ok(counts);
        }
        counts.lines += usize::from(line.ends_with('\n'));
        counts.words += line.split_whitespace().count();
        counts.bytes += length;
    }
}

#[no_tls]
fn report(out: &mut dyn Write, options: &Options, counts: Counts, name: &Path) -> io::Result<()> {
    let separator = options.separator.as_deref().unwrap_or("\t");
    for (shown, number) in [(options.lines, counts.lines), (options.words, counts.words), (options.bytes, counts.bytes)] {
        if shown {
            write!(out, "{number}{separator}")?;
        }
    }
    writeln!(out, "{}", name.file_name().unwrap_or(name.as_os_str()).to_string_lossy())
}

#[no_tls]
fn wc(arguments: Vec<String>, stdin: &[u8]) -> Result<String, Box<dyn std::error::Error>> {
    let options = Options::parse(arguments.into_iter())?;
    let mut out = LineWriter::new(Vec::new());
    for path in &options.files {
        let counts = if path == Path::new("-") { count(stdin)? } else { count(BufReader::new(File::open(path)?))? };
        report(&mut out, &options, counts, path)?;
    }
    Ok(String::from_utf8(out.into_inner()?)?)
}

#[no_tls]
fn variable(name: &str) -> String {
    match env::var(name) {
        Ok(value) => format!("{} bytes", value.len()),
        Err(VarError::NotPresent) => "absent".to_owned(),
        Err(VarError::NotUnicode(raw)) => format!("raw {}", raw.display()),
    }
}

#[no_tls]
fn environment() -> io::Result<String> {
    let arguments = env::args().skip(1).count() + 1 == env::args_os().len();
    let here = env::current_dir()?.is_absolute() && env::current_exe()?.is_file();
    let set = env::vars().any(|(name, _)| name == "PATH") && env::vars_os().count() > 0;
    let directories = env::var_os("PATH").map_or(0, |path| env::split_paths(&path).count());
    let joined = env::join_paths(["/bin", "/usr/bin"]).map_err(io::Error::other)?;
    let home = env::var("NO_SUCH_VARIABLE").ok().is_none();
    Ok(format!("{arguments} {here} {set} {} {joined:?} {home} {}", directories > 0, variable("NO_SUCH_VARIABLE")))
}

#[no_tls]
fn sum_in_child() -> io::Result<String> {
    let mut child = Command::new("cat")
        .arg("-")
        .env("LANG", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(b"to the child\nand back\n")?;
    }
    let counts = child.stdout.take().map(|stdout| count(BufReader::new(stdout))).transpose()?;
    let status = child.wait()?;
    let output = Command::new("sh").args(["-c", "echo out; echo err >&2; exit 3"]).output()?;
    let missing = Command::new("/no/such/program").status().map_err(|error| error.kind());
    Ok(format!(
        "{counts:?} {} {:?} {:?} {:?} {missing:?} {}",
        status.success(),
        output.status.code(),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
        ExitCode::SUCCESS == ExitCode::from(0),
    ))
}

#[no_tls]
fn streams() -> io::Result<String> {
    let (mut reader, mut writer) = io::pipe()?;
    writer.write_all(b"through a pipe")?;
    let parts = [IoSlice::new(b", in "), IoSlice::new(b"two parts")];
    let written = writer.write_vectored(&parts)?;
    drop(writer);
    let mut text = String::new();
    reader.read_to_string(&mut text)?;
    let copied = io::copy(&mut text.as_bytes().take(7), &mut io::sink())?;
    let read = io::read_to_string(Cursor::new("cursor").chain(&b" and slice"[..]))?;
    let mut zeroes = [1; 3];
    io::repeat(0).read_exact(&mut zeroes)?;
    let nothing = io::empty().read_to_end(&mut Vec::new())?;
    let failed = io::Error::from(io::ErrorKind::TimedOut).kind() == io::ErrorKind::TimedOut;
    let terminal = File::open(env::current_exe()?)?.is_terminal();
    Ok(format!("{text:?} {written} {copied} {read:?} {zeroes:?} {nothing} {failed} {terminal}"))
}

#[no_tls]
fn strings(arguments: &[&str]) -> Vec<String> {
    arguments.iter().map(|&argument| argument.into()).collect()
}

#[no_tls]
fn try_run() -> Result<String, Box<dyn std::error::Error>> {
    let path = env::temp_dir().join(format!("wc-{}.txt", process::id()));
    let mut name = path.clone();
    let mut attempt = 0;
    let mut file = loop {
        match File::create_new(&name) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => attempt += 1,
            created => break created?,
        }
        name.set_extension(format!("{attempt}.txt"));
    };
    file.write_all("one two\nthree\n\nvier fünf".as_bytes())?;
    drop(file);
    let counted = wc(vec!["--separator".into(), ";".into(), name.to_string_lossy().into_owned()], b"")?;
    fs::remove_file(&name)?;
    let mut text = counted.rsplit_once(';').map(|(numbers, _)| numbers.to_owned()).unwrap_or_default();
    for arguments in [&["-l", "-w", "-"][..], &["-x"], &["--separator"], &["--", "-no-such-file"], &["-"]] {
        match wc(strings(arguments), b"from standard input\n") {
            Ok(counts) => text += &format!("\n{counts:?}"),
            Err(error) => text += &format!("\n{error}"),
        }
    }
    Ok(format!("{text}\n{}\n{}\n{}", environment()?, sum_in_child()?, streams()?))
}

#[no_tls]
pub fn run() -> String {
    try_run().unwrap_or_else(|error| error.to_string())
}
