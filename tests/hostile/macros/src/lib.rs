//! Procedural macros that change what was checked, or reach for what is around them.

use std::sync::atomic::{AtomicUsize, Ordering};

use proc_macro::{Group, Ident, Span, TokenStream, TokenTree};

/// Has the name of std's, and makes each `u64` of a type a function.
#[proc_macro_attribute]
pub fn derive(_: TokenStream, item: TokenStream) -> TokenStream {
    parse(&item.to_string().replace("u64", "fn(&std::rc::Rc<u32>)"))
}

/// 0 the first time, then 1.
#[proc_macro]
pub fn count(_: TokenStream) -> TokenStream {
    static CALLS: AtomicUsize = AtomicUsize::new(0);
    parse(&CALLS.fetch_add(1, Ordering::Relaxed).min(1).to_string())
}

/// Makes each `41` a call.
#[proc_macro_attribute]
pub fn call_for_41(_: TokenStream, item: TokenStream) -> TokenStream {
    parse(&item.to_string().replace("41", "crate::answer()"))
}

/// Adds a function to a module.
#[proc_macro_attribute]
pub fn add_function(_: TokenStream, item: TokenStream) -> TokenStream {
    let text = item.to_string();
    let end = text.rfind('}').expect("a module has braces");
    parse(&format!("{} pub fn added() {{}} }}", &text[..end]))
}

/// Sends the function `keep` by the variable `tx`, wherever it is called.
#[proc_macro]
pub fn grab(_: TokenStream) -> TokenStream {
    parse("tx.send(keep).is_ok()")
}

/// Has the name of no-tls's, and says of the variable `slot` what type it is.
#[proc_macro]
pub fn outside(_: TokenStream) -> TokenStream {
    parse("{ slot = None::<Box<dyn Ev>>; }")
}

/// Hands on `tx`, written in its own context, and what it is given: `tx, e` → `run! { tx, tx, e }`.
#[proc_macro]
pub fn run_in_two_contexts(given: TokenStream) -> TokenStream {
    let here = Span::mixed_site();
    let own: TokenTree = Ident::new("tx", here).into();
    let tokens = with(parse("no_tls_hostile::run! { OWN, GIVEN }"), &[("OWN", own.into()), ("GIVEN", given)]);
    let at_site = |mut token: TokenTree| {
        if !matches!(token, TokenTree::Group(_)) {
            token.set_span(here);
        }
        token
    };
    tokens.into_iter().map(at_site).collect()
}

/// A marked function with two variables `tx`, in which `outside!` names the first by a third context, and calls what it is given.
#[proc_macro]
pub fn run(given: TokenStream) -> TokenStream {
    let given: Vec<TokenTree> = given.into_iter().collect();
    let [own, _, of_user, _, left @ ..] = given.as_slice() else { panic!("three arguments") };
    let third: TokenTree = Ident::new("tx", Span::call_site()).into();
    let function = "#[no_tls] fn run(rc: &Rc<u32>) {
        let OWN = 5u8;
        let (OF_USER, rx) = std::sync::mpsc::channel::<fn(&Rc<u32>)>();
        outside!({ let _ = THIRD; LEFT });
        let _ = (&OF_USER, &OWN);
        if let Ok(f) = rx.try_recv() { f(rc); }
    }";
    let names = [
        ("OWN", own.clone().into()),
        ("OF_USER", of_user.clone().into()),
        ("THIRD", third.into()),
        ("LEFT", left.iter().cloned().collect()),
    ];
    with(parse(function), &names)
}

/// The tokens, with others in the place of names.
fn with(tokens: TokenStream, names: &[(&str, TokenStream)]) -> TokenStream {
    let replaced = tokens.into_iter().map(|token| -> TokenStream {
        match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), with(group.stream(), names));
                inner.set_span(group.span());
                TokenTree::Group(inner).into()
            }
            TokenTree::Ident(name) => match names.iter().find(|(known, _)| name.to_string() == *known) {
                Some((_, tokens)) => tokens.clone(),
                None => TokenTree::Ident(name).into(),
            },
            other => other.into(),
        }
    });
    replaced.collect()
}

fn parse(text: &str) -> TokenStream {
    text.parse().expect("tokens")
}
