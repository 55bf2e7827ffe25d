//! What the page may do, as a content security policy: load itself from where it came, run its program and the script of
//! the report that it makes, and nothing else.

/// The policy. The report in the page is bound by its own besides.
pub fn policy() -> String {
    let report = restday::report::page_policy();
    let (script, style) = (of(&report, "script-src"), of(&report, "style-src"));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {script}; style-src 'self' {style}; font-src data:; \
         img-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-src blob:; manifest-src 'self'; \
         base-uri 'none'; form-action 'none'"
    )
}

/// What a policy allows of a kind.
fn of<'a>(policy: &'a str, kind: &str) -> &'a str {
    let mut parts = policy.split(';').map(str::trim);
    parts
        .find_map(|part| part.strip_prefix(kind))
        .unwrap_or_default()
        .trim()
}
