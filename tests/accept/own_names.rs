//! Functions of a marked module that have the names of std's.

use no_tls::no_tls;

#[no_tls]
mod statistics {
    use std::cmp::Ordering;

    fn max(row: &[f64]) -> f64 {
        row.iter().copied().fold(f64::MIN, f64::max)
    }

    fn min(a: f64, b: f64, order: fn(&f64, &f64) -> Ordering) -> f64 {
        if order(&a, &b).is_lt() { a } else { b }
    }

    fn swap(pair: (f64, f64), is_swapped: bool) -> (f64, f64) {
        if is_swapped { (pair.1, pair.0) } else { pair }
    }

    fn zip(a: &str, b: &str) -> String {
        a.chars().zip(b.chars()).flat_map(|(a, b)| [a, b]).collect()
    }

    pub fn describe(rows: &[&[f64]]) -> String {
        let largest: Vec<f64> = rows.iter().copied().map(max).collect();
        let least = largest.iter().fold(f64::MAX, |a, b| min(a, *b, f64::total_cmp));
        format!("{largest:?} {least} {:?} {}", swap((1.0, 2.0), largest.len() > 1), zip("abc", "xyz"))
    }
}

#[no_tls]
pub fn run() -> String {
    statistics::describe(&[&[1.0, 4.0, 2.0], &[3.0, 0.5]])
}
