//! What does rustc say of a crate's library?

use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Result, bail};
use cargo_metadata::Message;
use cargo_metadata::diagnostic::{Diagnostic, DiagnosticLevel, DiagnosticSpan};

use super::package::Package;

/// An error, and the places that it speaks of.
pub struct Error {
    pub code: Option<String>,
    pub message: String,
    /// What is wrong, then what is mentioned.
    pub places: Vec<Place>,
    pub rendered: String,
}

pub struct Place {
    pub file: PathBuf,
    pub offset: usize,
}

/// The errors of the library, none if it compiles.
pub fn check(package: &Package) -> Result<Vec<Error>> {
    let output = package.cargo("check").args(["--lib", "--message-format=json"]).stdin(Stdio::null()).output()?;
    let mut errors = Vec::new();
    for message in Message::parse_stream(&output.stdout[..]) {
        let Message::CompilerMessage(message) = message? else { continue };
        let is_ours = message.target.src_path.as_std_path().starts_with(&package.sources);
        let is_error = matches!(message.message.level, DiagnosticLevel::Error | DiagnosticLevel::Ice);
        if is_ours && is_error && !message.message.message.starts_with("aborting due to") {
            errors.push(error(package, message.message));
        }
    }
    if errors.is_empty() && !output.status.success() {
        bail!("cargo failed:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(errors)
}

fn error(package: &Package, diagnostic: Diagnostic) -> Error {
    let mut places = Vec::new();
    for wants_primary in [true, false] {
        for span in diagnostic.spans.iter().filter(|span| span.is_primary == wants_primary) {
            push(package, span, &mut places);
        }
    }
    for child in &diagnostic.children {
        child.spans.iter().for_each(|span| push(package, span, &mut places));
    }
    Error {
        code: diagnostic.code.map(|code| code.code),
        message: diagnostic.message,
        places,
        rendered: diagnostic.rendered.unwrap_or_default(),
    }
}

/// The place of a span, and of the macros that it came by.
fn push(package: &Package, span: &DiagnosticSpan, places: &mut Vec<Place>) {
    let mut next = Some(span);
    while let Some(span) = next {
        places.push(Place { file: package.directory.join(&span.file_name), offset: span.byte_start as usize });
        next = span.expansion.as_ref().map(|expansion| &expansion.span);
    }
}
