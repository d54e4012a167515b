//! Constants and statics of functions, in a marked module, an impl and a body.

use no_tls::no_tls;

#[no_tls]
mod machine {
    use std::collections::HashMap;

    pub struct State {
        pub stack: Vec<f64>,
        pub log: Vec<String>,
    }

    pub struct Command {
        name: &'static str,
        arity: usize,
        run: fn(&mut State),
        help: Option<fn(&str) -> String>,
    }

    fn push_sum(state: &mut State) {
        let sum = state.stack.drain(..).sum();
        state.stack.push(sum);
    }

    fn describe(name: &str) -> String {
        format!("<{name}>")
    }

    const COMMANDS: &[Command] = &[
        Command { name: "sum", arity: 0, run: push_sum, help: Some(describe) },
        Command {
            name: "dup",
            arity: 1,
            run: |state| {
                if let Some(&last) = state.stack.last() {
                    state.stack.push(last);
                }
            },
            help: None,
        },
        Command { name: "show", arity: 0, run: State::show, help: Some(|name| name.to_uppercase()) },
    ];

    static UNARY: [(&str, fn(f64) -> f64); 3] = [("sqrt", f64::sqrt), ("neg", |x| -x), ("half", half)];

    const FIRST: fn(&mut State) = push_sum;

    fn half(x: f64) -> f64 {
        x / 2.0
    }

    impl State {
        const HOOKS: [fn(&Self) -> usize; 2] = [Self::depth, |state| state.log.len()];

        fn show(&mut self) {
            self.log.push(format!("{:?}", self.stack));
        }

        fn depth(&self) -> usize {
            self.stack.len()
        }

        pub fn hooks(&self) -> Vec<usize> {
            Self::HOOKS.iter().map(|hook| hook(self)).collect()
        }

        pub fn run(&mut self, word: &str) -> Result<(), String> {
            if let Ok(number) = word.parse() {
                self.stack.push(number);
                return Ok(());
            }
            if let Some((_, f)) = UNARY.iter().find(|(name, _)| *name == word) {
                let top = self.stack.pop().ok_or("empty")?;
                self.stack.push(f(top));
                return Ok(());
            }
            let command = COMMANDS.iter().find(|command| command.name == word).ok_or_else(|| format!("no {word}"))?;
            if self.stack.len() < command.arity {
                return Err(format!("{} needs {}", command.name, command.arity));
            }
            (command.run)(self);
            Ok(())
        }
    }

    pub fn help() -> HashMap<&'static str, String> {
        COMMANDS.iter().filter_map(|command| Some((command.name, (command.help?)(command.name)))).collect()
    }

    pub fn first(state: &mut State) {
        FIRST(state);
        for (index, (name, f)) in UNARY.into_iter().enumerate() {
            state.log.push(format!("{index} {name} {}", f(4.0)));
        }
        state.stack.push(UNARY[1].1(2.0));
    }
}

#[no_tls]
fn double(x: i32) -> i32 {
    x * 2
}

#[no_tls]
fn apply(x: i32) -> i32 {
    const STEPS: [fn(i32) -> i32; 3] = [double, |x| x + 1, double];
    STEPS.iter().fold(x, |x, step| step(x))
}

#[no_tls]
pub fn run() -> String {
    let mut state = machine::State { stack: vec![], log: vec![] };
    let errors: Vec<_> = "dup 9 sqrt dup 4 half show sum show huh".split(' ').filter_map(|w| state.run(w).err()).collect();
    machine::first(&mut state);
    let mut help: Vec<_> = machine::help().into_iter().collect();
    help.sort();
    format!("{errors:?} {:?} {:?} {:?} {help:?} {}", state.stack, state.log, state.hooks(), apply(5))
}
