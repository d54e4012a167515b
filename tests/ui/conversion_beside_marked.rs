//! A conversion without the mark, beside one that has it.

use no_tls::no_tls;

#[no_tls]
struct Ratio {
    over: i64,
    under: i64,
}

#[no_tls]
impl From<(i64, i64)> for Ratio {
    fn from((over, under): (i64, i64)) -> Ratio {
        Ratio { over, under }
    }
}

impl From<i64> for Ratio {
    fn from(over: i64) -> Ratio {
        Ratio { over, under: 1 }
    }
}

#[no_tls]
fn two() -> Ratio {
    Ratio::from(2)
}

fn main() {
    let Ratio { over, under } = two();
    assert_eq!((over, under), (2, 1));
}
