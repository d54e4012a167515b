//! How does one capsule go from thread to thread?
//!
//! This is ambient code. It may ask which thread it runs on, as marked code may not: that is what lets
//! a capsule's content move.

use std::{
    mem,
    num::NonZeroUsize,
    sync::mpsc::{Receiver, Sender, channel},
    thread::{self, Scope},
};

use no_tls::{Capsule, marked, no_tls, outside, spawn};

use crate::{
    graph::{self, Graph},
    lockfile::Package,
    queries::{self, Dependents, Duplicate, Size, Why},
};

const MOST: usize = 10;

/// What to ask of the graph.
pub enum Question {
    Size,
    LongestChain,
    MostDependedUpon,
    /// What would go with the packages at these places.
    Why(Vec<usize>),
    Duplicates,
}

/// What a capsule lets out: plain records, since `Rc`s stay inside.
pub enum Answer {
    Size(Size),
    LongestChain(Vec<String>),
    MostDependedUpon(Vec<Dependents>),
    Why(Why),
    Duplicates(Vec<Duplicate>),
}

/// What came of the graph's way through the threads.
pub struct Relay {
    /// The thread that built the graph.
    pub builder: String,
    /// In the order of the questions, each with the thread that answered.
    pub answers: Vec<(Answer, String)>,
    pub end: End,
}

/// What the last thread returns: the graph itself, in no capsule any more.
#[no_tls]
pub struct End {
    pub thread: String,
    pub graph: Graph,
}

/// What one thread hands to the next.
struct Baton {
    graph: Capsule<Graph>,
    builder: String,
    answers: Vec<(Answer, String)>,
}

struct Turn {
    question: Question,
    from: Receiver<Baton>,
    to: Sender<Baton>,
}

impl Relay {
    /// Builds the graph on one thread and hands it to `threads` others, which take turns: no more of
    /// them than there are questions.
    pub fn run(packages: Vec<Package>, questions: Vec<Question>, threads: NonZeroUsize) -> Self {
        let threads = threads.get().min(questions.len());
        let mut turns: Vec<Vec<Turn>> = (0..threads).map(|_| Vec::new()).collect();
        let (first, mut last) = channel();
        for (number, question) in questions.into_iter().enumerate() {
            let (to, next) = channel();
            let from = mem::replace(&mut last, next);
            turns[number % threads].push(Turn { question, from, to });
        }

        thread::scope(|scope| {
            start(scope, "builder".to_owned(), move || build(packages, &first));
            for (number, turns) in (1..).zip(turns) {
                start(scope, format!("worker {number}"), move || take(turns));
            }
        });

        let Baton { graph, builder, answers } = last.recv().expect("the last turn was taken");
        Self { builder, answers, end: end(graph) }
    }
}

fn start<'scope>(scope: &'scope Scope<'scope, '_>, name: String, body: impl FnOnce() + Send + 'scope) {
    let thread = thread::Builder::new().name(name);
    thread.spawn_scoped(scope, body).expect("the system has a thread left");
}

fn build(packages: Vec<Package>, to: &Sender<Baton>) {
    let baton = Baton {
        graph: Capsule::new(marked!(move || graph::build(packages))),
        builder: current_thread(),
        answers: Vec::new(),
    };
    // Nobody listens only if a later thread panicked, which `thread::scope` reports.
    let _ = to.send(baton);
}

fn take(turns: Vec<Turn>) {
    for Turn { question, from, to } in turns {
        let Ok(mut baton) = from.recv() else { return };
        let answer = answer(&mut baton.graph, question);
        baton.answers.push((answer, current_thread()));
        let _ = to.send(baton);
    }
}

fn answer(graph: &mut Capsule<Graph>, question: Question) -> Answer {
    match question {
        Question::Size => Answer::Size(graph.with(marked!(|graph: &mut Graph| queries::size(graph)))),
        Question::LongestChain => {
            Answer::LongestChain(graph.with(marked!(|graph: &mut Graph| queries::longest_chain(graph))))
        }
        Question::MostDependedUpon => Answer::MostDependedUpon(
            graph.with(marked!(|graph: &mut Graph| { queries::most_depended_upon(graph, MOST) })),
        ),
        Question::Why(places) => {
            Answer::Why(graph.with(marked!(move |graph: &mut Graph| queries::why(graph, &places))))
        }
        Question::Duplicates => Answer::Duplicates(graph.with(marked!(|graph: &mut Graph| queries::duplicates(graph)))),
    }
}

/// One more thread takes the graph out of its capsule and returns it. Its `Rc`s reach the thread that
/// joins, since what one thread owned the other now owns alone.
fn end(graph: Capsule<Graph>) -> End {
    let thread = spawn(marked!(move || End { thread: outside!(self::current_thread()), graph: graph.into_inner() }));
    thread.join().unwrap_or_else(|panicked| panicked.resume())
}

fn current_thread() -> String {
    let thread = thread::current();
    match thread.name() {
        Some(name) => format!("{name}, {:?}", thread.id()),
        None => format!("{:?}", thread.id()),
    }
}
