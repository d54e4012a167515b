//! A state machine: a vending machine that consumes its state, and a traffic light with a table.

use no_tls::no_tls;
use std::fmt;

#[no_tls]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    Idle,
    HasMoney { cents: u32 },
    Vending { item: String, change: u32 },
    OutOfOrder(&'static str),
}

#[no_tls]
#[derive(Debug, Clone, Copy)]
pub enum Event<'a> {
    Coin(u32),
    Choose(&'a str),
    Taken,
    Refund,
    Kick,
}

#[no_tls]
impl Default for State {
    fn default() -> Self {
        State::Idle
    }
}

#[no_tls]
impl State {
    const PRICES: [(&'static str, u32); 2] = [("tea", 120), ("coffee", 150)];

    fn price(item: &str) -> Option<u32> {
        Self::PRICES.iter().find(|(name, _)| *name == item).map(|&(_, price)| price)
    }

    pub fn step(self, event: Event<'_>) -> Result<State, (State, String)> {
        use Event::{Choose, Coin, Kick, Refund, Taken};
        use State::{HasMoney, Idle, OutOfOrder, Vending};
        match (self, event) {
            (OutOfOrder(why), _) => Err((OutOfOrder(why), format!("out of order: {why}"))),
            (_, Kick) => Ok(OutOfOrder("kicked")),
            (Idle, Coin(cents)) => Ok(HasMoney { cents }),
            (HasMoney { cents }, Coin(more)) => Ok(HasMoney { cents: cents.saturating_add(more) }),
            (HasMoney { cents }, Choose(item)) => match State::price(item) {
                Some(price) if price <= cents => Ok(Vending { item: item.to_owned(), change: cents - price }),
                Some(price) => Err((HasMoney { cents }, format!("{} missing", price - cents))),
                None => Err((HasMoney { cents }, format!("no {item}"))),
            },
            (HasMoney { .. }, Refund) | (Vending { .. }, Taken) => Ok(Idle),
            (state, event) => {
                let why = format!("{event:?} in {state}");
                Err((state, why))
            }
        }
    }
}

#[no_tls]
impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            State::Idle => f.pad("idle"),
            State::HasMoney { cents } => write!(f, "{}.{:02} paid", cents / 100, cents % 100),
            State::Vending { item, change: 0 } => write!(f, "vending {item}"),
            State::Vending { item, change } => write!(f, "vending {item}, {change} back"),
            State::OutOfOrder(_) => write!(f, "broken"),
        }
    }
}

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
enum Light {
    Red = 1,
    Green,
    Amber,
}

#[no_tls]
impl Light {
    const CYCLE: [Light; 3] = [Light::Red, Light::Green, Light::Amber];
    fn next(self) -> Light {
        Self::CYCLE[self as usize % Self::CYCLE.len()]
    }
}

#[no_tls]
pub fn run() -> String {
    let mut machine = State::default();
    let mut log = String::new();
    let events = [
        Event::Choose("tea"),
        Event::Coin(100),
        Event::Choose("tea"),
        Event::Coin(50),
        Event::Choose("cola"),
        Event::Choose("tea"),
        Event::Taken,
        Event::Coin(200),
        Event::Refund,
        Event::Kick,
        Event::Coin(1),
    ];
    for event in events {
        machine = match machine.step(event) {
            Ok(next) => {
                log.push_str(&format!("{event:?} -> {next}\n"));
                next
            }
            Err((same, why)) => {
                log.push_str(&format!("refused: {why}\n"));
                same
            }
        };
    }
    let mut light = Light::Red;
    let mut seen = vec![];
    loop {
        seen.push((light, light as u8));
        light = light.next();
        if light == Light::Red {
            break;
        }
    }
    log + &format!("{seen:?} {:>6}|\n", State::Idle)
}
