//! Locks taken by methods and by paths, and types of one's own with functions of the same names.

use no_tls::no_tls;
use std::sync::{Mutex, RwLock};

static COUNT: Mutex<u32> = Mutex::new(0);

#[no_tls]
struct Config<'a> {
    text: &'a str,
    values: RwLock<Vec<u32>>,
}

#[no_tls]
trait Source {
    fn read(text: &str) -> &str;

    fn try_read(&self) -> Option<&str>;
}

#[no_tls]
impl<'a> Config<'a> {
    fn read(text: &'a str) -> Self {
        let values = text.split(',').filter_map(|part| part.trim().parse().ok()).collect();
        Self { text, values: RwLock::new(values) }
    }

    fn write(&self) -> usize {
        let mut values = RwLock::write(&self.values).unwrap();
        values.push(7);
        values.len()
    }

    fn sum(&self) -> u32 {
        RwLock::read(&self.values).unwrap().iter().sum()
    }
}

#[no_tls]
impl Source for Config<'_> {
    fn read(text: &str) -> &str {
        text.trim()
    }

    fn try_read(&self) -> Option<&str> {
        let is_free = <RwLock<Vec<u32>>>::try_read(&self.values).is_ok();
        is_free.then_some(self.text)
    }
}

#[no_tls]
fn next() -> u32 {
    let mut count = Mutex::lock(&COUNT).unwrap();
    *count += 1;
    *count
}

#[no_tls]
pub fn run() -> String {
    let config = Config::read("1, 2, x");
    let all: Vec<Config> = ["3", "4,5"].into_iter().map(Config::read).collect();
    let mut out = format!("{} {} {}", Config::write(&config), config.sum(), all[1].write());
    out += &format!(" {:?} {:?}", config.try_read(), Config::try_read(&all[0]));
    out += &format!(" {:?}", <Config as Source>::read("  ab "));
    let first = next();
    out += &format!(" {} {}", next() - first, Mutex::try_lock(&COUNT).is_ok());
    out
}
