//! What does the page on errors say of an error?

const PAGE: &str = include_str!("../ERRORS.md");

/// A row of the page.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The first lines of the errors that it is about, in which `…` stands for anything.
    pub errors: Vec<&'static str>,
    pub cause: String,
    pub remedy: Option<String>,
}

impl Entry {
    pub fn is_about(&self, message: &str) -> bool {
        self.errors.iter().any(|pattern| matches(pattern, message))
    }
}

/// The rows of the page, in its order.
pub fn entries() -> impl Iterator<Item = Entry> {
    let mut remedy = None;
    PAGE.lines().filter_map(move |line| {
        let row = line.strip_prefix("| ")?.strip_suffix(" |")?;
        let cells: Vec<&str> = row.split(" | ").collect();
        let [errors, cause, ..] = cells.as_slice() else { return None };
        match cells.get(2) {
            Some(cell) if *cell == "the same" => {}
            cell => remedy = cell.map(|cell| plain(cell)),
        }
        Some(Entry { errors: code_spans(errors), cause: plain(cause), remedy: remedy.clone() })
    })
}

/// The first row that is about this message.
pub fn entry(message: &str) -> Option<Entry> {
    entries().find(|entry| entry.is_about(message))
}

/// The code spans in a line of Markdown.
fn code_spans(mut line: &str) -> Vec<&str> {
    let mut spans = Vec::new();
    while let Some(start) = line.find('`') {
        let length = line[start..].find(|c| c != '`').unwrap_or(line.len() - start);
        let (fence, rest) = line[start..].split_at(length);
        let Some(end) = rest.find(fence) else { break };
        spans.push(rest[..end].trim());
        line = &rest[end + length..];
    }
    spans
}

/// Whether a message is of a pattern, in which `…` stands for anything.
pub fn matches(pattern: &str, message: &str) -> bool {
    match pattern.split_once('…') {
        None => pattern == message,
        Some((head, rest)) => message.strip_prefix(head).is_some_and(|tail| {
            tail.char_indices().map(|(at, _)| at).chain([tail.len()]).any(|at| matches(rest, &tail[at..]))
        }),
    }
}

/// Markdown without its links and the escapes of a table.
fn plain(cell: &str) -> String {
    let mut text = String::new();
    let mut rest = cell;
    while let Some((before, link)) = rest.split_once('[') {
        text += before;
        let target = link.split_once("](").and_then(|(name, target)| Some((name, target.split_once(')')?)));
        match target {
            Some((name, (_, after))) => {
                text += name;
                rest = after;
            }
            None => {
                text.push('[');
                rest = link;
            }
        }
    }
    (text + rest).replace("\\|", "|").replace("<code>", "`").replace("</code>", "`").replace("``", "`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_found_on_the_page() {
        let found = entry("conflicting implementations of trait `no_tls::__private::Unlisted<no_tls::__private::WriteNoTlsDerefOnTheType>` for type `Foo<_>`").unwrap();
        assert_eq!(found.cause, "a generic type, or a `dyn`, has such an impl");
        assert!(found.remedy.unwrap().starts_with("`#[no_tls(Deref)]`"));
        assert!(entry("this error is none of them").is_none());
    }

    #[test]
    fn the_same_remedy_is_the_one_before() {
        let of = |message: &str| entry(message).unwrap().remedy.unwrap();
        assert_eq!(
            of("the method `__no_tls0_f` exists for struct `Foo`, but its trait bounds were not satisfied"),
            of("no associated item named `__no_tls0_f` found for struct `Foo` in the current scope"),
        );
    }

    #[test]
    fn links_are_left_out() {
        assert_eq!(
            plain("list it in an [`allow!`](crate::allow!), or <code>\\|x\\| Tag(x)</code>"),
            "list it in an `allow!`, or `|x| Tag(x)`"
        );
    }
}
