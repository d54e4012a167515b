//! Which items of `std::fs` may marked code use?

use std::{
    ffi::OsString,
    fs::{DirBuilder, DirEntry, File, FileTimes, FileType, Metadata, OpenOptions, Permissions, ReadDir, TryLockError},
    io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use no_tls_macros::allow;

allow! {
    impl DirBuilder {
        fn new() -> DirBuilder;
        fn recursive(&mut self, recursive: bool) -> &mut Self;
        fn create<P: AsRef<Path>>(&self, path: P) -> io::Result<()>;
    }

    impl DirEntry {
        fn path(&self) -> PathBuf;
        fn metadata(&self) -> io::Result<Metadata>;
        fn file_type(&self) -> io::Result<FileType>;
        fn file_name(&self) -> OsString;
    }

    impl File {
        fn open<P: AsRef<Path>>(path: P) -> io::Result<File>;
        fn create<P: AsRef<Path>>(path: P) -> io::Result<File>;
        fn create_new<P: AsRef<Path>>(path: P) -> io::Result<File>;
        fn options() -> OpenOptions;
        fn sync_all(&self) -> io::Result<()>;
        fn sync_data(&self) -> io::Result<()>;
        fn lock(&self) -> io::Result<()>;
        fn lock_shared(&self) -> io::Result<()>;
        fn try_lock(&self) -> Result<(), TryLockError>;
        fn try_lock_shared(&self) -> Result<(), TryLockError>;
        fn unlock(&self) -> io::Result<()>;
        fn set_len(&self, size: u64) -> io::Result<()>;
        fn metadata(&self) -> io::Result<Metadata>;
        fn try_clone(&self) -> io::Result<File>;
        fn set_permissions(&self, perm: Permissions) -> io::Result<()>;
        fn set_times(&self, times: FileTimes) -> io::Result<()>;
        fn set_modified(&self, time: SystemTime) -> io::Result<()>;
    }

    impl FileTimes {
        fn new() -> Self;
        fn set_accessed(self, t: SystemTime) -> Self;
        fn set_modified(self, t: SystemTime) -> Self;
    }

    impl FileType {
        fn is_dir(&self) -> bool;
        fn is_file(&self) -> bool;
        fn is_symlink(&self) -> bool;
    }

    impl Metadata {
        fn file_type(&self) -> FileType;
        fn is_dir(&self) -> bool;
        fn is_file(&self) -> bool;
        fn is_symlink(&self) -> bool;
        fn len(&self) -> u64;
        fn permissions(&self) -> Permissions;
        fn modified(&self) -> io::Result<SystemTime>;
        fn accessed(&self) -> io::Result<SystemTime>;
        fn created(&self) -> io::Result<SystemTime>;
    }

    impl OpenOptions {
        fn new() -> Self;
        fn read(&mut self, read: bool) -> &mut Self;
        fn write(&mut self, write: bool) -> &mut Self;
        fn append(&mut self, append: bool) -> &mut Self;
        fn truncate(&mut self, truncate: bool) -> &mut Self;
        fn create(&mut self, create: bool) -> &mut Self;
        fn create_new(&mut self, create_new: bool) -> &mut Self;
        fn open<P: AsRef<Path>>(&self, path: P) -> io::Result<File>;
    }

    impl Permissions {
        fn readonly(&self) -> bool;
        fn set_readonly(&mut self, readonly: bool);
    }

    mod std::fs as functions {
        fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
        fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<u64>;
        fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
        fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
        fn exists<P: AsRef<Path>>(path: P) -> io::Result<bool>;
        fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()>;
        fn metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata>;
        fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>>;
        fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir>;
        fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
        fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String>;
        fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
        fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
        fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()>;
        fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()>;
        fn set_permissions<P: AsRef<Path>>(path: P, perm: Permissions) -> io::Result<()>;
        fn soft_link<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()>;
        fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata>;
        fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> io::Result<()>;
    }
}
