//! What does a trait of another crate become that an `allow!` lists?
//!
//! Input: `trait Zero: num_traits::Zero + Add<Output = Self> { fn zero() -> Self; }`. Output:
//! ```text
//! unsafe trait Zero: num_traits::Zero + P::core::ops::Add<Output = Self> + P::marked::Add {
//!     fn __no_tls0_zero() -> Self { <Self as num_traits::Zero>::zero() }
//! }
//! const _: () = { checks of the types };
//! ```

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Attribute, Block, Generics, Path, Signature, Token, TraitItemType, Type, TypeParamBound, Visibility, ext::IdentExt,
    parse_quote, punctuated::Punctuated, spanned::Spanned, visit::Visit, visit_mut::VisitMut,
};

use super::{
    allowances, attributes, hidden, identity, impl_allowances,
    nobody::{self, Emitted},
    of_each, proof,
    trait_def::{is_unsized_friendly, requires_sized},
    twin::{Checks, Function, Outer},
};
use crate::{bounds::Strict, errors::Errors, names, options::Options, registry::Place, types};

pub struct ForeignTrait<'a> {
    pub attrs: &'a [Attribute],
    pub vis: &'a Visibility,
    pub ident: &'a Ident,
    pub generics: &'a Generics,
    pub foreign: &'a Path,
    pub supertraits: &'a Punctuated<TypeParamBound, Token![+]>,
    pub types: &'a [TraitItemType],
    pub methods: Vec<ForeignTraitMethod>,
    /// What is projected from `Self` by the trait and by what it implies.
    pub subjects: Vec<Type>,
    /// The other listed traits, each with the other crate's, which this one may imply.
    pub others: Vec<(&'a Ident, &'a Path)>,
}

pub struct ForeignTraitMethod {
    pub attrs: Vec<Attribute>,
    pub signature: Signature,
    pub body: Block,
}

impl ForeignTrait<'_> {
    pub fn expand(&self, options: &Options, errors: &mut Errors) -> TokenStream {
        let Self { vis, ident, foreign, .. } = self;
        let attributes = attributes::split(self.attrs, errors);
        types::refuse_in_generics(self.generics, errors);
        types::refuse_in_path(foreign, errors);
        types::refuse_in_bounds(self.supertraits, errors);

        let krate = options.private();
        let bounds = Strict::new(&krate, options);
        let mut of_bounds = identity::of_bounds(&krate, options, self.supertraits);
        of_bounds.extend(identity::of_generics(&krate, options, self.generics));
        let mut supertraits = self.supertraits.clone();
        bounds.bounds(&mut supertraits);
        let mut generics = self.generics.clone();
        bounds.generics(&mut generics);
        let mut held = types::Held::new(&generics);
        held.visit_generics(&generics);
        held.visit_path(foreign);
        supertraits.iter().for_each(|bound| held.visit_type_param_bound(bound));
        let held = held.demands(&krate);
        types::demand(&mut generics, held);

        let (_, arguments, _) = generics.split_for_impl();
        let path: Path = parse_quote!(#ident #arguments);
        let this = Ident::new(names::SELF, Span::mixed_site());
        let mut with_self = generics.clone();
        with_self.params.push(parse_quote!(#this: ?#krate::core::marker::Sized));
        with_self.make_where_clause().predicates.push(parse_quote!(#this: #path));
        let outer = Outer {
            options,
            cfg: &attributes.cfg,
            written: with_self.clone(),
            strict: with_self,
            self_ty: Some(parse_quote!(#this)),
            of: None,
            place: Place::default(),
            is_of_trait: true,
            projections: &|_| None,
        };

        let mut checks = Checks::new(&outer);
        let mut written = Vec::new();
        types::collect_generics(&generics, &mut written);
        types::collect_path(foreign, &mut written);
        types::collect_bounds(Some(&parse_quote!(Self)), &supertraits, &mut written);

        let (mut items, mut exact) = (TokenStream::new(), TokenStream::new());
        let mut associated = Vec::new();
        let allow = allowances();
        for ty in self.types {
            if let Some(parameter) = ty.generics.params.first() {
                errors.push(parameter, "a generic associated type cannot be listed yet: leave it out");
            }
            let (name, mut of_type) = (&ty.ident, ty.bounds.clone());
            types::refuse_in_bounds(&of_type, errors);
            bounds.bounds(&mut of_type);
            types::collect_bounds(Some(&parse_quote!(Self::#name)), &of_type, &mut written);
            if !of_type.is_empty() {
                associated.push(quote!(#name: #of_type));
            }
            let proof = names::proof_of_type(name);
            items.extend(quote!(#allow #[doc(hidden)] fn #proof(&self) {}));
        }
        checks.add(&outer, written);
        for ForeignTraitMethod { attrs, signature, body } in &self.methods {
            of_bounds.extend(identity::of_generics(&krate, options, &signature.generics));
            let (mut signature, body) = (signature.clone(), Some(body.clone()));
            if !is_unsized_friendly(&signature) && !requires_sized(&signature.generics) {
                // As the other crate's method has no body here, it need not say so.
                let sized = parse_quote!(Self: #krate::core::marker::Sized);
                signature.generics.make_where_clause().predicates.push(sized);
            }
            let name = signature.ident.clone();
            let mut function = Function::new(&outer, attrs, Visibility::Inherited, signature, body, errors);
            // The body is the twin's: the method itself is the other crate's.
            function.is_two_fold = true;
            items.extend(function.twin(
                function.twin_name(),
                &TokenStream::new(),
                &TokenStream::new(),
                &name.to_token_stream(),
            ));
            let twin_name = function.twin_name();
            let callee = quote_spanned!(Span::mixed_site()=> <Self as #path>::#twin_name);
            items.extend(function.scoped_twin(TokenStream::new(), &callee));
            function.exact.to_tokens(&mut exact);
            checks.add_function(&function);
        }

        let foreign = types::with_bindings(foreign, &associated);
        let mut all: Punctuated<TypeParamBound, Token![+]> = Punctuated::new();
        all.push(parse_quote!(#foreign));
        all.extend(supertraits);
        let (parameters, _, clause) = generics.split_for_impl();
        let parameters = match generics.params.is_empty() {
            true => parameters.to_token_stream(),
            false => {
                let Generics { lt_token, params, gt_token, .. } = &generics;
                quote!(#lt_token #params #gt_token)
            }
        };
        let (proof, proof_of_trait) = (proof(), names::proof_of_trait());
        let (cfg, kept) = (&attributes.cfg, &attributes.kept);
        let unsafety = Some(Default::default());
        let of_nobody = nobody::of_trait(
            &krate,
            Emitted {
                cfg,
                vis: self.vis,
                unsafety,
                generics: &generics,
                supertraits: &all,
                path: &path,
                items: quote!(fn #proof(&self);),
            },
        );
        let checks = checks.into_tokens();
        let checks = hidden(cfg, quote!(#of_bounds #checks));
        let witness = self.witness(&krate, cfg);
        let supertraits = self.check_supertraits(&krate, cfg, &generics, &path);
        quote! {
            #(#cfg)* #(#kept)*
            #[doc = ""]
            #[doc = "# Safety"]
            #[doc = ""]
            #[doc = "An impl is listed in an `allow!`, or marked by `#[no_tls]`. It is never written by hand."]
            #[allow(clippy::missing_safety_doc)]
            #vis unsafe trait #ident #parameters: #all #clause {
                #items
                #[doc(hidden)] fn #proof(&self);
                #allow #[doc(hidden)] fn #proof_of_trait(&self) {}
                #[doc(hidden)] const __NO_TLS0_NOT_DYN: () = ();
            }
            #exact
            #checks
            #of_nobody
            #witness
            #supertraits
        }
    }

    /// That what the other crate's trait implies is named, of its types, too, as far as std's traits and the listed ones go.
    fn check_supertraits(
        &self,
        krate: &TokenStream,
        cfg: &[Attribute],
        generics: &Generics,
        path: &Path,
    ) -> TokenStream {
        let span = Span::mixed_site().located_at(self.ident.span());
        // Errors speak of it.
        let this = format_ident!("Any{}", self.ident.unraw(), span = span);
        let mut generics = generics.clone();
        generics.params.push(parse_quote!(#this: ?#krate::core::marker::Sized + #path));
        let (parameters, _, clause) = generics.split_for_impl();
        let subjects = self.subjects.iter().cloned().map(|mut ty| {
            types::substitute_self(&parse_quote!(#this)).visit_type_mut(&mut ty);
            types::infer_lifetimes_of(&mut ty);
            ty.into_token_stream()
        });
        let subjects: Vec<TokenStream> = std::iter::once(quote!(#this)).chain(subjects).collect();
        let (others, foreign): (Vec<&Ident>, Vec<&Path>) = self.others.iter().copied().unzip();
        let of_std = names::SUPERTRAITS.iter().chain(&names::UNMARKED_SUPERTRAITS).map(|name| {
            let name = Ident::new(name, span);
            quote_spanned!(span=> #krate::supertraits::#name)
        });
        let implied = of_std.chain(others.iter().map(|other| quote_spanned!(span=> __listed::#other)));
        let probes = implied.flat_map(|implied| {
            let probe = move |subject| {
                quote_spanned!(span=> (&&&#krate::supertrait::<#subject, #implied>()).__no_tls0supertrait();)
            };
            subjects.iter().map(probe).collect::<Vec<_>>()
        });
        let sized = quote!(?#krate::core::marker::Sized);
        hidden(
            cfg,
            quote_spanned! {span=>
                mod __listed { #(pub enum #others {})* }
                #(
                    impl<__U: #sized + #foreign> #krate::Implied<__U> for __listed::#others {}
                    impl<__U: #sized + #others> #krate::ImpliedMarked<__U> for __listed::#others {}
                )*
                fn __no_tls0_supertraits #parameters () #clause {
                    use #krate::supertraits_prelude::*;
                    #(#probes)*
                }
            },
        )
    }

    /// The other crate's trait, by our own's name: a path to the one is a path to the other.
    fn witness(&self, krate: &TokenStream, cfg: &[Attribute]) -> TokenStream {
        let Self { vis, ident, foreign, generics, .. } = self;
        let mut generics = (*generics).clone();
        let this = Ident::new("__T", Span::mixed_site());
        generics.params.push(parse_quote!(#this: ?#krate::core::marker::Sized + #foreign));
        let (parameters, _, clause) = generics.split_for_impl();
        let allow = allowances();
        quote!(#(#cfg)* #allow #[doc(hidden)] #vis const fn #ident #parameters () #clause {})
    }
}

/// That another crate's impl of a listed trait is vouched for, in which these are types that marked code may use.
///
/// Input: `impl Zero for u8;`. Output: `unsafe impl Zero for u8 {}`
pub fn expand_impl(
    options: &Options,
    attrs: &[Attribute],
    generics: &Generics,
    (path, associated): (&Path, &[Type]),
    self_ty: &Type,
    errors: &mut Errors,
) -> TokenStream {
    let attributes = attributes::split(attrs, errors);
    types::refuse_in_generics(generics, errors);
    types::refuse_in(self_ty, errors);
    types::refuse_in_path(path, errors);
    let krate = options.private();
    let of_bounds = identity::of_generics(&krate, options, generics);
    let mut strict = generics.clone();
    Strict::new(&krate, options).generics(&mut strict);
    let of_each = of_each::ask(&krate, &mut strict, self_ty);
    let (demands, determined) = types::undetermined(&krate, &strict, self_ty, path);
    types::demand(&mut strict, demands);
    let mut held = types::Held::new(&strict);
    held.visit_generics(&strict);
    held.visit_type(self_ty);
    held.visit_path(path);
    let held = held.demands(&krate);
    types::demand(&mut strict, held);
    let outer = Outer {
        written: strict.clone(),
        strict: strict.clone(),
        self_ty: Some(self_ty.clone()),
        is_of_trait: true,
        ..Outer::none(options)
    };
    let mut checks = Checks::new(&outer);
    let mut written = vec![self_ty.clone()];
    types::collect_generics(&strict, &mut written);
    let marker: TypeParamBound = parse_quote!(#path);
    types::collect_bounds(Some(self_ty), [&marker], &mut written);
    written.extend(associated.iter().cloned());
    checks.add(&outer, written);
    let checks = checks.into_tokens();
    let cfg = &attributes.cfg;
    let checks = hidden(cfg, quote!(#of_each #of_bounds #determined #checks));
    let (parameters, _, clause) = strict.split_for_impl();
    let allow = impl_allowances();
    let span = Span::mixed_site().located_at(path.span());
    let proof = proof();
    quote_spanned! {span=>
        #(#cfg)* #allow unsafe impl #parameters #path for #self_ty #clause { fn #proof(&self) {} }
        #checks
    }
}
