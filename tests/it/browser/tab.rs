//! One tab, over the protocol that developer tools speak.

use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket, client};

use super::stage::Stage;

/// Everything of a page is there.
const LOADED: &str = "Page.loadEventFired";
/// Nothing that is asked takes longer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A tab with everything that happened in it.
pub struct Tab {
    socket: WebSocket<TcpStream>,
    session: Option<String>,
    target: String,
    context: Value,
    asked: u64,
    events: Vec<Value>,
    stage: Arc<Stage>,
}

impl Tab {
    /// Opens a file of the disk.
    pub fn open(stage: Arc<Stage>, path: &Path) -> Self {
        let mut tab = Self::blank(stage, false);
        for domain in ["Page", "Runtime", "Log", "Network"] {
            tab.call(&format!("{domain}.enable"), json!({}));
        }
        // What others do at the same time does not count.
        let time = json!({ "timeDomain": "threadTicks" });
        tab.call("Performance.enable", time);
        tab.size(1400, 1000);
        tab.go_to(&address(path));
        tab
    }

    /// A tab of a visitor of whom the browser remembers nothing, with all workers of the page; downloads go to a folder.
    pub fn of_a_stranger(stage: Arc<Stage>, downloads: &Path) -> Self {
        let mut tab = Self::blank(stage, true);
        for domain in ["Page", "Runtime", "Log", "Network", "DOM"] {
            tab.call(&format!("{domain}.enable"), json!({}));
        }
        let workers =
            json!({ "autoAttach": true, "waitForDebuggerOnStart": false, "flatten": true });
        tab.call("Target.setAutoAttach", workers);
        let to = json!({
            "behavior": "allow", "downloadPath": downloads, "eventsEnabled": true,
            "browserContextId": tab.context
        });
        tab.call_browser("Browser.setDownloadBehavior", to);
        tab.size(1400, 1000);
        tab
    }

    /// Leads to an address, and waits until all of it is there.
    pub fn go_to(&mut self, address: &str) {
        self.events.retain(|event| event["method"] != LOADED);
        self.call("Page.navigate", json!({ "url": address }));
        self.wait_for(LOADED);
    }

    /// Waits until what happened before has been drawn.
    pub fn settle(&mut self) {
        let drawn = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => \
                     setTimeout(() => done(true), 0))))";
        self.value(drawn);
    }

    /// Does something on the page, and waits until it is drawn.
    pub fn act(&mut self, expression: &str) -> Value {
        let value = self.value(expression);
        self.settle();
        value
    }

    /// Seconds that the processor has worked for the page so far.
    pub fn worked_s(&mut self) -> f64 {
        let answer = self.call("Performance.getMetrics", json!({}));
        let metrics = answer["metrics"].as_array().expect("a list").iter();
        let mut task = metrics.filter(|metric| metric["name"] == "TaskDuration");
        number(&task.next().expect("it is measured")["value"])
    }

    /// An empty tab; one that is apart shares no storage with others.
    fn blank(stage: Arc<Stage>, is_apart: bool) -> Self {
        let host = stage.browser.address.trim_start_matches("ws://");
        let host = host.split('/').next().expect("a host");
        let stream = TcpStream::connect(host).expect("the browser listens");
        stream
            .set_read_timeout(Some(PATIENCE))
            .expect("a time to wait");
        let (socket, _) = client(&stage.browser.address, stream).expect("it answers");
        let mut tab = Self {
            socket,
            session: None,
            target: String::new(),
            context: Value::Null,
            asked: 0,
            events: Vec::new(),
            stage,
        };
        let mut about = json!({ "url": "about:blank" });
        if is_apart {
            let made = tab.call("Target.createBrowserContext", json!({}));
            tab.context = made["browserContextId"].clone();
            about["browserContextId"] = tab.context.clone();
        }
        let made = tab.call("Target.createTarget", about);
        tab.target = text(&made["targetId"]);
        let attach = json!({ "targetId": tab.target, "flatten": true });
        let attached = tab.call("Target.attachToTarget", attach);
        tab.session = Some(text(&attached["sessionId"]));
        tab
    }

    /// The stage that it is on.
    pub fn stage(&self) -> Arc<Stage> {
        self.stage.clone()
    }

    /// Asks for something and waits for the answer.
    pub fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        let message = Message::text(message.to_string());
        self.socket.send(message).expect("can be asked");
        loop {
            let answer = self.hear();
            if answer["id"] == json!(id) {
                assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].clone();
            }
            self.events.push(answer);
        }
    }

    /// Asks the browser as a whole.
    pub fn call_browser(&mut self, method: &str, parameters: Value) -> Value {
        let session = self.session.take();
        let answer = self.call(method, parameters);
        self.session = session;
        answer
    }

    fn hear(&mut self) -> Value {
        loop {
            let message = self.socket.read().expect("the browser answers in time");
            if let Message::Text(text) = message {
                let heard: Value = serde_json::from_str(&text).expect("JSON");
                if heard["method"] == "Target.attachedToTarget" && self.session.is_some() {
                    self.listen_to(&heard["params"]["sessionId"]);
                }
                return heard;
            }
        }
    }

    /// Has a worker say what it does, without waiting for its answers.
    fn listen_to(&mut self, session: &Value) {
        for domain in ["Runtime", "Network", "Log"] {
            let message = json!({
                "id": 0, "sessionId": session, "method": format!("{domain}.enable"), "params": {}
            });
            let _ = self.socket.send(Message::text(message.to_string()));
        }
    }

    /// Forgets what happened so far.
    pub fn forget_events(&mut self) {
        self.events.clear();
    }

    fn wait_for(&mut self, method: &str) {
        while !self.events.iter().any(|event| event["method"] == method) {
            let event = self.hear();
            self.events.push(event);
        }
    }

    /// What happened so far of one kind.
    pub fn events(&self, method: &str) -> Vec<&Value> {
        let events = self.events.iter();
        events
            .filter(|event| event["method"] == method)
            .map(|event| &event["params"])
            .collect()
    }

    /// The value of an expression.
    pub fn value(&mut self, expression: &str) -> Value {
        let asked =
            json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let answer = self.call("Runtime.evaluate", asked);
        let fault = &answer["exceptionDetails"];
        assert!(fault.is_null(), "{expression}: {fault}");
        answer["result"]["value"].clone()
    }

    /// The same as text.
    pub fn text(&mut self, expression: &str) -> String {
        text(&self.value(expression))
    }

    /// Makes the window some pixels wide and high.
    pub fn size(&mut self, width: u32, height: u32) {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false
        });
        self.call("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Middle of an element, in pixels of the window.
    pub fn middle_of(&mut self, element: &str) -> (f64, f64) {
        let place = self.value(&format!(
            "(() => {{ const box = {element}.getBoundingClientRect(); \
             return [box.x + box.width / 2, box.y + box.height / 2]; }})()"
        ));
        (number(&place[0]), number(&place[1]))
    }

    /// Moves the mouse, or presses or lets go its left button.
    pub fn mouse(&mut self, what: Mouse, (x, y): (f64, f64)) {
        let (kind, buttons, clicks) = match what {
            Mouse::Move => ("mouseMoved", 0, 0),
            Mouse::Drag => ("mouseMoved", 1, 0),
            Mouse::Press(clicks) => ("mousePressed", 1, clicks),
            Mouse::LetGo(clicks) => ("mouseReleased", 0, clicks),
        };
        let button = if kind == "mouseMoved" && buttons == 0 {
            "none"
        } else {
            "left"
        };
        let event = json!({
            "type": kind, "x": x, "y": y, "button": button, "buttons": buttons, "clickCount": clicks
        });
        self.call("Input.dispatchMouseEvent", event);
    }

    /// Presses a key.
    pub fn key(&mut self, key: &str) {
        let text = match key {
            "Enter" => "\r",
            key if key.chars().count() == 1 => key,
            _ => "",
        };
        let code = match key {
            "ArrowLeft" => 37,
            "ArrowRight" => 39,
            "Home" => 36,
            "PageUp" => 33,
            "Tab" => 9,
            "End" => 35,
            "Escape" => 27,
            "Enter" => 13,
            _ => 0,
        };
        for kind in ["keyDown", "keyUp"] {
            let text = if kind == "keyDown" { text } else { "" };
            let event = json!({
                "type": kind, "key": key, "text": text, "windowsVirtualKeyCode": code
            });
            self.call("Input.dispatchKeyEvent", event);
        }
    }
}

/// What a mouse does; presses say the how many of a row they are.
#[derive(Clone, Copy)]
pub enum Mouse {
    Move,
    Drag,
    Press(u32),
    LetGo(u32),
}

impl Drop for Tab {
    fn drop(&mut self) {
        self.session = None;
        let close = json!({
            "id": 0, "method": "Target.closeTarget", "params": { "targetId": self.target }
        });
        let _ = self.socket.send(Message::text(close.to_string()));
    }
}

/// How a browser names a file.
pub fn address(path: &Path) -> String {
    format!("file://{}", path.display())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}
