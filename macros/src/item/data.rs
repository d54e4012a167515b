//! What does a struct or enum become?
//!
//! Input: `#[derive(Clone)] struct Pair<T> { left: T, right: Rc<T> }`. Output:
//! ```text
//! #[derive(P::core::clone::Clone)] struct Pair<T> { left: T, right: Rc<T> }
//! unsafe impl<T> P::marked::Type for Pair<T> where T: P::marked::Type {}
//! unsafe impl<T> P::marked::Build for Pair<T> {}
//! unsafe impl<'d, T> P::marked::NoTls for Pair<T> where T: P::marked::Type, T: P::Deferred<'d, 0>, Rc<T>: P::Deferred<'d, 1> {}
//! unsafe impl<T: P::core::clone::Clone + P::marked::Clone> P::marked::Clone for Pair<T> {}
//! impl<T, K> P::Unlisted<K> for Pair<T> {}         // proves that it has no `Deref`
//! const _: () = { checks of the fields, and that a `Drop` is marked };
//! ```

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{
    Attribute, Fields, GenericParam, Generics, ItemEnum, ItemStruct, Type, WherePredicate, parse_quote,
    visit::Visit,
    visit_mut::{self, VisitMut},
};

use super::{
    apart,
    attributes::{self, Attributes},
    derive::{self, Derive},
    evenly,
    exact::{self, Exact},
    hidden, identity, inferred,
    twin::Outer,
};
use crate::{
    bounds::Strict,
    context::Context,
    errors::Errors,
    options::{Kind, Options},
    registry::{self, Place},
    types::{self, Helper},
};

pub enum Data {
    Struct(ItemStruct),
    Enum(ItemEnum),
}

/// A field's type, and the conditions under which it is there.
pub struct Field {
    pub cfg: Vec<Attribute>,
    pub ty: Type,
}

/// What expansions of a type need to know of it.
pub struct Definition<'a> {
    pub krate: &'a TokenStream,
    pub ident: &'a Ident,
    pub generics: &'a Generics,
    /// The generics, with strict bounds.
    pub bounded: &'a Generics,
    pub fields: &'a [Field],
    pub is_enum: bool,
    /// Whether marked code asks more than its bounds.
    pub has_bounds: bool,
    /// What the fields are checked against.
    pub cx: &'a Context,
}

pub fn expand(options: &Options, mut data: Data, errors: &mut Errors) -> TokenStream {
    options.check(Kind::Type, errors);
    let krate = options.private();
    let attributes = attributes::split_with_derives(data.attrs(), errors);
    let held_fields = data.fields(errors);
    // Another crate's type is vouched for.
    let fields = if options.vouched.is_some() { &[][..] } else { &held_fields };
    types::refuse_in_generics(data.generics(), errors);
    fields.iter().for_each(|field| types::refuse_in(&field.ty, errors));
    // A projection of a field is that of the trait that its check takes the name for.
    let strict = Strict::new(&krate, options);
    let has_bounds = strict.generics(&mut data.generics().clone());
    let of_bounds = identity::of_generics(&krate, options, data.generics());
    strict.name(data.generics());
    if options.has("strict") {
        strict.generics(data.generics());
    }
    // What an `Ambient` holds is not looked at: who has the type, made or not, must have been asked of what it mentions.
    let written = data.generics().clone();
    let mut held = types::Held::new(&written);
    held.visit_generics(&written);
    fields.iter().for_each(|field| held.visit_type(&field.ty));
    types::demand(data.generics(), held.demands_of_fields(&krate));

    let derives = derive::read(&attributes.derives, errors);
    let generics = data.generics().clone();
    let ident = data.ident().clone();
    let (_, arguments, _) = generics.split_for_impl();
    let mut bounded = generics.clone();
    let outer = |bounded: &Generics| Outer {
        strict: bounded.clone(),
        written: bounded.clone(),
        self_ty: Some(parse_quote!(#ident #arguments)),
        ..Outer::none(options)
    };
    // What is projected from a parameter, or determined by a bound, is known if the impl that does it is marked.
    strict.generics(&mut bounded);
    let cx = outer(&bounded).context();
    let exact = exact::Item {
        krate: &krate,
        cfg: &attributes.cfg,
        name: ident.to_token_stream(),
        generics: &bounded,
        without_self: &cx.generics,
    };
    let exact = exact.of_impl().map(|Exact { demand, declared }| {
        bounded.make_where_clause().predicates.push(demand);
        declared
    });
    let definition = Definition {
        krate: &krate,
        ident: &ident,
        generics: &generics,
        bounded: &bounded,
        fields,
        is_enum: matches!(data, Data::Enum(_)),
        // A pattern asks for what a `Fn(&u8)` holds of other lifetimes as little as for a marker.
        has_bounds: has_bounds || exact.is_some(),
        cx: &cx,
    };

    let item = data.with_attributes(&attributes, &derive::attributes(&derives, &krate));
    let markers = definition.markers(options);
    let derived = derive::markers(&derives, &definition);
    let mentions = derive::mentions(&derives, options);
    let about_impls = definition.about_impls(options, &derives);
    let about_copy = derive::check_copy(&derives, &definition, errors);
    let evenly = evenly::expand(&definition, &held_fields, options);
    let listed = registry::marked(options, "Type", &Place::default().below(&ident), ident.span());
    let beside = hidden(
        &attributes.cfg,
        quote!(#of_bounds #listed #markers #derived #mentions #about_impls #about_copy #evenly),
    );
    quote!(#item #exact #beside)
}

impl Data {
    fn attrs(&self) -> &[Attribute] {
        match self {
            Data::Struct(item) => &item.attrs,
            Data::Enum(item) => &item.attrs,
        }
    }

    fn ident(&self) -> &Ident {
        match self {
            Data::Struct(item) => &item.ident,
            Data::Enum(item) => &item.ident,
        }
    }

    fn generics(&mut self) -> &mut Generics {
        match self {
            Data::Struct(item) => &mut item.generics,
            Data::Enum(item) => &mut item.generics,
        }
    }

    fn fields(&self, errors: &mut Errors) -> Vec<Field> {
        let mut fields = Vec::new();
        match self {
            Data::Struct(item) => read_fields(&[], &item.fields, &mut fields, errors),
            Data::Enum(item) => {
                for variant in &item.variants {
                    attributes::check_inert(&variant.attrs, errors);
                    let cfg = attributes::conditions(&variant.attrs);
                    read_fields(&cfg, &variant.fields, &mut fields, errors);
                }
            }
        }
        fields
    }

    /// The item, with its derives by absolute path.
    fn with_attributes(mut self, attributes: &Attributes, derives: &[Attribute]) -> TokenStream {
        let attrs = [&attributes.cfg, derives, &attributes.kept].concat();
        match &mut self {
            Data::Struct(item) => {
                item.attrs = attrs;
                item.to_token_stream()
            }
            Data::Enum(item) => {
                item.attrs = attrs;
                item.to_token_stream()
            }
        }
    }
}

fn read_fields(cfg: &[Attribute], fields: &Fields, into: &mut Vec<Field>, errors: &mut Errors) {
    for field in fields {
        attributes::check_inert(&field.attrs, errors);
        let cfg = cfg.iter().cloned().chain(attributes::conditions(&field.attrs)).collect();
        into.push(Field { cfg, ty: field.ty.clone() });
    }
}

/// `T::Item` and the like, in any field.
pub fn projections(cx: &Context, fields: &[Field]) -> Vec<Type> {
    let helper = Helper::new(cx, TokenStream::new(), TokenStream::new());
    let (mut projections, mut seen) = (Vec::new(), HashSet::new());
    for field in fields {
        for projection in helper.projections(&field.ty) {
            if seen.insert(types::key(projection.to_token_stream())) {
                projections.push(projection);
            }
        }
    }
    projections
}

/// Whether a type lists that it is `Send` or `Sync` by an impl by hand.
fn is_sent_by_hand(options: &Options) -> bool {
    options.has("Send") || options.has("Sync")
}

impl Definition<'_> {
    /// The generics, with these bounds on each parameter and on what is projected from one.
    pub fn generics_with(&self, bounds: &TokenStream) -> Generics {
        let mut generics = self.parameters_with(bounds);
        let projections = projections(self.cx, self.fields);
        if !projections.is_empty() {
            let projections = projections.iter().map(|ty| -> WherePredicate { parse_quote!(#ty: #bounds) });
            generics.make_where_clause().predicates.extend(projections);
        }
        generics
    }

    /// The generics, with these bounds on each parameter alone.
    fn parameters_with(&self, bounds: &TokenStream) -> Generics {
        let mut generics = self.bounded.clone();
        let parameters: Vec<Ident> = self.generics.type_params().map(|parameter| parameter.ident.clone()).collect();
        if !parameters.is_empty() {
            let parameters = parameters.iter().map(|name| -> WherePredicate { parse_quote!(#name: #bounds) });
            generics.make_where_clause().predicates.extend(parameters);
        }
        generics
    }

    /// `unsafe impl<T> P::marked::NAME for Foo<T> where …`
    pub fn marker(&self, name: &str, generics: &Generics) -> TokenStream {
        let Self { krate, ident, .. } = self;
        let marker = Ident::new(name, Span::mixed_site().located_at(ident.span()));
        let (_, arguments, _) = self.generics.split_for_impl();
        let (parameters, _, clause) = generics.split_for_impl();
        quote_spanned! {Span::mixed_site()=>
            unsafe impl #parameters #krate::marked::#marker for #ident #arguments #clause {}
        }
    }

    /// Checks each field for the marker of a derived trait, in a function nobody calls.
    ///
    /// A `fn` pointer is not asked: std alone has impls for these, and they call nothing, but no list of markers can cover
    /// one whose answer borrows from its arguments.
    pub fn check_derived(&self, marker: &TokenStream) -> TokenStream {
        self.check_fields(marker, |field| !matches!(field.ty, Type::FnPtr(_)))
    }

    /// Checks these fields for a marker that the type gets, in a function nobody calls.
    fn check_fields(&self, marker: &TokenStream, is_asked: fn(&&Field) -> bool) -> TokenStream {
        let function = Ident::new("__no_tls0_marked", Span::mixed_site());
        let mut helper = Helper::new(self.cx, function.to_token_stream(), marker.clone());
        for field in self.fields.iter().filter(is_asked) {
            helper.check(&field.cfg, &field.ty);
        }
        let helper = helper.into_tokens();
        if helper.is_empty() {
            return helper;
        }
        let krate = self.krate;
        apart(&[], quote!(fn #function<__T: ?#krate::core::marker::Sized + #marker>() {} #helper))
    }

    fn markers(&self, options: &Options) -> TokenStream {
        let krate = self.krate;
        let assumed = quote!(#krate::marked::Type);
        // Who chose a parameter chose what is projected from it, too, by an impl that is marked.
        let with_types = self.parameters_with(&assumed);
        let type_marker = self.marker("Type", &with_types);
        let bounded = self.has_bounds.then(|| self.bounded_marker());
        let (inferable, checks) = (inferred::expand(self), self.type_checks());
        // Marked code makes none of another crate's, and what may enter and leave is listed.
        if options.vouched.is_some() {
            return quote!(#type_marker #bounded #inferable #checks);
        }
        let build = self.marker("Build", self.bounded);
        let no_tls = self.no_tls(options, with_types);
        quote!(#type_marker #build #bounded #no_tls #inferable #checks)
    }

    /// That a pattern must write the type's arguments.
    fn bounded_marker(&self) -> TokenStream {
        let Self { krate, ident, .. } = self;
        let (parameters, arguments, clause) = self.generics.split_for_impl();
        let (strict_parameters, _, strict_clause) = self.bounded.split_for_impl();
        quote_spanned! {Span::mixed_site()=>
            impl #parameters #krate::Bounded for #ident #arguments #clause {}
            impl #strict_parameters #krate::Asked for #ident #arguments #strict_clause { type Itself = Self; }
        }
    }

    /// That each field is a type that marked code may use.
    fn type_checks(&self) -> TokenStream {
        let mut bounds = Vec::new();
        types::collect_generics(self.generics, &mut bounds);
        let krate = self.krate;
        let mut helper = Helper::new(self.cx, quote!(#krate::is_type), quote!(#krate::marked::Type)).with_stand_ins();
        for field in self.fields {
            helper.check(&field.cfg, &field.ty);
        }
        for ty in &bounds {
            helper.check(&[], ty);
        }
        apart(&[], helper.into_tokens())
    }

    /// `NoTls` where every field has it. That is asked when it is needed, or with the option at once.
    fn no_tls(&self, options: &Options, with_types: Generics) -> TokenStream {
        let krate = self.krate;
        // By an impl by hand what is not `Send` would enter, too: the author speaks of threads, of which marked code is to know nothing.
        let is_by_hand = is_sent_by_hand(options);
        if options.has("NoTls") {
            let send = is_by_hand.then(|| quote!(+ #krate::core::marker::Send));
            let marker = quote!(#krate::marked::NoTls #send);
            let impl_ = self.marker("NoTls", &self.generics_with(&marker));
            let checks = self.check_fields(&marker, |_| true);
            return quote!(#impl_ #checks);
        }
        // A bound cannot stand under a `cfg`.
        if self.fields.iter().any(|field| !field.cfg.is_empty()) {
            return TokenStream::new();
        }
        let mut generics = with_types;
        if !self.fields.is_empty() {
            let deferred = syn::Lifetime::new("'__d", Span::mixed_site());
            let clause = generics.make_where_clause();
            let asked = Ident::new(if is_by_hand { "DeferredSend" } else { "Deferred" }, Span::mixed_site());
            let mut seen = HashSet::new();
            for (index, Field { ty, .. }) in self.fields.iter().enumerate() {
                let ty = self.without_itself(ty);
                if seen.insert(types::key(ty.to_token_stream())) {
                    clause.predicates.push(parse_quote!(#ty: #krate::#asked<#deferred, #index>));
                }
            }
            generics.params.insert(0, parse_quote!(#deferred));
        }
        self.marker("NoTls", &generics)
    }

    /// Input: `Option<Box<List<T>>>` in a `List<T>`. Output: `Option<Box<P::Itself>>`, which is `NoTls` where that is, if the `List<T>` is.
    fn without_itself(&self, ty: &Type) -> Type {
        let (name, krate) = (self.ident, self.krate);
        let (_, arguments, _) = self.generics.split_for_impl();
        let mut replaced = ty.clone();
        Itself { itself: types::key(quote!(#name #arguments)), to: parse_quote!(#krate::Itself) }
            .visit_type_mut(&mut replaced);
        let is_left = types::mentions(replaced.to_token_stream(), &|ident| ident == "Self" || name == ident);
        if is_left { ty.clone() } else { replaced }
    }

    /// That the type's `Drop`, `Deref` and `DerefMut` are marked, or that it has none; and its `Clone`, if it is `Copy`.
    fn about_impls(&self, options: &Options, derives: &[Derive]) -> TokenStream {
        let Self { krate, ident, .. } = self;
        let span = Span::mixed_site().located_at(ident.span());
        let is_generic = self.generics.params.iter().any(|parameter| !matches!(parameter, GenericParam::Lifetime(_)));
        let mut probes = vec![self.probe("drop")];
        // What has type parameters must list such an impl (see `evenly`).
        if !is_generic && !is_sent_by_hand(options) {
            probes.extend(self.probes_of_fields());
        }
        let mut coherence = TokenStream::new();
        let mut listed = TokenStream::new();
        if is_generic {
            let is_copy = options.has("Copy");
            let derives_copy = derives.iter().any(|derive| derive.name == "Copy");
            let keys = [
                ("WriteNoTlsDerefOnTheType", options.has("Deref") || options.has("DerefMut")),
                ("WriteNoTlsDerefMutOnTheType", options.has("DerefMut")),
                ("WriteNoTlsCopyOnTheType", is_copy || derives_copy),
            ];
            if keys.iter().any(|(_, is_listed)| *is_listed) {
                for (key, _) in keys.iter().filter(|(_, is_listed)| !is_listed) {
                    let key = Ident::new(key, span);
                    coherence.extend(self.unlisted(&[], &quote!(#krate::#key), span));
                }
            } else {
                let key = Ident::new("__K", Span::mixed_site());
                coherence = self.unlisted(&[parse_quote!(#key)], &key.to_token_stream(), span);
            }
            let markers = [("DerefMut", options.has("DerefMut")), ("Deref", options.has("Deref")), ("Clone", is_copy)];
            for (marker, _) in markers.iter().filter(|(_, is_listed)| *is_listed) {
                let marker = Ident::new(marker, span);
                listed.extend(self.check_self(&quote!(#krate::marked::#marker)));
            }
        } else {
            probes.extend([self.probe("copy"), self.probe("deref"), self.probe("deref_mut")]);
        }
        let generics = types::without_lifetimes(self.generics);
        let (parameters, _, clause) = generics.split_for_impl();
        let checks = apart(
            &[],
            quote_spanned! {Span::mixed_site()=>
                fn __no_tls0_probe #parameters() #clause {
                    use #krate::probes_prelude::*;
                    #(#probes)*
                }
                #listed
            },
        );
        quote!(#coherence #checks)
    }

    /// `(&&&&&P::by_hand::<Foo, (PhantomData<A>, PhantomData<B>)>()).__no_tls0by_hand();`, and one for each field under a `cfg`: that the type is `Send`
    /// no more than its fields are.
    fn probes_of_fields(&self) -> Vec<TokenStream> {
        let krate = self.krate;
        let (ty, span) = (self.without_lifetimes(), Span::mixed_site().located_at(self.ident.span()));
        let phantom = |field: &Field| {
            let mut field = field.ty.clone();
            types::substitute_self(&ty).visit_type_mut(&mut field);
            types::make_static(&mut field);
            quote!(#krate::core::marker::PhantomData<#field>,)
        };
        let probe = |cfg: &[Attribute], fields: &[TokenStream]| quote_spanned!(span=> #(#cfg)* (&&&&&#krate::by_hand::<#ty, (#(#fields)*)>()).__no_tls0by_hand(););
        let (plain, under_cfg): (Vec<&Field>, Vec<&Field>) = self.fields.iter().partition(|field| field.cfg.is_empty());
        let plain: Vec<TokenStream> = plain.into_iter().map(phantom).collect();
        // There are impls for twelve elements.
        let probes = plain.chunks(12).map(|fields| probe(&[], fields));
        probes.chain(under_cfg.into_iter().map(|field| probe(&field.cfg, &[phantom(field)]))).collect()
    }

    /// The type with lifetimes left to inference.
    fn without_lifetimes(&self) -> Type {
        let ident = self.ident;
        let arguments: Vec<TokenStream> = self
            .generics
            .params
            .iter()
            .map(|parameter| match parameter {
                GenericParam::Lifetime(_) => quote!('_),
                GenericParam::Type(parameter) => parameter.ident.to_token_stream(),
                GenericParam::Const(parameter) => parameter.ident.to_token_stream(),
            })
            .collect();
        if arguments.is_empty() { parse_quote!(#ident) } else { parse_quote!(#ident<#(#arguments),*>) }
    }

    /// `(&&&P::drop_probe::<Foo<'_, T>>()).__no_tls0_drop();`
    fn probe(&self, name: &str) -> TokenStream {
        let span = Span::mixed_site().located_at(self.ident.span());
        let probe = Ident::new(&format!("{name}_probe"), span);
        let method = Ident::new(&format!("__no_tls0{name}"), span);
        let krate = self.krate;
        let ty = self.without_lifetimes();
        quote_spanned!(span=> (&&&#krate::#probe::<#ty>()).#method();)
    }

    /// That the type has a marker whatever its arguments are.
    pub fn check_self(&self, marker: &TokenStream) -> TokenStream {
        let function = Ident::new("__no_tls0_marked", Span::mixed_site());
        let mut helper = Helper::new(self.cx, function.to_token_stream(), TokenStream::new());
        helper.check(&[], &self.without_lifetimes());
        let helper = helper.into_tokens();
        let krate = self.krate;
        apart(&[], quote!(fn #function<__T: ?#krate::core::marker::Sized + #marker>() {} #helper))
    }

    /// An impl that conflicts with the blanket one of every type that has a `Deref`.
    fn unlisted(&self, more: &[GenericParam], key: &TokenStream, span: Span) -> TokenStream {
        let Self { krate, ident, .. } = self;
        let mut generics = self.generics.clone();
        generics.params.extend(more.iter().cloned());
        let (parameters, _, clause) = generics.split_for_impl();
        let (_, arguments, _) = self.generics.split_for_impl();
        quote_spanned!(span=> impl #parameters #krate::Unlisted<#key> for #ident #arguments #clause {})
    }
}

/// Replaces a type in what holds it as it is, whatever it is.
struct Itself {
    itself: String,
    to: Type,
}

impl VisitMut for Itself {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        const HOLDERS: [&str; 13] = [
            "Arc", "BTreeMap", "BTreeSet", "Box", "Cell", "HashMap", "HashSet", "Option", "Rc", "RefCell", "Vec",
            "VecDeque", "Weak",
        ];
        let is_self = matches!(ty, Type::Path(path) if path.qself.is_none() && path.path.is_ident("Self"));
        if is_self || types::key(ty.to_token_stream()) == self.itself {
            *ty = self.to.clone();
            return;
        }
        let holds = match ty {
            Type::Array(_) | Type::Paren(_) | Type::Reference(_) | Type::Slice(_) | Type::Tuple(_) => true,
            Type::Path(path) => {
                path.qself.is_none()
                    && path.path.segments.last().is_some_and(|last| HOLDERS.iter().any(|name| last.ident == name))
            }
            _ => false,
        };
        if holds {
            visit_mut::visit_type_mut(self, ty);
        }
    }

    fn visit_expr_mut(&mut self, _: &mut syn::Expr) {}
}
