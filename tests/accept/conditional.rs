//! What is there under a `cfg` only: items, fields, variants, arms, statements, literals, parameters.

use no_tls::no_tls;

#[no_tls]
#[cfg(not(any()))]
fn item() -> &'static str {
    "here"
}

#[no_tls]
#[cfg(any())]
fn item() -> &'static str {
    unknown()
}

#[no_tls]
#[derive(Debug, Clone, PartialEq, Default)]
struct Settings {
    name: String,
    #[cfg(not(any()))]
    depth: u32,
    #[cfg(any())]
    gone: Unknown,
}

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq)]
enum Mode {
    Fast,
    #[cfg(not(any()))]
    Slow,
    #[cfg(any())]
    Never(Unknown),
}

#[no_tls]
impl Settings {
    #[cfg(not(any()))]
    fn depth(&self) -> u32 {
        self.depth
    }

    #[cfg(any())]
    fn depth(&self) -> u32 {
        self.gone.depth()
    }
}

#[no_tls]
trait Level {
    #[cfg(not(any()))]
    fn level(&self) -> u32;
    #[cfg(any())]
    fn gone(&self) -> Unknown;
}

#[no_tls]
impl Level for Mode {
    #[cfg(not(any()))]
    fn level(&self) -> u32 {
        match self {
            Mode::Fast => 1,
            #[cfg(not(any()))]
            Mode::Slow => 2,
            #[cfg(any())]
            Mode::Never(unknown) => unknown.level(),
        }
    }
    #[cfg(any())]
    fn gone(&self) -> Unknown {
        Unknown
    }
}

#[no_tls]
fn literal(depth: u32) -> Settings {
    Settings {
        name: String::from("s"),
        #[cfg(not(any()))]
        depth: depth + 1,
        #[cfg(any())]
        gone: Unknown::new(depth),
    }
}

#[no_tls]
fn shorthand(name: String) -> Settings {
    let depth = 4;
    Settings {
        name,
        #[cfg(not(any()))]
        depth,
        #[cfg(any())]
        gone,
    }
}

#[no_tls]
fn updated() -> Settings {
    Settings {
        #[cfg(not(any()))]
        depth: 9,
        #[cfg(any())]
        name: unknown(),
        ..Settings::default()
    }
}

#[no_tls]
fn pattern(settings: &Settings) -> u32 {
    let Settings {
        name,
        #[cfg(not(any()))]
            depth: deep,
        #[cfg(any())]
            gone: deep,
    } = settings;
    name.len() as u32 + *deep
}

#[no_tls]
fn statements(mut x: u32) -> u32 {
    #[cfg(any())]
    let x = unknown();
    #[cfg(not(any()))]
    let y = x + 1;
    #[cfg(any())]
    {
        x = unknown();
    }
    #[cfg(not(any()))]
    {
        x += y;
    }
    #[cfg(any())]
    x.unknown();
    #[cfg(not(any()))]
    for i in 0..2 {
        x += i;
    }
    #[cfg(debug_assertions)]
    let checked = 1;
    #[cfg(not(debug_assertions))]
    let checked = 1;
    #[cfg(any())]
    return unknown();
    #[cfg(not(any()))]
    return x + checked;
}

#[no_tls]
fn tail() -> u32 {
    #[cfg(any())]
    {
        unknown()
    }
    #[cfg(not(any()))]
    {
        7
    }
}

#[no_tls]
fn elements() -> Vec<u32> {
    let fixed = [
        1,
        #[cfg(not(any()))]
        2,
        #[cfg(any())]
        unknown(),
    ];
    let mut listed = vec![3];
    listed.extend(fixed);
    listed
}

#[no_tls]
fn nested() -> u32 {
    #[cfg(not(any()))]
    fn inner() -> u32 {
        5
    }
    #[cfg(any())]
    fn inner() -> u32 {
        unknown()
    }
    #[cfg(not(any()))]
    use std::mem;
    let mut x = inner();
    mem::take(&mut x) + x
}

#[no_tls]
fn value_of_a_block() -> u32 {
    #[cfg(not(any()))]
    {
        let x = item().len() as u32;
        x + 1
    }
    #[cfg(any())]
    {
        unknown()
    }
}

#[no_tls]
fn value_of_a_later_block(xs: &mut Vec<u32>) -> usize {
    #[cfg(not(any()))]
    {
        xs.push(value_of_a_block());
    }
    #[cfg(any())]
    unsafe {
        unknown()
    }
    #[cfg(not(any()))]
    // SAFETY: `xs` has the element that was pushed above.
    unsafe {
        xs.get_unchecked(..1).len()
    }
    #[cfg(any())]
    unknown()
}

#[no_tls]
fn macro_at_the_end(xs: &mut Vec<u32>) -> usize {
    #[cfg(not(any()))]
    return xs.len();
    #[cfg(any())]
    panic!("{}", unknown())
}

#[no_tls]
#[cfg_attr(not(any()), derive(Debug))]
struct Late(#[cfg(not(any()))] u32, #[cfg(any())] Unknown);

#[no_tls]
#[allow(clippy::all)]
#[inline]
#[must_use]
fn attributes(#[allow(unused)] x: u32) -> u32 {
    #[allow(unused_variables)]
    let y = 1;
    #[allow(unused_mut)]
    let mut z = 2;
    #[rustfmt::skip]
    let w = z+1;
    #[expect(unused_variables)]
    let v = 3;
    w
}

#[no_tls]
pub fn run() -> String {
    let settings = literal(2);
    let mode = Mode::Slow;
    let name = if cfg!(any()) { "any" } else { "all" };
    format!(
        "{} {:?} {} {} {:?} {} {} {} {:?} {} {:?} {} {name} {:?} {:?} {} {}",
        item(),
        settings,
        settings.depth(),
        pattern(&settings),
        mode,
        mode.level() + Mode::Fast.level(),
        statements(1),
        tail(),
        elements(),
        nested(),
        Late(3),
        attributes(1),
        shorthand("n".into()),
        updated(),
        value_of_a_later_block(&mut vec![]),
        macro_at_the_end(&mut vec![]),
    )
}
