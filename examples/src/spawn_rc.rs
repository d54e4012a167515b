//! How does a thread return `Rc`s?
//!
//! `std::thread::spawn` refuses a result that holds an `Rc`: some other `Rc` to the same value might
//! have stayed behind on the thread, in one of its thread-locals, and two threads would count without
//! a lock. `no_tls::spawn` runs only marked code, which reaches no thread-local. So when the thread has
//! ended, nobody but its joiner holds what it made.
//!
//! Here a thread reads an outline into a tree whose entries know their parents, and the main thread
//! goes on with the tree as if it had made it.
#![forbid(unsafe_code)]

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use no_tls::{Panicked, marked, no_tls, spawn};

const OUTLINE: &str = "\
animals
  birds
    owl
    wren
  fish
    pike
plants
  oak";

#[no_tls]
struct Entry {
    name: String,
    parent: Weak<Entry>,
    children: RefCell<Vec<Rc<Entry>>>,
}

#[no_tls]
impl Entry {
    fn new(name: &str, parent: Weak<Entry>) -> Rc<Entry> {
        Rc::new(Entry { name: name.to_string(), parent, children: RefCell::new(Vec::new()) })
    }

    fn add(parent: &Rc<Entry>, name: &str) -> Rc<Entry> {
        let child = Entry::new(name, Rc::downgrade(parent));
        parent.children.borrow_mut().push(Rc::clone(&child));
        child
    }

    fn path(&self) -> String {
        match self.parent.upgrade() {
            Some(parent) => format!("{}/{}", parent.path(), self.name),
            None => self.name.clone(),
        }
    }
}

/// Reads an outline: what is indented further belongs to the line above.
#[no_tls]
fn parse(outline: &str) -> Rc<Entry> {
    let root = Entry::new("outline", Weak::new());
    let mut open = vec![(0, Rc::clone(&root))];
    for line in outline.lines() {
        let name = line.trim_start();
        let indent = line.len() - name.len();
        while open.len() > 1 && open[open.len() - 1].0 > indent {
            open.pop();
        }
        let parent = Rc::clone(&open[open.len() - 1].1);
        open.push((indent + 1, Entry::add(&parent, name)));
    }
    root
}

fn main() -> Result<(), Panicked> {
    let thread = spawn(marked!(|| parse(OUTLINE)));
    let outline = thread.join()?;

    // This is ambient code, on another thread than the one that made the tree. It calls marked
    // functions as any others.
    let plants = Rc::clone(&outline.children.borrow()[1]);
    Entry::add(&plants, "yew");
    print(&outline);
    Ok(())
}

fn print(entry: &Rc<Entry>) {
    println!("{}", entry.path());
    for child in entry.children.borrow().iter() {
        print(child);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(entry: &Rc<Entry>) -> Vec<String> {
        let below = entry.children.borrow().iter().flat_map(paths).collect::<Vec<_>>();
        [entry.path()].into_iter().chain(below).collect()
    }

    #[test]
    fn what_is_indented_belongs_to_the_line_above() {
        let outline = spawn(marked!(|| parse("a\n  b\n    c\n  d\ne"))).join().unwrap();
        assert_eq!(
            paths(&outline),
            ["outline", "outline/a", "outline/a/b", "outline/a/b/c", "outline/a/d", "outline/e"]
        );
    }

    #[test]
    fn an_empty_outline_is_its_root() {
        assert_eq!(paths(&parse("")), ["outline"]);
    }
}
