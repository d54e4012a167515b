//! Which items of `std::sync::mpsc` may marked code use?

use std::{
    sync::mpsc::{
        Iter, Receiver, RecvError, RecvTimeoutError, SendError, Sender, SyncSender, TryIter, TryRecvError, TrySendError,
    },
    time::Duration,
};

use no_tls_macros::allow;

allow! {
    impl<T> Sender<T> {
        fn send(&self, t: T) -> Result<(), SendError<T>>;
    }

    impl<T> SyncSender<T> {
        fn send(&self, t: T) -> Result<(), SendError<T>>;
        fn try_send(&self, t: T) -> Result<(), TrySendError<T>>;
    }

    impl<T> Receiver<T> {
        fn try_recv(&self) -> Result<T, TryRecvError>;
        fn recv(&self) -> Result<T, RecvError>;
        fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError>;
        fn iter(&self) -> Iter<'_, T>;
        fn try_iter(&self) -> TryIter<'_, T>;
    }

    mod std::sync::mpsc as functions {
        fn channel<T>() -> (Sender<T>, Receiver<T>);
        fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>);
    }
}
