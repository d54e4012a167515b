//! Types of a marked module, which ask for a trait of it, made without their arguments.

use no_tls::no_tls;

#[no_tls]
mod canvas {
    use std::fmt::Debug;

    pub trait Shape {
        fn area(&self) -> u32;
    }

    #[derive(Clone, Copy, Debug)]
    pub struct Square(pub u32);

    impl Shape for Square {
        fn area(&self) -> u32 {
            self.0 * self.0
        }
    }

    impl Shape for (u32, u32) {
        fn area(&self) -> u32 {
            self.0 * self.1
        }
    }

    pub struct Canvas<S: Shape> {
        shapes: Vec<S>,
    }

    impl<S: Shape> Canvas<S> {
        pub fn new() -> Self {
            Canvas { shapes: Vec::new() }
        }

        pub fn with(mut self, shape: S) -> Self {
            self.shapes.push(shape);
            self
        }

        pub fn area(&self) -> u32 {
            self.shapes.iter().map(Shape::area).sum()
        }
    }

    pub struct Named<S: Shape + Debug>(pub S);

    pub enum Plan<S: Shape> {
        Empty,
        One(S),
        Beside { left: Box<Plan<S>>, right: Box<Plan<S>> },
    }

    impl<S: Shape> Plan<S> {
        pub fn area(&self) -> u32 {
            match self {
                Self::Empty => 0,
                Self::One(shape) => shape.area(),
                Self::Beside { left, right } => left.area() + right.area(),
            }
        }
    }

    pub struct Button<S: Shape, F: Fn(&S) -> String> {
        shape: S,
        press: F,
    }

    impl<S: Shape, F: Fn(&S) -> String> Button<S, F> {
        pub fn new(shape: S, press: F) -> Self {
            Button { shape, press }
        }

        pub fn press(&self) -> String {
            (self.press)(&self.shape)
        }
    }

    pub fn run() -> String {
        let canvas = Canvas::new().with(Square(2)).with(Square(3));
        let other = Canvas { shapes: vec![(2, 3)] };
        let named: Vec<_> = [Square(1), Square(2)].into_iter().map(Named).collect();
        let plan = Plan::Beside { left: Box::new(Plan::One((4, 5))), right: Box::new(Plan::Empty) };
        let plans: Vec<u32> = [Square(6)].map(Plan::One).iter().map(Plan::area).collect();
        let button = Button::new(Square(7), |square| format!("{square:?} of {}", square.area()));
        let last = named.last().map_or(String::new(), |named| format!("{:?}", named.0));
        format!("{} {} {last} {} {plans:?} {}", canvas.area(), other.area(), plan.area(), button.press())
    }
}

#[no_tls]
pub fn run() -> String {
    canvas::run()
}
