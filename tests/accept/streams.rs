//! Readers, writers, hashers and seekers over memory, generic and not, as `use std::io::…` brings them.

use no_tls::no_tls;
use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hash, Hasher};
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, Read, Seek, SeekFrom, Write};
use std::str::FromStr;

#[no_tls]
struct Fnv(u64);

#[no_tls]
impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[no_tls]
#[derive(Clone, Default)]
struct BuildFnv;

#[no_tls]
impl BuildHasher for BuildFnv {
    type Hasher = Fnv;

    fn build_hasher(&self) -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

#[no_tls]
#[derive(Debug, PartialEq, Eq)]
struct Word {
    text: String,
    line: usize,
}

#[no_tls]
impl Hash for Word {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.to_lowercase().hash(state);
        state.write_u8(0xff);
    }
}

#[no_tls]
impl FromStr for Word {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (text, line) = text.split_once('@').ok_or_else(|| format!("no line in {text:?}"))?;
        let line = usize::from_str(line).map_err(|error| error.to_string())?;
        Ok(Self { text: text.to_owned(), line })
    }
}

#[no_tls]
fn digest<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = BuildFnv.build_hasher();
    value.hash(&mut hasher);
    hasher.finish()
}

#[no_tls]
fn words<R: BufRead>(reader: R) -> io::Result<Vec<Word>> {
    let mut words = Vec::new();
    for (index, line) in reader.lines().enumerate() {
        for text in line?.split_whitespace() {
            words.push(Word { text: text.to_owned(), line: index + 1 });
        }
    }
    Ok(words)
}

#[no_tls]
fn header(reader: &mut impl BufRead) -> io::Result<(String, usize)> {
    let mut line = String::new();
    let length = reader.read_line(&mut line)?;
    Ok((line.trim_end().to_owned(), length))
}

#[no_tls]
fn copy<R: Read, W: Write>(mut from: R, mut to: W) -> io::Result<usize> {
    let mut buffer = [0; 8];
    let mut total = 0;
    loop {
        let count = from.read(&mut buffer)?;
        if count == 0 {
            break;
        }
        to.write_all(&buffer[..count])?;
        total += count;
    }
    to.flush()?;
    Ok(total)
}

#[no_tls]
fn records<W: Write>(out: &mut W, counts: &BTreeMap<String, usize>) -> io::Result<()> {
    for (name, count) in counts {
        writeln!(out, "{name}\t{count}")?;
    }
    Ok(())
}

#[no_tls]
fn last_bytes<S: Read + Seek>(source: &mut S, count: i64) -> io::Result<Vec<u8>> {
    let start = source.seek(SeekFrom::End(-count))?;
    let mut bytes = Vec::new();
    source.read_to_end(&mut bytes)?;
    source.rewind()?;
    bytes.push(b'0' + (start % 10) as u8);
    Ok(bytes)
}

#[no_tls]
fn checksum(source: &mut dyn Read) -> io::Result<u32> {
    let mut text = String::new();
    source.read_to_string(&mut text)?;
    Ok(text.bytes().fold(1, |sum: u32, byte| sum.rotate_left(5) ^ u32::from(byte)))
}

#[no_tls]
fn by_paths(text: &str) -> io::Result<String> {
    let mut cursor = Cursor::new(Vec::new());
    Write::write_all(&mut cursor, text.as_bytes())?;
    Write::flush(&mut cursor)?;
    Seek::rewind(&mut cursor)?;
    let (mut line, mut rest) = (String::new(), String::new());
    BufRead::read_line(&mut cursor, &mut line)?;
    Read::by_ref(&mut cursor).take(3).read_to_string(&mut rest)?;
    Ok(line + &rest)
}

#[no_tls]
fn try_run() -> io::Result<String> {
    let text = "Title line\nthe quick Brown fox\n\njumps over the lazy brown dog\n";
    let mut reader = BufReader::with_capacity(4, text.as_bytes());
    let (title, length) = header(&mut reader)?;
    let words = words(reader)?;
    let mut counts = BTreeMap::new();
    for word in &words {
        *counts.entry(word.text.to_lowercase()).or_insert(0) += word.line;
    }
    let mut bytes = Vec::new();
    records(&mut bytes, &counts)?;
    let mut written = BufWriter::new(Vec::new());
    let copied = copy(&bytes[..], &mut written)?;
    let tail = last_bytes(&mut Cursor::new(&bytes), 6)?;
    let same = digest(&words[2]) == digest(&words[8]);
    let parsed = Word::from_str("fox@3").map(|word| (digest(&word), word));
    let failed = "fox".parse::<Word>();
    Ok(format!(
        "{:?} {title} {length} {copied} {same} {} {:x}\n{tail:?} {parsed:?} {failed:?} {:x}\n{}",
        by_paths(text)?,
        written.buffer().len(),
        digest("abc"),
        checksum(&mut text.as_bytes())?,
        String::from_utf8_lossy(&bytes),
    ))
}

#[no_tls]
pub fn run() -> String {
    try_run().unwrap_or_else(|error| error.to_string())
}
