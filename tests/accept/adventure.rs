//! A text adventure: states as enums and as traits, objects that know each other weakly, and commands in any words.

use no_tls::no_tls;
use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{BTreeMap, HashMap, LinkedList, VecDeque};
use std::fmt::{self, Display};
use std::mem;
use std::rc::{Rc, Weak};

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
enum Direction {
    North = b'n',
    East = b'e',
    South = b's',
    West = b'w',
}

#[no_tls]
impl Direction {
    const ALL: [Self; 4] = [Direction::North, Direction::East, Direction::South, Direction::West];

    const fn opposite(self) -> Self {
        match self {
            Self::North => Self::South,
            Self::East => Self::West,
            Self::South => Self::North,
            Self::West => Self::East,
        }
    }

    fn letter(self) -> char {
        self as u8 as char
    }
}

#[no_tls]
impl TryFrom<char> for Direction {
    type Error = String;

    fn try_from(c: char) -> Result<Self, Self::Error> {
        Self::ALL.into_iter().find(|direction| direction.letter() == c).ok_or_else(|| format!("no way {c}"))
    }
}

#[no_tls]
#[derive(Default)]
struct Room {
    name: Cow<'static, str>,
    exits: RefCell<BTreeMap<Direction, Weak<Room>>>,
    items: RefCell<Vec<Item>>,
    visits: Cell<u32>,
    description: OnceCell<String>,
}

#[no_tls]
#[derive(Debug, Clone, PartialEq)]
enum Item {
    Lamp { oil: u8, lit: bool },
    Key(Direction),
    Coins(u32),
    Scroll(Rc<str>),
}

#[no_tls]
impl Item {
    fn is_heavy(&self) -> bool {
        matches!(self, Item::Coins(10..) | Item::Lamp { oil: 50..=255, .. })
    }
}

#[no_tls]
impl Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Item::Lamp { lit: true, oil } => write!(f, "a burning lamp ({oil}%)"),
            Item::Lamp { oil: 0, .. } => f.write_str("an empty lamp"),
            Item::Lamp { .. } => f.write_str("a lamp"),
            Item::Key(direction) => write!(f, "a key to the {direction:?}"),
            Item::Coins(1) => f.write_str("a coin"),
            Item::Coins(count) => write!(f, "{count} coins"),
            Item::Scroll(text) => write!(f, "a scroll: {text:.6}…"),
        }
    }
}

#[no_tls]
impl Room {
    fn new<S>(name: S) -> Rc<Self>
    where
        S: Into<Cow<'static, str>>,
    {
        Rc::new(Self { name: name.into(), ..Default::default() })
    }

    fn connect(self: &Rc<Self>, direction: Direction, to: &Rc<Self>) {
        self.exits.borrow_mut().insert(direction, Rc::downgrade(to));
        to.exits.borrow_mut().insert(direction.opposite(), Rc::downgrade(self));
    }

    fn look(&self) -> &str {
        self.description.get_or_init(|| {
            let exits: String = self.exits.borrow().keys().map(|direction| direction.letter()).collect();
            format!("{} [{exits}]", self.name)
        })
    }
}

#[no_tls]
trait State {
    fn step(self: Box<Self>, game: &mut Game, command: Command<'_>) -> Box<dyn State>;

    fn is_end(&self) -> bool {
        false
    }

    fn prompt(&self) -> Cow<'_, str> {
        Cow::Borrowed(">")
    }
}

#[no_tls]
struct Walking;

#[no_tls]
struct Dark {
    since: u8,
    before: Box<dyn State>,
}

#[no_tls]
struct End(Result<u32, String>);

#[no_tls]
impl State for Walking {
    fn step(self: Box<Self>, game: &mut Game, command: Command<'_>) -> Box<dyn State> {
        match command {
            Command::Go(direction) => {
                let next = game.here.exits.borrow().get(&direction).and_then(Weak::upgrade);
                let Some(next) = next else {
                    game.say(format_args!("a wall in the {direction:?}"));
                    return self;
                };
                next.visits.set(next.visits.get() + 1);
                let old = mem::replace(&mut game.here, next);
                game.trail.push_back(Rc::downgrade(&old));
                game.say(game.here.clone().look());
                if game.here.name.contains("cave") && !game.has_light() {
                    return Box::new(Dark { since: 0, before: self });
                }
                self
            }
            Command::Take(what) => {
                let position = game.here.items.borrow().iter().position(|item| item.to_string().contains(what));
                if let Some(position) = position {
                    let item = game.here.items.borrow_mut().swap_remove(position);
                    game.say(&item);
                    game.bag.push(item);
                } else {
                    game.say("nothing of that name");
                }
                self
            }
            Command::Use(what) => {
                let lamp =
                    game.bag.iter_mut().find(|item| matches!(item, Item::Lamp { .. }) && "lamp".starts_with(what));
                match lamp {
                    Some(Item::Lamp { oil: oil @ 1.., lit }) => {
                        *lit = !*lit;
                        *oil = oil.saturating_sub(30);
                    }
                    Some(Item::Lamp { .. }) => game.say("no oil"),
                    _ => game.say("no lamp"),
                }
                self
            }
            Command::Back => match game.trail.pop_back().and_then(|room| room.upgrade()) {
                Some(room) => {
                    game.here = room;
                    self
                }
                None => Box::new(End(Err("lost".to_owned()))),
            },
            Command::Quit => {
                let worth = game.bag.iter().map(|item| match *item {
                    Item::Coins(count) => count,
                    Item::Scroll(ref text) => text.len() as u32,
                    _ => 0,
                });
                Box::new(End(Ok(worth.sum())))
            }
            Command::Unknown(word) => {
                game.say(format_args!("what is {word:?}?"));
                self
            }
        }
    }
}

#[no_tls]
impl State for Dark {
    fn step(mut self: Box<Self>, game: &mut Game, command: Command<'_>) -> Box<dyn State> {
        self.since += 1;
        match command {
            Command::Use(_) => {
                let before = self.before.step(game, command);
                if game.has_light() { before } else { Box::new(Dark { since: self.since, before }) }
            }
            Command::Quit | Command::Back => self.before.step(game, command),
            _ if self.since > 2 => Box::new(End(Err(format!("eaten in {}", game.here.name)))),
            _ => {
                game.say("it is dark");
                self
            }
        }
    }

    fn prompt(&self) -> Cow<'_, str> {
        format!("{}dark>", "very ".repeat(self.since.into())).into()
    }
}

#[no_tls]
impl State for End {
    fn step(self: Box<Self>, _: &mut Game, _: Command<'_>) -> Box<dyn State> {
        self
    }

    fn is_end(&self) -> bool {
        true
    }

    fn prompt(&self) -> Cow<'_, str> {
        match &self.0 {
            Ok(worth) => Cow::Owned(format!("you win {worth}")),
            Err(why) => why.as_str().into(),
        }
    }
}

#[no_tls]
#[derive(Clone, Copy)]
enum Command<'a> {
    Go(Direction),
    Take(&'a str),
    Use(&'a str),
    Back,
    Quit,
    Unknown(&'a str),
}

#[no_tls]
impl<'a> From<&'a str> for Command<'a> {
    fn from(line: &'a str) -> Self {
        let mut words = line.split_ascii_whitespace().filter(|word| !["the", "a", "to"].contains(word));
        let (first, second) = (words.next(), words.next());
        match (first, second) {
            (Some("go" | "walk"), Some(to))
                if let Some(c) = to.chars().next()
                    && to.len() < 6 =>
            {
                Direction::try_from(c).map_or(Command::Unknown(to), Command::Go)
            }
            (Some("take"), Some(what)) => Command::Take(what),
            (Some("use"), what) => Command::Use(what.unwrap_or("lamp")),
            (Some("back"), None) => Command::Back,
            (Some("quit"), _) | (None, _) => Command::Quit,
            (Some(other), _) => Command::Unknown(other),
        }
    }
}

#[no_tls]
struct Game {
    here: Rc<Room>,
    rooms: HashMap<&'static str, Rc<Room>>,
    trail: VecDeque<Weak<Room>>,
    bag: Vec<Item>,
    output: LinkedList<String>,
}

#[no_tls]
impl Game {
    fn new() -> Self {
        let rooms = ["hall", "cave", "attic"].map(|name| (name, Room::new(name)));
        let rooms = HashMap::from(rooms);
        rooms["hall"].connect(Direction::North, &rooms["cave"]);
        rooms["hall"].connect(Direction::West, &rooms["attic"]);
        rooms["attic"].items.borrow_mut().extend([Item::Lamp { oil: 60, lit: false }, Item::Key(Direction::East)]);
        *rooms["cave"].items.borrow_mut() = vec![Item::Coins(12), Item::Scroll("xyzzy plugh".into())];
        Game { here: Rc::clone(&rooms["hall"]), rooms, trail: VecDeque::new(), bag: vec![], output: LinkedList::new() }
    }

    fn say(&mut self, what: impl Display) {
        self.output.push_back(what.to_string());
    }

    fn has_light(&self) -> bool {
        self.bag.iter().any(|item| matches!(item, Item::Lamp { lit: true, oil } if *oil > 0))
    }

    fn play<'a>(&mut self, lines: impl IntoIterator<Item = &'a str>) -> String {
        let mut state: Box<dyn State> = Box::new(Walking);
        for line in lines {
            let prompt = state.prompt().into_owned();
            self.say(format!("{prompt} {line}"));
            state = state.step(self, line.into());
            if state.is_end() {
                break;
            }
        }
        let end = state.prompt();
        self.output.iter().map(String::as_str).chain([&*end]).collect::<Vec<_>>().join("/")
    }
}

#[no_tls]
pub fn run() -> String {
    let mut first = Game::new();
    let won = first.play([
        "go the east",
        "walk to west",
        "take lamp",
        "take a key",
        "take sofa",
        "back",
        "use lamp",
        "go north",
        "take coins",
        "take scroll",
        "dance",
        "go up",
        "quit",
        "never",
    ]);
    let dark = Game::new().play("go n,look,go s,take coins,quit".split(','));
    let saved = Game::new().play([
        "go w",
        "take lamp",
        "go e",
        "go north",
        "use",
        "take scroll",
        "back",
        "back",
        "back",
        "back",
    ]);
    let visits: BTreeMap<_, _> = first.rooms.iter().map(|(name, room)| (*name, room.visits.get())).collect();
    format!(
        "{won}\n{dark}\n{saved}\n{visits:?} {:?} {}",
        first.bag,
        first.bag.iter().filter(|item| item.is_heavy()).count()
    )
}
