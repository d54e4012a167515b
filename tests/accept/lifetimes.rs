//! Fields whose types differ by their lifetimes alone, and types with several lifetimes.

use no_tls::no_tls;
use std::fmt::Debug;
use std::rc::Rc;

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Token<'s> {
    kind: &'static str,
    text: &'s str,
}

#[no_tls]
#[derive(Debug)]
pub enum ArgError<'a> {
    Unknown(&'a str),
    NeedsValue(&'static str),
    Invalid { name: &'static str, value: &'a str, reason: String },
}

type Line<'a> = &'a str;

#[no_tls]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Diff<'old, 'new>(Line<'old>, Line<'new>, Option<&'static str>);

/// With parameters, too.
#[no_tls]
pub struct Merge<'a, 'b, T> {
    left: &'a [T],
    right: &'b [T],
    taken: Vec<Rc<T>>,
}

#[no_tls]
impl<'a, 'b, T: Ord + Clone> Merge<'a, 'b, T> {
    fn new(left: &'a [T], right: &'b [T]) -> Self {
        Merge { left, right, taken: Vec::new() }
    }

    fn finish(mut self) -> Vec<Rc<T>> {
        while let (Some((l, left)), Some((r, right))) = (self.left.split_first(), self.right.split_first()) {
            if l <= r {
                self.taken.push(Rc::new(l.clone()));
                self.left = left;
            } else {
                self.taken.push(Rc::new(r.clone()));
                self.right = right;
            }
        }
        self.taken.extend(self.left.iter().chain(self.right).cloned().map(Rc::new));
        self.taken
    }
}

#[no_tls]
#[derive(Debug)]
pub struct Zone<'a, 'b, T: Debug> {
    own: Option<&'a T>,
    outer: Option<&'b T>,
}

#[no_tls]
pub struct Hooks<'h, T> {
    before: Vec<Box<dyn Fn(&T) -> String + 'h>>,
    after: Vec<Box<dyn Fn(&T) -> String>>,
}

#[no_tls]
pub struct Scope<'p> {
    name: &'static str,
    parent: Option<&'p Scope<'p>>,
    local: &'p str,
}

#[no_tls]
impl<'p> Scope<'p> {
    fn path(&self) -> String {
        match self.parent {
            Some(parent) => format!("{}/{}{}", parent.path(), self.name, self.local),
            None => self.name.to_string(),
        }
    }
}

#[no_tls]
fn parse<'a>(args: &[&'a str]) -> Result<Token<'a>, ArgError<'a>> {
    match args {
        [] => Err(ArgError::NeedsValue("first")),
        ["?", ..] => Err(ArgError::Unknown(args[0])),
        [value, reason] => Err(ArgError::Invalid { name: "only", value, reason: reason.to_string() }),
        [text, ..] => Ok(Token { kind: "word", text }),
    }
}

#[no_tls]
pub fn run() -> String {
    let owned = String::from("owned");
    let mut lines = Vec::new();
    for args in [&[][..], &["?"], &["a", "b"], &[&owned]] {
        lines.push(format!("{:?}", parse(args)));
    }
    let diff = Diff(&owned, "new", Some("note"));
    lines.push(format!("{diff:?} {} {:?}", diff == diff.clone(), Diff::default()));
    let right = vec![2, 3, 9];
    lines.push(format!("{:?}", Merge::new(&[1, 4], &right).finish()));
    lines.push(format!("{:?}", Zone { own: Some(&1), outer: right.first() }));
    let hooks = Hooks::<u8> {
        before: vec![Box::new(|x| format!("{owned} {x}"))],
        after: vec![Box::new(|x| format!("after {x}"))],
    };
    lines.extend(hooks.before.iter().map(|f| f(&1)));
    lines.extend(hooks.after.iter().map(|f| f(&2)));
    let root = Scope { name: "root", parent: None, local: "" };
    lines.push(Scope { name: "leaf", parent: Some(&root), local: &owned }.path());
    lines.join("\n") + "\n"
}
