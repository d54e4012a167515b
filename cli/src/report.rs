//! What came out, for people and for programs?

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use crate::project::Project;
use crate::reasons::{Hop, Unmarked};
use crate::search::Marks;
use crate::source::Sources;

/// All that `cargo no-tls mark --json` prints.
#[derive(Serialize)]
pub struct Report {
    /// The version of this format.
    pub version: u32,
    pub packages: Vec<PackageShare>,
    pub marks: Vec<Mark>,
    pub unmarked: Vec<Refused>,
    /// How many functions are not marked for each reason.
    pub summary: BTreeMap<String, usize>,
}

/// How many functions of a package are marked.
#[derive(Clone, Serialize)]
pub struct PackageShare {
    pub name: String,
    pub version: String,
    /// Those with a body that are compiled.
    pub functions: usize,
    /// Those that were and those that become.
    pub marked: usize,
}

/// An attribute that is written.
#[derive(Serialize)]
pub struct Mark {
    pub item: String,
    /// Not what leaves a method out of an impl's mark.
    #[serde(skip)]
    pub is_new: bool,
    pub attribute: String,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Serialize)]
pub struct Refused {
    pub item: String,
    pub what: &'static str,
    #[serde(flatten)]
    pub place: Place,
    pub reason: String,
    pub message: String,
    pub chain: Vec<Link>,
    pub help: String,
}

#[derive(Serialize)]
pub struct Link {
    pub item: String,
    #[serde(flatten)]
    pub place: Place,
    pub says: String,
    pub message: String,
    pub code: Option<String>,
}

#[derive(Serialize)]
pub struct Place {
    /// Below the workspace's root.
    pub file: String,
    pub line: usize,
    pub column: usize,
}

impl Report {
    pub fn new(project: &Project, sources: &Sources, marks: &Marks, unmarked: &[Unmarked]) -> Self {
        let place = |file: usize, offset: usize| {
            let (line, column) = sources.line_and_column(file, offset);
            Place { file: sources.files[file].relative.display().to_string(), line, column }
        };
        let mut summary = BTreeMap::new();
        for unmarked in unmarked.iter().filter(|unmarked| unmarked.is_function) {
            *summary.entry(unmarked.reason.clone()).or_default() += 1;
        }
        let link = |hop: &Hop| Link {
            item: hop.name.clone(),
            place: place(hop.file, hop.range.start),
            says: hop.says.clone(),
            message: hop.message.clone(),
            code: hop.code.clone(),
        };
        Self {
            version: 1,
            packages: shares(project, sources, marks),
            marks: marks
                .written(sources)
                .map(|(unit, attribute)| Mark {
                    item: sources.units[unit].path.clone(),
                    attribute,
                    is_new: sources.units[unit].parent.is_none(),
                    place: place(sources.units[unit].file, sources.units[unit].name_range.start),
                })
                .collect(),
            unmarked: unmarked
                .iter()
                .map(|unmarked| Refused {
                    item: unmarked.name.clone(),
                    what: unmarked.what,
                    place: place(unmarked.file, unmarked.range.start),
                    reason: unmarked.reason.clone(),
                    message: unmarked.title(),
                    chain: unmarked.hops.iter().map(link).collect(),
                    help: unmarked.help.clone(),
                })
                .collect(),
            summary,
        }
    }

    /// The table of functions by package, and the counts of the reasons, as Markdown.
    pub fn summary(&self) -> String {
        let mut text = String::from("| package | functions | marked | |\n| --- | ---: | ---: | ---: |\n");
        for PackageShare { name, version, functions, marked } in &self.packages {
            text += &format!("| {name} {version} | {functions} | {marked} | {} |\n", percent(*marked, *functions));
        }
        if !self.summary.is_empty() {
            let mut reasons: Vec<_> = self.summary.iter().collect();
            reasons.sort_by_key(|(reason, count)| (usize::MAX - **count, *reason));
            text += "\n| not marked | reason |\n| ---: | --- |\n";
            reasons.iter().for_each(|(reason, count)| text += &format!("| {count} | {reason} |\n"));
        }
        text
    }
}

/// `98.0 %`
pub fn percent(part: usize, whole: usize) -> String {
    if part == whole { "100 %".to_owned() } else { format!("{:.1} %", 100.0 * part as f64 / whole.max(1) as f64) }
}

fn shares(project: &Project, sources: &Sources, marks: &Marks) -> Vec<PackageShare> {
    let share = |(index, package): (usize, &crate::project::Package)| {
        let is_its = |file: usize| sources.files[file].package == index;
        let compiled: Vec<_> =
            sources.functions.iter().filter(|function| function.is_compiled && is_its(function.file)).collect();
        let is_marked = |function: &&&_| {
            let function: &crate::source::Function = function;
            function.is_marked || marks.is_marked(sources, function.unit)
        };
        PackageShare {
            name: package.name.clone(),
            version: package.version.clone(),
            functions: compiled.len(),
            marked: compiled.iter().filter(is_marked).count(),
        }
    };
    project.packages.iter().enumerate().filter(|(_, package)| package.is_chosen).map(share).collect()
}

/// Each reason in the compiler's own look.
pub fn render(sources: &Sources, unmarked: &Unmarked, renderer: &Renderer) -> String {
    let snippets = unmarked.hops.iter().enumerate().map(|(index, hop)| {
        let file = &sources.files[hop.file];
        let kind = if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let subject = if index == 0 { "it".to_owned() } else { format!("`{}`", hop.name) };
        Snippet::source(file.text.as_str())
            .path(file.relative.to_string_lossy().into_owned())
            .annotation(kind.span(in_a_line(&file.text, &hop.range)).label(format!("{subject} {}", hop.says)))
    });
    let report = [
        Group::with_title(Level::NOTE.primary_title(unmarked.title())).elements(snippets),
        Group::with_title(Level::HELP.secondary_title(unmarked.help.as_str())),
    ];
    renderer.render(&report)
}

/// What of a range is in its first line, and at least a character of it.
fn in_a_line(text: &str, range: &Range<usize>) -> Range<usize> {
    let rest = &text[range.start..range.end.max(range.start)];
    let end = range.start + rest.find(['\r', '\n']).unwrap_or(rest.len());
    let next = text[range.start..].chars().next().map_or(range.start, |c| range.start + c.len_utf8());
    range.start..end.max(next)
}
