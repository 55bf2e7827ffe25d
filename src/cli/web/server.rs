//! Answers the browsers of this computer with files, over HTTP.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;

use super::files::Files;

/// What this computer calls itself.
const OWN_NAMES: [&str; 2] = ["127.0.0.1", "localhost"];

/// Answers for ever: a signal ends the program, which has nothing to keep.
///
/// # Errors
/// When the system does not let it listen.
pub fn serve(listener: TcpListener, files: Files) -> io::Result<Infallible> {
    let files = Arc::new(files);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        loop {
            // Somebody who has gone already is no reason to stop.
            let Ok((stream, _)) = listener.accept().await else {
                continue;
            };
            let files = files.clone();
            let answers = service_fn(move |request| {
                let answer = answer(&request, &files);
                async move { Ok::<_, Infallible>(answer) }
            });
            let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), answers);
            // A browser that hangs up has what it wanted.
            tokio::spawn(async move { connection.await.ok() });
        }
    })
}

/// The answer to a request: a file, and nothing else.
fn answer(request: &Request<Incoming>, files: &Files) -> Response<Full<Bytes>> {
    let host = request
        .headers()
        .get(HOST)
        .and_then(|host| host.to_str().ok());
    answer_to((request.method(), host, request.uri().path()), files)
}

fn answer_to(
    (method, host, path): (&Method, Option<&str>, &str),
    files: &Files,
) -> Response<Full<Bytes>> {
    // A name of somebody else that leads here is not this computer's.
    let name = host.map(|host| host.rsplit_once(':').map_or(host, |(name, _)| name));
    if !name.is_some_and(|name| OWN_NAMES.contains(&name)) {
        return refused(StatusCode::MISDIRECTED_REQUEST);
    }
    if ![Method::GET, Method::HEAD].contains(method) {
        return refused(StatusCode::METHOD_NOT_ALLOWED);
    }
    let Some((bytes, kind)) = files.at(path) else {
        return refused(StatusCode::NOT_FOUND);
    };
    let answer = Response::builder()
        .header(CONTENT_TYPE, kind)
        .header(CACHE_CONTROL, "no-cache")
        .header(X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(REFERRER_POLICY, "no-referrer")
        .header(CONTENT_SECURITY_POLICY, "frame-ancestors 'none'")
        .body(Full::new(Bytes::copy_from_slice(bytes)));
    answer.unwrap_or_else(|_| refused(StatusCode::INTERNAL_SERVER_ERROR))
}

fn refused(status: StatusCode) -> Response<Full<Bytes>> {
    let words = format!("{status}\n");
    let mut answer = Response::new(Full::new(Bytes::from(words)));
    *answer.status_mut() = status;
    answer
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn page() -> Files {
        let folder = tempfile::tempdir().expect("a folder can be made");
        for name in ["index.html", "restday_bg.wasm"] {
            fs::write(folder.path().join(name), "<p>").expect("can be written");
        }
        let Ok(files) = Files::in_folder(folder.path()) else {
            panic!("a page")
        };
        files
    }

    #[test]
    fn only_files_are_given_and_only_to_who_means_this_computer() {
        let files = page();
        let status = |method, host, path| {
            let answer = answer_to((&method, host, path), &files);
            answer.status().as_u16()
        };
        let own = Some("127.0.0.1:4127");
        assert_eq!(status(Method::GET, own, "/"), 200);
        assert_eq!(
            status(Method::HEAD, Some("localhost:4127"), "/index.html"),
            200
        );
        assert_eq!(status(Method::POST, own, "/"), 405);
        for path in ["/x", "/../Cargo.toml", "//index.html", "index.html"] {
            assert_eq!(status(Method::GET, own, path), 404, "{path}");
        }
        for host in [
            None,
            Some("example.org"),
            Some("example.org:4127"),
            Some("127.0.0.1.example.org"),
        ] {
            assert_eq!(status(Method::GET, host, "/"), 421, "{host:?}");
        }
    }

    #[test]
    fn a_folder_without_a_page_is_refused() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        assert!(Files::in_folder(folder.path()).is_err());
        assert!(Files::in_folder(&folder.path().join("none")).is_err());
    }
}
