//! Macros that a body defines: over variables around them, over each other, of items, in loops, closures and `async` code.

use no_tls::no_tls;
use std::collections::BTreeMap;
use std::fmt::Display;

#[no_tls]
fn tokens(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut word = String::new();
    macro_rules! flush {
        () => {
            if !word.is_empty() {
                out.push(std::mem::take(&mut word));
            }
        };
    }
    for c in text.chars() {
        match c {
            ' ' => flush!(),
            '(' | ')' => {
                flush!();
                out.push(c.to_string());
            }
            c => word.push(c),
        }
    }
    flush!();
    out
}

#[no_tls]
fn squares() -> u32 {
    macro_rules! square {
        ($x:expr) => {
            $x * $x
        };
    }
    macro_rules! sum { ($($x:expr),* $(,)?) => { 0 $(+ square!($x))* }; }
    macro_rules! count { () => { 0u32 }; ($h:tt $($t:tt)*) => { 1u32 + count!($($t)*) }; }
    let n = 2;
    sum!(1, n, square!(n + 1)) + count!(a b c)
}

#[no_tls]
fn shadow() -> (u32, u32) {
    let x = 1;
    macro_rules! x {
        () => {
            x
        };
    }
    let x = x + 10;
    (x!(), x)
}

#[no_tls]
fn map() -> BTreeMap<&'static str, u32> {
    macro_rules! map { ($($k:expr => $v:expr),* $(,)?) => {{ let mut m = BTreeMap::new(); $(m.insert($k, $v);)* m }}; }
    map! { "a" => 1, "b" => 2 }
}

#[no_tls]
struct Vm {
    stack: Vec<i64>,
    pc: usize,
}

#[no_tls]
enum Op {
    Push(i64),
    Add,
    Mul,
    Neg,
    Jmp(usize),
    Halt,
}

#[no_tls]
impl Vm {
    fn run(&mut self, code: &[Op]) -> Result<i64, String> {
        macro_rules! pop {
            () => {
                self.stack.pop().ok_or_else(|| format!("empty at {}", self.pc))?
            };
        }
        macro_rules! binary { ($op:tt) => {{ let b = pop!(); let a = pop!(); self.stack.push(a $op b); }} }
        loop {
            let op = &code[self.pc];
            self.pc += 1;
            match op {
                Op::Push(n) => self.stack.push(*n),
                Op::Add => binary!(+),
                Op::Mul => binary!(*),
                Op::Neg => {
                    let v = pop!();
                    self.stack.push(-v)
                }
                Op::Jmp(to) => {
                    self.pc = *to;
                    continue;
                }
                Op::Halt => return Ok(pop!()),
            }
        }
    }
}

#[no_tls]
fn items() -> String {
    trait Name {
        fn name(&self) -> String;
    }
    struct A;
    struct B;
    macro_rules! named { ($($t:ident),*) => { $(impl Name for $t { fn name(&self) -> String { stringify!($t).to_owned() } })* } }
    named!(A, B);
    A.name() + &B.name()
}

#[no_tls]
fn nested() -> u32 {
    macro_rules! double {
        ($x:expr) => {
            $x * 2
        };
    }
    fn inner(n: u32) -> u32 {
        double!(n) + 1
    }
    let f = |n: u32| double!(inner(n));
    #[cfg(any(unix, not(unix)))]
    macro_rules! vec {
        ($x:expr) => {
            [$x, $x]
        };
    }
    f(3) + vec![4][1] + vec![4].len() as u32
}

#[no_tls]
macro_rules! twice {
    ($e:expr) => {
        $e + $e
    };
}

#[no_tls]
fn given() -> u32 {
    let base = 5;
    macro_rules! base {
        () => {
            base
        };
    }
    twice!(base!())
        + twice!({
            let base = 1;
            base + base!()
        })
}

#[no_tls]
fn show(n: u32) -> String {
    let s = String::from("s");
    macro_rules! show {
        ($t:literal) => {
            format!(concat!($t, "{}"), n)
        };
        () => {
            format!("{n} {s} {}", s.len())
        };
    }
    show!("a") + &show!()
}

#[no_tls]
fn table() -> u32 {
    let mut grid = vec![vec![0u32; 3]; 3];
    macro_rules! at {
        ($x:expr, $y:expr) => {
            grid[$y][$x]
        };
    }
    at!(1, 2) = 4;
    at!(1, 2) += 1;
    let cell = &mut at!(0, 0);
    *cell = 7;
    at!(1, 2) + at!(0, 0) + grid[0][0]
}

#[no_tls]
fn labels() -> u32 {
    let mut n = 0;
    'outer: loop {
        macro_rules! done {
            ($at:expr) => {
                if n >= $at {
                    break 'outer;
                }
            };
        }
        for _ in 0..3 {
            n += 1;
            done!(7);
        }
    }
    n
}

#[no_tls]
fn nest() -> u32 {
    let a = 1;
    macro_rules! outer {
        ($n:ident, $e:expr) => {{
            let b = 2;
            macro_rules! $n {
                () => {
                    a + b + $e
                };
            }
            $n!()
        }};
    }
    let a = 100;
    outer!(inner, a)
}

#[no_tls]
async fn asynchronous(n: u32) -> u32 {
    async fn one() -> u32 {
        1
    }
    macro_rules! more {
        () => {
            n + one().await
        };
    }
    more!() + more!()
}

#[no_tls]
fn generic<T: Ord + Display + Clone>(items: &mut Vec<T>) -> String {
    macro_rules! largest {
        () => {
            items.iter().max()
        };
    }
    items.sort();
    let text = |n: usize| {
        macro_rules! at {
            ($i:expr) => {
                items.get($i).map(|item| item.to_string()).unwrap_or_default()
            };
        }
        at!(n) + &at!(n + 1)
    };
    format!("{} {}", text(0), largest!().map_or_else(String::new, T::to_string))
}

#[no_tls]
fn checks(text: &str) -> Result<u32, String> {
    macro_rules! bail { ($($t:tt)*) => { return Err(format!($($t)*)) } }
    macro_rules! ensure { ($c:expr, $($t:tt)*) => { if !$c { bail!($($t)*) } } }
    ensure!(!text.is_empty(), "empty");
    let n: u32 = match text.parse() {
        Ok(n) => n,
        Err(e) => bail!("{text}: {e}"),
    };
    ensure!(n < 10, "{n} is too large, {}", stringify!($c));
    Ok(n)
}

#[no_tls]
fn ops() -> Vec<i64> {
    let mut out = vec![];
    macro_rules! each { ($($name:ident => $f:expr),+ $(,)?) => { $(out.push({ let $name = 10; $f });)+ } }
    each! { a => a + 1, b => b * b }
    out
}

#[no_tls]
fn statics() -> u32 {
    macro_rules! consts { ($($n:ident = $v:expr;)*) => { $({ const $n: u32 = $v; assert!($n < 3); })* } }
    consts! { A = 1; B = 2; }
    macro_rules! pick { ($($n:literal => $r:expr),*) => { |n: u32| match n { $($n => $r,)* _ => 0 } } }
    let f = pick!(1 => 10, 2 => 20);
    f(1) + f(2)
}

#[no_tls]
macro_rules! alternative {
    ($value:expr, $pattern:pat) => {
        match $value {
            found @ $pattern => Some(found),
            _ => None,
        }
    };
}

#[no_tls]
pub fn run() -> String {
    let mut out = format!("{:?}\n{} {:?} {:?}\n", tokens("(add 1 (mul 22 3))"), squares(), shadow(), map());
    let code =
        [Op::Push(3), Op::Push(4), Op::Add, Op::Neg, Op::Push(2), Op::Mul, Op::Jmp(8), Op::Push(1), Op::Halt, Op::Halt];
    let mut vm = Vm { stack: vec![], pc: 0 };
    out += &format!("{:?} {:?} {}\n", vm.run(&code), vm.run(&code), vm.stack.len());
    out += &format!("{} {} {} {} {}\n", items(), nested(), given(), show(4), table());
    let mut numbers = vec![3, 1, 2];
    out += &format!("{} {} {} {:?}\n", labels(), nest(), generic(&mut numbers), ["", "7", "12", "x"].map(checks));
    out += &format!("{:?} {}\n", ops(), statics());
    let mut future = std::pin::pin!(asynchronous(3));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    out += &format!("{:?} {:?}\n", future.as_mut().poll(&mut context), [1, 2, 3].map(|n| alternative!(n, 1 | 3)));
    out
}
