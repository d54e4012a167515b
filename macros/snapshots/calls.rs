#[no_tls]
fn calls(f: impl Fn(u8) -> u8, lock: &Mutex<u8>) -> Option<u8> {
    let mut value = f(1);
    mem::swap(&mut value, &mut 2);
    let parsed = u8::from_str_radix("1", 10).ok()?;
    drop(Default::default());
    Some(module::function(parsed) | *lock.lock().unwrap() | LIMIT)
}
