//! Where is what rustdoc wrote, and where do its links lead?

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use anyhow::{Context, Result, bail, ensure};

/// A directory that rustdoc wrote. Pages are named by their place in it: `std/vec/struct.Vec.html`.
pub struct Docs {
    root: PathBuf,
    /// What a page redirects to, if it does.
    redirects: Mutex<HashMap<String, Option<String>>>,
}

impl Docs {
    /// Those that come with the toolchain.
    ///
    /// # Errors
    ///
    /// Fails if the component `rust-docs` is not installed.
    pub fn of_toolchain() -> Result<Self> {
        // The toolchain of this workspace, wherever it is run.
        let mut rustc = Command::new("rustc");
        rustc.args(["--print", "sysroot"]).current_dir(env!("CARGO_MANIFEST_DIR"));
        let output = rustc.output().context("cannot run `rustc`")?;
        ensure!(output.status.success(), "`rustc --print sysroot` failed");
        let root = Path::new(String::from_utf8(output.stdout)?.trim()).join("share/doc/rust/html");
        if !root.join("std/all.html").is_file() {
            bail!(
                "there is no documentation of std in {}: install it with `rustup component add rust-docs`",
                root.display()
            );
        }
        Ok(Self::at(root))
    }

    /// Those of `no-tls`, with what is hidden and private, which are written now.
    ///
    /// # Errors
    ///
    /// Fails if `no-tls` does not compile.
    pub fn of_runtime() -> Result<Self> {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        // A directory of its own, since it would lock out the cargo that may run this.
        let target = workspace.join("target/coverage");
        let output = Command::new(env!("CARGO"))
            .args(["rustdoc", "--quiet", "--package", "no-tls", "--lib", "--target-dir"])
            .arg(&target)
            .args([
                "--",
                "--cap-lints=allow",
                "--document-private-items",
                "-Zunstable-options",
                "--document-hidden-items",
            ])
            .current_dir(&workspace)
            // Twins are hidden, and rustdoc shows such on request, but calls the option unstable. The toolchain is pinned.
            .env("RUSTC_BOOTSTRAP", "1")
            .output()
            .context("cannot run `cargo rustdoc`")?;
        ensure!(output.status.success(), "`cargo rustdoc` failed:\n{}", String::from_utf8_lossy(&output.stderr));
        Ok(Self::at(target.join("doc")))
    }

    fn at(root: PathBuf) -> Self {
        Self { root, redirects: Mutex::default() }
    }

    /// The pages of a crate's items, without its modules.
    ///
    /// # Errors
    ///
    /// Fails if the crate's list of items cannot be read.
    pub fn pages(&self, krate: &str) -> Result<Vec<String>> {
        let list = self.read(&format!("{krate}/all.html"))?;
        let entries = list.split("<li><a href=\"").skip(1);
        let links = entries.filter_map(|entry| entry.split('"').next()).filter(|link| !link.starts_with('#'));
        Ok(links.map(|page| format!("{krate}/{page}")).collect())
    }

    /// The text of a page.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read.
    pub fn read(&self, page: &str) -> Result<String> {
        let path = self.root.join(page);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// Where a page's redirections end.
    pub fn follow(&self, page: &str) -> String {
        let mut redirects = self.redirects.lock().expect("no other thread panicked");
        let mut page = page.to_owned();
        while let Some(next) = redirects.entry(page.clone()).or_insert_with(|| self.redirect(&page)).clone() {
            page = next;
        }
        page
    }

    fn redirect(&self, page: &str) -> Option<String> {
        let text = self.read(page).ok()?;
        let (_, target) = text.get(..text.len().min(1_000))?.split_once("content=\"0;URL=")?;
        Some(join(page, target.split('"').next()?))
    }
}

/// The page that a link leads to.
///
/// `std/vec/struct.Vec.html`, `../ops/trait.Fn.html#anchor` → `std/ops/trait.Fn.html`
/// `…`, `https://doc.rust-lang.org/1.95.0/core/ops/trait.Fn.html` → `core/ops/trait.Fn.html`
pub fn join(page: &str, link: &str) -> String {
    let link = link.split('#').next().unwrap_or(link);
    if let Some(std) = link.strip_prefix("https://doc.rust-lang.org/") {
        return std.split_once('/').map_or(std, |(_version, page)| page).to_owned();
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// What sort of item a page is of, and its path.
///
/// `std/vec/struct.Vec.html` → `struct`, `std::vec::Vec`
pub fn item(page: &str) -> Option<(&str, String)> {
    let (directory, file) = page.rsplit_once('/')?;
    let (kind, name) = file.strip_suffix(".html")?.split_once('.')?;
    Some((kind, format!("{}::{name}", directory.replace('/', "::"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_followed_from_a_page() {
        assert_eq!(join("std/vec/struct.Vec.html", "struct.Drain.html"), "std/vec/struct.Drain.html");
        assert_eq!(join("std/vec/struct.Vec.html", "../ops/trait.Fn.html#x"), "std/ops/trait.Fn.html");
        let online = "https://doc.rust-lang.org/1.95.0/core/ops/trait.Fn.html";
        assert_eq!(join("no_tls/struct.Capsule.html", online), "core/ops/trait.Fn.html");
    }

    #[test]
    fn a_page_is_of_an_item() {
        assert_eq!(item("std/vec/struct.Vec.html"), Some(("struct", "std::vec::Vec".to_owned())));
        assert_eq!(item("std/macro.vec.html"), Some(("macro", "std::vec".to_owned())));
        assert_eq!(item("std/vec/index.html"), None);
    }
}
