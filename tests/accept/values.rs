//! Literals, casts, ranges, places: what expressions there are that call nothing.

use no_tls::no_tls;
use std::ops::{Bound, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

const SIZES: [usize; 3] = [1, 2, 3];
static GREETING: &str = "hello";

// As generated tables are spelt.
#[allow(non_upper_case_globals)]
const digit_lookup: &[(char, u32)] = &[('0', 0), ('1', 1)];
#[allow(non_upper_case_globals)]
static Digit_table: [(char, u32); 2] = [('8', 8), ('9', 9)];

#[no_tls]
fn literals() -> String {
    let integers = (0xffu8, 0o17, 0b1010_1010u8, 1_000_000i64, -1isize, 255_u8, i128::MAX, b'a', b'\n');
    let floats = (1., 2.5e3, 1e-3f32, 3f64, 0.1 + 0.2, f64::NAN.is_nan(), f32::INFINITY);
    let text = (
        "plain",
        "esc\t\u{e9}\x41",
        r"raw\n",
        r#"raw "quoted""#,
        "line \
        continued",
        'c',
        '\'',
        '\u{1F600}',
    );
    let bytes = (b"bytes\0", br"raw\", size_of_val(c"c"));
    let others = (true, (), ((1,), [(); 2]), [0u8; 4], [[1, 2], [3, 4]]);
    format!("{integers:?} {floats:?} {text:?} {bytes:?} {others:?}")
}

#[no_tls]
fn casts(x: f64, n: i32) -> String {
    let pointer = &n as *const i32;
    let address = pointer as usize;
    let same = address as *const i32 == pointer;
    #[derive(Clone, Copy)]
    enum Level {
        Low = 1,
        High = 1 << 4,
    }
    format!(
        "{} {} {} {} {} {} {} {same} {} {}",
        x as i32,
        x as u8,
        n as u8 as char,
        -1i32 as u32,
        (299 + n) as u8,
        'a' as u32,
        true as i32,
        Level::High as u8 + Level::Low as u8,
        (n as f32 / 2.0) as usize,
    )
}

#[no_tls]
fn ranges(v: &[i32]) -> String {
    let half: Range<usize> = 1..3;
    let closed: RangeInclusive<usize> = 1..=3;
    let from: RangeFrom<usize> = 2..;
    let to: RangeTo<usize> = ..2;
    let to_closed: RangeToInclusive<usize> = ..=1;
    let full: RangeFull = ..;
    let sums = [
        v[half.clone()].iter().sum::<i32>(),
        v[closed].iter().sum(),
        v[from].iter().sum(),
        v[to].iter().sum(),
        v[to_closed].iter().sum(),
        v[full].iter().sum(),
        v[v.len() - 2..].iter().sum(),
        v[..v.len() - 1][1..].iter().sum(),
    ];
    let bounds = (Bound::Excluded(1), Bound::Included(3));
    let numbers: std::collections::BTreeSet<i32> = (0..5).collect();
    let inside = numbers.range(bounds).count();
    let steps: Vec<i32> = (0..10).step_by(3).chain((0..=2).rev()).chain(-2..0).collect();
    let letters: String = ('a'..='e').collect();
    format!("{sums:?} {inside} {steps:?} {letters} {} {}", half.len(), (1..=0).is_empty())
}

#[no_tls]
struct Matrix {
    rows: Vec<Vec<f64>>,
    size: [usize; 2],
}

#[no_tls]
fn places() -> String {
    let mut m = Matrix { rows: vec![vec![0.0; 3]; 2], size: [2, 3] };
    for i in 0..m.size[0] {
        for j in 0..m.size[1] {
            m.rows[i][j] += (i * m.size[1] + j) as f64;
            m.rows[i][j] *= 2.0;
        }
    }
    m.rows[1][m.size[0]] -= m.rows[0][1];
    let last = m.rows.len() - 1;
    m.rows[last][0] = -m.rows[last][2] / 4.0;
    let (a, b) = m.rows.split_at_mut(1);
    a[0][0] = b[0][0];
    std::mem::swap(&mut a[0][1], &mut b[0][1]);
    let row = &mut m.rows[0];
    row.push(1.0);
    row[2] = row[0] + row[1] + row[3];
    let mut index = [2, 0, 1];
    let order = [5, 6, 7];
    index[0] = order[index[index[1]]] - order[index[2]];
    let mut v = vec![1, 2, 3];
    v.push(v.len());
    v[0] = v[v[0]] + v.iter().sum::<usize>();
    let n = v.len();
    v[n - 1] <<= 2;
    v[1] ^= 0b11;
    v[2] %= 2;
    let mut s = String::from("ab");
    s.push_str(&s.clone());
    let mut t = (1, (2, [3, 4]));
    t.1.1[0] += t.0;
    t.0 = t.1.0 + t.1.1[1];
    let mut o = Some(3);
    if let Some(x) = &mut o {
        *x += 1;
    }
    *o.as_mut().unwrap() *= 2;
    let r = &mut t.1.0;
    *r += 1;
    let rr = &mut &mut *r;
    **rr += 1;
    format!("{:?} {index:?} {v:?} {s} {t:?} {o:?}", m.rows)
}

#[no_tls]
fn two_phase() -> Vec<usize> {
    let mut v: Vec<usize> = Vec::with_capacity(4);
    v.push(v.capacity().min(4));
    v.push(v[0] + v.len());
    v.insert(v.len() - 1, v[v.len() - 1]);
    v.resize(v.len() * 2, v[0]);
    let mut count = 0;
    let mut bump = || {
        count += 1;
        count
    };
    v[0] = bump() + bump() * 10;
    v.truncate(v.len() - 1);
    v.swap(0, 1);
    v
}

#[no_tls]
fn constants() -> usize {
    const LOCAL: usize = SIZES[1] + 1;
    static TABLE: [usize; LOCAL] = [4; LOCAL];
    let inline = const { LOCAL * 2 };
    let array = [0u8; SIZES[2]];
    let repeated = [const { Vec::<u8>::new() }; 2];
    inline
        + array.len()
        + TABLE[LOCAL - 1]
        + repeated.len()
        + usize::MAX.count_ones() as usize
        + GREETING.len()
        + u8::BITS as usize
        + <u16>::MAX as usize
        + size::<u32>()
        + std::mem::size_of::<[u8; LOCAL]>()
}

#[no_tls]
fn tables(digit: char) -> u32 {
    fn value(digit: char, table: &[(char, u32)]) -> u32 {
        table.iter().find(|known| known.0 == digit).map_or(0, |known| known.1)
    }
    value(digit, &Digit_table) + value('0', digit_lookup.get(..1).unwrap_or_default()) + digit_lookup[1].1 + Digit_table[0].1
}

#[no_tls]
fn size<T>() -> usize {
    const { assert!(std::mem::size_of::<u8>() == 1) };
    std::mem::size_of::<T>()
}

#[no_tls]
fn control(n: u32) -> Vec<u32> {
    let mut out = vec![];
    let found = 'outer: loop {
        for i in 0.. {
            if i == n {
                break 'outer Some(i);
            }
            if i % 2 == 0 {
                continue;
            }
            'inner: for j in (0..i).rev() {
                if j == 2 {
                    continue 'inner;
                }
                if j > 3 {
                    break 'inner;
                }
                out.push(i * 10 + j);
            }
        }
    };
    let labelled = 'block: {
        if n > 3 {
            break 'block 1;
        }
        if n > 2 {
            break 'block 2;
        }
        3
    };
    let value = if n == 0 {
        0
    } else if n == 1 {
        1
    } else {
        2
    };
    out.extend([found.unwrap_or(0), labelled, value]);
    let unit = {
        out.push(7);
    };
    assert_eq!(unit, ());
    let mut k = 3;
    while k > 0 && out.len() < 100 {
        k -= 1;
        out.push(k);
    }
    out
}

#[no_tls]
pub fn run() -> String {
    format!(
        "{}\n{}\n{}\n{}\n{:?} {} {} {:?}",
        literals(),
        casts(-1.5, 65),
        ranges(&[1, 2, 3, 4, 5]),
        places(),
        two_phase(),
        constants(),
        tables('9'),
        control(5)
    )
}
