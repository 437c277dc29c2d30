//! The server itself: one thread, one port of this machine.

use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream::unfold;
use tokio::sync::watch::{Receiver, Sender};

use super::answer::{Answer, EVENTS, Question, answer, is_for_us};
use super::stage::Stage;
use crate::base::Failure;

/// The port, and how many after it are tried.
const PORT: u16 = 8000;
const MORE: u16 = 10;

/// Takes the given port, or the usual one or one of those after it.
pub(super) fn listen(port: Option<u16>) -> Result<TcpListener, Failure> {
    let first = port.unwrap_or(PORT);
    let last = port.unwrap_or(PORT + MORE);
    for port in first..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(Failure::io(format!("127.0.0.1:{port}"), error)),
        }
    }
    let ports = if first == last { first.to_string() } else { format!("{first}–{last}") };
    Err(Failure::Usage {
        vi: format!("Cổng {ports} đang có chương trình khác dùng. Chọn cổng khác bằng --port."),
        en: format!("Port {ports} is used by another program. Choose another with --port."),
    })
}

/// Serves until the user stops the program.
pub(super) fn serve(listener: TcpListener, stage: Sender<Arc<Stage>>) -> Result<(), Failure> {
    let failed = |error| Failure::io("127.0.0.1", error);
    listener.set_nonblocking(true).map_err(failed)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(failed)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        let router = Router::new().fallback(handle).with_state(stage);
        // Open connections wait for news for ever, so they are not waited for.
        tokio::select! {
            done = async { axum::serve(listener, router).await } => done.map_err(failed),
            () = stopped() => Ok(()),
        }
    })
}

#[cfg(unix)]
async fn stopped() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminated.recv() => {}
        },
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}

#[cfg(not(unix))]
async fn stopped() {
    let _ = tokio::signal::ctrl_c().await;
}

async fn handle(State(stage): State<Sender<Arc<Stage>>>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let path = request.uri().path();
    if path == EVENTS && is_for_us(host) {
        return news(stage.subscribe());
    }
    let current = Arc::clone(&stage.borrow());
    respond(answer(&Question { path, query: request.uri().query(), host }, &current))
}

fn respond(answer: Answer) -> Response {
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(answer.media));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Some(location) = answer.location.and_then(|location| HeaderValue::from_str(&location).ok()) {
        headers.insert(header::LOCATION, location);
    }
    response
}

/// Tells of the stage now, and again whenever it changes.
fn news(mut stage: Receiver<Arc<Stage>>) -> Response {
    stage.mark_changed();
    let stream = unfold(stage, |mut stage| async {
        stage.changed().await.ok()?;
        let news = stage.borrow_and_update().news();
        Some((Ok::<_, Infallible>(Event::default().data(news)), stage))
    });
    Sse::new(stream).keep_alive(KeepAlive::default()).into_response()
}
