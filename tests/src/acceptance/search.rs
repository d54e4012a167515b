//! Which marks can stay?

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use super::compiler::{self, Error, Place};
use super::package::Package;
use super::source::Sources;

/// Why a function is not marked.
pub struct Refusal {
    pub function: usize,
    pub code: Option<String>,
    pub message: String,
    /// Where the error is.
    pub place: String,
    pub rendered: String,
    /// Whether the error is in another function of the same unit.
    pub is_beside: bool,
}

const MARK: &str = "#[::no_tls::no_tls] ";

/// An option that does not exist, so that each mark that rustc sees is an error.
const PROBE: &str = "#[::no_tls::no_tls(probe)] ";

/// Finds out which functions are compiled at all.
pub fn count(package: &Package, sources: &mut Sources) -> Result<()> {
    let mut places = Vec::new();
    for file in 0..sources.files.len() {
        let mut of_file = sources.function_places(file);
        of_file.sort_unstable();
        sources.write(file, &of_file, PROBE)?;
        places.push(of_file);
    }
    let errors = compiler::check(package);
    for file in 0..sources.files.len() {
        sources.write(file, &[], "")?;
    }
    for error in errors? {
        for place in &error.places {
            if let Some((file, _, Some(mark))) = locate(sources, &places, PROBE, place)
                && let Some(function) = sources.function_at(file, mark)
            {
                sources.functions[function].is_compiled = true;
            }
        }
    }
    Ok(())
}

/// Marks everything, and takes the mark off what rustc refuses until the rest compiles.
pub fn mark(package: &Package, sources: &Sources, mut progress: impl FnMut(usize, usize)) -> Result<Vec<Refusal>> {
    let mut marked: BTreeSet<usize> =
        (0..sources.units.len()).filter(|unit| sources.units[*unit].parent.is_none()).collect();
    let mut refusals: Vec<Refusal> = Vec::new();
    for round in 1.. {
        progress(round, marked.len());
        let mut places = vec![Vec::new(); sources.files.len()];
        for unit in &marked {
            let unit = &sources.units[*unit];
            places[unit.file].push(unit.at);
        }
        for (file, places) in places.iter_mut().enumerate() {
            places.sort_unstable();
            sources.write(file, places, MARK)?;
        }
        let errors = compiler::check(package)?;
        if errors.is_empty() {
            return Ok(refusals);
        }
        let mut removed = BTreeSet::new();
        let mut unclear = String::new();
        for error in &errors {
            match blame(sources, &marked, &places, error) {
                Some(blamed) => {
                    if removed.insert(blamed.unit) {
                        refuse(sources, &blamed, error, &mut refusals);
                    }
                }
                None => unclear.push_str(&error.rendered),
            }
        }
        if removed.is_empty() {
            bail!("no mark explains:\n{unclear}");
        }
        for unit in removed {
            match sources.units[unit].parent {
                // A method of a marked impl: its siblings are marked one by one.
                Some(parent) => {
                    if marked.remove(&parent) {
                        marked.extend(&sources.units[parent].methods);
                    }
                }
                None => marked.extend(&sources.units[unit].methods),
            }
            marked.remove(&unit);
        }
    }
    unreachable!("there are fewer marks each time")
}

struct Blamed {
    unit: usize,
    file: usize,
    offset: usize,
}

/// The innermost unit around a place that the error speaks of, and that is marked, itself or with its impl.
fn blame(sources: &Sources, marked: &BTreeSet<usize>, places: &[Vec<usize>], error: &Error) -> Option<Blamed> {
    let is_marked = |unit: usize| {
        marked.contains(&unit) || sources.units[unit].parent.is_some_and(|parent| marked.contains(&parent))
    };
    for place in &error.places {
        let Some((file, offset, mark)) = locate(sources, places, MARK, place) else { continue };
        let around = |unit: &usize| {
            let Some(candidate) = sources.units.get(*unit).filter(|unit| unit.file == file) else { return false };
            match mark {
                Some(mark) => candidate.at == mark && marked.contains(unit),
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
    // An impl that is taken apart refuses none of its methods yet.
    if !unit.methods.is_empty() {
        return;
    }
    let contains = |function: usize| sources.functions[function].range.contains(&blamed.offset);
    let is_in_one = unit.functions.iter().any(|function| contains(*function));
    for function in &unit.functions {
        refusals.push(Refusal {
            function: *function,
            code: error.code.clone(),
            message: error.message.clone(),
            place: sources.place(blamed.file, blamed.offset),
            rendered: error.rendered.clone(),
            is_beside: is_in_one && !contains(*function),
        });
    }
}

/// Where a place of the marked sources is in the unmarked, and of which mark it is, if it is in one.
fn locate(
    sources: &Sources,
    places: &[Vec<usize>],
    mark: &str,
    place: &Place,
) -> Option<(usize, usize, Option<usize>)> {
    let file = sources.file(&place.file)?;
    let mut shift = 0;
    for at in &places[file] {
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
