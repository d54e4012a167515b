//! Methods of one's own that are called as a lock's are: `read`, `write`, `lock`, which give futures, iterators and references.

use no_tls::no_tls;
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

#[no_tls]
struct Device {
    name: String,
    register: Cell<u32>,
    log: RefCell<Vec<String>>,
}

#[no_tls]
impl Device {
    fn new(name: &str, register: u32) -> Rc<Self> {
        Rc::new(Self { name: name.to_owned(), register: Cell::new(register), log: RefCell::default() })
    }

    async fn read(&self) -> u32 {
        Pause(2).await;
        self.log.borrow_mut().push(format!("{} read", self.name));
        self.register.get()
    }

    async fn write(self: Rc<Self>) -> String {
        Pause(1).await;
        self.register.set(self.register.get() + 1);
        format!("{}={}", self.name, self.register.get())
    }

    fn lock(&self) -> impl Iterator<Item = u32> {
        (0..self.register.get()).filter(|bit| self.register.get() >> bit & 1 == 1)
    }

    fn try_lock<'a>(&'a self) -> impl Future<Output = &'a Cell<u32>> + 'a {
        async move {
            Pause(1).await;
            &self.register
        }
    }

    fn try_read(device: &Device) -> &str {
        &device.name
    }

    async fn try_write(device: &Device) -> &RefCell<Vec<String>> {
        Pause(1).await;
        &device.log
    }
}

#[no_tls]
trait Source {
    async fn read(&self) -> u32;

    async fn write(&self) -> u32 {
        self.read().await + 1
    }

    fn lock(&self) -> impl Iterator<Item = u32> + use<'_, Self>;
}

#[no_tls]
struct Constant<T>(T);

#[no_tls]
impl<T: Copy + Into<u32>> Source for Constant<T> {
    async fn read(&self) -> u32 {
        self.0.into()
    }

    fn lock(&self) -> impl Iterator<Item = u32> {
        0..self.0.into()
    }
}

#[no_tls]
struct Pause(u8);

#[no_tls]
impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        match self.0.checked_sub(1) {
            Some(left) => {
                self.0 = left;
                Poll::Pending
            }
            None => Poll::Ready(()),
        }
    }
}

#[no_tls]
async fn all<F: Future>(futures: impl IntoIterator<Item = F>) -> Vec<F::Output> {
    let mut results = Vec::new();
    for future in futures.into_iter().collect::<Vec<_>>() {
        results.push(future.await);
    }
    results
}

#[no_tls]
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
            return output;
        }
    }
}

#[no_tls]
async fn poll_all<S: Source>(devices: &[Rc<Device>], sources: &[S]) -> String {
    let reads = all(devices.iter().map(|device| device.read())).await;
    let writes = all(devices.iter().map(|device| device.clone().write())).await;
    let cells = all(devices.iter().map(|device| device.try_lock())).await;
    cells.iter().for_each(|cell| cell.set(cell.get() * 2));
    let logs = all(devices.iter().map(|device| Device::try_write(device))).await;
    let bits: Vec<u32> = devices.iter().flat_map(|device| device.lock()).collect();
    let names: Vec<&str> = devices.iter().map(|device| Device::try_read(device)).collect();
    let of_sources = all(sources.iter().map(|source| source.read())).await;
    let written = all(sources.iter().map(|source| source.write())).await;
    let locked: Vec<u32> = sources.iter().flat_map(|source| source.lock()).collect();
    format!("{reads:?} {writes:?} {bits:?} {names:?} {logs:?} {of_sources:?} {written:?} {locked:?}")
}

#[no_tls]
pub fn run() -> String {
    let devices = [Device::new("disk", 5), Device::new("lamp", 1)];
    let make = |device: &Rc<Device>| {
        let device = device.clone();
        move || device.clone().write()
    };
    let again: Vec<_> = devices.iter().map(make).map(|write| write()).collect();
    let polled = block_on(poll_all(&devices, &[Constant(2u8), Constant(3)]));
    format!("{polled} {:?}", block_on(all(again)))
}
