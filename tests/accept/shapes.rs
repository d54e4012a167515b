//! Trait objects: shapes, with default methods, supertraits and a generic function over them.

use no_tls::no_tls;
use std::f64::consts::PI;
use std::rc::Rc;

#[no_tls]
pub trait Named {
    fn name(&self) -> String;
    fn shout(&self) -> String {
        self.name().to_uppercase()
    }
}

#[no_tls]
pub trait Shape: Named {
    const SIDES: u32 = 0;
    fn area(&self) -> f64;
    fn perimeter(&self) -> f64;
    fn describe(&self) -> String
    where
        Self: Sized,
    {
        format!("{} with {} sides, area {:.2}", self.name(), Self::SIDES, self.area())
    }
}

#[no_tls]
pub trait Drawable {
    fn size(&self) -> (usize, usize);
    fn scale(&mut self, by: f64);
    fn draw(&self) -> String {
        let (w, h) = self.size();
        let row = "#".repeat(w);
        vec![row; h].join("\n")
    }
}

#[no_tls]
#[derive(Debug, Clone, Copy)]
pub struct Circle {
    radius: f64,
}

#[no_tls]
#[derive(Debug, Clone, Copy)]
pub struct Rect {
    w: f64,
    h: f64,
}

#[no_tls]
impl Named for Circle {
    fn name(&self) -> String {
        String::from("circle")
    }
}

#[no_tls]
impl Named for Rect {
    fn name(&self) -> String {
        if self.w == self.h { "square".into() } else { "rectangle".into() }
    }
    fn shout(&self) -> String {
        format!("{}!", self.name())
    }
}

#[no_tls]
impl Shape for Circle {
    fn area(&self) -> f64 {
        PI * self.radius.powi(2)
    }
    fn perimeter(&self) -> f64 {
        2.0 * PI * self.radius
    }
}

#[no_tls]
impl Shape for Rect {
    const SIDES: u32 = 4;
    fn area(&self) -> f64 {
        self.w * self.h
    }
    fn perimeter(&self) -> f64 {
        2.0 * (self.w + self.h)
    }
}

#[no_tls]
impl Drawable for Rect {
    fn size(&self) -> (usize, usize) {
        (self.w.round() as usize, self.h.round() as usize)
    }
    fn scale(&mut self, by: f64) {
        self.w *= by;
        self.h *= by;
    }
}

#[no_tls]
impl Drawable for Circle {
    fn size(&self) -> (usize, usize) {
        (1, 1)
    }
    fn scale(&mut self, by: f64) {
        self.radius *= by;
    }
    fn draw(&self) -> String {
        "o".to_string()
    }
}

#[no_tls]
fn ratio<S: Shape>(shape: &S) -> f64 {
    shape.area() / shape.perimeter()
}

#[no_tls]
fn largest<'a>(all: &'a [Box<dyn Drawable>]) -> Option<&'a dyn Drawable> {
    all.iter().map(|b| b.as_ref()).max_by_key(|d| d.size().0 * d.size().1)
}

#[no_tls]
pub fn run() -> String {
    let circle = Circle { radius: 1.5 };
    let rect = Rect { w: 3.0, h: 2.0 };
    let names: Vec<Rc<dyn Named>> = vec![Rc::new(circle), Rc::new(rect), Rc::new(Rect { w: 1.0, h: 1.0 })];
    let mut lines: Vec<String> = names.iter().map(|n| n.name() + " " + &n.shout()).collect();
    lines.push(circle.describe());
    lines.push(rect.describe());
    lines.push(format!("{:.3} {:.3}", ratio(&circle), ratio(&rect)));
    let mut drawables: Vec<Box<dyn Drawable>> = vec![Box::new(rect), Box::new(circle)];
    for d in drawables.iter_mut() {
        d.scale(2.0);
    }
    if let Some(d) = largest(&drawables) {
        lines.push(d.draw());
    }
    lines.push(drawables[1].draw());
    lines.join("\n") + "\n"
}
