//! What do expansions name? Not public API: it changes with each version.

#![allow(missing_docs, reason = "an item here says what it is for, its parts are plain")]

pub extern crate alloc;
pub extern crate core;
pub extern crate std;

pub use crate::allowlist::{functions, prelude, twins};
pub use crate::closure::trust;
pub use crate::marked;
pub use crate::outside::{assume_no_tls, outside, outside_await};
pub use crate::sendness::{CSend, CSync};
#[cfg(feature = "registry")]
pub use inventory;

mod asynchronous;
pub mod channel;
mod check;
mod coherence;
mod dyns;
mod flow;
pub mod fmt;
mod foreign;
pub mod having;
mod held;
mod implied;
mod list;
pub mod mention;
pub mod probe;
mod scope;
mod trusted;
mod written;

/// The name by which bounds of expansions have it.
pub use crate::marked::Write as __no_tls0_Write;
pub use asynchronous::Async;
pub use check::*;
pub use coherence::*;
pub use dyns::*;
pub use flow::*;
pub use foreign::*;
pub use having::Having;
pub use held::*;
pub use implied::*;
pub use probe::{by_hand, copy_probe, deref_mut_probe, deref_probe, drop_probe};
pub use scope::{GuardStaysInItsFrame, Scope};
pub use trusted::*;
pub use written::*;

/// The probes' traits, for method calls to find.
pub mod probes_prelude {
    pub use super::probe::{
        CopyMarked as _, CopyUnmarked as _, CopyUnwritten as _, DerefMarked as _, DerefMutMarked as _,
        DerefMutUnmarked as _, DerefMutUnwritten as _, DerefUnmarked as _, DerefUnwritten as _, DropMarked as _,
        DropUnmarked as _, DropUnwritten as _, FieldsAreSent as _, FieldsAreShared as _, IndexByAny as _,
        IndexMutUnwritten as _, IndexMutWritten as _, IsNeither as _, IsSent as _, IsShared as _, Passed as _,
        SeenIterator as _, SeenNoTls as _, SeenType as _, Unseen as _, UnseenReference as _,
    };
    pub use super::written::{
        KnownByName as _, KnownSelf as _, MatchedBounded as _, MatchedFree as _, Name as _, WrittenButTheFirst as _,
        WrittenButTheLast as _, WrittenByInference as _, WrittenByName as _, WrittenNested as _,
    };
}

#[cfg(test)]
mod tests;
