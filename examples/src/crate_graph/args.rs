//! What can be asked for on the command line?

use std::{convert::Infallible, fmt, num::NonZeroUsize, path::PathBuf, str::FromStr};

use clap::Parser;

/// Answer questions about a Cargo.lock, each on another thread, from one graph of `Rc`s
#[derive(Parser)]
#[command(name = "crate-graph", version)]
pub struct Args {
    /// The lock file [default: the nearest Cargo.lock, from the current directory upwards]
    #[arg(value_name = "CARGO_LOCK")]
    pub lockfile: Option<PathBuf>,

    /// How many threads take turns with the graph
    #[arg(long, value_name = "N", default_value = "4")]
    pub threads: NonZeroUsize,

    /// Also answer why a package is there, and everything that would go with it
    #[arg(long, value_name = "NAME[@VERSION]")]
    pub why: Option<Spec>,
}

/// A package, in all its versions or in one.
#[derive(Clone, Debug)]
pub struct Spec {
    pub name: String,
    pub version: Option<String>,
}

impl FromStr for Spec {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        let (name, version) = match text.split_once('@') {
            Some((name, version)) => (name, Some(version.to_owned())),
            None => (text, None),
        };
        Ok(Self { name: name.to_owned(), version })
    }
}

impl fmt::Display for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.version {
            Some(version) => write!(f, "{}@{version}", self.name),
            None => write!(f, "{}", self.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_consistent() {
        <Args as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn a_spec_may_name_a_version() {
        let spec: Spec = "syn@2.0.1".parse().unwrap();
        assert_eq!(spec.name, "syn");
        assert_eq!(spec.version.as_deref(), Some("2.0.1"));
        assert_eq!(spec.to_string(), "syn@2.0.1");

        let spec: Spec = "syn".parse().unwrap();
        assert_eq!(spec.version, None);
    }
}
