//! `NoTls` is asked of the fields where it is needed, and so of types that hold each other without end.

use no_tls::{Capsule, marked, no_tls};

#[no_tls]
struct Folder {
    files: Vec<File>,
}

#[no_tls]
struct File {
    links: Vec<Folder>,
}

#[no_tls(NoTls)]
struct Right {
    left: Option<Box<Left>>,
}

#[no_tls]
struct Left {
    right: Option<Box<Right>>,
}

fn main() {
    let right = Right { left: Some(Box::new(Left { right: None })) };
    Capsule::new(marked!(move || right.left.is_some()));

    let folder = Folder { files: Vec::new() };
    Capsule::new(marked!(move || folder.files.len()));
}
