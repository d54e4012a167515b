//! Not marked.
