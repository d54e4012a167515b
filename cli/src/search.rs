//! Which marks can stay?

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Result, bail};
use cargo_metadata::diagnostic::DiagnosticSpan;

use crate::compiler::{self, Error, Place};
use crate::project::{Project, write_if_new};
use crate::source::{Existing, Kind, Places, Sources, Unit};
use crate::subject::{self, Subject};

/// An attribute that does not exist, so that each one that rustc sees is an error.
const PROBE: &str = "__no_tls_probe";

/// What came out.
pub struct Marks {
    /// The units whose mark stays; of an inherent impl, the methods and macros, too, that are not left out.
    pub marked: BTreeSet<usize>,
    options: BTreeMap<usize, BTreeSet<&'static str>>,
    /// Why a unit is not marked.
    pub refusals: BTreeMap<usize, Refusal>,
}

/// The first error that took a mark off.
pub struct Refusal {
    pub error: Error,
    /// Where it is, in the sources as they are.
    pub file: usize,
    pub range: Range<usize>,
    /// Where in the unit it is, if it is not elsewhere and only speaks of the unit.
    pub inside: Option<Range<usize>>,
    /// What is not marked itself, and was needed.
    pub needs: Vec<usize>,
}

/// Finds out which functions and units are compiled at all.
///
/// # Errors
///
/// The workspace does not compile as it is.
pub fn survey(project: &Project, sources: &mut Sources) -> Result<()> {
    let probe = format!("#[{PROBE}] ");
    let is_chosen = |(file, _): &(usize, usize)| project.packages[sources.files[*file].package].is_chosen;
    let mut unseen: BTreeSet<(usize, usize)> = sources.places().into_iter().filter(is_chosen).collect();
    loop {
        let mut places: Vec<Places> = vec![Vec::new(); sources.files.len()];
        unseen.iter().for_each(|(file, at)| places[*file].push((*at, probe.clone())));
        write(project, sources, &places)?;
        let (probes, others): (Vec<Error>, Vec<Error>) =
            compiler::check(project)?.into_iter().partition(|error| error.message.contains(PROBE));
        let count = unseen.len();
        for place in probes.iter().flat_map(|error| &error.places) {
            if let Some((file, _, Some(at))) = locate(sources, &places, place.start, place)
                && unseen.remove(&(file, at))
            {
                sources.compiled(file, at);
            }
        }
        if unseen.len() < count {
            // What is needed elsewhere may have had a probe.
        } else if !probes.is_empty() {
            // A macro moved it to where nobody finds it.
            unseen.clear();
        } else if let Some(error) = others.first() {
            let place =
                |span: &DiagnosticSpan| format!(" ({}:{}:{})", span.file_name, span.line_start, span.column_start);
            let place = subject::primary(&error.diagnostic).map(place).unwrap_or_default();
            bail!("it does not compile to begin with: {}{place}", error.message);
        } else {
            return Ok(());
        }
    }
}

/// Marks everything, or what a unit needs, adds the options that errors ask for, and takes the mark off what rustc refuses until the
/// rest compiles.
///
/// # Errors
///
/// Cargo fails, or an error has nothing to do with a mark.
pub fn mark(
    project: &Project,
    sources: &Sources,
    from: Option<usize>,
    mut progress: impl FnMut(usize, usize),
) -> Result<Marks> {
    let is_wanted = |unit: &usize| {
        let file = &sources.files[sources.units[*unit].file];
        sources.is_candidate(*unit) && project.is_asked_for(file.package, &file.path)
    };
    let candidates: BTreeSet<usize> = (0..sources.units.len()).filter(is_wanted).collect();
    let mut marks = Marks::none();
    let mut needed: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    // A macro gets a mark when marked code asks for it.
    let is_rules = |unit: &usize| sources.units[*unit].kind == Kind::Rules;
    match from {
        Some(unit) => marks.add(sources, unit),
        None => marks.marked.extend(candidates.iter().filter(|unit| !is_rules(unit))),
    }
    for round in 1.. {
        progress(round, marks.count(sources));
        let places = marks.places(sources);
        write(project, sources, &places)?;
        let errors = compiler::check(project)?;
        if errors.is_empty() {
            let is_less = match from {
                Some(unit) => marks.keep_needed(sources, [unit].into(), &needed),
                None => {
                    let others = marks.marked.iter().copied().filter(|unit| !is_rules(unit)).collect();
                    marks.keep_needed(sources, others, &needed)
                }
            };
            if is_less {
                continue;
            }
            return Ok(marks);
        }
        let mut removed = BTreeSet::new();
        let mut added: BTreeSet<usize> = BTreeSet::new();
        let mut has_changed = false;
        // An error may be told for more than one target.
        let mut asked: BTreeSet<(usize, &str)> = BTreeSet::new();
        let mut unclear = Vec::new();
        for error in &errors {
            let blamed = marks.blame(sources, &places, error).or_else(|| marks.blame_by_name(sources, error));
            let Some(blamed) = blamed else {
                unclear.push(error);
                continue;
            };
            let needs = needs(sources, &places, error, blamed.file);
            if let Some(option) = option_asked_for(error)
                && (marks.options.entry(blamed.unit).or_default().insert(option)
                    || asked.contains(&(blamed.unit, option)))
            {
                asked.insert((blamed.unit, option));
                has_changed = true;
                continue;
            }
            let is_open = |unit: &&usize| {
                candidates.contains(unit)
                    && !marks.refusals.contains_key(unit)
                    && (added.contains(*unit) || !marks.is_marked(sources, **unit))
                    && (from.is_some() || is_rules(unit))
            };
            let additions: Vec<usize> = needs.iter().filter(is_open).copied().collect();
            if !additions.is_empty() {
                needed.entry(blamed.unit).or_default().extend(&additions);
                added.extend(&additions);
                additions.into_iter().for_each(|unit| marks.add(sources, unit));
                has_changed = true;
                continue;
            }
            let needs = needs.into_iter().filter(|unit| !marks.is_marked(sources, *unit)).collect();
            let Blamed { unit, file, range } = blamed;
            let (file, range, inside) = match primary(sources, &places, error) {
                Some((other, elsewhere)) if other != file || !sources.units[unit].range.contains(&elsewhere.start) => {
                    (other, elsewhere, None)
                }
                _ => (file, range.clone(), Some(range)),
            };
            let refusal = Refusal { error: error.clone(), file, range, inside, needs };
            if removed.insert(unit) {
                marks.refusals.entry(unit).or_insert(refusal);
            } else if let Some(first) = marks.refusals.get_mut(&unit)
                && explains_more(&refusal, first)
            {
                *first = refusal;
            }
        }
        // In what grows, an error may go with what was added.
        if from.is_some() && has_changed {
            removed.iter().for_each(|unit| {
                marks.refusals.remove(unit);
            });
            removed.clear();
        }
        if removed.is_empty() && !has_changed {
            let unclear: Vec<&str> = unclear.iter().filter_map(|error| error.diagnostic.rendered.as_deref()).collect();
            bail!("no mark explains:\n{}", unclear.concat());
        }
        marks.remove(sources, &removed);
    }
    unreachable!("there are fewer marks, or more of what is needed, each time")
}

/// Whether a refusal says more than the first of the same round: a chain ends where one error names nothing else.
fn explains_more(new: &Refusal, first: &Refusal) -> bool {
    let names_nothing = |refusal: &Refusal| refusal.needs.is_empty();
    let is_of_type = |refusal: &Refusal| matches!(Subject::of(&refusal.error.diagnostic), Some(Subject::Type(_)));
    (names_nothing(new) && !names_nothing(first))
        || (is_of_type(first) && !is_of_type(new) && names_nothing(first) == names_nothing(new))
}

impl Marks {
    /// No mark is needed.
    pub fn none() -> Self {
        Self { marked: BTreeSet::new(), options: BTreeMap::new(), refusals: BTreeMap::new() }
    }

    /// Each attribute that is written, and the unit that it is written on.
    pub fn written<'a>(&'a self, sources: &'a Sources) -> impl Iterator<Item = (usize, String)> + 'a {
        let is_written = |(index, unit): &(usize, &Unit)| match unit.parent {
            // A method that is not there for these flags might not compile where it is.
            Some(parent) => self.marked.contains(&parent) && !self.marked.contains(index) && unit.existing.is_none(),
            None => self.marked.contains(index),
        };
        sources.units.iter().enumerate().filter(is_written).map(|(index, _)| {
            let options: Vec<&str> = self.options.get(&index).into_iter().flatten().copied().collect();
            (index, sources.mark(index, &options))
        })
    }

    /// What is inserted into each file.
    pub fn places(&self, sources: &Sources) -> Vec<Places> {
        let mut places: Vec<Places> = vec![Vec::new(); sources.files.len()];
        for (index, attribute) in self.written(sources) {
            let unit = &sources.units[index];
            places[unit.file].push((unit.at, sources.insertion(unit.file, unit.at, &attribute)));
        }
        places.iter_mut().for_each(|places| places.sort());
        places
    }

    /// How many marks there are.
    pub fn count(&self, sources: &Sources) -> usize {
        self.marked.iter().filter(|unit| sources.units[**unit].parent.is_none()).count()
    }

    /// Whether a unit is marked, itself and with its impl.
    pub fn is_marked(&self, sources: &Sources, unit: usize) -> bool {
        let Some(of) = sources.units.get(unit) else { return false };
        of.existing == Some(Existing::Marked)
            || self.marked.contains(&unit) && of.parent.is_none_or(|parent| self.marked.contains(&parent))
    }

    fn add(&mut self, sources: &Sources, unit: usize) {
        self.marked.insert(unit);
        self.marked.extend(sources.units[unit].parent);
    }

    /// Takes marks off, and those of impls that have nothing else left.
    fn remove(&mut self, sources: &Sources, units: &BTreeSet<usize>) {
        self.marked.retain(|unit| !units.contains(unit));
        let is_left = |unit: &usize| self.marked.contains(unit);
        let empty: Vec<usize> = units
            .iter()
            .filter_map(|unit| sources.units[*unit].parent)
            .filter(|parent| {
                !(0..sources.units.len()).any(|it| sources.units[it].parent == Some(*parent) && is_left(&it))
            })
            .collect();
        empty.iter().for_each(|parent| {
            self.marked.remove(parent);
        });
    }

    /// Keeps what units need, and whether that is less.
    fn keep_needed(&mut self, sources: &Sources, from: Vec<usize>, needed: &BTreeMap<usize, BTreeSet<usize>>) -> bool {
        let mut reached = BTreeSet::new();
        let mut next = from;
        while let Some(unit) = next.pop() {
            if reached.insert(unit) {
                next.extend(needed.get(&unit).into_iter().flatten());
                next.extend(sources.units[unit].parent);
            }
        }
        let count = self.marked.len();
        self.marked.retain(|unit| reached.contains(unit));
        self.marked.len() < count
    }

    /// The innermost unit around a place that the error speaks of, and that is marked by this command; a macro only where none invokes it,
    /// or where its own path is the matter.
    fn blame(&self, sources: &Sources, places: &[Places], error: &Error) -> Option<Blamed> {
        let of = |blamed: Kind| self.blame_one(sources, places, error, |kind| kind == blamed);
        if error.message.starts_with("macro-expanded `macro_export` macros") {
            return of(Kind::Rules);
        }
        // What a type has by hand may be marked, too, and be named first.
        let of_type = error.code.as_deref().filter(|code| *code == "E0119").and_then(|_| of(Kind::Type));
        of_type
            .or_else(|| self.blame_one(sources, places, error, |kind| kind != Kind::Rules))
            .or_else(|| of(Kind::Rules))
    }

    fn blame_one(
        &self,
        sources: &Sources,
        places: &[Places],
        error: &Error,
        accepts: impl Fn(Kind) -> bool,
    ) -> Option<Blamed> {
        let is_marked = |unit: usize| {
            accepts(sources.units[unit].kind) && sources.units[unit].existing.is_none() && self.is_marked(sources, unit)
        };
        for place in &error.places {
            let Some((file, start, mark)) = locate(sources, places, place.start, place) else { continue };
            let end = locate(sources, places, place.end, place).map_or(start, |(_, end, _)| end).max(start);
            let around = |unit: &usize| {
                let candidate = &sources.units[*unit];
                let is_there = match mark {
                    Some(mark) => candidate.at == mark,
                    None => candidate.range.contains(&start),
                };
                candidate.file == file && is_there && is_marked(*unit)
            };
            let innermost = (0..sources.units.len()).filter(around).min_by_key(|unit| sources.units[*unit].range.len());
            if let Some(unit) = innermost {
                let range = if mark.is_some() { sources.units[unit].name_range.clone() } else { start..end };
                return Some(Blamed { unit, file, range });
            }
        }
        None
    }
}

impl Marks {
    /// The marked trait, or else type or function, that an error names without its place, as it does from another crate; or else the impl of
    /// a trait whose method it names, which may ask more of a parameter than what calls it has.
    fn blame_by_name(&self, sources: &Sources, error: &Error) -> Option<Blamed> {
        let lines = error.diagnostic.spans.iter().flat_map(|span| &span.text).map(|line| line.text.as_str());
        let texts: Vec<&str> = lines.chain([error.message.as_str()]).collect();
        let is_named = |name: &str| texts.iter().any(|text| subject::identifiers(text).contains(&name));
        let rank = |unit: &usize| match sources.units[*unit].kind {
            Kind::Trait => 0,
            Kind::Type => 1,
            _ => 2,
        };
        let marked = self.marked.iter().copied().filter(|unit| is_named(&sources.units[*unit].name));
        let quoted: Vec<&str> = error.message.split('`').skip(1).step_by(2).collect();
        let has_named = |unit: &usize| {
            let of = &sources.units[*unit];
            of.kind == Kind::TraitImpl
                && of.functions.iter().any(|function| quoted.contains(&sources.functions[*function].name.as_str()))
        };
        let unit = marked.min_by_key(rank).or_else(|| self.marked.iter().copied().find(has_named))?;
        let Unit { file, name_range, .. } = &sources.units[unit];
        Some(Blamed { unit, file: *file, range: name_range.clone() })
    }
}

struct Blamed {
    unit: usize,
    file: usize,
    range: Range<usize>,
}

/// Where the error itself is, if that is not in a mark.
fn primary(sources: &Sources, places: &[Places], error: &Error) -> Option<(usize, Range<usize>)> {
    let place = error.places.first()?;
    let (file, start, mark) = locate(sources, places, place.start, place)?;
    let (_, end, _) = locate(sources, places, place.end, place)?;
    mark.is_none().then_some((file, start..end.max(start)))
}

/// What the error says is not marked.
fn needs(sources: &Sources, places: &[Places], error: &Error, file: usize) -> Vec<usize> {
    match Subject::of(&error.diagnostic) {
        Some(Subject::ImplHere) => {
            let Some(place) = error.places.first() else { return Vec::new() };
            let Some((file, start, _)) = locate(sources, places, place.start, place) else { return Vec::new() };
            let is_here = |unit: &usize| {
                let unit = &sources.units[*unit];
                unit.kind == Kind::TraitImpl && unit.file == file && unit.range.contains(&start)
            };
            (0..sources.units.len()).filter(is_here).collect()
        }
        Some(subject) => subject.units(sources, file),
        None => Vec::new(),
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
        Some("E0119") => {
            let listed = of_type.into_iter().find(|(key, _)| error.message.contains(key)).map(|(_, option)| option);
            listed.or_else(|| auto_trait(&error.message))
        }
        _ => None,
    }
}

/// `Send` of "conflicting implementations of trait `std::marker::Send` for type …"
fn auto_trait(message: &str) -> Option<&'static str> {
    let (_, named) = message.split_once(" of trait `")?;
    let (path, _) = named.split_once("` for type ")?;
    let name = path.rsplit("::").next()?;
    ["Send", "Sync", "Unpin", "UnwindSafe", "RefUnwindSafe"].into_iter().find(|auto| *auto == name)
}

/// Writes the copy's sources with these insertions.
fn write(project: &Project, sources: &Sources, places: &[Places]) -> Result<()> {
    let copy = project.copy();
    places.iter().enumerate().try_for_each(|(file, places)| {
        write_if_new(&copy.join(&sources.files[file].relative), sources.text_with(file, places).as_bytes())
    })
}

/// Where an offset in the marked sources is in the unmarked, and of which mark it is, if it is in one.
fn locate(sources: &Sources, places: &[Places], offset: usize, place: &Place) -> Option<(usize, usize, Option<usize>)> {
    let file = sources.file(&place.file)?;
    let mut shift = 0;
    for (at, mark) in &places[file] {
        if offset < at + shift {
            break;
        }
        if offset < at + shift + mark.len() {
            return Some((file, *at, Some(*at)));
        }
        shift += mark.len();
    }
    Some((file, offset - shift, None))
}
