//! What is called or named by a path: a companion, a twin, a function of std's, a constructor, a constant.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::visit_mut::VisitMut;
use syn::{
    Expr, ExprCall, ExprPath, GenericArgument, Item, Path, PathArguments, PathSegment, QSelf, Token, TraitBound, Type,
    TypePath, UseTree, parse_quote_spanned,
};

use super::named::{asking, is_written_out};
use super::{Names, Position, Rewriter, Use, build};
use crate::{names, types};

impl Rewriter<'_> {
    /// `Foo(x)`, for a struct or variant of that name
    pub(super) fn constructs(&mut self, call: &ExprCall) -> bool {
        matches!(&*call.func, Expr::Path(path)
            if self.local_of(path).is_none() && is_constructor(&path.path) && !self.is_of_table(path))
    }

    /// `a::f(x)`, `Type::f(x)`, `local(x)`, `(self.f)(x)`
    pub(super) fn call(&mut self, expr: &mut Expr) {
        let Expr::Call(call) = &mut *expr else { return };
        // `(Double)(x)`: a function that is named as types are, but for the parentheses taken for a constructor.
        if let Expr::Paren(paren) = &mut *call.func
            && matches!(&*paren.expr, Expr::Path(path) if is_constructor(&path.path) && !is_all_upper(&path.path))
        {
            *call.func = std::mem::replace(&mut *paren.expr, Expr::PLACEHOLDER);
        }
        let Expr::Path(path) = &mut *call.func else {
            self.expr(&mut call.func);
            self.exprs(&mut call.args);
            return;
        };
        if let Some(local) = self.local_of(path) {
            let channel = self.scope.async_closure(&local).cloned();
            *call.func = Expr::Path(ExprPath { attrs: Vec::new(), qself: None, path: local.clone().into() });
            self.exprs(&mut call.args);
            if let Some(channel) = channel {
                self.call_async(channel, &local, expr);
            }
            return;
        }
        if self.is_of_table(path) {
            return self.exprs(&mut call.args);
        }
        self.written_in_path(&mut path.qself, &mut path.path);
        let function = self.function(path, Some(call.args.len()));
        let name = path.path.segments.last().expect("a path has a segment").ident.clone();
        let is_scoped = self.is_scoped(path, Some(call.args.len()));
        *call.func = Expr::Verbatim(function);
        self.arguments(&name, &mut call.args);
        if is_scoped {
            call.args.push(self.token(name.span()));
        }
    }

    fn arguments(&mut self, callee: &Ident, args: &mut syn::punctuated::Punctuated<Expr, Token![,]>) {
        let count = args.len();
        for (position, arg) in args.iter_mut().enumerate() {
            // `None` is no function.
            let is_path = matches!(arg, Expr::Path(path) if !path.path.is_ident("None"));
            if is_path && names::takes_constructor(callee, position, count) {
                self.attributes(super::attrs_of(arg));
                self.value_path(arg, Position::Function);
            } else {
                self.element(arg, Use::PassedOn);
            }
        }
    }

    /// `x.f(y)`
    pub(super) fn method_call(&mut self, expr: &mut Expr) {
        let Expr::MethodCall(call) = expr else { return };
        self.uses_twins = true;
        self.imported.extend(names::imported_traits(&call.method, call.args.len()).map(|of| (of.twin, of.mention)));
        self.extended.extend(names::extension_traits(&call.method, call.args.len()).map(|of| (of.name, of.mention)));
        self.see_import(&call.method, call.args.len());
        let used = if names::is_of_iterator(&call.method) { Use::Iterated } else { Use::Any };
        self.base(&mut call.receiver, used);
        self.arguments(&call.method.clone(), &mut call.args);
        if let Some(turbofish) = &mut call.turbofish {
            for argument in &mut turbofish.args {
                self.written_in_argument(argument);
            }
        }
        let tells_where = names::tells_where(&call.method);
        let twin = if call.args.is_empty() && names::is_lock_like(&call.method) && self.has_token() {
            call.args.push(self.token(call.method.span()));
            names::scoped_twin(&call.method)
        } else {
            names::twin(&call.method)
        };
        call.method = if tells_where { twin } else { names::asked_for(twin) };
    }

    /// Brings the twin of a trait that a receiver could be confused by, where its import is seen, and uses that once more.
    fn see_import(&mut self, method: &Ident, arguments: usize) {
        let Some(of) = names::confusing_trait(method, arguments) else { return };
        if self.cx.options.imported().chain(self.scope.imported()).any(|path| of.is_imported_by(path)) {
            let (krate, name) = (&self.cx.krate, Ident::new(of.name, Span::mixed_site()));
            let mention: TokenStream = of.mention.parse().expect("a call");
            self.declare(quote!(#[allow(unused_imports)] use #krate::twins::#name as _;));
            self.check(mention);
        }
    }

    /// Whether a call of a path, with so many arguments, may return a lock's guard, for which there is a token: `Mutex::lock(&mutex)`.
    fn is_scoped(&self, path: &ExprPath, arguments: Option<usize>) -> bool {
        let last = path.path.segments.last();
        arguments == Some(1)
            && is_in_type(path)
            && last.is_some_and(|last| names::is_lock_like(&last.ident))
            && self.has_token()
    }

    fn has_token(&self) -> bool {
        self.frames.last().is_some_and(|frame| !frame.is_async)
    }

    /// The token of the frame around, for a call that may return a lock's guard.
    fn token(&mut self, at: Span) -> Expr {
        let frame = self.frames.last_mut().expect("a body has a frame");
        Expr::Verbatim(frame.token(at).into_token_stream())
    }

    /// A path that is not called.
    pub(super) fn value_path(&mut self, expr: &mut Expr, position: Position) {
        let Expr::Path(path) = &mut *expr else { return };
        if let Some(local) = self.local_of(path) {
            path.path = local.into();
            return;
        }
        self.written_in_path(&mut path.qself, &mut path.path);
        if path.path.is_ident("self") {
            self.scope.capture_unknown(&path.path.segments[0].ident);
            return;
        }
        let last = &path.path.segments.last().expect("a path has a segment").ident;
        // Few functions are receivers, and none has a field: what is not spelt like a constant may still be one.
        let is_function = path
            .path
            .get_ident()
            .is_some_and(|name| self.cx.options.functions.contains(&name.unraw()) || self.scope.is_function(name));
        let is_receiver =
            position == Position::Receiver && self.names == Names::Known && !is_constructor(&path.path) && !is_function;
        if self.is_of_table(path) {
            return;
        }
        if position != Position::Function && (is_receiver || is_constant_name(&last.to_string())) {
            if is_in_type(path) {
                *expr = self.constant_of_type(path.clone(), self.of_constant);
            } else {
                self.constant(path.clone());
            }
        } else if is_constructor(&path.path) {
            self.constructor_value(expr, position);
        } else if self.names == Names::MayBeCaptured
            && let Some(name) = path.path.get_ident()
            && !self.scope.is_item(name)
        {
            self.scope.capture_unknown(name);
            if self.scope.has_glob() {
                self.check(quote!(let _ = &raw const #name;));
            }
        } else {
            *expr = Expr::Verbatim(self.function(path, None));
        }
    }

    /// A type's constant, if an expression is one, as the place that it is: below `&` it is promoted, and a field of it is moved out.
    pub(super) fn constant_in_place(&mut self, expr: &mut Expr) -> bool {
        let Some(path) = self.path_of_constant(expr) else { return false };
        *expr = self.constant_of_type(path, false);
        true
    }

    /// The same of what an array repeats, which need not be `Copy`: `[Foo::NONE; 3]` → `[const { Foo::NONE }; 3]`
    pub(super) fn constant_element(&mut self, expr: &mut Expr) -> bool {
        let Some(path) = self.path_of_constant(expr) else { return false };
        let (span, constant) = (path.span(), self.constant_of_type(path, true));
        *expr = parse_quote_spanned!(span=> const { #constant });
        true
    }

    fn path_of_constant(&mut self, expr: &Expr) -> Option<ExprPath> {
        let Expr::Path(path) = expr else { return None };
        let last = path.path.segments.last().expect("a path has a segment");
        if !is_in_type(path) || !is_constant_name(&last.ident.to_string()) || self.is_of_table(path) {
            return None;
        }
        let mut path = path.clone();
        self.written_in_path(&mut path.qself, &mut path.path);
        Some(path)
    }

    /// `Foo::LIMIT` → `(P::Constant { value: Foo::LIMIT, proof: P::Unproven }).value`, whose type is asked: of another mention, the constant could be
    /// another one, as its trait may have parameters that are inferred. In the value of a constant, where what has fields would be dropped if one is
    /// moved out, `match P::constant(Foo::LIMIT, P::Unproven) { c => c }`.
    ///
    /// Beside `T::ZERO` a marked trait says that it is clean: the proof is `T::__NO_TLS0_ZERO`. Where none of a parameter's bounds says so, what is of
    /// each type does not, and the type is asked: what a bound has goes before. Beside a constant of a marked impl of a generic type the same is said by
    /// `Foo::<T>::__NO_TLS0OWN_EMPTY`, if the constant is clean: both are of one impl, as their type is written.
    fn constant_of_type(&mut self, path: ExprPath, of_constant: bool) -> Expr {
        let span = path.span();
        let name_of_proof: Option<fn(&Ident) -> Ident> = if self.is_of_parameter(&path) {
            Some(names::proof_of_constant)
        } else {
            self.is_of_own_generic(&path).then_some(names::proof_of_own_constant)
        };
        let proof = match name_of_proof {
            Some(name) => {
                let proof = ExprPath { path: build::renamed(&path.path, name), ..path.clone() };
                if path.qself.is_none() {
                    self.of_each.insert(proof.path.segments.last().expect("a constant has a name").ident.to_string());
                }
                proof.into_token_stream()
            }
            None => self.private("Unproven", span),
        };
        if of_constant {
            let (constant, name) = (self.private("constant", span), Ident::new("__c", Span::mixed_site()));
            return parse_quote_spanned!(span=> match #constant(#path, #proof) { #name => #name });
        }
        let constant = self.private("Constant", span);
        parse_quote_spanned!(span=> (#constant { value: #path, proof: #proof }).value)
    }

    /// Whether a path is that of a type parameter's constant, `T::ZERO` or `<T as Zero>::ZERO`.
    pub(super) fn is_of_parameter(&self, path: &ExprPath) -> bool {
        let is_of_trait = matches!(&self.cx.self_ty, Some(Type::Path(this)) if this.path.is_ident(names::SELF));
        let is_parameter = |name: &Ident| name == "Self" && is_of_trait || self.is_type_parameter(name);
        match &path.qself {
            Some(qself) => {
                let of = matches!(&*qself.ty, Type::Path(of) if of.path.get_ident().is_some_and(is_parameter));
                of && qself.position > 0
            }
            None => {
                let mut segments = path.path.segments.iter();
                let (Some(of), Some(_), None) = (segments.next(), segments.next(), segments.next()) else {
                    return false;
                };
                path.path.leading_colon.is_none() && is_parameter(&of.ident)
            }
        }
    }

    /// Whether a path in generic code is `Self::EMPTY` of an impl, or `Foo::<T>::EMPTY`, all of whose type is written.
    fn is_of_own_generic(&self, path: &ExprPath) -> bool {
        let mut of = path.path.clone();
        of.segments.pop();
        of.segments.pop_punct();
        let is_written = if of.is_ident("Self") { self.cx.self_ty.is_some() } else { is_written_out(&of) };
        path.qself.is_none() && is_written && self.cx.generics.type_params().next().is_some()
    }

    /// An inline constant, whose type is asked: `inline(const { … }).0`, of which nothing is expected.
    pub(super) fn inline(&self, function: &str, constant: Expr, span: Span) -> Expr {
        build::unexpected(build::call(self.private(function, span), [constant], span), span)
    }

    /// What a field, an index or a method is of.
    pub(super) fn base(&mut self, expr: &mut Expr, used: Use) {
        if self.constant_in_place(expr) {
            return;
        }
        match expr {
            Expr::Path(path) => {
                self.attributes(&path.attrs);
                self.value_path(expr, Position::Receiver);
            }
            _ => self.value(expr, used),
        }
    }

    /// A use of a constant or static: its type is checked once for each block with items. Another mention of it is of the same type only if
    /// it has no arguments to infer: so it is made where no bound in sight could infer them.
    fn constant(&mut self, path: ExprPath) {
        let is_parameter = |parameter: &syn::ConstParam| path.path.is_ident(&parameter.ident);
        if !self.cx.generics.const_params().any(is_parameter) {
            // What is before the name may be a type in lower case, and the constant a trait's.
            let only_of_type = (path.path.segments.len() > 1).then(|| self.only_of_type(&path));
            let (span, at) = (path.span(), Span::mixed_site().located_at(path.span()));
            let (new, tie) = (self.private("Tie::new", span), Ident::new("__t", at));
            let dead = build::dead(quote!(#only_of_type #tie.__no_tls0is(&#path);));
            let check = quote_spanned!(span=> { let #tie = &&&&#new(); #dead #tie.__no_tls0asks() });
            self.check_apart("constant", &path, check);
        }
    }

    /// A check of the type of what is mentioned in dead code, where the borrow checker sees it.
    pub(super) fn tied(&self, mentioned: &impl ToTokens, check: &str, span: Span) -> TokenStream {
        self.tied_within(check, span, |told| quote!(#told(&#mentioned);))
    }

    /// The same, of what is mentioned somewhere in code that `mentioning` makes around the function that is told of it.
    pub(super) fn tied_within(
        &self,
        check: &str,
        span: Span,
        mentioning: impl FnOnce(TokenStream) -> TokenStream,
    ) -> TokenStream {
        let new = self.private("Tie::new", span);
        // Both of one expansion, or rustc would say of the attribute what it says of the receiver.
        let at = Span::mixed_site().located_at(span);
        let (tie, check) = (Ident::new("__t", at), names::own(check, at));
        let dead = build::dead(mentioning(quote!(#tie.__no_tls0is)));
        quote_spanned!(span=> { let #tie = &&&&#new(); #dead #tie.#check(); })
    }

    fn local_of(&mut self, path: &ExprPath) -> Option<Ident> {
        let ident = path.qself.is_none().then(|| path.path.get_ident()).flatten()?;
        let local = self.scope.local(ident)?;
        if !self.scope.is_certain(ident) {
            self.check(quote!(let _ = &raw const #ident; let _ = &raw const #local;));
        }
        Some(local)
    }

    /// The marked function that a path means, called with so many arguments, or not called.
    pub(super) fn function(&mut self, expr: &ExprPath, arguments: Option<usize>) -> TokenStream {
        let path = &expr.path;
        let count = path.segments.len();
        let last = path.segments.last().expect("a path has a segment");
        let span = last.ident.span();
        let name_of_twin = if self.is_scoped(expr, arguments) { names::scoped_twin } else { names::twin };
        if let Some(qself) = &expr.qself {
            self.uses_twins = true;
            let twin =
                ExprPath { attrs: Vec::new(), qself: expr.qself.clone(), path: build::renamed(path, name_of_twin) };
            if qself.as_token.is_none() {
                return twin.into_token_stream();
            }
            let written = Path {
                leading_colon: path.leading_colon,
                segments: path.segments.iter().take(qself.position).cloned().collect(),
            };
            return match self.std_trait(&written, &last.ident) {
                Some((twins, is_std, _)) => {
                    let ty = &qself.ty;
                    let arguments = &written.segments.last().expect("a trait has a name").arguments;
                    let last = twin_segment(last);
                    self.check(is_std);
                    quote_spanned!(span=> <#ty as #twins #arguments>::#last)
                }
                None => twin.into_token_stream(),
            };
        }
        if let Some(why) = names::refusal(path) {
            self.errors.push(path, why);
            return path.into_token_stream();
        }
        if let Some(function) = self.std_function(path, arguments) {
            return function;
        }
        if count > 1 && is_type_like(path, count - 2) {
            self.uses_twins = true;
            let of = Path {
                leading_colon: path.leading_colon,
                segments: path.segments.iter().take(count - 1).cloned().collect(),
            };
            if is_method_of(&of.segments[count - 2].ident, &last.ident)
                && let Some((twins, is_std, parameters)) = self.std_trait(&of, &last.ident)
            {
                let arguments = match &of.segments[count - 2].arguments {
                    PathArguments::None if parameters == 1 => quote!(<_>),
                    arguments => arguments.to_token_stream(),
                };
                let last = twin_segment(last);
                self.check(is_std);
                return quote_spanned!(span=> <_ as #twins #arguments>::#last);
            }
            if let Some(of) = self.trait_in_sight(&of) {
                let last = PathSegment { ident: name_of_twin(&last.ident), arguments: last.arguments.clone() };
                return quote_spanned!(span=> <_ as #of>::#last);
            }
            self.named(&of);
            if names::is_of_imported_trait(&of.segments[count - 2].ident, &last.ident) {
                // The user's import of the trait is used, too.
                self.check(quote!(let _ = #path;));
            }
            if let Some(asked) = self.asked_of(&of, &last.ident) {
                let last = PathSegment { ident: name_of_twin(&last.ident), arguments: last.arguments.clone() };
                return quote_spanned!(span=> <#asked>::#last);
            }
            return build::renamed(path, name_of_twin).into_token_stream();
        }
        if last.ident == "self" || last.ident == "super" || last.ident == "crate" {
            self.errors.push(path, "this names no function: write the path of one");
            return path.into_token_stream();
        }
        let generics = &last.arguments;
        if count == 1 && path.leading_colon.is_none() {
            if self.constants.contains(&last.ident.unraw().to_string()) && self.scope.is_item(&last.ident) {
                self.errors
                    .push(path, "a name in lower case is taken for a function's: write the constant's in upper case");
            }
            return companion_of(&last.ident, generics, arguments.is_some());
        }
        let mut to = path.clone();
        if count > 1 && path.segments[count - 2].ident == last.ident {
            to.segments.pop();
            to.segments.pop_punct();
            let of_module = names::of_module(&last.ident);
            return quote_spanned!(span=> #to::#of_module #generics);
        }
        if let Some(last) = to.segments.last_mut() {
            last.arguments = PathArguments::None;
            if count > 1 {
                last.ident = names::asked_for(last.ident.clone());
            }
        }
        let companion = Ident::new(names::COMPANION_FN, span);
        quote_spanned!(span=> #to::#companion #generics)
    }

    /// A type of the marked module around that has bounds, or std's `Cow`, asked for their markers: what a function of a trait gives for each type was
    /// not. Where the type cannot be written with its arguments left open, such a function is refused.
    ///
    /// Input: `Foo`. Output: `<Foo<_, _> as P::Asked>::Itself`
    fn asked_of(&mut self, of: &Path, function: &Ident) -> Option<TokenStream> {
        let last = of.segments.last()?;
        if is_written_out(of) || self.is_known_type(of) || self.is_projected(of) {
            return None;
        }
        let (krate, span) = (self.cx.krate.clone(), of.span());
        let is_of_each = names::OF_EACH.iter().any(|of_each| function == of_each);
        let name = Some(&last.ident).filter(|_| of.segments.len() == 1 && of.leading_colon.is_none());
        let declared = name.and_then(|name| self.cx.options.declared(name));
        let is_cow = declared.is_none() && name.is_some_and(|name| name == "Cow");
        let asked = |count, lifetimes: TokenStream| {
            let arguments = with_all_arguments(last, count, lifetimes);
            quote_spanned!(span=> <#arguments as #krate::Asked>::Itself)
        };
        if let Some(count) = declared.and_then(|declared| declared.bounded) {
            return Some(asked(count, TokenStream::new()));
        }
        if is_cow && is_of_each {
            return Some(asked(1, quote!('_,)));
        }
        let is_parameter = name.is_some_and(|name| self.is_type_parameter(name));
        let is_of_std = is_cow && names::OF_COW.iter().any(|of_std| function == of_std);
        if !is_parameter && (is_of_each || is_cow && !is_of_std) {
            self.named_before_other(of);
        }
        None
    }

    /// Std's function, checked to be the one that the user's path means.
    fn std_function(&mut self, path: &Path, arguments: Option<usize>) -> Option<TokenStream> {
        let last = path.segments.last()?;
        let bare = (path.segments.len() == 1 && path.leading_colon.is_none()).then_some(&last.ident);
        // An item of the body hides what the module around imports.
        let imported = bare.and_then(|name| match self.scope.is_item(name) {
            true => self.scope.import(name),
            false => self.cx.options.import(name),
        });
        let found = match names::std_function(imported.unwrap_or(path)) {
            Some(found) => found,
            None if bare.is_some()
                && !self.scope.is_function(&last.ident)
                && !self.cx.options.functions.contains(&last.ident.unraw()) =>
            {
                names::bare_function(&last.ident.to_string(), arguments)?
            }
            None => return None,
        };
        let module: TokenStream = found.module.parse().expect("a module's path");
        let name = Ident::new(found.name, last.ident.span());
        let via = Ident::new(names::COMPANION_VIA_FN, last.ident.span());
        let functions = self.private("functions", last.ident.span());
        let (std, via) = (quote!(#functions::#module::#name), quote!(#functions::#module::#name::#via));
        if !found.is_told_by_pointer() {
            return Some(quote!(#via(#std, #path)));
        }
        let span = last.ident.span();
        let told = Ident::new("__f", Span::mixed_site().located_at(span));
        Some(build::beside(quote!(let #told = #std;), quote_spanned!(span=> #via(#told, #path, #told))))
    }

    /// The twin trait of the std trait that `path` may mean, the check that it does, and how many parameters it has.
    fn std_trait(&self, path: &Path, method: &Ident) -> Option<(TokenStream, TokenStream, usize)> {
        let name = &path.segments.last()?.ident;
        if self.cx.options.own.contains(name) {
            return None;
        }
        let found = names::std_trait_with(path, [method])?;
        let krate = &self.cx.krate;
        let marker = Ident::new(found.marker, name.span());
        let of: TokenStream = found.path.parse().expect("a trait's path");
        let mut user = path.clone();
        if let Some(last) = user.segments.last_mut() {
            last.arguments = PathArguments::None;
        }
        let arguments = (found.parameters == 1).then(|| quote!(<__A>));
        let parameter = (found.parameters == 1).then(|| quote!(, __A));
        let check = quote! {
            fn __is_std<__T: #user #arguments #parameter>() {
                fn __std<__T: #krate::#of #arguments #parameter>() {}
                let _ = __std::<__T #parameter>;
            }
        };
        Some((quote!(#krate::twins::#marker), check, found.parameters))
    }

    /// `Shape<_>`, if that is what a path names, and certainly a trait: one of a bound, of the impl or of the marked module around.
    fn trait_in_sight(&self, of: &Path) -> Option<Path> {
        if of.get_ident().is_some_and(|name| self.own_types.contains(&name.unraw().to_string())) {
            return None;
        }
        let mut bounds = Bounds(Vec::new());
        bounds.visit_generics(&self.cx.generics);
        let mut in_sight = bounds.0.into_iter().chain(&self.cx.options.traits);
        // Whoever wrote it: items have one name for all.
        let name = |path: &Path| with_arguments(path, PathArguments::None).into_token_stream().to_string();
        let found = in_sight.find(|path| name(path) == name(of))?;
        match of.segments.last()?.arguments {
            PathArguments::None => Some(with_arguments(of, left_open(&found.segments.last()?.arguments))),
            _ => Some(of.clone()),
        }
    }

    /// The types that a path writes, in its arguments too.
    pub(super) fn written_in_path(&mut self, qself: &mut Option<QSelf>, path: &mut Path) {
        if let Some(qself) = qself {
            self.write_type(&mut qself.ty);
        }
        self.strict().path(path);
        // `<T as Trait>::Item` of `<T as Trait>::Item::new`
        if let Some(qself) = qself {
            for count in qself.position + 1..path.segments.len() {
                let segments = path.segments.iter().take(count).cloned().collect();
                let path = Path { leading_colon: path.leading_colon, segments };
                self.write_type(&mut Type::Path(TypePath { attrs: Vec::new(), qself: Some(qself.clone()), path }));
            }
        }
        let mut found = Arguments::default();
        found.visit_path(path);
        for constant in &found.constants {
            types::refuse_in_constant(constant, self.errors);
        }
        for ty in &mut found.types {
            self.write_type(ty);
        }
        asking(self.cx).visit_path_mut(path);
    }

    fn written_in_argument(&mut self, argument: &mut GenericArgument) {
        match argument {
            GenericArgument::Type(ty) if !matches!(ty, Type::Infer(_)) => {
                self.strict().ty(ty);
                self.write_type(&mut types::as_argument(ty));
                asking(self.cx).visit_type_mut(ty);
            }
            GenericArgument::Const(constant) => types::refuse_in_constant(constant, self.errors),
            _ => {}
        }
    }
}

/// `(f::__no_tls0::<T>)`. The parentheses are the user's, or what rustc says of the call it would say of everything from the
/// attribute on.
fn companion_of(function: &Ident, generics: &PathArguments, is_called: bool) -> TokenStream {
    let of = names::asked_for(function.clone());
    let companion = Ident::new(names::COMPANION_FN, of.span());
    let path = quote_spanned!(of.span()=> #of::#companion #generics);
    if is_called { quote_spanned!(function.span()=> (#path)) } else { path }
}

fn with_arguments(path: &Path, arguments: PathArguments) -> Path {
    let mut path = path.clone();
    if let Some(last) = path.segments.last_mut() {
        last.arguments = arguments;
    }
    path
}

/// `<_>` for `<T, Output = T>`
fn left_open(arguments: &PathArguments) -> PathArguments {
    let PathArguments::AngleBracketed(arguments) = arguments else { return PathArguments::None };
    let is_value =
        |argument: &&GenericArgument| matches!(argument, GenericArgument::Type(_) | GenericArgument::Const(_));
    let open: Vec<Type> = arguments.args.iter().filter(is_value).map(|_| syn::parse_quote!(_)).collect();
    if open.is_empty() { PathArguments::None } else { PathArguments::AngleBracketed(syn::parse_quote!(<#(#open),*>)) }
}

/// The traits of all bounds.
struct Bounds<'a>(Vec<&'a Path>);

impl<'ast> Visit<'ast> for Bounds<'ast> {
    fn visit_trait_bound(&mut self, bound: &'ast TraitBound) {
        self.0.push(&bound.path);
        syn::visit::visit_trait_bound(self, bound);
    }
}

#[derive(Default)]
struct Arguments<'ast> {
    types: Vec<Type>,
    constants: Vec<&'ast Expr>,
}

impl<'ast> Visit<'ast> for Arguments<'ast> {
    fn visit_generic_argument(&mut self, argument: &'ast GenericArgument) {
        match argument {
            GenericArgument::Type(ty) if !matches!(ty, Type::Infer(_)) => self.types.push(types::as_argument(ty)),
            GenericArgument::Const(constant) => self.constants.push(constant),
            _ => {}
        }
    }
}

fn twin_segment(segment: &PathSegment) -> PathSegment {
    PathSegment { ident: names::twin(&segment.ident), arguments: segment.arguments.clone() }
}

const PRIMITIVES: [&str; 17] = [
    "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64", "bool",
    "char", "str",
];

/// `Some`, `None::<u8>`: a variant that std's prelude has, if it is what it is called.
pub(super) fn is_of_prelude(path: &Path) -> bool {
    let is_variant = |name: &Ident| ["Some", "None", "Ok", "Err"].iter().any(|known| name == known);
    path.leading_colon.is_none() && path.segments.len() == 1 && is_variant(&path.segments[0].ident)
}

/// Whether the segment at `position` is written as types are.
pub(super) fn is_type_like(path: &Path, position: usize) -> bool {
    let name = path.segments[position].ident.to_string();
    starts_upper(&name)
        || position == 0
            && path.leading_colon.is_none()
            && path.segments.len() == 2
            && PRIMITIVES.contains(&name.as_str())
}

/// `Foo::<A>` → `Foo<A>`, `Foo` → `Foo<_, _>`, with so many arguments, after these lifetimes, if none is written.
fn with_all_arguments(of: &PathSegment, count: usize, lifetimes: TokenStream) -> TokenStream {
    let name = &of.ident;
    let written = match &of.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().collect(),
        _ => Vec::new(),
    };
    let (of_lifetimes, others): (Vec<&GenericArgument>, Vec<_>) =
        written.into_iter().partition(|argument| matches!(argument, GenericArgument::Lifetime(_)));
    let lifetimes = if of_lifetimes.is_empty() { lifetimes } else { quote!(#(#of_lifetimes,)*) };
    let open = std::iter::repeat_n(quote_spanned!(name.span()=> _), if others.is_empty() { count } else { 0 });
    quote_spanned!(name.span()=> #name<#lifetimes #(#others,)* #(#open),*>)
}

/// Whether a path is that of a constant or a function in an impl or a trait, as far as names tell.
pub(super) fn is_in_type(path: &ExprPath) -> bool {
    let count = path.path.segments.len();
    path.qself.is_some() || count > 1 && is_type_like(&path.path, count - 2)
}

fn starts_upper(name: &str) -> bool {
    name.trim_start_matches('_').starts_with(char::is_uppercase)
}

/// `Some`, `Token::Plus`, `Self`, not `LIMIT`.
pub(super) fn is_constructor(path: &Path) -> bool {
    path.segments.last().is_some_and(|last| starts_upper(&last.ident.to_string()))
}

/// `LIMIT`, `N`: a constant, which may hold a function.
fn is_all_upper(path: &Path) -> bool {
    path.segments.last().is_some_and(|last| !last.ident.to_string().contains(char::is_lowercase))
}

/// `LIMIT`, `N`; and `Digit_table`, which no type is called: a unit variant of such a name is checked as a constant is.
pub(super) fn is_constant_name(name: &str) -> bool {
    let name = name.trim_matches('_');
    starts_upper(name) && (name.contains('_') || !name.contains(char::is_lowercase))
}

/// Whether a std trait has a method of that name: tells `Error::from` of a user's type from `Default::default`.
fn is_method_of(std_trait: &Ident, method: &Ident) -> bool {
    let methods: &[&str] = match std_trait.to_string().as_str() {
        "AsFd" => &["as_fd"],
        "AsMut" => &["as_mut"],
        "AsRawFd" => &["as_raw_fd"],
        "AsRef" => &["as_ref"],
        "Borrow" => &["borrow"],
        "BorrowMut" => &["borrow_mut"],
        "BuildHasher" => &["build_hasher", "hash_one"],
        "BufRead" => &["consume", "fill_buf", "lines", "read_line", "read_until", "skip_until", "split"],
        "Clone" => &["clone", "clone_from"],
        "Default" => &["default"],
        "Deref" => &["deref"],
        "DerefMut" => &["deref_mut"],
        "DoubleEndedIterator" | "Iterator" => return true,
        "Error" => &["source", "description", "cause"],
        "ExactSizeIterator" => &["len"],
        "Extend" => &["extend"],
        "From" => &["from"],
        "FromIterator" => &["from_iter"],
        "FromStr" => &["from_str"],
        "FromRawFd" => &["from_raw_fd"],
        "Future" => &["poll"],
        "Hash" => &["hash", "hash_slice"],
        "Hasher" => return method != "new" && method != "default",
        "Index" => &["index"],
        "IndexMut" => &["index_mut"],
        "Into" => &["into"],
        "IntoFuture" => &["into_future"],
        "IntoIterator" => &["into_iter"],
        "IntoRawFd" => &["into_raw_fd"],
        "Ord" => &["cmp", "max", "min", "clamp"],
        "PartialEq" => &["eq", "ne"],
        "PartialOrd" => &["partial_cmp", "lt", "le", "gt", "ge"],
        "Product" => &["product"],
        "Read" => &[
            "by_ref",
            "bytes",
            "chain",
            "read",
            "read_exact",
            "read_to_end",
            "read_to_string",
            "read_vectored",
            "take",
        ],
        "RangeBounds" => &["start_bound", "end_bound", "contains"],
        "Seek" => &["rewind", "seek", "seek_relative", "stream_position"],
        "Sum" => &["sum"],
        "ToOwned" => &["to_owned", "clone_into"],
        "ToSocketAddrs" => &["to_socket_addrs"],
        "ToString" => &["to_string"],
        "TryFrom" => &["try_from"],
        "TryInto" => &["try_into"],
        "Write" => &["by_ref", "flush", "write", "write_all", "write_char", "write_fmt", "write_str"],
        "Binary" | "Debug" | "Display" | "LowerExp" | "LowerHex" | "Octal" | "Pointer" | "UpperExp" | "UpperHex" => {
            &["fmt"]
        }
        "Add" => &["add"],
        "AddAssign" => &["add_assign"],
        "BitAnd" => &["bitand"],
        "BitAndAssign" => &["bitand_assign"],
        "BitOr" => &["bitor"],
        "BitOrAssign" => &["bitor_assign"],
        "BitXor" => &["bitxor"],
        "BitXorAssign" => &["bitxor_assign"],
        "Div" => &["div"],
        "DivAssign" => &["div_assign"],
        "Mul" => &["mul"],
        "MulAssign" => &["mul_assign"],
        "Neg" => &["neg"],
        "Not" => &["not"],
        "Rem" => &["rem"],
        "RemAssign" => &["rem_assign"],
        "Shl" => &["shl"],
        "ShlAssign" => &["shl_assign"],
        "Shr" => &["shr"],
        "ShrAssign" => &["shr_assign"],
        "Sub" => &["sub"],
        "SubAssign" => &["sub_assign"],
        _ => &[],
    };
    methods.iter().any(|known| method == known)
}

/// The names that an item in a block gives to values, and to types.
pub fn names_of_item(item: &Item, values: &mut Vec<String>, types: &mut Vec<String>) {
    match item {
        Item::Const(item) => values.push(item.ident.unraw().to_string()),
        Item::Static(item) => values.push(item.ident.unraw().to_string()),
        Item::Struct(item) => {
            values.push(item.ident.unraw().to_string());
            types.push(item.ident.unraw().to_string());
        }
        Item::Enum(item) => types.push(item.ident.unraw().to_string()),
        Item::ExternCrate(item) => {
            types.push(item.rename.as_ref().map_or(&item.ident, |(_, name)| name).unraw().to_string());
        }
        // With its companion.
        Item::Fn(item) => types.push(item.sig.ident.unraw().to_string()),
        Item::Mod(item) => types.push(item.ident.unraw().to_string()),
        Item::TraitAlias(item) => types.push(item.ident.unraw().to_string()),
        Item::Union(item) => types.push(item.ident.unraw().to_string()),
        Item::Type(item) => types.push(item.ident.unraw().to_string()),
        Item::Trait(item) => types.push(item.ident.unraw().to_string()),
        Item::Use(item) => {
            names_of_use(&item.tree, values);
            names_of_use(&item.tree, types);
        }
        _ => {}
    }
}

impl Rewriter<'_> {
    /// `use Token::*` brings the variants of `Token`, if that is a type, as it must be for its check. What a module has could be
    /// anything.
    pub(super) fn globs(&mut self, mut of: Path, tree: &UseTree) {
        match tree {
            UseTree::Glob(_) if !of.segments.is_empty() && is_type_like(&of, of.segments.len() - 1) => {
                self.imported(&of)
            }
            UseTree::Glob(glob) => self
                .errors
                .push(glob, "a `*` could hide what a name here means: import by name, or put it outside the function"),
            UseTree::Path(path) => {
                of.segments.push(path.ident.clone().into());
                self.globs(of, &path.tree);
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.globs(of.clone(), tree)),
            UseTree::Name(_) | UseTree::Rename(_) => {}
        }
    }
}

/// Whether an import is, or has, a `*`.
pub(super) fn has_glob(tree: &UseTree) -> bool {
    match tree {
        UseTree::Glob(_) => true,
        UseTree::Path(path) => has_glob(&path.tree),
        UseTree::Group(group) => group.items.iter().any(has_glob),
        UseTree::Name(_) | UseTree::Rename(_) => false,
    }
}

/// `{self}` of `a::b::{self}`, which brings `b`.
fn brings_itself(tree: &UseTree) -> bool {
    match tree {
        UseTree::Name(name) => name.ident == "self",
        UseTree::Group(group) => group.items.iter().any(brings_itself),
        _ => false,
    }
}

fn names_of_use(tree: &UseTree, names: &mut Vec<String>) {
    match tree {
        UseTree::Path(path) => {
            if brings_itself(&path.tree) {
                names.push(path.ident.unraw().to_string());
            }
            names_of_use(&path.tree, names);
        }
        UseTree::Name(name) if name.ident == "self" => {}
        UseTree::Name(name) => names.push(name.ident.unraw().to_string()),
        UseTree::Rename(rename) => names.push(rename.rename.unraw().to_string()),
        UseTree::Group(group) => group.items.iter().for_each(|tree| names_of_use(tree, names)),
        UseTree::Glob(_) => {}
    }
}

/// Each name that an import gives, and the path that it is for.
pub fn imports_of(tree: &UseTree, mut to: Path, found: &mut impl FnMut(String, Path)) {
    match tree {
        UseTree::Path(path) => {
            to.segments.push(path.ident.clone().into());
            imports_of(&path.tree, to, found);
        }
        UseTree::Name(name) => {
            if name.ident != "self" {
                to.segments.push(name.ident.clone().into());
            }
            if let Some(last) = to.segments.last() {
                found(last.ident.unraw().to_string(), to);
            }
        }
        UseTree::Rename(rename) => {
            to.segments.push(rename.ident.clone().into());
            found(rename.rename.unraw().to_string(), to);
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| imports_of(tree, to.clone(), found)),
        UseTree::Glob(_) => {}
    }
}
