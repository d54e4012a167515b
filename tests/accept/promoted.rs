//! Tables that a function refers to, which live as long as the program.

use no_tls::no_tls;

#[no_tls]
#[derive(Debug)]
pub struct Point {
    x: i32,
    y: i32,
}

#[no_tls]
pub struct Line {
    from: Point,
    to: Point,
    name: Option<&'static str>,
}

#[no_tls]
fn corners() -> &'static [Point] {
    &[Point { x: 0, y: 0 }, Point { x: 3, y: -4 }]
}

#[no_tls]
fn diagonal() -> &'static Line {
    let line = &Line { from: Point { x: 0, y: 0 }, to: Point { x: 9, y: 9 }, name: None };
    line
}

#[no_tls]
fn lines() -> &'static [Line; 2] {
    &[
        Line { from: Point { x: 0, y: 0 }, to: Point { x: 1, y: 1 }, name: None },
        Line { from: Point { x: 1, y: 1 }, to: Point { x: 5, y: 1 }, name: Some("top") },
    ]
}

#[no_tls]
fn double(x: i32) -> i32 {
    x * 2
}

#[no_tls]
fn operators() -> &'static [(&'static str, fn(i32) -> i32)] {
    &[("double", double), ("negate", |x| -x)]
}

#[no_tls]
mod rules {
    use super::{Point, double};

    pub enum Step {
        Stay,
        By(Point),
        All(&'static [Step]),
    }

    pub struct Rule {
        name: &'static str,
        run: fn(i32) -> i32,
        next: Option<&'static Rule>,
    }

    pub fn walk(step: &Step) -> i32 {
        match step {
            Step::Stay => 0,
            Step::By(point) => point.x + point.y,
            Step::All(steps) => steps.iter().map(walk).sum(),
        }
    }

    pub fn route() -> &'static Step {
        &Step::All(&[Step::By(Point { x: 1, y: 2 }), Step::Stay, Step::All(&[Step::By(Point { x: 10, y: 20 })])])
    }

    pub struct Named {
        pub name: &'static str,
        pub run: Option<fn(i32) -> i32>,
    }

    pub fn all() -> &'static [Named] {
        &[
            Named { name: "none", run: None },
            Named { name: "double", run: Some(double) },
            Named { name: "next", run: Some(|x| x + 1) },
        ]
    }

    pub fn chain() -> (&'static str, i32) {
        let rule = Rule { name: "rule", run: double, next: Some(&Rule { name: "last", run: double, next: None }) };
        (rule.name, apply(&rule, 3))
    }

    fn apply(rule: &Rule, x: i32) -> i32 {
        let result = (rule.run)(x);
        rule.next.map_or(result, |next| apply(next, result))
    }
}

#[no_tls]
pub fn run() -> String {
    let lines = lines().iter().map(|line| (line.to.x - line.from.x) * line.to.y + line.name.map_or(0, |n| n.len() as i32));
    let operators: Vec<String> = operators().iter().map(|(name, run)| format!("{name} {}", run(7))).collect();
    let named = rules::all().iter().map(|rule| format!("{}: {:?}", rule.name, rule.run.map(|run| run(4))));
    format!(
        "{:?} {:?} {} {} {operators:?} {:?} {} {}",
        corners(),
        lines.collect::<Vec<_>>(),
        rules::walk(rules::route()),
        diagonal().to.x,
        named.collect::<Vec<_>>(),
        rules::chain().0,
        rules::chain().1
    )
}
