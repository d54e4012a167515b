//! Which types does an item write, and may marked code use them?
//!
//! Input: `fn f<'a, T: Ord, I: Iterator>(x: &'a Foo<T>, i: I::Item)`. Output:
//! ```text
//! fn __no_tls0_types<T: Ord + 'static, I: Iterator + 'static>()
//! where T: Type, I: Type, I::Item: Type
//! {
//!     let _ = I::__no_tls0_type_Item;             // the trait that has it is marked
//!     is_type::<&'_ Foo<T>>();
//! }
//! ```
//! Everything that outlives anything is `'static` there, so that no lifetime can be wrong.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Attribute, Expr, ExprPath, FnArg, GenericArgument, GenericParam, Generics, Lifetime, PathArguments, PathSegment,
    QSelf, ReceiverKind, ReturnType, Signature, Token, TraitBound, Type, TypeParamBound, TypePath, WherePredicate,
    parse_quote,
    punctuated::Punctuated,
    spanned::Spanned,
    visit::{self, Visit},
    visit_mut::{self, VisitMut},
};

use crate::{
    context::Context,
    errors::Errors,
    names::{self, StdTrait},
};

/// A function that nobody calls, and that compiles if marked code may use each of `types`.
///
/// Type parameters, and what is projected from them, are assumed to be types that marked code may use: who chose
/// them was checked.
pub fn helper(cx: &Context, types: &[Type]) -> TokenStream {
    let krate = &cx.krate;
    let mut helper = Helper::new(cx, quote!(#krate::is_type), quote!(#krate::marked::Type)).with_stand_ins();
    for ty in types {
        helper.check(&[], ty);
    }
    helper.into_tokens()
}

/// The same beside a method whose impl is not known: a function of the impl, where `Self` and its parameters mean what
/// they mean.
pub fn method_helper(cx: &Context, name: &Ident, types: &[Type]) -> TokenStream {
    let krate = &cx.krate;
    let mut helper = Helper::new(cx, quote!(#krate::is_type), quote!(#krate::marked::Type)).with_stand_ins();
    helper.parameters.extend(likely_parameters(types).iter().map(ToString::to_string));
    helper.predicates.extend(assumptions_of_method(krate, types).iter().map(ToTokens::to_token_stream));
    // Where `Self` is generic, the predicate above is assumed; this is not.
    helper.statements.push(quote! {
        fn __no_tls0_built<T: ?#krate::core::marker::Sized + #krate::marked::Build>() {}
        __no_tls0_built::<Self>();
    });
    helper.keeps_generics = true;
    for ty in types {
        helper.check(&[], ty);
    }
    helper.name = name.clone();
    helper.into_tokens()
}

/// What is assumed of a method whose impl is not known: that `Self` and each parameter are types that marked code may use.
pub fn assumptions_of_method(krate: &TokenStream, types: &[Type]) -> Vec<WherePredicate> {
    let this = Ident::new("Self", Span::call_site());
    let assume = |name: &Ident| parse_quote!(#name: #krate::marked::Type);
    likely_parameters(types).iter().chain([&this]).map(assume).collect()
}

/// Checks that types have a marker: `function::<T>()` for each, in a function of its own.
pub struct Helper<'a> {
    cx: &'a Context,
    name: Ident,
    function: TokenStream,
    /// The bound that type parameters and their projections are assumed to have.
    assumed: TokenStream,
    parameters: HashSet<String>,
    /// Parameters that stand for `impl Trait`, `_`, `fn` pointers and `dyn Fn`, where these may be assumed to be checked.
    stand_ins: Option<Vec<TokenStream>>,
    predicates: Vec<TokenStream>,
    statements: Vec<TokenStream>,
    seen: HashSet<String>,
    keeps_generics: bool,
}

impl<'a> Helper<'a> {
    pub fn new(cx: &'a Context, function: TokenStream, assumed: TokenStream) -> Self {
        let parameters = cx.generics.type_params().map(|parameter| parameter.ident.to_string()).collect();
        Self {
            cx,
            name: Ident::new("__no_tls0_types", Span::mixed_site()),
            function,
            assumed,
            parameters,
            stand_ins: None,
            predicates: Vec::new(),
            statements: Vec::new(),
            seen: HashSet::new(),
            keeps_generics: false,
        }
    }

    /// Lets parameters stand for types that no impl can cover, whose pieces are checked instead.
    pub fn with_stand_ins(mut self) -> Self {
        self.stand_ins = Some(Vec::new());
        self
    }

    /// Checks one type, under the `cfg`s of what it is written in.
    pub fn check(&mut self, cfg: &[Attribute], ty: &Type) {
        let mut queue = vec![ty.clone()];
        while let Some(mut ty) = queue.pop() {
            if let Some(self_ty) = &self.cx.self_ty {
                substitute_self(self_ty).visit_type_mut(&mut ty);
            }
            if self.stand_ins.is_some() {
                StandIn { helper: self, queue: &mut queue }.visit_type_mut(&mut ty);
            }
            Lifetimes::all_become("'_").visit_type_mut(&mut ty);
            if self.is_parameter(&ty) || self.is_constant(&ty) {
                continue;
            }
            self.assume_projections(&ty);
            let function = &self.function;
            let span = Span::mixed_site().located_at(ty.span());
            let statement = quote_spanned!(span=> #(#cfg)* #function::<#ty>(););
            if self.seen.insert(statement.to_string()) {
                self.statements.push(statement);
            }
        }
    }

    /// What is projected from type parameters in `ty`, without lifetimes.
    pub fn projections(&self, ty: &Type) -> Vec<Type> {
        let mut ty = ty.clone();
        if let Some(self_ty) = &self.cx.self_ty {
            substitute_self(self_ty).visit_type_mut(&mut ty);
        }
        let mut projections = Projections { parameters: &self.parameters, found: Vec::new() };
        projections.visit_type(&ty);
        projections.found
    }

    /// What is projected from a parameter is a type that marked code may use, if the impl that says what it is is marked. So
    /// the trait that it is projected from must be marked: it has a function named for the type, as the markers of std's have.
    fn assume_projections(&mut self, ty: &Type) {
        for projection in self.projections(ty) {
            let Type::Path(path) = &projection else { continue };
            let last = path.path.segments.last().expect("a path has a segment");
            if let Some(qself) = &path.qself {
                let of = syn::Path {
                    leading_colon: path.path.leading_colon,
                    segments: path.path.segments.iter().take(qself.position).cloned().collect(),
                };
                if let Some(std_trait) = self.std_trait(&of).and_then(|of| of.that_has(&last.ident)) {
                    self.assume_of_std(&qself.ty, std_trait, &of, last);
                    continue;
                }
            }
            let mut proof = path.clone();
            let name = &mut proof.path.segments.last_mut().expect("a path has a segment").ident;
            *name = names::proof_of_type(name);
            Lifetimes::all_become("'static").visit_type_path_mut(&mut proof);
            let proof = quote!(let _ = #proof;);
            if self.seen.insert(proof.to_string()) {
                self.statements.push(proof);
            }
            self.assume(projection);
        }
    }

    /// `<T as P::core::iter::Iterator>::Item: Type`: whatever the bound's path means, nothing is assumed of another trait.
    fn assume_of_std(&mut self, ty: &Type, std_trait: &StdTrait, bound: &syn::Path, name: &PathSegment) {
        let krate = &self.cx.krate;
        let of: TokenStream = std_trait.path.parse().expect("a trait's path");
        let mut arguments = bound.segments.last().expect("a path has a segment").arguments.clone();
        if let PathArguments::AngleBracketed(arguments) = &mut arguments {
            let is_parameter = |argument: &GenericArgument| matches!(argument, GenericArgument::Type(_));
            arguments.args = arguments.args.iter().filter(|argument| is_parameter(argument)).cloned().collect();
            if arguments.args.is_empty() {
                return self.assume(parse_quote!(<#ty as #krate::#of>::#name));
            }
        }
        self.assume(parse_quote!(<#ty as #krate::#of #arguments>::#name));
    }

    fn assume(&mut self, mut projection: Type) {
        Lifetimes::all_become("'static").visit_type_mut(&mut projection);
        let assumed = &self.assumed;
        let predicate = quote!(#projection: #assumed);
        if self.seen.insert(predicate.to_string()) {
            self.predicates.push(predicate);
        }
    }

    fn std_trait(&self, path: &syn::Path) -> Option<&'static StdTrait> {
        let is_own = path.get_ident().is_some_and(|name| self.cx.options.own.contains(name));
        if is_own { None } else { names::std_trait(path) }
    }

    fn is_parameter(&self, ty: &Type) -> bool {
        matches!(ty, Type::Path(path) if path.qself.is_none()
            && path.path.get_ident().is_some_and(|name| self.parameters.contains(&name.to_string())))
    }

    /// Whether this is a constant parameter, which an argument cannot be told from.
    fn is_constant(&self, ty: &Type) -> bool {
        matches!(ty, Type::Path(path) if path.qself.is_none()
            && self.cx.generics.const_params().any(|parameter| path.path.is_ident(&parameter.ident)))
    }

    /// A fresh parameter that stands for a type with these bounds.
    fn stand_in(&mut self, bounds: TokenStream, span: Span) -> Option<Type> {
        let stand_ins = self.stand_ins.as_mut()?;
        let name = format_ident!("__T{}", stand_ins.len(), span = Span::mixed_site().located_at(span));
        stand_ins.push(quote!(#name: #bounds));
        self.parameters.insert(name.to_string());
        let assumed = &self.assumed;
        self.predicates.push(quote!(#name: #assumed));
        Some(parse_quote!(#name))
    }

    /// The function, or nothing where there is nothing to check.
    pub fn into_tokens(self) -> TokenStream {
        if self.statements.is_empty() {
            return TokenStream::new();
        }
        let Self { cx, name, statements, predicates, assumed, .. } = self;
        let stand_ins = self.stand_ins.unwrap_or_default();
        let is_generic = self.keeps_generics
            || mentions(quote!(#(#statements)* #(#stand_ins)*), &|ident| {
                cx.generics.params.iter().any(|parameter| match parameter {
                    GenericParam::Type(parameter) => parameter.ident == *ident,
                    GenericParam::Const(parameter) => parameter.ident == *ident,
                    GenericParam::Lifetime(_) => false,
                })
            });
        let generics = if is_generic { without_lifetimes(&cx.generics) } else { Generics::default() };
        let parameters = generics.params.iter();
        let bounds = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let assumptions = generics.type_params().map(|parameter| {
            let name = &parameter.ident;
            quote!(#name: #assumed)
        });
        let allow = crate::item::allowances();
        quote! {
            #allow
            fn #name<#(#parameters,)* #(#stand_ins),*>()
            where
                #(#bounds,)*
                #(#assumptions,)*
                #(#predicates),*
            {
                #(#statements)*
            }
        }
    }
}

/// `Vec<Foo>` of `fn f(x: Vec<Foo>)`: every type in a signature, those in bounds included.
pub fn collect_signature(signature: &Signature) -> Vec<Type> {
    let mut types = Vec::new();
    for input in &signature.inputs {
        match input {
            FnArg::Typed(input) => types.push((*input.ty).clone()),
            FnArg::Receiver(receiver) => {
                if let ReceiverKind::Typed(_, ty) = &receiver.kind {
                    types.push((**ty).clone());
                }
            }
        }
    }
    if let ReturnType::Type(_, ty) = &signature.output {
        types.push((**ty).clone());
    }
    collect_generics(&signature.generics, &mut types);
    types
}

/// The types in bounds: `Foo` of `T: Into<Foo>`.
pub fn collect_generics(generics: &Generics, types: &mut Vec<Type>) {
    for parameter in generics.type_params() {
        collect_bounds(&parameter.bounds, types);
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(predicate) = predicate {
            types.push(predicate.bounded_ty.clone());
            collect_bounds(&predicate.bounds, types);
        }
    }
}

pub fn collect_bounds<'a>(bounds: impl IntoIterator<Item = &'a TypeParamBound>, types: &mut Vec<Type>) {
    for bound in bounds {
        if let TypeParamBound::Trait(bound) = bound {
            collect_path(&bound.path, types);
        }
    }
}

/// The types among the arguments of a path.
pub fn collect_path(path: &syn::Path, types: &mut Vec<Type>) {
    for segment in &path.segments {
        match &segment.arguments {
            PathArguments::None => {}
            PathArguments::AngleBracketed(arguments) => {
                for argument in &arguments.args {
                    match argument {
                        GenericArgument::Type(ty) => types.push(ty.clone()),
                        GenericArgument::AssocType(binding) => types.push(binding.ty.clone()),
                        GenericArgument::Constraint(constraint) => collect_bounds(&constraint.bounds, types),
                        _ => {}
                    }
                }
            }
            PathArguments::Parenthesized(arguments) => {
                types.extend(arguments.inputs.iter().map(|input| input.ty.clone()));
                if let ReturnType::Type(_, ty) = &arguments.output {
                    types.push((**ty).clone());
                }
            }
        }
    }
}

/// Refuses what cannot be read in types and bounds.
pub fn refuse_in_signature(signature: &Signature, errors: &mut Errors) {
    Refuse(errors).visit_signature(signature);
}

pub fn refuse_in_generics(generics: &Generics, errors: &mut Errors) {
    Refuse(errors).visit_generics(generics);
}

pub fn refuse_in(ty: &Type, errors: &mut Errors) {
    Refuse(errors).visit_type(ty);
}

struct Refuse<'a>(&'a mut Errors);

impl<'ast> Visit<'ast> for Refuse<'_> {
    fn visit_type(&mut self, ty: &'ast Type) {
        match ty {
            Type::Macro(mac) => self.0.push(mac, "what a macro makes of this is not seen: write the type itself"),
            Type::Verbatim(tokens) => {
                self.0.push(tokens, "marked code does not know this type: write it in another way")
            }
            _ => visit::visit_type(self, ty),
        }
    }

    fn visit_type_param_bound(&mut self, bound: &'ast TypeParamBound) {
        match bound {
            TypeParamBound::Verbatim(tokens) => {
                self.0.push(tokens, "marked code does not know this bound: write it in another way");
            }
            _ => visit::visit_type_param_bound(self, bound),
        }
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        self.0.push(attribute, "marked code knows no attribute here: remove it");
    }

    fn visit_expr(&mut self, _: &'ast Expr) {}

    fn visit_pat(&mut self, _: &'ast syn::Pat) {}
}

/// Replaces `Self`: `Self` by `Foo<T>`, `Self::Item` by `<Foo<T>>::Item`, and by `T::Item` where it stands for `T`.
pub fn substitute_self(to: &Type) -> impl VisitMut {
    SelfType(to.clone())
}

struct SelfType(Type);

impl SelfType {
    fn in_path(&self, qself: &mut Option<QSelf>, path: &mut syn::Path) {
        if qself.is_some() || path.segments.len() < 2 || path.segments[0].ident != "Self" {
            return;
        }
        if let Type::Path(TypePath { qself: None, path: to, .. }) = &self.0
            && let Some(name) = to.get_ident()
        {
            path.segments[0].ident = name.clone();
            return;
        }
        let to = &self.0;
        let rest = path.segments.iter().skip(1);
        let qualified: TypePath = parse_quote!(<#to>::#(#rest)::*);
        *qself = qualified.qself;
        *path = qualified.path;
    }
}

impl VisitMut for SelfType {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        match ty {
            Type::Path(path) if path.qself.is_none() && path.path.is_ident("Self") => {
                *ty = self.0.clone();
                return;
            }
            Type::Path(path) => self.in_path(&mut path.qself, &mut path.path),
            _ => {}
        }
        visit_mut::visit_type_mut(self, ty);
    }

    fn visit_expr_path_mut(&mut self, path: &mut ExprPath) {
        self.in_path(&mut path.qself, &mut path.path);
        visit_mut::visit_expr_path_mut(self, path);
    }

    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
}

/// Makes every lifetime that is not bound where it stands into one and the same.
struct Lifetimes {
    to: &'static str,
    bound: Vec<Ident>,
    /// Whether an elided lifetime is bound by what is around, as in `Fn(&T)`.
    elided_is_bound: bool,
}

impl Lifetimes {
    fn all_become(to: &'static str) -> Self {
        Self { to, bound: Vec::new(), elided_is_bound: false }
    }

    fn binding(&mut self, lifetimes: Option<&syn::BoundLifetimes>, visit: impl FnOnce(&mut Self)) {
        let before = self.bound.len();
        self.bound.extend(lifetimes.iter().flat_map(|bound| &bound.lifetimes).filter_map(
            |parameter| match parameter {
                GenericParam::Lifetime(parameter) => Some(parameter.lifetime.ident.clone()),
                _ => None,
            },
        ));
        visit(self);
        self.bound.truncate(before);
    }

    fn eliding(&mut self, visit: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.elided_is_bound, true);
        visit(self);
        self.elided_is_bound = before;
    }
}

impl VisitMut for Lifetimes {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        let is_bound = self.bound.contains(&lifetime.ident) || (self.elided_is_bound && lifetime.ident == "_");
        if !is_bound {
            *lifetime = Lifetime::new(self.to, lifetime.span());
        }
    }

    fn visit_type_reference_mut(&mut self, reference: &mut syn::TypeReference) {
        if reference.lifetime.is_none() && self.to == "'static" && !self.elided_is_bound {
            reference.lifetime = Some(Lifetime::new(self.to, reference.and_token.span));
        }
        visit_mut::visit_type_reference_mut(self, reference);
    }

    fn visit_bound_lifetimes_mut(&mut self, _: &mut syn::BoundLifetimes) {}

    fn visit_type_fn_ptr_mut(&mut self, pointer: &mut syn::TypeFnPtr) {
        let lifetimes = pointer.lifetimes.clone();
        self.binding(lifetimes.as_ref(), |this| this.eliding(|this| visit_mut::visit_type_fn_ptr_mut(this, pointer)));
    }

    fn visit_trait_bound_mut(&mut self, bound: &mut TraitBound) {
        let lifetimes = bound.lifetimes.clone();
        self.binding(lifetimes.as_ref(), |this| visit_mut::visit_trait_bound_mut(this, bound));
    }

    fn visit_predicate_type_mut(&mut self, predicate: &mut syn::PredicateType) {
        let lifetimes = predicate.lifetimes.clone();
        self.binding(lifetimes.as_ref(), |this| visit_mut::visit_predicate_type_mut(this, predicate));
    }

    fn visit_parenthesized_generic_arguments_mut(&mut self, arguments: &mut syn::ParenthesizedGenericArguments) {
        self.eliding(|this| visit_mut::visit_parenthesized_generic_arguments_mut(this, arguments));
    }

    fn visit_expr_mut(&mut self, _: &mut Expr) {}
}

/// The type and constant parameters, each `'static`, and what is known of them.
pub fn without_lifetimes(generics: &Generics) -> Generics {
    let mut lifetimes = Lifetimes::all_become("'static");
    let mut result = Generics::default();
    for parameter in &generics.params {
        let mut parameter = parameter.clone();
        match &mut parameter {
            GenericParam::Lifetime(_) => continue,
            GenericParam::Type(parameter) => {
                parameter.default = None;
                parameter.bounds = outliving(&mut lifetimes, &parameter.bounds);
                parameter.colon_token = Some(Token![:](Span::mixed_site()));
            }
            GenericParam::Const(parameter) => parameter.default = None,
        }
        result.params.push(parameter);
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(_) = predicate {
            let mut predicate = predicate.clone();
            lifetimes.visit_where_predicate_mut(&mut predicate);
            result.make_where_clause().predicates.push(predicate);
        }
    }
    result
}

fn outliving(
    lifetimes: &mut Lifetimes,
    bounds: &Punctuated<TypeParamBound, Token![+]>,
) -> Punctuated<TypeParamBound, Token![+]> {
    let mut result: Punctuated<_, _> = bounds
        .iter()
        .filter(|bound| !matches!(bound, TypeParamBound::PreciseCapture(_) | TypeParamBound::Lifetime(_)))
        .cloned()
        .collect();
    for bound in &mut result {
        lifetimes.visit_type_param_bound_mut(bound);
    }
    result.push(TypeParamBound::Lifetime(Lifetime::new("'static", Span::mixed_site())));
    result
}

/// Replaces the types that have no name of their own, or that no impl can cover, by parameters, and queues the types
/// that they are made of.
struct StandIn<'a, 'b> {
    helper: &'a mut Helper<'b>,
    queue: &'a mut Vec<Type>,
}

impl StandIn<'_, '_> {
    fn replace(&mut self, ty: &mut Type, bounds: TokenStream) {
        if let Some(stand_in) = self.helper.stand_in(bounds, ty.span()) {
            *ty = stand_in;
        }
    }

    /// `Iterator<Item = u8> + 'a` as bounds of a parameter.
    fn bounds(&mut self, bounds: &Punctuated<TypeParamBound, Token![+]>) -> TokenStream {
        collect_bounds(bounds, self.queue);
        let mut bounds = outliving(&mut Lifetimes::all_become("'static"), bounds);
        for bound in &mut bounds {
            self.visit_type_param_bound_mut(bound);
        }
        bounds.into_token_stream()
    }
}

impl VisitMut for StandIn<'_, '_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        match ty {
            Type::ImplTrait(inner) => {
                let bounds = self.bounds(&inner.bounds);
                self.replace(ty, bounds);
            }
            Type::Infer(_) => self.replace(ty, quote!('static)),
            Type::FnPtr(pointer) => {
                self.queue.extend(pointer.inputs.iter().map(|input| input.ty.clone()));
                if let ReturnType::Type(_, output) = &pointer.output {
                    self.queue.push((**output).clone());
                }
                self.replace(ty, quote!('static));
            }
            Type::TraitObject(object) if is_callable(&object.bounds) => {
                let bounds = self.bounds(&object.bounds);
                let krate = &self.helper.cx.krate;
                self.replace(ty, quote!(?#krate::core::marker::Sized + #bounds));
            }
            _ => visit_mut::visit_type_mut(self, ty),
        }
    }

    // What is called is checked piece by piece, and its lifetimes are its own.
    fn visit_parenthesized_generic_arguments_mut(&mut self, _: &mut syn::ParenthesizedGenericArguments) {}

    fn visit_expr_mut(&mut self, _: &mut Expr) {}
}

/// Whether these are the bounds of a `dyn Fn(A) -> B`: only std's own traits are written like that.
fn is_callable(bounds: &Punctuated<TypeParamBound, Token![+]>) -> bool {
    bounds.iter().any(|bound| {
        matches!(bound, TypeParamBound::Trait(bound)
            if bound.path.segments.last().is_some_and(|last| matches!(last.arguments, PathArguments::Parenthesized(_))))
    })
}

/// Finds `T::Item`, `<T as Trait>::Item` and `<&T as Trait>::Item`.
struct Projections<'a> {
    parameters: &'a HashSet<String>,
    found: Vec<Type>,
}

impl Projections<'_> {
    fn is_rooted(&self, ty: &Type) -> bool {
        match ty {
            Type::Path(TypePath { qself: Some(qself), .. }) => self.is_rooted(&qself.ty),
            Type::Path(TypePath { path, .. }) => {
                path.leading_colon.is_none() && self.parameters.contains(&path.segments[0].ident.to_string())
            }
            Type::Reference(reference) => self.is_rooted(&reference.elem),
            Type::Paren(paren) => self.is_rooted(&paren.elem),
            Type::Group(group) => self.is_rooted(&group.elem),
            _ => false,
        }
    }
}

impl<'ast> Visit<'ast> for Projections<'_> {
    fn visit_type_path(&mut self, path: &'ast TypePath) {
        let projects = path.qself.is_some() || path.path.segments.len() > 1;
        let ty = Type::Path(path.clone());
        if projects && self.is_rooted(&ty) {
            self.found.push(ty);
        }
        visit::visit_type_path(self, path);
    }

    fn visit_expr(&mut self, _: &'ast Expr) {}
}

/// Whether an identifier of these tokens, at any depth, is one of those looked for.
pub fn mentions(tokens: TokenStream, wanted: &dyn Fn(&Ident) -> bool) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => wanted(&ident),
        TokenTree::Group(group) => mentions(group.stream(), wanted),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// `T`, `K1`: what is a parameter of an impl that is not seen, or else a type that will be checked all the same.
fn likely_parameters(types: &[Type]) -> Vec<Ident> {
    struct Likely(Vec<Ident>);
    impl<'ast> Visit<'ast> for Likely {
        fn visit_type_path(&mut self, path: &'ast TypePath) {
            if let Some(name) = path.path.get_ident()
                && path.qself.is_none()
                && !self.0.contains(name)
            {
                let name_text = name.to_string();
                let mut letters = name_text.chars();
                if letters.next().is_some_and(|first| first.is_ascii_uppercase())
                    && letters.all(|letter| letter.is_ascii_digit())
                {
                    self.0.push(name.clone());
                }
            }
            visit::visit_type_path(self, path);
        }
    }
    let mut likely = Likely(Vec::new());
    for ty in types {
        likely.visit_type(ty);
    }
    likely.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;

    fn check(generics: Generics, self_ty: Option<Type>, types: &[Type], expected: TokenStream) {
        let cx = Context { krate: quote!(P), generics, self_ty, options: Options::default() };
        let expected: syn::ItemFn = parse_quote!(#expected);
        let mut helper: syn::ItemFn = syn::parse2(helper(&cx, types)).expect("a function");
        helper.attrs.clear();
        let print = |function: syn::ItemFn| prettyplease::unparse(&parse_quote!(#function));
        assert_eq!(print(helper), print(expected));
    }

    fn generics(of: syn::ItemFn) -> Generics {
        of.sig.generics
    }

    #[test]
    fn nothing_is_generic_where_no_parameter_is_meant() {
        check(
            generics(parse_quote!(
                fn f<'a, T: Ord>() {}
            )),
            None,
            &[parse_quote!(&'a Foo<'a>), parse_quote!(T), parse_quote!(&'a Foo<'a>)],
            quote!(
                fn __no_tls0_types() {
                    P::is_type::<&'_ Foo<'_>>();
                }
            ),
        );
    }

    #[test]
    fn parameters_and_projections_are_assumed() {
        check(
            generics(parse_quote!(
                fn f<'a, T: ?Sized + Tr<'a>, const N: usize>()
                where
                    'a: 'static,
                    for<'b> &'b T: Add<&'a T>,
                {
                }
            )),
            Some(parse_quote!(Foo<T>)),
            &[parse_quote!(Vec<T::Item>), parse_quote!([Self; N])],
            quote! {
                fn __no_tls0_types<T: ?Sized + Tr<'static> + 'static, const N: usize, >()
                where
                    for<'b> &'b T: Add<&'static T>,
                    T: P::marked::Type,
                    T::Item: P::marked::Type
                {
                    let _ = T::__no_tls0_type_Item;
                    P::is_type::<Vec<T::Item>>();
                    P::is_type::<[Foo<T>; N]>();
                }
            },
        );
    }

    #[test]
    fn what_no_impl_can_cover_is_checked_in_pieces() {
        check(
            Generics::default(),
            None,
            &[
                parse_quote!(&'a mut Peekable<impl Iterator<Item = &Foo> + 'a>),
                parse_quote!(Box<dyn Fn(&Bar) -> Baz + 'a>),
            ],
            quote! {
                fn __no_tls0_types<__T0: Iterator<Item = &'static Foo> + 'static, __T1: ?P::core::marker::Sized + Fn(&Bar) -> Baz + 'static>()
                where
                    __T0: P::marked::Type,
                    __T1: P::marked::Type
                {
                    P::is_type::<&'_ mut Peekable<__T0>>();
                    P::is_type::<&Foo>();
                    P::is_type::<Box<__T1>>();
                    P::is_type::<Baz>();
                    P::is_type::<&Bar>();
                }
            },
        );
    }

    #[test]
    fn self_is_what_it_stands_for() {
        let mut ty: Type = parse_quote!(Vec<(Self, Self::Item, [u8; Self::N])>);
        substitute_self(&parse_quote!(Foo<T>)).visit_type_mut(&mut ty);
        let expected: Type = parse_quote!(Vec<(Foo<T>, <Foo<T>>::Item, [u8; <Foo<T>>::N])>);
        assert_eq!(ty.to_token_stream().to_string(), expected.to_token_stream().to_string());
        let mut ty: Type = parse_quote!(Self::Item);
        substitute_self(&parse_quote!(T)).visit_type_mut(&mut ty);
        assert_eq!(ty, parse_quote!(T::Item));
    }

    #[test]
    fn a_signature_writes_the_types_of_its_bounds_too() {
        let signature: Signature =
            parse_quote!(fn f<T: Into<A>, F>(self: Rc<Self>, x: B) -> C where F: Fn(D) -> E, G: Iterator<Item: Tr<H>>);
        let types: Vec<String> =
            collect_signature(&signature).iter().map(|ty| ty.to_token_stream().to_string()).collect();
        assert_eq!(types, ["Rc < Self >", "B", "C", "A", "F", "D", "E", "G", "H"]);
    }
}
