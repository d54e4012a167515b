//! Why is a function not marked, in a user's words, hop by hop?

use std::collections::BTreeSet;
use std::ops::Range;

use cargo_metadata::diagnostic::Diagnostic;

use crate::search::{Marks, Refusal};
use crate::source::{Existing, Kind, Sources};
use crate::subject::{Origin, Subject, bare};

/// A function, a type, a trait or an impl that is not marked, and why.
pub struct Unmarked {
    pub name: String,
    pub what: &'static str,
    pub file: usize,
    pub range: Range<usize>,
    pub is_function: bool,
    /// What the chain ends in, as `--summary` counts it.
    pub reason: String,
    /// From what is not marked to what is the matter.
    pub hops: Vec<Hop>,
    pub help: String,
}

/// One link of a chain.
pub struct Hop {
    pub name: String,
    pub file: usize,
    pub range: Range<usize>,
    /// `calls the foreign `tracing::event``
    pub says: String,
    /// What rustc says.
    pub message: String,
    pub code: Option<String>,
}

/// What is the matter in the last hop.
pub struct End {
    pub reason: String,
    /// `calls the foreign `tracing::event``
    pub says: String,
    /// `is not allowlisted`
    pub which: String,
    pub help: String,
}

impl Unmarked {
    /// ``handle` is not marked because it calls `log_line`, which calls the foreign `tracing::event`, which is not allowlisted`
    pub fn title(&self) -> String {
        let mut title = format!("`{}` is not marked because it ", self.name);
        for (index, hop) in self.hops.iter().enumerate() {
            if index > 0 {
                title.push_str(", which ");
            }
            title.push_str(&hop.says);
        }
        title
    }
}

/// All that is compiled, could have a mark and has none, in the order of the sources.
pub fn unmarked(sources: &Sources, marks: &Marks) -> Vec<Unmarked> {
    let is_refused = |unit: usize| refusal(sources, marks, unit).is_some();
    let mut found = Vec::new();
    for function in sources.functions.iter().filter(|function| function.is_compiled && !function.is_marked) {
        let unit = function.unit;
        let is_skipped = sources.units[unit].existing == Some(Existing::Skipped);
        if !marks.is_marked(sources, unit) && (is_refused(unit) || is_skipped) {
            let chain = chain(sources, marks, unit, Some(&function.range));
            let (file, range) = (function.file, function.name_range.clone());
            found.push(chain.of(function.path.clone(), "function", file, range, true));
        }
    }
    for (index, unit) in sources.units.iter().enumerate() {
        let what = match unit.kind {
            Kind::Type => "type",
            Kind::Trait => "trait",
            Kind::Impl | Kind::TraitImpl if unit.functions.is_empty() => "impl",
            Kind::Function | Kind::Method | Kind::Macro | Kind::Rules | Kind::Impl | Kind::TraitImpl => continue,
        };
        if !marks.is_marked(sources, index) && is_refused(index) {
            let chain = chain(sources, marks, index, None);
            found.push(chain.of(unit.path.clone(), what, unit.file, unit.name_range.clone(), false));
        }
    }
    found.sort_by_key(|unmarked| (unmarked.file, unmarked.range.start));
    found
}

struct Chain {
    hops: Vec<Hop>,
    reason: String,
    help: String,
}

impl Chain {
    fn of(self, name: String, what: &'static str, file: usize, range: Range<usize>, is_function: bool) -> Unmarked {
        let Self { hops, reason, help } = self;
        Unmarked { name, what, file, range, is_function, reason, hops, help }
    }
}

/// The refusal of a unit, or of what it is in.
fn refusal<'a>(sources: &Sources, marks: &'a Marks, unit: usize) -> Option<&'a Refusal> {
    let of_parent = || marks.refusals.get(&sources.units[unit].parent?);
    marks.refusals.get(&unit).or_else(of_parent)
}

fn chain(sources: &Sources, marks: &Marks, unit: usize, function: Option<&Range<usize>>) -> Chain {
    let mut hops: Vec<Hop> = Vec::new();
    let mut visited = BTreeSet::new();
    let mut next = unit;
    loop {
        visited.insert(next);
        let of = &sources.units[next];
        let Some(refusal) = refusal(sources, marks, next) else {
            // What it ends in has no mark for another reason than an error.
            let (reason, says, help) = match of.existing {
                Some(Existing::Skipped) => {
                    ("skipped", "is left out by `#[no_tls(skip)]`", "take the attribute off, if it may be marked")
                }
                _ if !of.is_compiled => {
                    ("not-compiled", "is not compiled with these flags", "choose features and targets that compile it")
                }
                _ => ("not-asked-for", "is not among what is to be marked", "name its file, too, or its package"),
            };
            let (file, range, name) = (of.file, of.name_range.clone(), of.name.clone());
            hops.push(Hop { name, file, range, says: says.to_owned(), message: says.to_owned(), code: None });
            return Chain { hops, reason: reason.to_owned(), help: help.to_owned() };
        };
        let is_known = |unit: &&usize| {
            !visited.contains(unit) && !marks.is_marked(sources, **unit) && sources.units[**unit].kind != Kind::Macro
        };
        let following =
            refusal.needs.iter().filter(is_known).max_by_key(|unit| self::refusal(sources, marks, **unit).is_some());
        let subject = Subject::of(&refusal.error.diagnostic);
        let end = end(sources, refusal, subject.as_ref());
        let mut says = match (&subject, following) {
            (Some(subject), Some(following)) => through(subject, &sources.units[*following].name),
            _ if end.which.is_empty() => end.says.clone(),
            _ => format!("{}, which {}", end.says, end.which),
        };
        // An impl of a trait is marked or not as a whole, and what a macro makes is where it is invoked.
        let is_made = sources.units.iter().any(|unit| {
            unit.kind == Kind::Rules && unit.file == refusal.file && unit.range.contains(&refusal.range.start)
        });
        let is_elsewhere =
            |function: &Range<usize>| refusal.file == of.file && !is_made && !function.contains(&refusal.range.start);
        if hops.is_empty() && function.is_some_and(is_elsewhere) {
            let other = of.functions.iter().map(|other| &sources.functions[*other]);
            let other = other
                .filter(|other| other.range.contains(&refusal.range.start))
                .map(|other| other.name.as_str())
                .next();
            says = match other {
                Some(other) => format!("stands beside `{other}`, which {says}"),
                None => format!("is part of `{}`, which {says}", sources.units[of.parent.unwrap_or(next)].name),
            };
        }
        hops.push(Hop {
            name: of.name.clone(),
            file: refusal.file,
            range: refusal.range.clone(),
            says,
            message: refusal.error.message.clone(),
            code: refusal.error.code.clone(),
        });
        match following {
            Some(following) => next = *following,
            None => return Chain { hops, reason: end.reason, help: end.help },
        }
    }
}

/// Of a hop that another follows.
fn through(subject: &Subject, next: &str) -> String {
    match subject {
        Subject::Function(_) | Subject::Method { .. } => format!("calls `{next}`"),
        Subject::Type(_) => format!("uses the type `{next}`"),
        Subject::Value(_) => format!("takes a value of the type `{next}` in or out"),
        Subject::Trait(_) => format!("needs the trait `{next}`"),
        Subject::Impl { .. } => format!("needs `{next}`"),
        Subject::ImplHere => format!("has the impl `{next}`"),
        Subject::Macro(_) => format!("invokes `{next}!`"),
    }
}

fn end(sources: &Sources, refusal: &Refusal, subject: Option<&Subject>) -> End {
    match subject {
        Some(subject) if let Some(import) = import_proposed(&refusal.error.diagnostic) => End {
            reason: "import".to_owned(),
            says: format!("calls `{}`", subject.name()),
            which: "marked code must import, too".to_owned(),
            help: format!("`{import}` beside std's import"),
        },
        Some(subject) => of_subject(subject, &subject.origin(sources, refusal.file)),
        None => of_message(&refusal.error.message, refusal.error.code.as_deref()),
    }
}

/// `use no_tls::std::ops::Add;`, which rustc proposes where a twin of std's is not in scope.
fn import_proposed(error: &Diagnostic) -> Option<&str> {
    let proposed =
        error.children.iter().flat_map(|child| &child.spans).filter_map(|span| span.suggested_replacement.as_deref());
    proposed.map(str::trim).find(|text| text.starts_with("use ") && text.contains("::std::"))
}

/// What is the matter with what is not marked.
pub fn of_subject(subject: &Subject, origin: &Origin) -> End {
    let name = subject.name();
    let (kind, verb) = match subject {
        Subject::Macro(_) => {
            let (which, help) = match origin {
                Origin::Foreign(_) => {
                    ("is another crate's", "write out what it does, or leave for it with `outside!(…)`")
                }
                _ => ("is not marked", "put `#[no_tls]` above its `macro_rules!`, or write out what it does"),
            };
            return End {
                reason: "macro".to_owned(),
                says: format!("invokes `{name}`"),
                which: which.to_owned(),
                help: help.to_owned(),
            };
        }
        Subject::Function(_) => ("function", "calls"),
        Subject::Method { .. } => ("method", "calls"),
        Subject::Type(_) => ("type", "uses the type"),
        Subject::Trait(_) => ("trait", "needs the trait"),
        Subject::Impl { .. } | Subject::ImplHere => ("impl", "needs"),
        Subject::Value(_) => {
            return End {
                reason: "value".to_owned(),
                says: format!("takes a value of type `{name}` in or out"),
                which: "could bring code along".to_owned(),
                help: "make it inside, or hold it in an `Ambient`".to_owned(),
            };
        }
    };
    if *subject == Subject::ImplHere {
        return End {
            reason: "unmarked-impl".to_owned(),
            says: "is a trait with this impl".to_owned(),
            which: "is not marked".to_owned(),
            help: "put `#[no_tls]` on the impl, inside of the macro, if one makes it".to_owned(),
        };
    }
    let called = matches!(subject, Subject::Function(_) | Subject::Method { .. });
    let (prefix, adjective, which, help) = match origin {
        Origin::Std if called => ("std-", "std's ", "marked code may not use", "leave for it with `outside!(…)`"),
        Origin::Std => {
            ("std-", "std's ", "marked code may not use", "hold it in an `Ambient`, and use it in `outside!(…)`")
        }
        Origin::Foreign(_) if called => (
            "foreign-",
            "the foreign ",
            "is not allowlisted",
            "list it in an `allow!`, or leave for it with `outside!(…)`",
        ),
        Origin::Foreign(_) => {
            ("foreign-", "the foreign ", "is not allowlisted", "list it in an `allow!`, or hold it in an `Ambient`")
        }
        Origin::Workspace => (
            "unmarked-",
            "",
            "is not marked",
            match subject {
                Subject::Method { .. } => "put `#[no_tls]` on its impl, or on its trait and that one's impls",
                Subject::Trait(_) => "put `#[no_tls]` on the trait and on its impls",
                Subject::Impl { .. } | Subject::ImplHere => "put `#[no_tls]` on the impl",
                _ => "put `#[no_tls]` on it",
            },
        ),
        Origin::Unknown => (
            "unmarked-",
            "",
            "is neither marked nor allowlisted",
            "put `#[no_tls]` on it; if it is another crate's, list it in an `allow!`, or leave for it with `outside!(…)`",
        ),
    };
    let help = match subject {
        Subject::Method { of, .. } if bare(of) == "LocalKey" => {
            "what is a thread's is no capsule's: `capsule_local!`, or leave for it with `outside!(…)`".to_owned()
        }
        // A parameter's name.
        Subject::Impl { of_trait, of_type } if of_type.len() < 3 => {
            format!("`{of_type}: no_tls::marked::{of_trait}` in the bounds, if all callers can do with that")
        }
        _ => help.to_owned(),
    };
    let says = match (kind, adjective.is_empty()) {
        ("type" | "trait", false) => format!("uses {adjective}{kind} `{name}`"),
        _ => format!("{verb} {adjective}`{name}`"),
    };
    End { reason: format!("{prefix}{kind}"), says, which: which.to_owned(), help }
}

/// What the macro itself refuses, or rustc for a reason of its own.
fn of_message(message: &str, code: Option<&str>) -> End {
    let (what, help) = match (code, message.split_once(": ")) {
        (None, Some((what, help))) => (what, help.to_owned()),
        _ => (message, "see <https://docs.rs/no-tls/latest/no_tls/errors/>".to_owned()),
    };
    if let Some(name) = message.strip_prefix("the macro `").and_then(|rest| rest.split('`').next()) {
        let which = "is not known to be free of thread-local state".to_owned();
        return End { reason: "macro".to_owned(), says: format!("invokes `{name}`"), which, help };
    }
    let reason = match code {
        Some(code) => format!("error-{code}"),
        None if message.contains("async") || message.contains("await") => "async".to_owned(),
        None if message.contains("thread") => "thread".to_owned(),
        None => "not-supported".to_owned(),
    };
    let says = match code {
        Some(_) => format!("does not compile with the mark: {what}"),
        None => format!("has what marked code may not have: {what}"),
    };
    End { reason, says, which: String::new(), help }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_says_what_is_the_matter() {
        let subject = Subject::Function("tracing::event".to_owned());
        let end = of_subject(&subject, &Origin::Foreign("tracing".to_owned()));
        assert_eq!(
            (end.reason.as_str(), end.says.as_str()),
            ("foreign-function", "calls the foreign `tracing::event`")
        );
        assert_eq!(end.which, "is not allowlisted");
        let end =
            of_message("the macro `mine!` is not known to be free of thread-local state: write out what it does", None);
        assert_eq!((end.reason.as_str(), end.help.as_str()), ("macro", "write out what it does"));
        let end = of_subject(&Subject::Macro("mine".to_owned()), &Origin::Workspace);
        assert_eq!((end.reason.as_str(), end.says.as_str()), ("macro", "invokes `mine!`"));
        assert_eq!(of_message("mismatched types", Some("E0308")).reason, "error-E0308");
    }
}
