//! A small protocol over loopback: addresses are parsed and shown, a server accepts, reads lines and answers, datagrams go to and fro.

use no_tls::no_tls;
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, SocketAddrV4, TcpListener, TcpStream, ToSocketAddrs, UdpSocket};
use std::time::Duration;

#[no_tls]
#[derive(Debug)]
enum Request {
    Set(String, String),
    Get(String),
    Quit,
}

#[no_tls]
impl Request {
    fn parse(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        match (words.next()?, words.next(), words.next()) {
            ("set", Some(key), Some(value)) => Some(Self::Set(key.to_owned(), value.to_owned())),
            ("get", Some(key), None) => Some(Self::Get(key.to_owned())),
            ("quit", None, None) => Some(Self::Quit),
            _ => None,
        }
    }
}

#[no_tls]
fn serve(stream: TcpStream, store: &mut BTreeMap<String, String>) -> io::Result<usize> {
    let reader = BufReader::new(stream.try_clone()?);
    let mut writer = BufWriter::new(stream);
    let mut served = 0;
    for line in reader.lines() {
        served += 1;
        match Request::parse(&line?) {
            Some(Request::Set(key, value)) => match store.insert(key, value) {
                Some(old) => writeln!(writer, "was {old}")?,
                None => writeln!(writer, "new")?,
            },
            Some(Request::Get(key)) => writeln!(writer, "{}", store.get(&key).map_or("none", String::as_str))?,
            Some(Request::Quit) => break,
            None => writeln!(writer, "what?")?,
        }
    }
    writer.flush()?;
    writer.get_ref().shutdown(Shutdown::Write)?;
    Ok(served)
}

#[no_tls]
fn ask<A: ToSocketAddrs>(address: A, requests: &[&str]) -> io::Result<TcpStream> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    for request in requests {
        writeln!(stream, "{request}")?;
    }
    stream.shutdown(Shutdown::Write)?;
    Ok(stream)
}

#[no_tls]
fn conversation() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let mut clients = vec![
        ask(address, &["set a 1", "set b 2", "get a", "nonsense"])?,
        ask(("127.0.0.1", address.port()), &["get b", "set b 3", "quit"])?,
    ];
    let mut store = BTreeMap::new();
    let mut text = format!("{} {}\n", address.ip(), clients[0].peer_addr()? == address);
    for stream in listener.incoming().take(2) {
        text += &format!("{} ", serve(stream?, &mut store)?);
    }
    for client in &mut clients {
        let mut answers = String::new();
        client.read_to_string(&mut answers)?;
        text += &format!("{answers:?}");
    }
    Ok(format!("{text} {store:?}"))
}

#[no_tls]
fn datagrams() -> io::Result<String> {
    let one = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?;
    let other = UdpSocket::bind(SocketAddr::from(([127, 0, 0, 1], 0)))?;
    one.set_read_timeout(Some(Duration::from_secs(10)))?;
    other.connect(one.local_addr()?)?;
    other.send(b"hello")?;
    let mut buffer = [0; 16];
    let (length, from) = one.recv_from(&mut buffer)?;
    let sent = one.send_to(&buffer[..length], from)?;
    let received = other.recv(&mut buffer)?;
    Ok(format!("{sent} {received} {:?} {}", String::from_utf8_lossy(&buffer[..received]), from == other.local_addr()?))
}

#[no_tls]
fn addresses() -> io::Result<String> {
    let ip: IpAddr = "192.168.1.17".parse().map_err(io::Error::other)?;
    let private = matches!(ip, IpAddr::V4(ip) if ip.is_private() && !ip.is_loopback());
    let six = Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, 0x7f00, 1);
    let four = six.to_ipv4_mapped().map(|ip| ip.octets());
    let mut socket = SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::UNSPECIFIED, 80));
    socket.set_port(8080);
    let listed: Vec<SocketAddr> = "[::1]:9".to_socket_addrs()?.chain((ip, 443).to_socket_addrs()?).collect();
    let wrong = "300.0.0.1".parse::<Ipv4Addr>().map_err(|error| error.to_string());
    let range: Vec<_> = (Ipv4Addr::new(10, 0, 0, 1)..=Ipv4Addr::new(10, 0, 0, 3)).map(u32::from).collect();
    Ok(format!("{ip} {private} {six} {four:?} {socket} {listed:?} {wrong:?} {range:?} {}", ip < IpAddr::from([200, 0, 0, 1])))
}

#[no_tls]
pub fn run() -> String {
    let parts = [conversation(), datagrams(), addresses()];
    parts.into_iter().map(|part| part.unwrap_or_else(|error| error.to_string())).collect::<Vec<_>>().join("\n")
}
