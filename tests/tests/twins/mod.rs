//! Files that are two programs each: one does harm, and its harmless twin differs from it in that alone.

use super::package;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Both programs of one file.
pub struct Twins {
    /// The file's stem.
    pub name: String,
    /// What the first line says must be said of the attack.
    pub verdict: String,
    /// 2024, unless a line says `//! edition: 2018`.
    pub edition: u32,
    /// The file without its lines that end in `// harmless`.
    pub attack: String,
    /// The file without its lines that end in `// attack`.
    pub harmless: String,
}

/// All files of a directory of this package, whose first lines are `//! WORD: VERDICT`.
pub fn read(directory: &str, word: &str) -> Vec<Twins> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join(directory);
    let mut all = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let source = fs::read_to_string(&path).unwrap();
        let start = format!("//! {word}: ");
        let verdict = source.lines().next().and_then(|line| line.strip_prefix(&start));
        let verdict =
            verdict.unwrap_or_else(|| panic!("{name}: the first line should be `{start}…`")).trim().to_owned();
        let edition = source.lines().find_map(|line| line.strip_prefix("//! edition: "));
        let edition = edition.map_or(2024, |edition| edition.parse().unwrap());
        let (attack, harmless) = (without("// harmless", &source), without("// attack", &source));
        all.push(Twins { name, verdict, edition, attack, harmless });
    }
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all
}

/// The program that is left of `source` without the lines that end in `mark`, at the same line numbers.
fn without(mark: &str, source: &str) -> String {
    source
        .lines()
        .map(|line| if line.trim_end().ends_with(mark) { "\n".to_owned() } else { format!("{line}\n") })
        .collect()
}

/// Writes the programs, by their names, as the binaries of a package, and removes what others it has.
pub fn write(package: &Path, programs: impl IntoIterator<Item = (String, String)>) {
    let bins = package.join("src/bin");
    let mut written = BTreeSet::new();
    for (name, program) in programs {
        let file = format!("{name}.rs");
        package::write(&bins.join(&file), &program);
        written.insert(file);
    }
    for entry in fs::read_dir(&bins).unwrap() {
        let entry = entry.unwrap();
        if !written.contains(entry.file_name().to_str().unwrap()) {
            fs::remove_file(entry.path()).unwrap();
        }
    }
}
