//! What each kind of item and construct turns into: `snapshots/NAME.rs` expands to `snapshots/NAME.expanded.rs`.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test -p no-tls-macros` writes them anew.

use std::fs;
use std::path::Path;

use quote::{ToTokens, quote};
use syn::{File, Item};

#[test]
fn expansions_are_as_written_down() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut count = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().ends_with(".expanded.rs") {
            continue;
        }
        let expanded = expand(&fs::read_to_string(&path).unwrap());
        let expected = path.with_extension("expanded.rs");
        if update {
            fs::write(&expected, &expanded).unwrap();
        }
        assert_eq!(fs::read_to_string(&expected).unwrap_or_default(), expanded, "{}", path.display());
        count += 1;
    }
    assert!(count > 0, "no snapshot in {}", folder.display());
}

fn expand(source: &str) -> String {
    let file: File = syn::parse_str(source).unwrap();
    let expanded = file.items.into_iter().map(|mut item| {
        if let Item::Macro(allow) = &item
            && allow.mac.path.is_ident("allow")
        {
            let list = &allow.mac.tokens;
            return crate::foreign::expand(quote!((::no_tls) #list));
        }
        let arguments = take_mark(&mut item);
        crate::item::expand(arguments, item.into_token_stream())
    });
    prettyplease::unparse(&syn::parse2(quote!(#(#expanded)*)).unwrap())
}

/// Takes `#[no_tls(arguments)]` off an item, for its arguments.
fn take_mark(item: &mut Item) -> proc_macro2::TokenStream {
    let attrs = match item {
        Item::Fn(item) => &mut item.attrs,
        Item::Impl(item) => &mut item.attrs,
        Item::Trait(item) => &mut item.attrs,
        Item::Struct(item) => &mut item.attrs,
        Item::Enum(item) => &mut item.attrs,
        Item::Macro(item) => &mut item.attrs,
        other => panic!("no snapshot of {}", other.to_token_stream()),
    };
    let mark = attrs.remove(0);
    assert!(mark.path().is_ident("no_tls"), "the mark comes first");
    mark.meta.require_list().map_or_else(|_| quote!(), |list| list.tokens.clone())
}
