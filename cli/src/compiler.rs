//! What does rustc say of the copy?

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use cargo_metadata::Message;
use cargo_metadata::diagnostic::{Diagnostic, DiagnosticLevel, DiagnosticSpan};

use crate::project::{Project, one_line};

/// An error, and the places that it speaks of.
#[derive(Clone)]
pub struct Error {
    pub code: Option<String>,
    pub message: String,
    /// What is wrong, then what is mentioned.
    pub places: Vec<Place>,
    pub diagnostic: Diagnostic,
}

#[derive(Clone)]
pub struct Place {
    /// Below the root of the workspace.
    pub file: PathBuf,
    pub start: usize,
    pub end: usize,
}

/// The errors of the packages that are asked for, and of what depends on them; none if all compiles.
///
/// # Errors
///
/// Cargo cannot be run, or fails for another reason.
pub fn check(project: &Project) -> Result<Vec<Error>> {
    let mut command = project.cargo("check", &["--all-targets"]);
    command.args(["--message-format=json", "--keep-going"]);
    let output = command.output().context("running cargo")?;
    let copy = project.copy();
    let mut errors = Vec::new();
    for message in Message::parse_stream(&output.stdout[..]) {
        let Message::CompilerMessage(message) = message? else { continue };
        let is_ours = message.target.src_path.as_std_path().starts_with(&copy);
        let is_error = matches!(message.message.level, DiagnosticLevel::Error | DiagnosticLevel::Ice);
        if is_ours && is_error && !message.message.message.starts_with("aborting due to") {
            errors.push(error(project, message.message));
        }
    }
    if errors.is_empty() && !output.status.success() {
        bail!("cargo failed: {}", one_line(&String::from_utf8_lossy(&output.stderr)));
    }
    Ok(errors)
}

fn error(project: &Project, diagnostic: Diagnostic) -> Error {
    let mut places = Vec::new();
    for wants_primary in [true, false] {
        for span in diagnostic.spans.iter().filter(|span| span.is_primary == wants_primary) {
            push(project, span, &mut places);
        }
    }
    for child in &diagnostic.children {
        child.spans.iter().for_each(|span| push(project, span, &mut places));
    }
    Error {
        code: diagnostic.code.as_ref().map(|code| code.code.clone()),
        message: diagnostic.message.clone(),
        places,
        diagnostic,
    }
}

/// The place of a span, and of the macros that it came by.
fn push(project: &Project, span: &DiagnosticSpan, places: &mut Vec<Place>) {
    let mut next = Some(span);
    while let Some(span) = next {
        places.push(place(project, span));
        next = span.expansion.as_ref().map(|expansion| &expansion.span);
    }
}

fn place(project: &Project, span: &DiagnosticSpan) -> Place {
    let copy = project.copy();
    let file = copy.join(&span.file_name);
    Place {
        file: file.strip_prefix(&copy).map(ToOwned::to_owned).unwrap_or(file),
        start: span.byte_start as usize,
        end: span.byte_end as usize,
    }
}
