//! `?` would call `from`, which may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
struct Low;

#[no_tls]
struct High;

impl From<Low> for High {
    fn from(_: Low) -> High {
        High
    }
}

#[no_tls]
fn marked(result: Result<u32, Low>) -> Result<u32, High> {
    Ok(result?)
}

fn main() {}
