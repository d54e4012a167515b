//! What can be asked for on the command line?

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// `cargo no-tls …`
#[derive(Parser)]
#[command(bin_name = "cargo", styles = clap_cargo::style::CLAP_STYLING)]
pub enum Cargo {
    /// Marks code as free of thread-local state, says why the rest is not, and lists what is marked and trusted
    #[command(name = "no-tls", display_name = "cargo-no-tls", version)]
    NoTls {
        #[command(subcommand)]
        command: Command,
    },
}

#[derive(Subcommand)]
pub enum Command {
    /// Write `#[no_tls]` wherever it compiles, and say why the rest is not marked
    Mark(Mark),
    /// As `cargo check`, with the errors of marked code told in a user's words
    Check(Check),
    /// List what is marked and trusted, and where marked code leaves, in a program
    List(List),
}

#[derive(Args)]
pub struct Mark {
    /// Files and directories to mark; all of the package without any
    pub paths: Vec<PathBuf>,
    /// Mark only what this function needs: its name, or the end of its path
    #[arg(long, value_name = "FUNCTION")]
    pub from: Option<String>,
    /// Print what would be written as a diff, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Write nothing, and exit with 1 if a mark could be added
    #[arg(long, conflicts_with = "dry_run")]
    pub check: bool,
    /// Print how many functions are marked, and how often each reason is one, in place of the reasons
    #[arg(long)]
    pub summary: bool,
    /// Print marks and reasons as JSON
    #[arg(long, conflicts_with_all = ["summary", "dry_run"])]
    pub json: bool,
    #[command(flatten)]
    pub selection: Selection,
}

#[derive(Args)]
pub struct Check {
    /// Error format: `human`, `short`, `json`, and their forms, as cargo has them
    #[arg(long, value_name = "FMT", value_delimiter = ',')]
    pub message_format: Vec<String>,
    #[command(flatten)]
    pub selection: Selection,
    /// What else `cargo check` is given
    #[arg(last = true, value_name = "ARGS")]
    pub others: Vec<OsString>,
}

#[derive(Args)]
pub struct List {
    /// List only what is trusted
    #[arg(long)]
    pub trusted: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub selection: Selection,
}

/// Which code, and compiled how: cargo's own flags.
#[derive(Args, Clone, Default)]
pub struct Selection {
    #[command(flatten)]
    pub manifest: clap_cargo::Manifest,
    #[command(flatten)]
    pub workspace: clap_cargo::Workspace,
    #[command(flatten)]
    pub features: clap_cargo::Features,
    #[command(flatten)]
    pub targets: Targets,
    #[command(flatten)]
    pub build: Build,
}

#[derive(Args, Clone, Default)]
#[command(next_help_heading = "Target Selection")]
pub struct Targets {
    /// Only the library
    #[arg(long)]
    pub lib: bool,
    /// All binaries
    #[arg(long)]
    pub bins: bool,
    /// Only this binary
    #[arg(long, value_name = "NAME")]
    pub bin: Vec<String>,
    /// All examples
    #[arg(long)]
    pub examples: bool,
    /// Only this example
    #[arg(long, value_name = "NAME")]
    pub example: Vec<String>,
    /// All tests
    #[arg(long)]
    pub tests: bool,
    /// Only this test
    #[arg(long, value_name = "NAME")]
    pub test: Vec<String>,
    /// All benchmarks
    #[arg(long)]
    pub benches: bool,
    /// Only this benchmark
    #[arg(long, value_name = "NAME")]
    pub bench: Vec<String>,
    /// All targets
    #[arg(long)]
    pub all_targets: bool,
}

#[derive(Args, Clone, Default)]
#[command(next_help_heading = "Compilation Options")]
pub struct Build {
    /// With the profile `release`
    #[arg(short, long, conflicts_with = "profile")]
    pub release: bool,
    /// With this profile
    #[arg(long, value_name = "PROFILE-NAME")]
    pub profile: Option<String>,
    /// For this target triple
    #[arg(long, value_name = "TRIPLE")]
    pub target: Vec<String>,
    /// Directory for all generated artifacts
    #[arg(long, value_name = "DIRECTORY")]
    pub target_dir: Option<PathBuf>,
    /// Number of parallel jobs
    #[arg(short, long, value_name = "N")]
    pub jobs: Option<String>,
    /// Require that `Cargo.lock` is up to date
    #[arg(long)]
    pub locked: bool,
    /// Run without accessing the network
    #[arg(long)]
    pub offline: bool,
    /// Both
    #[arg(long)]
    pub frozen: bool,
    /// Override a configuration value
    #[arg(long, value_name = "KEY=VALUE|PATH")]
    pub config: Vec<OsString>,
    /// Do not print cargo's log messages
    #[arg(short, long)]
    pub quiet: bool,
    /// When to colour
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

impl Color {
    pub fn apply(self) {
        match self {
            Color::Auto => {}
            Color::Always => anstream::ColorChoice::Always.write_global(),
            Color::Never => anstream::ColorChoice::Never.write_global(),
        }
    }

    /// Whether stderr gets colours.
    pub fn is_on(self) -> bool {
        match self {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => anstream::AutoStream::choice(&std::io::stderr()) != anstream::ColorChoice::Never,
        }
    }
}

impl Selection {
    /// The features and how to compile, as cargo takes them; which packages and where the results go is another matter.
    pub fn arguments(&self) -> Vec<OsString> {
        let mut arguments = Arguments::default();
        arguments.flag("--all-features", self.features.all_features);
        arguments.flag("--no-default-features", self.features.no_default_features);
        arguments.values("--features", &self.features.features);
        arguments.flag("--release", self.build.release);
        arguments.values("--profile", &self.build.profile);
        arguments.values("--target", &self.build.target);
        arguments.values("--jobs", &self.build.jobs);
        arguments.0.extend(self.resolution());
        arguments.0
    }

    /// All of it, as `cargo check` takes it.
    pub fn all_arguments(&self) -> Vec<OsString> {
        let mut arguments = Arguments::default();
        arguments.values("--manifest-path", &self.manifest.manifest_path);
        arguments.values("--package", &self.workspace.package);
        arguments.flag("--workspace", self.workspace.workspace || self.workspace.all);
        arguments.values("--exclude", &self.workspace.exclude);
        arguments.values("--target-dir", &self.build.target_dir);
        arguments.flag("--quiet", self.build.quiet);
        arguments.values("--color", [if self.build.color.is_on() { "always" } else { "never" }]);
        arguments.0.extend(self.targets.arguments());
        arguments.0.extend(self.arguments());
        arguments.0
    }

    /// How cargo finds the dependencies.
    pub fn resolution(&self) -> Vec<OsString> {
        let mut arguments = Arguments::default();
        arguments.flag("--locked", self.build.locked);
        arguments.flag("--offline", self.build.offline);
        arguments.flag("--frozen", self.build.frozen);
        arguments.values("--config", &self.build.config);
        arguments.0
    }
}

impl Targets {
    pub fn arguments(&self) -> Vec<OsString> {
        let mut arguments = Arguments::default();
        arguments.flag("--lib", self.lib);
        arguments.flag("--bins", self.bins);
        arguments.flag("--examples", self.examples);
        arguments.flag("--tests", self.tests);
        arguments.flag("--benches", self.benches);
        arguments.flag("--all-targets", self.all_targets);
        arguments.values("--bin", &self.bin);
        arguments.values("--example", &self.example);
        arguments.values("--test", &self.test);
        arguments.values("--bench", &self.bench);
        arguments.0
    }
}

#[derive(Default)]
struct Arguments(Vec<OsString>);

impl Arguments {
    fn flag(&mut self, name: &str, is_set: bool) {
        self.0.extend(is_set.then(|| name.into()));
    }

    fn values<T: Clone + Into<OsString>>(&mut self, name: &str, values: impl IntoIterator<Item = T>) {
        self.0.extend(values.into_iter().flat_map(|value| [name.into(), value.into()]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        use clap::CommandFactory;
        Cargo::command().debug_assert();
    }

    #[test]
    fn flags_are_handed_on() {
        let words = ["cargo", "no-tls", "mark", "--features", "a,b", "--lib", "--test", "x", "-j", "1", "--locked"];
        let Cargo::NoTls { command: Command::Mark(mark) } = Cargo::parse_from(words) else { panic!("`mark`") };
        assert_eq!(mark.selection.arguments(), ["--features", "a,b", "--jobs", "1", "--locked"]);
        assert_eq!(mark.selection.targets.arguments(), ["--lib", "--test", "x"]);
    }
}
