//! What does a page of rustdoc's say?

use tl::{HTMLTag, Node, Parser, ParserOptions};

/// A page, without its prose.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Where the item's definition begins: `src/alloc/vec/mod.rs.html#438`, which tells items apart that have one name.
    pub source: String,
    /// `pub struct Vec<T, A: Allocator = Global> { … }`; a primitive type has none.
    pub declaration: Code,
    pub notes: Notes,
    /// The first paragraph.
    pub summary: String,
    /// Impls and their members, in the page's order.
    pub parts: Vec<Part>,
    /// Where the table of a module's items and re-exports links to.
    pub listed: Vec<String>,
}

/// An impl, or a member of the impl before it, or of the item itself.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// The section that it is in: `implementations`, `required-methods`, …
    pub section: String,
    /// `method.push`, `tymethod.next`, `associatedconstant.MAX`, `impl-Vec<T>`
    pub id: String,
    pub code: Code,
    pub notes: Notes,
}

impl Part {
    pub fn is_impl(&self) -> bool {
        self.id.starts_with("impl-")
    }
}

/// What the coloured boxes below a signature say.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Notes {
    pub is_unstable: bool,
    pub is_deprecated: bool,
}

/// Rust code whose names are links.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Code(pub Vec<Fragment>);

#[derive(Debug, PartialEq, Eq)]
pub enum Fragment {
    Text(String),
    /// The name of an item that has a page, or a place on one.
    Link {
        name: String,
        target: String,
    },
}

impl Code {
    /// As the page shows it, in one line.
    pub fn shown(&self) -> String {
        self.with_paths(|_| None)
    }

    /// In one line, with a path for each name that `path` knows by its link.
    pub fn with_paths(&self, path: impl Fn(&str) -> Option<String>) -> String {
        let mut text = String::new();
        for fragment in &self.0 {
            match fragment {
                Fragment::Text(plain) => text.push_str(plain),
                Fragment::Link { name, target } => match path(target) {
                    Some(path) => {
                        // A name that two items have is shown with the module before it.
                        let module = text.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
                        if text.ends_with("::") {
                            text.truncate(module.len());
                        }
                        text.push_str(&path);
                    }
                    None => text.push_str(name),
                },
            }
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Reads a page, up to where it lists the impls of traits.
pub fn read_own_part(html: &str) -> Page {
    // They are most of a page.
    let end = ["trait-implementations", "synthetic-implementations", "foreign-impls", "implementors"]
        .iter()
        .filter_map(|section| html.find(&format!("<h2 id=\"{section}\"")))
        .min();
    read(&html[..end.unwrap_or(html.len())])
}

/// Reads a page.
pub fn read(html: &str) -> Page {
    let start = html.find("<section id=\"main-content\"").unwrap_or(0);
    let dom = tl::parse(&html[start..], ParserOptions::default()).expect("a page is shorter than 4 GiB");
    let mut reader = Reader { parser: dom.parser(), page: Page::default(), section: String::new(), is_in_table: false };
    for node in dom.children() {
        reader.node(node.get(dom.parser()).expect("the parser's own"));
    }
    reader.page
}

struct Reader<'a> {
    parser: &'a Parser<'a>,
    page: Page,
    section: String,
    is_in_table: bool,
}

impl Reader<'_> {
    fn node(&mut self, node: &Node) {
        let Some(tag) = node.as_tag() else { return };
        let id = attribute(tag, "id");
        match tag.name().as_utf8_str().as_ref() {
            "h2" => self.section = id,
            "section" if has_class(tag, "impl") || has_class(tag, "method") || has_class(tag, "associatedconstant") => {
                let header = self.find(tag, "code-header").unwrap_or_default();
                self.page.parts.push(Part { section: self.section.clone(), id, code: header, notes: Notes::default() });
            }
            "pre" if has_class(tag, "item-decl") => self.page.declaration = self.code(tag),
            "a" if has_class(tag, "src") && self.page.source.is_empty() => {
                let href = attribute(tag, "href");
                let (file, lines) = href[href.find("src/").unwrap_or(0)..].split_once('#').unwrap_or_default();
                // What another crate documents has the first line only.
                self.page.source = format!("{file}#{}", lines.split('-').next().unwrap_or(lines));
            }
            "a" if self.is_in_table => self.page.listed.push(attribute(tag, "href")),
            "dl" if has_class(tag, "item-table") => {
                self.is_in_table = true;
                self.children(tag);
                self.is_in_table = false;
            }
            "div" if has_class(tag, "stab") => {
                let notes = match self.page.parts.last_mut() {
                    Some(part) => &mut part.notes,
                    None => &mut self.page.notes,
                };
                notes.is_unstable |= has_class(tag, "unstable");
                notes.is_deprecated |= has_class(tag, "deprecated");
            }
            "div" if has_class(tag, "docblock") => {
                if self.page.summary.is_empty() && self.page.parts.is_empty() {
                    let first = tag.children().top().iter().find_map(|child| child.get(self.parser));
                    self.page.summary = first.map(|first| unescape(&first.inner_text(self.parser))).unwrap_or_default();
                }
            }
            _ => self.children(tag),
        }
    }

    fn children(&mut self, tag: &HTMLTag) {
        for child in tag.children().top().iter() {
            self.node(child.get(self.parser).expect("the parser's own"));
        }
    }

    fn find(&self, tag: &HTMLTag, class: &str) -> Option<Code> {
        tag.children().top().iter().find_map(|child| {
            let tag = child.get(self.parser)?.as_tag()?;
            if has_class(tag, class) { Some(self.code(tag)) } else { self.find(tag, class) }
        })
    }

    fn code(&self, tag: &HTMLTag) -> Code {
        let mut code = Code::default();
        self.fragments(tag, &mut code);
        code
    }

    fn fragments(&self, tag: &HTMLTag, code: &mut Code) {
        for child in tag.children().top().iter() {
            match child.get(self.parser).expect("the parser's own") {
                Node::Raw(text) => code.0.push(Fragment::Text(unescape(&text.as_utf8_str()))),
                Node::Tag(tag) => match tag.name().as_utf8_str().as_ref() {
                    // "Show 76 methods"
                    "summary" => {}
                    // "ⓘ"
                    "a" if has_class(tag, "tooltip") => {}
                    "a" => code.0.push(Fragment::Link {
                        name: unescape(&tag.inner_text(self.parser)),
                        target: attribute(tag, "href"),
                    }),
                    "div" if has_class(tag, "where") => {
                        code.0.push(Fragment::Text("\n".to_owned()));
                        self.fragments(tag, code);
                    }
                    "div" if has_class(tag, "code-attribute") => {
                        self.fragments(tag, code);
                        code.0.push(Fragment::Text("\n".to_owned()));
                    }
                    _ => self.fragments(tag, code),
                },
                Node::Comment(_) => {}
            }
        }
    }
}

fn has_class(tag: &HTMLTag, class: &str) -> bool {
    tag.attributes().is_class_member(class)
}

fn attribute(tag: &HTMLTag, name: &str) -> String {
    tag.attributes().get(name).flatten().map(|value| unescape(&value.as_utf8_str())).unwrap_or_default()
}

/// What rustdoc escapes, and no more.
fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
}
