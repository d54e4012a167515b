//! What does an allowlist's signature become?
//!
//! Input:
//! ```text
//! impl<T> Vec<T> { fn dedup(&mut self) where T: PartialEq; }
//! ```
//! Output:
//! ```text
//! pub trait __NoTls0_Vec<T> { fn __no_tls0_dedup(&mut self) where T: PartialEq + P::marked::PartialEq; }
//! impl<T> __NoTls0_Vec<T> for Vec<T> { fn __no_tls0_dedup(&mut self) where … { <Vec<T>>::dedup(self) } }
//! pub mod __prelude { pub use super::__NoTls0_Vec as _; }
//! ```

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Attribute, Error, FnArg, GenericParam, Generics, Lifetime, Pat, Path, Receiver, ReceiverKind, Result, ReturnType,
    Safety, Signature, Token, TraitBound, TraitItemFn, Type, TypePath, TypeReference, WherePredicate, braced,
    ext::IdentExt,
    parse::{Parse, ParseStream},
    parse_quote, parse_quote_spanned,
    spanned::Spanned,
    visit::{self, Visit},
    visit_mut::{self, VisitMut},
};

use crate::{
    bounds::Strict,
    errors::Errors,
    names::{self, StdTrait},
    types,
};

/// Expands the blocks of one `allow!`.
pub fn expand(input: TokenStream) -> TokenStream {
    let allowlist = match syn::parse2::<Allowlist>(input) {
        Ok(allowlist) => allowlist,
        Err(error) => return error.into_compile_error(),
    };
    let errors = allowlist.check();
    if errors.is_empty() { allowlist.emit() } else { errors.into_tokens(&krate()) }
}

/// The same in the runtime alone: who depends on this crate has the macro, too, but not the runtime's word for what it lists.
pub fn expand_in_runtime(input: TokenStream) -> TokenStream {
    let items = expand(input);
    quote!(const _: crate::__NoTls0OfStd = (); #items)
}

struct Allowlist {
    blocks: Vec<Block>,
}

enum Block {
    Impl(Inherent),
    Trait(StdTraitBlock),
    Module(Functions),
}

/// `impl<T> Vec<T> { … }`, or `impl u8, u16 { … }` for types that share their signatures.
struct Inherent {
    generics: Generics,
    types: Vec<Type>,
    entries: Vec<Entry>,
}

/// `trait std::fmt::Write as FmtWrite { … }`
struct StdTraitBlock {
    /// `#[import]`: not in the prelude, since a receiver could be confused by it.
    import: bool,
    path: Path,
    alias: Option<Ident>,
    generics: Generics,
    entries: Vec<Entry>,
}

/// `mod core::mem { … }`, or `mod core::char as functions { … }` where the module's name is a type's, too.
struct Functions {
    docs: Vec<Attribute>,
    path: Path,
    alias: Option<Ident>,
    entries: Vec<Entry>,
}

struct Entry {
    signature: Signature,
    /// `#[refuse(Reason)]`: a trait that says why the method is not allowed.
    refusal: Option<Path>,
    /// `#[through(function)]`: what makes the twin's result of std's.
    through: Option<Path>,
}

impl Parse for Allowlist {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut blocks = Vec::new();
        while !input.is_empty() {
            blocks.push(input.parse()?);
        }
        Ok(Allowlist { blocks })
    }
}

impl Parse for Block {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut attrs = input.call(Attribute::parse_outer)?;
        if input.peek(Token![mod]) {
            input.parse::<Token![mod]>()?;
            refuse_attributes(&attrs)?;
            let path = Path::parse_mod_style(input)?;
            let alias = parse_alias(input)?;
            let entries = parse_entries(input)?;
            return Ok(Block::Module(Functions { docs: attrs, path, alias, entries }));
        }
        if input.peek(Token![trait]) {
            input.parse::<Token![trait]>()?;
            let import = remove(&mut attrs, "import").is_some();
            refuse_attributes(&attrs)?;
            let path = Path::parse_mod_style(input)?;
            let mut generics: Generics = input.parse()?;
            let alias = parse_alias(input)?;
            generics.where_clause = input.parse()?;
            let entries = parse_entries(input)?;
            return Ok(Block::Trait(StdTraitBlock { import, path, alias, generics, entries }));
        }
        refuse_attributes(&attrs)?;
        input.parse::<Token![impl]>()?;
        let mut generics: Generics = input.parse()?;
        let mut types = vec![input.parse()?];
        while input.parse::<Option<Token![,]>>()?.is_some() {
            types.push(input.parse()?);
        }
        generics.where_clause = input.parse()?;
        Ok(Block::Impl(Inherent { generics, types, entries: parse_entries(input)? }))
    }
}

fn parse_alias(input: ParseStream) -> Result<Option<Ident>> {
    match input.parse::<Option<Token![as]>>()? {
        Some(_) => input.parse().map(Some),
        None => Ok(None),
    }
}

fn parse_entries(input: ParseStream) -> Result<Vec<Entry>> {
    let content;
    braced!(content in input);
    let mut entries = Vec::new();
    while !content.is_empty() {
        entries.push(content.parse()?);
    }
    Ok(entries)
}

impl Parse for Entry {
    fn parse(input: ParseStream) -> Result<Self> {
        let TraitItemFn { mut attrs, sig: mut signature, default, .. } = input.parse()?;
        if let Some(body) = default {
            return Err(Error::new_spanned(body, "an allowlist has signatures only: end this one with `;`"));
        }
        let mut argument = |name| remove(&mut attrs, name).map(|attribute| attribute.parse_args()).transpose();
        let (refusal, through) = (argument("refuse")?, argument("through")?);
        refuse_attributes(&attrs)?;
        signature.constness = None;
        for argument in &mut signature.inputs {
            match argument {
                FnArg::Receiver(receiver) => receiver.mutability = None,
                FnArg::Typed(argument) => {
                    if !matches!(&*argument.pat, Pat::Ident(name) if name.by_ref.is_none()) {
                        return Err(Error::new_spanned(
                            &argument.pat,
                            "an argument of an allowlist needs a plain name",
                        ));
                    }
                }
            }
        }
        Ok(Entry { signature, refusal, through })
    }
}

fn remove(attrs: &mut Vec<Attribute>, name: &str) -> Option<Attribute> {
    let at = attrs.iter().position(|attribute| attribute.path().is_ident(name))?;
    Some(attrs.remove(at))
}

fn refuse_attributes(attrs: &[Attribute]) -> Result<()> {
    match attrs.iter().find(|attribute| !attribute.path().is_ident("doc")) {
        Some(other) => Err(Error::new_spanned(
            other,
            "an allowlist knows `#[refuse(Reason)]`, `#[through(function)]` and `#[import]` only",
        )),
        None => Ok(()),
    }
}

impl Allowlist {
    fn check(&self) -> Errors {
        let mut check = BoundCheck { errors: Errors::new() };
        for block in &self.blocks {
            match block {
                Block::Impl(block) => {
                    check.visit_generics(&block.generics);
                    check.entries(&block.entries);
                }
                Block::Trait(block) => {
                    if names::std_trait(&block.path).is_none() {
                        check.errors.push(&block.path, "only a trait of std's that has a marker can be listed");
                    }
                    check.visit_generics(&block.generics);
                    check.entries(&block.entries);
                }
                Block::Module(block) => {
                    check.entries(&block.entries);
                    for reason in block.entries.iter().filter_map(|entry| entry.refusal.as_ref()) {
                        check.errors.push(reason, "a function that is not listed is refused: leave this one out");
                    }
                }
            }
        }
        check.errors
    }

    fn emit(&self) -> TokenStream {
        let mut prelude = Vec::new();
        let mut taken = Vec::new();
        let mut tokens = TokenStream::new();
        for block in &self.blocks {
            tokens.extend(match block {
                Block::Impl(block) => {
                    let name = unique(trait_name(&type_name(&block.types[0])), &mut taken);
                    let twins = block.emit(&name);
                    prelude.push(name);
                    twins
                }
                Block::Trait(block) => {
                    let name = trait_name(block.name());
                    let twins = block.emit(&name);
                    if !block.import {
                        prelude.push(name);
                    }
                    twins
                }
                Block::Module(block) => block.emit(),
            });
        }
        if !prelude.is_empty() {
            let lints = lints();
            tokens.extend(quote! {
                #lints
                #[doc(hidden)]
                pub mod __prelude {
                    pub use super::{#(#prelude as _),*};
                }
            });
        }
        tokens
    }
}

/// Refuses a bound on a trait that anyone may implement and that has no marker.
struct BoundCheck {
    errors: Errors,
}

/// Traits without a method of a user's that std could call, or, as for closures, whose every value is clean.
const HARMLESS: &[&str] = &[
    "Any",
    "CSend",
    "CSync",
    "Fn",
    "FnMut",
    "FnOnce",
    "NoTls",
    "RefUnwindSafe",
    "Send",
    "Sized",
    "SliceIndex",
    "Sync",
    "Type",
    "Unpin",
    "UnwindSafe",
];

impl BoundCheck {
    fn entries(&mut self, entries: &[Entry]) {
        for entry in entries {
            self.visit_generics(&entry.signature.generics);
            for argument in &entry.signature.inputs {
                self.visit_fn_arg(argument);
            }
        }
    }
}

impl<'ast> Visit<'ast> for BoundCheck {
    fn visit_trait_bound(&mut self, bound: &'ast TraitBound) {
        let path = &bound.path;
        let is_local = path.segments.first().is_some_and(|first| {
            ["crate", "self", "super", "marked"].iter().any(|local| first.ident == local) && path.segments.len() > 1
        });
        let is_harmless =
            path.segments.last().is_some_and(|last| HARMLESS.iter().any(|harmless| last.ident == harmless));
        if !is_local && !is_harmless && names::std_trait(path).is_none() {
            let name = path.to_token_stream().to_string().replace(' ', "");
            self.errors
                .push(path, format!("`{name}` has no marker, and anyone may implement it: leave this signature out"));
        }
        visit::visit_trait_bound(self, bound);
    }
}

impl Inherent {
    fn emit(&self, name: &Ident) -> TokenStream {
        let generics = without_defaults(&self.generics);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let parameters = impl_parameters(&generics);
        let lints = lints();
        let inherited = strict_predicates(&generics);
        // Types that share their signatures differ in `Self` only, which then has to stay.
        let (written, sized) = match self.types.as_slice() {
            [only] => (Some(only), None),
            [Type::TraitObject(_), ..] => (None, None),
            _ => (None, Some(quote!(: ::core::marker::Sized))),
        };
        let twin = |entry: &Entry| Twin::new(entry, written, &inherited);
        let unscoped = |entry: &Entry| Twin::without_scope(entry, written, &inherited);

        let declarations = self.entries.iter().map(|entry| {
            let (twin, unscoped) = (twin(entry), unscoped(entry));
            match &entry.refusal {
                Some(reason) => twin.refuse(reason),
                None if twin.gives_guard => {
                    let (scoped, poison) = (twin.declare(), unscoped.refuse(&guard_reason()));
                    quote!(#scoped #poison)
                }
                None if twin.is_scoped => [twin.declare(), unscoped.declare()].into_iter().collect(),
                None => twin.declare(),
            }
        });
        let impls = self.types.iter().map(|ty| {
            let definitions = self.entries.iter().filter(|entry| entry.refusal.is_none()).flat_map(|entry| {
                let twin = twin(entry);
                let unscoped = (twin.is_scoped && !twin.gives_guard).then(|| unscoped(entry));
                let owner = quote!(<#ty>);
                [Some(twin), unscoped].into_iter().flatten().map(move |twin| twin.define(&owner, entry))
            });
            quote! {
                #lints
                impl #impl_generics #name #type_generics for #ty #where_clause {
                    #(#[inline(always)] #[track_caller] #definitions)*
                }
            }
        });
        quote! {
            #lints
            #[doc(hidden)]
            pub trait #name #parameters #sized #where_clause {
                #(#declarations)*
            }
            #(#impls)*
        }
    }
}

impl StdTraitBlock {
    fn name(&self) -> &Ident {
        self.alias.as_ref().unwrap_or_else(|| last_name(&self.path))
    }

    fn std_trait(&self) -> &'static StdTrait {
        names::std_trait(&self.path).expect("checked before")
    }

    fn emit(&self, name: &Ident) -> TokenStream {
        let generics = without_defaults(&self.generics);
        let (_, type_generics, where_clause) = generics.split_for_impl();
        let parameters = &generics.params;
        let path = &self.path;
        let lints = lints();
        // An unmet marker points at the trait's name, not at all of the allowlist.
        let span = Span::call_site().located_at(self.name().span());
        let marker = Ident::new(self.std_trait().marker, span);
        let mut inherited = strict_predicates(&generics);
        inherited.push(parse_quote_spanned!(span=> Self: ::no_tls::__private::marked::#marker #type_generics));

        let twins = self.entries.iter().map(|entry| {
            let twin = Twin::new(entry, None, &inherited);
            match &entry.refusal {
                Some(reason) => twin.refuse(reason),
                None => {
                    let definition = twin.sized().define(&quote!(<Self as #path #type_generics>), entry);
                    quote!(#[inline(always)] #[track_caller] #definition)
                }
            }
        });
        let declared = impl_parameters(&generics);
        let comma = (!parameters.is_empty() && !parameters.trailing_punct()).then(|| quote!(,));
        quote! {
            #lints
            #[doc(hidden)]
            pub trait #name #declared: #path #type_generics #where_clause {
                #(#twins)*
            }
            impl<#parameters #comma __Self: #path #type_generics + ?Sized> #name #type_generics for __Self
            #where_clause {}
        }
    }
}

impl Functions {
    fn emit(&self) -> TokenStream {
        let Functions { docs, path, alias, entries } = self;
        let module = alias.as_ref().unwrap_or_else(|| last_name(path));
        let names = entries.iter().map(|entry| &entry.signature.ident);
        let companions = entries.iter().map(|entry| companion(entry, path));
        let lints = lints();
        quote! {
            #(#docs)*
            #lints
            pub mod #module {
                #[allow(unused_imports)]
                use super::*;
                pub use ::#path::{#(#names),*};
                #(#companions)*
            }
        }
    }
}

/// Input: `fn take<T: Default>(dest: &mut T) -> T;`
/// Output: `enum take {}` with `fn __no_tls0<T: Default + P::marked::Default>(dest: &mut T) -> T { … }`
/// and the generic form, for a path as a value, `fn __no_tls0via<T: …, F: Fn(&mut T) -> T>(std: F, user: F) -> F`. An `unsafe` function has no
/// `Fn`: the form of one that demands something is also given the function as a pointer, which says what the arguments are.
fn companion(entry: &Entry, module: &Path) -> TokenStream {
    let name = &entry.signature.ident;
    let mut direct = Twin::new(entry, None, &[]);
    direct.signature.ident = Ident::new(names::COMPANION_FN, name.span());
    let via = Ident::new(names::COMPANION_VIA_FN, name.span());
    let via = if direct.strict {
        let mut generics = direct.signature.generics.clone();
        let mut output = direct.signature.output.clone();
        let lifetimes: Vec<_> = generics.lifetimes().cloned().collect();
        generics.params =
            generics.params.into_iter().filter(|parameter| !matches!(parameter, GenericParam::Lifetime(_))).collect();
        let binder = (!lifetimes.is_empty()).then(|| quote!(for<#(#lifetimes),*>));
        let arguments = direct.signature.inputs.iter().filter_map(|argument| match argument {
            FnArg::Typed(argument) => Some(&argument.ty),
            FnArg::Receiver(_) => None,
        });
        if matches!(&output, ReturnType::Type(_, output) if matches!(**output, Type::Never(_))) {
            // Elsewhere than in a signature, `!` is not stable.
            generics.params.push(parse_quote!(__R));
            output = parse_quote!(-> __R);
        }
        let (bounded, pointer): (GenericParam, _) = match entry.signature.safety {
            Safety::Unsafe(_) => {
                (parse_quote!(__F), Some(quote!(, pointer: #binder unsafe fn(#(#arguments),*) #output)))
            }
            _ => (parse_quote!(__F: #binder ::core::ops::Fn(#(#arguments),*) #output), None),
        };
        generics.params.push(bounded);
        let where_clause = generics.where_clause.take();
        generics.params.push(parse_quote!(__U: crate::private::IsStd<__F>));
        let unused = pointer.is_some().then(|| quote!(let _ = pointer;));
        quote!(pub fn #via #generics (std: __F, user: __U #pointer) -> __F #where_clause { let _ = user; #unused std })
    } else {
        quote!(pub fn #via<__F, __U: crate::private::IsStd<__F>>(std: __F, user: __U) -> __F { let _ = user; std })
    };
    let direct = direct.define(&quote!(::#module), entry);
    quote! {
        #[doc(hidden)]
        pub enum #name {}
        impl #name {
            #[inline(always)]
            #[track_caller]
            pub #direct
            #[inline(always)]
            #via
        }
    }
}

/// A twin's signature.
struct Twin {
    signature: Signature,
    /// Whether it demands more than std's own signature does.
    strict: bool,
    /// Whether it takes the token of the frame that calls it, and whether what it gives is bound to that.
    is_scoped: bool,
    gives_guard: bool,
}

impl Twin {
    fn new(entry: &Entry, written: Option<&Type>, inherited: &[WherePredicate]) -> Self {
        let mut twin = Self::without_scope(entry, written, inherited);
        let signature = &mut twin.signature;
        if names::is_lock_like(&entry.signature.ident) && signature.receiver().is_some() && signature.inputs.len() == 1
        {
            signature.ident = names::scoped_twin(&entry.signature.ident);
            twin.is_scoped = true;
            twin.gives_guard = scope(signature);
        }
        twin
    }

    /// The same for `async` code, which has no token.
    fn without_scope(entry: &Entry, written: Option<&Type>, inherited: &[WherePredicate]) -> Self {
        let mut signature = entry.signature.clone();
        if let Some(written) = written {
            ReplaceSelf(written).visit_signature_mut(&mut signature);
        }
        let asks_for_marker = types::mentions(quote!(#signature), &|ident| ident == "marked");
        let mut strict = with_strict(|strict| strict.foreign_signature(&mut signature)) || asks_for_marker;
        if !inherited.is_empty() {
            strict = true;
            signature.generics.make_where_clause().predicates.extend(inherited.iter().cloned());
        }
        signature.ident = names::twin(&entry.signature.ident);
        Twin { signature, strict, is_scoped: false, gives_guard: false }
    }

    fn declare(&self) -> TokenStream {
        let signature = &self.signature;
        quote!(#signature;)
    }

    /// The twin with a body that calls std's function, `owner::name(…)`.
    fn define(&self, owner: &TokenStream, entry: &Entry) -> TokenStream {
        let signature = &self.signature;
        let mut call = forward(owner, &entry.signature);
        if let Some(through) = &entry.through {
            call = quote!(#through(#call));
        }
        let body = match entry.signature.safety {
            Safety::Unsafe(_) => quote_spanned!(Span::mixed_site()=> unsafe { #call }),
            _ => call,
        };
        quote!(#signature { #body })
    }

    /// `where Self: Sized` for a method with a body that takes `self`, in a trait of types that may be unsized.
    fn sized(mut self) -> Self {
        if matches!(self.signature.receiver(), Some(Receiver { kind: ReceiverKind::Value, .. })) {
            let sized: WherePredicate = parse_quote!(Self: ::core::marker::Sized);
            self.signature.generics.make_where_clause().predicates.push(sized);
        }
        self
    }

    /// The poison twin: a bound that nothing can meet, with the reason in its message.
    fn refuse(self, reason: &Path) -> TokenStream {
        let mut twin = self.sized();
        twin.signature.generics.make_where_clause().predicates.push(parse_quote!(Self: #reason));
        let signature = &twin.signature;
        quote!(#signature { ::core::unreachable!() })
    }
}

/// `owner::push(self, value)`, with the method's own parameters where the arguments need not tell them.
fn forward(owner: &TokenStream, signature: &Signature) -> TokenStream {
    let name = &signature.ident;
    let parameters: Vec<&Ident> = signature
        .generics
        .params
        .iter()
        .filter_map(|parameter| match parameter {
            GenericParam::Type(parameter) => Some(&parameter.ident),
            GenericParam::Const(parameter) => Some(&parameter.ident),
            GenericParam::Lifetime(_) => None,
        })
        .collect();
    let turbofish = (!parameters.is_empty()).then(|| quote!(::<#(#parameters),*>));
    let arguments = signature.inputs.iter().map(|argument| match argument {
        FnArg::Receiver(receiver) => receiver.self_token.to_token_stream(),
        FnArg::Typed(argument) => argument.pat.to_token_stream(),
    });
    quote!(#owner::#name #turbofish (#(#arguments),*))
}

/// Input: `(&self) -> LockResult<MutexGuard<'_, T>>`
/// Output: `<'__scope>(&'__scope self, __scope: &'__scope P::Scope) -> LockResult<MutexGuard<'__scope, T>>`
///
/// A guard that is `'static` need not borrow the lock: `stdout().lock()` locks what outlives it. Answers whether there is a guard.
fn scope(signature: &mut Signature) -> bool {
    let krate = krate();
    let mut bind =
        BindLifetimes { lifetime: Lifetime::new("'__scope", Span::call_site()), borrows: false, is_static: false };
    bind.visit_return_type_mut(&mut signature.output);
    let lifetime = bind.lifetime.clone();
    if bind.borrows || !bind.is_static {
        for argument in &mut signature.inputs {
            if let FnArg::Receiver(Receiver { kind: ReceiverKind::Reference(_, receiver, _), .. }) = argument {
                *receiver = Some(lifetime.clone());
            }
        }
    }
    signature.generics.params.insert(0, parse_quote!(#lifetime));
    signature.inputs.push(parse_quote!(__scope: &#lifetime #krate::Scope));
    bind.borrows || bind.is_static
}

/// Why a lock's guard is refused where there is no token.
fn guard_reason() -> Path {
    let krate = krate();
    parse_quote!(#krate::GuardStaysInItsFrame)
}

/// Puts one lifetime for each that is elided or `'static`.
struct BindLifetimes {
    lifetime: Lifetime,
    borrows: bool,
    is_static: bool,
}

impl VisitMut for BindLifetimes {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        if lifetime.ident == "_" {
            self.borrows = true;
        } else if lifetime.ident == "static" {
            self.is_static = true;
        } else {
            return;
        }
        *lifetime = self.lifetime.clone();
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        if reference.lifetime.is_none() {
            self.borrows = true;
            reference.lifetime = Some(self.lifetime.clone());
        }
        visit_mut::visit_type_reference_mut(self, reference);
    }
}

/// Puts the written type for `Self`, so that an expected type still reaches the arguments.
struct ReplaceSelf<'a>(&'a Type);

impl VisitMut for ReplaceSelf<'_> {
    fn visit_receiver_mut(&mut self, _: &mut Receiver) {}

    fn visit_type_mut(&mut self, ty: &mut Type) {
        if let Type::Path(TypePath { qself: None, path, .. }) = ty
            && path.is_ident("Self")
        {
            *ty = self.0.clone();
        } else {
            visit_mut::visit_type_mut(self, ty);
        }
    }
}

/// The bounds of an impl that are stricter than written, as predicates for each of its methods.
fn strict_predicates(generics: &Generics) -> Vec<WherePredicate> {
    let mut predicates = Vec::new();
    for parameter in generics.type_params() {
        let mut bounds = parameter.bounds.clone();
        if with_strict(|strict| strict.bounds(&mut bounds)) {
            let name = &parameter.ident;
            let added = bounds.iter().skip(parameter.bounds.len());
            predicates.push(parse_quote!(#name: #(#added)+*));
        }
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(predicate) = predicate {
            let mut predicate = predicate.clone();
            if with_strict(|strict| strict.bounds(&mut predicate.bounds)) {
                predicates.push(WherePredicate::Type(predicate));
            }
        }
    }
    predicates
}

fn with_strict(work: impl FnOnce(&Strict) -> bool) -> bool {
    work(&Strict { krate: &krate(), own: &[], extra: &[], is_foreign: true })
}

fn without_defaults(generics: &Generics) -> Generics {
    let mut generics = generics.clone();
    for parameter in &mut generics.params {
        match parameter {
            GenericParam::Type(parameter) => {
                parameter.default = None;
            }
            GenericParam::Const(parameter) => {
                parameter.default = None;
            }
            GenericParam::Lifetime(_) => {}
        }
    }
    generics
}

/// `<T: Ord>` without its `where` clause.
fn impl_parameters(generics: &Generics) -> TokenStream {
    generics.split_for_impl().0.to_token_stream()
}

fn last_name(path: &Path) -> &Ident {
    &path.segments.last().expect("a path has segments").ident
}

/// `Vec<T>` → `Vec`, `[T]` → `Slice`.
fn type_name(ty: &Type) -> Ident {
    let name = match ty {
        Type::Path(ty) => match ty.path.segments.last() {
            Some(segment) => return segment.ident.unraw(),
            None => "Path",
        },
        Type::Slice(_) => "Slice",
        Type::Array(_) => "Array",
        Type::Ptr(_) => "Pointer",
        Type::TraitObject(_) => "Dyn",
        Type::Reference(_) => "Reference",
        Type::Tuple(_) => "Tuple",
        _ => "Other",
    };
    Ident::new(name, ty.span())
}

fn trait_name(name: &Ident) -> Ident {
    format_ident!("__NoTls0_{}", name)
}

fn unique(name: Ident, taken: &mut Vec<Ident>) -> Ident {
    let uses = taken.iter().filter(|other| **other == name).count();
    taken.push(name.clone());
    if uses == 0 { name } else { format_ident!("{}_{}", name, uses + 1) }
}

/// Forwarding keeps std's names, deprecated ones too, and has no say in their shape.
fn lints() -> TokenStream {
    quote! {
        #[allow(
            deprecated, missing_docs, non_camel_case_types, non_snake_case, unused, unsafe_op_in_unsafe_fn,
            clippy::all, clippy::multiple_unsafe_ops_per_block, clippy::undocumented_unsafe_blocks,
        )]
    }
}

fn krate() -> TokenStream {
    quote!(::no_tls::__private)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(input: TokenStream) -> String {
        let file: syn::File = parse_quote!(#input);
        prettyplease::unparse(&file)
    }

    /// What `allow!` emits, without the attributes that are always the same.
    fn allowed(input: TokenStream) -> String {
        let mut file: syn::File = syn::parse2(expand(input)).expect("an expansion parses");
        struct WithoutAttributes;
        impl VisitMut for WithoutAttributes {
            fn visit_attributes_mut(&mut self, attrs: &mut Vec<Attribute>) {
                attrs.clear();
            }
        }
        WithoutAttributes.visit_file_mut(&mut file);
        file.items.retain(|item| !matches!(item, syn::Item::Mod(module) if module.ident == "__prelude"));
        prettyplease::unparse(&file)
    }

    #[test]
    fn bounds_become_strict_on_the_method() {
        assert_eq!(
            allowed(quote! {
                impl<K: Ord, V> Map<K, V> {
                    fn new() -> Self;
                    unsafe fn set(&mut self, value: V) where V: Default;
                }
            }),
            expanded(quote! {
                pub trait __NoTls0_Map<K: Ord, V> {
                    fn __no_tls0_new() -> Map<K, V> where K: ::no_tls::__private::marked::Ord;
                    unsafe fn __no_tls0_set(&mut self, value: V)
                    where
                        V: Default + ::no_tls::__private::marked::Default,
                        K: ::no_tls::__private::marked::Ord;
                }
                impl<K: Ord, V> __NoTls0_Map<K, V> for Map<K, V> {
                    fn __no_tls0_new() -> Map<K, V> where K: ::no_tls::__private::marked::Ord {
                        <Map<K, V>>::new()
                    }
                    unsafe fn __no_tls0_set(&mut self, value: V)
                    where
                        V: Default + ::no_tls::__private::marked::Default,
                        K: ::no_tls::__private::marked::Ord
                    {
                        unsafe { <Map<K, V>>::set(self, value) }
                    }
                }
            })
        );
    }

    #[test]
    fn a_std_trait_has_its_implementors() {
        assert_eq!(
            allowed(quote! {
                trait PartialEq<Rhs: ?Sized = Self> {
                    fn eq(&self, other: &Rhs) -> bool;
                }
            }),
            expanded(quote! {
                pub trait __NoTls0_PartialEq<Rhs: ?Sized>: PartialEq<Rhs> {
                    fn __no_tls0_eq(&self, other: &Rhs) -> bool
                    where
                        Self: ::no_tls::__private::marked::PartialEq<Rhs>
                    {
                        <Self as PartialEq<Rhs>>::eq(self, other)
                    }
                }
                impl<Rhs: ?Sized, __Self: PartialEq<Rhs> + ?Sized> __NoTls0_PartialEq<Rhs> for __Self {}
            })
        );
    }

    #[test]
    fn locks_take_a_scope_and_refusals_a_reason() {
        assert_eq!(
            allowed(quote! {
                impl<T: ?Sized> Mutex<T> {
                    fn lock(&self) -> LockResult<MutexGuard<'_, T>>;
                    #[refuse(Reason)]
                    fn identity(&self) -> Self;
                }
            }),
            expanded(quote! {
                pub trait __NoTls0_Mutex<T: ?Sized> {
                    fn __no_tls0scoped_lock<'__scope>(
                        &'__scope self,
                        __scope: &'__scope ::no_tls::__private::Scope
                    ) -> LockResult<MutexGuard<'__scope, T>>;
                    fn __no_tls0_lock(&self) -> LockResult<MutexGuard<'_, T>>
                    where
                        Self: ::no_tls::__private::GuardStaysInItsFrame
                    {
                        ::core::unreachable!()
                    }
                    fn __no_tls0_identity(&self) -> Mutex<T> where Self: Reason {
                        ::core::unreachable!()
                    }
                }
                impl<T: ?Sized> __NoTls0_Mutex<T> for Mutex<T> {
                    fn __no_tls0scoped_lock<'__scope>(
                        &'__scope self,
                        __scope: &'__scope ::no_tls::__private::Scope
                    ) -> LockResult<MutexGuard<'__scope, T>> {
                        <Mutex<T>>::lock(self)
                    }
                }
            })
        );
    }

    #[test]
    fn a_function_has_a_companion() {
        assert_eq!(
            allowed(quote! {
                mod core::cmp {
                    fn max<T: Ord>(v1: T, v2: T) -> T;
                    unsafe fn make<T>() -> T;
                    unsafe fn set<T: Ord>(value: T);
                }
            }),
            expanded(quote! {
                pub mod cmp {
                    use super::*;
                    pub use ::core::cmp::{max, make, set};
                    pub enum max {}
                    impl max {
                        pub fn __no_tls0<T: Ord + ::no_tls::__private::marked::Ord>(v1: T, v2: T) -> T {
                            ::core::cmp::max::<T>(v1, v2)
                        }
                        pub fn __no_tls0via<
                            T: Ord + ::no_tls::__private::marked::Ord,
                            __F: ::core::ops::Fn(T, T) -> T,
                            __U: crate::private::IsStd<__F>
                        >(std: __F, user: __U) -> __F {
                            let _ = user;
                            std
                        }
                    }
                    pub enum make {}
                    impl make {
                        pub unsafe fn __no_tls0<T>() -> T {
                            unsafe { ::core::cmp::make::<T>() }
                        }
                        pub fn __no_tls0via<__F, __U: crate::private::IsStd<__F> >(std: __F, user: __U) -> __F {
                            let _ = user;
                            std
                        }
                    }
                    pub enum set {}
                    impl set {
                        pub unsafe fn __no_tls0<T: Ord + ::no_tls::__private::marked::Ord>(value: T) {
                            unsafe { ::core::cmp::set::<T>(value) }
                        }
                        pub fn __no_tls0via<
                            T: Ord + ::no_tls::__private::marked::Ord,
                            __F,
                            __U: crate::private::IsStd<__F>
                        >(std: __F, user: __U, pointer: unsafe fn(T)) -> __F {
                            let _ = user;
                            let _ = pointer;
                            std
                        }
                    }
                }
            })
        );
    }

    #[test]
    fn every_mistake_is_told() {
        let errors = expand(quote! {
            impl<T: Termination> Foo<T> { fn f(&self, x: impl Numeric); }
        });
        let errors = errors.to_string();
        assert!(errors.contains("`Termination` has no marker"), "{errors}");
        assert!(errors.contains("`Numeric` has no marker"), "{errors}");
        let errors = expand(quote!(impl Foo { fn f(&self) {} })).to_string();
        assert!(errors.contains("signatures only"), "{errors}");
    }
}
