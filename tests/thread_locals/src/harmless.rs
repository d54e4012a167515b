//! Which thread-locals, and which of the C library's functions, may allowlisted items reach, and why?

/// What may be reached, and why no data of a caller's, and no thread's identity, comes to a caller through it.
pub struct Harmless {
    /// The names: of functions and values of Rust, their paths, which stand for their instances and for what is in them.
    pub reached: &'static [&'static str],
    /// The functions through which alone it may be reached; anyhow, if there are none.
    pub only_through: &'static [&'static str],
    /// The argument.
    pub why: &'static str,
}

/// Where panics go, on their way to the hook.
const PANIC: &str = "std::panicking::panic_with_hook";

/// Where nearly every function may end: in a panic, or for want of memory.
pub const DISASTERS: &[&str] = &["__rustc::rust_begin_unwind", PANIC, "__rustc::__rust_alloc_error_handler"];

/// Where a channel waits.
const WAIT: &str = "<std::sync::mpmc::context::Context>::new";

/// What has std's thread-locals dropped.
const THREAD_END: &str = "std::sys::thread_local::guard::key::enable";

/// What may be reached. A name is in one row.
#[rustfmt::skip]
pub static HARMLESS: &[Harmless] = &[
    // Std's thread-locals.
    Harmless {
        reached: &["<std::hash::random::RandomState>::new::KEYS"],
        only_through: &[],
        why: "two numbers, random at first and counted up by each `RandomState`, which hashes with them: no more of them is seen than \
              hashes, and the order of a map's keys",
    },
    Harmless {
        reached: &["std::panicking::panic_count::LOCAL_PANIC_COUNT"],
        only_through: &[],
        why: "how many panics unwind the thread, a number: `thread::panicking` and the poisoning of locks say whether it is 0",
    },
    Harmless {
        reached: &["std::io::stdio::OUTPUT_CAPTURE"],
        only_through: &[PANIC, "std::io::stdio::print_to_buffer_if_capture_used"],
        why: "where the test harness has what is printed go, which only an unstable function sets: bytes are written to it, and \
              nothing is read",
    },
    Harmless {
        reached: &["std::thread::current::CURRENT"],
        only_through: &[PANIC, WAIT, THREAD_END],
        why: "the thread's handle: the hook prints the thread's name, a channel keeps the handle of a thread that waits in a call, to \
              wake it, and when the thread ends it is dropped; none gives it to a caller",
    },
    Harmless {
        reached: &["std::thread::current::id::ID"],
        only_through: &[
            PANIC, WAIT, "<std::io::stdio::Stdout>::lock", "<std::io::stdio::Stderr>::lock",
            "<&std::io::stdio::Stdout as std::io::Write>::write_fmt", "<&std::io::stdio::Stderr as std::io::Write>::write_fmt",
            "std::rt::cleanup",
        ],
        why: "the thread's number: stdout and stderr, which `process::exit` flushes, compare it to that of their lock's owner, whose guard \
              stays in the frame that locked, on its thread; for the others, as for the thread's handle",
    },
    Harmless {
        reached: &["<std::sync::mpmc::context::Context>::with::CONTEXT"],
        only_through: &[],
        why: "what a channel needs to wait, kept for the next time: it is taken out while one waits, and reset when it is taken; what is \
              sent lies in the channel, or in the frame that waits",
    },
    Harmless {
        reached: &["std::sync::mpmc::waker::current_thread_id::DUMMY"],
        only_through: &[],
        why: "a byte that is not used, whose address stands for the thread: a channel compares it, so as not to wake the one that asks, \
              and it leaves no function of the channel's",
    },
    Harmless {
        reached: &["std::sys::thread_local::destructors::list::DTORS", "__cxa_thread_atexit_impl", "__dso_handle"],
        only_through: &[],
        why: "which thread-locals to drop when the thread ends: they are written there when they are first used, and each is itself in \
              this table, or refused",
    },
    Harmless {
        reached: &["pthread_key_create", "pthread_key_delete", "pthread_setspecific"],
        only_through: &[THREAD_END],
        why: "one key, with nothing but a mark that std's own list of destructors is to be run when the thread ends",
    },
    // The C library's.
    Harmless {
        reached: &["__tls_get_addr"],
        only_through: &[],
        why: "where a thread-local of Rust's is: that one is found by its own name",
    },
    Harmless {
        reached: &["__errno_location"],
        only_through: &[],
        why: "where the last error's number is, which carries no reference",
    },
    Harmless {
        reached: &["gettid"],
        only_through: &[PANIC],
        why: "the thread's number, which the hook prints",
    },
    Harmless {
        reached: &[
            "_Unwind_Backtrace", "_Unwind_DeleteException", "_Unwind_FindEnclosingFunction", "_Unwind_GetCFA", "_Unwind_GetDataRelBase",
            "_Unwind_GetIP", "_Unwind_GetIPInfo", "_Unwind_GetLanguageSpecificData", "_Unwind_GetRegionStart",
            "_Unwind_GetTextRelBase", "_Unwind_RaiseException", "_Unwind_Resume", "_Unwind_SetGR", "_Unwind_SetIP", "dl_iterate_phdr",
        ],
        only_through: &[],
        why: "unwinding: the exception goes from frame to frame as an argument, and what is kept is where code is",
    },
    Harmless {
        reached: &[
            "acos", "acosf", "asin", "asinf", "atan", "atan2", "atan2f", "atanf", "cos", "cosf", "cosh", "coshf", "exp", "exp2", "exp2f",
            "expf", "expm1", "expm1f", "hypot", "hypotf", "log", "log10", "log10f", "log1p", "log1pf", "log2", "log2f", "logf", "pow",
            "powf", "sin", "sincos", "sincosf", "sinf", "sinh", "sinhf", "tan", "tanf", "tanh", "tanhf",
        ],
        only_through: &[],
        why: "arithmetic, which sets an error's number at most",
    },
    Harmless {
        reached: &[
            "bcmp", "calloc", "free", "malloc", "memcmp", "memcpy", "memmove", "memset", "posix_memalign", "realloc", "strlen",
        ],
        only_through: &[],
        why: "memory: a thread has a store of what is free, whose content is nobody's",
    },
    Harmless {
        reached: &[
            "clock_gettime", "clock_nanosleep", "gai_strerror", "getauxval", "getrandom", "gnu_get_libc_version", "poll", "sched_yield",
            "sysconf", "__xpg_strerror_r",
        ],
        only_through: &[],
        why: "the system is asked, or waited for: the answer is the argument's, or is the same on all threads",
    },
    Harmless {
        reached: &["sched_getaffinity"],
        only_through: &[],
        why: "on how many processors the thread may run, a number",
    },
    Harmless {
        reached: &["sigaltstack", "mmap64", "munmap"],
        only_through: &[],
        why: "memory, a thread's stack for signals among it, which no caller gets",
    },
    Harmless {
        reached: &["syscall"],
        only_through: &[],
        why: "a call of the system's by number: std waits for a futex, and does what an old C library has no function for, and never \
              asks for the thread's number",
    },
    Harmless {
        reached: &["environ", "getenv", "setenv", "unsetenv", "getpwuid_r"],
        only_through: &[],
        why: "the environment and the users, which all threads share",
    },
    Harmless {
        reached: &[
            "chmod", "chown", "close", "closedir", "copy_file_range", "dirfd", "fchmod", "fchown", "fcntl", "fdatasync", "fdopendir",
            "flock", "fstat64", "fstatat64", "fsync", "ftruncate64", "futimens", "getcwd", "ioctl", "lchown", "linkat", "lseek64",
            "lstat64", "mkdir", "open64", "openat64", "opendir", "pipe2", "read", "readdir64", "readlink", "readv", "realpath",
            "rename", "rmdir", "sendfile64", "splice", "stat64", "statx", "symlink", "unlink", "unlinkat", "write", "writev",
        ],
        only_through: &[],
        why: "files, which all threads share, also their locks",
    },
    Harmless {
        reached: &[
            "__res_init", "accept4", "bind", "connect", "freeaddrinfo", "getaddrinfo", "getpeername", "getsockname", "getsockopt",
            "listen", "recv", "recvfrom", "recvmsg", "send", "sendmsg", "sendto", "setsockopt", "shutdown", "socket", "socketpair",
        ],
        only_through: &[],
        why: "the network, which all threads share: a thread has a configuration of where names are looked up, which is the system's",
    },
    Harmless {
        reached: &[
            "_exit", "abort", "chdir", "chroot", "dup2", "execvp", "exit", "fork", "getpid", "getppid", "getuid", "kill", "pause",
            "pidfd_getpid", "pidfd_spawnp", "posix_spawn_file_actions_addchdir", "posix_spawn_file_actions_addchdir_np",
            "posix_spawn_file_actions_adddup2", "posix_spawn_file_actions_destroy", "posix_spawn_file_actions_init",
            "posix_spawnattr_destroy", "posix_spawnattr_init", "posix_spawnattr_setflags", "posix_spawnattr_setpgroup",
            "posix_spawnattr_setsigdefault", "posix_spawnp", "setgid", "setgroups", "setpgid", "setsid", "setuid", "sigaddset",
            "sigemptyset", "signal", "waitid", "waitpid",
        ],
        only_through: &[],
        why: "processes: what of one is asked or changed is that of all its threads",
    },
    Harmless {
        reached: &["pthread_detach"],
        only_through: &[],
        why: "a thread that is not to be joined: it is told by its handle",
    },
];
