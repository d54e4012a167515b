//! Does `cargo no-tls check` tell the errors of marked code in a user's words, and leave all else as it is?

mod package;

use std::fs;

use package::Package;
use serde_json::Value;

/// A copy of the shop, with more in its library.
fn shop_with(more: &str) -> Package {
    let package = Package::copy("shop");
    let path = package.0.join("src/lib.rs");
    fs::write(&path, format!("{}{more}", package.text("src/lib.rs"))).unwrap();
    package
}

const MORE: &str = r#"
#[no_tls::no_tls]
pub fn first() -> usize {
    handle("x")
}

#[no_tls::no_tls]
pub fn second(book: &Book) -> usize {
    book.sell()
}

#[no_tls::no_tls]
pub fn third() -> usize {
    tracing::event("x")
}

#[no_tls::no_tls]
pub fn fourth(price: Price) -> String {
    format!("{price}")
}

#[no_tls::no_tls]
pub struct Holder<T>(T);

impl<T> std::ops::Deref for Holder<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

pub fn fifth() -> u32 {
    "a text"
}
"#;

#[test]
fn errors_are_told_in_a_users_words() {
    let package = shop_with(MORE);
    let ran = package.run(&["check", "--lib"]).exits_with(101);
    for part in [
        "error[E0433]: `handle` is not marked `#[no_tls]`\n",
        " 58 | pub fn handle(request: &str) -> usize {\n    |        ------ `handle` is defined here, without the mark\n",
        "marked code calls it\n",
        "= help: put `#[no_tls]` on it; where that cannot be, leave for it: `outside!(handle(…))`\n",
        "error[E0599]: `Book::sell` is not marked `#[no_tls]`\n",
        "`tracing::event`, of the crate `tracing`, is not allowlisted\n",
        "error[E0277]: `Price`'s `Display` is not marked `#[no_tls]`\n",
        "`impl fmt::Display for Price` is here, without the mark\n",
        "error[E0119]: `Holder<_>` has an impl of `Deref` that its mark does not name\n",
        "`#[no_tls(Deref)]` on the type\n",
        "error: could not compile `shop` (lib)",
    ] {
        assert!(ran.stderr.contains(part), "{part}\n{}", ran.stderr);
    }
    assert!(!ran.stderr.contains("__no_tls") && !ran.stderr.contains("__private"), "{}", ran.stderr);
    assert!(!ran.stderr.contains('\u{1b}'));

    // What is no matter of marks is as cargo prints it.
    let cargo = package.cargo(&["check", "--lib"]).exits_with(101);
    let start = cargo.stderr.find("error[E0308]").unwrap();
    let mismatch = cargo.stderr[start..].split("\n\n").next().unwrap();
    assert!(ran.stderr.contains(mismatch), "{mismatch}\n{}", ran.stderr);

    let short = package.run(&["check", "--lib", "--message-format", "short"]).exits_with(101);
    assert!(
        short.stderr.contains("src/lib.rs:152:5: error[E0433]: `handle` is not marked `#[no_tls]`\n"),
        "{}",
        short.stderr
    );
}

#[test]
fn a_macro_is_told_by_its_name() {
    let package = shop_with(
        "\n#[no_tls::no_tls]\npub fn first() -> usize {\n    note!(now)\n}\n\n#[no_tls::no_tls]\npub fn second() -> u32 {\n    twice!(1)\n}\n",
    );
    let ran = package.run(&["check", "--lib"]).exits_with(101);
    for part in [
        "error: `note!` is not marked `#[no_tls]`\n",
        "error: `twice!` is not marked `#[no_tls]`\n",
        "     note!(now)\n    |     ^^^^ marked code invokes it\n",
        "`twice` is defined here, without the mark\n",
        "= help: put `#[no_tls]` above its `macro_rules!`, or write out what it does\n",
    ] {
        assert!(ran.stderr.contains(part), "{part}\n{}", ran.stderr);
    }
    assert!(!ran.stderr.contains("__no_tls"), "{}", ran.stderr);
}

#[test]
fn json_has_the_shape_of_cargos() {
    let package = shop_with(MORE);
    let lines = |text: &str| -> Vec<Value> {
        let all = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        all.filter(|line| line["reason"] == "compiler-message").collect()
    };
    let ours = lines(&package.run(&["check", "--lib", "--message-format=json"]).exits_with(101).stdout);
    let cargos = lines(&package.cargo(&["check", "--lib", "--message-format=json"]).exits_with(101).stdout);
    assert_eq!(ours.len(), cargos.len());
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<std::collections::BTreeSet<_>>();
    let mut retold = 0;
    for (our, cargo) in ours.iter().zip(&cargos) {
        assert_eq!(keys(our), keys(cargo));
        if our == cargo {
            continue;
        }
        retold += 1;
        assert_eq!(keys(&our["message"]), keys(&cargo["message"]));
        let primary = |message: &Value| {
            message["spans"].as_array().unwrap().iter().find(|span| span["is_primary"] == true).cloned()
        };
        let (ours, cargos) = (primary(&our["message"]).unwrap(), primary(&cargo["message"]).unwrap());
        assert_eq!(ours["byte_start"], cargos["byte_start"]);
        // It is what rust-analyzer reads.
        serde_json::from_value::<cargo_metadata::Message>(our.clone()).unwrap();
        for span in our["message"]["spans"].as_array().unwrap() {
            assert_eq!(keys(span), keys(&cargos));
        }
    }
    assert!(retold >= 5, "{retold}");
    let handle = ours.iter().find(|line| line["message"]["message"] == "`handle` is not marked `#[no_tls]`").unwrap();
    assert_eq!(handle["message"]["spans"][1]["line_start"], 58);
}

#[test]
fn a_note_says_why_it_could_not_be_marked() {
    let package = shop_with("");
    package.run(&["mark", "--lib"]).exits_with(0);
    fs::write(
        package.0.join("src/more.rs"),
        "#[no_tls::no_tls]\npub fn first() -> usize {\n    crate::handle(\"x\")\n}\n",
    )
    .unwrap();
    fs::write(
        package.0.join("src/basket.rs"),
        format!("{}\r\n#[path = \"more.rs\"]\r\npub mod more;\r\n", package.text("src/basket.rs")),
    )
    .unwrap();
    let ran = package.run(&["check", "--lib"]).exits_with(101);
    assert!(
        ran.stderr.contains(
            "= note: `handle` is not marked because it calls `log_line`, which calls the foreign `tracing::event`"
        ),
        "{}",
        ran.stderr
    );
}

#[test]
fn what_compiles_compiles() {
    let package = shop_with("");
    package.run(&["check"]).exits_with(0);
    package.run(&["check", "--all-targets", "--", "--keep-going"]).exits_with(0);
}
