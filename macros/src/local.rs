//! What `capsule_local!` turns into.
//!
//! Input: `pub static SEEN: AtomicU64 = const { AtomicU64::new(0) };`. Output:
//! `pub static SEEN: P::CapsuleLocal<AtomicU64> = { P::std::thread_local! { static __INNER: … } P::CapsuleLocal::new(&__INNER) };`

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::visit_mut::VisitMut;
use syn::{Attribute, Expr, Ident, Token, Type, Visibility};

use crate::body;
use crate::context::Context;
use crate::errors::Errors;
use crate::groups::Parentheses;
use crate::item;
use crate::options::Options;
use crate::registry::Place;
use crate::types;

struct Declaration {
    attrs: Vec<Attribute>,
    vis: Visibility,
    name: Ident,
    ty: Type,
    init: Expr,
}

struct Declarations(Vec<Declaration>);

impl Parse for Declarations {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut declarations = Vec::new();
        while !input.is_empty() {
            let attrs = input.call(Attribute::parse_outer)?;
            let vis = input.parse()?;
            input.parse::<Token![static]>()?;
            let name = input.parse()?;
            input.parse::<Token![:]>()?;
            let ty = input.parse()?;
            input.parse::<Token![=]>()?;
            let init = input.parse()?;
            if !input.is_empty() {
                input.parse::<Token![;]>()?;
            }
            declarations.push(Declaration { attrs, vis, name, ty, init });
        }
        Ok(Self(declarations))
    }
}

pub fn expand(declarations: TokenStream) -> TokenStream {
    let parsed = Options::of_macro(declarations)
        .and_then(|(options, declarations)| Ok((options, syn::parse2::<Declarations>(declarations)?)));
    match parsed {
        Ok((options, declarations)) => {
            declarations.0.into_iter().map(|declaration| declare(options.clone(), declaration)).collect()
        }
        Err(error) => error.to_compile_error(),
    }
}

fn declare(options: Options, declaration: Declaration) -> TokenStream {
    let Declaration { mut attrs, vis, name, mut ty, mut init } = declaration;
    Parentheses.visit_type_mut(&mut ty);
    Parentheses.visit_expr_mut(&mut init);
    let krate = options.private();
    let cx = Context {
        krate: krate.clone(),
        generics: syn::Generics::default(),
        self_ty: None,
        options,
        place: Place::default(),
    };
    let mut errors = Errors::new();
    item::attributes::check(&mut attrs, &mut errors);
    types::refuse_in(&ty, &mut errors);
    let constant = matches!(init, Expr::Const(_));
    // A constant's value is made by the compiler: no code of it runs in a capsule.
    if !constant {
        let types = body::rewrite_expr(&cx, &mut init, &mut errors);
        let types = item::hidden(&[], types::helper(&cx, &types));
        init = Expr::Verbatim(quote!({ #types #init }));
    }
    let inner = Ident::new("__INNER", Span::mixed_site());
    let errors = errors.into_tokens(&krate);
    quote! {
        #(#attrs)*
        #vis static #name: #krate::CapsuleLocal<#ty> = {
            #errors
            #krate::std::thread_local! { static #inner: #ty = #init; }
            #krate::CapsuleLocal::new(&#inner)
        };
    }
}
