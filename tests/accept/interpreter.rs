//! A small Lisp: reader, environments that point to their parents, closures, primitives.

use no_tls::no_tls;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;

#[no_tls]
#[derive(Clone)]
pub enum Value {
    Nil,
    Int(i64),
    Bool(bool),
    Sym(Rc<str>),
    List(Rc<Vec<Value>>),
    Prim(fn(&[Value]) -> Result<Value, String>),
    Lambda(Rc<Lambda>),
}

#[no_tls]
pub struct Lambda {
    params: Vec<Rc<str>>,
    body: Value,
    env: Rc<Env>,
}

#[no_tls]
#[derive(Default)]
pub struct Env {
    vars: RefCell<HashMap<Rc<str>, Value>>,
    outer: Option<Rc<Env>>,
}

type Eval = Result<Value, String>;

#[no_tls]
impl Env {
    fn get(&self, name: &str) -> Option<Value> {
        let found = self.vars.borrow().get(name).cloned();
        found.or_else(|| self.outer.as_ref()?.get(name))
    }
    fn set(&self, name: &Rc<str>, value: Value) {
        self.vars.borrow_mut().insert(name.clone(), value);
    }
}

#[no_tls]
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Nil => write!(f, "nil"),
            Value::Int(n) => write!(f, "{n}"),
            Value::Bool(b) => write!(f, "{b}"),
            Value::Sym(s) => write!(f, "{s}"),
            Value::Prim(_) => write!(f, "<prim>"),
            Value::Lambda(l) => write!(f, "<lambda/{}>", l.params.len()),
            Value::List(items) => {
                write!(f, "(")?;
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        write!(f, " ")?;
                    }
                    write!(f, "{item}")?;
                }
                write!(f, ")")
            }
        }
    }
}

#[no_tls]
fn read(tokens: &mut std::vec::IntoIter<String>) -> Eval {
    let token = tokens.next().ok_or("end of input")?;
    match token.as_str() {
        "(" => {
            let mut items = Vec::new();
            while tokens.as_slice().first().map(String::as_str) != Some(")") {
                items.push(read(tokens)?);
            }
            tokens.next();
            Ok(Value::List(Rc::new(items)))
        }
        ")" => Err("unexpected )".to_string()),
        "nil" => Ok(Value::Nil),
        word => Ok(word.parse::<i64>().map(Value::Int).unwrap_or_else(|_| Value::Sym(Rc::from(word)))),
    }
}

#[no_tls]
fn int(value: &Value) -> Result<i64, String> {
    match value {
        Value::Int(n) => Ok(*n),
        other => Err(format!("{other} is no number")),
    }
}

#[no_tls]
fn eval(expr: &Value, env: &Rc<Env>) -> Eval {
    let items = match expr {
        Value::Sym(name) => return env.get(name).ok_or_else(|| format!("{name} is unbound")),
        Value::List(items) if !items.is_empty() => items,
        other => return Ok(other.clone()),
    };
    if let Value::Sym(head) = &items[0] {
        match (&**head, &items[1..]) {
            ("quote", [value]) => return Ok(value.clone()),
            ("if", [test, then, otherwise]) => {
                let chosen = if matches!(eval(test, env)?, Value::Bool(false) | Value::Nil) { otherwise } else { then };
                return eval(chosen, env);
            }
            ("def", [Value::Sym(name), value]) => {
                let value = eval(value, env)?;
                env.set(name, value);
                return Ok(Value::Nil);
            }
            ("fn", [Value::List(params), body]) => {
                let params = params
                    .iter()
                    .map(
                        |p| if let Value::Sym(name) = p { Ok(name.clone()) } else { Err(format!("bad parameter {p}")) },
                    )
                    .collect::<Result<Vec<_>, _>>()?;
                return Ok(Value::Lambda(Rc::new(Lambda { params, body: body.clone(), env: Rc::clone(env) })));
            }
            _ => {}
        }
    }
    let callee = eval(&items[0], env)?;
    let args = items[1..].iter().map(|item| eval(item, env)).collect::<Result<Vec<Value>, String>>()?;
    apply(&callee, &args)
}

#[no_tls]
fn apply(callee: &Value, args: &[Value]) -> Eval {
    match callee {
        Value::Prim(f) => f(args),
        Value::Lambda(lambda) => {
            if lambda.params.len() != args.len() {
                return Err(format!("{callee} got {} arguments", args.len()));
            }
            let frame = Env { outer: Some(lambda.env.clone()), ..Env::default() };
            for (name, value) in lambda.params.iter().zip(args) {
                frame.set(name, value.clone());
            }
            eval(&lambda.body, &Rc::new(frame))
        }
        other => Err(format!("{other} is no function")),
    }
}

#[no_tls]
fn add(args: &[Value]) -> Eval {
    args.iter().map(int).sum::<Result<i64, String>>().map(Value::Int)
}
#[no_tls]
fn less(args: &[Value]) -> Eval {
    Ok(Value::Bool(int(&args[0])? < int(&args[1])?))
}

#[no_tls]
pub fn run() -> String {
    let env = Rc::new(Env::default());
    let prims: [(&str, fn(&[Value]) -> Eval); 2] = [("+", add), ("<", less)];
    for (name, prim) in prims {
        env.set(&name.into(), Value::Prim(prim));
    }
    env.set(
        &Rc::from("map"),
        Value::Prim(|args| match args {
            [f, Value::List(items)] => {
                let mapped: Result<Vec<_>, _> = items.iter().map(|i| apply(f, std::slice::from_ref(i))).collect();
                Ok(Value::List(Rc::new(mapped?)))
            }
            _ => Err("map: bad arguments".into()),
        }),
    );
    let program = "(+ 1 2 (+ 3 4))\n(def fib (fn (n) (if (< n 2) n (+ (fib (+ n -1)) (fib (+ n -2))))))\n(fib 12)\n\
                   (def adder (fn (x) (fn (y) (+ x y))))\n(map (adder 10) (quote (1 2 3)))\nfib\n(nope 1)\n(fib)\n(1 2)\n(+ 1 nil)\n)";
    let mut out = String::new();
    for line in program.lines() {
        let spaced = line.replace('(', " ( ").replace(')', " ) ");
        let tokens: Vec<String> = spaced.split_whitespace().map(str::to_owned).collect();
        let result = read(&mut tokens.into_iter()).and_then(|expr| eval(&expr, &env));
        out += &match result {
            Ok(value) => format!("{value}\n"),
            Err(error) => format!("error: {error}\n"),
        };
    }
    out
}
