//! Aliases of what has a `dyn` of std's, in a marked module.

use no_tls::no_tls;

#[no_tls]
mod report {
    use std::collections::BTreeMap;
    use std::error::Error;
    use std::fmt::{self, Write};
    use std::num::ParseIntError;

    /// An alias whose default is an alias below.
    type Result<T, E = BoxError> = std::result::Result<T, E>;
    type BoxError = Box<dyn Error + Send + Sync>;
    type BoxIter<'a, T> = Box<dyn Iterator<Item = T> + 'a>;
    type Out<'a> = &'a mut dyn Write;

    #[derive(Debug)]
    pub struct Missing(String);

    impl fmt::Display for Missing {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "no {}", self.0)
        }
    }

    impl Error for Missing {}

    pub struct Report {
        lines: BTreeMap<String, i64>,
    }

    fn digits(text: &str) -> Result<u32, ParseIntError> {
        text.parse()
    }

    fn positive(text: &str) -> Result<i64> {
        let number: i64 = text.trim().parse()?;
        if number < 0 {
            return Err(format!("{number} is negative").into());
        }
        Ok(number)
    }

    impl Report {
        pub fn parse(text: &str) -> Result<Self> {
            let lines = text.lines().map(|line| -> Result<(String, i64)> {
                let (key, value) = line.split_once('=').ok_or_else(|| Missing(line.to_owned()))?;
                Ok((key.to_owned(), positive(value)?))
            });
            Ok(Self { lines: lines.collect::<Result<_>>()? })
        }

        fn get(&self, key: &str) -> Result<&i64> {
            self.lines.get(key).ok_or_else(|| Missing(key.to_owned()).into())
        }

        fn large(&self, least: i64) -> BoxIter<'_, (&str, i64)> {
            let all = self.lines.iter().map(|(key, value)| (key.as_str(), *value));
            if least > 0 { Box::new(all.filter(move |(_, value)| *value >= least)) } else { Box::new(all) }
        }

        fn write(&self, out: Out<'_>, keys: &[&str]) -> Result<usize> {
            for key in keys {
                writeln!(out, "{key}: {}", self.get(key)?)?;
            }
            Ok(keys.len())
        }
    }

    fn told<T: fmt::Debug>(result: Result<T>) -> String {
        match result {
            Ok(value) => format!("{value:?}"),
            Err(error) => error.to_string(),
        }
    }

    pub fn run() -> String {
        let mut out = String::new();
        let report = match Report::parse("a=1\nbb=22\nccc=333") {
            Ok(report) => report,
            Err(error) => return error.to_string(),
        };
        let written = [told(report.write(&mut out, &["a", "ccc"])), told(report.write(&mut out, &["d"]))];
        let large: Vec<&str> = report.large(20).map(|(key, _)| key).collect();
        let bad = ["a", "a=x", "a=-1"].map(|text| told(Report::parse(text).map(|report| report.lines.len())));
        format!("{out}{written:?} {large:?} {} {bad:?} {:?}", report.large(0).count(), digits("7"))
    }
}

#[no_tls]
pub fn run() -> String {
    report::run()
}
