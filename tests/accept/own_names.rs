//! Functions and traits of a marked module that have the names of std's.

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
mod codec {
    use std::error::Error as StdError;
    use std::fmt;

    pub trait Error: StdError + Sized {
        fn custom<T: fmt::Display>(text: T) -> Self;

        fn missing(name: &str) -> Self {
            Self::custom(format_args!("no `{name}`"))
        }
    }

    pub trait Read {
        type Error: Error;

        fn read(&mut self, name: &str) -> Result<u32, Self::Error>;
    }

    pub fn sum<R: Read>(mut from: R, names: &[&str]) -> Result<u32, R::Error> {
        let mut sum = 0u32;
        for name in names {
            sum = sum.checked_add(from.read(name)?).ok_or_else(|| R::Error::custom("too much"))?;
        }
        Ok(sum)
    }

    pub mod text {
        use super::{Error, Read};
        use std::fmt;

        #[derive(Debug)]
        pub struct TextError(String);

        impl fmt::Display for TextError {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::error::Error for TextError {}

        impl Error for TextError {
            fn custom<T: fmt::Display>(text: T) -> Self {
                Self(text.to_string())
            }
        }

        pub struct Lines<'t>(pub &'t str);

        impl Read for Lines<'_> {
            type Error = TextError;

            fn read(&mut self, name: &str) -> Result<u32, TextError> {
                let (_, value) = self
                    .0
                    .lines()
                    .find_map(|line| line.split_once('=').filter(|(key, _)| *key == name))
                    .ok_or_else(|| TextError::missing(name))?;
                value.parse().map_err(TextError::custom)
            }
        }
    }

    pub mod bytes {
        use std::error::Error;
        use std::io::{self, Read};

        pub fn first(mut from: impl Read) -> Result<u8, Box<dyn Error>> {
            let mut byte = [0];
            from.read_exact(&mut byte)?;
            match byte {
                [0] => Err(Box::new(io::Error::from(io::ErrorKind::InvalidData))),
                [byte] => Ok(byte),
            }
        }
    }
}

#[no_tls]
pub fn run() -> String {
    let text = "a=1\nb=20\nc=x\nd=4294967295";
    let mut out = statistics::describe(&[&[1.0, 4.0, 2.0], &[3.0, 0.5]]);
    for names in [&["a", "b"] as &[&str], &["c"], &["a", "d"], &["e"]] {
        out += &match codec::sum(codec::text::Lines(text), names) {
            Ok(sum) => format!(" {sum}"),
            Err(error) => format!(" {error}"),
        };
    }
    out + &format!(" {:?} {}", codec::bytes::first(&b"z"[..]).ok(), codec::bytes::first(&[0][..]).is_err())
}
