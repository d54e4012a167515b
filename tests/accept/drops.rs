//! When temporaries drop: marked code drops what unmarked code drops, in the same order.

use no_tls::no_tls;
use std::cell::RefCell;
use std::rc::Rc;

type Log = Rc<RefCell<String>>;

#[no_tls]
struct Noisy {
    name: &'static str,
    value: i32,
    log: Log,
}

#[no_tls]
impl Drop for Noisy {
    fn drop(&mut self) {
        self.log.borrow_mut().push_str(self.name);
        self.log.borrow_mut().push(' ');
    }
}

#[no_tls]
struct Maker {
    log: Log,
}

#[no_tls]
impl Maker {
    fn make(&self, name: &'static str, value: i32) -> Noisy {
        self.log.borrow_mut().push_str(&format!("+{name} "));
        Noisy { name, value, log: Rc::clone(&self.log) }
    }

    fn say(&self, what: &str) {
        self.log.borrow_mut().push_str(what);
        self.log.borrow_mut().push(' ');
    }

    fn end(&self, what: &str) {
        self.log.borrow_mut().push_str(&format!("/ {what}\n"));
    }
}

#[no_tls]
impl Noisy {
    fn value(&self) -> i32 {
        self.value
    }

    fn some(&self) -> Option<&i32> {
        Some(&self.value)
    }

    fn list(&self) -> [i32; 2] {
        [self.value, self.value + 1]
    }

    fn is(&self, value: i32) -> bool {
        self.value == value
    }

    fn check(&self, limit: i32) -> Result<i32, String> {
        if self.value < limit { Ok(self.value) } else { Err(format!("{} is too large", self.value)) }
    }
}

#[no_tls]
impl std::ops::Add for &Noisy {
    type Output = i32;
    fn add(self, other: &Noisy) -> i32 {
        self.value + other.value
    }
}

#[no_tls]
impl std::ops::Add<i32> for Noisy {
    type Output = Noisy;
    fn add(mut self, other: i32) -> Noisy {
        self.value += other;
        self
    }
}

#[no_tls]
impl std::ops::AddAssign<Noisy> for Noisy {
    fn add_assign(&mut self, other: Noisy) {
        self.value += other.value;
    }
}

#[no_tls]
impl std::ops::Neg for Noisy {
    type Output = i32;
    fn neg(self) -> i32 {
        -self.value
    }
}

#[no_tls]
impl std::ops::Index<Noisy> for Noisy {
    type Output = i32;
    fn index(&self, index: Noisy) -> &i32 {
        index.log.borrow_mut().push_str("index ");
        &self.value
    }
}

#[no_tls]
impl PartialEq for Noisy {
    fn eq(&self, other: &Noisy) -> bool {
        self.value == other.value
    }
}

#[no_tls]
impl PartialOrd for Noisy {
    fn partial_cmp(&self, other: &Noisy) -> Option<std::cmp::Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

#[no_tls]
impl std::fmt::Debug for Noisy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Noisy").field(&self.value).finish()
    }
}

#[no_tls]
fn statements(m: &Maker) {
    m.make("a", 1);
    m.end("expression");
    let _ = m.make("b", 1);
    m.end("wildcard");
    let _c = m.make("c", 1);
    m.end("underscored");
    let d = &m.make("d", 1);
    m.say("extended");
    let e = m.make("e", 1).value();
    m.end("let");
    let Noisy { value: ref v, .. } = m.make("f", 2);
    m.say("ref");
    let (g, _) = (m.make("g", 1), m.make("h", 1));
    m.end("tuple");
    let x = [&m.make("i", 1), &m.make("j", 2)];
    m.end("array of references");
    let w = Wrapper { inner: &m.make("k", 3) };
    m.end("literal of references");
    let y = if d.value > 0 { &m.make("l", 4) } else { &m.make("m", 5) };
    m.end("if of references");
    let z = { &m.make("n", 6) };
    m.end("block of references");
    m.say(&format!("{} {} {} {} {} {} {}", d.value, e, v, g.value, x[1].value, w.inner.value, y.value + z.value));
}

#[no_tls]
struct Wrapper<'a> {
    inner: &'a Noisy,
}

#[no_tls]
fn conditions(m: &Maker) {
    if m.make("a", 1).is(1) {
        m.say("then");
    }
    m.end("if");
    if m.make("a", 1).is(2) {
    } else if m.make("b", 1).is(1) {
        m.say("then");
    }
    m.end("else if");
    if m.make("a", 1) == m.make("b", 1) {
        m.say("then");
    }
    m.end("if comparison");
    if let Some(x) = m.make("a", 1).some() {
        m.say(&format!("{x}"));
    } else {
        m.say("else");
    }
    m.end("if let");
    if let Some(2) = m.make("a", 1).some() {
        m.say("then");
    } else {
        m.say("else");
    }
    m.end("if let else");
    if let Some(x) = m.make("a", 1).some()
        && m.make("b", 2).is(2)
        && let Some(y) = m.make("c", 3).some()
        && *x < *y
    {
        m.say("then");
    } else {
        m.say("else");
    }
    m.end("let chain");
    if m.make("a", 1).is(1) && (m.make("b", 2).is(1) || m.make("c", 3).is(3)) && !m.make("d", 4).is(5) {
        m.say("then");
    }
    m.end("lazy operators");
    let Some(x) = m.make("a", 1).some().copied() else {
        return;
    };
    m.end("let else");
    m.say(&x.to_string());
    let Some(7) = m.make("a", 1).some() else {
        m.end("diverging");
        return;
    };
}

#[no_tls]
fn loops(m: &Maker) {
    let mut n = 0;
    while m.make("a", n).value() < 2 {
        m.say("body");
        n += 1;
    }
    m.end("while");
    n = 0;
    while m.make("a", n) < m.make("b", 1) {
        m.say("body");
        n += 1;
    }
    m.end("while comparison");
    n = 0;
    while let Some(0) = m.make("a", n).some() {
        m.say("body");
        n += 1;
    }
    m.end("while let");
    n = 0;
    while let Some(x) = m.make("a", n).some()
        && m.make("b", *x) != m.make("c", 1)
    {
        m.say("body");
        n += 1;
    }
    m.end("while chain");
    for i in m.make("a", 1).list() {
        m.say(&i.to_string());
        let _b = m.make("b", i);
        if i == 2 {
            continue;
        }
        m.say("end");
    }
    m.end("for");
    for i in &[m.make("a", 1), m.make("b", 2)] {
        m.say(&i.value.to_string());
    }
    m.end("for of references");
    let x = 'out: {
        let _a = m.make("a", 1);
        if m.make("b", 2).is(2) {
            break 'out m.make("c", 3).value();
        }
        4
    };
    m.say(&x.to_string());
    m.end("labelled block");
    let y = loop {
        let a = m.make("a", 1);
        break m.make("b", 2).value() + a.value();
    };
    m.say(&y.to_string());
    m.end("loop");
}

#[no_tls]
fn matches_(m: &Maker) {
    match m.make("a", 1).some() {
        Some(1) => m.say("one"),
        _ => m.say("other"),
    }
    m.end("match");
    match m.make("a", 1).value() {
        1 => m.say("one"),
        _ => m.say("other"),
    }
    m.end("match of a value");
    match m.make("a", 1) {
        Noisy { value, .. } if m.make("guard", value).is(2) => m.say("guarded"),
        ref n if n.value == 1 && m.make("other", 1) == *n => m.say("one"),
        _ => m.say("other"),
    }
    m.end("guards");
    let x = match &m.make("a", 1) {
        n => n.value + m.make("b", 2).value,
    };
    m.say(&x.to_string());
    m.end("arm");
    let y = matches!(m.make("a", 1).some(), Some(x) if m.make("b", *x).is(1));
    m.say(&y.to_string());
    m.end("matches");
    match (m.make("a", 1), m.make("b", 2)) {
        (x, _) if x.value > 1 => m.say("more"),
        (_, y) => m.say(&y.value.to_string()),
    }
    m.end("match of a tuple");
}

#[no_tls]
fn operators(m: &Maker) {
    let x = &m.make("a", 1) + &m.make("b", 2);
    m.end("sum of references");
    let y = m.make("a", 1) + 1 + m.make("b", 2).value();
    m.say(&y.value.to_string());
    m.end("sums");
    let z = -m.make("a", 1) + -m.make("b", 2);
    m.end("negation");
    let mut t = m.make("t", 1);
    t += m.make("a", 2);
    m.end("compound");
    t = m.make("u", 5);
    m.end("assignment");
    t.value += m.make("a", 1).value() + m.make("b", 1).value();
    m.end("compound of a field");
    let i = m.make("a", 1)[m.make("b", 2)] + 1;
    m.end("index");
    let r = &m.make("a", 1)[m.make("b", 2)];
    m.end("reference to an index");
    let less = m.make("a", 1) < m.make("b", 2) && m.make("c", 1) >= m.make("d", 2);
    m.end("comparisons");
    let c = m.make("a", 300).value() as u8;
    m.end("cast");
    let range = m.make("a", 1).value()..m.make("b", 3).value();
    m.end("range");
    let shown = range.map(|n| m.make("n", n).value()).sum::<i32>();
    m.end("closure");
    m.say(&format!("{x} {z} {i} {r} {less} {c} {shown}"));
    let [mut p, mut q] = [m.make("p", 1), m.make("q", 2)];
    m.say(&(p.value + q.value).to_string());
    (p, q) = (m.make("a", 3), m.make("b", 4));
    m.end("destructuring assignment");
    (p.value, q.value) = (q.value, p.value);
    let Noisy { value, .. } = p;
    let pair = Pair { left: m.make("left", value), ..pair(m) };
    m.end("update");
    m.say(&format!("{} {} {}", pair.left.value, pair.right.value, t.value + q.value));
}

#[no_tls]
struct Pair {
    left: Noisy,
    right: Noisy,
}

#[no_tls]
fn pair(m: &Maker) -> Pair {
    Pair { left: m.make("unused", 1), right: m.make("right", 2) }
}

#[no_tls]
fn question(m: &Maker, limit: i32) -> Result<i32, String> {
    let _first = m.make("first", 0);
    let x = m.make("a", 1).check(limit)?;
    m.end("question");
    let y = &m.make("b", 2);
    let z = m.make("c", 3).check(limit)? + m.make("d", 4).check(limit)? + y.value;
    m.end("questions");
    Ok(x + z + m.make("tail", 1).value())
}

#[no_tls]
fn tails(m: &Maker) -> i32 {
    let _a = m.make("a", 1);
    m.make("b", 2).value() + { m.make("c", 3).value() } + *m.make("d", 4).some().unwrap()
}

#[no_tls]
fn calls(m: &Maker) {
    fn take(a: Noisy, _: Noisy, (b, _): (Noisy, Noisy)) -> i32 {
        a.value + b.value
    }
    m.say(&take(m.make("a", 1), m.make("b", 2), (m.make("c", 3), m.make("d", 4))).to_string());
    m.end("arguments");
    let v = vec![m.make("a", 1), m.make("b", 2)];
    m.say(&v[0].value.to_string());
    drop(v);
    m.end("vec");
    let b = Box::new(m.make("a", 1));
    let o = Some(m.make("b", 2));
    std::mem::drop((o, b));
    m.end("moved");
    assert!(m.make("a", 1).is(1), "{:?}", m.make("never", 1));
    m.end("assert");
    assert_eq!(m.make("a", 1), m.make("b", 1));
    m.end("assert_eq");
    m.say(&format!("{:?} {}", m.make("a", 1), m.make("b", 2).value()));
    m.end("format");
    let closure = {
        let inner = m.make("captured", 1);
        move || (&inner).value()
    };
    m.say(&closure().to_string());
    drop(closure);
    m.end("closure");
    let nested = || {
        let a = m.make("a", 1);
        a.value + m.make("b", 2).value()
    };
    m.say(&nested().to_string());
    m.end("closure body");
    let _kept = {
        let a = m.make("a", 1);
        a
    };
    let shadowed = m.make("x", 1);
    let shadowed = shadowed.value + 1;
    m.say(&shadowed.to_string());
}

#[no_tls]
pub fn run() -> String {
    let m = Maker { log: Log::default() };
    statements(&m);
    m.end("statements");
    conditions(&m);
    m.end("conditions");
    loops(&m);
    matches_(&m);
    operators(&m);
    m.end("operators");
    for limit in [9, 4, 2, 1] {
        let result = question(&m, limit);
        m.end(&format!("{result:?}"));
    }
    let x = tails(&m);
    m.end(&x.to_string());
    calls(&m);
    m.end("calls");
    m.log.borrow().clone()
}
