//! Attributes of an element by their names.

use std::borrow::Cow;

use quick_xml::escape::unescape;
use quick_xml::events::BytesStart;

/// The attributes of one element. Malformed ones (some apps write names with spaces) are skipped.
pub struct Attributes<'a>(&'a BytesStart<'a>);

impl<'a> Attributes<'a> {
    /// Attributes of one element.
    pub fn of(element: &'a BytesStart<'a>) -> Self {
        Self(element)
    }

    /// Names and values in the order of the file, the values as written.
    pub fn all(&self) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        attributes
            .flatten()
            .map(|attribute| (attribute.key.0, attribute.value))
    }

    /// A value as written.
    pub fn raw(&self, name: &str) -> Option<Cow<'a, str>> {
        self.all()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    /// A value with references resolved.
    pub fn text(&self, name: &str) -> Option<String> {
        let raw = self.raw(name)?;
        let text = unescape(&raw).map_or_else(|_| raw.to_string(), Cow::into_owned);
        Some(text).filter(|text| !text.is_empty())
    }
}
