//! When temporaries drop that a `let` extends, and those that it does not.

use no_tls::no_tls;
use std::cell::RefCell;
use std::rc::Rc;

#[no_tls]
#[derive(Clone)]
struct Log(Rc<RefCell<String>>);

#[no_tls]
impl Log {
    fn say(&self, text: &str) {
        let mut log = self.0.borrow_mut();
        log.push_str(text);
        log.push('\n');
    }
}

#[no_tls]
struct D(&'static str, RefCell<Vec<i32>>, [i32; 3], Log);

#[no_tls]
impl D {
    fn me(&self) -> &D {
        self
    }
}

#[no_tls]
impl Drop for D {
    fn drop(&mut self) {
        self.3.say(&format!("drop {}", self.0));
    }
}

#[no_tls]
fn mk(log: &Log, s: &'static str) -> D {
    D(s, RefCell::new(vec![1, 2, 3]), [1, 2, 3], log.clone())
}

#[no_tls]
struct H<'a> {
    d: &'a D,
}

#[no_tls]
struct T<'a>(&'a D);

#[no_tls]
enum E<'a> {
    A(&'a D),
    B { d: &'a D },
}

#[no_tls]
fn t1(log: &Log, c: bool) {
    let x = if c { &mk(log, "a") } else { &mk(log, "b") };
    log.say(x.0);
}

#[no_tls]
fn t2(log: &Log, c: bool) {
    let x = match c {
        true => &mk(log, "a"),
        false => &mk(log, "b"),
    };
    log.say(x.0);
}

#[no_tls]
fn t3(log: &Log) {
    let x = { &mk(log, "a") };
    log.say(x.0);
}

#[no_tls]
fn t4(log: &Log) {
    let x = Some(&mk(log, "a"));
    log.say(x.unwrap().0);
}

#[no_tls]
fn t5(log: &Log) {
    let x = T(&mk(log, "a"));
    log.say(x.0.0);
}

#[no_tls]
fn t6(log: &Log) {
    let x = H { d: &mk(log, "a") };
    log.say(x.d.0);
}

#[no_tls]
fn t7(log: &Log) {
    let x = E::A(&mk(log, "a"));
    if let E::A(d) = x {
        log.say(d.0);
    }
}

#[no_tls]
fn t8(log: &Log) {
    let x = E::B { d: &mk(log, "a") };
    if let E::B { d } = x {
        log.say(d.0);
    }
}

#[no_tls]
fn t9(log: &Log) {
    let x = &mk(log, "a").2;
    log.say("s");
    let _ = x[0];
}

#[no_tls]
fn t10(log: &Log) {
    let x = &mk(log, "a").2[1];
    log.say("s");
    let _ = *x;
}

#[no_tls]
fn t11(log: &Log) {
    let x = &mut mk(log, "a").2[1..];
    x[0] = 3;
    log.say("s");
}

#[no_tls]
fn t12(log: &Log) {
    let x = (&mk(log, "a"), [&mk(log, "b")], &mk(log, "c"));
    log.say(x.0.0);
}

#[no_tls]
fn t13(log: &Log) {
    let ref x = mk(log, "a");
    log.say(x.0);
}

#[no_tls]
fn t14(log: &Log) {
    let D(s, ..) = &mk(log, "a");
    log.say(s);
}

#[no_tls]
fn t15(log: &Log) {
    let x: &dyn std::any::Any = &5;
    let _ = x;
    let y = &mk(log, "z") as &D;
    log.say(y.0);
}

#[no_tls]
fn t16(log: &Log) {
    let x = &mk(log, "a").1;
    let n = x.borrow().len();
    log.say("n");
    let _ = n;
}

#[no_tls]
fn t17(log: &Log) {
    let n = mk(log, "a").1.borrow().len();
    log.say("n");
    let _ = n;
}

#[no_tls]
fn t19(log: &Log) {
    let x = &Some(mk(log, "a"));
    log.say("s");
    let _ = x.is_some();
}

#[no_tls]
fn t20(log: &Log) {
    let x = Some(H { d: &mk(log, "a") });
    log.say(x.unwrap().d.0);
}

#[no_tls]
fn t21(log: &Log) {
    let x = std::pin::pin!(mk(log, "a"));
    log.say(x.0);
}

#[no_tls]
fn t22(log: &Log) {
    match mk(log, "m").me().0 {
        s => log.say(s),
    }
    log.say("after");
}

#[no_tls]
fn t23(log: &Log) {
    if let Some(_) = mk(log, "m").1.borrow().first() {
        log.say("in")
    } else {
        log.say("else")
    }
    log.say("after");
}

#[no_tls]
fn t24(log: &Log) {
    while let Some(_) = mk(log, "m").1.borrow_mut().pop() {
        log.say("in");
        break;
    }
    log.say("after");
}

#[no_tls]
fn t25(log: &Log) -> usize {
    mk(log, "a").1.borrow().len()
}

#[no_tls]
fn t26(log: &Log) -> i32 {
    let d = mk(log, "d");
    let r = d.me();
    r.2[0]
}

#[no_tls]
fn t29(log: &Log) {
    let x = 'l: {
        if true {
            break 'l Some(1);
        }
        None::<i32>
    };
    log.say("x");
    let _ = x;
}

#[no_tls]
fn t30(log: &Log) {
    let x = &(mk(log, "a"), mk(log, "b")).1;
    log.say(x.0);
}

#[no_tls]
fn t32(log: &Log) {
    let x = &[mk(log, "a"), mk(log, "b")][0];
    log.say(x.0);
}

#[no_tls]
fn t33(log: &Log) {
    let (a, b) = (&mk(log, "a"), mk(log, "b"));
    log.say(a.0);
    let _ = b;
}

#[no_tls]
fn t34(log: &Log) {
    let (a, _) = (mk(log, "a"), mk(log, "b"));
    log.say(a.0);
}

#[no_tls]
fn t35(log: &Log) {
    let _ = mk(log, "a");
    log.say("after");
    let _x = mk(log, "b");
    log.say("end");
}

#[no_tls]
fn t36(log: &Log) {
    let _ = &mk(log, "a");
    log.say("after");
}

#[no_tls]
fn t37(log: &Log) {
    let D(_, _, _, _) = mk(log, "a");
    log.say("after");
}

#[no_tls]
fn t38(log: &Log) {
    let x;
    x = &mk(log, "a").2[0] + 1;
    log.say("s");
    let _ = x;
}

#[no_tls]
fn t39(log: &Log) {
    let mut v = vec![mk(log, "a")];
    v[0] = mk(log, "b");
    log.say("s");
    v.push(mk(log, "c"));
}

#[no_tls]
fn t40(log: &Log) {
    let x = || mk(log, "a");
    log.say("s");
    let _ = x().0;
    log.say("e");
}

#[no_tls]
fn t41(log: &Log) {
    let x = &*std::rc::Rc::new(mk(log, "a"));
    log.say(x.0);
}

#[no_tls]
fn t42(log: &Log) {
    let x = Box::new(&mk(log, "a")).0;
    log.say(x);
}

#[no_tls]
fn t43(log: &Log) {
    let x: &[&D] = &[&mk(log, "a"), &mk(log, "b")];
    log.say(x[1].0);
}

#[no_tls]
fn t44(log: &Log) {
    for d in [mk(log, "a"), mk(log, "b")].iter() {
        log.say(d.0);
    }
    log.say("e");
}

#[no_tls]
fn t45(log: &Log) {
    let s = match &mk(log, "a") {
        d if d.0 == "b" => "x",
        d => d.0,
    };
    log.say(s);
}

#[no_tls]
fn t46(log: &Log) {
    let Some(x) = Some(&mk(log, "a")) else { return };
    log.say(x.0);
}

#[no_tls]
fn t47(log: &Log) {
    let x = Ok::<_, ()>(&mk(log, "a"));
    log.say(x.unwrap().0);
}

#[no_tls]
fn t48(log: &Log) {
    let x = std::cmp::Reverse(&mk(log, "a"));
    log.say(x.0.0);
}

#[no_tls]
fn t49(log: &Log) {
    let x = format!("{}", mk(log, "a").me().0);
    log.say("s");
    let _ = x;
}

#[no_tls]
fn t50(log: &Log) {
    let x = matches!(mk(log, "a").me(), D("a", ..));
    log.say("s");
    let _ = x;
}

#[no_tls]
fn t51(log: &Log, c: bool) {
    let x = Some(if c { &mk(log, "a") } else { &mk(log, "b") });
    log.say(x.unwrap().0);
}

#[no_tls]
fn t52(log: &Log) {
    let x = if true { Some(&mk(log, "a")) } else { None };
    log.say(x.unwrap().0);
}

#[no_tls]
fn t53(log: &Log, c: bool) {
    let x = match c {
        true => H { d: &mk(log, "a") },
        false => {
            let d = &mk(log, "c");
            let _ = d;
            H { d: &mk(log, "b") }
        }
    };
    log.say(x.d.0);
}

#[no_tls]
fn t54(log: &Log, c: bool) {
    let x = if c { &Some(mk(log, "a")) } else { &None };
    log.say("s");
    let _ = x.is_some();
}

#[no_tls]
fn t55(log: &Log, c: bool) {
    let x = { if c { (1, &Some(mk(log, "a"))) } else { (2, &None) } };
    log.say("s");
    let _ = x.1.is_some();
}

#[no_tls]
fn t56(log: &Log, c: bool) {
    let x: Option<&dyn std::any::Any> = if c { Some(&5) } else { Some(&"x") };
    log.say("s");
    let _ = x.is_some();
}

#[no_tls]
fn t57(log: &Log, c: Option<D>) {
    let x = if let Some(d) = &c {
        (d, T(&mk(log, "t")))
    } else {
        let _ = 3;
        (&mk(log, "e"), T(&mk(log, "u")))
    };
    log.say("s");
    log.say(x.0.0);
    log.say(x.1.0.0);
}

#[no_tls]
fn t58(log: &Log, c: bool) {
    let x = { if c { [&mk(log, "a"), &mk(log, "b")] } else { [&mk(log, "c"), &mk(log, "d")] } };
    log.say(x[1].0);
}

#[no_tls]
fn t59(log: &Log, c: bool) {
    let x = if c { H { d: &mk(log, "a") } } else { return log.say("ret") };
    log.say(x.d.0);
}

#[no_tls]
fn t60(log: &Log, c: bool) {
    let x = (
        if c { 1 } else { 2 },
        match c {
            _ if mk(log, "g").0 == "g" => "lit",
            _ => "o",
        },
    );
    log.say(x.1);
}

#[no_tls]
fn t61(log: &Log, c: bool) {
    let x = if c { &mut mk(log, "a") } else { &mut mk(log, "b") };
    x.0 = "z";
    log.say(x.0);
}

#[no_tls]
fn t62(log: &Log, c: bool) {
    let x: &[D] = if c { &[mk(log, "a")] } else { &[] };
    log.say("s");
    let _ = x.len();
}

#[no_tls]
pub fn run() -> String {
    let own = Log(Rc::default());
    let log = &own;
    log.say("1:");
    t1(log, true);
    log.say("1:");
    t1(log, false);
    log.say("2:");
    t2(log, true);
    log.say("2:");
    t2(log, false);
    log.say("3:");
    t3(log);
    log.say("4:");
    t4(log);
    log.say("5:");
    t5(log);
    log.say("6:");
    t6(log);
    log.say("7:");
    t7(log);
    log.say("8:");
    t8(log);
    log.say("9:");
    t9(log);
    log.say("10:");
    t10(log);
    log.say("11:");
    t11(log);
    log.say("12:");
    t12(log);
    log.say("13:");
    t13(log);
    log.say("14:");
    t14(log);
    log.say("15:");
    t15(log);
    log.say("16:");
    t16(log);
    log.say("17:");
    t17(log);
    log.say("19:");
    t19(log);
    log.say("20:");
    t20(log);
    log.say("21:");
    t21(log);
    log.say("22:");
    t22(log);
    log.say("23:");
    t23(log);
    log.say("24:");
    t24(log);
    log.say("25:");
    let _ = t25(log);
    log.say("26:");
    let _ = t26(log);
    log.say("29:");
    t29(log);
    log.say("30:");
    t30(log);
    log.say("32:");
    t32(log);
    log.say("33:");
    t33(log);
    log.say("34:");
    t34(log);
    log.say("35:");
    t35(log);
    log.say("36:");
    t36(log);
    log.say("37:");
    t37(log);
    log.say("38:");
    t38(log);
    log.say("39:");
    t39(log);
    log.say("40:");
    t40(log);
    log.say("41:");
    t41(log);
    log.say("42:");
    t42(log);
    log.say("43:");
    t43(log);
    log.say("44:");
    t44(log);
    log.say("45:");
    t45(log);
    log.say("46:");
    t46(log);
    log.say("47:");
    t47(log);
    log.say("48:");
    t48(log);
    log.say("49:");
    t49(log);
    log.say("50:");
    t50(log);
    log.say("51:");
    t51(log, true);
    log.say("51:");
    t51(log, false);
    log.say("52:");
    t52(log);
    log.say("53:");
    t53(log, true);
    log.say("53:");
    t53(log, false);
    log.say("54:");
    t54(log, true);
    log.say("54:");
    t54(log, false);
    log.say("55:");
    t55(log, true);
    log.say("56:");
    t56(log, true);
    log.say("57:");
    t57(log, None);
    log.say("57:");
    t57(log, Some(mk(log, "q")));
    log.say("58:");
    t58(log, true);
    log.say("59:");
    t59(log, true);
    log.say("59:");
    t59(log, false);
    log.say("60:");
    t60(log, true);
    log.say("61:");
    t61(log, false);
    log.say("62:");
    t62(log, true);
    log.say("62:");
    t62(log, false);
    own.0.take()
}
