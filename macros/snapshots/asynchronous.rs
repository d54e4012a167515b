#[no_tls]
async fn read(socket: &mut Socket, (a, b): (u8, u8)) -> Result<u8, Error> {
    let more = async { socket.next().await };
    Ok(more.await? + a + b)
}

#[no_tls]
pub async fn largest<T: Ord>(mut items: Vec<T>) -> Option<T> {
    items.sort();
    items.pop()
}

#[no_tls]
trait Service {
    async fn call(&self, request: u8) -> u8;

    async fn twice(&self, request: u8) -> u8 {
        self.call(self.call(request).await).await
    }
}

#[no_tls]
impl Service for Remote {
    async fn call(&self, request: u8) -> u8 {
        outside_await!(self.0.get().ask(request))
    }
}
