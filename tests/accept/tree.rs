//! A directory tree with parent links.

use no_tls::no_tls;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

#[no_tls(NoTls)]
#[derive(Debug)]
pub struct Dir {
    name: String,
    size: Cell<u64>,
    parent: RefCell<Weak<Dir>>,
    children: RefCell<Vec<Rc<Dir>>>,
}

#[no_tls]
impl Dir {
    pub fn new(name: impl Into<String>, size: u64) -> Rc<Dir> {
        Rc::new(Dir {
            name: name.into(),
            size: Cell::new(size),
            parent: RefCell::new(Weak::new()),
            children: RefCell::default(),
        })
    }

    pub fn add(self: &Rc<Self>, child: Rc<Dir>) -> Rc<Dir> {
        *child.parent.borrow_mut() = Rc::downgrade(self);
        self.children.borrow_mut().push(Rc::clone(&child));
        child
    }

    pub fn path(&self) -> String {
        match self.parent.borrow().upgrade() {
            Some(parent) => format!("{}/{}", parent.path(), self.name),
            None => self.name.clone(),
        }
    }

    pub fn total(&self) -> u64 {
        self.size.get() + self.children.borrow().iter().map(|c| c.total()).sum::<u64>()
    }

    pub fn find(self: &Rc<Self>, name: &str) -> Option<Rc<Dir>> {
        if self.name == name {
            return Some(self.clone());
        }
        self.children.borrow().iter().find_map(|child| child.find(name))
    }

    pub fn visit<F: FnMut(&Dir, usize)>(&self, depth: usize, f: &mut F) {
        f(self, depth);
        for child in self.children.borrow().iter() {
            child.visit(depth + 1, f);
        }
    }
}

#[no_tls]
impl Drop for Dir {
    fn drop(&mut self) {
        self.size.set(0);
    }
}

#[no_tls]
pub fn run() -> String {
    let root = Dir::new("root", 1);
    let usr = root.add(Dir::new("usr", 10));
    let bin = usr.add(Dir::new("bin", 100));
    usr.add(Dir::new(String::from("lib"), 1000));
    root.add(Dir::new("etc", 5));
    bin.size.set(bin.size.get() * 2);
    let mut lines = Vec::new();
    root.visit(0, &mut |dir, depth| lines.push(format!("{}{} {}", "  ".repeat(depth), dir.name, dir.total())));
    let found = root.find("bin").map(|d| d.path()).unwrap_or_default();
    let missing = root.find("nope").is_none();
    let counts = (Rc::strong_count(&bin), Rc::weak_count(&usr));
    drop(root);
    let orphan = usr.parent.borrow().upgrade().is_none();
    format!("{}\n{found} {missing} {counts:?} {orphan} {}\n", lines.join("\n"), bin.path())
}
