//! A task runs checked code only.

use no_tls::Task;

fn main() {
    let _task = Task::new(|| async {});
}
