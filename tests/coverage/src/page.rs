//! What does a page of rustdoc's say?

use tl::{HTMLTag, Node, Parser, ParserOptions};

/// A page, without its prose.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Where the item's definition begins: `src/alloc/vec/mod.rs.html#438`, which tells items apart that have one name.
    pub source: String,
    /// `pub struct Vec<T, A: Allocator = Global> { … }`; a primitive type has none.
    pub declaration: Code,
    /// What is said of the item.
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
    /// The declaration.
    pub code: Code,
    /// What is said of it.
    pub notes: Notes,
}

impl Part {
    /// Whether it is an impl, rather than a member.
    pub fn is_impl(&self) -> bool {
        self.id.starts_with("impl-")
    }
}

/// What the coloured boxes below a signature say.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Notes {
    /// "This is a nightly-only experimental API."
    pub is_unstable: bool,
    /// "Deprecated since …"
    pub is_deprecated: bool,
}

/// Rust code whose names are links.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Code(pub Vec<Fragment>);

/// A piece of code.
#[derive(Debug, PartialEq, Eq)]
pub enum Fragment {
    /// What is between names.
    Text(String),
    /// The name of an item that has a page, or a place on one.
    Link {
        /// What is shown.
        name: String,
        /// The link, from the page.
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
            "h2" if has_class(tag, "section-header") => self.section = id,
            "section"
                if has_class(tag, "impl")
                    || has_class(tag, "method")
                    || has_class(tag, "associatedconstant")
                    || has_class(tag, "associatedtype") =>
            {
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
            "div" if has_class(tag, "docblock") && self.page.summary.is_empty() && self.page.parts.is_empty() => {
                let first = tag.children().top().iter().find_map(|child| child.get(self.parser));
                self.page.summary = first.map(|first| unescape(&first.inner_text(self.parser))).unwrap_or_default();
                // Prose may hold a tag that is not closed, and then all that comes after it.
                self.children(tag);
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

#[cfg(test)]
mod tests {
    use super::*;

    const STRUCT: &str = r##"<nav><h2><a href="#">Vec</a></h2></nav><section id="main-content" class="content"><div class="main-heading">
<h1>Struct <span class="struct">Vec</span></h1><span class="sub-heading"><span class="since">1.0.0</span> · <a class="src" href="../../src/alloc/vec/mod.rs.html#438-441">Source</a> </span></div>
<pre class="rust item-decl"><code><div class="code-attribute">#[must_use]</div>pub struct Vec&lt;T, A: <a class="trait" href="../alloc/trait.Allocator.html">Allocator</a>&gt; { <span class="comment">/* private fields */</span> }</code></pre>
<details class="toggle top-doc" open><div class="docblock"><p>A contiguous <code>Vec&lt;T&gt;</code>.<wbr></p><p>More, with <pre>pub fn fake()</pre>.</div></details>
<h2 id="implementations" class="section-header">Implementations</h2><div id="implementations-list"><details class="toggle implementors-toggle" open>
<summary><section id="impl-Vec%3CT%3E" class="impl"><a class="src rightside" href="../../src/alloc/vec/mod.rs.html#443">Source</a><h3 class="code-header">impl&lt;T&gt; <a class="struct" href="struct.Vec.html">Vec</a>&lt;T&gt;</h3></section></summary>
<div class="impl-items"><details class="toggle method-toggle" open><summary><section id="method.drain" class="method"><h4 class="code-header">pub fn <a href="#method.drain" class="fn">drain</a>&lt;R&gt;(
    &amp;mut self,
) -&gt; <a class="struct" href="struct.Drain.html">Drain</a>&lt;'_, T&gt; <a href="#" class="tooltip" data-notable-ty="Drain&lt;&#39;_, T&gt;">ⓘ</a><div class="where">where
    R: <a class="trait" href="../ops/trait.RangeBounds.html">RangeBounds</a>&lt;<a class="primitive" href="../primitive.usize.html">usize</a>&gt;,</div></h4></section></summary><div class="docblock"><p>Removes.</p></div></details>
<section id="method.peek" class="method"><h4 class="code-header">pub fn <a href="#method.peek" class="fn">peek</a>(&amp;self)</h4></section><span class="item-info"><div class="stab unstable"><span>nightly-only</span></div></span>
<section id="associatedconstant.MAX" class="associatedconstant"><h4 class="code-header">pub const <a href="#associatedconstant.MAX" class="constant">MAX</a>: <a class="primitive" href="../primitive.usize.html">usize</a> = 1</h4></section></div></details></div>
<h2 id="trait-implementations" class="section-header">Trait Implementations</h2><section id="impl-Clone" class="impl"><h3 class="code-header">impl Clone for Vec</h3></section></section>"##;

    #[test]
    fn a_page_has_its_declaration_and_parts() {
        let page = read_own_part(STRUCT);
        assert_eq!(page.source, "src/alloc/vec/mod.rs.html#438");
        assert_eq!(page.declaration.shown(), "#[must_use] pub struct Vec<T, A: Allocator> { /* private fields */ }");
        assert_eq!(page.summary, "A contiguous Vec<T>.");
        assert_eq!(page.notes, Notes::default());
        let parts: Vec<_> = page.parts.iter().map(|part| (part.id.as_str(), part.code.shown())).collect();
        assert_eq!(
            parts,
            [
                ("impl-Vec%3CT%3E", "impl<T> Vec<T>".to_owned()),
                (
                    "method.drain",
                    "pub fn drain<R>( &mut self, ) -> Drain<'_, T> where R: RangeBounds<usize>,".to_owned()
                ),
                ("method.peek", "pub fn peek(&self)".to_owned()),
                ("associatedconstant.MAX", "pub const MAX: usize = 1".to_owned()),
            ]
        );
        assert!(page.parts.iter().all(|part| part.section == "implementations"));
        assert!(page.parts[0].is_impl() && !page.parts[1].is_impl());
        let unstable: Vec<_> = page.parts.iter().map(|part| part.notes.is_unstable).collect();
        assert_eq!(unstable, [false, false, true, false]);
    }

    #[test]
    fn a_page_has_the_impls_of_traits() {
        let page = read(STRUCT);
        let last = page.parts.last().expect("it has parts");
        assert_eq!(
            (last.section.as_str(), last.code.shown().as_str()),
            ("trait-implementations", "impl Clone for Vec")
        );
    }

    #[test]
    fn names_become_paths() {
        let page = read_own_part(STRUCT);
        let path = |link: &str| link.contains("Drain").then(|| "std::vec::Drain".to_owned());
        assert_eq!(
            page.parts[1].code.with_paths(path),
            "pub fn drain<R>( &mut self, ) -> std::vec::Drain<'_, T> where R: RangeBounds<usize>,"
        );
        let told_apart = Code(vec![
            Fragment::Text("impl Type for std::sync::".to_owned()),
            Fragment::Link { name: "Drain".to_owned(), target: "struct.Drain.html".to_owned() },
        ]);
        assert_eq!(told_apart.with_paths(path), "impl Type for std::vec::Drain");
    }

    #[test]
    fn a_page_has_notes() {
        let page = read(
            r#"<section id="main-content"><pre class="item-decl"><code>pub fn <a href="fn.f.html">f</a>()</code></pre>
<span class="item-info"><div class="stab deprecated"><span>use g</span></div></span><div class="docblock"><p>Does.</p></div></section>"#,
        );
        assert_eq!(page.notes, Notes { is_unstable: false, is_deprecated: true });
    }

    #[test]
    fn a_module_lists_its_items() {
        let page = read(
            r#"<section id="main-content"><div class="docblock"><p>Of <a href="no.html">no</a> use.</p></div>
<dl class="item-table reexports"><dt id="reexport._"><code>pub use super::<a class="trait" href="../trait.Vec.html">Vec</a> as _;</code></dt></dl>
<dl class="item-table"><dt><a class="enum" href="enum.take.html">take</a></dt></dl></section>"#,
        );
        assert_eq!(page.listed, ["../trait.Vec.html", "enum.take.html"]);
    }
}
