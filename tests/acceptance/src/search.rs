//! Which marks can stay?

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

use super::compiler::{self, Error, Place};
use super::package::Package;
use super::source::{Places, Sources};

/// Why a function is not marked, or a type or trait.
pub struct Refusal {
    pub what: What,
    pub code: Option<String>,
    pub message: String,
    /// Where the error is.
    pub place: String,
    pub rendered: String,
    /// Whether the error is in another function of the same unit.
    pub is_beside: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum What {
    Function(usize),
    /// A type, a trait, an impl without functions, or a macro in an impl: a unit.
    Item(usize),
}

/// What leaves a method or a macro of a marked impl out.
const SKIP: &str = "#[no_tls(skip)] ";

/// An option that does not exist, so that each mark that rustc sees is an error.
const PROBE: &str = "#[::no_tls::no_tls(probe)] ";

/// Finds out which functions are compiled at all.
pub fn count(package: &Package, sources: &mut Sources) -> Result<()> {
    let mut places = Vec::new();
    for file in 0..sources.files.len() {
        let mut of_file: Places = sources.function_places(file).into_iter().map(|at| (at, PROBE.to_owned())).collect();
        of_file.sort_unstable();
        sources.write(file, &of_file)?;
        places.push(of_file);
    }
    let errors = compiler::check(package);
    for file in 0..sources.files.len() {
        sources.write(file, &[])?;
    }
    for error in errors? {
        for place in &error.places {
            if let Some((file, _, Some(mark))) = locate(sources, &places, place)
                && let Some(function) = sources.function_at(file, mark)
            {
                sources.functions[function].is_compiled = true;
            }
        }
    }
    Ok(())
}

/// Marks everything, adds the options that errors ask for, and takes the mark off what rustc refuses until the rest compiles.
pub fn mark(package: &Package, sources: &Sources, mut progress: impl FnMut(usize, usize)) -> Result<Vec<Refusal>> {
    let mut marked: BTreeSet<usize> =
        (0..sources.units.len()).filter(|unit| sources.units[*unit].parent.is_none()).collect();
    let mut skipped: BTreeSet<usize> = BTreeSet::new();
    let mut options: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    let mut refusals: Vec<Refusal> = Vec::new();
    for round in 1.. {
        progress(round, marked.len());
        let mut places: Vec<Places> = vec![Vec::new(); sources.files.len()];
        let is_in_marked = |unit: &&usize| sources.units[**unit].parent.is_some_and(|parent| marked.contains(&parent));
        let skips = skipped.iter().filter(is_in_marked).map(|unit| (*unit, SKIP.to_owned()));
        let marks = marked.iter().map(|unit| (*unit, mark_with(options.get(unit))));
        for (unit, text) in marks.chain(skips) {
            let unit = &sources.units[unit];
            places[unit.file].push((unit.at, text));
        }
        for (file, places) in places.iter_mut().enumerate() {
            places.sort_unstable();
            sources.write(file, places)?;
        }
        let errors = compiler::check(package)?;
        if errors.is_empty() {
            return Ok(refusals);
        }
        let mut removed = BTreeSet::new();
        let mut has_new_option = false;
        let mut unclear = String::new();
        for error in &errors {
            match blame(sources, &marked, &skipped, &places, error) {
                Some(blamed) => {
                    if let Some(option) = option_asked_for(error)
                        && options.entry(blamed.unit).or_default().insert(option)
                    {
                        has_new_option = true;
                    } else if removed.insert(blamed.unit) {
                        refuse(sources, &blamed, error, &mut refusals);
                    }
                }
                None => unclear.push_str(&error.rendered),
            }
        }
        if removed.is_empty() && !has_new_option {
            bail!("no mark explains:\n{unclear}");
        }
        for unit in removed {
            match sources.units[unit].parent {
                Some(_) => skipped.insert(unit),
                None => marked.remove(&unit),
            };
        }
    }
    unreachable!("there are fewer marks each time")
}

fn mark_with(options: Option<&BTreeSet<&str>>) -> String {
    match options {
        Some(options) => format!("#[::no_tls::no_tls({})] ", Vec::from_iter(options.iter().copied()).join(", ")),
        None => "#[::no_tls::no_tls] ".to_owned(),
    }
}

/// The option that the docs name as the remedy of an error.
fn option_asked_for(error: &Error) -> Option<&'static str> {
    let of_type = [
        ("WriteNoTlsDerefMutOnTheType", "DerefMut"),
        ("WriteNoTlsDerefOnTheType", "Deref"),
        ("WriteNoTlsCopyOnTheType", "Copy"),
    ];
    match error.code.as_deref() {
        Some("E0191") => Some("not_dyn"),
        Some("E0119") => of_type.into_iter().find(|(key, _)| error.message.contains(key)).map(|(_, option)| option),
        _ => None,
    }
}

struct Blamed {
    unit: usize,
    file: usize,
    offset: usize,
}

/// The innermost unit around a place that the error speaks of, and that is marked, itself or with its impl.
fn blame(
    sources: &Sources,
    marked: &BTreeSet<usize>,
    skipped: &BTreeSet<usize>,
    places: &[Places],
    error: &Error,
) -> Option<Blamed> {
    let is_marked = |unit: usize| match sources.units[unit].parent {
        Some(parent) => marked.contains(&parent) && !skipped.contains(&unit),
        None => marked.contains(&unit),
    };
    for place in &error.places {
        let Some((file, offset, mark)) = locate(sources, places, place) else { continue };
        let around = |unit: &usize| {
            let Some(candidate) = sources.units.get(*unit).filter(|unit| unit.file == file) else { return false };
            match mark {
                Some(mark) => candidate.at == mark && is_marked(*unit),
                None => candidate.range.contains(&offset) && is_marked(*unit),
            }
        };
        let innermost = (0..sources.units.len()).filter(around).min_by_key(|unit| sources.units[*unit].range.len());
        if let Some(unit) = innermost {
            return Some(Blamed { unit, file, offset });
        }
    }
    None
}

fn refuse(sources: &Sources, blamed: &Blamed, error: &Error, refusals: &mut Vec<Refusal>) {
    let unit = &sources.units[blamed.unit];
    let contains = |what: What| match what {
        What::Function(function) => sources.functions[function].range.contains(&blamed.offset),
        What::Item(_) => false,
    };
    let mut refused: Vec<What> = unit.functions.iter().map(|function| What::Function(*function)).collect();
    if unit.is_named || refused.is_empty() {
        refused.push(What::Item(blamed.unit));
    }
    let is_in_one = refused.iter().any(|what| contains(*what));
    for what in refused {
        if refusals.iter().any(|refusal| refusal.what == what) {
            continue;
        }
        refusals.push(Refusal {
            what,
            code: error.code.clone(),
            message: error.message.clone(),
            place: sources.place(blamed.file, blamed.offset),
            rendered: error.rendered.clone(),
            is_beside: is_in_one && !contains(what),
        });
    }
}

/// Where a place of the marked sources is in the unmarked, and of which mark it is, if it is in one.
fn locate(sources: &Sources, places: &[Places], place: &Place) -> Option<(usize, usize, Option<usize>)> {
    let file = sources.file(&place.file)?;
    let mut shift = 0;
    for (at, mark) in &places[file] {
        if place.offset < at + shift {
            break;
        }
        if place.offset < at + shift + mark.len() {
            return Some((file, *at, Some(*at)));
        }
        shift += mark.len();
    }
    Some((file, place.offset - shift, None))
}
