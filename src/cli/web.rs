//! `restday web`: the page for browsers, served to this computer alone. The page reads files itself; nothing of them comes
//! by here.

mod files;
mod server;

use std::net::{Ipv4Addr, TcpListener};

use super::args::WebArguments;
use super::error::CliError;
use super::output::{print_text, say};
use super::{Ending, opener};
use files::Files;

/// Runs `restday web` until a signal comes.
///
/// # Errors
/// [`CliError`] when there is no page to serve, or its port is taken.
pub fn run(arguments: &WebArguments) -> Result<Ending, CliError> {
    let files = match &arguments.from {
        Some(folder) => Files::in_folder(folder)?,
        None => Files::carried().ok_or(CliError::NoWebPage)?,
    };
    let port = arguments.port;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|source| CliError::NoPort { port, source })?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    let address = format!("http://127.0.0.1:{port}/");
    print_text(&format!("{address}\n"))?;
    say(
        "restday: the page is at this address until Ctrl-C; what you drop on it stays in the browser",
    );
    if arguments.open {
        opener::open_address(&address);
    }
    match server::serve(listener, files) {
        Ok(never) => match never {},
        Err(source) => Err(CliError::NoPort { port, source }),
    }
}
