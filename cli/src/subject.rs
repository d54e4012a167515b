//! Of what does an error of marked code say that it is not marked?

use cargo_metadata::diagnostic::{Diagnostic, DiagnosticSpan};

use crate::source::{Kind, Sources};

/// What an expansion's names for its own begin with.
pub const HIDDEN: &str = "__no_tls0_";

/// The function of a companion.
const COMPANION: &str = "__no_tls0";

/// What is not marked, as far as the error tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// By the path of the call.
    Function(String),
    /// By name, with the type that it was looked for in, and the path that is written.
    Method {
        name: String,
        of: String,
        path: String,
    },
    /// As the error writes it: `&Widget`, `dyn Shape`.
    Type(String),
    Trait(String),
    /// `Display` of `Widget`.
    Impl {
        of_trait: String,
        of_type: String,
    },
    /// An impl of a marked trait, at the error's own place.
    ImplHere,
    /// A value of this type, which could bring code along.
    Value(String),
    /// By the path of the invocation.
    Macro(String),
}

/// Where a name is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    Workspace,
    Std,
    /// Another crate, by its name.
    Foreign(String),
    Unknown,
}

const OPERATORS: [(&str, &str); 26] = [
    ("==", "PartialEq"),
    ("!=", "PartialEq"),
    ("<", "PartialOrd"),
    (">", "PartialOrd"),
    ("<=", "PartialOrd"),
    (">=", "PartialOrd"),
    ("<<=", "ShlAssign"),
    (">>=", "ShrAssign"),
    ("+=", "AddAssign"),
    ("-=", "SubAssign"),
    ("*=", "MulAssign"),
    ("/=", "DivAssign"),
    ("%=", "RemAssign"),
    ("&=", "BitAndAssign"),
    ("|=", "BitOrAssign"),
    ("^=", "BitXorAssign"),
    ("<<", "Shl"),
    (">>", "Shr"),
    ("+", "Add"),
    ("-", "Sub"),
    ("*", "Mul"),
    ("/", "Div"),
    ("%", "Rem"),
    ("&", "BitAnd"),
    ("|", "BitOr"),
    ("^", "BitXor"),
];

impl Subject {
    /// None, if the error is not of a mark that is missing.
    pub fn of(error: &Diagnostic) -> Option<Self> {
        let message = error.message.as_str();
        let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
        let text = |index: usize| quoted.get(index).map(|text| (*text).to_owned());
        let primary = primary(error)?;
        if let Some(path) = asked_macro(error, primary) {
            return Some(Self::Macro(path));
        }
        match error.code.as_ref().map(|code| code.code.as_str()) {
            Some("E0433") if is_call(primary) => Some(Self::Function(path_at(primary)?)),
            // What has the function's name is a module or a crate.
            Some("E0425") if quoted.first() == Some(&COMPANION) => Some(Self::Function(path_at(primary)?)),
            Some("E0599") => {
                let name = quoted.first()?.strip_prefix(HIDDEN)?.to_owned();
                Some(Self::Method { name, of: text(1)?, path: path_at(primary).unwrap_or_default() })
            }
            Some("E0576" | "E0407" | "E0437" | "E0438") if quoted.first()?.starts_with("__no_tls0") => {
                text(1).map(Self::Trait)
            }
            Some("E0046") if message.contains("__no_tls0_this_impl_needs") => Some(Self::ImplHere),
            _ if message.contains("a type that marked code may use") => text(0).map(Self::Type),
            _ if message.contains("cannot be made in marked code") => text(0).map(Self::Type),
            _ if message.contains("cannot enter or leave marked code") => text(0).map(Self::Value),
            _ if message.contains("not marked `#[no_tls]`") => {
                let first = *quoted.first()?;
                if message.contains("'s `") {
                    return Some(Self::Impl { of_trait: text(1)?, of_type: first.to_owned() });
                }
                let unary = [("-", "Neg"), ("!", "Not")].into_iter().find(|(sign, _)| first.starts_with(sign));
                let is_in = |sign: &str| first.split(' ').any(|word| word == sign);
                let (sign, of_trait) = unary.or_else(|| OPERATORS.into_iter().find(|(sign, _)| is_in(sign)))?;
                let of_type = first.split(sign).find(|side| !side.trim().is_empty())?;
                Some(Self::Impl { of_trait: of_trait.to_owned(), of_type: of_type.trim().to_owned() })
            }
            _ => None,
        }
    }

    /// What it is called: `helper`, `Widget::frob`.
    pub fn name(&self) -> String {
        match self {
            Self::Function(path) => path.clone(),
            Self::Method { name, of, .. } => format!("{}::{name}", bare(of)),
            Self::Type(name) | Self::Trait(name) | Self::Value(name) => name.clone(),
            Self::Impl { of_trait, of_type } => format!("impl {of_trait} for {of_type}"),
            Self::ImplHere => "impl".to_owned(),
            Self::Macro(path) => format!("{path}!"),
        }
    }

    /// The units that it may be, as seen from a file; those that are likeliest.
    pub fn units(&self, sources: &Sources, file: usize) -> Vec<usize> {
        let find = |accepts: &dyn Fn(usize) -> bool| -> Vec<usize> {
            (0..sources.units.len()).filter(|unit| accepts(*unit)).collect()
        };
        let unit = |index: usize| &sources.units[index];
        match self {
            Self::Function(written) => {
                if matches!(self.origin(sources, file), Origin::Std | Origin::Foreign(_)) {
                    return Vec::new();
                }
                let path = sources.files[file].imports.resolve(written);
                let segments: Vec<&str> =
                    path.split("::").filter(|segment| !["crate", "self", "super"].contains(segment)).collect();
                let last = segments.last().copied().unwrap_or_default();
                let named = find(&|index| unit(index).kind == Kind::Function && unit(index).name == last);
                likeliest(
                    named,
                    &[&|index| ends_with(&unit(*index).path, &segments), &|index| {
                        segments.len() > 1 || unit(*index).file == file
                    }],
                )
            }
            Self::Method { name, of, .. } => {
                let owners = identifiers(of);
                let is_its = |index: usize| {
                    let unit = unit(index);
                    unit.kind == Kind::Method
                        && unit.name.ends_with(&format!("::{name}"))
                        && unit.of_type.as_ref().is_some_and(|of| owners.contains(&of.as_str()))
                };
                let methods = find(&is_its);
                if !methods.is_empty() {
                    return methods;
                }
                let traits = find(&|index| unit(index).kind == Kind::Trait && unit(index).methods.contains(name));
                likeliest(traits, &[&|index| owners.contains(&unit(*index).name.as_str())])
            }
            Self::Type(text) | Self::Value(text) => {
                let names = identifiers(text);
                find(&|index| match unit(index).kind {
                    Kind::Type => names.contains(&unit(index).name.as_str()),
                    Kind::Trait => text.contains(&format!("dyn {}", unit(index).name)),
                    _ => false,
                })
            }
            Self::Trait(text) => {
                let names = identifiers(text);
                find(&|index| unit(index).kind == Kind::Trait && names.contains(&unit(index).name.as_str()))
            }
            Self::Impl { of_trait, of_type } => {
                let (traits, types) = (identifiers(of_trait), identifiers(of_type));
                let is_of =
                    |name: &Option<String>, of: &[&str]| name.as_ref().is_some_and(|name| of.contains(&name.as_str()));
                let is_its = |index: usize| {
                    let unit = unit(index);
                    unit.kind == Kind::TraitImpl && is_of(&unit.of_trait, &traits) && is_of(&unit.of_type, &types)
                };
                let impls = find(&is_its);
                if !impls.is_empty() {
                    return impls;
                }
                // A derive is marked with its type.
                find(&|index| unit(index).kind == Kind::Type && types.contains(&unit(index).name.as_str()))
            }
            Self::ImplHere => Vec::new(),
            Self::Macro(path) => {
                let path = sources.files[file].imports.resolve(path);
                let last = path.rsplit("::").next().unwrap_or_default();
                let package = sources.files[file].package;
                let named = find(&|index| unit(index).kind == Kind::Rules && unit(index).name == last);
                likeliest(
                    named,
                    &[&|index| sources.files[unit(*index).file].package == package, &|index| unit(*index).is_compiled],
                )
            }
        }
    }

    /// Where it is declared, as seen from a file.
    pub fn origin(&self, sources: &Sources, file: usize) -> Origin {
        let path = match self {
            Self::Function(path) | Self::Macro(path) => path.clone(),
            Self::Method { path, .. } if path.contains("::") && !path.starts_with("Self") => path.clone(),
            Self::Method { of, .. } => bare(of).to_owned(),
            Self::Type(text) | Self::Trait(text) | Self::Value(text) => bare(text).to_owned(),
            Self::Impl { of_type, .. } => bare(of_type).to_owned(),
            Self::ImplHere => return Origin::Workspace,
        };
        let file = &sources.files[file];
        let resolved = file.imports.resolve(path.trim_start_matches("::"));
        let first = resolved.split("::").next().unwrap_or_default();
        if ["std", "core", "alloc"].contains(&first) {
            return Origin::Std;
        }
        let is_declared = |name: &str| {
            sources.types.iter().any(|known| known == name) || sources.units.iter().any(|unit| unit.name == name)
        };
        if resolved.contains("::") && sources.dependencies[file.package].contains(first) {
            Origin::Foreign(first.to_owned())
        } else if is_declared(bare(&resolved)) || is_declared(first) {
            Origin::Workspace
        } else if STD_TYPES.binary_search(&resolved.as_str()).is_ok() {
            Origin::Std
        } else {
            Origin::Unknown
        }
    }
}

/// Types of std's, which an error names without their path.
const STD_TYPES: [&str; 102] = [
    "AccessError",
    "Any",
    "Arc",
    "Arguments",
    "AtomicBool",
    "AtomicU32",
    "AtomicUsize",
    "BTreeMap",
    "BTreeSet",
    "Backtrace",
    "Barrier",
    "BinaryHeap",
    "Box",
    "BufReader",
    "BufWriter",
    "Builder",
    "CStr",
    "CString",
    "Cell",
    "Chars",
    "Child",
    "Command",
    "Condvar",
    "Cow",
    "Cursor",
    "Duration",
    "Entry",
    "Error",
    "File",
    "Formatter",
    "HashMap",
    "HashSet",
    "Instant",
    "IpAddr",
    "Iter",
    "JoinHandle",
    "LazyCell",
    "LazyLock",
    "LinkedList",
    "LocalKey",
    "ManuallyDrop",
    "Mutex",
    "MutexGuard",
    "NonNull",
    "Once",
    "OnceCell",
    "OnceLock",
    "Option",
    "OsStr",
    "OsString",
    "Output",
    "Path",
    "PathBuf",
    "PhantomData",
    "Pin",
    "Rc",
    "Receiver",
    "Ref",
    "RefCell",
    "RefMut",
    "Result",
    "RwLock",
    "RwLockReadGuard",
    "RwLockWriteGuard",
    "Scope",
    "ScopedJoinHandle",
    "Sender",
    "SocketAddr",
    "Stderr",
    "Stdin",
    "Stdout",
    "String",
    "SyncSender",
    "SystemTime",
    "TcpListener",
    "TcpStream",
    "Thread",
    "ThreadId",
    "TypeId",
    "UdpSocket",
    "UnsafeCell",
    "Vec",
    "VecDeque",
    "Waker",
    "Weak",
    "bool",
    "char",
    "f32",
    "f64",
    "i128",
    "i16",
    "i32",
    "i64",
    "i8",
    "isize",
    "str",
    "u128",
    "u16",
    "u32",
    "u64",
    "u8",
    "usize",
];

pub fn primary(error: &Diagnostic) -> Option<&DiagnosticSpan> {
    error.spans.iter().find(|span| span.is_primary)
}

/// The path of a macro that is not marked, of what it takes or makes where marked code asks whether it is.
fn asked_macro(error: &Diagnostic, primary: &DiagnosticSpan) -> Option<String> {
    const ASKED: [&str; 2] =
        ["__no_tls0_this_macro_needs_the_attribute_no_tls", "__no_tls0_macro_that_needs_the_attribute_no_tls"];
    let message = error.message.as_str();
    // Where it takes the names, the `$` is too much.
    if ASKED.iter().any(|name| message.contains(name)) || message == "no rules expected `$`" {
        return path_at(primary);
    }
    asking(primary).and_then(path_at)
}

/// The place where marked code asks a macro for what is at a span: of the invocation, no more than the path is the user's.
pub fn asking(span: &DiagnosticSpan) -> Option<&DiagnosticSpan> {
    let mut next = span.expansion.as_ref();
    while let Some(expansion) = next {
        let span = &expansion.span;
        let line = span.text.first().filter(|_| span.text.len() == 1)?;
        let length = line.highlight_end.saturating_sub(line.highlight_start);
        let mut written = line.text.chars().skip(line.highlight_start.saturating_sub(1)).take(length);
        let is_macro = !expansion.macro_decl_name.starts_with("#[") && !expansion.macro_decl_name.contains(HIDDEN);
        if is_macro && written.all(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            return Some(span);
        }
        next = span.expansion.as_ref();
    }
    None
}

/// Whether the name at a span is called, or handed on by a macro of ours as if.
fn is_call(span: &DiagnosticSpan) -> bool {
    let label = span.label.as_deref().unwrap_or_default();
    label.contains("function `") || comes_from_mark(span)
}

/// Whether a span was written by one of the runtime's macros.
pub fn comes_from_mark(span: &DiagnosticSpan) -> bool {
    let mut next = span.expansion.as_ref();
    while let Some(expansion) = next {
        let name = expansion.macro_decl_name.as_str();
        let inner = name.trim_start_matches("#[").trim_end_matches([']', '!']);
        if ["no_tls", "marked", "outside", "capsule_local", "allow", "assume_no_tls"]
            .contains(&inner.rsplit("::").next().unwrap_or_default())
        {
            return true;
        }
        next = expansion.span.expansion.as_ref();
    }
    false
}

/// The path whose last part is at a span: `a::helper`.
fn path_at(span: &DiagnosticSpan) -> Option<String> {
    let line = span.text.first()?;
    let characters: Vec<char> = line.text.chars().collect();
    let (mut start, mut end) = (line.highlight_start.checked_sub(1)?, line.highlight_end.checked_sub(1)?);
    let is_part = |c: &char| c.is_alphanumeric() || *c == '_' || *c == ':';
    while start > 0 && characters.get(start - 1).is_some_and(is_part) {
        start -= 1;
    }
    while characters.get(end).is_some_and(|c| c.is_alphanumeric() || *c == '_') {
        end += 1;
    }
    let path: String = characters.get(start..end)?.iter().collect();
    let rest: String = characters.get(end..)?.iter().collect();
    // The name of a module that is not there is no matter of marks.
    let is_module = rest.starts_with("::") && !rest.starts_with("::<");
    (!path.is_empty() && !is_module).then_some(path)
}

/// `&mut a::Widget<'_, T>` → `Widget`
pub fn bare(text: &str) -> &str {
    let text = text.trim_start_matches(['&', '*', '(', '[']).trim_start();
    let text = ["mut ", "const ", "dyn "].iter().fold(text, |text, word| text.trim_start_matches(word));
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(text.len());
    text[..end].rsplit("::").next().unwrap_or(text)
}

pub fn identifiers(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect()
}

/// Whether a path ends in these segments, or they in it, where they begin with a crate's name.
fn ends_with(path: &str, segments: &[&str]) -> bool {
    let path: Vec<&str> = path.split("::").collect();
    path.ends_with(segments) || segments.ends_with(&path)
}

/// What each condition leaves, unless it leaves nothing.
fn likeliest(mut found: Vec<usize>, conditions: &[&dyn Fn(&usize) -> bool]) -> Vec<usize> {
    for condition in conditions {
        let left: Vec<usize> = found.iter().copied().filter(|index| condition(index)).collect();
        if !left.is_empty() {
            found = left;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject(code: &str, message: &str) -> Option<Subject> {
        let error = serde_json::json!({
            "message": message, "level": "error", "children": [], "rendered": null,
            "code": { "code": code, "explanation": null },
            "spans": [{
                "file_name": "src/lib.rs", "byte_start": 10, "byte_end": 14, "line_start": 1, "line_end": 1,
                "column_start": 11, "column_end": 15, "is_primary": true, "label": "function `deep` is not a crate or module",
                "text": [{ "text": "    inner::deep(1)", "highlight_start": 12, "highlight_end": 16 }],
                "suggested_replacement": null, "suggestion_applicability": null, "expansion": null,
            }],
        });
        Subject::of(&serde_json::from_value(error).unwrap())
    }

    #[test]
    fn errors_tell_what_is_not_marked() {
        let method = |name: &str, of: &str| {
            let path = "inner::deep".to_owned();
            Subject::Method { name: name.to_owned(), of: of.to_owned(), path }
        };
        let of = |of_trait: &str, of_type: &str| Subject::Impl {
            of_trait: of_trait.to_owned(),
            of_type: of_type.to_owned(),
        };
        for (code, message, expected) in [
            ("E0433", "cannot find `deep` in `inner`", Subject::Function("inner::deep".to_owned())),
            ("E0425", "cannot find value `__no_tls0` in module `deep`", Subject::Function("inner::deep".to_owned())),
            (
                "E0599",
                "no method named `__no_tls0_frob` found for reference `&Widget` in the current scope",
                method("frob", "&Widget"),
            ),
            (
                "E0599",
                "the method `__no_tls0_f` exists for struct `Foo<T>`, but its trait bounds were not satisfied",
                method("f", "Foo<T>"),
            ),
            ("E0277", "`&dyn Shape` is not a type that marked code may use", Subject::Type("&dyn Shape".to_owned())),
            ("E0277", "`Widget`'s `Display` is not marked `#[no_tls]`", of("Display", "Widget")),
            ("E0277", "`A += B` is not marked `#[no_tls]`", of("AddAssign", "A")),
            ("E0277", "`-A` is not marked `#[no_tls]`", of("Neg", "A")),
        ] {
            assert_eq!(subject(code, message), Some(expected), "{message}");
        }
        assert_eq!(subject("E0599", "no method named `frob` found for struct `Widget`"), None);
        assert_eq!(subject("E0308", "mismatched types"), None);
    }

    #[test]
    fn stds_types_are_sorted() {
        assert!(STD_TYPES.is_sorted());
    }

    #[test]
    fn a_type_is_named_without_what_is_around() {
        assert_eq!(bare("&mut a::Widget<'_, T>"), "Widget");
        assert_eq!(bare("dyn Shape + Send"), "Shape");
        assert_eq!(bare("[u8]"), "u8");
    }
}
