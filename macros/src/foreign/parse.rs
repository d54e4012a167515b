//! What may stand in a user's `allow!`?

use proc_macro2::Span;
use syn::{
    Attribute, Error, FnArg, Generics, Ident, ImplItemType, ItemStruct, LitStr, Pat, Path, ReceiverKind, Result,
    Signature, Token, TraitItemType, Type, TypeParamBound, TypePath, Visibility, braced,
    parse::{Parse, ParseStream},
    parse_quote,
    punctuated::Punctuated,
    token,
};

pub struct Allowlist {
    pub parts: Vec<Part>,
}

/// `unsafe because "…";`, and what it is said of.
pub struct Part {
    pub unsafety: Token![unsafe],
    pub reason: LitStr,
    pub entries: Vec<Entry>,
}

pub enum Entry {
    /// `struct IndexMap<K, V>(indexmap::IndexMap<K, V>);`
    Type(ItemStruct),
    Trait(Trait),
    Impl(Impl),
    Function(Function),
}

/// `trait Zero: num_traits::Zero + Add<Output = Self> { fn zero() -> Self; }`
pub struct Trait {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub ident: Ident,
    pub generics: Generics,
    /// The other crate's, which comes first.
    pub foreign: Path,
    pub supertraits: Punctuated<TypeParamBound, Token![+]>,
    pub types: Vec<TraitItemType>,
    pub methods: Vec<Method>,
}

/// `impl<K, V> IndexMap<K, V> { … }`, `impl Zero for u8, u16;`
pub struct Impl {
    pub attrs: Vec<Attribute>,
    pub impl_token: Token![impl],
    pub generics: Generics,
    pub trait_: Option<(Path, Token![for])>,
    pub types: Vec<Type>,
    pub brace_token: token::Brace,
    pub associated: Vec<ImplItemType>,
    pub methods: Vec<Method>,
}

pub struct Method {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub signature: Signature,
}

/// `fn join(items: &[String]) -> String = path::join;`
pub struct Function {
    pub method: Method,
    pub path: Path,
}

impl Parse for Allowlist {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut parts = vec![input.parse()?];
        while !input.is_empty() {
            parts.push(input.parse()?);
        }
        Ok(Self { parts })
    }
}

impl Parse for Part {
    fn parse(input: ParseStream) -> Result<Self> {
        const HEAD: &str =
            "an `allow!` begins with `unsafe because \"…\";`, where you say why marked code may use what follows";
        let unsafety = input.parse().map_err(|error| Error::new(error.span(), HEAD))?;
        let because: Ident = input.parse().map_err(|error| Error::new(error.span(), HEAD))?;
        if because != "because" {
            return Err(Error::new(because.span(), HEAD));
        }
        let reason: LitStr = input.parse()?;
        if reason.value().trim().is_empty() {
            return Err(Error::new(reason.span(), "say why: what did you look at, and what did you find?"));
        }
        input.parse::<Token![;]>()?;
        let mut entries = Vec::new();
        while !input.is_empty() && !is_head(input) {
            entries.push(input.parse()?);
        }
        Ok(Self { unsafety, reason, entries })
    }
}

fn is_head(input: ParseStream) -> bool {
    input.peek(Token![unsafe]) && input.peek2(Ident) && input.peek3(LitStr)
}

impl Parse for Entry {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut attrs = input.call(Attribute::parse_outer)?;
        if input.peek(Token![impl]) {
            return Impl::parse(attrs, input).map(Entry::Impl);
        }
        let vis = input.parse()?;
        if input.peek(Token![struct]) {
            let mut item: ItemStruct = input.parse()?;
            attrs.append(&mut item.attrs);
            return Ok(Entry::Type(ItemStruct { attrs, vis, ..item }));
        }
        if input.peek(Token![trait]) {
            return Trait::parse(attrs, vis, input).map(Entry::Trait);
        }
        if !is_function(input) {
            return Err(input.error("an `allow!` lists `struct`s, `trait`s, `impl`s and `fn`s"));
        }
        let method = Method::parse(attrs, vis, input)?;
        if !input.peek(Token![=]) {
            return Err(input.error("which function is it? end it with `= path::of::the_function;`"));
        }
        input.parse::<Token![=]>()?;
        let path = input.call(Path::parse_mod_style)?;
        input.parse::<Token![;]>()?;
        Ok(Entry::Function(Function { method, path }))
    }
}

fn is_function(input: ParseStream) -> bool {
    input.peek(Token![fn])
        || (input.peek(Token![const]) && !input.peek2(Ident))
        || input.peek(Token![unsafe])
        || input.peek(Token![async])
        || input.peek(Token![extern])
}

impl Method {
    /// All but what ends it.
    fn parse(attrs: Vec<Attribute>, vis: Visibility, input: ParseStream) -> Result<Self> {
        let mut signature: Signature = input.parse()?;
        if let Some(asyncness) = &signature.asyncness {
            return Err(syn::Error::new_spanned(
                asyncness,
                "an `async fn` of another crate cannot be listed: await it in `outside_await!(…)`",
            ));
        }
        // What the other crate's function is known to be able to, ours need not.
        signature.constness = None;
        if input.peek(token::Brace) {
            return Err(
                input.error("an `allow!` has signatures only, since the bodies are the other crate's: write `;`")
            );
        }
        for argument in &mut signature.inputs {
            match argument {
                FnArg::Receiver(receiver) => match receiver.kind {
                    ReceiverKind::Value | ReceiverKind::Reference(..) => receiver.mutability = None,
                    _ => {
                        let message = "`allow!` knows `self`, `&self` and `&mut self`: leave this method out";
                        return Err(Error::new_spanned(receiver, message));
                    }
                },
                FnArg::Typed(argument) => match &mut *argument.pat {
                    Pat::Ident(name) if name.by_ref.is_none() && name.subpat.is_none() => name.mutability = None,
                    pattern => return Err(Error::new_spanned(pattern, "give the argument a plain name")),
                },
            }
        }
        let mut attrs = attrs;
        for name in ["inline", "track_caller"] {
            if !attrs.iter().any(|attribute| attribute.path().is_ident(name)) {
                let name = Ident::new(name, Span::call_site());
                attrs.push(parse_quote!(#[#name]));
            }
        }
        Ok(Self { attrs, vis, signature })
    }
}

impl Trait {
    fn parse(attrs: Vec<Attribute>, vis: Visibility, input: ParseStream) -> Result<Self> {
        input.parse::<Token![trait]>()?;
        let ident: Ident = input.parse()?;
        let mut generics: Generics = input.parse()?;
        let missing = "name the other crate's trait first among the supertraits: `trait Zero: num_traits::Zero + …`";
        if !input.peek(Token![:]) {
            return Err(Error::new(ident.span(), missing));
        }
        input.parse::<Token![:]>()?;
        let mut supertraits = Punctuated::<TypeParamBound, Token![+]>::new();
        while !input.peek(Token![where]) && !input.peek(token::Brace) {
            supertraits.push_value(input.parse()?);
            if !input.peek(Token![+]) {
                break;
            }
            supertraits.push_punct(input.parse()?);
        }
        generics.where_clause = input.parse()?;
        let mut rest = supertraits.into_iter();
        let foreign = match rest.next() {
            Some(TypeParamBound::Trait(bound)) if bound.maybe.is_none() && bound.lifetimes.is_none() => bound.path,
            _ => return Err(Error::new(ident.span(), missing)),
        };
        let content;
        braced!(content in input);
        let (mut types, mut methods) = (Vec::new(), Vec::new());
        while !content.is_empty() {
            let attrs = content.call(Attribute::parse_outer)?;
            if content.peek(Token![type]) {
                let ty: TraitItemType = content.parse()?;
                types.push(TraitItemType { attrs, ..ty });
            } else if is_function(&content) {
                methods.push(Method::parse(attrs, Visibility::Inherited, &content)?);
                content.parse::<Token![;]>()?;
            } else {
                return Err(content.error("an `allow!` knows `fn` and `type` in a trait: leave this out"));
            }
        }
        Ok(Self { attrs, vis, ident, generics, foreign, supertraits: rest.collect(), types, methods })
    }
}

impl Impl {
    fn parse(attrs: Vec<Attribute>, input: ParseStream) -> Result<Self> {
        let impl_token = input.parse()?;
        let mut generics: Generics = input.parse()?;
        let first: Type = input.parse()?;
        let mut types = Vec::new();
        let trait_ = match input.parse::<Option<Token![for]>>()? {
            None => {
                types.push(first);
                None
            }
            Some(for_token) => {
                let Type::Path(TypePath { qself: None, path, .. }) = first else {
                    return Err(Error::new_spanned(first, "name a trait here"));
                };
                types.push(input.parse()?);
                while input.parse::<Option<Token![,]>>()?.is_some() {
                    types.push(input.parse()?);
                }
                Some((path, for_token))
            }
        };
        generics.where_clause = input.parse()?;
        let (mut associated, mut methods) = (Vec::new(), Vec::new());
        let mut brace_token = token::Brace::default();
        if input.parse::<Option<Token![;]>>()?.is_none() {
            let content;
            brace_token = braced!(content in input);
            while !content.is_empty() {
                let attrs = content.call(Attribute::parse_outer)?;
                let vis = content.parse()?;
                if content.peek(Token![type]) {
                    let ty: ImplItemType = content.parse()?;
                    associated.push(ImplItemType { attrs, ..ty });
                } else if is_function(&content) {
                    methods.push(Method::parse(attrs, vis, &content)?);
                    content.parse::<Token![;]>()?;
                } else {
                    return Err(content.error("an `allow!` knows `fn` and `type` in an impl: leave this out"));
                }
            }
        }
        Ok(Self { attrs, impl_token, generics, trait_, types, brace_token, associated, methods })
    }
}
