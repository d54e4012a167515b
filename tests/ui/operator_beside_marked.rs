//! An impl without the mark, beside one that has it: marked code knows the marked one alone, and takes the operand for what that asks for.

use no_tls::no_tls;
use std::ops::Mul;

#[no_tls]
#[derive(Clone, Copy)]
struct Vector {
    x: f64,
    y: f64,
}

#[no_tls]
impl Mul for Vector {
    type Output = f64;

    fn mul(self, other: Vector) -> f64 {
        self.x * other.x + self.y * other.y
    }
}

impl Mul<f64> for Vector {
    type Output = Vector;

    fn mul(self, by: f64) -> Vector {
        Vector { x: self.x * by, y: self.y * by }
    }
}

#[no_tls]
fn twice(vector: Vector) -> Vector {
    vector * 2.0
}

fn main() {
    twice(Vector { x: 1.0, y: 2.0 });
}
