//! What names does an item of a marked module have of its own, which hide the module's in it?

use std::collections::HashMap;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::{
    GenericParam, Item, Macro, Path, Stmt, UseGlob,
    ext::IdentExt,
    visit::{self, Visit},
};

use crate::{
    body,
    known_macros::{Fate, known},
};

/// The names of an item's parameters, and of the items in its bodies.
#[derive(Default)]
pub struct Inner {
    names: HashMap<String, usize>,
    /// Whether something in a body may bring in names that are not written there.
    is_open: bool,
}

impl Inner {
    pub fn of(item: &Item) -> Self {
        let mut inner = Self::default();
        inner.visit_item(item);
        inner
    }

    /// Whether a name is in the item what it is in the module.
    pub fn sees(&self, name: &Ident) -> bool {
        self.sees_all([&name.unraw().to_string()])
    }

    pub fn sees_all<'a>(&self, names: impl IntoIterator<Item = &'a String>) -> bool {
        !self.is_open && names.into_iter().all(|name| !self.names.contains_key(name))
    }

    /// Whether the item has one item of a name, and no more.
    pub fn declares_once(&self, name: &Ident) -> bool {
        !self.is_open && self.names.get(&name.unraw().to_string()) == Some(&1)
    }

    fn add(&mut self, name: String) {
        *self.names.entry(name).or_default() += 1;
    }
}

impl<'ast> Visit<'ast> for Inner {
    fn visit_generic_param(&mut self, parameter: &'ast GenericParam) {
        match parameter {
            GenericParam::Const(parameter) => self.add(parameter.ident.unraw().to_string()),
            GenericParam::Type(parameter) => self.add(parameter.ident.unraw().to_string()),
            GenericParam::Lifetime(_) => {}
        }
        visit::visit_generic_param(self, parameter);
    }

    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        match statement {
            // What a module in a body names is its own.
            Stmt::Item(Item::Mod(_)) => self.is_open = true,
            Stmt::Item(item) => {
                let (mut values, mut types) = (Vec::new(), Vec::new());
                body::names_of_item(item, &mut values, &mut types);
                types.retain(|name| !values.contains(name));
                values.into_iter().chain(types).for_each(|name| self.add(name));
            }
            Stmt::Macro(statement) => self.is_open |= known(&statement.mac.path).is_none(),
            _ => {}
        }
        visit::visit_stmt(self, statement);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        let tokens = || mac.tokens.clone();
        self.is_open |= match known(&mac.path).map(|known| known.fate) {
            Some(Fate::Assumes | Fate::Leaves | Fate::LeavesToAwait) => false,
            Some(_) => may_have_items(tokens(), Tokens::OfValues),
            None => may_have_items(tokens(), Tokens::Any),
        };
    }

    fn visit_use_glob(&mut self, _: &'ast UseGlob) {
        self.is_open = true;
    }
}

/// What a macro's tokens are.
#[derive(Clone, Copy, PartialEq)]
enum Tokens {
    Any,
    /// Of what one of std's macros is given: values, among which items stand in braces only.
    OfValues,
}

/// Whether there may be an item among a macro's tokens, or a macro that makes one.
fn may_have_items(tokens: TokenStream, kind: Tokens) -> bool {
    const KEYWORDS: [&str; 9] = ["enum", "extern", "macro_rules", "mod", "static", "struct", "trait", "type", "use"];
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_item = |(position, token): (usize, &TokenTree)| {
        let (before, after) = (position.checked_sub(1).map(|before| &tokens[before]), tokens.get(position + 1));
        match token {
            TokenTree::Group(group) => match group.delimiter() {
                Delimiter::Brace => may_have_items(group.stream(), Tokens::Any),
                _ => may_have_items(group.stream(), kind),
            },
            // `*const T` and `&raw const x` are of values.
            TokenTree::Ident(name) if name == "const" => match before {
                Some(TokenTree::Punct(star)) if star.as_char() == '*' => kind == Tokens::Any,
                Some(TokenTree::Ident(raw)) if raw == "raw" => kind == Tokens::Any,
                _ => true,
            },
            // `fn(T)` is a type, and `a.union(b)` a method.
            TokenTree::Ident(name) if name == "fn" => {
                !matches!(after, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis)
            }
            TokenTree::Ident(name) if name == "union" => matches!(after, Some(TokenTree::Ident(_))),
            TokenTree::Ident(name) => KEYWORDS.iter().any(|keyword| name == keyword),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        }
    };
    let is_unknown = |tokens: &[TokenTree]| match tokens {
        [TokenTree::Ident(name), TokenTree::Punct(bang), TokenTree::Group(group)] => {
            bang.as_char() == '!' && group.delimiter() != Delimiter::None && known(&Path::from(name.clone())).is_none()
        }
        _ => false,
    };
    tokens.iter().enumerate().any(is_item) || kind == Tokens::Any && tokens.windows(3).any(is_unknown)
}
