//! What does the function look like that checks types, and what does it take for granted?

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Attribute, Expr, GenericArgument, GenericParam, Generics, PathArguments, PathSegment, ReturnType, Token, Type,
    TypeFnPtr, TypeParamBound, TypePath, WherePredicate, parse_quote,
    punctuated::Punctuated,
    spanned::Spanned,
    visit::{self, Visit},
    visit_mut::{self, VisitMut},
};

use super::{
    collect::{argument_of, binding_of, collect_bounds},
    determined::is_ambient,
    key,
    lifetimes::{Lifetimes, outliving, without_lifetimes},
    mentions, substitute_self,
};
use crate::{
    bounds::{Strict, is_private},
    context::Context,
    item,
    names::{self, StdTrait},
};

/// Checks that types have a marker: `function::<T>()` for each, in a function of its own.
pub struct Helper<'a> {
    cx: &'a Context,
    pub(super) name: Ident,
    function: TokenStream,
    /// The bound that type parameters and their projections are assumed to have.
    assumed: TokenStream,
    pub(super) parameters: HashSet<String>,
    /// Parameters that stand for `impl Trait`, `_`, `fn` pointers and `dyn Fn`, where these may be assumed to be checked.
    stand_ins: Option<Vec<TokenStream>>,
    pub(super) predicates: Vec<TokenStream>,
    pub(super) statements: Vec<TokenStream>,
    /// Of the types that bounds say projections to be.
    of_bindings: Vec<TokenStream>,
    /// That types whose arguments are not all known have no argument that is computed from them.
    of_open: Vec<TokenStream>,
    seen: HashSet<String>,
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
            of_bindings: Vec::new(),
            of_open: Vec::new(),
            seen: HashSet::new(),
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
            let binding = binding_of(&ty);
            let is_binding = binding.is_some();
            ty = binding.unwrap_or(ty);
            if self.stand_ins.is_some() {
                let mut open = Open { krate: &self.cx.krate, has_self: self.has_own_type(), found: Vec::new() };
                open.visit_type(&ty);
                let new = open.found.into_iter().filter(|check| self.seen.insert(key(check.clone())));
                self.of_open.extend(new.collect::<Vec<_>>());
            }
            if let Some(self_ty) = self.cx.self_ty.clone() {
                if self.has_own_type() {
                    OfSupertrait(self).visit_type_mut(&mut ty);
                }
                substitute_self(&self_ty).visit_type_mut(&mut ty);
            }
            if self.stand_ins.is_some() {
                StandIn { helper: self, queue: &mut queue }.visit_type_mut(&mut ty);
            }
            if let Some((of, bound, proof)) = as_proof(&ty) {
                self.prove(of, bound, proof);
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
            if is_binding {
                self.of_bindings.push(statement);
            } else if self.seen.insert(key(quote!(#(#cfg)* #ty))) {
                self.statements.push(statement);
            }
        }
    }

    /// Whether `Self` is a type, and not a trait's parameter.
    fn has_own_type(&self) -> bool {
        self.cx.self_ty.as_ref().is_some_and(|self_ty| !self.is_parameter(self_ty))
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
            let last = proof.path.segments.last_mut().expect("a path has a segment");
            *last = names::proof_of_type(&last.ident).into();
            Lifetimes::all_become("'static").visit_type_path_mut(&mut proof);
            let of_each = self.of_each(&proof.path.segments.last().expect("a path has a segment").ident);
            let proof = quote!({ #of_each let _ = #proof; });
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
    fn prove(&mut self, of: Type, bound: syn::Path, proof: &Ident) {
        let strict = Strict::new(&self.cx.krate, &self.cx.options);
        if is_private(&self.cx.krate, &bound) || strict.named(&bound).is_some() {
            return;
        }
        if let Some(std_trait) = self.std_trait(&bound) {
            // What is named `Write` may be the user's own.
            let krate = &self.cx.krate;
            let statement =
                quote_spanned!(Span::mixed_site().located_at(bound.span())=> #krate::is_write::<dyn #bound>(););
            if std_trait.is_write() && self.seen.insert(key(statement.clone())) {
                self.statements.push(statement);
            }
            return;
        }
        let proof = Ident::new(&proof.to_string(), Span::mixed_site().located_at(bound.span()));
        let is_plain = bound.segments.iter().all(|segment| segment.arguments.is_none());
        if is_plain && proof != names::PROOF_OF_TRAIT {
            // A supertrait may have the type, of which no other bound is to speak.
            let krate = &self.cx.krate;
            let of_each = self.of_each(&proof);
            let statement = quote! {
                { #of_each fn __no_tls0_bound<__T: ?#krate::core::marker::Sized + #bound>() { let _ = <__T>::#proof; } }
            };
            if self.seen.insert(key(statement.clone())) {
                self.statements.push(statement);
            }
            return;
        }
        let mut proof: Type = parse_quote!(<#of as #bound>::#proof);
        Lifetimes::all_become("'static").visit_type_mut(&mut proof);
        let statement = quote!(let _ = #proof;);
        if self.seen.insert(key(statement.clone())) {
            self.statements.push(statement);
        }
    }

    /// What each type has of a proof's name, in vain: a trait in scope that is no bound's could have one, too, which is then no other's.
    fn of_each(&self, proof: &Ident) -> TokenStream {
        let krate = &self.cx.krate;
        quote_spanned! {Span::mixed_site()=>
            trait __OfEach { fn #proof(&self) where Self: #krate::SaidToHave {} }
            impl<__U: ?#krate::core::marker::Sized> __OfEach for __U {}
        }
    }

    fn std_trait(&self, path: &syn::Path) -> Option<&'static StdTrait> {
        if self.cx.options.is_own(path) { None } else { names::std_trait(path) }
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

    /// The function, or nothing where there is nothing to check; and another for what bounds say that projections are. It knows
    /// nothing of that, or what is assumed of a projection would be what is to be shown.
    pub fn into_tokens(mut self) -> TokenStream {
        let (statements, of_bindings) = (std::mem::take(&mut self.statements), std::mem::take(&mut self.of_bindings));
        if statements.is_empty() && of_bindings.is_empty() {
            return TokenStream::new();
        }
        let cx = self.cx;
        let stand_ins = self.stand_ins.iter().flatten();
        let is_generic = mentions(quote!(#(#statements)* #(#of_bindings)* #(#stand_ins)*), &|ident| {
            cx.generics.params.iter().any(|parameter| match parameter {
                GenericParam::Type(parameter) => parameter.ident == *ident,
                GenericParam::Const(parameter) => parameter.ident == *ident,
                GenericParam::Lifetime(_) => false,
            })
        });
        // Only of types is it known that they are what marked code may use.
        if is_generic && self.stand_ins.is_some() {
            self.assume_of_bounds();
        }
        let mut generics = if is_generic { without_lifetimes(&cx.generics) } else { Generics::default() };
        let assumed = &self.assumed;
        let assumptions = generics.type_params().map(|parameter| {
            let name = &parameter.ident;
            quote!(#name: #assumed)
        });
        let assumptions: Vec<TokenStream> = assumptions.chain(std::mem::take(&mut self.predicates)).collect();
        let stand_ins = self.stand_ins.take().unwrap_or_default();
        generics.params.extend(stand_ins.into_iter().map(|stand_in| -> GenericParam { parse_quote!(#stand_in) }));
        let name = &self.name;
        let mut functions = function(name, &generics, &assumptions, &statements);
        // What names no parameter is shown where no bound is, as one may hold by what bindings say alone.
        let is_parameter = |ident: &Ident| {
            generics.params.iter().any(|parameter| match parameter {
                GenericParam::Type(parameter) => parameter.ident == *ident,
                GenericParam::Const(parameter) => parameter.ident == *ident,
                GenericParam::Lifetime(_) => false,
            })
        };
        let (of_bindings, alone): (Vec<TokenStream>, Vec<TokenStream>) =
            of_bindings.into_iter().partition(|statement| mentions(statement.clone(), &is_parameter));
        functions.extend(function(
            &format_ident!("{}_bound", name, span = name.span()),
            &Generics::default(),
            &[],
            &alone,
        ));
        Unbound::default().take_from(&mut generics);
        let name = format_ident!("{}_in_bounds", self.name, span = name.span());
        functions.extend(function(&name, &generics, &assumptions, &of_bindings));
        if !self.of_open.is_empty() {
            let krate = &cx.krate;
            self.of_open.insert(0, quote!(#[allow(unused_imports)] use #krate::probes_prelude::*;));
            let name = format_ident!("{}_left_open", self.name, span = name.span());
            functions.extend(function(&name, &item::constants(krate), &[], &self.of_open));
        }
        functions
    }
}

fn function(name: &Ident, generics: &Generics, assumptions: &[TokenStream], statements: &[TokenStream]) -> TokenStream {
    if statements.is_empty() {
        return TokenStream::new();
    }
    let parameters = generics.params.iter();
    let bounds = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    quote! {
        fn #name<#(#parameters),*>()
        where
            #(#bounds,)*
            #(#assumptions),*
        {
            #(#statements)*
        }
    }
}

/// Finds the types of which an argument is `_`, or `Self::NAME` of a supertrait, somewhere: what stands for that in a check has not the traits
/// that it has, so that nothing may be computed from it.
struct Open<'a> {
    krate: &'a TokenStream,
    has_self: bool,
    found: Vec<TokenStream>,
}

/// Whether a type is, or has among its arguments, `_` or `Self::NAME`.
struct IsOpen {
    has_self: bool,
    found: bool,
}

impl<'ast> Visit<'ast> for IsOpen {
    fn visit_type(&mut self, ty: &'ast Type) {
        self.found |= match ty {
            Type::Infer(_) => true,
            Type::Path(TypePath { qself: None, path, .. }) => {
                self.has_self && path.segments.len() == 2 && path.segments[0].ident == "Self"
            }
            _ => false,
        };
        visit::visit_type(self, ty);
    }

    fn visit_expr(&mut self, _: &'ast Expr) {}
}

impl Open<'_> {
    fn is_open(&self, arguments: &syn::AngleBracketedGenericArguments) -> bool {
        let mut is_open = IsOpen { has_self: self.has_self, found: false };
        is_open.visit_angle_bracketed_generic_arguments(arguments);
        is_open.found
    }
}

impl<'ast> Visit<'ast> for Open<'_> {
    fn visit_type_path(&mut self, path: &'ast TypePath) {
        if path.qself.is_none()
            && let Some(last) = path.path.segments.last()
            && let PathArguments::AngleBracketed(arguments) = &last.arguments
            && last.ident != names::ARGUMENT
            && self.is_open(arguments)
        {
            let mut open = path.clone();
            for argument in arguments_mut(&mut open.path) {
                *argument = match argument {
                    GenericArgument::Lifetime(_) => parse_quote!('_),
                    _ => parse_quote!(_),
                };
            }
            let (krate, span) = (self.krate, Span::mixed_site().located_at(path.span()));
            self.found.push(quote_spanned!(span=> #krate::asked((&&&&&#krate::named::<#open>()).__no_tls0written());));
        }
        visit::visit_type_path(self, path);
    }

    fn visit_expr(&mut self, _: &'ast Expr) {}
}

fn arguments_mut(path: &mut syn::Path) -> impl Iterator<Item = &mut GenericArgument> {
    path.segments
        .iter_mut()
        .flat_map(|segment| match &mut segment.arguments {
            PathArguments::AngleBracketed(arguments) => Some(&mut arguments.args),
            _ => None,
        })
        .flatten()
}

/// Takes from bounds what they say that projections are: `T: Iterator<Item = X>` → `T: Iterator`, `F: Fn() -> X` → `F: Fn() -> __O0`.
#[derive(Default)]
struct Unbound {
    outputs: Vec<Ident>,
}

impl Unbound {
    fn take_from(mut self, generics: &mut Generics) {
        self.visit_generics_mut(generics);
        generics.params.extend(self.outputs.iter().map(|name| -> GenericParam { parse_quote!(#name) }));
    }
}

impl VisitMut for Unbound {
    fn visit_angle_bracketed_generic_arguments_mut(&mut self, arguments: &mut syn::AngleBracketedGenericArguments) {
        let all = std::mem::take(&mut arguments.args).into_iter();
        arguments.args = all.filter(|argument| !matches!(argument, GenericArgument::AssocType(_))).collect();
        visit_mut::visit_angle_bracketed_generic_arguments_mut(self, arguments);
    }

    fn visit_parenthesized_generic_arguments_mut(&mut self, arguments: &mut syn::ParenthesizedGenericArguments) {
        if let ReturnType::Type(_, ty) = &mut arguments.output {
            let name = format_ident!("__O{}", self.outputs.len(), span = Span::mixed_site());
            **ty = parse_quote!(#name);
            self.outputs.push(name);
        }
    }

    // What a `dyn` binds is part of it.
    fn visit_type_mut(&mut self, _: &mut Type) {}
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
        let bounds = outliving(&mut Lifetimes::all_become("'static"), bounds).into_iter();
        // Of what is left out, `Fn(_)`, no bound can say it.
        let is_known = |bound: &TypeParamBound| !mentions(bound.to_token_stream(), &|name| name == "_");
        let mut bounds: Punctuated<TypeParamBound, Token![+]> = bounds.filter(is_known).collect();
        for bound in &mut bounds {
            self.visit_type_param_bound_mut(bound);
        }
        if let Some(stand_ins) = &mut self.helper.stand_ins {
            stand_ins[position] = quote!(#name: #unsized_too #bounds);
        }
        *ty = parse_quote!(#name);
    }
}

impl StandIn<'_, '_> {
    /// `Ambient<Foo>` → `Ambient<P::Held>`: what it holds is not checked, but that it is an `Ambient` is.
    fn hold(&mut self, path: &mut TypePath) {
        let krate = self.helper.cx.krate.clone();
        let mut written = path.clone();
        if let Some(last) = written.path.segments.last_mut() {
            Inner(self).visit_path_arguments_mut(&mut last.arguments);
        }
        Lifetimes::all_become("'_").visit_type_path_mut(&mut written);
        let span = Span::mixed_site().located_at(path.span());
        let statement = quote_spanned!(span=> #krate::is_ambient::<#written>(););
        if self.helper.seen.insert(key(statement.clone())) {
            self.helper.statements.push(statement);
        }
        if let Some(last) = path.path.segments.last_mut() {
            let name = &last.ident;
            *last = parse_quote!(#name<#krate::Held>);
        }
    }
}

/// Replaces `Self::NAME` that the impl around does not define: a supertrait of a marked trait is marked, so that what it says of a
/// type is known to be one that marked code may use.
struct OfSupertrait<'a, 'b>(&'a mut Helper<'b>);

impl VisitMut for OfSupertrait<'_, '_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if let Type::Path(TypePath { qself: None, path, .. }) = ty
            && path.segments.len() == 2
            && path.segments[0].ident == "Self"
            && let Some(name) = self.0.fresh(ty.span())
        {
            self.0.stand_in(&name, quote!('static));
            *ty = parse_quote!(#name);
            return;
        }
        visit_mut::visit_type_mut(self, ty);
    }

    fn visit_expr_mut(&mut self, _: &mut Expr) {}
}

/// Replaces what has no name in the type that an `Ambient` holds.
struct Inner<'a, 'b, 'c>(&'a mut StandIn<'b, 'c>);

impl VisitMut for Inner<'_, '_, '_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        match ty {
            Type::ImplTrait(inner) => {
                let bounds = inner.bounds.clone();
                self.0.replace_bounded(ty, &bounds, None);
            }
            Type::Infer(_) => {
                let krate = &self.0.helper.cx.krate;
                *ty = parse_quote!(#krate::Held);
            }
            _ => visit_mut::visit_type_mut(self, ty),
        }
    }

    fn visit_expr_mut(&mut self, _: &mut Expr) {}
}

impl VisitMut for StandIn<'_, '_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        match ty {
            Type::ImplTrait(inner) => {
                let bounds = inner.bounds.clone();
                self.replace_bounded(ty, &bounds, None);
            }
            Type::Infer(_) => self.replace(ty, quote!('static)),
            Type::Path(path) if is_ambient(&path.path) => self.hold(path),
            Type::FnPtr(pointer) => {
                self.queue.extend(pointer.inputs.iter().map(|input| input.ty.clone()));
                if let ReturnType::Type(_, output) = &pointer.output {
                    self.queue.push((**output).clone());
                }
                let bounds = of_pointer(&self.helper.cx.krate, pointer);
                self.replace_bounded(ty, &bounds, None);
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

/// What [`collect_proofs`] made: the type, its bound, and what is to be found there.
fn as_proof(ty: &Type) -> Option<(Type, syn::Path, &Ident)> {
    let Type::Path(TypePath { qself: Some(qself), path, .. }) = ty else { return None };
    let proof = &path.segments.last()?.ident;
    if !names::is_proof(proof) {
        return None;
    }
    let segments = path.segments.iter().take(qself.position).cloned().collect();
    Some(((*qself.ty).clone(), syn::Path { leading_colon: path.leading_colon, segments }, proof))
}

/// What a `fn` pointer has: `fn(A) -> R` → `Fn(A) -> R + Copy + …`. One that is unsafe, or takes any number of arguments, has no `Fn`.
fn of_pointer(krate: &TokenStream, pointer: &TypeFnPtr) -> Punctuated<TypeParamBound, Token![+]> {
    let TypeFnPtr { lifetimes, unsafety, inputs, variadic, output, .. } = pointer;
    let inputs = inputs.iter().map(|input| &input.ty);
    let called = quote!(#lifetimes #krate::core::ops::Fn(#(#inputs),*) #output);
    let called = (unsafety.is_none() && variadic.is_none()).then(|| quote!(#called +));
    parse_quote!(#called #krate::core::marker::Copy + #krate::marked::Clone + 'static)
}

/// Whether these are the bounds of a `dyn Fn(A) -> B`: only std's own traits are written like that.
fn is_callable(bounds: &Punctuated<TypeParamBound, Token![+]>) -> bool {
    bounds.iter().any(|bound| matches!(bound, TypeParamBound::Trait(bound) if names::is_called(&bound.path)))
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
