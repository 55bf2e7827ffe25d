//! `restday web` without a browser: what it serves, and what it refuses. What a browser makes of it: `browser/web/`.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};

use super::{Run, folder};

#[test]
fn a_folder_without_the_page_and_a_port_of_another_program_are_refused_with_what_to_do() {
    let nothing = folder();
    Run::new("web")
        .arg("--from")
        .arg(nothing.path())
        .end()
        .with_code(2)
        .saying("contains no page for browsers; web/build writes one");
    fs::write(nothing.path().join("index.html"), "<p>").expect("can be written");
    fs::write(nothing.path().join("restday_bg.wasm"), "").expect("can be written");
    let other = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = other.local_addr().expect("a port").port().to_string();
    Run::new("web")
        .arg("--from")
        .arg(nothing.path())
        .args(["--port", &port])
        .end()
        .with_code(2)
        .saying(&format!("port {port} cannot be used"))
        .saying("choose another with --port");
}

#[test]
fn what_it_prints_is_the_address_of_the_page() {
    let page = folder();
    fs::write(page.path().join("index.html"), "<p>the page").expect("can be written");
    fs::write(page.path().join("restday_bg.wasm"), "").expect("can be written");
    let mut server = Command::new(env!("CARGO_BIN_EXE_restday"))
        .args(["web", "--port", "0", "--from"])
        .arg(page.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("can be started");
    let mut line = String::new();
    let printed = server.stdout.take().expect("piped");
    BufReader::new(printed)
        .read_line(&mut line)
        .expect("a line");
    let host = line
        .trim()
        .trim_start_matches("http://")
        .trim_end_matches('/');
    let mut stream = TcpStream::connect(host).expect("it listens");
    let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("can be asked");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    server.kill().expect("can be ended");
    server.wait().expect("it ends");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("frame-ancestors 'none'"), "{answer}");
    assert!(answer.ends_with("<p>the page"), "{answer}");
}
