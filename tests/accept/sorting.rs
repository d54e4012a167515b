//! Sorting algorithms over comparators, and sorting records by several keys.

use no_tls::no_tls;
use std::cmp::{Ordering, Reverse};

#[no_tls]
pub fn insertion_sort<T, F>(items: &mut [T], mut less: F)
where
    F: FnMut(&T, &T) -> bool,
{
    for i in 1..items.len() {
        let mut j = i;
        while j > 0 && less(&items[j], &items[j - 1]) {
            items.swap(j, j - 1);
            j -= 1;
        }
    }
}

#[no_tls]
pub fn quick_sort<T: Ord>(items: &mut [T]) {
    if items.len() <= 1 {
        return;
    }
    let last = items.len() - 1;
    let mut split = 0;
    for i in 0..last {
        if items[i] <= items[last] {
            items.swap(i, split);
            split += 1;
        }
    }
    items.swap(split, last);
    let (left, right) = items.split_at_mut(split);
    quick_sort(left);
    quick_sort(&mut right[1..]);
}

#[no_tls]
pub fn merge_sort<T: Clone>(items: &[T], compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    if items.len() < 2 {
        return items.to_vec();
    }
    let (a, b) = items.split_at(items.len() / 2);
    let (a, b) = (merge_sort(a, compare), merge_sort(b, compare));
    let mut out = Vec::with_capacity(items.len());
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if compare(&b[j], &a[i]) == Ordering::Less {
            out.push(b[j].clone());
            j += 1;
        } else {
            out.push(a[i].clone());
            i += 1;
        }
    }
    out.extend_from_slice(&a[i..]);
    out.extend_from_slice(&b[j..]);
    out
}

#[no_tls]
#[derive(Debug, Clone, PartialEq)]
struct Person {
    name: &'static str,
    age: u8,
    height: f32,
}

#[no_tls]
fn by_age(a: &Person, b: &Person) -> Ordering {
    a.age.cmp(&b.age)
}

#[no_tls]
fn names(people: &[Person]) -> String {
    people.iter().map(|p| p.name).collect::<Vec<_>>().join(" ")
}

#[no_tls]
pub fn run() -> String {
    let mut numbers = vec![5, 3, 9, -1, 0, 7, 3];
    insertion_sort(&mut numbers, |a, b| a > b);
    let descending = numbers.clone();
    quick_sort(&mut numbers);
    let mut people = vec![
        Person { name: "Ann", age: 31, height: 1.7 },
        Person { name: "Bob", age: 25, height: 1.9 },
        Person { name: "Cid", age: 31, height: 1.6 },
        Person { name: "Dan", age: 25, height: 1.8 },
    ];
    let mut out = format!("{descending:?}\n{numbers:?} {:?}\n", numbers.binary_search(&7));
    out += &names(&merge_sort(&people, &by_age));
    out.push('\n');
    people.sort_by(|a, b| a.height.partial_cmp(&b.height).unwrap());
    out += &(names(&people) + "\n");
    people.sort_by_key(|p| (Reverse(p.age), p.name));
    out += &(names(&people) + "\n");
    people.sort_by(by_age);
    people.dedup_by_key(|p| p.age);
    out += &(names(&people) + "\n");
    let oldest = people.iter().max_by(|a, b| by_age(a, b).then(a.height.total_cmp(&b.height)));
    let mut words = ["pear", "fig", "banana", "kiwi"];
    words.sort_unstable_by(|a, b| a.len().cmp(&b.len()).then_with(|| b.cmp(a)));
    out += &format!("{:?} {words:?}\n", oldest.map(|p| p.name));
    out
}
