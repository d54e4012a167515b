//! What becomes of each kind of expression, statement, pattern and item that syn knows: the table, by name.
//!
//! A kind that a later syn adds is in no row and in no `match` of the rewriter, which refuses what it does not know.

use std::collections::BTreeSet;

use quote::{ToTokens, quote};
use syn::{Expr, Item, Pat, Stmt};

use Fate::{Refused, Taken};

/// What marked code does with a piece of syntax.
enum Fate {
    /// It is rewritten, or left as it is: how.
    Taken(&'static str),
    /// It is an error, which says this.
    Refused(&'static str),
}

/// Names the variant of each value, and lists the variants.
macro_rules! variants {
    ($name:ident $all:ident $kind:ident: $($variant:ident)*) => {
        #[allow(unreachable_patterns, reason = "`Stmt` is exhaustive")]
        fn $name(value: &$kind) -> &'static str {
            match value {
                $($kind::$variant(..) => stringify!($variant),)*
                _ => "a kind that this table does not know",
            }
        }

        const $all: &[&str] = &[$(stringify!($variant)),*];
    };
}

variants! { expr_name EXPRS Expr:
    Array Assign Async Await Binary Block Break Call Cast Closure Const Continue Field ForLoop Group If Index Infer Let Lit
    Loop Macro Match MethodCall Paren Path Range RawAddr Reference Repeat Return Struct Try TryBlock Tuple Unary Unsafe
    Verbatim While Yield
}
variants! { stmt_name STMTS Stmt: Local Item Expr Macro }
variants! { pat_name PATS Pat:
    Guard Ident Lit Macro Or Paren Path Range Reference Rest Slice Struct Tuple TupleStruct Type Verbatim Wild
}
variants! { item_name ITEMS Item:
    Const Enum ExternCrate Fn ForeignMod Impl Macro Mod Static Struct Trait TraitAlias Type Union Use Verbatim
}

#[rustfmt::skip]
const EXPR_TABLE: &[(&str, &str, Fate)] = &[
    ("Array", "[1, x]", Taken("its elements are rewritten")),
    ("Assign", "x = 1", Taken("both sides are; on the left, constructors are patterns")),
    ("Async", "async { 1 }", Taken("its body is rewritten, and wrapped to be a `marked::Future`")),
    ("Await", "x.await", Taken("what it waits for is bounded")),
    ("Binary", "1 + x", Taken("the operands pass through a channel")),
    ("Block", "{ 1 }", Taken("its statements are rewritten")),
    ("Break", "loop { break x }", Taken("its value is rewritten")),
    ("Call", "helper(x)", Taken("by the companion, a twin, std's function, a local or a constructor")),
    ("Cast", "x as u8", Taken("the type is checked")),
    ("Closure", "|y| y + x", Taken("its body is rewritten, its parameters bind")),
    ("Const", "const { 1 }", Taken("its value is `NoTls`")),
    ("Continue", "loop { continue }", Taken("as it is")),
    ("Field", "x.f", Taken("its base is rewritten")),
    ("ForLoop", "for y in x { y; }", Taken("what it iterates over is bounded")),
    ("If", "if x { 1 } else { 2 }", Taken("condition and blocks are rewritten")),
    ("Index", "x[1]", Taken("the index passes through a channel")),
    ("Infer", "f(_)", Refused("`_` is not an expression")),
    ("Let", "if let Some(y) = x { y }", Taken("a condition of `if`, `while` and guards only")),
    ("Lit", "1.5", Taken("as it is")),
    ("Loop", "loop { }", Taken("its block is rewritten")),
    ("Macro", "mine!(x)", Taken("by its twin, if it is marked, or by our own re-export, if it is std's")),
    ("Match", "match x { 1 => 2, _ => 3 }", Taken("arms and guards are blocks of their own")),
    ("MethodCall", "x.frob()", Taken("by the twin")),
    ("Paren", "(x)", Taken("what is in it is rewritten")),
    ("Path", "x", Taken("a local, a companion's function, a constructor or a checked constant")),
    ("Range", "1..x", Taken("its ends are rewritten")),
    ("RawAddr", "&raw const x", Taken("its place is rewritten")),
    ("Reference", "&x", Taken("what it refers to is rewritten")),
    ("Repeat", "[x; 2]", Taken("its element is rewritten")),
    ("Return", "return x", Taken("its value is rewritten")),
    ("Struct", "Foo { x: 1 }", Taken("bounded by `marked::Build`")),
    ("Try", "x?", Taken("the match that it stands for")),
    ("TryBlock", "try { x }", Refused("`try` blocks are not stable")),
    ("Tuple", "(x, 1)", Taken("its elements are rewritten")),
    ("Unary", "-x", Taken("the operand is bounded")),
    ("Unsafe", "unsafe { helper() }", Taken("its statements are rewritten all the same")),
    ("While", "while x { }", Taken("condition and block are rewritten")),
    ("Yield", "yield x", Refused("`yield` is not stable")),
];

#[rustfmt::skip]
const STMT_TABLE: &[(&str, &str, Fate)] = &[
    ("Local", "let y: u8 = x;", Taken("pattern, type and value are rewritten")),
    ("Item", "fn inner() {}", Taken("it is marked, too")),
    ("Expr", "helper();", Taken("the expression is rewritten")),
    ("Macro", "println!();", Taken("as the expression")),
];

#[rustfmt::skip]
const PAT_TABLE: &[(&str, &str, Fate)] = &[
    ("Guard", "y if y > 1", Taken("a block of its own, in a `match`")),
    ("Ident", "y", Taken("bound as `y @ _`")),
    ("Lit", "1", Taken("as it is")),
    ("Macro", "mine!()", Refused("a macro in a pattern may hide names")),
    ("Or", "1 | 2", Taken("each case is rewritten")),
    ("Paren", "(y)", Taken("what is in it is rewritten")),
    ("Path", "Token::Plus", Taken("of what type it is, is checked")),
    ("Range", "1..=2", Taken("as it is")),
    ("Reference", "&y", Taken("what it refers to is rewritten")),
    ("Slice", "[y, ..]", Taken("its elements are rewritten")),
    ("Struct", "Foo { y, .. }", Taken("of what type it is, is checked; its fields bind")),
    ("Tuple", "(y, 1)", Taken("its elements are rewritten")),
    ("TupleStruct", "Foo(y)", Taken("of what type it is, is checked; its elements bind")),
    ("Wild", "_", Taken("as it is")),
];

#[rustfmt::skip]
const ITEM_TABLE: &[(&str, &str, Fate)] = &[
    ("Const", "const N: u8 = 1;", Refused("needs no mark")),
    ("Enum", "enum E { A(u8) }", Taken("`marked::Type`, `Build` and `NoTls`, and its derives'")),
    ("ExternCrate", "extern crate core;", Refused("`extern crate` cannot be marked")),
    ("Fn", "fn f() {}", Taken("with its companion")),
    ("ForeignMod", "extern \"C\" { fn f(); }", Refused("foreign functions cannot be marked")),
    ("Impl", "impl Foo { fn f(&self) {} }", Taken("with twins, or with the marker of a std trait")),
    ("Macro", "mine!();", Taken("what it makes is marked, if the macro is")),
    ("Mod", "mod m { fn f() {} }", Taken("each item in it is marked")),
    ("Static", "static S: u8 = 1;", Refused("needs no mark")),
    ("Struct", "struct S(u8);", Taken("as an enum")),
    ("Trait", "trait T { fn f(&self); }", Taken("with twins, and its `dyn`")),
    ("TraitAlias", "trait A = Clone;", Refused("a trait alias cannot be marked")),
    ("Type", "type T = u8;", Refused("needs no mark")),
    ("Union", "union U { a: u8 }", Refused("a union cannot be marked")),
    ("Use", "use a::b;", Refused("needs no mark")),
];

/// What stands in no source: a group is an expansion's own, `Verbatim` is what syn cannot read.
const NOT_WRITTEN: [&str; 2] = ["Group", "Verbatim"];

/// What stands only inside of other syntax, and is tried there: `..` in a slice, a type in a `let`, a `let` in a condition.
const INSIDE: [&str; 3] = ["Rest", "Type", "Let"];

fn check(kind: &str, table: &[(&str, &str, Fate)], all: &[&str], expand: impl Fn(&str, &str) -> String) {
    for (variant, sample, fate) in table {
        let expanded = expand(variant, sample);
        let message = expanded.split_once("compile_error").map(|(_, message)| message);
        match (fate, message) {
            (Taken(how), None) => assert!(!how.is_empty()),
            (Taken(_), Some(message)) => panic!("{kind}::{variant}, `{sample}`, is refused: {message}"),
            (Refused(why), Some(message)) => assert!(message.contains(why), "{kind}::{variant}: {message}"),
            (Refused(_), None) => panic!("{kind}::{variant}, `{sample}`, is not refused: {expanded}"),
        }
    }
    let in_table = table.iter().map(|(variant, ..)| *variant).chain(NOT_WRITTEN).chain(INSIDE);
    let missing: Vec<_> = all.iter().filter(|variant| !in_table.clone().any(|known| known == **variant)).collect();
    assert!(missing.is_empty(), "no row for {missing:?} of {kind}");
    let rows: BTreeSet<&str> = table.iter().map(|(variant, ..)| *variant).collect();
    assert_eq!(rows.len(), table.len(), "two rows of one name");
}

fn expand(item: proc_macro2::TokenStream) -> String {
    crate::item::expand(quote!(), item).to_string()
}

#[test]
fn expressions() {
    check("Expr", EXPR_TABLE, EXPRS, |variant, sample| {
        let expr: Expr = syn::parse_str(sample).unwrap();
        // Some kinds stand in others only.
        if !matches!(variant, "Break" | "Continue" | "Let" | "Infer") {
            assert_eq!(expr_name(&expr), variant);
        }
        expand(quote!(fn f(x: u8) { #expr; }))
    });
}

#[test]
fn statements() {
    check("Stmt", STMT_TABLE, STMTS, |variant, sample| {
        let block: syn::Block = syn::parse_str(&format!("{{ {sample} }}")).unwrap();
        assert_eq!(stmt_name(&block.stmts[0]), variant);
        expand(quote!(fn f(x: u8) #block))
    });
}

#[test]
fn a_semicolon_alone() {
    let expanded = expand(quote!(
        fn f() {
            let x = 1;
            {}
        }
    ));
    assert!(!expanded.contains("compile_error"), "{expanded}");
}

#[test]
fn patterns() {
    check("Pat", PAT_TABLE, PATS, |variant, sample| {
        let arm: syn::Arm = syn::parse_str(&format!("{sample} => {{}}")).unwrap();
        assert_eq!(pat_name(&arm.pat), variant);
        expand(quote!(fn f(x: u8) { match x { #arm } }))
    });
}

#[test]
fn items() {
    check("Item", ITEM_TABLE, ITEMS, |variant, sample| {
        let item: Item = syn::parse_str(sample).unwrap();
        assert_eq!(item_name(&item), variant);
        expand(item.into_token_stream())
    });
}
