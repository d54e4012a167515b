//! JSON by hand: parser with positions in errors, compact and pretty printers, paths into values.

use no_tls::no_tls;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter, Write as _};
use std::ops::Index;

#[no_tls(NoTls)]
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    Number(f64),
    String(String),
    Array(Vec<Json>),
    Object(BTreeMap<String, Json>),
}

#[no_tls]
#[derive(Debug)]
pub struct ParseError {
    pos: usize,
    message: &'static str,
}

#[no_tls]
struct Reader<'a> {
    bytes: &'a [u8],
    pos: usize,
}

#[no_tls]
impl<'a> Reader<'a> {
    fn fail<T>(&self, message: &'static str) -> Result<T, ParseError> {
        Err(ParseError { pos: self.pos, message })
    }

    fn peek(&mut self) -> Option<u8> {
        while self.bytes.get(self.pos).is_some_and(u8::is_ascii_whitespace) {
            self.pos += 1;
        }
        self.bytes.get(self.pos).copied()
    }

    fn expect(&mut self, byte: u8, message: &'static str) -> Result<(), ParseError> {
        if self.peek() == Some(byte) {
            self.pos += 1;
            Ok(())
        } else {
            self.fail(message)
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, ParseError> {
        if self.bytes[self.pos..].starts_with(word.as_bytes()) {
            self.pos += word.len();
            return Ok(value);
        }
        self.fail("unknown word")
    }

    fn value(&mut self) -> Result<Json, ParseError> {
        match self.peek() {
            None => self.fail("end of input"),
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'"') => self.string().map(Json::String),
            Some(b'[') => {
                self.pos += 1;
                let mut items = vec![];
                if self.peek() != Some(b']') {
                    loop {
                        items.push(self.value()?);
                        if self.peek() != Some(b',') {
                            break;
                        }
                        self.pos += 1;
                    }
                }
                self.expect(b']', "expected `]`")?;
                Ok(Json::Array(items))
            }
            Some(b'{') => {
                self.pos += 1;
                let mut fields = BTreeMap::new();
                while self.peek() == Some(b'"') {
                    let key = self.string()?;
                    self.expect(b':', "expected `:`")?;
                    fields.insert(key, self.value()?);
                    if self.peek() == Some(b',') {
                        self.pos += 1;
                    }
                }
                self.expect(b'}', "expected `}`")?;
                Ok(Json::Object(fields))
            }
            Some(b'-' | b'0'..=b'9') => {
                let start = self.pos;
                while let Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9') = self.bytes.get(self.pos) {
                    self.pos += 1;
                }
                let text = std::str::from_utf8(&self.bytes[start..self.pos]).unwrap();
                text.parse().map(Json::Number).or_else(|_| self.fail("bad number"))
            }
            Some(_) => self.fail("unexpected character"),
        }
    }

    fn string(&mut self) -> Result<String, ParseError> {
        self.expect(b'"', "expected a string")?;
        let mut out = Vec::new();
        loop {
            let Some(&byte) = self.bytes.get(self.pos) else {
                return self.fail("unterminated string");
            };
            self.pos += 1;
            match byte {
                b'"' => break,
                b'\\' => {
                    let escaped = match self.bytes.get(self.pos) {
                        Some(b'n') => '\n',
                        Some(b't') => '\t',
                        Some(b'u') => {
                            let hex =
                                self.bytes.get(self.pos + 1..self.pos + 5).and_then(|h| std::str::from_utf8(h).ok());
                            self.pos += 4;
                            let code = hex.and_then(|h| u32::from_str_radix(h, 16).ok());
                            code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER)
                        }
                        Some(&other) => other as char,
                        None => return self.fail("unterminated string"),
                    };
                    self.pos += 1;
                    out.extend_from_slice(escaped.encode_utf8(&mut [0; 4]).as_bytes());
                }
                _ => out.push(byte),
            }
        }
        String::from_utf8(out).or_else(|_| self.fail("not UTF-8"))
    }
}

#[no_tls]
impl std::str::FromStr for Json {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut reader = Reader { bytes: text.as_bytes(), pos: 0 };
        let value = reader.value()?;
        match reader.peek() {
            None => Ok(value),
            Some(_) => reader.fail("trailing characters"),
        }
    }
}

#[no_tls]
fn quote(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if (c as u32) < 0x20 => write!(out, "\\u{:04x}", c as u32).unwrap(),
            c => out.push(c),
        }
    }
    out + "\""
}

#[no_tls]
impl Display for Json {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => f.write_str("null"),
            Json::Bool(b) => write!(f, "{b}"),
            Json::Number(n) => write!(f, "{n}"),
            Json::String(s) => f.write_str(&quote(s)),
            Json::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| item.to_string()).collect();
                write!(f, "[{}]", items.join(","))
            }
            Json::Object(fields) => {
                f.write_char('{')?;
                for (i, (key, value)) in fields.iter().enumerate() {
                    let comma = if i == 0 { "" } else { "," };
                    write!(f, "{comma}{}:{value}", quote(key))?;
                }
                f.write_char('}')
            }
        }
    }
}

#[no_tls]
impl Index<&str> for Json {
    type Output = Json;
    fn index(&self, key: &str) -> &Json {
        match self {
            Json::Object(fields) => fields.get(key).unwrap_or(&Json::Null),
            _ => &Json::Null,
        }
    }
}

#[no_tls]
impl From<Vec<f64>> for Json {
    fn from(numbers: Vec<f64>) -> Self {
        Json::Array(numbers.into_iter().map(Json::Number).collect())
    }
}

#[no_tls]
impl Json {
    fn depth(&self) -> usize {
        match self {
            Json::Array(items) => 1 + items.iter().map(Json::depth).max().unwrap_or(0),
            Json::Object(fields) => 1 + fields.values().map(|v| v.depth()).max().unwrap_or(0),
            _ => 0,
        }
    }
}

#[no_tls]
pub fn run() -> String {
    let text = r#" { "name": "no\ttls \u00e9 \"q\"", "list": [1, -2.5, 3e2, []], "on": true, "none": null, "in": {"x": {"y": "ü"}} } "#;
    let mut out = String::new();
    match text.parse::<Json>() {
        Ok(mut json) => {
            let again: Json = json.to_string().parse().unwrap();
            let _ = writeln!(out, "{json}\n{} {} {}", again == json, json["in"]["x"]["y"], json.depth());
            if let Json::Object(fields) = &mut json {
                fields.retain(|key, _| key.len() == 2);
                fields.insert("new".to_string(), vec![1.0, 0.5].into());
            }
            writeln!(out, "{json}").unwrap();
        }
        Err(e) => out += &format!("{e:?}"),
    }
    for bad in ["", "[1, 2", "{\"a\" 1}", "\"abc", "1 2", "nul", "--"] {
        if let Err(ParseError { pos, message }) = bad.parse::<Json>() {
            writeln!(out, "{bad:?}: {message} at {pos}").unwrap();
        }
    }
    out
}
