//! What may an attribute say in its parentheses?

use std::fmt;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{
    LitStr, Path, Token,
    ext::IdentExt,
    parenthesized,
    parse::{Parse, ParseStream, Parser},
    punctuated::Punctuated,
};

use crate::{errors::Errors, names};

/// `#[no_tls(crate = path, strict, bounds(Zero = my::marked::Zero), own(Hasher))]`
#[derive(Clone, Default)]
pub struct Options {
    /// Where the runtime is, if not at `::no_tls`.
    pub krate: Option<Path>,
    /// Third-party traits by name, each with the path of its marker.
    pub bounds: Vec<(Ident, Path)>,
    /// Names that are the user's own traits, though std has them too.
    pub own: Vec<Ident>,
    /// Those of them that the marked module around declares.
    declared: Vec<Ident>,
    flags: Vec<Ident>,
    module: Option<(Ident, bool)>,
    /// What the marked module around imports, by the names that it has there.
    imports: Vec<(String, Path)>,
    /// What the type's own impls in the marked module around are of, that its mark must list.
    listed: Vec<Ident>,
    /// What functions the marked module around has.
    pub functions: Vec<Ident>,
    /// What types the marked module around has that the item does not hide.
    types: Vec<Declared>,
    /// What constants and statics it has, likewise, whose functions are marked.
    tables: Vec<Ident>,
    /// What constants, likewise, the impl around has, as `Self::NAME`.
    own_tables: Vec<Ident>,
    /// What is a trait by this path where the item stands, as the marked module or the impl around says.
    pub traits: Vec<Path>,
    /// Why an `allow!` vouches for the bodies, and for a type's field, if one does.
    pub vouched: Option<LitStr>,
}

/// A struct or enum of the marked module around.
#[derive(Clone)]
pub struct Declared {
    pub name: Ident,
    /// Whether it is a struct whose constructor has its name.
    pub is_tuple: bool,
    /// The variants that are constructors.
    pub variants: Vec<Ident>,
    /// Those without fields, wherever the module is compiled.
    pub units: Vec<Ident>,
    /// Whether it has a type for a parameter.
    pub is_generic: bool,
    /// How many parameters it has beside lifetimes, if marked code asks more than its bounds.
    pub bounded: Option<usize>,
}

/// A kind of item, as errors call it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Function,
    Inherent,
    TraitImpl,
    Trait,
    Type,
    Module,
    Other,
}

/// Each flag, and the items that it says something on. Beside them are the auto traits, on types.
const FLAGS: [(&str, &[Kind]); 7] = [
    ("strict", &[Kind::Function, Kind::Inherent, Kind::TraitImpl, Kind::Trait, Kind::Type, Kind::Module]),
    ("not_dyn", &[Kind::Trait]),
    ("NoTls", &[Kind::Type]),
    ("Copy", &[Kind::Type]),
    ("Deref", &[Kind::Type]),
    ("DerefMut", &[Kind::Type]),
    // Only in a marked module or impl, whose expansion takes it off.
    ("skip", &[]),
];

const KNOWN: &str = "`crate = path`, `strict`, `bounds(Trait = marker)`, `own(Trait)`, `not_dyn`, `NoTls`, `Copy`, `Deref`, \
                     `DerefMut`, `Send`, `Sync`, `Unpin`, `UnwindSafe`, `RefUnwindSafe`, `module`, `skip`";

/// The items that a flag says something on, if it is one.
fn kinds_of(flag: &Ident) -> Option<&'static [Kind]> {
    let listed = FLAGS.iter().find(|(name, _)| flag == name).map(|(_, kinds)| *kinds);
    listed.or_else(|| names::is_auto(flag).then_some(&[Kind::Type]))
}

impl Options {
    pub fn parse(arguments: TokenStream, errors: &mut Errors) -> Self {
        let mut options = Self::default();
        match Punctuated::<Argument, Token![,]>::parse_terminated.parse2(arguments) {
            Ok(arguments) => arguments.into_iter().for_each(|argument| options.take(argument, errors)),
            Err(error) => errors.add(error),
        }
        options.refuse_std(errors);
        options
    }

    /// The marker of std's own trait is known, and another would say less; and such a trait is no marker.
    fn refuse_std(&self, errors: &mut Errors) {
        for (_, marker) in &self.bounds {
            if names::std_trait(marker).is_some() || names::plain_trait(marker).is_some() {
                errors.push(
                    marker,
                    "this is no marker, but a trait that anyone may implement: write a marked trait of yours",
                );
            }
        }
        for (name, _) in self.bounds.iter().filter(|(name, _)| !self.own.contains(name)) {
            if names::std_trait_named(&name.to_string()).is_some() || names::plain_trait(&name.clone().into()).is_some()
            {
                errors.push(
                    name,
                    format_args!("the marker of std's `{name}` is known: remove it, or write `own({name})`, too, if the trait is yours"),
                );
            }
        }
    }

    /// `($crate) rest`: where the runtime is that the macro was called by, and what the macro was given.
    pub fn of_macro(tokens: TokenStream) -> syn::Result<(Self, TokenStream)> {
        let parser = |input: ParseStream| {
            let content;
            parenthesized!(content in input);
            let krate = content.call(Path::parse_mod_style)?;
            Ok((Self { krate: Some(krate), ..Self::default() }, input.parse()?))
        };
        parser.parse2(tokens)
    }

    fn take(&mut self, argument: Argument, errors: &mut Errors) {
        match argument {
            Argument::Crate(path) => self.krate = Some(path),
            Argument::Bounds(bounds) => self.bounds.extend(bounds),
            Argument::Own(own) => self.own.extend(own),
            Argument::Module(name, value) => self.module = Some((name, value)),
            Argument::Flag(name) if kinds_of(&name).is_some() => self.flags.push(name),
            Argument::Flag(name) => {
                errors.push(&name, format_args!("`{name}` is not an option of `#[no_tls]`, which are {KNOWN}"));
            }
        }
    }

    /// The same with a flag, as an `allow!` knows it from what it lists.
    pub fn with(mut self, flag: &str) -> Self {
        self.flags.push(Ident::new(flag, Span::call_site()));
        self
    }

    /// The options that hold for the items in an item's body, too.
    pub fn inherited(&self) -> Self {
        Self {
            flags: self.flags.iter().filter(|flag| *flag == "strict").cloned().collect(),
            module: None,
            ..self.clone()
        }
    }

    /// The same, of a function in an inline module, which has its module's name or not, if it does not say so itself.
    pub fn in_module(mut self, has_its_name: bool) -> Self {
        self.module.get_or_insert_with(|| (Ident::new("module", Span::call_site()), has_its_name));
        self
    }

    /// The same, in a module that imports these by these names, and has these traits and functions. Its traits are its own, whatever std
    /// has of their names, and so are those of the module around that `inherits` says it imports.
    pub fn with_names(
        self,
        imports: Vec<(String, Path)>,
        traits: Vec<Path>,
        functions: Vec<Ident>,
        inherits: impl Fn(&Ident) -> bool,
    ) -> Self {
        let (mut own, around) = (self.own, self.declared);
        own.retain(|name| !around.contains(name));
        let names = traits.iter().filter_map(|path| path.segments.last()).map(|last| last.ident.unraw());
        let is_of_std = |name: &Ident| {
            names::std_trait_named(&name.to_string()).is_some() || names::plain_trait(&name.clone().into()).is_some()
        };
        let declared: Vec<Ident> = names.filter(is_of_std).chain(around.into_iter().filter(inherits)).collect();
        own.extend(declared.iter().cloned());
        Self { imports, traits, functions, own, declared, types: Vec::new(), tables: Vec::new(), ..self }
    }

    /// The same, of an item in it in which these names mean its types, and its constants and statics whose functions are marked.
    pub fn with_declared(self, types: Vec<Declared>, tables: Vec<Ident>) -> Self {
        Self { types, tables, ..self }
    }

    /// The same, of an impl that has such constants.
    pub fn with_own_tables(self, own_tables: Vec<Ident>) -> Self {
        Self { own_tables, ..self }
    }

    /// The same, of a type that has these of std's traits by hand.
    pub fn with_listed<'a>(mut self, traits: impl Iterator<Item = &'a Ident>) -> Self {
        self.listed = traits.filter(|name| kinds_of(name) == Some(&[Kind::Type][..])).cloned().collect();
        self
    }

    /// What an attribute in a body says, besides what the item around says.
    pub fn extend(&mut self, inner: Self) {
        self.krate = inner.krate.or(self.krate.take());
        self.bounds.extend(inner.bounds);
        self.own.extend(inner.own);
        self.flags.extend(inner.flags);
        self.module = inner.module;
    }

    /// Whether a path names a trait of the user's, though std has one of that name.
    pub fn is_own(&self, path: &Path) -> bool {
        is_one_of(path, &self.own)
    }

    /// The type that a name certainly means, and no alias.
    pub fn declared(&self, name: &Ident) -> Option<&Declared> {
        self.types.iter().find(|declared| declared.name == name.unraw())
    }

    /// Whether the impl around has such a constant.
    pub fn is_own_table(&self, name: &Ident) -> bool {
        self.own_tables.contains(&name.unraw())
    }

    /// Whether a path certainly means a constant or static whose functions are marked.
    pub fn is_table(&self, path: &Path) -> bool {
        let segments: Vec<&Ident> = path.segments.iter().map(|segment| &segment.ident).collect();
        path.leading_colon.is_none()
            && match segments[..] {
                [name] => self.tables.contains(&name.unraw()),
                [of, name] => of == "Self" && self.is_own_table(name),
                _ => false,
            }
    }

    /// The path that the module around imports a name by.
    pub fn import(&self, name: &Ident) -> Option<&Path> {
        self.imports.iter().find(|(imported, _)| name.unraw() == imported).map(|(_, path)| path)
    }

    /// What the module around imports, by the names that it has there, and their paths.
    pub fn imports(&self) -> impl Iterator<Item = (&str, &Path)> {
        self.imports.iter().map(|(name, path)| (&**name, path))
    }

    /// The paths of what the module around imports.
    pub fn imported(&self) -> impl Iterator<Item = &Path> {
        self.imports.iter().map(|(_, path)| path)
    }

    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().chain(&self.listed).any(|written| written == flag)
    }

    /// Whether the function has its module's name, if that is said.
    pub fn module(&self) -> Option<bool> {
        self.module.as_ref().map(|(_, value)| *value)
    }

    /// Refuses the options that say nothing on an item of this kind.
    pub fn check(&self, kind: Kind, errors: &mut Errors) {
        let idle = |flag: &&Ident| !kinds_of(flag).is_some_and(|kinds| kinds.contains(&kind));
        let module = self.module.as_ref().map(|(name, _)| name).filter(|_| kind != Kind::Function);
        for flag in self.flags.iter().filter(idle).chain(module) {
            if flag == "skip" {
                errors.push(
                    flag,
                    "`skip` is for an item in a marked module, or a method in a marked impl: remove the attribute",
                );
            } else {
                errors.push(flag, format_args!("`{flag}` says nothing on {kind}: remove it"));
            }
        }
    }

    /// The options that `parse` reads as these, of those that hold for the items in an item's body, too.
    pub fn to_arguments(&self) -> TokenStream {
        self.inherited().to_all_arguments()
    }

    /// The options that `parse` reads as these, but for `module`.
    pub fn to_all_arguments(&self) -> TokenStream {
        let krate = self.krate.iter().map(|path| quote!(crate = #path,));
        let bounds = self.bounds.iter().map(|(name, marker)| quote!(bounds(#name = #marker),));
        let own = self.own.iter().map(|name| quote!(own(#name),));
        let flags = &self.flags;
        quote!(#(#krate)* #(#bounds)* #(#own)* #(#flags,)*)
    }

    /// What the marked module around imports, and its traits and functions, for what a macro makes in it.
    pub fn names_around(&self) -> TokenStream {
        let imports = self.imports.iter().map(|(name, path)| quote!(#name = #path,));
        let (traits, functions) = (&self.traits, &self.functions);
        quote!((#(#imports)*) (#(#traits,)*) (#(#functions,)*))
    }

    /// The same options, with these names.
    pub fn with_names_around(self, around: NamesAround) -> Self {
        let NamesAround { imports, traits, functions } = around;
        Self { imports, traits, functions, ..self }
    }

    /// The path of the runtime's private module.
    pub fn private(&self) -> TokenStream {
        match &self.krate {
            Some(path) => quote!(#path::__private),
            None => quote_spanned!(Span::mixed_site()=> ::no_tls::__private),
        }
    }
}

/// What [`Options::names_around`] says.
pub struct NamesAround {
    imports: Vec<(String, Path)>,
    traits: Vec<Path>,
    functions: Vec<Ident>,
}

impl Parse for NamesAround {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let imports = list(input, |input| {
            let name = input.parse::<LitStr>()?;
            input.parse::<Token![=]>()?;
            Ok((name.value(), input.call(Path::parse_mod_style)?))
        })?;
        Ok(Self { imports, traits: list(input, Path::parse)?, functions: list(input, Ident::parse_any)? })
    }
}

/// Whether a path is one of these names, whatever its arguments are.
pub fn is_one_of(path: &Path, names: &[Ident]) -> bool {
    path.leading_colon.is_none() && path.segments.len() == 1 && names.contains(&path.segments[0].ident)
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Function => "a function",
            Kind::Inherent => "an impl",
            Kind::TraitImpl => "an impl of a trait",
            Kind::Trait => "a trait",
            Kind::Type => "a type",
            Kind::Module => "a module",
            Kind::Other => "this item",
        })
    }
}

enum Argument {
    Crate(Path),
    Bounds(Vec<(Ident, Path)>),
    Own(Vec<Ident>),
    Module(Ident, bool),
    Flag(Ident),
}

impl Parse for Argument {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let name = Ident::parse_any(input)?;
        match name.to_string().as_str() {
            "crate" => {
                input.parse::<Token![=]>()?;
                input.call(Path::parse_mod_style).map(Argument::Crate)
            }
            "bounds" => {
                let bounds = list(input, |input| {
                    let name = input.parse()?;
                    input.parse::<Token![=]>()?;
                    Ok((name, input.call(Path::parse_mod_style)?))
                })?;
                Ok(Argument::Bounds(bounds))
            }
            "own" => list(input, Ident::parse).map(Argument::Own),
            "module" if input.peek(Token![=]) => {
                input.parse::<Token![=]>()?;
                let value = input.parse::<syn::LitBool>()?;
                Ok(Argument::Module(name, value.value))
            }
            "module" => Ok(Argument::Module(name, true)),
            _ if input.is_empty() || input.peek(Token![,]) => Ok(Argument::Flag(name)),
            _ if kinds_of(&name).is_some() => {
                Err(input.error(format_args!("`{name}` takes no value: write `{name}` alone")))
            }
            _ => Err(syn::Error::new_spanned(
                name.to_token_stream(),
                format_args!("`{name}` is not an option of `#[no_tls]`, which are {KNOWN}"),
            )),
        }
    }
}

fn list<T>(input: ParseStream, element: fn(ParseStream) -> syn::Result<T>) -> syn::Result<Vec<T>> {
    let content;
    parenthesized!(content in input);
    let elements = content.parse_terminated(element, Token![,])?;
    Ok(elements.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: TokenStream) -> Result<Options, String> {
        let mut errors = Errors::new();
        let options = Options::parse(arguments, &mut errors);
        if errors.is_empty() { Ok(options) } else { Err(errors.into_tokens(&quote!(P)).to_string()) }
    }

    #[test]
    fn options_are_read() {
        let options =
            parse(quote!(crate = my::fork, strict, bounds(Zero = my::Zero), own(Hasher, Ord), NoTls)).unwrap();
        assert_eq!(options.private().to_string(), "my :: fork :: __private");
        assert!(options.has("strict") && options.has("NoTls") && !options.has("not_dyn"));
        assert_eq!(options.bounds.len(), 1);
        assert_eq!(options.own.len(), 2);
        assert_eq!(options.module(), None);
        assert_eq!(parse(quote!(module)).unwrap().module(), Some(true));
        assert_eq!(parse(quote!(module = false)).unwrap().module(), Some(false));
        assert!(options.inherited().has("strict") && !options.inherited().has("NoTls"));
        let again = parse(options.to_arguments()).unwrap();
        assert_eq!(again.to_arguments().to_string(), options.inherited().to_arguments().to_string());
        assert_eq!((again.bounds.len(), again.own.len()), (1, 2));
    }

    #[test]
    fn an_unknown_option_lists_the_known() {
        assert!(parse(quote!(stritc)).err().unwrap().contains("`crate = path`, `strict`"));
        assert!(parse(quote!(foo = 1)).err().unwrap().contains("`crate = path`, `strict`"));
        assert!(parse(quote!(strict = 1)).err().unwrap().contains("takes no value"));
    }

    #[test]
    fn options_that_say_nothing_are_refused() {
        let refused = |arguments, kind| {
            let mut errors = Errors::new();
            parse(arguments).unwrap().check(kind, &mut errors);
            !errors.is_empty()
        };
        assert!(refused(quote!(not_dyn), Kind::Function));
        assert!(refused(quote!(module), Kind::Trait));
        assert!(!refused(quote!(module), Kind::Function));
        assert!(!refused(quote!(Deref, DerefMut, strict), Kind::Type));
    }
}
