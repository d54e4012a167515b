//! How do tasks that hold `Rc`s run on a work-stealing executor?
//!
//! A server gives each connection a tree of its own, which is walked and grown by requests of a line each. The tree is of `Rc`s, with
//! `Weak`s to the parents, and its task keeps it from request to request. So on tokio's multi-thread runtime the task would need a
//! thread of its own, or a tree of `Arc`s and locks. As a `Task` it is spawned as any other, and goes on on whichever thread is free.
//!
//! The clients send some thousands of requests, and check each reply. Then it is told how many tasks have been on more than one
//! thread, and how often they went from one to another.

use std::cell::RefCell;
use std::error::Error;
use std::future::Future;
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use no_tls::{Ambient, Task, marked, no_tls, outside_await};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

const THREADS: usize = 4;
const CLIENTS: usize = 64;
const REQUESTS: usize = 100;
const LIMIT: Duration = Duration::from_secs(60);

type Reader = BufReader<OwnedReadHalf>;

#[no_tls]
struct Node {
    name: String,
    children: RefCell<Vec<Rc<Node>>>,
    parent: Weak<Node>,
}

#[no_tls]
impl Node {
    fn new(name: &str, parent: Weak<Node>) -> Rc<Self> {
        Rc::new(Self { name: name.to_owned(), children: RefCell::default(), parent })
    }

    fn open(self: &Rc<Self>, name: &str) -> Rc<Self> {
        let mut children = self.children.borrow_mut();
        if let Some(known) = children.iter().find(|child| child.name == name) {
            return known.clone();
        }
        let child = Self::new(name, Rc::downgrade(self));
        children.push(child.clone());
        child
    }

    fn size(&self) -> usize {
        1 + self.children.borrow().iter().map(|child| child.size()).sum::<usize>()
    }

    fn depth(&self) -> usize {
        self.parent.upgrade().map_or(0, |parent| parent.depth() + 1)
    }
}

/// Where a connection is in its tree.
#[no_tls]
struct Session {
    root: Rc<Node>,
    here: Rc<Node>,
}

#[no_tls]
impl Session {
    fn answer(&mut self, request: &str) -> usize {
        match request.split_once(' ') {
            Some(("open", name)) => self.here = self.here.open(name),
            None if request == "back" => self.here = self.here.parent.upgrade().unwrap_or_else(|| self.root.clone()),
            _ => return self.root.size(),
        }
        self.here.depth()
    }
}

/// Answers requests until there are no more, and gives their number.
#[no_tls]
async fn serve(mut reader: Ambient<Reader>, mut writer: Ambient<OwnedWriteHalf>) -> usize {
    let root = Node::new("", Weak::new());
    let session = Rc::new(RefCell::new(Session { here: root.clone(), root }));
    let mut answered = 0;
    loop {
        let mut request = String::new();
        let length = outside_await!(async { reader.get_mut().read_line(&mut request).await.unwrap_or(0) });
        if length == 0 {
            return answered;
        }
        let reply = format!("{}\n", session.borrow_mut().answer(request.trim_end()));
        if !outside_await!(async { writer.get_mut().write_all(reply.as_bytes()).await.is_ok() }) {
            return answered;
        }
        answered += 1;
    }
}

/// How many tasks have moved, and how often.
#[derive(Default)]
struct Moves {
    tasks: AtomicUsize,
    times: AtomicUsize,
}

/// A future that notes when it is polled on another thread than before.
struct Traced<F> {
    future: Pin<Box<F>>,
    last: Option<ThreadId>,
    times: usize,
    moves: Arc<Moves>,
}

impl<F: Future> Future for Traced<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let here = thread::current().id();
        if self.last.replace(here).is_some_and(|last| last != here) {
            self.times += 1;
        }
        let polled = self.future.as_mut().poll(cx);
        if polled.is_ready() && self.times > 0 {
            self.moves.tasks.fetch_add(1, Ordering::Relaxed);
            self.moves.times.fetch_add(self.times, Ordering::Relaxed);
        }
        polled
    }
}

/// Answers `CLIENTS` connections, each in a task of its own; gives the number of requests.
async fn server(listener: TcpListener, moves: Arc<Moves>) -> Result<usize, Box<dyn Error + Send + Sync>> {
    let mut tasks = JoinSet::new();
    for _ in 0..CLIENTS {
        let (reader, writer) = listener.accept().await?.0.into_split();
        let (reader, writer) = (Ambient::new(BufReader::new(reader)), Ambient::new(writer));
        let task = Task::new(marked!(move || serve(reader, writer)));
        tasks.spawn(Traced { future: Box::pin(task), last: None, times: 0, moves: moves.clone() });
    }
    Ok(tasks.join_all().await.into_iter().sum())
}

/// Sends requests, and compares each reply with what it must be.
async fn client(stream: TcpStream, number: usize) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut stream = BufReader::new(stream);
    let (mut depth, mut size) = (0_usize, 1);
    for request in 0..REQUESTS {
        let (text, expected) = match (request + number) % 5 {
            0 | 1 | 3 => {
                (depth, size) = (depth + 1, size + 1);
                (format!("open {request}\n"), depth)
            }
            2 => {
                depth = depth.saturating_sub(1);
                ("back\n".to_owned(), depth)
            }
            _ => ("size\n".to_owned(), size),
        };
        stream.write_all(text.as_bytes()).await?;
        let mut reply = String::new();
        stream.read_line(&mut reply).await?;
        if reply.trim_end() != expected.to_string() {
            return Err(format!("client {number}: {} is {}, not {expected}", text.trim_end(), reply.trim_end()).into());
        }
    }
    Ok(())
}

async fn run() -> Result<String, Box<dyn Error + Send + Sync>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let moves = Arc::new(Moves::default());
    let started = Instant::now();
    let server = tokio::spawn(server(listener, moves.clone()));
    let mut clients = JoinSet::new();
    for number in 0..CLIENTS {
        clients.spawn(async move { client(TcpStream::connect(address).await?, number).await });
    }
    clients.join_all().await.into_iter().collect::<Result<(), _>>()?;
    let requests = server.await??;
    Ok(format!(
        "{requests} requests of {CLIENTS} clients in {:.2} s, on {THREADS} threads\n{} of {CLIENTS} tasks moved, {} times in all",
        started.elapsed().as_secs_f64(),
        moves.tasks.load(Ordering::Relaxed),
        moves.times.load(Ordering::Relaxed),
    ))
}

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(THREADS).enable_all().build()?;
    let report = runtime.block_on(async { tokio::time::timeout(LIMIT, run()).await })??;
    println!("{report}");
    Ok(())
}
