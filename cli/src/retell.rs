//! What does an error of marked code say in a user's words?

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use cargo_metadata::diagnostic::{Diagnostic, DiagnosticLevel};
use serde_json::{Value, json};

use crate::page;
use crate::reasons::of_subject;
use crate::source::{Existing, Kind, Sources};
use crate::subject::{HIDDEN, Origin, Subject, asking, primary};

/// An error in other words.
pub struct Retold {
    pub message: String,
    code: Option<String>,
    /// Where it is, and what is there.
    at: Spot,
    /// Where what it speaks of is defined.
    definitions: Vec<Spot>,
    notes: Vec<String>,
    help: Option<String>,
}

struct Spot {
    file: usize,
    range: Range<usize>,
    label: String,
}

/// What only expansions name.
const INTERNALS: [&str; 5] = ["__no_tls", "__NoTls", "no_tls::__private", "no_tls::allowlist", "no_tls::marked::"];

impl Retold {
    /// None, if the error is not of a mark, or is in a user's words already.
    ///
    /// `why` answers why a unit could not be marked, if that is known.
    pub fn of(error: &Diagnostic, sources: &Sources, why: impl Fn(usize) -> Option<String>) -> Option<Self> {
        if error.level != DiagnosticLevel::Error {
            return None;
        }
        let span = primary(error)?;
        let span = asking(span).unwrap_or(span);
        let file = sources.file_named(&span.file_name)?;
        let range = span.byte_start as usize..span.byte_end as usize;
        // The file has been saved since.
        sources.files[file].text.get(range.clone())?;
        let code = error.code.as_ref().map(|code| code.code.clone());
        let at = |label: &str| Spot { file, range: range.clone(), label: label.to_owned() };
        let retold = |message: String, label: &str| {
            let code = code.clone();
            Self { message, code, at: at(label), definitions: Vec::new(), notes: Vec::new(), help: None }
        };
        let Some(subject) = Subject::of(error) else {
            return is_of_mark(error).then(|| {
                let entry = option_on_the_type(&error.message).or_else(|| page::entry(&error.message));
                let notes = error.children.iter().map(|child| child.message.clone());
                let notes = notes.filter(|note| !has_internals(note) && !note.starts_with("this error originates"));
                let label = span.label.clone().filter(|label| !has_internals(label)).unwrap_or_default();
                let cause = entry.as_ref().map(|entry| entry.cause.clone());
                Self {
                    notes: cause.into_iter().chain(notes).collect(),
                    help: entry.and_then(|entry| entry.remedy),
                    ..retold(told(&error.message), &label)
                }
            });
        };
        let is_unmarked = |unit: &usize| sources.units[*unit].existing != Some(Existing::Marked);
        let units: Vec<usize> = subject.units(sources, file).into_iter().filter(is_unmarked).collect();
        let origin = if units.is_empty() { subject.origin(sources, file) } else { Origin::Workspace };
        let end = of_subject(&subject, &origin);
        let name = subject.name();
        let is_called = matches!(subject, Subject::Function(_) | Subject::Method { .. });
        let message = match (&subject, &origin) {
            (Subject::Macro(_), Origin::Foreign(krate)) => {
                format!("`{name}`, of the crate `{krate}`, is not marked `#[no_tls]`")
            }
            (Subject::Macro(_), _) => format!("`{name}` is not marked `#[no_tls]`"),
            (Subject::ImplHere, _) => "this impl of a marked trait is not marked `#[no_tls]`".to_owned(),
            (Subject::Function(path), Origin::Unknown) if !path.contains("::") => {
                format!("`{name}` is no marked function")
            }
            (_, Origin::Std) if is_called => format!("std's `{name}` is not for marked code"),
            (_, Origin::Foreign(krate)) if is_called => format!("`{name}`, of the crate `{krate}`, is not allowlisted"),
            (Subject::Type(_) | Subject::Trait(_), Origin::Workspace) => format!("`{name}` is not marked `#[no_tls]`"),
            _ if is_called => format!("`{name}` is not marked `#[no_tls]`"),
            // In a user's words already.
            _ => told(&error.message),
        };
        let help = match (&subject, &origin) {
            (Subject::Function(path), Origin::Workspace) => {
                format!("put `#[no_tls]` on it; where that cannot be, leave for it: `outside!({path}(…))`")
            }
            (Subject::Function(path), Origin::Unknown) if !path.contains("::") => {
                "if it is a function, put `#[no_tls]` on it; if it is a closure that is captured, make it inside"
                    .to_owned()
            }
            _ => end.help,
        };
        let label = match &subject {
            Subject::Function(_) | Subject::Method { .. } => "marked code calls it",
            Subject::Type(_) | Subject::Trait(_) => "marked code uses it",
            Subject::Impl { .. } => "marked code needs a marked impl here",
            Subject::ImplHere => "the mark is missing",
            Subject::Value(_) => "it would cross here",
            Subject::Macro(_) => "marked code invokes it",
        };
        let definition = |unit: &usize| {
            let of = &sources.units[*unit];
            let verb = if matches!(of.kind, Kind::Impl | Kind::TraitImpl) { "is" } else { "is defined" };
            Spot {
                file: of.file,
                range: of.name_range.clone(),
                label: format!("`{}` {verb} here, without the mark", of.name),
            }
        };
        Some(Self {
            definitions: units.iter().map(definition).collect(),
            notes: units.iter().filter_map(|unit| why(*unit)).collect(),
            help: Some(help),
            ..retold(message, label)
        })
    }

    /// In the compiler's own look.
    pub fn render(&self, sources: &Sources, renderer: &Renderer) -> String {
        let annotation = |spot: &Spot, kind: AnnotationKind| {
            let annotation = kind.span(spot.range.clone());
            if spot.label.is_empty() { annotation } else { annotation.label(spot.label.clone()) }
        };
        // What is in one file is shown in one piece.
        let mut files = vec![self.at.file];
        self.definitions.iter().for_each(|spot| {
            if !files.contains(&spot.file) {
                files.push(spot.file)
            }
        });
        let snippets = files.into_iter().map(|file| {
            let text = sources.files[file].text.as_str();
            let here = (self.at.file == file).then(|| annotation(&self.at, AnnotationKind::Primary));
            let definitions = self.definitions.iter().filter(|spot| spot.file == file);
            Snippet::source(text)
                .path(sources.files[file].relative.to_string_lossy().into_owned())
                .annotations(here)
                .annotations(definitions.map(|spot| annotation(spot, AnnotationKind::Context)))
        });
        let mut title = Level::ERROR.primary_title(self.message.as_str());
        if let Some(code) = &self.code {
            title = title.id(code.as_str());
        }
        let group = Group::with_title(title).elements(snippets);
        let notes = self.notes.iter().map(|note| Level::NOTE.message(note.as_str()));
        let help = self.help.iter().map(|help| Level::HELP.message(help.as_str()));
        renderer.render(&[group.elements(notes).elements(help)])
    }

    /// Puts it into a message of cargo's, whose shape stays.
    pub fn put_into(&self, message: &mut Value, sources: &Sources, renderer: &Renderer) {
        let Some(old) = message.get("spans").and_then(Value::as_array) else { return };
        let Some(mut span) = old.iter().find(|span| span["is_primary"] == true).cloned() else { return };
        span["label"] = json!(self.at.label);
        span["expansion"] = Value::Null;
        let mut spans = vec![span];
        spans.extend(self.definitions.iter().map(|spot| spot.as_span(sources)));
        let child = |(level, message): (&str, &String)| json!({ "message": message, "code": null, "level": level, "spans": [], "children": [], "rendered": null });
        let notes = self.notes.iter().map(|note| ("note", note));
        let children: Vec<Value> = notes.chain(self.help.iter().map(|help| ("help", help))).map(child).collect();
        message["message"] = json!(self.message);
        message["spans"] = json!(spans);
        message["children"] = json!(children);
        message["rendered"] = json!(format!("{}\n\n", self.render(sources, renderer)));
    }

    /// `src/lib.rs:5:9: error[E0433]: …`
    pub fn short(&self, sources: &Sources) -> String {
        let code = self.code.as_ref().map(|code| format!("[{code}]")).unwrap_or_default();
        format!("{}: error{code}: {}\n", sources.place(self.at.file, self.at.range.start), self.message)
    }
}

impl Spot {
    /// As rustc writes it.
    fn as_span(&self, sources: &Sources) -> Value {
        let (line, column) = sources.line_and_column(self.file, self.range.start);
        let (last_line, last_column) = sources.line_and_column(self.file, self.range.end);
        let text = sources.files[self.file].text.lines().nth(line - 1).unwrap_or_default();
        let end = if last_line == line { last_column } else { text.chars().count() + 1 };
        json!({
            "file_name": sources.files[self.file].relative,
            "byte_start": self.range.start,
            "byte_end": self.range.end,
            "line_start": line,
            "line_end": last_line,
            "column_start": column,
            "column_end": last_column,
            "is_primary": false,
            "text": [{ "text": text, "highlight_start": column, "highlight_end": end }],
            "label": self.label,
            "suggested_replacement": null,
            "suggestion_applicability": null,
            "expansion": null,
        })
    }
}

fn has_internals(text: &str) -> bool {
    INTERNALS.iter().any(|name| text.contains(name))
}

/// Whether an error speaks of what only expansions have.
fn is_of_mark(error: &Diagnostic) -> bool {
    let labels = error.spans.iter().filter_map(|span| span.label.as_deref());
    has_internals(&error.message) || labels.into_iter().any(has_internals)
}

/// What to do about an impl that a type's mark has to name.
fn option_on_the_type(message: &str) -> Option<page::Entry> {
    let (_, of) = message.split_once("Unlisted<no_tls::__private::WriteNoTls")?;
    let name = of.split("OnTheType").next()?;
    let of_dyn = message.rsplit('`').nth(1)?.starts_with("(dyn ") || message.contains("for type `dyn ");
    let remedy = if of_dyn {
        "`#[no_tls(not_dyn)]` on the trait".to_owned()
    } else {
        format!("`#[no_tls({name})]` on the type")
    };
    Some(page::Entry {
        errors: Vec::new(),
        cause: format!("marked code would run the impl of `{name}` without a word"),
        remedy: Some(remedy),
    })
}

/// A message without the names that expansions have for their own.
fn told(message: &str) -> String {
    if let Some((_, of)) = message.split_once("Unlisted<no_tls::__private::WriteNoTls") {
        let name = of.split("OnTheType").next().unwrap_or_default();
        let ty = message.rsplit('`').nth(1).unwrap_or_default();
        return format!("`{ty}` has an impl of `{name}` that its mark does not name");
    }
    let names = [("__no_tls0type_", ""), (HIDDEN, ""), ("no_tls::__private::", ""), ("__no_tls0", "")];
    names.iter().fold(message.to_owned(), |message, (name, plain)| message.replace(name, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_names_are_not_told() {
        assert_eq!(
            told(
                "conflicting implementations of trait `no_tls::__private::Unlisted<no_tls::__private::WriteNoTlsDerefOnTheType>` for type `Foo<_>`"
            ),
            "`Foo<_>` has an impl of `Deref` that its mark does not name"
        );
        assert_eq!(
            told("no associated item named `__no_tls0type_Item` found for type parameter `T` in the current scope"),
            "no associated item named `Item` found for type parameter `T` in the current scope"
        );
    }
}
