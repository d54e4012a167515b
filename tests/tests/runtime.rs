//! Does the runtime do what its documentation says: across threads, in panics, and when things are dropped?

use no_tls::{
    Ambient, Builder, CSend, CSync, Capsule, CapsuleLocal, JoinHandle, Marked, Panicked, Scope, ScopedJoinHandle,
    capsule_local, marked, no_tls, outside, scope, spawn,
};
use static_assertions::{assert_impl_all, assert_not_impl_any};
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::panic::{AssertUnwindSafe, RefUnwindSafe, UnwindSafe, catch_unwind};
use std::rc::{Rc, Weak};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

/// Counts its drops.
#[no_tls]
struct Piece(Arc<AtomicU32>);

#[no_tls]
impl Drop for Piece {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// A piece and the count of its drops.
fn piece() -> (Piece, Arc<AtomicU32>) {
    let drops = Arc::new(AtomicU32::new(0));
    (Piece(drops.clone()), drops)
}

fn times(drops: &AtomicU32) -> u32 {
    drops.load(Ordering::Relaxed)
}

/// What a panic of `f` said.
fn panic_of<T>(f: impl FnOnce() -> T) -> String {
    match catch_unwind(AssertUnwindSafe(f)) {
        Ok(_) => unreachable!("it should have panicked"),
        Err(payload) => Ambient::new(payload).message().unwrap_or("no words").to_owned(),
    }
}

/// Who may cross and be shared: each both ways.
mod auto_traits {
    use super::*;

    type Local = Rc<RefCell<u32>>;

    assert_impl_all!(Capsule<Local>: Send, Sync, CSend, CSync, Unpin, RefUnwindSafe);
    assert_impl_all!(Capsule<*mut u8>: Send, Sync);
    assert_impl_all!(Capsule<u32>: UnwindSafe);
    assert_not_impl_any!(Capsule<Local>: UnwindSafe, Clone, Copy, AsRef<Local>, std::ops::Deref);

    assert_impl_all!(Marked<fn()>: Send, Sync, Copy);
    assert_impl_all!(Marked<String>: Send, Sync, Clone);
    assert_not_impl_any!(Marked<Local>: Send, Sync, Copy);
    assert_not_impl_any!(Marked<Cell<u32>>: Sync, Copy);
    assert_not_impl_any!(Marked<fn()>: FnOnce());

    assert_impl_all!(JoinHandle<Local>: Send, Sync, Unpin);
    assert_impl_all!(ScopedJoinHandle<'static, Local>: Send, Sync, Unpin);
    assert_not_impl_any!(JoinHandle<u32>: Clone, UnwindSafe, RefUnwindSafe);
    assert_impl_all!(Scope<'static, 'static>: Send, Sync);
    assert_not_impl_any!(Scope<'static, 'static>: Clone);
    assert_impl_all!(Builder: Send, Sync);
    assert_impl_all!(Panicked: Send, Sync, Error);

    assert_impl_all!(Ambient<Cell<u32>>: Send, Sync);
    assert_impl_all!(Ambient<Box<dyn Any + Send>>: Send, Sync);
    assert_impl_all!(Ambient<String>: Clone);
    assert_not_impl_any!(Ambient<Cell<u32>>: Clone);
    assert_not_impl_any!(Ambient<String>: std::ops::Deref, AsRef<String>);

    assert_impl_all!(CapsuleLocal<AtomicU64>: Send, Sync);
    assert_not_impl_any!(CapsuleLocal<AtomicU64>: Clone, Copy);

    assert_impl_all!(String: CSend, CSync);
    assert_impl_all!(str: CSend, CSync);
    assert_impl_all!(Cell<u32>: CSend);
    assert_not_impl_any!(Cell<u32>: CSync);
    assert_not_impl_any!(Rc<u32>: CSend, CSync);

    #[test]
    fn a_capsule_is_its_content_in_memory() {
        assert_eq!(size_of::<Capsule<Local>>(), size_of::<Local>());
        assert_eq!(size_of::<Option<Capsule<Local>>>(), size_of::<Local>());
        assert_eq!(size_of::<Ambient<String>>(), size_of::<String>());
    }
}

mod threads {
    use super::*;

    #[no_tls]
    struct Node {
        value: u32,
        parent: RefCell<Weak<Node>>,
        children: RefCell<Vec<Rc<Node>>>,
    }

    #[no_tls]
    impl Node {
        fn new(value: u32) -> Rc<Node> {
            Rc::new(Node { value, parent: RefCell::new(Weak::new()), children: RefCell::new(Vec::new()) })
        }

        fn adopt(self: &Rc<Self>, child: Rc<Node>) {
            *child.parent.borrow_mut() = Rc::downgrade(self);
            self.children.borrow_mut().push(child);
        }

        fn sum(&self) -> u32 {
            let mut sum = self.value;
            for child in self.children.borrow().iter() {
                sum += child.sum();
            }
            sum
        }

        fn depth(&self) -> usize {
            match self.parent.borrow().upgrade() {
                Some(parent) => 1 + parent.depth(),
                None => 0,
            }
        }
    }

    #[no_tls]
    fn tree(leaves: u32) -> Rc<Node> {
        let root = Node::new(0);
        for value in 0..leaves {
            let branch = Node::new(0);
            branch.adopt(Node::new(value));
            root.adopt(branch);
        }
        root
    }

    #[test]
    fn a_graph_goes_from_thread_to_thread() {
        let mut graph = Capsule::new(marked!(|| tree(0)));
        for n in 1..=8_u32 {
            graph = thread::spawn(move || {
                graph.with(marked!(move |root: &mut Rc<Node>| root.adopt(Node::new(n))));
                graph
            })
            .join()
            .unwrap();
        }
        assert_eq!(graph.with(marked!(|root: &mut Rc<Node>| root.sum())), 36);
        let root = graph.into_inner();
        assert_eq!((root.children.borrow().len(), Rc::strong_count(&root), Rc::weak_count(&root)), (8, 1, 8));
    }

    #[test]
    fn a_capsule_is_used_by_threads_in_turn() {
        let graph = Arc::new(Mutex::new(Capsule::new(marked!(|| tree(4)))));
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let graph = graph.clone();
                thread::spawn(move || {
                    for _ in 0..100 {
                        graph.lock().unwrap().with(marked!(|root: &mut Rc<Node>| root.adopt(Node::new(1))));
                    }
                })
            })
            .collect();
        for thread in threads {
            thread.join().unwrap();
        }
        assert_eq!(graph.lock().unwrap().with(marked!(|root: &mut Rc<Node>| root.sum())), 406);
    }

    #[test]
    fn a_path_names_a_method_of_a_trait_of_std() {
        let digits = Capsule::new(marked!(<u32 as Default>::default)).map(marked!(|n: u32| n.to_string()));
        let shared: Capsule<Rc<str>> = digits.map(marked!(From::from));
        let bytes = shared.map(marked!(|text: Rc<str>| text.bytes().collect::<Vec<_>>().into_iter()));
        assert_eq!(bytes.map(marked!(Iterator::count)).into_inner(), 1);
    }

    #[test]
    fn a_variable_owns_a_closure() {
        let mut capsule = Capsule::new(marked!(|| Rc::new(2)));
        let answer = capsule.with(marked!(|n: &mut Rc<u32>| {
            let own = n.clone();
            let add = Box::new(|x: u32| own.wrapping_add(x));
            let times = Rc::new(|x| x * **n);
            let seven = std::cell::LazyCell::new(|| times(1) + 5);
            [add(1) + add(2), times(*seven), (1..4).map(|x| times(x)).sum()]
        }));
        assert_eq!(answer, [7, 14, 12]);
    }

    #[no_tls]
    struct Commands {
        of: Vec<(&'static str, Command)>,
        otherwise: Option<Command>,
    }

    type Command = Box<dyn Fn(u32) -> u32>;

    #[test]
    fn boxed_closures_are_held_by_lists_and_literals() {
        let mut capsule = Capsule::new(marked!(|| {
            let calls = Rc::new(Cell::new(0));
            let count = calls.clone();
            let otherwise: Option<Command> = Some(Box::new(move |_| count.replace(count.get() + 1)));
            let pair: (Command, [Command; 1]) = (Box::new(|x| x + 1), [Box::new(|x| x * 2)]);
            let (add, [double]) = pair;
            if calls.get() > 0 {
                return Commands { of: vec![], otherwise: Some(Box::new(|x| x)) };
            }
            Commands { of: vec![("add", add), ("double", double), ("zero", Box::new(|_| 0u32) as Command)], otherwise }
        }));
        let answers = capsule.with(marked!(|commands: &mut Commands| {
            commands.of.push(("square", Box::new(|x| x * x)));
            let run = |name: &str, x: u32| {
                let found = commands.of.iter().find(|(of, _)| *of == name).map(|(_, command)| command);
                found.or(commands.otherwise.as_ref()).map(|command| command(x))
            };
            ["add", "double", "zero", "square", "none", "none"].map(|name| run(name, 7))
        }));
        assert_eq!(answers, [8, 14, 0, 49, 0, 1].map(Some));
    }

    #[test]
    fn an_adapter_is_iterated_by_reference() {
        let mut capsule = Capsule::new(marked!(|| vec![1, 2, 3, 4]));
        let answer = capsule.with(marked!(|numbers: &mut Vec<u32>| {
            let mut doubled = numbers.iter().map(|n| n * 2);
            let mut first = 0;
            for n in doubled.by_ref() {
                first += n;
                if n > 2 {
                    break;
                }
            }
            let rest = &mut doubled;
            (first, rest.sum::<u32>())
        }));
        assert_eq!(answer, (6, 14));
    }

    #[test]
    fn what_stands_in_a_closure_tells_where() {
        let above = line!();
        let capsule = Capsule::new(marked!(|| {
            let name = if cfg!(any()) { "any" } else { env!("CARGO_PKG_NAME") };
            (line!(), file!(), concat!("li", "ne"), module_path!(), name, dbg!(1 + 1))
        }));
        assert_eq!(capsule.into_inner(), (above + 3, file!(), "line", module_path!(), env!("CARGO_PKG_NAME"), 2));
    }

    #[no_tls]
    #[derive(Debug, Clone, PartialEq)]
    enum Json<'a> {
        Null,
        Text(&'a str),
        List(Vec<Json<'a>>),
        Pairs(BTreeMap<&'a str, (Json<'a>, Option<Box<Self>>)>),
    }

    static NULL: Json<'static> = Json::Null;

    #[test]
    fn what_holds_more_of_itself_may_cross() {
        let list = Json::List(vec![Json::Text("a"), Json::Pairs(BTreeMap::from([("b", (Json::Null, None))]))]);
        let mut capsule = Capsule::new(marked!(|| Rc::new(Cell::new(0))));
        let answer = capsule.with(marked!(|seen: &mut Rc<Cell<usize>>| match &list {
            Json::List(of) => {
                seen.set(of.len());
                of.get(1).cloned().unwrap_or(NULL.clone())
            }
            _ => Json::Null,
        }));
        assert_eq!(answer, Json::Pairs(BTreeMap::from([("b", (NULL.clone(), None))])));
    }

    #[test]
    fn a_closure_runs_in_place() {
        let mut capsule = Capsule::new(marked!(|| ()));
        let here = thread::current().id();
        let (sender, receiver) = mpsc::channel();
        let sender = Ambient::new(sender);
        capsule.with(marked!(|_: &mut ()| outside!(sender.get().send(thread::current().id()).is_ok())));
        assert_eq!(receiver.recv().unwrap(), here);
    }

    #[test]
    fn a_thread_returns_what_is_not_send() {
        let root: Rc<Node> = spawn(marked!(|| tree(10))).join().unwrap();
        assert_eq!(root.sum(), 45);
        let leaf = root.children.borrow()[3].children.borrow()[0].clone();
        assert_eq!(leaf.depth(), 2);
    }

    #[test]
    fn any_thread_may_join() {
        let handle = spawn(marked!(|| tree(3)));
        let sum = thread::spawn(move || handle.join().unwrap().sum()).join().unwrap();
        assert_eq!(sum, 3);
    }

    #[test]
    fn a_handle_knows_when_its_thread_has_ended() {
        let (sender, receiver) = mpsc::channel::<()>();
        let waiting = Ambient::new(receiver);
        let handle = spawn(marked!(move || {
            outside!(waiting.into_inner().recv().is_ok());
            Rc::new(())
        }));
        assert!(!handle.is_finished());
        drop(sender);
        while !handle.is_finished() {
            thread::yield_now();
        }
        handle.join().unwrap();
    }

    #[test]
    fn a_builder_names_its_thread() {
        let builder = Builder::new().name(String::from("gardener")).stack_size(1 << 20);
        let handle = builder.spawn(marked!(|| outside!(thread::current().name().map(str::to_owned)))).unwrap();
        assert_eq!(handle.thread().name(), Some("gardener"));
        assert_eq!(handle.join().unwrap().as_deref(), Some("gardener"));
    }

    #[test]
    fn threads_of_a_scope_borrow() {
        let words = ["to", "be", "or", "not"];
        let mut counts = [0, 0];
        let (low, high) = counts.split_at_mut(1);
        let longest = scope(|s| {
            s.spawn(marked!(|| low[0] = words[..2].len()));
            s.spawn(marked!(|| high[0] = words[2..].len()));
            let longest = s.spawn(marked!(|| words.iter().max_by_key(|word| word.len()).map(|word| Rc::new(*word))));
            longest.join().unwrap()
        });
        assert_eq!(counts, [2, 2]);
        assert_eq!(longest.as_deref(), Some(&"not"));
    }

    #[test]
    fn threads_of_a_scope_start_further_ones() {
        let count = AtomicU32::new(0);
        scope(|s| {
            s.spawn(marked!(|| {
                let handles: Vec<_> =
                    (0..3).map(|_| s.spawn(marked!(|| count.fetch_add(1, Ordering::Relaxed)))).collect();
                for handle in handles {
                    handle.join().unwrap();
                }
            }));
            Builder::new()
                .name(String::from("fourth"))
                .spawn_scoped(s, marked!(|| count.fetch_add(1, Ordering::Relaxed)))
                .unwrap();
        });
        assert_eq!(count.into_inner(), 4);
    }

    #[test]
    fn a_scope_waits_for_threads_that_nobody_joins() {
        let (piece, drops) = piece();
        let done = AtomicU32::new(0);
        scope(|s| {
            s.spawn(marked!(|| {
                outside!(thread::sleep(std::time::Duration::from_millis(20)));
                done.store(1, Ordering::Relaxed);
                Rc::new(piece)
            }));
        });
        assert_eq!((done.into_inner(), times(&drops)), (1, 1));
    }

    #[test]
    fn a_scoped_graph_borrows_from_outside() {
        let text = String::from("a b c");
        let words = scope(|s| s.spawn(marked!(|| text.split(' ').map(Rc::new).collect::<Vec<_>>())).join().unwrap());
        assert_eq!(*words[2], "c");
    }
}

mod panics {
    use super::*;

    #[test]
    fn in_new_there_is_no_capsule() {
        let ((captured, captured_drops), made_drops) = (piece(), Arc::new(AtomicU32::new(0)));
        let made_drops_inside = made_drops.clone();
        let message = panic_of(|| {
            Capsule::new(marked!(move || -> Rc<Piece> {
                let _made = Rc::new(Piece(made_drops_inside));
                let _captured = captured;
                panic!("in new")
            }))
        });
        assert_eq!(message, "in new");
        assert_eq!((times(&captured_drops), times(&made_drops)), (1, 1));
    }

    #[test]
    fn in_with_the_capsule_stays_usable() {
        let ((content, content_drops), (captured, captured_drops)) = (piece(), piece());
        let mut capsule = Capsule::new(marked!(move || (Rc::new(content), vec![1, 2])));
        let message = panic_of(|| {
            capsule.with(marked!(move |(_, numbers): &mut (Rc<Piece>, Vec<u32>)| {
                let _captured = captured;
                numbers.push(3);
                if numbers.len() == 3 {
                    panic!("in with")
                }
            }))
        });
        assert_eq!(message, "in with");
        assert_eq!((times(&content_drops), times(&captured_drops)), (0, 1));
        assert_eq!(capsule.with(marked!(|(_, numbers): &mut (Rc<Piece>, Vec<u32>)| numbers.clone())), [1, 2, 3]);
        let again = thread::spawn(move || {
            capsule.with(marked!(|(piece, _): &mut (Rc<Piece>, Vec<u32>)| Rc::strong_count(piece)))
        });
        assert_eq!(again.join().unwrap(), 1);
        assert_eq!((times(&content_drops), times(&captured_drops)), (1, 1));
    }

    #[test]
    fn in_with_borrows_of_the_content_end() {
        let mut capsule = Capsule::new(marked!(|| Rc::new(RefCell::new(1))));
        panic_of(|| {
            capsule.with(marked!(|cell: &mut Rc<RefCell<i32>>| -> () {
                let mut value = cell.borrow_mut();
                *value = 2;
                panic!("while borrowed")
            }))
        });
        assert_eq!(capsule.with(marked!(|cell: &mut Rc<RefCell<i32>>| *cell.borrow_mut())), 2);
    }

    #[test]
    fn in_map_the_capsule_is_gone() {
        let ((content, content_drops), (captured, captured_drops)) = (piece(), piece());
        let capsule = Capsule::new(marked!(move || Rc::new(content)));
        let message = panic_of(|| {
            capsule.map(marked!(move |_content: Rc<Piece>| -> Rc<Piece> {
                let _captured = captured;
                panic!("in map")
            }))
        });
        assert_eq!(message, "in map");
        assert_eq!((times(&content_drops), times(&captured_drops)), (1, 1));
    }

    #[test]
    fn in_a_thread_they_are_the_joiners_to_see() {
        let ((captured, captured_drops), made_drops) = (piece(), Arc::new(AtomicU32::new(0)));
        let made_drops_inside = made_drops.clone();
        let failed = spawn(marked!(move || -> Rc<Piece> {
            let _made = Rc::new(Piece(made_drops_inside));
            let _captured = captured;
            panic!("in a thread, {}", 1 + 1)
        }))
        .join()
        .err()
        .unwrap();
        assert_eq!((times(&captured_drops), times(&made_drops)), (1, 1));
        assert_eq!(failed.message(), Some("in a thread, 2"));
        assert_eq!(failed.to_string(), "a thread panicked: in a thread, 2");
        assert_eq!(format!("{failed:?}"), r#"Panicked { message: Some("in a thread, 2"), .. }"#);
        assert_eq!(panic_of(|| failed.resume()), "in a thread, 2");
    }

    #[test]
    fn in_a_thread_pass_on_with_a_question_mark() {
        fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
            let sum: Rc<u32> = spawn(marked!(|| -> Rc<u32> { panic!("no sum") })).join()?;
            unreachable!("{sum}")
        }
        assert_eq!(main().unwrap_err().to_string(), "a thread panicked: no sum");
    }

    #[test]
    fn payloads_come_out_whole() {
        let (piece, drops) = piece();
        let failed = spawn(marked!(move || {
            let piece = Ambient::new(piece);
            outside!(if true {
                std::panic::panic_any(piece.into_inner())
            })
        }))
        .join()
        .unwrap_err();
        assert_eq!((failed.message(), failed.to_string().as_str()), (None, "a thread panicked"));
        let payload = failed.into_payload().into_inner();
        assert_eq!(times(&drops), 0);
        assert!(payload.is::<Piece>());
        drop(payload);
        assert_eq!(times(&drops), 1);
    }

    #[test]
    fn in_a_scope_end_it_when_nobody_joins() {
        let ((captured, captured_drops), (returned, returned_drops)) = (piece(), piece());
        let message = panic_of(|| {
            scope(|s| {
                s.spawn(marked!(move || Rc::new(returned)));
                s.spawn(marked!(move || {
                    let _captured = captured;
                    panic!("in a scope")
                }));
            })
        });
        assert_eq!(message, "a scoped thread panicked");
        assert_eq!((times(&captured_drops), times(&returned_drops)), (1, 1));
    }

    #[test]
    fn in_a_scope_are_the_joiners_to_see() {
        let message = scope(|s| {
            let failed = s.spawn(marked!(|| -> Rc<()> { panic!("joined") })).join().unwrap_err();
            failed.message().map(str::to_owned)
        });
        assert_eq!(message.as_deref(), Some("joined"));
    }

    #[test]
    fn of_a_scopes_closure_wait_for_its_threads() {
        let (piece, drops) = piece();
        let message = panic_of(|| {
            scope(|s| {
                s.spawn(marked!(move || {
                    outside!(thread::sleep(std::time::Duration::from_millis(20)));
                    Rc::new(piece)
                }));
                panic!("here")
            })
        });
        assert_eq!((message.as_str(), times(&drops)), ("here", 1));
    }

    #[test]
    fn outside_unwind_through_marked_code() {
        let ((content, content_drops), (local, local_drops)) = (piece(), piece());
        let mut capsule = Capsule::new(marked!(move || Rc::new(content)));
        let message = panic_of(|| {
            capsule.with(marked!(move |_: &mut Rc<Piece>| {
                let _local = local;
                outside!(if true {
                    std::panic::panic_any("outside")
                })
            }))
        });
        assert_eq!(message, "outside");
        assert_eq!((times(&content_drops), times(&local_drops)), (0, 1));
        assert_eq!(capsule.with(marked!(|piece: &mut Rc<Piece>| Rc::strong_count(piece))), 1);
        drop(capsule);
        assert_eq!(times(&content_drops), 1);
    }

    #[test]
    fn of_an_iterator_of_capsules_drop_what_there_was() {
        let (first, drops) = piece();
        let mut first = Some(first);
        let message = panic_of(|| {
            let capsules = std::iter::from_fn(|| match first.take() {
                Some(piece) => Some(Capsule::new(marked!(move || Rc::new(piece)))),
                None => panic!("no more"),
            });
            capsules.collect::<Capsule<Vec<Rc<Piece>>>>()
        });
        assert_eq!((message.as_str(), times(&drops)), ("no more", 1));
    }
}

mod drops {
    use super::*;

    #[test]
    fn a_capsule_drops_its_content_where_it_is() {
        let (piece, drops) = piece();
        let capsule = Capsule::new(marked!(move || {
            let piece = Rc::new(piece);
            (piece.clone(), piece)
        }));
        thread::spawn(move || drop(capsule)).join().unwrap();
        assert_eq!(times(&drops), 1);
    }

    #[test]
    fn what_is_taken_out_is_dropped_once() {
        let (piece, drops) = piece();
        let taken = Capsule::new(marked!(move || Rc::new(piece)))
            .map(marked!(|piece: Rc<Piece>| vec![piece.clone(), piece]))
            .into_inner();
        assert_eq!((Rc::strong_count(&taken[0]), times(&drops)), (2, 0));
        drop(taken);
        assert_eq!(times(&drops), 1);
    }

    #[test]
    fn a_result_that_nobody_joins_is_dropped_once() {
        let (piece, drops) = piece();
        let (sender, receiver) = mpsc::channel::<()>();
        let waiting = Ambient::new(receiver);
        let handle = spawn(marked!(move || {
            outside!(waiting.into_inner().recv().is_ok());
            Rc::new(piece)
        }));
        drop(handle);
        assert_eq!(times(&drops), 0);
        drop(sender);
        while times(&drops) == 0 {
            thread::yield_now();
        }
        assert_eq!(times(&drops), 1);
    }

    #[test]
    fn a_closure_that_never_runs_drops_its_captures_once() {
        let (piece, drops) = piece();
        drop(marked!(move || Rc::new(piece)));
        assert_eq!(times(&drops), 1);
    }

    #[test]
    fn an_ambient_value_is_dropped_in_marked_code_once() {
        struct Unmarked(Arc<AtomicU32>);
        impl Drop for Unmarked {
            fn drop(&mut self) {
                self.0.fetch_add(1, Ordering::Relaxed);
            }
        }
        let drops = Arc::new(AtomicU32::new(0));
        let value = Ambient::new(Unmarked(drops.clone()));
        let mut capsule = Capsule::new(marked!(move || Some(value)));
        capsule.with(marked!(|value: &mut Option<Ambient<Unmarked>>| *value = None));
        assert_eq!(times(&drops), 1);
        drop(capsule);
        assert_eq!(times(&drops), 1);
    }
}

mod merges {
    use super::*;

    #[test]
    fn zipped_contents_may_share() {
        let (piece, drops) = piece();
        let mut merged = Capsule::new(marked!(move || Rc::new(piece))).zip(Capsule::new(marked!(|| vec![])));
        merged.with(marked!(|(piece, list): &mut (Rc<Piece>, Vec<Rc<Piece>>)| list.push(piece.clone())));
        let (piece, list) = merged.into_inner();
        assert!(Rc::ptr_eq(&piece, &list[0]));
        drop((piece, list));
        assert_eq!(times(&drops), 1);
    }

    #[test]
    fn capsules_collect_in_order() {
        let capsules = (0..5).map(|n| Capsule::new(marked!(move || Rc::new(n))));
        let mut all: Capsule<Vec<Rc<i32>>> = capsules.collect();
        assert_eq!(
            all.with(marked!(|all: &mut Vec<Rc<i32>>| all.iter().map(|n| **n).collect::<Vec<i32>>())),
            [0, 1, 2, 3, 4]
        );
        let none: Capsule<Vec<Rc<i32>>> = std::iter::empty().collect();
        assert!(none.into_inner().is_empty());
    }

    #[test]
    fn threads_collect_into_one_capsule() {
        let threads: Vec<_> =
            (0..4).map(|n| thread::spawn(move || Capsule::new(marked!(move || Rc::new(n))))).collect();
        let all: Capsule<Vec<Rc<i32>>> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
        assert_eq!(all.into_inner().iter().map(|n| **n).sum::<i32>(), 6);
    }

    #[test]
    fn transposed_options_tell_what_there_is() {
        let some = Capsule::new(marked!(|| Some(Rc::new(1)))).transpose();
        assert_eq!(*some.unwrap().into_inner(), 1);
        let none = Capsule::new(marked!(|| -> Option<Rc<i32>> { None })).transpose();
        assert!(none.is_none());
    }

    #[test]
    fn transposed_results_tell_what_there_is() {
        let parse = |text: &'static str| Capsule::new(marked!(move || text.parse::<u8>().map(Rc::new))).transpose();
        assert_eq!(*parse("7").unwrap().into_inner(), 7);
        assert_eq!(parse("seven").unwrap_err().into_inner().to_string(), "invalid digit found in string");
    }

    #[test]
    fn made_of_what_may_cross() {
        let mut text = Capsule::from(String::from("abc"));
        assert_eq!(text.with(marked!(|text: &mut String| text.len())), 3);
        let mut empty = Capsule::<Vec<Rc<u32>>>::default();
        assert_eq!(empty.with(marked!(|all: &mut Vec<Rc<u32>>| all.len())), 0);
        assert_eq!(format!("{empty:?}"), "Capsule { .. }");
    }
}

mod locals {
    use super::*;

    capsule_local! {
        /// How often this thread has come by.
        static SEEN: AtomicU64 = const { AtomicU64::new(0) };
    }

    capsule_local! {
        static NAMES: Mutex<Vec<String>> = Mutex::new(Vec::new());
    }

    capsule_local! {
        static SIZE: usize = 40 + 2;
    }

    #[no_tls]
    fn see() -> u64 {
        SEEN.with(|seen| seen.fetch_add(1, Ordering::Relaxed)) + 1
    }

    #[no_tls]
    mod counter {
        use std::sync::atomic::{AtomicU32, Ordering};

        no_tls::capsule_local! {
            static COUNT: AtomicU32 = const { AtomicU32::new(3) };
        }

        pub fn count() -> u32 {
            COUNT.with(|count| count.fetch_add(1, Ordering::Relaxed))
        }
    }

    #[test]
    fn one_stands_in_a_marked_module() {
        assert_eq!([counter::count(), counter::count()], [3, 4]);
    }

    #[test]
    fn each_thread_has_its_own() {
        let before = see();
        assert_eq!(see(), before + 1);
        for _ in 0..3 {
            assert_eq!(thread::spawn(see).join().unwrap(), 1);
            assert_eq!(spawn(marked!(see)).join().unwrap(), 1);
        }
        assert_eq!(SEEN.with(|seen| seen.load(Ordering::Relaxed)), before + 1);
    }

    #[test]
    fn a_capsule_finds_the_one_of_the_thread_it_is_on() {
        let mut capsule = Capsule::new(marked!(|| Rc::new(())));
        let mut seen = HashSet::new();
        for _ in 0..3 {
            let (answer, back) =
                thread::spawn(move || (capsule.with(marked!(|_: &mut Rc<()>| see())), capsule)).join().unwrap();
            seen.insert(answer);
            capsule = back;
        }
        assert_eq!(seen, HashSet::from([1]));
    }

    #[test]
    fn marked_code_fills_and_ambient_code_reads() {
        Capsule::new(marked!(|| {
            NAMES.with(|names| {
                if let Ok(mut names) = names.lock() {
                    names.push(String::from("from inside"));
                }
            });
            Rc::new(())
        }));
        assert_eq!(NAMES.with(|names| names.lock().unwrap().len()), 1);
        assert_eq!(NAMES.try_with(|names| names.lock().unwrap().len()), Ok(1));
        assert_eq!(SIZE.get(), 42);
    }

    #[test]
    fn an_initialiser_that_panics_is_tried_again() {
        static TRIES: AtomicU32 = AtomicU32::new(0);
        capsule_local! {
            static LATE: u32 = match TRIES.fetch_add(1, Ordering::Relaxed) {
                0 => panic!("not yet"),
                tries => tries,
            };
        }
        assert_eq!(panic_of(|| LATE.get()), "not yet");
        assert_eq!((LATE.get(), LATE.get()), (1, 1));
    }
}

mod from_marked_code {
    use super::*;

    #[no_tls]
    fn total(of: Vec<u32>) -> u32 {
        let mut capsule = Capsule::new(marked!(move || of.into_iter().map(Rc::new).collect::<Vec<Rc<u32>>>()));
        let first = capsule.with(marked!(|all: &mut Vec<Rc<u32>>| all.iter().map(|n| **n).sum::<u32>()));
        let second = capsule.map(marked!(|all: Vec<Rc<u32>>| all.len())).into_inner();
        first + second as u32
    }

    #[no_tls]
    fn primes(below: u32) -> Result<Rc<Vec<u32>>, Panicked> {
        let handle =
            spawn(marked!(move || Rc::new((2..below).filter(|n| (2..*n).all(|d| n % d != 0)).collect::<Vec<u32>>())));
        handle.join()
    }

    #[no_tls]
    fn lengths(words: &[String]) -> Vec<usize> {
        scope(|s| {
            let handles: Vec<ScopedJoinHandle<'_, Rc<usize>>> =
                words.iter().map(|word| s.spawn(marked!(move || Rc::new(word.len())))).collect();
            let mut lengths = Vec::new();
            for handle in handles {
                if let Ok(length) = handle.join() {
                    lengths.push(*length);
                }
            }
            lengths
        })
    }

    #[no_tls]
    fn joined_by_path() -> Option<u32> {
        scope(|s| ScopedJoinHandle::join(s.spawn(marked!(|| 4))).ok())
    }

    #[no_tls]
    fn merged() -> Option<u32> {
        let one = Capsule::from(1_u32);
        let two = Capsule::new(marked!(|| Some(Rc::new(2_u32)))).transpose()?;
        let (one, two) = one.zip(two).into_inner();
        Some(one + *two)
    }

    #[no_tls]
    fn failure() -> Option<String> {
        match spawn(marked!(|| -> Rc<u32> { panic!("on purpose") })).join() {
            Ok(_) => None,
            Err(failed) => failed.message().map(|message| message.to_string()),
        }
    }

    #[no_tls]
    fn logged(log: &mut Ambient<Vec<String>>, line: &str) -> usize {
        outside!({
            log.get_mut().push(line.to_owned());
            log.get().len()
        })
    }

    #[test]
    fn everything_has_a_twin() {
        assert_eq!(total(vec![1, 2, 3]), 9);
        assert_eq!(*primes(12).unwrap(), [2, 3, 5, 7, 11]);
        assert_eq!(lengths(&[String::from("a"), String::from("bcd")]), [1, 3]);
        assert_eq!(joined_by_path(), Some(4));
        assert_eq!(merged(), Some(3));
        assert_eq!(failure().as_deref(), Some("on purpose"));
        let mut log = Ambient::new(Vec::new());
        assert_eq!((logged(&mut log, "one"), logged(&mut log, "two")), (1, 2));
        assert_eq!(log.into_inner(), ["one", "two"]);
    }

    #[test]
    fn also_from_within_a_capsule() {
        let mut capsule = Capsule::new(marked!(|| vec![Rc::new(0_u32)]));
        capsule.with(marked!(|all: &mut Vec<Rc<u32>>| {
            all.push(Rc::new(total(vec![4, 5])));
            all.extend(spawn(marked!(|| vec![Rc::new(7_u32), Rc::new(8)])).join().unwrap_or_default());
        }));
        assert_eq!(capsule.into_inner().iter().map(|n| **n).collect::<Vec<_>>(), [0, 11, 7, 8]);
    }
}

mod outside {
    use super::*;

    std::thread_local! {
        static HERE: Cell<u32> = const { Cell::new(0) };
    }

    #[no_tls]
    fn visit() -> u32 {
        outside!(HERE.replace(HERE.get() + 1))
    }

    #[test]
    fn a_thread_local_is_the_threads() {
        let mut capsule = Capsule::new(marked!(|| Rc::new(visit())));
        assert_eq!(HERE.get(), 1);
        thread::scope(|s| {
            s.spawn(|| {
                assert_eq!(capsule.with(marked!(|_: &mut Rc<u32>| visit())), 0);
                assert_eq!(HERE.get(), 1);
            });
        });
        assert_eq!(HERE.get(), 1);
    }

    #[test]
    fn ambient_code_may_say_it_too() {
        let greeting = String::from("hello");
        assert_eq!(outside!(greeting.len()), 5);
    }

    #[test]
    fn the_escape_hatch_gives_its_value() {
        #[no_tls]
        fn doubled(n: u32) -> u32 {
            // SAFETY: arithmetic on numbers.
            let twice = unsafe { no_tls::assume_no_tls!(n.wrapping_mul(2)) };
            twice + 1
        }
        assert_eq!(doubled(20), 41);
        // SAFETY: a number.
        assert_eq!(unsafe { no_tls::assume_no_tls!(6 * 7) }, 42);
    }
}

/// The system's handles cross a capsule's wall, and serve what is in it.
mod system {
    use super::*;
    use std::io::{self, BufRead, BufReader, Read, Write};
    use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};

    #[no_tls]
    fn serve(listener: &TcpListener, count: usize) -> io::Result<Rc<RefCell<Vec<String>>>> {
        let seen = Rc::new(RefCell::new(Vec::new()));
        for stream in listener.incoming().take(count) {
            let mut stream = stream?;
            let mut line = String::new();
            BufReader::new(&stream).read_line(&mut line)?;
            stream.write_all(line.to_uppercase().as_bytes())?;
            seen.borrow_mut().push(line);
        }
        Ok(seen)
    }

    fn ask(address: SocketAddr, question: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(address)?;
        stream.write_all(question.as_bytes())?;
        stream.shutdown(Shutdown::Write)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    #[test]
    fn a_marked_thread_serves_others() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let server = spawn(marked!(move || serve(&listener, 2)));
        assert_eq!(ask(address, "one\n").unwrap(), "ONE\n");
        assert_eq!(ask(address, "two\n").unwrap(), "TWO\n");
        let seen = server.join().unwrap().unwrap();
        assert_eq!(*seen.borrow(), ["one\n", "two\n"]);
    }

    #[test]
    fn a_capsule_keeps_what_it_reads() {
        let (reader, mut writer) = io::pipe().unwrap();
        let mut capsule = Capsule::new(marked!(move || Rc::new(RefCell::new(BufReader::new(reader).lines()))));
        writeln!(writer, "over the wall").unwrap();
        drop(writer);
        let line = thread::spawn(move || {
            capsule.with(marked!(|lines: &mut Rc<RefCell<io::Lines<BufReader<io::PipeReader>>>>| {
                lines.borrow_mut().next().and_then(Result::ok)
            }))
        });
        assert_eq!(line.join().unwrap().as_deref(), Some("over the wall"));
    }
}

#[no_tls]
macro_rules! tripled_outside {
    ($e:expr) => {
        outside!($e * 3)
    };
}

#[no_tls]
fn nine() -> u32 {
    tripled_outside!(1 + 2)
}

#[test]
fn what_a_macro_leaves_with_is_one_operand() {
    assert_eq!(nine(), 9);
}

macro_rules! enclosed {
    ($make:expr) => {
        Capsule::new(marked!($make)).into_inner()
    };
}

#[test]
fn a_macro_encloses_what_a_closure_makes() {
    let one = 1;
    assert_eq!(enclosed!(nine) + enclosed!(move || nine() + one), 19);
}

macro_rules! raised {
    ($capsule:expr, $more:expr) => {
        $capsule.with(marked!(|count: &mut u32| {
            let more = 1;
            *count += more + $more;
            *count
        }))
    };
}

#[test]
#[allow(clippy::redundant_pattern, reason = "each variable is emitted as `x @ _`")]
fn what_a_macro_binds_is_not_what_it_is_given() {
    let more = 5;
    let mut capsule = Capsule::new(marked!(|| 100));
    assert_eq!(raised!(capsule, more), 106);
}

#[no_tls]
struct Place;

#[no_tls]
impl Place {
    #[track_caller]
    fn unwrap(&self) -> u32 {
        std::panic::Location::caller().line()
    }
}

#[no_tls]
fn lines_of(place: &Place) -> [u32; 2] {
    [place.unwrap(), line!()]
}

#[test]
fn a_method_that_panics_as_std_s_do_is_called_where_it_is_written() {
    let [of_method, line] = lines_of(&Place);
    assert_eq!(of_method, line);
}

#[no_tls]
trait Worth {
    fn worth(&self) -> u32;
}

#[no_tls]
impl Worth for u32 {
    fn worth(&self) -> u32 {
        *self
    }
}

#[no_tls]
struct Purse<T> {
    coin: T,
}

#[no_tls]
fn worth_of(purse: Purse<Purse<Box<dyn Worth>>>) -> u32 {
    purse.coin.coin.worth()
}

#[test]
fn a_literal_takes_what_is_expected_of_it_in_a_marked_closure() {
    let worth = Capsule::new(marked!(|| {
        let purse: Option<Purse<Box<dyn Worth>>> = Some(Purse { coin: Box::new(1u32) });
        let made = || Purse { coin: 2 };
        purse.unwrap().coin.worth() + worth_of(Purse { coin: Purse { coin: Box::new(3u32) } }) + made().coin + [4, 5][1]
    }));
    assert_eq!(worth.into_inner(), 11);
}
