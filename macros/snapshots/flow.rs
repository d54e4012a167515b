#[no_tls]
fn flow(items: Vec<Option<u8>>) -> u8 {
    let mut sum = 0;
    for (index, item) in items.iter().enumerate() {
        match item {
            Some(x) if *x > 1 => sum += x,
            None | Some(_) => println!("{index}: {item:?}"),
        }
    }
    while sum > 10 {
        sum /= 2;
    }
    let double = |x: u8| x * 2;
    double(sum)
}
