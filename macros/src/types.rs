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

use std::collections::{BTreeSet, HashSet};

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
    helper.is_method = true;
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
    /// Whether it stands in an impl, not in a block of its own.
    is_method: bool,
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
            is_method: false,
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
            if let Some((of, bound)) = as_proof(&ty) {
                self.prove(of, bound);
                continue;
            }
            Lifetimes::all_become("'_").visit_type_mut(&mut ty);
            if self.is_parameter(&ty) || matches!(ty, Type::Never(_)) {
                continue;
            }
            // An argument that names a constant is read as a type.
            if let Some(argument) = argument_of(&ty) {
                match self.constant(&argument) {
                    Some(constant) => self.prove_constant(&argument, &constant),
                    None => queue.push(argument),
                }
                continue;
            }
            self.assume_projections(&ty);
            let function = &self.function;
            let span = Span::mixed_site().located_at(ty.span());
            let statement = quote_spanned!(span=> #(#cfg)* #function::<#ty>(););
            if self.seen.insert(key(statement.clone())) {
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
            if self.seen.insert(key(proof.clone())) {
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
        if self.seen.insert(key(predicate.clone())) {
            self.predicates.push(predicate);
        }
    }

    /// Fails to compile where the trait of a bound is not marked, since its impls could say what types are. The bounds on
    /// std's traits imply their markers.
    fn prove(&mut self, of: Type, bound: syn::Path) {
        let is_ours = bound.segments.iter().any(|segment| segment.ident == "__private");
        if is_ours || self.std_trait(&bound).is_some() {
            return;
        }
        let krate = &self.cx.krate;
        let statement = match names::plain_trait(&bound) {
            // What is called so may be another trait, but says no more of a type than std's does.
            Some(path) => {
                let path: TokenStream = path.parse().expect("a trait's path");
                let unsized_too = (!bound.segments.iter().any(|segment| segment.ident == "Sized"))
                    .then(|| quote!(?#krate::core::marker::Sized +));
                quote! {
                    {
                        fn __no_tls0_plain<__T: #unsized_too #krate::#path>() {
                            fn __no_tls0_written<__T: #unsized_too #bound>() {}
                            __no_tls0_written::<__T>();
                        }
                    }
                }
            }
            None => {
                let proof = Ident::new(names::PROOF_OF_TRAIT, Span::mixed_site().located_at(bound.span()));
                let mut proof: Type = parse_quote!(<#of as #bound>::#proof);
                Lifetimes::all_become("'static").visit_type_mut(&mut proof);
                quote!(let _ = #proof;)
            }
        };
        if self.seen.insert(key(statement.clone())) {
            self.statements.push(statement);
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

    /// The type of the constant parameter that has this name.
    fn constant(&self, ty: &Type) -> Option<Type> {
        let Type::Path(path) = ty else { return None };
        let mut constants = self.cx.generics.const_params();
        constants.find(|parameter| path.path.is_ident(&parameter.ident)).map(|parameter| parameter.ty.clone())
    }

    /// Fails to compile where a type has the constant's name, since that is then what an argument means.
    fn prove_constant(&mut self, name: &Type, ty: &Type) {
        let statement = quote!({ fn __no_tls0_constant<const __N: #ty>() {} __no_tls0_constant::<#name>(); });
        if self.seen.insert(key(statement.clone())) {
            self.statements.push(statement);
        }
    }

    /// The name of a fresh parameter, to be declared with [`stand_in`](Self::stand_in).
    fn fresh(&self, span: Span) -> Option<Ident> {
        let count = self.stand_ins.as_ref()?.len();
        Some(format_ident!("__T{count}", span = Span::mixed_site().located_at(span)))
    }

    /// Lets a parameter stand for a type with these bounds.
    fn stand_in(&mut self, name: &Ident, bounds: TokenStream) {
        self.parameters.insert(name.to_string());
        let assumed = &self.assumed;
        self.predicates.push(quote!(#name: #assumed));
        self.stand_ins.get_or_insert_default().push(quote!(#name: #bounds));
    }

    /// What std's traits project from the parameters that have them, since their impls are marked.
    fn assume_of_bounds(&mut self) {
        let mut bounds: Vec<(Type, syn::Path)> = Vec::new();
        let mut collect = |of: &Type, all: &Punctuated<TypeParamBound, Token![+]>| {
            bounds.extend(all.iter().filter_map(|bound| match bound {
                TypeParamBound::Trait(bound) if bound.maybe.is_none() && bound.lifetimes.is_none() => {
                    Some((of.clone(), bound.path.clone()))
                }
                _ => None,
            }));
        };
        for parameter in self.cx.generics.type_params() {
            let name = &parameter.ident;
            collect(&parse_quote!(#name), &parameter.bounds);
        }
        for predicate in self.cx.generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
            if let WherePredicate::Type(predicate) = predicate
                && predicate.lifetimes.is_none()
            {
                collect(&predicate.bounded_ty, &predicate.bounds);
            }
        }
        for (of, bound) in bounds {
            let Some(std_trait) = self.std_trait(&bound) else { continue };
            let is_known = |name: &str| {
                matches!(bound.segments.last().map(|last| &last.arguments), Some(PathArguments::AngleBracketed(arguments))
                    if arguments.args.iter().any(|argument| matches!(argument, GenericArgument::AssocType(known) if known.ident == name)))
            };
            for name in std_trait.associated_types().iter().filter(|name| !is_known(name)) {
                let name: PathSegment = Ident::new(name, Span::mixed_site()).into();
                if let Some(std_trait) = std_trait.that_has(&name.ident) {
                    self.assume_of_std(&of, std_trait, &bound, &name);
                }
            }
        }
    }

    /// The function, or nothing where there is nothing to check.
    pub fn into_tokens(mut self) -> TokenStream {
        if self.statements.is_empty() {
            return TokenStream::new();
        }
        let cx = self.cx;
        let (statements, stand_ins) = (&self.statements, self.stand_ins.iter().flatten());
        let is_generic = self.is_method
            || mentions(quote!(#(#statements)* #(#stand_ins)*), &|ident| {
                cx.generics.params.iter().any(|parameter| match parameter {
                    GenericParam::Type(parameter) => parameter.ident == *ident,
                    GenericParam::Const(parameter) => parameter.ident == *ident,
                    GenericParam::Lifetime(_) => false,
                })
            });
        if is_generic && !self.assumed.is_empty() {
            self.assume_of_bounds();
        }
        let Self { name, statements, predicates, assumed, .. } = self;
        let stand_ins = self.stand_ins.unwrap_or_default();
        let generics = if is_generic { without_lifetimes(&cx.generics) } else { Generics::default() };
        let parameters = generics.params.iter();
        let bounds = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let assumptions = generics.type_params().map(|parameter| {
            let name = &parameter.ident;
            quote!(#name: #assumed)
        });
        let allow = crate::item::allowances();
        // In a trait, whose methods anyone may override, a visibility is an error.
        let vis = self.is_method.then(|| quote!(pub(self)));
        quote! {
            #allow
            #vis fn #name<#(#parameters,)* #(#stand_ins),*>()
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

/// The types in bounds, `Foo` of `T: Into<Foo>`, and that each trait is marked.
pub fn collect_generics(generics: &Generics, types: &mut Vec<Type>) {
    for parameter in generics.type_params() {
        types.extend(parameter.default.clone().map(|(_, default)| default));
        let name = &parameter.ident;
        collect_bounds(Some(&parse_quote!(#name)), &parameter.bounds, types);
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(predicate) = predicate {
            types.push(predicate.bounded_ty.clone());
            collect_bounds(Some(&predicate.bounded_ty), &predicate.bounds, types);
        }
    }
}

/// The same of the bounds of a type, or of a `dyn`, which is checked itself.
pub fn collect_bounds<'a>(
    of: Option<&Type>,
    bounds: impl IntoIterator<Item = &'a TypeParamBound>,
    types: &mut Vec<Type>,
) {
    for bound in bounds {
        let TypeParamBound::Trait(bound) = bound else { continue };
        collect_path(&bound.path, types);
        if let Some(of) = of
            && bound.maybe.is_none()
        {
            collect_proofs(of, &bound.path, types);
        }
    }
}

/// `<T as Shape>::PROOF`, as one of the types: that the trait is marked.
fn collect_proofs(of: &Type, bound: &syn::Path, types: &mut Vec<Type>) {
    let mut bare = bound.clone();
    let mut constraints = Vec::new();
    match bare.segments.last_mut().map(|last| &mut last.arguments) {
        // `Fn(A) -> R` is std's.
        Some(PathArguments::Parenthesized(_)) => return,
        Some(PathArguments::AngleBracketed(arguments)) => {
            let all = std::mem::take(&mut arguments.args);
            for argument in all {
                match argument {
                    GenericArgument::Constraint(constraint) => constraints.push(constraint),
                    GenericArgument::AssocType(_) | GenericArgument::AssocConst(_) => {}
                    argument => arguments.args.push(argument),
                }
            }
        }
        _ => {}
    }
    if let Some(last) = bare.segments.last_mut()
        && matches!(&last.arguments, PathArguments::AngleBracketed(arguments) if arguments.args.is_empty())
    {
        last.arguments = PathArguments::None;
    }
    let proof = names::proof_of_trait();
    types.push(parse_quote!(<#of as #bare>::#proof));
    for constraint in constraints {
        let name = &constraint.ident;
        collect_bounds(Some(&parse_quote!(<#of as #bare>::#name)), &constraint.bounds, types);
    }
}

/// A generic argument, which may be a constant: `N` as `__no_tls0_argument<N>`.
pub fn as_argument(ty: &Type) -> Type {
    let is_name = matches!(ty, Type::Path(path) if path.path.get_ident().is_some());
    if is_name { parse_quote!(__no_tls0_argument<#ty>) } else { ty.clone() }
}

fn argument_of(ty: &Type) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "__no_tls0_argument")?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            GenericArgument::Type(ty) => Some(ty.clone()),
            _ => None,
        },
        _ => None,
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
                        GenericArgument::Type(ty) => types.push(as_argument(ty)),
                        GenericArgument::AssocType(binding) => types.push(binding.ty.clone()),
                        GenericArgument::Constraint(constraint) => collect_bounds(None, &constraint.bounds, types),
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

/// Makes every lifetime that is not bound in the type `'static`.
pub fn make_static(ty: &mut Type) {
    Lifetimes::all_become("'static").visit_type_mut(ty);
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
        if let Some(name) = self.helper.fresh(ty.span()) {
            self.helper.stand_in(&name, bounds);
            *ty = parse_quote!(#name);
        }
    }

    /// `impl Iterator<Item = u8> + 'a` → `T: Iterator<Item = u8> + 'static`
    fn replace_bounded(
        &mut self,
        ty: &mut Type,
        bounds: &Punctuated<TypeParamBound, Token![+]>,
        unsized_too: Option<TokenStream>,
    ) {
        let Some(name) = self.helper.fresh(ty.span()) else { return };
        // Its place among the parameters is taken before those in its bounds take theirs.
        self.helper.stand_in(&name, TokenStream::new());
        let position = self.helper.stand_ins.as_ref().map_or(0, Vec::len) - 1;
        collect_bounds(Some(&parse_quote!(#name)), bounds, self.queue);
        let mut bounds = outliving(&mut Lifetimes::all_become("'static"), bounds);
        for bound in &mut bounds {
            self.visit_type_param_bound_mut(bound);
        }
        if let Some(stand_ins) = &mut self.helper.stand_ins {
            stand_ins[position] = quote!(#name: #unsized_too #bounds);
        }
        *ty = parse_quote!(#name);
    }
}

impl VisitMut for StandIn<'_, '_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        match ty {
            Type::ImplTrait(inner) => {
                let bounds = inner.bounds.clone();
                self.replace_bounded(ty, &bounds, None);
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
                let bounds = object.bounds.clone();
                let krate = &self.helper.cx.krate;
                let unsized_too = quote!(?#krate::core::marker::Sized +);
                self.replace_bounded(ty, &bounds, Some(unsized_too));
            }
            _ => visit_mut::visit_type_mut(self, ty),
        }
    }

    // What is called is checked piece by piece, and its lifetimes are its own.
    fn visit_parenthesized_generic_arguments_mut(&mut self, _: &mut syn::ParenthesizedGenericArguments) {}

    fn visit_expr_mut(&mut self, _: &mut Expr) {}
}

/// What [`collect_proofs`] made: the type and its bound.
fn as_proof(ty: &Type) -> Option<(Type, syn::Path)> {
    let Type::Path(TypePath { qself: Some(qself), path, .. }) = ty else { return None };
    if path.segments.last()?.ident != names::PROOF_OF_TRAIT {
        return None;
    }
    let segments = path.segments.iter().take(qself.position).cloned().collect();
    Some(((*qself.ty).clone(), syn::Path { leading_colon: path.leading_colon, segments }))
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

/// The text of tokens, and where each identifier is resolved: of two of one text, a macro may have written one.
pub fn key(tokens: TokenStream) -> String {
    fn contexts(tokens: TokenStream, found: &mut BTreeSet<String>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => contexts(group.stream(), found),
                // `#0 bytes(1..2)`, of which the number is the context.
                token => found.extend(format!("{:?}", token.span()).split(' ').next().map(str::to_owned)),
            }
        }
    }
    let mut found = BTreeSet::new();
    contexts(tokens.clone(), &mut found);
    format!("{tokens} {found:?}")
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
        let (proofs, types): (Vec<String>, Vec<String>) =
            types.into_iter().partition(|ty| ty.contains(names::PROOF_OF_TRAIT));
        let types: Vec<&str> = types
            .iter()
            .map(|ty| ty.strip_prefix("__no_tls0_argument < ").and_then(|ty| ty.strip_suffix(" >")).unwrap_or(ty))
            .collect();
        assert_eq!(types, ["Rc < Self >", "B", "C", "A", "F", "D", "E", "G", "H", "H"]);
        let bounds: Vec<&str> = proofs.iter().map(|proof| proof.rsplit_once(" ::").unwrap().0).collect();
        assert_eq!(bounds, ["< T as Into < A > >", "< G as Iterator >", "< < G as Iterator > :: Item as Tr < H > >"]);
    }
}
