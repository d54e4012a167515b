//! Which items of `std::path` may marked code use?

use std::{
    borrow::Cow,
    collections::TryReserveError,
    ffi::{OsStr, OsString},
    fs::{Metadata, ReadDir},
    io,
    path::{Ancestors, Component, Components, Display, Iter, Path, PathBuf, Prefix, PrefixComponent, StripPrefixError},
};

use no_tls_macros::allow;

allow! {
    impl Path {
        fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &Path;
        fn as_os_str(&self) -> &OsStr;
        fn as_mut_os_str(&mut self) -> &mut OsStr;
        fn to_str(&self) -> Option<&str>;
        fn to_string_lossy(&self) -> Cow<'_, str>;
        fn to_path_buf(&self) -> PathBuf;
        fn is_absolute(&self) -> bool;
        fn is_relative(&self) -> bool;
        fn has_root(&self) -> bool;
        fn parent(&self) -> Option<&Path>;
        fn ancestors(&self) -> Ancestors<'_>;
        fn file_name(&self) -> Option<&OsStr>;
        fn strip_prefix<P: AsRef<Path>>(&self, base: P) -> Result<&Path, StripPrefixError>;
        fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool;
        fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool;
        fn file_stem(&self) -> Option<&OsStr>;
        fn file_prefix(&self) -> Option<&OsStr>;
        fn extension(&self) -> Option<&OsStr>;
        fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf;
        fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf;
        fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf;
        fn with_added_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf;
        fn components(&self) -> Components<'_>;
        fn iter(&self) -> Iter<'_>;
        fn display(&self) -> Display<'_>;
        fn metadata(&self) -> io::Result<Metadata>;
        fn symlink_metadata(&self) -> io::Result<Metadata>;
        fn canonicalize(&self) -> io::Result<PathBuf>;
        fn read_link(&self) -> io::Result<PathBuf>;
        fn read_dir(&self) -> io::Result<ReadDir>;
        fn exists(&self) -> bool;
        fn try_exists(&self) -> io::Result<bool>;
        fn is_file(&self) -> bool;
        fn is_dir(&self) -> bool;
        fn is_symlink(&self) -> bool;
        fn into_path_buf(self: Box<Self>) -> PathBuf;
    }

    impl PathBuf {
        fn new() -> PathBuf;
        fn with_capacity(capacity: usize) -> PathBuf;
        fn as_path(&self) -> &Path;
        fn leak<'a>(self) -> &'a mut Path;
        fn push<P: AsRef<Path>>(&mut self, path: P);
        fn pop(&mut self) -> bool;
        fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S);
        fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool;
        fn add_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool;
        fn as_mut_os_string(&mut self) -> &mut OsString;
        fn into_os_string(self) -> OsString;
        fn into_boxed_path(self) -> Box<Path>;
        fn capacity(&self) -> usize;
        fn clear(&mut self);
        fn reserve(&mut self, additional: usize);
        fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn reserve_exact(&mut self, additional: usize);
        fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn shrink_to_fit(&mut self);
        fn shrink_to(&mut self, min_capacity: usize);
    }

    impl<'a> Components<'a> {
        fn as_path(&self) -> &'a Path;
    }

    impl<'a> Iter<'a> {
        fn as_path(&self) -> &'a Path;
    }

    impl<'a> Component<'a> {
        fn as_os_str(self) -> &'a OsStr;
    }

    impl<'a> Prefix<'a> {
        fn is_verbatim(&self) -> bool;
    }

    impl<'a> PrefixComponent<'a> {
        fn kind(&self) -> Prefix<'a>;
        fn as_os_str(&self) -> &'a OsStr;
    }

    mod std::path as functions {
        fn absolute<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
        fn is_separator(c: char) -> bool;
    }
}
